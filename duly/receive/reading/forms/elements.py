"""Orders by the elements of Article 9 of the Digital Services Act, in whatever order they come."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from duly.order.terms import Ask
from duly.receive.readers.document import Document, Flag, Table
from duly.receive.reading.fields.asks import ask_of
from duly.receive.reading.fields.bodykinds import type_of
from duly.receive.reading.fields.country import land_of
from duly.receive.reading.fields.dates import DateOrder, Reckoning, dates_in
from duly.receive.reading.fields.heading import bodies_in
from duly.receive.reading.fields.prose import Prose, sentences_of
from duly.receive.reading.fields.references import references_of
from duly.receive.reading.forms.form import Form
from duly.receive.reading.forms.labels import Filled, all_values, cleaned, values_in
from duly.receive.reading.forms.sections import Section, section_of
from duly.receive.reading.forms.strips import Strip, strips_of
from duly.receive.reading.languages import languages_of
from duly.receive.reading.outcome import Authority, Basis

NAME = "eu-dsa:article9"
_ACT = re.compile(r"2022\s?/\s?2065|digital services act|gesetz über digitale dienste|"
                  r"règlement sur les services numériques", re.IGNORECASE)  # fmt: skip
_BEFORE = r"(?m:^)[^\w\n]{0,6}(?:\(?(?:[ivx]{1,4}|\d{1,2}|[a-h])[.)]{1,2}\s*)?"


def _label(*words: str) -> re.Pattern[str]:
    said = "|".join(word.replace(" ", r"[\s_]+") for word in words)
    rest = r"(?:\(s\))?(?:[ \t]*\([^()\n]{0,120}\)|[ \t][^:：\n]{0,100})?"
    ending = r"(?:[:：](?!//)|[ \t]*(?=\n))"
    return re.compile(rf"{_BEFORE}(?:the )?(?:{said}){rest}{ending}", re.IGNORECASE)


_ELEMENTS = {
    "basis": _label("legal basis", "rechtsgrundlage", "base juridique", "base jurídica",
                    "base giuridica", "podstawa prawna", "rechtsgrond"),
    "reasons": _label("statement of reasons", "reasons", "begründung", "exposé des motifs",
                      "motivation", "exposición de motivos", "motivación", "motivazione",
                      "uzasadnienie", "motivering"),
    "authority": _label("(?:issuing|ordering|competent) authority", "authority(?: issuing| name)?",
                        "(?:ausstellende|anordnende|erlassende) (?:behörde|stelle)",
                        "autorité(?: d.émission| émettrice)?", "autoridad(?: emisora)?",
                        "autorità(?: emittente| di emissione)?", "organ wydający",
                        "uitvaardigende autoriteit"),
    "where": _label("(?:exact )?urls?", "(?:exact )?(?:electronic )?locations?",
                    "clear information", "information (?:enabling|to identify|identifying)",
                    "illegal content", "content concerned", "(?:genaue )?url", "adresses? url",
                    "dirección url", "indirizzo url", "adres url",
                    "(?:genaue[rn]? )?(?:elektronische[rn]? )?(?:speicher|stand)orte?",
                    "(?:localisation|emplacement)s? électroniques?(?: exacte?s?)?",
                    "(?:localización|ubicación) electrónica", "ubicazione elettronica",
                    "lokalizacja elektroniczna", "(?:exacte )?elektronische locaties?"),
    "redress": _label("(?:information (?:about|on) )?redress", "remedies", "rechtsbehelf\\w*",
                      "voies de recours", "recursos?", "mezzi di ricorso", "ricorso",
                      "środki (?:odwoławcze|zaskarżenia)", "rechtsmiddelen"),
    "territory": _label("territorial scope", "(?:räumlicher|territorialer) geltungsbereich",
                        "(?:champ d.application|portée) territoriale?", "ámbito territorial",
                        "ambito (?:di applicazione )?territoriale", "zakres terytorialny",
                        "territoriaal toepassingsgebied"),
    "language": _label("language", "sprache", "langue", "idioma", "lingua", "język", "taal"),
    "effect": _label("authority (?:to be informed|receiving|to receive)", "effect given",
                     "feedback", "contact"),
    "reference": _label("(?:order )?reference(?: number| no\\.?)?", "(?:case|file) (?:no|number)",
                        "order (?:no|number|id)", "aktenzeichen", "référence", "referencia",
                        "riferimento", "sygnatura"),
    "issued": _label("date(?: and time)?", "issued(?: on| at)?", "datum", "fecha", "data"),
    "state": _label("member state", "country", "mitgliedstaat", "état membre", "estado miembro",
                    "stato membro", "państwo członkowskie", "lidstaat"),
    "subject": _label("subject", "title", "re", "addressee", "recipient", "provider"),
}  # fmt: skip
_ELEMENT = re.compile("|".join(label.pattern for label in _ELEMENTS.values()), re.IGNORECASE)
_PROVISION = re.compile(
    r"(?:§+\s?|\b(?:art(?:icle|ikel|\.)?|sections?|sec\.|s\.|ss\.|para(?:graph)?s?\.?)\s?)"
    r"\d[\w()./§, -]{0,40}?(?=\s+(?:of|des|der|du|de|StGB|[A-Z][\w]{2,})|[;.]|$)",
    re.IGNORECASE,
)
_WORDS = {
    "basis": "its legal basis",
    "reasons": "a statement of reasons",
    "authority": "the issuing authority",
    "where": "the exact address",
    "redress": "redress",
}
_CORE = ("basis", "reasons", "authority", "where", "redress", "territory")
_UNION = re.compile(r"all (?:eu )?member states|european union|\beu\b|\bEU27\b|union-?wide|"
                    r"alle mitgliedstaaten|tous les états membres", re.IGNORECASE)  # fmt: skip
_KEY = re.compile(r"^(?P<path>[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*): ?")
_KEYED = re.compile(r"^([A-Za-z][\w ]{0,60}): ?")
_OWN = frozenset({None, "about-the-order"})
_DATA = frozenset({"application/json", "application/xml"})


def order_to_act(document: Document) -> Form | None:
    """Recognize an order by the Act's name and its elements; nothing if it is none."""
    strips = [_named(document, strip) for strip in strips_of(_without_lists(document))]
    section = section_of([strip for strip in strips if strip.line.aside in _OWN])
    data = document.media_type in _DATA
    found = _in_data(section) if data else values_in(section.text, _ELEMENTS)
    core = sum(name in found for name in _CORE)
    if core < 3 or not (_ACT.search(section.text) or core >= 5):
        return None
    where = [found["where"]] if data and "where" in found else []
    where = where or all_values(section.text, _ELEMENTS, "where")
    listed = {at: one for w in where for at, one in section.within(w.start, w.end).items()}
    taken = {id(section.strips[place]) for place in listed}
    values = {**_words(section.text), **dict(_values(found))}
    fields = tuple(listed[place] for place in sorted(listed))
    return Form(
        name=NAME,
        listed=fields if fields or _lists(document) else None,  # else they stand in its text
        rest=tuple(strip for strip in strips if id(strip) not in taken),
        values=values,
        tables=_lists(document),
        flags=tuple(_flags(found, bool(_lists(document)))),
    )


