"""Two readers of one PDF: what both read is certain, what they read differently is asked about."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from duly.receive.readers import File, open_files
from duly.receive.reading import Reading, read
from tests.rooms.readers.drawn import drawn, letter_map, text
from tests.rooms.readers.made import opened, pdf, ruled

HANDLE = "https://twitter.com/zqkara_50953"
OTHER = "https://twitter.com/zqmizo_77146"
BEFORE = text("Block the following accounts:", 60, 760)


def reading_of(data: bytes) -> Reading:
    return read(open_files([File(name="order.pdf", data=data)]), platform="x")


def certain(reading: Reading) -> list[str]:
    return [item.id for item in reading.items if item.needs_person is None]


def offered(reading: Reading) -> set[str]:
    return {norm for item in reading.items for norm in item.alternatives}


def test_what_both_readers_read_is_certain() -> None:
    reading = reading_of(drawn(BEFORE + text(HANDLE, 60, 740) + text(OTHER, 60, 720)))
    assert certain(reading) == ["zqkara_50953", "zqmizo_77146"]


@pytest.mark.parametrize("width", ["9cm", "4cm", "3.2cm"])
def test_a_typeset_table_leaves_no_difference(width: str) -> None:
    rows = [[f"{n}.", f"{HANDLE}{n}", "public order"] for n in range(12)]
    cells = [row.cells[1] for row in opened(pdf(ruled(rows, f"1cm,{width},1fr"))).tables[0].rows]
    assert [cell.doubt for cell in cells] == [None] * 12
    assert [cell.text for cell in cells] == [f"{HANDLE}{n}" for n in range(12)]


def test_letters_called_by_another_name_than_their_own_are_asked_about() -> None:
    names = Dictionary(
        Type=Name.Encoding,
        BaseEncoding=Name.WinAnsiEncoding,
        Differences=Array([ord("k"), Name.k, ord("m"), Name.m]),
    )
    reading = reading_of(
        drawn(BEFORE + text(HANDLE, 60, 740), encoding=names, told=letter_map(k="m"))
    )
    assert certain(reading) == []
    assert offered(reading) == {"twitter.com/zqkara_50953"}


def test_a_replacement_text_that_names_another_than_is_drawn_is_asked_about() -> None:
    lie = f"/Span <</ActualText ({OTHER})>> BDC {text(HANDLE, 60, 740)} EMC\n"
    reading = reading_of(drawn(BEFORE + lie))
    assert certain(reading) == []
    assert "twitter.com/zqkara_50953" in offered(reading) | {one.norm for one in reading.items}


def test_a_name_that_is_drawn_over_another_is_asked_about() -> None:
    data = drawn(BEFORE + text(HANDLE, 60, 740) + text(OTHER, 60.5, 741.5))
    assert certain(reading_of(data)) == []


def test_the_same_name_drawn_twice_to_look_bold_is_one_and_certain() -> None:
    data = drawn(BEFORE + text(HANDLE, 60, 740) + text(HANDLE, 60.4, 740))
    assert certain(reading_of(data)) == ["zqkara_50953"]


def test_letters_drawn_out_of_order_never_make_another_name() -> None:
    cut = text("https://twitter.com/zqkara", 60, 740) + text("_50953", 171.2, 740)
    for one in (cut, "".join(reversed(cut.splitlines(keepends=True)))):
        assert set(certain(reading_of(drawn(BEFORE + one)))) <= {"zqkara_50953"}


@pytest.mark.parametrize(
    "hiding",
    [
        text(OTHER, 60, 700, before="1 1 1 rg"),
        text(OTHER, 60, 700, before="q 0 0 10 10 re W n") + "Q\n",
        text(OTHER, 60, 700) + "0 0 0 rg 50 690 400 30 re f\n",
        text(OTHER, 60, 700) + "1 1 1 rg 50 690 400 30 re f\n",
        text(OTHER, 60, 700, size=0.5),
        text(OTHER, 60, 700, before="3 Tr"),
        text(OTHER, 900, 700),
    ],
    ids=["white", "cut-away", "blacked-out", "whited-out", "tiny", "unprinted", "off-page"],
)
def test_text_that_nobody_sees_is_never_an_item_and_is_told(hiding: str) -> None:
    data = drawn(BEFORE + text(HANDLE, 60, 740) + f"q {hiding} Q")
    reading = reading_of(data)
    assert [item.id for item in reading.items] == ["zqkara_50953"]
    assert "hidden-text" in {flag.code for flag in reading.flags}


def test_white_letters_on_a_dark_ground_are_read() -> None:
    ground = "0 0 0.4 rg 50 690 400 30 re f\n"
    reading = reading_of(drawn(BEFORE + ground + text(HANDLE, 60, 700, before="1 1 1 rg")))
    assert certain(reading) == ["zqkara_50953"]


def test_a_hidden_letter_within_a_name_is_asked_about() -> None:
    parts = (
        text("https://twitter.com/zqkar", 60, 740)
        + text("x", 165.6, 740, before="1 1 1 rg")
        + text("a50953", 170.6, 740, before="0 g")
    )
    assert certain(reading_of(drawn(BEFORE + parts))) == []


def test_what_only_one_reader_can_read_is_asked_about() -> None:
    with pikepdf.open(BytesIO(drawn(BEFORE + text(HANDLE, 60, 740)))) as book:
        book.pages[0].Contents = pikepdf.Array(
            [book.pages[0].Contents, book.make_stream(b"q " * 1_000_001)]
        )
        out = BytesIO()
        book.save(out)
    reading = reading_of(out.getvalue())
    assert [item.id for item in reading.items] == ["zqkara_50953"]
    assert certain(reading) == []


@pytest.mark.parametrize(
    ("told", "name", "asked"),
    [(letter_map(g="g", q="q"), "@zqvelmir", False), (letter_map(g="g", q="g"), "@zgvelmir", True)],
)
def test_a_map_that_calls_two_signs_by_one_letter_is_not_believed(
    told: str, name: str, asked: bool
) -> None:
    page = text("Block gladly:", 50, 780) + text("@zqvelmir", 50, 760) + text("@kara", 50, 740)
    lines = opened(drawn(page, told=told)).lines
    doubts = {line.text: line.doubt is not None for line in lines if line.text.startswith("@")}
    assert doubts == {name: asked, "@kara": False}
