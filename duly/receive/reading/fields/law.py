"""The laws an order cites, each with its provision."""

from __future__ import annotations

import re
from collections.abc import Iterator

from duly.receive.reading.fields.law_russian import russian_laws, speaks_of_russian_law
from duly.receive.reading.fields.prose import Prose
from duly.receive.reading.outcome import Basis

_PART = r"\d+[A-Za-z]{0,2}(?:\.\d+)?(?:\s?\([0-9a-zA-Z]{1,4}\))*"
_MORE = rf"(?:\s*(?:,|and|&|read with|to|or)\s*(?:(?:section|rule|article)s?\s*)?{_PART})*"
_BELOW = r"(?:,?\s+(?:paragraph|para|clause|point|item)s?\s+\(?\d+\)?(?=\W))?"
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_ORDINAL = re.compile(rf"\b({'|'.join(_ORDINALS)}) (?:paragraph|clause|item) of (?:the )?$", re.I)
_POINTS = re.compile(r"^[^:.]{0,300}following [^:]{0,60}:\s*((?:\(\d{1,2}\)[^()]{1,240}){2,30})")
_PROVISION = re.compile(
    rf"\b(?P<word>sub-?sections?|sections?|sec\.|u/s\.?|s\.|articles?|art\.|arts\.|rules?|"
    rf"regulations?|clauses?|paragraphs?)\s*(?P<number>{_PART}{_MORE}{_BELOW})",
    re.IGNORECASE,
)
_NAME = (
    r"(?P<law>(?:(?:[A-Z][\w’'&()/-]*|of|the|and|for|in|on|by|to|from|against|[‘'\"“”’])"
    r"(?:[\s]+(?:[A-Z][\w’'&()/-]*|of|the|and|for|in|on|by|to|from|against|[‘'\"“”’]+[A-Z]\w*)){0,24}?\s+)?"
    r"(?:Act|Code|Law|Laws|Rules|Ordinance|Regulations?|Constitution|Measures|Decree|"
    r"Statute)\b[’'\"”]*(?:\s+(?:for|of|on|concerning)(?:\s+(?:the|and|of|in|[A-Z][\w’'-]*)){1,9}"
    r"(?<=[a-z]))?(?:[\s,]+(?:Cap\.?\s*\d+|(?:19|20)\d\d|\((?:EU|EC)\)\s*(?:No\.?\s*)?\d+/\d+))?)"
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
_HINDI = re.compile(r"(?P<word>धारा|नियम|अनुच्छेद)\s*(?P<number>[\d०-९]+\s?[क-ह]?(?:\([^)]{1,4}\))*)")
_HINDI_LAW = re.compile(r"([\u0900-\u097f]+ [\u0900-\u097f]+ अधिनियम,?\s*[\d०-९]{4})")
_CHINESE = re.compile(
    r"《(?P<law>[^》]{2,60})》(?:第(?P<article>[一二三四五六七八九十百零\d]+条))?"
)
_UNION = re.compile(
    r"(?:regulation|verordnung|règlement|reglamento|rozporządzeni\w+)\s*\((?:EU|"
    r"UE)\)\s*(?:n[ro°.]*\s*)?"
    r"(\d{4}/\d+)",
    re.IGNORECASE,
)
_ROMANCE = re.compile(
    r"\bart(?:[ií]culos?|icles?|igos?|icolo|\.)\s*(?P<number>(?:L\.?\s?)?[\d.-]*\d)[^.;]{0,25}?\s"
    r"(?:de la|del|de el|du|da|do|della|de)\s+"
    r"(?P<law>(?:ley|código|constitución|reglamento|loi|code|lei|constituição|legge|codice)"
    r"(?:[^,;\n.]|\.(?=\d)){0,80})",
    re.IGNORECASE,
)
_INDONESIAN = re.compile(
    r"(?:Pasal\s+(?P<number>\d+)[^.;]{0,30}?)?(?P<law>(?:Undang-Undang|Peraturan\s+(?:Menteri|"
    r"Pemerintah|Presiden)[^.;,]{0,60}?)\s+(?:Nomor|No\.?)\s*\d+\s+Tahun\s+\d{4})"
)
_TURKISH = re.compile(
    r"(?P<law>\d{4}) sayılı (?:kanun|yasa)\S*(?:\s+(?P<number>\d+(?:/[A-Z])?)\.?\s*madde)?",
    re.IGNORECASE,
)
_GERMAN = re.compile(
    r"§+\s?(?P<number>\d+[a-z]?)(?:\s?(?:Abs\.|"
    r"Absatz)\s?\d+)?[^.;]{0,40}?\b(?P<law>[A-ZÄÖÜ]\w*G(?:B|esetz)?)\b"
)
_SHORT = {
    "it act": "Information Technology Act, 2000",
    "crpc": "Code of Criminal Procedure, 1973",
    "cr.p.c": "Code of Criminal Procedure, 1973",
    "ipc": "Indian Penal Code, 1860",
    "bnss": "Bharatiya Nagarik Suraksha Sanhita, 2023",
    "bns": "Bharatiya Nyaya Sanhita, 2023",
}
_SHORTLY = re.compile(r"^\s*(?:of )?(?:the )?(crpc|cr\.p\.c|ipc|bnss|bns|it act)\b", re.IGNORECASE)
_INDIAN = re.compile(r"^(?:69A|79|67|66|3\s?\(1\))", re.IGNORECASE)


def laws_in(prose: Prose) -> tuple[Basis, ...]:
    """Give every law cited, in the order of the text; the same citation once."""
    found = dict.fromkeys(_found(prose))
    provided = {basis.law for basis in found if basis.provision}
    named = any(basis.law for basis in found)
    return tuple(
        basis
        for basis in found
        if (basis.law or not named) and (basis.provision or basis.law not in provided)
    )


def _found(prose: Prose) -> Iterator[Basis]:
    for sentence in prose.running:
        if speaks_of_russian_law(sentence):
            yield from russian_laws(sentence)
        else:
            yield from _english(sentence, prose.text)
            yield from _other(sentence, prose.text)


def _english(sentence: str, text: str) -> Iterator[Basis]:
    for match in _PROVISION.finditer(sentence):
        after = _OF_LAW.match(sentence[match.end() : match.end() + 220])
        shortly = _SHORTLY.match(sentence[match.end() :][:20])
        law = _SHORT[shortly[1].lower()] if shortly else None
        law = law or (_clean(after["law"]) if after else _indian(match["number"], text))
        word = match["word"].lower().rstrip("s.") or "section"
        word = {"u/": "section", "sec": "section", "art": "article", "": "section"}.get(word, word)
        if word in {"paragraph", "clause"} and not law:
            continue
        if law or word in {"section", "article"}:
            yield Basis(law=law, provision=f"{word} {_flat(match['number'])}{_below(match, text)}")
    for match in _NAMED.finditer(sentence):
        yield Basis(law=_flat(f"{_clean(match[1])}{match[2]}"), provision=None)
    for match in _SUPREME.finditer(sentence):
        yield Basis(law=_flat(match[0]), provision=None)
    for match in re.finditer(r"\b(?:the )?law of [a-z]+ [a-z]+\b", sentence):
        yield Basis(law=match[0].removeprefix("the "), provision=None)


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
        return "Information Technology Act, 2000"
    return None


def _other(sentence: str, text: str) -> Iterator[Basis]:
    for match in _HINDI.finditer(sentence):
        law = _HINDI_LAW.search(sentence) or _HINDI_LAW.search(text[:20_000])
        yield Basis(law=law[1] if law else None, provision=f"{match['word']} {match['number']}")
    for match in _CHINESE.finditer(sentence):
        yield Basis(
            law=match["law"], provision=f"第{match['article']}" if match["article"] else None
        )
    for match in _UNION.finditer(sentence):
        yield Basis(law=f"Regulation (EU) {match[1]}", provision=None)
    for match in _ROMANCE.finditer(sentence):
        yield Basis(law=_flat(match["law"]), provision=f"article {match['number']}")
    for match in _TURKISH.finditer(sentence):
        number = f"article {match['number']}" if match["number"] else None
        yield Basis(law=f"Law No. {match['law']}", provision=number)
    for match in _INDONESIAN.finditer(sentence):
        number = f"article {match['number']}" if match["number"] else None
        yield Basis(law=_flat(match["law"]), provision=number)
    for match in _GERMAN.finditer(sentence):
        yield Basis(law=match["law"], provision=f"§ {match['number']}")


def _clean(name: str) -> str:
    name = _flat(name).strip("‘'\"“”’ ,")
    name = re.sub(r"^(?:the|our|of|in|on|and|to|by|for)\s+", "", name, flags=re.IGNORECASE)
    return _SHORT.get(name.lower(), name)


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
