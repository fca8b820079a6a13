"""A worded letter becomes a tagged, archivable PDF (PDF/A-2a and PDF/UA-1)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.resources import files

import typst

from duly.answer.letters.glyphs import FONTS, drawable, families
from duly.answer.letters.inert import ISOLATES, OURS, visible
from duly.answer.letters.sheet import (
    Fact,
    Facts,
    Heading,
    Items,
    Link,
    Paragraph,
    Part,
    Points,
    Receipt,
    Row,
    Sheet,
)
from duly.answer.letters.words import direction, words

Data = str | bool | int | list["Data"] | Mapping[str, "Data"]
STANDARDS: list[typst.PDFStandard] = ["a-2a", "ua-1"]
_LONG = 20  # characters without a blank that may need a place to break in a column
_WIDE = 48  # and in a line of the whole width
_SPLIT = 400  # characters from which a row of the list may go over two pages
_PIECE = re.compile(r"(?s)(?:[^/?&=._,:;@#+-]{1,18}[/?&=._,:;@#+-]*|[/?&=._,:;@#+-]+)")
_WORD = re.compile(r"\S+|\s+")
_TIME = re.compile("([0-9]{2}:[0-9]{2}) (\u2068?(?:UTC|[A-Z]{3,5})\\b)")
_NO_ISOLATES = dict.fromkeys(map(ord, ISOLATES))


def typeset(sheet: Sheet) -> bytes:
    """Set a sheet on paper. Equal sheets give equal bytes.

    Text is handed over as data, never as source: nothing in it is markup. Only the shipped fonts
    are used; a character that none of them has is written as its code point.
    """
    return set_in_type(manuscript(sheet))


def manuscript(sheet: Sheet) -> bytes:
    """Return all that the typesetter needs of a sheet, so that it may sit in another process."""
    told = {"at": int(sheet.cover.written_at.timestamp()), "letter": _data(sheet)}
    return json.dumps(told, ensure_ascii=False).encode()


def set_in_type(told: bytes) -> bytes:
    """Return the PDF of a manuscript."""
    held = json.loads(told)
    compiler = typst.Compiler(
        _template(),
        root=str(FONTS),
        font_paths=_fonts(),
        ignore_system_fonts=True,
        sys_inputs={"letter": json.dumps(held["letter"], ensure_ascii=False)},
    )
    made = compiler.compile(format="pdf", pdf_standards=STANDARDS, timestamp=held["at"])
    if not isinstance(made, bytes):
        raise TypeError("the typesetter gave no PDF")
    return made


@lru_cache(maxsize=1)
def _fonts() -> typst.Fonts:
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)]
    )


@lru_cache(maxsize=1)
def _template() -> bytes:
    return (files("duly.answer.letters") / "letter.typ").read_bytes()


def _data(sheet: Sheet) -> dict[str, Data]:
    cover, frame = sheet.cover, sheet.frame

    def given(text: str) -> str:
        return _prose(words(sheet.language).given(text))

    return {
        "language": sheet.language,
        "dir": direction(sheet.language),
        "families": list(families()),
        "title": _plain(f"{sheet.subject} · {cover.our_reference}"),
        "author": _plain(cover.platform),
        "platform": given(cover.platform),
        "address": [given(line) for line in cover.address],
        "contact": _pieces(given(cover.contact)),
        "to": [given(line) for line in cover.to],
        "references": [[_prose(label), _flowing(text)] for label, text in frame.references],
        "subject": _prose(sheet.subject),
        "reference": given(cover.our_reference),
        "parts": [_part(part) for part in sheet.parts],
        "greeting": _prose(frame.greeting),
        "closing": _prose(frame.closing),
        "signed": _prose(frame.signed),
        "no_names": _prose(frame.no_names),
        "page": frame.page,
    }


def _part(part: Part) -> dict[str, Data]:
    match part:
        case Paragraph():
            return {"is": "paragraph", "text": _pieces(_flowing(part.text), _WIDE)}
        case Heading():
            return {"is": "heading", "text": _prose(part.text)}
        case Points():
            return {
                "is": "points",
                "texts": [_pieces(_flowing(text), _WIDE) for text in part.texts],
            }
        case Facts():
            return {"is": "facts", "facts": [_fact(fact) for fact in part.facts]}
        case Items():
            rows: list[Data] = [_row(row) for row in part.rows]
            return {"is": "items", "heads": [_prose(head) for head in part.heads], "rows": rows}
        case Receipt():
            lines = part.text.splitlines()
            return {
                "is": "receipt",
                "meaning": _prose(part.meaning),
                "label": _prose(part.label),
                "lines": [_pieces(_given(line), _WIDE) for line in lines],
            }
        case Link():
            address = visible(part.address)
            return {
                "is": "link",
                "label": _prose(part.label),
                "address": address,
                "text": _pieces(drawable(address), _WIDE),
            }


def _fact(fact: Fact) -> Data:
    value = _prose(fact.value) if fact.exact else _flowing(fact.value)
    return {"label": _prose(fact.label), "value": _pieces(value), "exact": fact.exact}


def _row(row: Row) -> Data:
    return [
        _given(row.number),
        _pieces(_prose(row.locator)),
        _pieces(_prose(row.resolved)),
        _prose(row.word),
        _pieces(_prose(row.detail)),
        len(row.locator) + len(row.resolved) + len(row.detail) > _SPLIT,
    ]


def _given(text: str) -> str:
    return drawable(visible(text))


def _prose(text: str) -> str:
    return drawable(visible(text, keep=OURS))


def _flowing(text: str) -> str:
    """Give running text, in which a time keeps its zone on its line."""
    return _TIME.sub("\\1\u00a0\\2", _prose(text))


def _plain(text: str) -> str:
    """Give text as metadata holds it: no line around it needs to be kept from reordering it."""
    return drawable(visible(text.translate(_NO_ISOLATES)))


def _pieces(text: str, longest: int = _LONG) -> Data:
    """Give text in pieces between which a line may break, so that no long locator overflows."""
    if all(len(word) <= longest for word in text.split()):
        return text
    return list(_broken(text, longest))


def _broken(text: str, longest: int) -> Iterator[str]:
    run = ""
    for word in _WORD.findall(text):
        if len(word) <= longest:
            run += word
            continue
        first, *rest = _PIECE.findall(word)
        yield run + first
        yield from rest[:-1]
        run = rest[-1] if rest else ""
    if run:
        yield run
