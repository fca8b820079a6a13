"""The laws a Russian order cites, in Russian or in its own English, by number or by title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from duly.receive.reading.outcome import Basis

_NUMBERED = (
    r"(?:федеральн\w+\s+закон\w*|federal\s+law)[^№N;]{0,60}?(?:№|No\.?|N\.?|\s)\s*"
    r"(?P<number>\d{1,4})\s?-\s?(?:ФЗ|FZ)\b"
)
_BARE = r"(?<![\w-])(?P<bare>\d{1,4})-(?:ФЗ|FZ)\b"
# Laws that are cited by their title alone, by the number everybody files them under.
_TITLES = (
    ("149", r"об\s+информации,?\s+информационных\s+технологиях|"
            r"(?:on|about)\s+information,?\s+information(?:al)?\s+technolog"),
    ("114", r"о\s+противодействии\s+экстремистской|on\s+(?:countering|combating)\s+extremis"),
    ("244", r"о\s+государственном\s+регулировании\s+деятельности\s+по\s+организации\s+и\s+"
            r"проведению\s+азартных"),
    ("138", r"закон\w*[^.;№]{0,30}[«\"]?о\s+лотереях"),
    ("436", r"о\s+защите\s+детей\s+от\s+информации"),
    ("3", r"о\s+наркотических\s+средствах\s+и\s+психотропных"),
    ("152", r"закон\w*[^.;№]{0,30}[«\"]?о\s+персональных\s+данных"),
)  # fmt: skip
_CODES = (
    ("Criminal Code of the Russian Federation", r"\bУК\s+РФ\b|уголовн\w+\s+кодекс\w*"),
    ("Code of Administrative Offences of the Russian Federation",
     r"\bКоАП\b(?:\s+РФ)?|кодекс\w*\s+[^.;]{0,30}административных\s+правонарушениях"),
    ("Code of Administrative Court Procedure of the Russian Federation",
     r"\bКАС\s+РФ\b|кодекс\w*\s+административного\s+судопроизводства"),
    ("Code of Civil Procedure of the Russian Federation",
     r"\bГПК\s+РФ\b|гражданск\w+\s+процессуальн\w+\s+кодекс\w*"),
    ("Civil Code of the Russian Federation", r"\bГК\s+РФ\b|гражданск\w+\s+кодекс\w*"),
)  # fmt: skip
_RESOLUTION = re.compile(
    r"(?:resolution\s+of\s+the\s+government|постановлени\w+\s+правительства)[^.;()№]{0,70}?"
    r"(?:№|No\.?|N|\b20\d\d)\s*(?:г\.?\s*)?(?:№|No\.?|N)?\s*(?P<number>\d{2,5})\b",
    re.IGNORECASE,
)
_LAW = re.compile(
    "|".join(
        [
            _NUMBERED,
            _BARE,
            *(f"(?P<t{number}>{title})" for number, title in _TITLES),
            *(f"(?P<c{place}>{words})" for place, (_, words) in enumerate(_CODES)),
        ]
    ),
    re.IGNORECASE,
)
_ONE = r"\d+(?:\.\d+)*(?:-\d)?(?!\d)"
_LIST = rf"{_ONE}(?:\s*(?:,|\bи\b|\band\b|–|-)\s*{_ONE})*"
_PROVISION = re.compile(
    rf"(?:(?:част\w+|ч\.|parts?|No\.?|paragraphs?)\s*(?P<parts>{_LIST})\s+(?:of\s+)?)?"
    rf"(?:стат\w+|ст\.\s*ст\.|ст\.|articles?|art\.)\s*(?P<articles>{_LIST})",
    re.IGNORECASE,
)
_BACK = re.compile(r"указанн\w+|данн\w+|настоящ\w+|said|same|this", re.IGNORECASE)
_RUSSIAN = re.compile(
    r"федеральн\w+\s+закон|federal\s+law|-(?:ФЗ|FZ)\b|кодекс|\b\w{2,4}\s+РФ\b", re.I
)
_REACH = 110  # characters


@dataclass(frozen=True, slots=True)
class _Cited:
    name: str
    start: int
    end: int


def russian_laws(text: str) -> Iterator[Basis]:
    """Give each law of a running text with the articles that stand by it."""
    laws = list(_laws(text))
    used: set[str] = set()
    for match in _PROVISION.finditer(text):
        law = _law_of(match, laws, text)
        if law is not None:
            used.add(law)
            for provision in _provisions(match):
                yield Basis(law=law, provision=provision)
    for law in dict.fromkeys(one.name for one in laws):
        if law not in used:
            yield Basis(law=law, provision=None)
    for match in _RESOLUTION.finditer(text):
        name = f"Resolution of the Government of the Russian Federation No. {match['number']}"
        yield Basis(law=name, provision=None)


def speaks_of_russian_law(text: str) -> bool:
    """Tell whether a text cites laws in the Russian manner."""
    return _RUSSIAN.search(text) is not None


def _laws(text: str) -> Iterator[_Cited]:
    for match in _LAW.finditer(text):
        groups = {name: value for name, value in match.groupdict().items() if value}
        number = groups.pop("number", None) or groups.pop("bare", None)
        kind = next(iter(groups), "")
        if number or kind.startswith("t"):
            name = f"Federal Law No. {number or kind[1:]}-FZ"
        else:
            name = _CODES[int(kind[1:])][0]
        yield _Cited(name, match.start(), match.end())


def _law_of(match: re.Match[str], laws: list[_Cited], text: str) -> str | None:
    """Give the law right behind a provision, else the one spoken of before ("the said law")."""
    for law in laws:
        between = text[match.end() : law.start]
        if match.end() <= law.start <= match.end() + _REACH and not re.search(r"[;]|\.\s", between):
            return law.name
    before = [law for law in laws if law.end <= match.start()]
    near = text[match.start() - 40 : match.end() + 60]
    if before and (_BACK.search(near) or match.start() - before[-1].end <= 40):
        return before[-1].name
    return None


def _provisions(match: re.Match[str]) -> Iterator[str]:
    articles = re.split(r"\s*(?:,|\bи\b|\band\b)\s*", match["articles"], flags=re.IGNORECASE)
    if match["parts"] and len(articles) == 1:
        parts = re.sub(r"\s*[–-]\s*", "-", re.sub(r"\s*\bи\b\s*", ", ", match["parts"]))
        word = "parts" if re.search(r"[-,]", parts) else "part"
        yield f"article {articles[0]} {word} {parts}"
        return
    yield from (f"article {article}" for article in articles if article)