def _words(text: str) -> dict[str, Any]:
    """Read language and ask from the whole order: what is left beside its fields is too little."""
    prose = Prose(text=text, lines=tuple(text.split("\n")), sentences=tuple(sentences_of(text)))
    ask, fallback = ask_of(prose, None)
    asked = {} if ask is Ask.NONE else {"ask": ask, "fallback_ask": fallback}
    return {"languages": languages_of(text), **asked}


def _is_form(table: Table) -> bool:
    """Tell whether a table's first column holds labels of the elements."""
    firsts = (row.cells[0].text for row in table.rows if row.cells)
    worded = (text for text in firsts if not text.isdecimal())
    labels = sum(_ELEMENT.match(f"{text}:") is not None for text in worded)
    return labels >= 2


def _lists(document: Document) -> tuple[Table, ...]:
    return tuple(table for table in document.tables if not _is_form(table))


def _without_lists(document: Document) -> Document:
    return replace(document, tables=tuple(filter(_is_form, document.tables)))


def _named(document: Document, strip: Strip) -> Strip:
    """Turn the key of a field of data into the words that a form would print."""
    key = _KEY.match(strip.text) if document.media_type in _DATA else None
    if key is None:
        return strip
    *above, last = key["path"].split(".")
    words = re.sub(r"(?<=[a-z])(?=[A-Z])|[_-]", " ", last)
    if any("authority" in one.lower() for one in above):
        words = "issuing authority" if last.lower() == "name" else f"contact {words}"
    text = f"{words}: {strip.text[key.end() :]}"
    return replace(strip, line=replace(strip.line, text=text))


