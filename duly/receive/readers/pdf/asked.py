"""What the library tells of an object on a page; objects go by their addresses."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Any, NamedTuple, cast

import pypdfium2.raw as pdfium
from pypdfium2 import PdfPage

from duly.receive.readers.document import Box

Matrix = tuple[float, float, float, float, float, float]
Color = tuple[int, int, int, int]  # red, green, blue and how opaque
Point = tuple[float, float]


def quick(function: Any) -> Callable[..., Any]:
    """Bind a function to plain addresses: a hundred thousand pointer objects take their time."""
    address = ctypes.cast(function, ctypes.c_void_p).value or 0
    takes = map(_plain, function.argtypes)
    bound = ctypes.PYFUNCTYPE(_plain(function.restype), *takes)(address)
    return cast("Callable[..., Any]", bound)


def quickest(function: Any) -> Callable[..., Any]:
    """Bind a function that is asked of every letter or text: what it takes is not looked at.

    Addresses must be given as ``pointers`` makes them, and all else as whole numbers.
    """
    address = ctypes.cast(function, ctypes.c_void_p).value or 0
    bound = ctypes.PYFUNCTYPE(_plain(function.restype))(address)
    return cast("Callable[..., Any]", bound)


def pointers(addresses: Iterable[int]) -> list[Any]:
    """Make addresses ready to be given again and again."""
    return list(map(ctypes.c_void_p.from_param, addresses))


def _plain(kind: Any) -> Any:
    return ctypes.c_void_p if hasattr(kind, "contents") else kind


kind_of = quick(pdfium.FPDFPageObj_GetType)
_count = quick(pdfium.FPDFPage_CountObjects)
_object = quick(pdfium.FPDFPage_GetObject)
_count_inner = quick(pdfium.FPDFFormObj_CountObjects)
_inner_object = quick(pdfium.FPDFFormObj_GetObject)
_bounds = quick(pdfium.FPDFPageObj_GetBounds)
_matrix = quick(pdfium.FPDFPageObj_GetMatrix)
_color = quick(pdfium.FPDFPageObj_GetFillColor)
_mode_of_each = quickest(pdfium.FPDFTextObj_GetTextRenderMode)
_bounds_of_each = quickest(pdfium.FPDFPageObj_GetBounds)
_matrix_of_each = quickest(pdfium.FPDFPageObj_GetMatrix)
_color_of_each = quickest(pdfium.FPDFPageObj_GetFillColor)
_clip_of_each = quickest(pdfium.FPDFPageObj_GetClipPath)
_draw_mode = quick(pdfium.FPDFPath_GetDrawMode)
_count_segments = quick(pdfium.FPDFPath_CountSegments)
_segment = quick(pdfium.FPDFPath_GetPathSegment)
_segment_kind = quick(pdfium.FPDFPathSegment_GetType)
_segment_point = quick(pdfium.FPDFPathSegment_GetPoint)
_segment_closes = quick(pdfium.FPDFPathSegment_GetClose)
_clip = quick(pdfium.FPDFPageObj_GetClipPath)
_count_clip = quick(pdfium.FPDFClipPath_CountPaths)
_count_clip_segments = quick(pdfium.FPDFClipPath_CountPathSegments)
_clip_segment = quick(pdfium.FPDFClipPath_GetPathSegment)

_TWO_FLOATS, _FOUR_FLOATS, _SIX_FLOATS = (ctypes.c_float * size for size in (2, 4, 6))
_FOUR_COUNTS, _TWO_COUNTS = ctypes.c_uint * 4, ctypes.c_int * 2
_STEP = 4  # bytes of a number
_MOST_SEGMENTS, _MOST_CLIP_SEGMENTS = 5_000, 200
_MOST_CLIPS = 8


class Told(NamedTuple):
    """What is told of a text object: its mode, edges, color and matrix, and what it is cut to.

    ``clips`` counts the paths that it is cut to; the matrix and the color are those of
    ``matrix_of`` and ``color_of``, the edges those of ``bounds_of``.
    """

    mode: int
    bounds: Box
    color: Color | None
    matrix: Matrix
    clips: int


def objects_of(page: PdfPage) -> Iterator[int]:
    """Yield the objects of a page in the order of drawing."""
    at = ctypes.addressof(page.raw.contents)
    for place in range(_count(at)):
        yield _object(at, place)


def inner_objects(form: int) -> Iterator[int]:
    """Yield the objects of a form."""
    for place in range(_count_inner(form)):
        yield _inner_object(form, place)


def bounds_of(one: int) -> Box:
    """Return an object's left, bottom, right and top."""
    held = _FOUR_FLOATS()
    at = ctypes.addressof(held)
    _bounds(one, at, at + _STEP, at + 2 * _STEP, at + 3 * _STEP)
    left, bottom, right, top = held
    return left, bottom, right, top


