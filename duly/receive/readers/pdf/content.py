"""What stands on one page of a PDF: characters, printed lines, pictures, links."""

from __future__ import annotations

import ctypes
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pypdfium2.raw as pdfium
from pypdfium2 import PdfPage

from duly.order.terms import Unreadable
from duly.receive.readers.document import Box
from duly.receive.readers.limits import Limits
from duly.receive.readers.pdf.geometry import Glyph, Rule, Rules, View, holds, view
from duly.receive.readers.pdf.seen import (
    Cover,
    Hidden,
    Text,
    find_hidden,
    is_box,
    is_opaque,
    may_be_hidden,
    pale_shade,
)

_THIN = 3.0
_STRAIGHT = 1.0
_TINY = 1.0  # points: letters that nobody can read
_INVISIBLE = frozenset({3, 7})  # text render modes: neither filled nor stroked

Matrix = tuple[float, float, float, float, float, float]
_IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """One page as it is seen."""

    view: View
    glyphs: tuple[Glyph, ...]
    rules: Rules
    pictures: tuple[Box, ...]
    links: tuple[tuple[Box, str], ...]
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
    glyphs, unseen, unmapped = _glyphs(page, seen, hidden)
    return Content(
        view=seen,
        glyphs=tuple(glyphs),
        rules=Rules(
            level=tuple(found.level), upright=tuple(found.upright), shades=tuple(found.shades)
        ),
        pictures=tuple(found.pictures),
        links=tuple(_links(document, page, seen)),
        strokes=found.strokes,
        unseen=unseen,
        unmapped=unmapped,
        turned=(needed - stored) % 4,
    )


def _collected(page: PdfPage, limits: Limits, layered: bool) -> tuple[View, _Found]:
    seen = _view(page)
    found = _Found(left=limits.page_objects, layered=layered)
    _collect(_objects(page), _IDENTITY, seen, found)
    return seen, found


def _view(page: PdfPage) -> View:
    rect = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, ctypes.byref(rect))
    bounds = (rect.left, rect.bottom, rect.right, rect.top)
    return view(bounds, pdfium.FPDFPage_GetRotation(page))


def _objects(page: PdfPage) -> Iterator[Any]:
    for place in range(pdfium.FPDFPage_CountObjects(page)):
        yield pdfium.FPDFPage_GetObject(page, place)


def _inner_objects(form: Any) -> Iterator[Any]:
    for place in range(pdfium.FPDFFormObj_CountObjects(form)):
        yield pdfium.FPDFFormObj_GetObject(form, place)


def _collect(objects: Iterator[Any], matrix: Matrix, seen: View, found: _Found) -> None:
    for one in objects:
        found.left -= 1
        if found.left < 0:
            raise Unreadable("too-large", "A page holds too many drawings. Print it to a new PDF.")
        kind = pdfium.FPDFPageObj_GetType(one)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            _take_path(one, matrix, seen, found)
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            box = _bounds(one, matrix, seen)
            found.pictures.append(box)
            found.covers.append(Cover(box, -found.left, whole=False))
        elif kind == pdfium.FPDF_PAGEOBJ_FORM:
            _collect(_inner_objects(one), _times(_matrix(one), matrix), seen, found)
        elif kind == pdfium.FPDF_PAGEOBJ_TEXT:
            _take_text(one, matrix, seen, found)


def _address(one: Any) -> int:
    return ctypes.addressof(one.contents) if one else 0


def _matrix(one: Any) -> Matrix:
    raw = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(one, ctypes.byref(raw))
    return raw.a, raw.b, raw.c, raw.d, raw.e, raw.f


def _times(first: Matrix, then: Matrix) -> Matrix:
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


def _bounds(one: Any, matrix: Matrix, seen: View) -> Box:
    edges = [ctypes.c_float() for _ in range(4)]
    pdfium.FPDFPageObj_GetBounds(one, *map(ctypes.byref, edges))
    left, bottom, right, top = (edge.value for edge in edges)
    corners = [_moved(matrix, x, y) for x in (left, right) for y in (bottom, top)]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return seen.box(min(xs), min(ys), max(xs), max(ys))