def _in_data(section: Section) -> dict[str, Filled]:
    """Gather the values of each element: in data every field has its key."""
    found: dict[str, Filled] = {}
    name = ""
    for start, strip in zip(section.starts, section.strips, strict=True):
        key = _KEYED.match(strip.text)
        if key:
            those = (n for n, label in _ELEMENTS.items() if label.match(f"{key[1]}:"))
            name = next(those, "")
        if not name:
            continue
        said = cleaned(strip.text[key.end() if key else 0 :])
        end = start + len(strip.text)
        before = found.get(name)
        if before is None:
            found[name] = Filled(value=said, start=start + (key.end() if key else 0), end=end)
        else:
            value = ", ".join(filter(None, (before.value, said)))
            near = start - before.end <= 1
            found[name] = replace(before, value=value, end=end if near else before.end)
    return found


_SERVICES_ACT = Basis(law="Regulation (EU) 2022/2065", provision="article 9")


def _values(found: Mapping[str, Filled]) -> Iterator[tuple[str, Any]]:
    basis, sender, state = (_said(found, name) for name in ("basis", "authority", "state"))
    if basis:
        yield "legal_basis", (Basis(law=basis, provision=_provision(basis)), _SERVICES_ACT)
    if sender:
        cut = next(bodies_in(sender), sender) if references_of(sender) else sender
        yield "authority", Authority(name=cut.strip(), type=type_of(sender))
    country = land_of(state or "") or land_of(sender or "")
    if country:
        yield "country", country
    day = next(dates_in(_said(found, "issued") or "", Reckoning(DateOrder.DAY_FIRST)), None)
    if day:
        yield "issued_on", day[0].isoformat()
    number = _said(found, "reference")
    numbers = (number,) if number else references_of(sender or "")
    if numbers:
        yield "references", numbers
    yield "reasons", _said(found, "reasons")
    yield "redress", _said(found, "redress")
    yield "territory", tuple(_territory(_said(found, "territory") or ""))


def _said(found: Mapping[str, Filled], name: str) -> str | None:
    return found[name].value if name in found else None


def _provision(basis: str) -> str | None:
    match = _PROVISION.search(basis)
    return match[0].strip(" ,;.") if match else None


def _territory(said: str) -> Iterator[str]:
    """Give country codes where the words name countries, else the words."""
    if _UNION.search(said):
        yield "EU27"
        return
    names = [name for name in re.split(r"[,;/]|\band\b|\bund\b|\bet\b|\by\b", said) if name.strip()]
    codes = [land_of(name) for name in names]
    whole = codes and all(codes)
    yield from dict.fromkeys(code for code in codes if code) if whole else filter(None, [said])


def _flags(found: Mapping[str, Filled], listed: bool) -> Iterator[Flag]:
    missing = [
        words
        for name, words in _WORDS.items()
        if _said(found, name) is None and not (name == "where" and listed)
    ]
    if missing:
        why = f"The order does not give {', '.join(missing)}, which Article 9 asks for."
        yield Flag(code="form-incomplete", why=why)
