"""The removal order of Regulation (EU) 2021/784, Annex I: sections A to G, boxes, one hour."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from duly.order.terms import Ask
from duly.receive.readers.document import Document, Flag
from duly.receive.reading.fields.bodykinds import type_of
from duly.receive.reading.fields.country import land_of
from duly.receive.reading.fields.dates import DateOrder, Reckoning, dates_in
from duly.receive.reading.forms.boxes import CheckBox, boxes_in
from duly.receive.reading.forms.form import Form
from duly.receive.reading.forms.labels import Filled, cleaned, values_in
from duly.receive.reading.forms.sections import Section, sections_in
from duly.receive.reading.forms.strips import strips_of, texts_of
from duly.receive.reading.outcome import Authority, Basis, Deadline

NAME = "eu-terreg:annex1"
_LAW = "Regulation (EU) 2021/784"
_REGULATION = re.compile(r"2021\s?/\s?784")
_POINT_SEVEN = re.compile(
    r"\(\s?7\s?\)|\b7\b.{0,30}\b2\b|\b2\b.{0,30}\b7\b|\breasons? for cons", re.IGNORECASE
)
_TYPES = {  # by the pack's own ids
    "a": "incites",
    "b": "solicits_offence",
    "c": "solicits_group",
    "d": "instructs",
    "e": "threatens",
}
_TYPE = re.compile(r"\(\s?7\s?\)\s?\(?\s?([a-e])\s?\)|\b7\s?[,.]?\s?\w{0,12}\s?\(?([a-e])\)")
_SENDER_WORDS = tuple(
    (kind, re.compile(words, re.IGNORECASE))
    for kind, words in (
        ("court", r"^\W*(?:judge|court|richter|gericht|juge|juridiction|juez|giudice|sąd|sędzia)"),
        ("police", r"law enforcement|strafverfolgung|services répressifs|ścigania|fuerzas"),
        ("other", r"^\W*(?:other|andere|sonstige|autre|otra|altra|inny)\b"),
    )
)
_SENDERS = ("court", "police", "other")


def _label(*words: str) -> re.Pattern[str]:
    spaced = "|".join(word.replace(" ", r"\s+") for word in words)
    return re.compile(
        rf"(?:{spaced})[^:：\n]{{0,120}}(?:\n[^:：\n]{{0,120}}){{0,2}}[:：]", re.IGNORECASE
    )


_IN_A = {
    "state": _label("issuing member state", "member state of the issuing", "ausstellender mitgl",
                    "mitgliedstaat der (?:aus|erl)", "état membre de l.autorité",
                    "estado miembro de", "stato membro dell",
                    "państwo członkowskie (?:właściw|wyda|organ)",
                    "lidstaat van de (?:uitv|beve)"),
    "note": re.compile(r"\b(?:NB|N\.B\.|Hinweis|Remarque|Uwaga)\s?:[^\n]*", re.IGNORECASE),
    "addressee": _label("addressee", "adressat", "destinataire", "destinatario", "adresat",
                        "geadresseerde"),
    "contact": _label("contact point", "kontaktstelle", "point de contact", "punto de contacto",
                      "punto di contatto", "punkt kontaktowy", "contactpunt"),
    "home": _label("member state where", "mitgliedstaat, in dem", "état membre (?:où|dans)",
                   "estado miembro en", "stato membro in cui", "państwo członkowskie, w",
                   "lidstaat waar"),
    "issued": _label("time and date", "date and time", "uhrzeit und datum", "datum und uhrzeit",
                     "zeitpunkt", "date et heure", "heure et date", "fecha y hora", "hora y fecha",
                     "data e ora", "ora e data", "data i godzina", "godzina i data",
                     "tijdstip en datum", "datum en tijd"),
    "reference": _label("reference number", "bezugsnummer", "aktenzeichen", "referenznummer",
                        "numéro de référence", "número de referencia", "numero di riferimento",
                        "numer referencyjny", "referentienummer"),
}  # fmt: skip
_IN_E = {
    "name": _label("name of the (?:issuing|competent)", "name der (?:aus|zust)",
                   "nom de l.autorité", "nombre de la autoridad", "nome dell.autorità",
                   "nazwa (?:właśc|organ)",
                   "naam van de (?:uitv|beve)"),
    "officer": _label("name of its representative", "name (?:ihres|des) vertr", "nom de son rep",
                      "nombre de su rep", "nome del suo rapp", "imię i nazwisko", "naam van haar"),
    "file": _label("file no", "file number", "aktenzeichen", "numéro de dossier",
                   "n.\\s?de dossier", "número de expediente", "numero di fascicolo",
                   "nr sprawy", "dossiernr"),
    "address": _label("address", "anschrift", "adresse", "dirección", "indirizzo", "adres"),
    "phone": _label("tel", "telefon", "tél", "teléfono"),
    "mail": _label("e-?mail", "courriel"),
    "date": re.compile(r"(?m)^\W*(?:date|datum|fecha|data)\s*[:：]", re.IGNORECASE),
    "stamp": _label("official stamp", "dienststempel", "cachet", "sello", "timbro", "pieczęć"),
}  # fmt: skip
_URL = _label(
    r"(?m:^\W*)URL", r"(?m:^\W*)adresse URL", "dirección URL", "indirizzo URL", "adres URL"
)
_MORE = _label("additional information", "zusätzliche informationen", "weitere informationen",
               "informations complémentaires", "información adicional", "informazioni aggiuntive",
               "dodatkowe informacje", "aanvullende informatie")  # fmt: skip
_ADDRESS = re.compile(r"(?m)^\W*(?:\d{1,3}[.)]\s*)?(?:https?|hxxps?)\W{0,5}//", re.IGNORECASE)
# In a form that was typed anew.
_REFERENCE = _label(
    "reference",
    "our ref",
    "referenz",
    "geschäftszeichen",
    "référence",
    "referencia",
    "riferimento",
    "numer",
    "referentie",
    "kenmerk",
    "sygnatura",
)
_SILENT = re.compile(
    r"refrain|not (?:to )?(?:inform|disclose|be informed)|nicht (?:zu )?(?:inform|unterricht|"
    r"mitteil)\w*|absehen|abst(?:en|ien)\w*|asten\w*|powstrzym\w*|nie informow\w*|onthoud\w*|"
    r"ne pas informer|no informar|non informare",
    re.IGNORECASE,
)
_REDRESS = {
    "body": _label("competent body or court before", "zuständige stelle oder", "organe compétent"),
    "deadline": _label("deadline for challenging", "frist für die", "délai de recours"),
    "law": _label("link to (?:the )?provisions", "link zu", "lien vers"),
}


def removal_order(document: Document) -> Form | None:
    """Recognize the form by the Regulation's number and its sections; nothing if it is none."""
    if not any(map(_REGULATION.search, texts_of(document))):
        return None
    strips = strips_of(document)
    sections = sections_in([strip for strip in strips if not strip.line.aside])
    if not {"A", "B"} <= sections.keys():
        return None
    section = _retyped(sections)
    if section is None and "E" not in sections:
        return None
    values = dict(_values(sections) if section is None else _values_retyped(sections))
    section = section or sections["B"]
    listed = section.within(*_region(section))
    taken = {id(section.strips[place]) for place in listed}
    return Form(
        name=NAME,
        listed=tuple(listed.values()),
        rest=tuple(strip for strip in strips if id(strip) not in taken),
        values=values,
        flags=tuple(_flags(values)),
    )


