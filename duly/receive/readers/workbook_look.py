"""How a workbook's cells look, where that changes what they say: struck through, or unseen."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.cell.rich_text import CellRichText, TextBlock

from duly.receive.readers.marks import raised

NOTED = "A note hangs on the cell: {}"
_STRIKE = re.compile(rb"<(?:\w+:)?strike\b(?!\s+val\s*=\s*[\"'](?:0|false)[\"'])", re.IGNORECASE)
_WHITE = re.compile(
    rb"<(?:\w+:)?color\b[^<>]*(?:rgb=\"..FFFFFF\"|theme=\"0\"|indexed=\"(?:1|9)\")", re.I
)
_RAISED = b"superscript"
_NOTHING = ";;;"
_TINY = 2  # points


@dataclass(frozen=True, slots=True)
class Look:
    """What a style does to its cells."""

    unseen: bool = False
    struck: bool = False


@dataclass(slots=True)
class Looks:
    """The styles of a workbook; ``told`` is empty where none of them can matter."""

    matter: bool
    rich: bool  # some shared text is struck through or raised in part
    _known: dict[int, Look] = field(default_factory=dict)

    def of(self, cell: SheetCell) -> Look:
        """Return the look of a cell."""
        if not self.matter or not cell.has_style:
            return PLAIN
        style = cell.style_id
        if style not in self._known:
            self._known[style] = _look(cell)
        return self._known[style]


PLAIN = Look()


def looks_of(members: Iterable[tuple[str, bytes]]) -> Looks:
    """Ask the workbook's files whether any style strikes through or hides."""
    matter = rich = False
    for name, body in members:
        if name.endswith("styles.xml"):
            hides = _NOTHING.encode() in body or _WHITE.search(body) is not None
            tiny = re.search(rb"<(?:\w+:)?sz\s+val=\"[01](?:\.\d+)?\"", body) is not None
            matter = hides or tiny or _STRIKE.search(body) is not None
        elif name.endswith("sharedStrings.xml") or "/worksheets/" in name:
            struck = b"trike" in body and _STRIKE.search(body) is not None
            rich = rich or struck or _RAISED in body
    return Looks(matter=matter, rich=rich)


def is_struck_in_part(value: object) -> bool:
    """Tell whether a piece of a cell's text is struck through."""
    return isinstance(value, CellRichText) and any(
        isinstance(part, TextBlock) and bool(part.font.strike) for part in value
    )


def raised_in_part(value: object) -> object:
    """Give a cell's text with its raised pieces as raised signs: marks of notes, and no names."""
    if not isinstance(value, CellRichText) or not any(map(_is_raised, value)):
        return value
    said = ""
    for part in value:
        said += raised(str(part), said) if _is_raised(part) else str(part)
    return said


def _is_raised(part: object) -> bool:
    return isinstance(part, TextBlock) and part.font.vertAlign in {"superscript", "subscript"}


def _look(cell: SheetCell) -> Look:
    font = cell.font
    tiny = font.sz is not None and float(font.sz) < _TINY
    unseen = (
        tiny or _NOTHING in str(cell.number_format) or (_is_white(font.color) and _on_paper(cell))
    )
    return Look(unseen=unseen, struck=bool(font.strike))


def _is_white(color: object) -> bool:
    kind = getattr(color, "type", None)
    if kind == "rgb":
        return str(getattr(color, "rgb", "")).upper().endswith("FFFFFF")
    if kind == "theme":
        return getattr(color, "theme", None) == 0 and not getattr(color, "tint", 0.0)
    return kind == "indexed" and getattr(color, "indexed", None) in {1, 9}


def _on_paper(cell: SheetCell) -> bool:
    """Tell whether nothing but white lies behind a cell's text."""
    fill = cell.fill
    return fill.fill_type is None or _is_white(fill.fgColor)
