"""What somebody laid on a PDF's pages later: strokes, black bars, stamps, typed words, notes."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from duly.receive.readers.document import Box
from duly.receive.readers.pdf.geometry import Point, Stroke

_MOST = 2_000  # annotations of a page
_LONGEST = 2_000  # characters of a note
_UNSEEN = 0b100010  # flags: hidden, or not shown on a screen
_PUSH_OR_RADIO = 1 << 16 | 1 << 15
_AREAS = frozenset({"/StrikeOut", "/Redact"})
_SHAPES = frozenset({"/Square", "/Circle", "/Polygon"})
_STROKES = frozenset({"/Ink", "/Line", "/PolyLine", "/Polygon"})
_DEEPEST = 10
_BROKEN = (ValueError, TypeError, KeyError, AttributeError, IndexError, ArithmeticError)


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """Words that a note holds; ``shown`` when they stand on the page."""

    text: str
    box: Box
    shown: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Notes:
    """A page's annotations, in the page's own coordinates (left, bottom, right, top)."""

    areas: tuple[Box, ...] = ()  # struck out, or to be blacked out
    strokes: tuple[Stroke, ...] = ()
    typed: tuple[Typed, ...] = ()
    stamps: tuple[str, ...] = ()
    unticked: tuple[Box, ...] = ()


NONE = Notes()


def notes_of(pages: Iterable[Any], most: int) -> Mapping[int, Notes]:
    """Read the annotations of so many pages, by their numbers from 1."""
    found: dict[int, Notes] = {}
    for number, page in enumerate(islice(pages, most), start=1):
        given = page.obj.get("/Annots")
        if given is not None:
            shown = [one for one in list(given)[:_MOST] if _is_sound(one)]
            found[number] = Notes(
                areas=(*_areas(shown), *_scribbles(shown)),
                strokes=tuple(_strokes(shown)),
                typed=tuple(_typed(shown)),
                stamps=tuple(_stamp(one) for one in shown if one.get("/Subtype") == "/Stamp"),
                unticked=tuple(_box(one.Rect) for one in shown if _is_unticked(one)),
            )
    return found


def _is_sound(one: Any) -> bool:
    """Tell whether an annotation is shown and not broken: one that is hides none of the others."""
    try:
        if one.get("/Subtype") == "/Link" or int(one.get("/F", 0)) & _UNSEEN:
            return False
        _box(one.Rect)
        for read in (_areas, _strokes, _scribbles, _typed):
            deque(read([one]), maxlen=0)
        _stamp(one)
        _is_unticked(one)
    except _BROKEN:
        return False
    return True


def _box(numbers: Any) -> Box:
    a, b, c, d = (float(number) for number in list(numbers)[:4])
    return min(a, c), min(b, d), max(a, c), max(b, d)


def _areas(notes: Sequence[Any]) -> Iterator[Box]:
    for one in notes:
        kind = str(one.get("/Subtype"))
        if kind in _AREAS:
            yield from _quads(one.get("/QuadPoints")) if "/QuadPoints" in one else [_box(one.Rect)]
        elif kind in _SHAPES and len(one.get("/IC", ())) > 0:
            yield _box(one.Rect)


def _quads(given: Any) -> Iterator[Box]:
    numbers = [float(number) for number in given]
    for start in range(0, len(numbers) - 7, 8):
        xs, ys = numbers[start : start + 8 : 2], numbers[start + 1 : start + 8 : 2]
        yield min(xs), min(ys), max(xs), max(ys)


def _strokes(notes: Sequence[Any]) -> Iterator[Stroke]:
    """Yield each stroke of a pen from its first point to its last."""
    for points in _paths(notes):
        yield points[0], points[-1]


def _scribbles(notes: Sequence[Any]) -> Iterator[Box]:
    """Yield what a pen went over more than once."""
    for points in _paths(notes):
        if len(points) > 2:
            xs, ys = [x for x, _ in points], [y for _, y in points]
            yield min(xs), min(ys), max(xs), max(ys)


def _paths(notes: Sequence[Any]) -> Iterator[list[Point]]:
    for one in notes:
        if str(one.get("/Subtype")) in _STROKES:
            for path in one.get("/InkList", [one.get("/L", one.get("/Vertices", []))]):
                numbers = [float(number) for number in path]
                points = list(zip(numbers[::2], numbers[1::2], strict=False))
                if points:
                    yield points


def _typed(notes: Sequence[Any]) -> Iterator[Typed]:
    for one in notes:
        shown = one.get("/Subtype") == "/FreeText"
        text = str(one.get("/Contents", "")).strip()[:_LONGEST]
        if text and (shown or one.get("/Subtype") in {"/Text", "/Caret"}):
            yield Typed(text=text, box=_box(one.Rect), shown=shown)


def _stamp(one: Any) -> str:
    said = [str(one.get(key, "")).lstrip("/") for key in ("/Name", "/Subj", "/Contents")]
    return " ".join(dict.fromkeys(words for words in said if words))[:_LONGEST]


def _is_unticked(one: Any) -> bool:
    """Tell whether a box that can be ticked is not."""
    if one.get("/Subtype") != "/Widget" or _inherited(one, "/FT") != "/Btn":
        return False
    plain = not int(_inherited(one, "/Ff") or 0) & _PUSH_OR_RADIO
    return plain and str(one.get("/AS", _inherited(one, "/V") or "/Off")) == "/Off"


def _inherited(one: Any, key: str) -> Any:
    for _ in range(_DEEPEST):
        if key in one:
            return one[key]
        if "/Parent" not in one:
            break
        one = one["/Parent"]
    return None