def _take_text(one: Any, matrix: Matrix, seen: View, found: _Found) -> None:
    if pdfium.FPDFTextObj_GetTextRenderMode(one) in _INVISIBLE:
        found.unseen.add(_address(one))
        return
    box = _bounds(one, matrix, seen)
    doubted = found.layered or may_be_hidden(one, inside_form=matrix != _IDENTITY)
    found.texts.append(Text(_address(one), box, -found.left, doubted, pale_shade(one)))
    found.ways[_way(_times(_matrix(one), matrix))] += round(max(box[2] - box[0], box[3] - box[1]))


def _way(matrix: Matrix) -> int:
    """Return how many quarter turns bring text upright."""
    across, up = matrix[:2]
    if abs(across) >= abs(up):
        return 0 if across >= 0 else 2
    return 1 if up > 0 else 3


def _take_path(one: Any, matrix: Matrix, seen: View, found: _Found) -> None:
    found.strokes += 1
    filled, stroked = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(one, ctypes.byref(filled), ctypes.byref(stroked))
    if stroked.value:
        for start, end in _segments(one, _times(_matrix(one), matrix), seen):
            _take_rule(start, end, found)
    if filled.value:
        box = left, top, right, bottom = _bounds(one, matrix, seen)
        if min(right - left, bottom - top) > _THIN:
            found.shades.extend(Rule(at=at, start=left, end=right) for at in (top, bottom))
            if is_opaque(one):
                found.covers.append(Cover(box, -found.left, whole=is_box(one)))
        elif not stroked.value:
            _take_rule((left, top), (right, bottom), found)


def _take_rule(start: tuple[float, float], end: tuple[float, float], found: _Found) -> None:
    (ax, ay), (bx, by) = start, end
    wide, high = abs(ax - bx), abs(ay - by)
    if wide >= high and high <= _THIN and wide > _STRAIGHT:
        found.level.append(Rule(at=(ay + by) / 2, start=min(ax, bx), end=max(ax, bx)))
    elif high > wide and wide <= _THIN and high > _STRAIGHT:
        found.upright.append(Rule(at=(ax + bx) / 2, start=min(ay, by), end=max(ay, by)))


def _segments(
    one: Any, matrix: Matrix, seen: View
) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    """Yield the straight pieces of a path; curves only move the pen."""
    pen = origin = (0.0, 0.0)
    x, y = ctypes.c_float(), ctypes.c_float()
    for place in range(min(pdfium.FPDFPath_CountSegments(one), 5_000)):
        segment = pdfium.FPDFPath_GetPathSegment(one, place)
        pdfium.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        point = seen.to_seen(*_moved(matrix, x.value, y.value))
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            origin = point
        elif kind == pdfium.FPDF_SEGMENT_LINETO:
            yield pen, point
        pen = point
        if pdfium.FPDFPathSegment_GetClose(segment):
            yield pen, origin
            pen = origin


def _glyphs(page: PdfPage, seen: View, hidden: Hidden) -> tuple[list[Glyph], int, int]:
    """Read characters in the file's order; those outside the page or not printed are counted."""
    held = page.get_textpage()
    text = held.raw  # asked for each character: the bare handle takes half the time
    rect = pdfium.FS_RECTF()
    rect_at = ctypes.byref(rect)
    whole = (0.0, 0.0, seen.width, seen.height)
    glyphs: list[Glyph] = []
    dropped = unmapped = 0
    for place in range(pdfium.FPDFText_CountChars(text)):
        code = pdfium.FPDFText_GetUnicode(text, place)
        if code in {0x20, 0xA0, 0x0D, 0x0A, 0x09}:
            if glyphs and code not in {0x0D, 0x0A}:
                glyphs[-1].blank_after = True
                glyphs[-1].real_blank_after |= pdfium.FPDFText_IsGenerated(text, place) == 0
            continue
        pdfium.FPDFText_GetLooseCharBox(text, place, rect_at)
        box = seen.box(rect.left, rect.bottom, rect.right, rect.top)
        owner = _address(pdfium.FPDFText_GetTextObject(text, place))
        on_page = holds(whole, (box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
        if not on_page or box[3] - box[1] < _TINY or (hidden.any and hidden.hides(owner, box)):
            dropped += 1
            continue
        if code in {0, 0xFFFD}:
            unmapped += 1
        glyphs.append(Glyph(chr(code) if code else "\ufffd", *box, owner=owner))
    return glyphs, dropped, unmapped


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
