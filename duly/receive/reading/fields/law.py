"""The laws an order cites, each with its provision."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from duly.receive.reading.fields.law_native import native_laws
from duly.receive.reading.fields.law_russian import russian_laws, speaks_of_russian_law
from duly.receive.reading.fields.prose import Prose
from duly.receive.reading.outcome import Basis

_PART = (
    r"(?!(?:19|20)\d\d\b)\d+[A-Za-z]{0,2}(?:\.\d+)?(?:-(?!(?:19|20)\d\d\b)\d{1,4}(?!\d))*(?![A-Za-z0-9])"
    r"(?:\s?\([0-9a-zA-Z]{1,4}\))*"
)
_MORE = rf"(?:\s*(?:,|and|&|read with|to|or)\s*(?:(?:section|rule|article)s?\s*)?{_PART})*"
_BELOW = r"(?:,?\s+(?:paragraph|para|clause|point|item)s?\s+\(?\d+\)?(?=\W))?"
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_ORDINAL = re.compile(rf"\b({'|'.join(_ORDINALS)}) (?:paragraph|clause|item) of (?:the )?$", re.I)
_POINTS = re.compile(r"^[^:.]{0,300}following [^:]{0,60}:\s*((?:\(\d{1,2}\)[^()]{1,240}){2,30})")
_PROVISION = re.compile(
    rf"\b(?P<word>sub-?sections?|sections?|sec\.|u/s\.?|s\.|articles?|art\.|arts\.|"
    rf"rules?|"
    rf"regulations?|clauses?|paragraphs?)\s*(?P<number>{_PART}{_MORE}{_BELOW})",
    re.IGNORECASE,
)
_NAME = (
    r"(?P<law>(?:(?:\(?[A-Z][\w’'&()/-]*|of|the|and|for|in|on|by|to|from|against|[‘'\"“”’])"
    r"(?:[\s]+(?:\([A-Z][^()\n]{3,90}\)|\(?[A-Z][\w’'&()/-]*|of|the|and|for|in|on|by|to|from|"
    r"against|"
    r"[‘'\"“”’]+[A-Z]\w*)){0,24}?\s+)?"
    r"(?:Act|Code|Decree-Law|Law|Laws|Rules|Ordinance|Regulations?|Constitution|Measures|Sanhita|"
    r"Adhiniyam|"
    r"Decree(?!-)|"
    r"Statutes?)\b[’'\"”]*(?:\s+(?:for|of|on|concerning)(?:\s+(?:the|and|of|in|[A-Z][\w’'-]*)){1,9}"
    r"(?<=[a-z]))?(?:[\s,]+(?:Cap\.?\s*\d+|(?:19|20)\d\d|No\.?\s?\d[\d/-]*|\((?:EU|"
    r"EC)\)\s*(?:No\.?\s*)?\d+/\d+))?)"
)
# "of the Films, Videos, and Publications Classification Act 1993": a title with commas.
_LISTED_LAW = re.compile(
    r"^\s*(?:of|under)\s+(?:the\s)?(?P<law>(?:[A-Z][\w’'-]*,\s){1,5}(?:and\s)?(?:[A-Z][\w’'-]*\s|"
    r"and\s|"
    r"of\s|the\s){1,8}?(?:Act|Code|Law|Ordinance)\b(?:[\s,]+(?:19|20)\d\d)?)"
)
# "Federal Decree-Law No. 34 of 2021 on Cybercrimes, Article 53": the law before its provision.
_LAW_BEFORE = re.compile(
    r"(?P<law>\b(?:[A-Z][\w’'&-]*\s(?:(?:of|and|the|for|on|to|in|against)\s){0,2}){0,9}"
    r"(?:Act|Code|Law|Decree-Law|Rules|Ordinance|Regulations?|Decree)"
    r"(?:,?\s(?:No\.?\s?[\d/-]+|\(?(?:19|20)\d\d\)?|of\s(?:19|20)\d\d|Cap\.?\s?\d+))*"
    r"(?:\s(?:on|concerning|regarding|relating to)(?:\s(?:the|and|of|in|to|"
    r"[A-Z][\w’'-]*)){1,10})?)\s?[,:(–-]\s?"
    r"(?P<word>[Aa]rticles?|[Aa]rt\.|[Ss]ections?|[Ss]ec\.|[Ss]\.|[Rr]ule|[Rr]egulation)\s*"
    rf"(?P<number>{_PART})"
)
# "section 88, Online Safety Act 2021": the law right behind its comma.
_COMMA_LAW = re.compile(rf"^,\s+(?:the\s)?{_NAME}")
_SIGN_OF_LAW = re.compile(rf"§+\s*(?P<number>{_PART})\s+of\s+(?:the\s)?{_NAME}")
_NUMBERED_LAW = re.compile(
    r"^\s*(?:of|,)\s+(?:the\s)?(?P<law>(?:Act|Law|Decree|"
    r"Ordinance)\s+No\.?\s?\d+(?:[/-]\w+)*(?:\sColl\.)?"
    r"(?:,\s(?:the\s)?(?:[A-Z]\w+\s){1,4}(?:Code|Act|Law))?)"
)
_FEDERAL_RULES = re.compile(
    r"\bFed(?:eral|\.)\s?R(?:ules?|\.)\s?(?:of\s)?(?P<kind>Civ|Crim|App|"
    r"Evid)\w*\.?\s?(?:P(?:rocedure)?\.?)?"
    r"\s*(?P<number>\d+(?:\.\d+)?(?:\([0-9a-zA-Z]{1,3}\))*)"
)
_OF_LAW = re.compile(
    rf"^[^.;:]{{0,40}}?\b(?:of|under|in|to)\s+(?:the|our|your|its|China’s|China's|"
    rf"this)?\s*[‘'\"“]?{_NAME}"
)
_NAMED = re.compile(
    r"\b((?:[A-Z][\w&-]*\s+(?:(?:of|and|the|for|from|against|in|on|&)\s+)*){1,8}"
    r"(?:Act|Code|Ordinance))(,?\s+(?:19|20)\d\d)"
)
_SUPREME = re.compile(
    r"\b(?:Judicial )?(?:Explanation|Interpretation|Opinions?|Provisions?|Decision|Regulations?)"
    r"(?: \(\w+\))? of the (?:Supreme|National|State|Standing)[^.;,]{5,260}?"
    r"(?=\s+(?:(?:clearly|expressly)\s+)?(?:stipulat|provid|stat|requir|which|prohibit)|[.;,])"
)
_SHORT = {
    "it act": "Information Technology Act, 2000",
    "crpc": "Code of Criminal Procedure, 1973",
    "cr.p.c": "Code of Criminal Procedure, 1973",
    "ipc": "Indian Penal Code, 1860",
    "bnss": "Bharatiya Nagarik Suraksha Sanhita, 2023",
    "peca": "Prevention of Electronic Crimes Act, 2016",
    "bns": "Bharatiya Nyaya Sanhita, 2023",
}
_SHORTLY = re.compile(
    r"^\s*(?:of )?(?:the )?(crpc|cr\.p\.c|ipc|bnss|bns|it act|peca)\b", re.IGNORECASE
)
_CAPITALS = re.compile(r"\b[A-Z]{2,}\b(?:[\s,]+(?:[A-Z()/&\d.-]+\b|[(]\w+[)]\S*|\d+\S*)){3,}")
_KEPT = frozenset({"IT", "EU", "UK", "US", "USC", "DSA"})
_SMALL = frozenset({"of", "the", "and", "under", "in", "on", "for", "to", "with", "by", "from"})
_WORDS = {
    "u/": "section",
    "sec": "section",
    "art": "article",
    "": "section",
}
_RULES = (
    "Information Technology (Intermediary Guidelines and Digital Media Ethics Code) Rules, 2021"
)
_OTHER_CYRILLIC = re.compile("[іїєґјљњћђџѓќІЇЄҐЈЉЊЋЂЏЃЌ]")  # letters that Russian does not have
_OF_RULES = re.compile(r"^(?:3\s?\(1\)|4\s?\()", re.IGNORECASE)
_INDIAN = re.compile(r"^(?:69A|79|67|66|3\s?\(1\))", re.IGNORECASE)


def laws_in(prose: Prose) -> tuple[Basis, ...]:
    """Give every law cited, in the order of the text; the same citation once."""
    found = _paired(list(dict.fromkeys(_unheaded(basis, prose) for basis in _found(prose))))
    provided = {basis.law for basis in found if basis.provision}
    named = any(basis.law for basis in found)
    return tuple(
        basis
        for basis in found
        if (basis.law or not named) and (basis.provision or basis.law not in provided)
    )


def _paired(found: list[Basis]) -> list[Basis]:
    """Put provisions that name no law under the one law that the letter names."""
    laws = {basis.law for basis in found if basis.law}
    if len(laws) != 1:
        return found
    law = laws.pop()
    return list(dict.fromkeys(replace(basis, law=law) for basis in found))


def _unheaded(basis: Basis, prose: Prose) -> Basis:
    """Take off a line of the letterhead that the law's name was joined to."""
    law = basis.law or ""
    above = next((line for line in prose.head if law.startswith(f"{line} ")), None)
    return replace(basis, law=law[len(above) + 1 :]) if above else basis


