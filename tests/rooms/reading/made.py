"""Documents made by hand: letters, lists, and a mail's headers."""

from __future__ import annotations

from collections.abc import Sequence

from duly.order.terms import Digest
from duly.receive.readers import Cell, Document, Line, Row, Table
from duly.receive.reading import Reading, ReadItem, read

SHA = Digest("0" * 64)
POST = "1356868433739783990"


def letter(text: str, *, media_type: str = "text/plain", name: str = "letter.txt") -> Document:
    lines = tuple(Line(text=line) for line in text.strip("\n").split("\n"))
    return Document(name=name, sha256=SHA, media_type=media_type, lines=lines)


def listed(*rows: Sequence[str | Cell], hidden: Sequence[int] = (), **more: object) -> Document:
    """Make a list; the first row is number 1."""
    made = tuple(
        Row(
            cells=tuple(cell if isinstance(cell, Cell) else Cell(text=cell) for cell in row),
            number=number,
            hidden=number in hidden,
        )
        for number, row in enumerate(rows, start=1)
    )
    table = Table(rows=made, path="xlsx-cells", sheet="Annexure", hidden=bool(more.get("unseen")))
    return Document(name="list.xlsx", sha256=SHA, media_type="text/csv", tables=(table,))


def read_letter(text: str, platform: str | None = "x") -> Reading:
    return read([letter(text)], platform=platform)


def read_list(*rows: Sequence[str | Cell], **more: object) -> Reading:
    hidden = more.pop("hidden", ())
    assert isinstance(hidden, tuple)
    return read([listed(*rows, hidden=hidden, **more)], platform="x")


def subjects(reading: Reading) -> list[tuple[str, str]]:
    """Name what would be acted on without a person."""
    return [(item.kind.value, item.id) for item in reading.items if item.needs_person is None]


def doubted(reading: Reading) -> list[ReadItem]:
    return [item for item in reading.items if item.needs_person is not None]


def aside(reading: Reading) -> dict[str, str]:
    return {said.locator: said.why for said in reading.not_items}


def codes(reading: Reading) -> set[str]:
    return {flag.code for flag in reading.flags}
