"""What stands on one page of a PDF: characters, printed lines, pictures, links."""

from __future__ import annotations

import ctypes
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import compress, islice
from typing import Any

import pypdfium2.raw as pdfium
from pypdfium2 import PdfPage

from duly.order.terms import Unreadable
from duly.receive.readers.document import Box
from duly.receive.readers.limits import Limits
from duly.receive.readers.pdf.asked import (
    Matrix,
    Point,
    Told,
    bounds_of,
    drawn_how,
    inner_objects,
    kind_of,
    matrix_of,
    objects_of,
    segments_of,
    told_of,
)
from duly.receive.readers.pdf.geometry import Rule, Rules, Stroke, View, view
from duly.receive.readers.pdf.letters import Letters
from duly.receive.readers.pdf.seen import (
    Cover,
    Text,
    find_hidden,
    is_box,
    is_clipped,
    opaque_shade,
    pale_shade,
)
from duly.receive.readers.pdf.stamps import takes_away
from duly.receive.readers.pdf.visible import UNTOLD, lifted, read_letters

_THIN = 3.0
_STRAIGHT = 1.0
_INVISIBLE = frozenset({3, 7})  # text render modes: neither filled nor stroked
_SHORTEST_STROKE = 8.0
_HUGE = 30.0
_DARK = 100.0  # of 255
_STROKED_ONLY = frozenset({1, 5})

_TEXT = pdfium.FPDF_PAGEOBJ_TEXT
_IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_text = partial(tuple.__new__, Text)  # a page has hundreds


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """One page as it is seen."""

    view: View
    letters: Letters
    rules: Rules
    pictures: tuple[Box, ...]
    links: tuple[tuple[Box, str], ...]
    aslant: tuple[Stroke, ...] = ()  # straight strokes, neither level nor upright
    bars: tuple[Box, ...] = ()  # dark, and drawn over what may have stood there
    across: str = ""  # words that run aslant over the page, or are huge
    strokes: int  # paths of any shape
    unseen: int  # characters that the page holds and does not show
    unmapped: int  # characters whose letter the file does not tell
    turned: int = 0  # quarter turns that the page was given so that its text stands upright


@dataclass(slots=True)
class _Found:
    """Objects of a page, collected."""

    level: list[Rule] = field(default_factory=list)
    upright: list[Rule] = field(default_factory=list)
    shades: list[Rule] = field(default_factory=list)
    pictures: list[Box] = field(default_factory=list)
    unseen: set[int] = field(default_factory=set)
    texts: list[Text] = field(default_factory=list)
    covers: list[Cover] = field(default_factory=list)
    layered: bool = False  # the file has layers, which may be hidden
    strokes: int = 0
    left: int = 0  # objects that may still come
    aslant: list[Stroke] = field(default_factory=list)
    bars: list[Box] = field(default_factory=list)
    across: list[int] = field(default_factory=list)
    huge: list[int] = field(default_factory=list)
    ways: Counter[int] = field(default_factory=Counter)  # quarter turns that text would need


def read_content(document: Any, page: PdfPage, limits: Limits, *, layered: bool = False) -> Content:
    """Read one page; ``layered`` says that the file has layers, which may be hidden.

    A page whose text runs up, down or upside down is turned first; ``turned`` tells how far.
    Raises ``Unreadable`` with ``too-large`` when the page holds too many objects.
    """
    seen, found = _collected(page, limits, layered)
    stored = pdfium.FPDFPage_GetRotation(page)
    needed = found.ways.most_common(1)[0][0] if found.ways else stored
    if needed != stored:
        pdfium.FPDFPage_SetRotation(page, needed)
        seen, found = _collected(page, limits, layered)
    hidden = find_hidden(page, found.texts, found.covers, found.unseen)
    letters, unseen = read_letters(page, seen, hidden)
    across = ""
    if found.across:
        letters, across = lifted(letters, found.across)
    if found.huge:
        rest, said = lifted(letters, found.huge)
        if takes_away(said):  # any other huge word is a letterhead
            letters, across = rest, f"{across} {said}".strip()
    return Content(
        view=seen,
        letters=letters,
        rules=Rules(
            level=tuple(found.level), upright=tuple(found.upright), shades=tuple(found.shades)
        ),
        pictures=tuple(found.pictures),
        links=tuple(_links(document, page, seen)),
        aslant=tuple(found.aslant),
        bars=tuple(found.bars),
        across=across,
        strokes=found.strokes,
        unseen=unseen,
        unmapped=letters.signs.count(UNTOLD),
        turned=(needed - stored) % 4,
    )


def _collected(page: PdfPage, limits: Limits, layered: bool) -> tuple[View, _Found]:
    seen = _view(page)
    found = _Found(left=limits.page_objects, layered=layered)
    _collect(_no_more(objects_of(page), found), _IDENTITY, seen, found)
    return seen, found


def _view(page: PdfPage) -> View:
    rect = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, ctypes.byref(rect))
    bounds = (rect.left, rect.bottom, rect.right, rect.top)
    return view(bounds, pdfium.FPDFPage_GetRotation(page))


def _no_more(objects: Iterator[int], found: _Found) -> list[int]:
    """Take as many objects as a page may still hold."""
    taken = list(islice(objects, found.left + 1))
    if len(taken) > found.left:
        raise Unreadable("too-large", "A page holds too many drawings. Print it to a new PDF.")
    return taken