def _found(prose: Prose) -> Iterator[Basis]:
    for sentence in prose.running:
        if speaks_of_russian_law(sentence) and not _OTHER_CYRILLIC.search(sentence):
            yield from russian_laws(sentence)
        else:
            yield from _english(_lowered(sentence), prose.text)
            yield from native_laws(sentence, prose.text)


def _lowered(sentence: str) -> str:
    """Spell a headline in capitals like a sentence: "OF THE TERRORISM ACT 2006"."""
    return _CAPITALS.sub(_title, sentence)


def _title(run: re.Match[str]) -> str:
    return re.sub(
        r"[A-Z]{2,}",
        lambda word: word[0] if word[0] in _KEPT else _case(word[0].lower()),
        run[0],
    )


def _case(word: str) -> str:
    return word if word in _SMALL else word.capitalize()


def _english(sentence: str, text: str) -> Iterator[Basis]:
    for match in _PROVISION.finditer(sentence):
        behind = sentence[match.end() : match.end() + 220]
        forms = (_LISTED_LAW, _NUMBERED_LAW, _COMMA_LAW, _OF_LAW)
        after = next(filter(None, (form.match(behind) for form in forms)), None)
        shortly = _SHORTLY.match(sentence[match.end() :][:20])
        law = _SHORT[shortly[1].lower()] if shortly else None
        law = law or (_clean(after["law"]) if after else _indian(match["number"], text))
        word = match["word"].lower().rstrip("s.") or "section"
        word = _WORDS.get(word, word)
        if word in {"paragraph", "clause"} and not law:
            continue
        if law or (word in {"section", "article"} and not _is_own_point(match, sentence)):
            yield Basis(law=law, provision=f"{word} {_flat(match['number'])}{_below(match, text)}")
    yield from _named_otherwise(sentence)