def _retyped(sections: Mapping[str, Section]) -> Section | None:
    """Give the section that holds the addresses of a form typed anew under letters of its own."""
    own = sections["B"].text
    if _URL.search(own) or _ADDRESS.search(own):
        return None
    held = [one for letter, one in sections.items() if letter > "B" and _ADDRESS.search(one.text)]
    asked = [one for one in held if _URL.search(one.text)]
    return next(iter(asked or held), None)


def _region(section: Section) -> tuple[int, int]:
    """Give where addresses stand: from the heading to the reasons, or to the first box."""
    label = _URL.search(section.text)
    second = section.starts[1] if len(section.starts) > 1 else len(section.text)
    start = label.end() if label else second
    reasons = _POINT_SEVEN.search(section.text, start)
    boxes = [box.start for box in boxes_in(section.text) if box.start > start]
    before = [section.text.rfind("\n", 0, reasons.start()) + 1] if reasons else []
    return start, max(start, min([*before, *boxes[:1]], default=len(section.text)))


def _values(sections: Mapping[str, Section]) -> Iterator[tuple[str, Any]]:
    first = values_in(sections["A"].text, _IN_A)
    last = values_in(sections["E"].text, _IN_E)
    country = land_of(_value(first, "state") or "")
    issued = _date(_value(first, "issued")) or _date(_value(last, "date"))
    numbers = (_value(first, "reference"), _value(last, "file"))
    yield "authority", _authority(sections["E"], last)
    yield "country", country
    yield "issued_on", issued
    yield "references", tuple(dict.fromkeys(filter(None, numbers)))
    yield from _always(tuple(_points(sections["B"])))
    yield "reasons", _reasons(sections["B"])
    yield "confidential", _gag(sections.get("C"))
    yield "redress", _redress(sections.get("G"))


def _always(points: Sequence[str]) -> Iterator[tuple[str, Any]]:
    """Give what the Regulation says of every such order, and of these points of Article 2(7)."""
    deadline = Deadline(length="PT1H", start="receipt", duty="execute", words="within one hour")
    yield "regime", "eu-terreg"
    yield "instrument", "removal_order"
    provisions = ("Article 3", *(f"Article 2(7)({point})" for point in points))
    yield "legal_basis", tuple(Basis(law=_LAW, provision=one) for one in provisions)
    yield "grounds", tuple(_TYPES[point] for point in points)
    yield "ask", Ask.REMOVE
    yield "deadline", deadline
    yield "deadlines", (deadline,)
    yield "territory", ("EU27",)


