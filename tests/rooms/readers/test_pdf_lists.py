"""Lists without any table, in narrow columns and side by side."""

from __future__ import annotations

from dataclasses import replace

import pytest

from duly.receive.readers import Document
from duly.receive.reading.table.lists import lists_of
from tests.rooms.readers.drawn import drawn, text
from tests.rooms.readers.made import escaped, grid, opened, pdf, texts
from tests.rooms.readers.test_pdf_layouts import reading_of

ADDRESSES = [
    "https://x.example/zqkaramizo_50953/status/1355996226945149623",
    "@zqtupe_77146",
    "https://x.example/zqlavi/status/1356459484063998799?s=19",
    "https://mobile.x.example/zqhokagy_30398",
] * 4


def apart(document: Document) -> Document:
    """Take the lists of a document's one table apart, as reading does."""
    listed, _ = lists_of(document.tables[0], None)
    return replace(document, tables=tuple(one.table for one in listed))


def said(markup: str) -> list[str]:
    return [line for line in texts(opened(pdf(markup))) if line]


@pytest.mark.parametrize("width", ["4cm", "5cm", "7cm", "16cm"])
def test_an_entry_of_a_plain_list_is_whole_again(width: str) -> None:
    lines = " \\ ".join(escaped(one) for one in ADDRESSES)
    assert said(f"#box(width:{width})[{lines}]") == ADDRESSES


@pytest.mark.parametrize("width", ["5cm", "16cm"])
def test_an_entry_of_a_numbered_list_is_whole_again(width: str) -> None:
    entries = "".join(f"[{escaped(one)}]," for one in ADDRESSES)
    found = said(f"#box(width:{width})[#enum({entries})]")
    assert found == [f"{number}. {one}" for number, one in enumerate(ADDRESSES, 1)]


def test_an_entry_that_its_writer_ended_stands_apart_from_the_next_line() -> None:
    markup = "https:\\/\\/x.example\\/zqkara \\ zqmizo_12 and others \\ #lorem(20)"
    found = texts(opened(pdf(markup)))
    assert found[:3] == ["https://x.example/zqkara", "", "zqmizo_12 and others"]


def test_a_handle_below_the_longest_address_is_not_quietly_made_its_tail() -> None:
    lines = ["@zqlavi", "https://x.example/zqkara", "zqmizo12", "@zqtupe"]
    markup = " \\ ".join(map(escaped, lines))
    found = [line for line in opened(pdf(markup)).lines if "zqkara" in line.text]
    assert found[0].text == "https://x.example/zqkara" or found[0].doubt is not None


def test_a_sentence_is_not_glued_to_the_address_before_it() -> None:
    sentence = "You are directed to remove https:\\/\\/x.example\\/zqkara and all that it says "
    found = " ".join(said("#set par(justify:true)\n" + sentence * 12))
    assert "zqkaraand" not in found.replace("\n", "")


def test_numbered_lists_side_by_side_are_lists_of_their_own() -> None:
    entries = "".join(f"[{escaped(one)}]," for one in ADDRESSES * 2)
    markup = f"#columns(2,gutter:24pt)[#enum({entries})#v(1fr)]"
    document = opened(pdf("#set page(height:8.2cm)\n" + markup))
    found = [
        " ".join(cell for cell in row)
        for n in range(len(document.tables))
        for row in grid(document, n)
    ]
    found += [text for text in texts(document) if text]
    wanted = {f"{number}. {one}" for number, one in enumerate(ADDRESSES * 2, 1)}
    assert wanted <= {text.strip() for text in found}


def test_a_ruled_table_of_two_lists_is_two_tables() -> None:
    cells = ",".join(
        f"[{n}],[{escaped(ADDRESSES[n])}],[{n + 8}],[{escaped(ADDRESSES[n + 8])}]" for n in range(8)
    )
    document = apart(opened(pdf(f"#table(columns:(1cm,5cm,1cm,5cm),stroke:0.4pt,{cells})")))
    assert [row[1] for row in grid(document, 0)] == ADDRESSES[:8]
    assert [row[1] for row in grid(document, 1)] == ADDRESSES[8:]
    assert [row[0] for row in grid(document, 1)] == [str(n + 8) for n in range(8)]


def test_a_list_of_two_numberings_of_the_same_things_stays_one() -> None:
    text = "\n".join(f"{n};@zq{n};{n};account" for n in range(1, 9))
    assert len(grid(apart(opened(text.encode())))[0]) == 4


def test_two_lists_in_one_sheet_are_taken_apart_in_every_container() -> None:
    text = "\n".join(f"{n};@zq{n};{n + 50};@zq{n + 50}" for n in range(1, 9))
    document = apart(opened(text.encode()))
    assert [row[1] for row in grid(document, 1)] == [f"@zq{n + 50}" for n in range(1, 9)]
    assert [row.number for row in document.tables[1].rows] == list(range(1, 9))


def test_a_list_numbered_from_the_right_is_read_with_its_numbers() -> None:
    page = "".join(
        text(f".{n}", 298, 700 - 14 * n) + text(f"https://x.com/zqkara{n}", 194, 700 - 14 * n)
        for n in (1, 2, 3)
    )
    assert [line.text for line in opened(drawn(page)).lines if line.text] == [
        f"{n}. https://x.com/zqkara{n}" for n in (1, 2, 3)
    ]


def test_the_foot_of_a_page_does_not_carry_on_the_last_address() -> None:
    page = text("Block: https://x.com/zqkara", 50, 780) + text("2. https://x.com/zqtupe", 50, 768)
    page += text("file:///order.html", 24, 20, size=8) + text("1/1", 570, 20, size=8)
    found = reading_of(drawn(page)).items
    assert [item.norm for item in found] == ["x.com/zqkara", "x.com/zqtupe"]


@pytest.mark.parametrize("ending", ["_", "-"])
def test_a_name_left_open_at_a_line_end_is_asked_about(ending: str) -> None:
    page = text(f"1. Block the account https://x.com/zqgolmi{ending}", 50, 780)
    page += text("sha for the same reason in the whole of the country, at once.", 50, 768)
    page += text("2. Block https://x.com/zqkara at once.", 50, 740)
    found = reading_of(drawn(page)).items
    assert [item.id for item in found if item.needs_person is None] == ["zqkara"]