def _named_otherwise(sentence: str) -> Iterator[Basis]:
    """Give laws named before their provision, by their rules, or without one."""
    for match in _SIGN_OF_LAW.finditer(sentence):
        yield Basis(law=_clean(match["law"]), provision=f"section {_flat(match['number'])}")
    for match in _LAW_BEFORE.finditer(sentence):
        word = "article" if match["word"].lower().startswith("a") else "section"
        yield Basis(law=_clean(match["law"]), provision=f"{word} {_flat(match['number'])}")
    for match in _FEDERAL_RULES.finditer(sentence):
        yield Basis(law=f"Fed. R. {match['kind']}. P.", provision=f"rule {match['number']}")
    for match in _NAMED.finditer(sentence):
        yield Basis(law=_flat(f"{_clean(match[1])}{match[2]}"), provision=None)
    for match in _SUPREME.finditer(sentence):
        yield Basis(law=_flat(match[0]), provision=None)
    for match in re.finditer(r"\b(?:the )?law of [a-z]+ [a-z]+\b", sentence):
        yield Basis(law=match[0].removeprefix("the "), provision=None)


def _is_own_point(match: re.Match[str], sentence: str) -> bool:
    """Tell whether a decision numbers its own points so: "Art. 1. The complaint is granted"."""
    behind = sentence[match.end() :][:4]
    before = sentence[: match.start()].strip(" *_#")
    return before[-1:] in {"", ":", ".", ";"} and re.match(r"\.?\s|\.$", behind) is not None


def _below(match: re.Match[str], text: str) -> str:
    """Give the paragraph named before an article, or the points listed after it."""
    ordinal = _ORDINAL.search(match.string[: match.start()])
    if ordinal:
        return f", paragraph {_ORDINALS.index(ordinal[1].lower()) + 1}"
    place = text.find(match.string[match.start() :])
    listed = _POINTS.match(text[place + len(match[0]) :][:3_000]) if place >= 0 else None
    return " " + "".join(re.findall(r"\(\d{1,2}\)", listed[1])) if listed else ""


def _indian(number: str, text: str) -> str | None:
    """Complete a section that everybody in the trade knows without its law."""
    if _INDIAN.match(number) and re.search(
        r"information technology|\bit act\b|सूचना प्रौद्योगिकी|meity", text, re.IGNORECASE
    ):
        return _RULES if _OF_RULES.match(number) else "Information Technology Act, 2000"
    return None


def _clean(name: str) -> str:
    name = _flat(name).strip("‘'\"“”’ ,")
    name = re.sub(r"^(?:the|our|of|in|on|and|to|by|for)\s+", "", name, flags=re.IGNORECASE)
    return _SHORT.get(name.lower(), name)


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