def _collect(objects: Sequence[int], matrix: Matrix, seen: View, found: _Found) -> None:
    kinds = list(map(kind_of, objects))
    told = told_of(list(compress(objects, map(_TEXT.__eq__, kinds))))
    for one, kind in zip(objects, kinds, strict=True):
        found.left -= 1
        if kind == _TEXT:
            _take_text(one, next(told), matrix, seen, found)
        elif kind == pdfium.FPDF_PAGEOBJ_PATH:
            _take_path(one, matrix, seen, found)
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            box = _seen_bounds(bounds_of(one), matrix, seen)
            found.pictures.append(box)
            found.covers.append(Cover(box, -found.left, whole=False))
        elif kind == pdfium.FPDF_PAGEOBJ_FORM:
            inner = _no_more(inner_objects(one), found)
            _collect(inner, _times(matrix_of(one), matrix), seen, found)


def _times(first: Matrix, then: Matrix) -> Matrix:
    if then == _IDENTITY:
        return first
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return (
        a * p + b * r,
        a * q + b * s,
        c * p + d * r,
        c * q + d * s,
        e * p + f * r + t,
        e * q + f * s + u,
    )


def _moved(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _seen_bounds(edges: Box, matrix: Matrix, seen: View) -> Box:
    if matrix is _IDENTITY or matrix == _IDENTITY:
        return seen.box(*edges)
    left, bottom, right, top = edges
    corners = [_moved(matrix, x, y) for x in (left, right) for y in (bottom, top)]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return seen.box(min(xs), min(ys), max(xs), max(ys))


def _take_text(one: int, told: Told, matrix: Matrix, seen: View, found: _Found) -> None:
    mode, bounds, color, own, clips = told
    if mode in _INVISIBLE:
        found.unseen.add(one)
        return
    box = left, top, right, bottom = _seen_bounds(bounds, matrix, seen)
    doubted = (
        found.layered
        or color is None
        or mode in _STROKED_ONLY
        or (clips > 0 and is_clipped(one, inside_form=matrix != _IDENTITY))
    )
    pale = None if color is None else pale_shade(color)
    found.texts.append(_text((one, box, -found.left, doubted, pale)))
    whole = own if matrix is _IDENTITY else _times(own, matrix)
    wide, high = right - left, bottom - top
    found.ways[_way(whole)] += round(wide if wide > high else high)
    if whole[1] and _is_askew(whole):
        found.across.append(one)
    elif high >= _HUGE and wide >= _HUGE:
        found.huge.append(one)


def _way(matrix: Matrix) -> int:
    """Return how many quarter turns bring text upright."""
    across, up = matrix[:2]
    if not up or abs(across) >= abs(up):
        return 0 if across >= 0 else 2
    return 1 if up > 0 else 3


def _is_askew(matrix: Matrix) -> bool:
    across, up = abs(matrix[0]), abs(matrix[1])
    return min(across, up) > 0.1 * max(across, up)


def _take_path(one: int, matrix: Matrix, seen: View, found: _Found) -> None:
    found.strokes += 1
    filled, stroked = drawn_how(one)
    if stroked:
        for start, end in _segments(one, _times(matrix_of(one), matrix), seen):
            _take_rule(start, end, found)
    if filled:
        box = left, top, right, bottom = _seen_bounds(bounds_of(one), matrix, seen)
        if min(right - left, bottom - top) > _THIN:
            found.shades.extend(Rule(at=at, start=left, end=right) for at in (top, bottom))
            if shade := opaque_shade(one):
                found.covers.append(Cover(box, -found.left, whole=is_box(one)))
                if shade < _DARK:
                    found.bars.append(box)
        elif not stroked:
            _take_rule((left, top), (right, bottom), found)


def _take_rule(start: tuple[float, float], end: tuple[float, float], found: _Found) -> None:
    (ax, ay), (bx, by) = start, end
    wide, high = abs(ax - bx), abs(ay - by)
    if wide >= high and high <= _THIN and wide > _STRAIGHT:
        found.level.append(Rule(at=(ay + by) / 2, start=min(ax, bx), end=max(ax, bx)))
    elif high > wide and wide <= _THIN and high > _STRAIGHT:
        found.upright.append(Rule(at=(ax + bx) / 2, start=min(ay, by), end=max(ay, by)))
    elif max(wide, high) > _SHORTEST_STROKE:
        found.aslant.append((start, end))


def _segments(one: int, matrix: Matrix, seen: View) -> Iterator[tuple[Point, Point]]:
    """Yield the straight pieces of a path; curves only move the pen."""
    pen = origin = (0.0, 0.0)
    for kind, end, closes in segments_of(one):
        point = seen.to_seen(*_moved(matrix, *end))
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            origin = point
        elif kind == pdfium.FPDF_SEGMENT_LINETO:
            yield pen, point
        pen = point
        if closes:
            yield pen, origin
            pen = origin


def _links(document: Any, page: PdfPage, seen: View) -> Iterator[tuple[Box, str]]:
    start, link, rect = ctypes.c_int(0), pdfium.FPDF_LINK(), pdfium.FS_RECTF()
    while pdfium.FPDFLink_Enumerate(page, ctypes.byref(start), ctypes.byref(link)):
        action = pdfium.FPDFLink_GetAction(link)
        size = pdfium.FPDFAction_GetURIPath(document, action, None, 0) if action else 0
        if not 1 < size < 10_000:
            continue
        buffer = ctypes.create_string_buffer(size)
        pdfium.FPDFAction_GetURIPath(document, action, buffer, size)
        if pdfium.FPDFLink_GetAnnotRect(link, ctypes.byref(rect)):
            box = seen.box(rect.left, rect.bottom, rect.right, rect.top)
            yield box, buffer.value.decode("utf-8", "replace")
