"""A picture file: a scan sent as PNG, JPEG or TIFF, page by page."""

from __future__ import annotations

import struct
from io import BytesIO

from PIL import Image, UnidentifiedImageError

from duly.order.terms import Unreadable
from duly.receive.readers.digest import digest
from duly.receive.readers.document import Document, File, TextLayer
from duly.receive.readers.limits import Opening
from duly.receive.readers.pdf.page import Page
from duly.receive.readers.pdf.scanned.leaf import in_place, read_leaf, tables_in_place
from duly.receive.readers.pdf.tables import join_tables
from duly.receive.readers.recognized import Recognized
from duly.receive.readers.recognized.flags import flags_of_scan

_BROKEN = (  # what its parsers raise on damaged heads, each its own
    UnidentifiedImageError,
    OSError,
    ValueError,
    SyntaxError,
    EOFError,
    TypeError,
    LookupError,
    AttributeError,
    ArithmeticError,
    RuntimeError,
    struct.error,
)


def read_picture(file: File, opening: Opening) -> tuple[Document, ...]:
    """Read what was recognized in a picture file; without that, only say that it is one.

    Raises ``Unreadable`` with ``broken-picture`` or ``too-large``.
    """
    media_type, count = _opened(file, opening)
    sha256 = digest(file.data)
    recognized = opening.recognized.get(sha256, Recognized(sha256=sha256))
    pages: list[Page] = []
    for leaf in recognized.leaves:
        pages.append(read_leaf(leaf, TextLayer.SCAN, pages[-1] if pages else None))
    read = {page.number for page in pages}
    unread = tuple(number for number in range(1, count + 1) if number not in read)
    return (
        Document(
            name=file.name,
            sha256=sha256,
            media_type=media_type,
            lines=in_place((line for page in pages for line in page.lines), recognized),
            tables=tables_in_place(join_tables(pages), recognized),
            pages=count,
            text_layer=TextLayer.SCAN,
            flags=tuple(flags_of_scan(unread, recognized)),
            part_of=opening.part_of,
            unread=unread,
        ),
    )


def _opened(file: File, opening: Opening) -> tuple[str, int]:
    """Look at a picture's head only: its type and how many pages it has."""
    try:
        with Image.open(BytesIO(file.data)) as picture:
            count = int(getattr(picture, "n_frames", 1))
            media_type = Image.MIME.get(picture.format or "", "image/*")
    except Image.DecompressionBombError as bomb:
        why = f"{file.name} has more pixels than any page. Scan it at 300 dpi."
        raise Unreadable("too-large", why) from bomb
    except _BROKEN as broken:
        why = f"{file.name} is a damaged picture. Ask the sender to scan it again."
        raise Unreadable("broken-picture", why) from broken
    if count > opening.limits.pages:
        why = f"{file.name} has over {opening.limits.pages} pages. Send it in parts."
        raise Unreadable("too-large", why)
    return media_type, count
