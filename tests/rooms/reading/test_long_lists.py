"""A list read row by row says what it says in one piece."""

from __future__ import annotations

import csv
from dataclasses import replace
from io import StringIO
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duly.desk.bench.clerk import order, plain_rows
from duly.order.terms import Unreadable
from duly.receive.readers import File, Limits, open_files
from duly.receive.readers.longlist import open_long
from duly.receive.reading import Directory, Reading, read
from duly.receive.reading.long import read_long

LETTER = (
    "Ministry (synthetic);;;\r\n"
    '"By order of 4 February 2021 under section 69A of the IT Act, 2000 block the accounts below, '
    'also https://twitter.com/zqabove and https://twitter.com/zqkara";;;\r\n;;;\r\n'
)
HEADS = ["S.No.", "Handle / URL", "Type", "Grounds"]


def whole(data: bytes, directory: Directory | None = None) -> Reading:
    reading = read(open_files([File(name="list.csv", data=data)]), directory=directory)
    slim = tuple(replace(document, tables=()) for document in reading.documents)
    return replace(reading, documents=slim)


def by_row(data: bytes, directory: Directory | None = None) -> Reading:
    listed = open_long(File(name="list.csv", data=data), limits=Limits())
    reading = read_long(listed, directory=directory)
    items, not_items = tuple(reading.items()), tuple(reading.not_items())
    return replace(reading.rest(), items=items, not_items=not_items)


def written(rows: list[list[str]], *, above: str = LETTER) -> bytes:
    text = StringIO()
    text.write(above)
    csv.writer(text, delimiter=";").writerows(rows)
    return text.getvalue().encode()


def clerks_list() -> list[list[str]]:
    rows = [
        [str(one.row.serial), one.row.locator, one.kind.value, one.row.ground_en]
        for one in order(1_178)
    ]
    for serial in range(40, 1_178, 40):
        address = rows[serial][1]
        rows[serial][1] = f"{address[:24]}\n{address[24:]}" if len(address) > 28 else address
    return [HEADS, *rows]


def test_the_clerks_list_is_the_same_in_both() -> None:
    data = written(clerks_list())
    one, other = whole(data), by_row(data)
    assert one == other
    assert (other.counts.items, other.counts.distinct) == (1_180, 1_149)
    assert other.items[0].locator == "https://twitter.com/zqabove"


def test_the_directory_is_held_against_both() -> None:
    data = written(clerks_list())
    known = "".join(f"account,{one.id},\n" for one in order(1_178) if one.kind.value == "account")
    directory = Directory.parse("kind,id,author\n" + known[:9_000])
    assert whole(data, directory) == by_row(data, directory)


_CELLS = st.sampled_from(
    [
        "@zqkara",
        "https://twitter.com/zqkara",
        "https://twitter.com/zqkara/status/1355996226945149623",
        "https://twitter.com/zqkara/status/135599622694514962",
        "https://twitter.com/zq\nkara",
        "https://x.com/zqkara/\nstatus/1455996226945149623",
        "zqlavi",
        "#zqtag",
        "",
        "contd.",
        "Total",
        "see https://twitter.com/zqmizo above",
        "1.35599622694514E+18",
        'a "quoted; word',
        "Handle / URL",
        'zq\\"odd',
        "@zqmizo;@zqother",
    ]
)


@given(
    st.lists(st.tuples(st.just("") | st.integers(0, 99).map(str), _CELLS, _CELLS), max_size=12),
    st.booleans(),
    st.sampled_from(["", LETTER]),
)
def test_any_list_is_the_same_in_both(
    rows: list[tuple[str, str, str]], headed: bool, above: str
) -> None:
    usual = [[str(n), one.row.locator, one.kind.value] for n, one in enumerate(_FEW)]
    listed = [*([HEADS[:3]] if headed else []), *usual, *map(list, rows)]
    data = written(listed, above=above)
    try:
        found = by_row(data)
    except Unreadable as refused:  # one piece takes such a list for a letter's text
        assert "No column" in refused.why
    else:
        assert whole(data) == found


_FEW = list(plain_rows(8, Random(3)))  # noqa: S311 — the same rows every time


def test_an_open_quotation_mark_is_the_same_in_both() -> None:
    rows = [f"{n},@zq{n},account,IN" for n in range(30)]
    rows[3] = '3,"@zq3,account,IN'
    data = "\n".join(rows).encode()
    assert whole(data) == by_row(data)


def test_rows_of_other_widths_are_doubted_in_both() -> None:
    rows = [f"{n};@zqkara{n};account" for n in range(1, 60)]
    rows[7] += ";@zqmore"
    rows[20:21] = ["20;@zq", "kara20;account"]
    rows[40] = '41;"a \\" b";@zqkara41'
    data = "\n".join(rows).encode("cp1251")
    assert whole(data) == by_row(data)
    assert sum(item.needs_person is not None for item in by_row(data).items) > 3


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"1;@zqa\n" * 201, "too-large"),
        (b"1;@zqa\n2;@zqb\n3;" + b"x" * 140_000 + b"\n", "broken-list"),
        (b"".join(b"%d;@zqa%d;%d;@zqb%d\n" % (n, n, n + 50, n) for n in range(50)), "too-large"),
        (b"word;other;third\n" * 9, "too-large"),
    ],
    ids=["rows", "cell", "side by side", "no locators"],
)
def test_what_cannot_be_read_row_by_row_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(Unreadable, match=code):
        read_long(open_long(File(name="list", data=data), limits=Limits(rows=200)))


def test_a_second_list_below_words_that_do_not_ask_is_doubted_in_both() -> None:
    asked = "".join(f"{n};@zqone{n};Zqburg\n" for n in range(1, 6))
    seen = "".join(f"{n};@zqseen{n};Zqburg\n" for n in range(1, 4))
    told = "Accounts that were seen beside them in the inquiry;;\nNo;Handle;Office\n"
    data = f"Block the following accounts:;;\nNo;Handle;District\n{asked}{told}{seen}".encode()
    doubts = [item.needs_person is not None for item in by_row(data).items]
    assert doubts == [item.needs_person is not None for item in whole(data).items]
    assert doubts == [False] * 5 + [True] * 3


def test_lists_side_by_side_without_numbers_are_refused() -> None:
    rows = "".join(f"zqone{n};https://x.com/zq{n}/status/135686843373978399{n}\n" for n in range(9))
    data = f"Accounts to be suspended;Posts to be removed\nHandle;URL\n{rows}".encode()
    with pytest.raises(Unreadable, match="several lists side by side"):
        by_row(data)
