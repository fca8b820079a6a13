"""Layouts in which a list's rows, heads and numbers stand otherwise than in a plain table."""

from __future__ import annotations

import pytest

from duly.receive.readers import File, open_files
from duly.receive.readers.document import Cell, Row
from duly.receive.reading import Reading, read
from duly.receive.reading.outcome import Source
from duly.receive.reading.text.flow import block_of_row
from duly.receive.reading.text.letter import read_letter
from tests.rooms.readers.made import escaped, opened, pdf, ruled

ASK = "Block the following accounts: \n\n"
HANDLES = [f"@zqkara{number}" for number in range(1, 9)]


def reading_of(data: bytes) -> Reading:
    return read(open_files([File(name="order.pdf", data=data)]), platform="x")


def certain(reading: Reading) -> list[str]:
    return [f"@{item.id}" for item in reading.items if item.needs_person is None]


def blocks(gap: str = " ") -> str:
    rows = [f"{number}\\.{gap}{escaped(handle)}" for number, handle in enumerate(HANDLES, 1)]
    return "".join(f"#block[{row}]\n" for row in rows)


def test_the_last_handle_of_a_list_is_an_item_although_the_closing_follows() -> None:
    assert certain(reading_of(pdf(ASK + blocks() + "Yours faithfully, \\ Officer"))) == HANDLES


def test_numbers_glued_to_handles_are_told_apart() -> None:
    assert certain(reading_of(pdf(ASK + blocks("")))) == HANDLES


def spaced(rows: int, head: bool = True) -> str:
    heads = "table.header([S.No.],[Handle],[Ground])," if head else ""
    cells = "".join(
        f"[{n}.],[{escaped(f'@zqkara{n}')}],[public order]," for n in range(1, rows + 1)
    )
    return f"#table(columns:(2cm,6cm,4cm),stroke:none,{heads}{cells})\n"


def test_the_closing_below_a_list_without_lines_does_not_join_its_columns() -> None:
    closing = "Yours faithfully, \\ Designated Officer (synthetic)"
    table = opened(pdf(ASK + spaced(6) + closing)).tables[0]
    assert [len(row.cells) for row in table.rows] == [3] * len(table.rows)
    assert table.rows[-1].cells[1].text == "@zqkara6"


def test_rows_above_the_first_heads_that_are_seen_are_rows_of_the_list() -> None:
    book = "#set page(height:9cm)\n" + ASK + spaced(30)
    assert certain(reading_of(pdf(book))) == [f"@zqkara{n}" for n in range(1, 31)]


@pytest.mark.parametrize("angle", [90, 270, 180])
def test_a_list_that_runs_up_or_down_the_page_is_read_and_stands_where_it_is_seen(
    angle: int,
) -> None:
    rows = [[f"{n}.", handle, "public order"] for n, handle in enumerate(HANDLES, 1)]
    table = ruled(rows, "1cm,5cm,4cm")
    document = opened(pdf(f"#rotate({angle}deg,reflow:true)[{table}]"))
    assert [row.cells[1].text for row in document.tables[0].rows] == HANDLES
    boxes = [row.cells[1].box for row in document.tables[0].rows]
    assert all(box is not None and box[2] <= 595 and box[3] <= 842 for box in boxes)
    first, last = boxes[0], boxes[-1]
    assert first is not None
    assert last is not None
    across, down = last[0] - first[0], last[1] - first[1]
    assert (abs(across) > abs(down)) is (angle != 180)


def test_a_doubt_about_a_row_that_becomes_text_stays_with_its_address() -> None:
    cells = (
        Cell(text="Block"),
        Cell(text="https://twitter.com/zqkara", doubt="Cut?", alternatives=("@zqkara_50953",)),
    )
    row = Row(cells=cells, number=1)
    (block,) = block_of_row(row, Source(document="order.pdf"))
    (entry,) = read_letter([block], platform="x").entries
    assert entry.locator.needs_person == "Cut?"
    assert "@zqkara_50953" in entry.locator.alternatives
