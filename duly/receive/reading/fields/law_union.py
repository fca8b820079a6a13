"""Laws of the European Union by their number, each with the article that belongs to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from duly.receive.reading.outcome import Basis

# The Union's own name in the languages of its laws: "(EU) 2022/2065", "2021/784 (EU)".
_UNION = r"\((?:EU|UE|EL|ES|EÚ|AE|EE|ЕС|ЄС|ΕΕ|ESB|EÖ|EB)\)"
_ACT = re.compile(
    rf"{_UNION}\s*(?:n[ro°º.]*\s*|αριθ\.\s*|br\.\s*|č\.\s*|št\.\s*|№\s*)?(?P<law>(?:19|"
    rf"20)\d\d/\d{{1,4}})"
    rf"(?!\d)|(?<![\d/])(?P<before>(?:19|20)\d\d/\d{{1,4}})(?!\d)\s*{_UNION}",
    re.IGNORECASE,
)
_DATA = r"personvernforordning\w*|databeskyttelsesforordning\w*|dataskyddsförordning\w*"
_NAMED = re.compile(  # laws of the Union that letters call by a name alone
    rf"\b(?P<data>{_DATA}|datenschutz-?grundverordnung|DSGVO|RGPD|GDPR|AVG(?=\W)|RODO|OVRP|"
    r"algemene verordening gegevensbescherming|tietosuoja-?asetu\w+|"
    r"general data protection regulation)\b"
)
# What calls a provision an article, before its number and behind it.
_WORD = (
    r"art(?:icle|ikels?|ikkels?|ikkel|icolo|icoli|ículo|iculo|igo|ikulus?|ykuł\w*|icol\w*|ikolu|"
    r"ikla\w*|ikli\w*|s?\.|\.)|артикул\w*|чл(?:ен\w*|\.)|члан\w*|član\w*|članak|člank\w*|"
    r"člen\w*|"
    r"čl(?:án\w+|\.)|άρθρ\w+|airteagal\w*|cikk\w*|straipsn\w*|str\.|pant\w*|стат\w+|ст\."
)
_BEHIND_WORD = (
    r"artikla\w*|artikl\w*|artikkel\w*|cikk\w*|straipsn\w*|pant\w*|člen\w*|član\w*|gr\.|str\.|"
    r"artikel\w*|artigo|artiklan"
)
_PARAGRAPH = (
    r"(?:[,.\s]*(?:Abs(?:atz|\.)|par\w*\.?|ust\.|stav\w*|n[.º°]+|nr\.?|lid|odst?\.|stk\.|"
    r"lõi\w*|dal\w*|bekezd\w*|punkt\w*|pkt|lett?\.|lit\.|písm\.|pism\.|point|punt\w*|ал\.|"
    r"παρ\.|al\w*\.|"
    r"alin\w*\.?|moment\w*|mgr\.|para\w*)\s*\(?\w{1,3}\)?\.?|\s*\(\w{1,3}\)){0,3}"
)
_ARTICLE = re.compile(
    rf"(?<![^\W_])(?:{_WORD})\s*(?P<number>\d{{1,3}}(?:\.\d{{1,2}})?[a-z]?)(?![\d/])(?:\.?[ºª°]|"
    rf"\.(?=\s\w))?{_PARAGRAPH}|"
    rf"(?<![\d/.])(?P<before>\d{{1,3}}[a-z]?)\.?\s?(?:{_BEHIND_WORD})(?:\s+\d\.?\s?\w+)?",
    re.IGNORECASE,
)
# A law of another kind: what stands beside it is its own.
_OTHER = re.compile(
    r"(?<![^\W_])(?:ley|loi|lei|legge|law|act|code|código|codice|kodeks\w*|zakon\w*|zákon\w*|"
    r"закон\w*|"
    r"gesetz\w*|\w{3,}gesetz\w*|\w{3,}lov(?:en|ens)?|\w{3,}lag(?:en|ens)?|\w{3,}lai(?:n|ssa)|"
    r"ustaw\w*|legea?|legii|"
    r"wet|wetboek|törvény\w*|νόμ\w*|ν\.|likum\w*|įstatym\w*|\w*seadus\w*|decreto\w*|décret|"
    r"dekret\w*|lög|laga|"
    r"directive|directiva|direttiva|diretiva|richtlinie|richtlijn|directiv\w*|dyrektyw\w*|"
    r"směrnic\w*)"
    r"(?![^\W_])",
    re.IGNORECASE,
)
_DIRECTIVE = re.compile(
    r"(?:direct?iv|dire[tc]?tiv|richtlini|richtlijn|dyrektyw|směrnic|smernic|"
    r"direktiv)\w*[^.;]{0,40}$",
    re.IGNORECASE,
)
_REACH = 130  # characters between an article and its law
_NEAR = 30


@dataclass(frozen=True, slots=True)
class _Place:
    """An article, or a law of the Union, and where it stands."""

    said: str
    start: int
    end: int


def union_laws(sentence: str) -> Iterator[Basis]:
    """Give every law of the Union that a sentence names, with its articles or without one.

    An article belongs to the law that follows it with nothing else between, else to the law right
    before it, unless a law of another kind follows.
    """
    laws = sorted(_laws(sentence), key=lambda law: law.start)
    if not laws:
        return
    articles = [
        _Place(match["number"] or match["before"], match.start(), match.end())
        for match in _ARTICLE.finditer(sentence)
    ]
    owned = [(_owner(article, laws, sentence), article) for article in articles]
    for law in laws:
        own = [article.said for owner, article in owned if owner is law]
        yield from (Basis(law=law.said, provision=f"article {number}") for number in own)
        if not own:
            yield Basis(law=law.said, provision=None)


def _laws(sentence: str) -> Iterator[_Place]:
    for match in _ACT.finditer(sentence):
        number = match["law"] or match["before"]
        kind = "Directive" if _DIRECTIVE.search(sentence[: match.start()][-60:]) else "Regulation"
        yield _Place(f"{kind} (EU) {number}", match.start(), match.end())
    for match in _NAMED.finditer(sentence):
        if not _ACT.search(sentence):
            yield _Place(match[0], match.start(), match.end())


def _owner(article: _Place, laws: list[_Place], sentence: str) -> _Place | None:
    """Give the law that an article is of; nothing where another kind of law claims it."""
    after = next((law for law in laws if law.start >= article.end), None)
    if after and after.start - article.end <= _REACH:
        between = sentence[article.end : after.start]
        if not _OTHER.search(between) and not re.search(r"[;]|\.\s[^\W\d_a-z]", between):
            return after
    before = next((law for law in reversed(laws) if law.end <= article.start), None)
    if before is None or article.start - before.end > _NEAR:
        return None
    claimed = _OTHER.search(sentence[before.end : article.end + _NEAR])
    return None if claimed else before
