"""The words of a workbook's text boxes: text of the letter, and nothing certain stands in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from duly.order.terms import Unreadable
from duly.receive.readers.document import Line
from duly.receive.readers.limits import Limits
from duly.receive.readers.office.parts import name_of, parse_part

BOXED = "It stands in a text box over the sheet. Look at the original."


def boxed_lines(members: Iterable[tuple[str, bytes]], limits: Limits) -> Iterator[Line]:
    """Give each paragraph of each text box as a line; a damaged drawing gives none.

    Raises ``Unreadable`` for one that is made to do harm.
    """
    for name, body in members:
        drawing = _drawing(body, limits) if holds_boxes(name, body) else None
        for paragraph in drawing.iter() if drawing is not None else ():
            if name_of(paragraph) == "p":
                words = (part.text or "" for part in paragraph.iter() if name_of(part) == "t")
                text = "".join(words).strip()
                if text:
                    yield Line(text=text, doubt=BOXED)


def _drawing(body: bytes, limits: Limits) -> Element | None:
    try:
        return parse_part(body, limits)
    except Unreadable as unreadable:
        if unreadable.code != "broken-document":
            raise
        return None


def holds_boxes(name: str, body: bytes) -> bool:
    """Tell whether a member is a drawing with words."""
    return "/drawings/" in name and name.endswith(".xml") and b"<a:t>" in body
