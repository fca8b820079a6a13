"""The children that recognize pages: one reads, one learns the letters, one reads again."""

from __future__ import annotations

import json
from dataclasses import replace

from duly.desk.sandbox.leaves import found_in
from duly.desk.sandbox.onethread import ALONE
from duly.desk.sandbox.opened import unpack
from duly.desk.sandbox.wire import from_bytes, to_bytes
from duly.receive.readers import sniff
from duly.receive.readers.recognized import Sheet
from duly.receive.readers.scan.engine import Engine
from duly.receive.readers.scan.picture import draw_pages, load_picture
from duly.receive.readers.scan.rereading import reread, study
from duly.receive.readers.scan.sheet import read_sheet
from duly.receive.readers.scan.targets import targets
from duly.receive.readers.scan.typeface import Cast, Typeface, cast_of, letter_of

__all__ = ["ALONE", "recognize_packed", "reread_packed", "study_packed"]


def recognize_packed(payload: bytes) -> bytes:
    """Read pages of one document of a delivery for the first time; the task ``recognize``."""
    asked, _, packed = payload.partition(b"\n")
    sha256, numbers, folder, languages = json.loads(asked)
    data = found_in(unpack(packed), sha256).data
    engine = Engine(folder, languages)
    if sniff.sniff(data) == sniff.PDF:
        pictures = draw_pages(data, numbers)
    else:
        pictures = (load_picture(data, number) for number in numbers)
    sheets = (
        read_sheet(picture, number, engine)
        for number, picture in zip(numbers, pictures, strict=True)
    )
    return to_bytes(tuple(map(_lean, sheets)))


def study_packed(payload: bytes) -> bytes:
    """Learn a document's letters from its pages; the task ``study``."""
    sheets = [sheet for part in unpack(payload) for sheet in _sheets(part.data)]
    return to_bytes(tuple(map(cast_of, study(sheets).letters)))


def reread_packed(payload: bytes) -> bytes:
    """Read pages for the second time, by the document's letters; the task ``reread``."""
    letters, pages = unpack(payload)
    casts = from_bytes(tuple[Cast, ...], letters.data)
    typeface = Typeface(tuple(map(letter_of, casts)))
    return to_bytes(tuple(reread(sheet, typeface) for sheet in _sheets(pages.data)))


def _sheets(data: bytes) -> tuple[Sheet, ...]:
    return from_bytes(tuple[Sheet, ...], data)


def _lean(sheet: Sheet) -> Sheet:
    """Leave out the pictures of lines that nobody reads again."""
    wanted = {strip for part in targets(sheet) for strip in part}
    strips = (strip if strip in wanted else replace(strip, gray=b"") for strip in sheet.strips)
    return replace(sheet, strips=tuple(strips))