def matrix_of(one: int) -> Matrix:
    """Return how an object is moved."""
    held = _SIX_FLOATS()
    _matrix(one, ctypes.addressof(held))
    a, b, c, d, e, f = held
    return a, b, c, d, e, f


def color_of(one: int) -> Color | None:
    """Return the color that fills an object, where it is told."""
    held = _FOUR_COUNTS()
    at = ctypes.addressof(held)
    if not _color(one, at, at + _STEP, at + 2 * _STEP, at + 3 * _STEP):
        return None
    red, green, blue, alpha = held
    return red, green, blue, alpha


def told_of(texts: Sequence[int]) -> Iterator[Told]:
    """Ask for text objects in one go, in their order: a page has hundreds."""
    each = pointers(texts)
    colored, colors = _numbers_of(_color_of_each, each, ctypes.c_uint, 4, takes=4)
    clips = map(_clip_of_each, each)
    return map(
        partial(tuple.__new__, Told),
        zip(
            map(_mode_of_each, each),
            _numbers_of(_bounds_of_each, each, ctypes.c_float, 4, takes=4)[1],
            (color if has else None for has, color in zip(colored, colors, strict=True)),
            _numbers_of(_matrix_of_each, each, ctypes.c_float, 6, takes=1)[1],
            (_count_clip(clip) if clip else 0 for clip in clips),
            strict=True,
        ),
    )


def _numbers_of(
    ask: Callable[..., Any], objects: Sequence[Any], kind: Any, size: int, *, takes: int
) -> tuple[list[Any], Iterator[Any]]:
    """Ask for so many numbers of each object; return the answers, and the numbers of each.

    A function takes one place for all the numbers of an object, or a place for each.
    """
    held = (kind * (size * len(objects)))()
    first, last = ctypes.addressof(held), ctypes.addressof(held) + ctypes.sizeof(held)
    step = size * _STEP
    starts = range(first, first + takes * _STEP, _STEP)
    places = [pointers(range(start, last, step)) for start in starts]
    answers = list(map(ask, objects, *places))
    numbers = memoryview(held).cast("B").cast(kind._type_).tolist()
    return answers, zip(*[iter(numbers)] * size, strict=True)


def drawn_how(path: int) -> tuple[int, int]:
    """Return how a path is filled, and whether its line is drawn."""
    held = _TWO_COUNTS()
    at = ctypes.addressof(held)
    _draw_mode(path, at, at + _STEP)
    filled, stroked = held
    return filled, stroked


def count_segments(path: int) -> int:
    """Count the pieces of a path."""
    return int(_count_segments(path))


def segments_of(path: int) -> Iterator[tuple[int, Point, bool]]:
    """Yield the kind of each piece of a path, its end, and whether it closes the path."""
    for place in range(min(_count_segments(path), _MOST_SEGMENTS)):
        segment = _segment(path, place)
        yield _segment_kind(segment), _end_of(segment), bool(_segment_closes(segment))


def clips_of(one: int) -> list[list[Point]] | None:
    """Return the corners of each path that an object is cut to; nothing when they are too many."""
    clip = _clip(one)
    count = _count_clip(clip) if clip else 0
    if count > _MOST_CLIPS:
        return None
    return [_corners(clip, path) for path in range(count)]


def _corners(clip: int, path: int) -> list[Point]:
    count = min(_count_clip_segments(clip, path), _MOST_CLIP_SEGMENTS)
    return [_end_of(_clip_segment(clip, path, place)) for place in range(count)]


def _end_of(segment: int) -> Point:
    held = _TWO_FLOATS()
    at = ctypes.addressof(held)
    _segment_point(segment, at, at + _STEP)
    x, y = held
    return x, y