def _values_retyped(sections: Mapping[str, Section]) -> Iterator[tuple[str, Any]]:
    """Give what stands behind a label on its line; a section is known by what it says."""
    text = "\n".join(section.text for section in sections.values())
    name = _on_line(text, _IN_E["name"])
    yield "authority", Authority(name=name, id="eu-terreg:ms_competent", type=type_of(name or ""))
    yield "country", land_of(_on_line(text, _IN_A["state"]) or "")
    yield "issued_on", _date(_on_line(text, _IN_A["issued"]) or _on_line(text, _IN_E["date"]))
    numbers = (_on_line(text, label) for label in (_IN_A["reference"], _IN_E["file"], _REFERENCE))
    yield "references", tuple(dict.fromkeys(filter(None, numbers)))
    ticked = [box.words for box in boxes_in(text) if box.ticked]
    letters = [one or other for words in ticked for one, other in _TYPE.findall(words)]
    yield from _always(tuple(dict.fromkeys(letters)))
    gags = [box.ticked for box in boxes_in(text) if _SILENT.search(box.words)]
    yield "confidential", any(gags) if gags else None


def _on_line(text: str, label: re.Pattern[str]) -> str | None:
    found = label.search(text)
    return cleaned(text[found.end() :].split("\n", maxsplit=1)[0]) if found else None


def _value(values: Mapping[str, Filled], name: str) -> str | None:
    return values[name].value if name in values else None


def _date(text: str | None) -> str | None:
    found = dates_in(text or "", Reckoning(DateOrder.DAY_FIRST))
    return next((day.isoformat() for day, _ in found), None)


def _authority(section: Section, values: Mapping[str, Filled]) -> Authority:
    boxes = boxes_in(section.text)
    name = _value(values, "name") or _first_value(section.text[boxes[-1].start :] if boxes else "")
    kind = _sender(boxes)
    if kind in {None, "other"}:
        kind = type_of(name or "") or kind
    return Authority(name=name, id="eu-terreg:ms_competent", type=kind)


def _sender(boxes: Sequence[CheckBox]) -> str | None:
    """Tell by the words beside the ticked box, else by its place among the three."""
    ticked = [place for place, box in enumerate(boxes[:3]) if box.ticked]
    if len(ticked) != 1:
        return None
    words = boxes[ticked[0]].words.split("\n")[0]
    said = [kind for kind, label in _SENDER_WORDS if label.search(words)]
    return said[0] if said else (_SENDERS[ticked[0]] if len(boxes) >= 3 else None)


def _first_value(text: str) -> str | None:
    """Give the first field that is filled in after the boxes: in every language it is the name."""
    found = re.search(r"(?m)^[^:：\n]{4,160}[:：][ \t]*(\S[^\n]*)$", text)
    return cleaned(found[1]) if found else None


def _points(section: Section) -> Iterator[str]:
    """Give the points of Article 2(7) whose boxes are ticked."""
    reasons = _POINT_SEVEN.search(section.text, _region(section)[0])
    boxes = boxes_in(
        section.text[reasons.end() :] if reasons else section.text, r"\(\s?7\s?\)\s?\(a"
    )
    for place, box in enumerate(boxes[:5]):
        letter = _letter(box) or ("abcde"[place] if len(boxes) == 5 else None)
        if box.ticked and letter:
            yield letter


def _letter(box: CheckBox) -> str | None:
    """Name the type whose words stand nearest: open boxes may not show."""
    found = [one or other for one, other in _TYPE.findall(box.words)]
    return (found[-1] if box.follows else found[0]) if found else None


def _reasons(section: Section) -> str | None:
    boxes = boxes_in(section.text)
    after = section.text[boxes[-1].start if boxes else 0 :]
    found = [match.end() for match in _MORE.finditer(after)]
    return cleaned(after[found[-1] :]) if found and boxes else None


def _gag(section: Section | None) -> bool | None:
    boxes = boxes_in(section.text) if section else ()
    return any(box.ticked for box in boxes) if boxes else None


def _redress(section: Section | None) -> str | None:
    values = values_in(section.text, _REDRESS) if section else {}
    said = [_value(values, name) for name in _REDRESS]
    return "; ".join(filter(None, said)) or None


def _flags(values: Mapping[str, Any]) -> Iterator[Flag]:
    missing = [
        words
        for name, words in (
            ("references", "its reference"),
            ("issued_on", "its date"),
            ("grounds", "which of the five types of Article 2(7) it is"),
            ("confidential", "whether the content provider may be told"),
        )
        if values[name] in {None, ()}
    ]
    if values["authority"].name is None:
        missing.append("the authority")
    if missing:
        why = f"The removal order's form does not say {', '.join(missing)}. Look at the original."
        yield Flag(code="form-incomplete", why=why)
