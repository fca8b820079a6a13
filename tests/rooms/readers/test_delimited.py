"""CSV and TSV in the dialects offices use."""

from __future__ import annotations

import pytest

from duly.order.terms import Unreadable
from duly.receive.readers import File, Limits, open_files
from tests.rooms.readers.made import grid, opened

HANDLES = ["@zqkara_1", "https://x.example/zqmizo/status/1355996226945149623", "zqlavi"]


def sheet(delimiter: str) -> str:
    rows = [["No", "Account", "Ground"]]
    rows += [[str(n), one, "order; public, safety"] for n, one in enumerate(HANDLES, 1)]
    return "\r\n".join(delimiter.join(f'"{c}"' if c[0] == "o" else c for c in row) for row in rows)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "cp1252"])
def test_every_dialect_gives_the_same_cells(delimiter: str, encoding: str) -> None:
    document = opened(sheet(delimiter).encode(encoding))
    assert [row[1] for row in grid(document)] == ["Account", *HANDLES]
    assert {len(row) for row in grid(document)} == {3}


def test_a_preamble_keeps_its_rows_and_the_row_numbers_stay_the_files_own() -> None:
    text = 'Ministry (synthetic);;\r\n"Annexure A";;\r\n;;\r\n' + sheet(";")
    rows = opened(text.encode()).tables[0].rows
    assert rows[0].cells[0].text == "Ministry (synthetic)"
    assert [row.number for row in rows] == [1, 2, 4, 5, 6, 7]


def test_the_hint_of_the_office_program_is_obeyed() -> None:
    assert grid(opened(b"sep=;\r\na,b;c\r\nd,e;f\r\n")) == [["a,b", "c"], ["d,e", "f"]]


def test_an_address_broken_inside_a_cell_is_whole_again() -> None:
    data = b'1;"https://x.example/zqkara/\nstatus/1355996226945149623";post\n2;@zqb;account\n3;@zqc;a\n'
    cell = opened(data).tables[0].rows[0].cells[1]
    assert (cell.text, cell.doubt) == ("https://x.example/zqkara/status/1355996226945149623", None)


def test_a_break_that_can_be_read_in_two_ways_is_doubted() -> None:
    data = b'1;"https://x.example/zqkara\nlavi";post\n2;@zqb;account\n3;@zqc;account\n'
    assert opened(data).tables[0].rows[0].cells[1].doubt is not None


def test_breaks_at_the_same_width_in_every_cell_are_the_machines() -> None:
    addresses = [f"https://x.example/zqkara{n}/status/135599622694514{n}" for n in range(10, 20)]
    rows = [f'{n};"{one[:22]}\n{one[22:]}";post' for n, one in enumerate(addresses)]
    cells = [row.cells[1] for row in opened("\n".join(rows).encode()).tables[0].rows]
    assert [cell.text for cell in cells] == addresses
    assert {cell.doubt for cell in cells} == {None}


def test_two_addresses_in_one_cell_stay_two() -> None:
    data = b'1;"https://x.example/zqa\nhttps://x.example/zqb";n\n2;"@zqc\n@zqd";n\n3;x;n\n'
    cells = [row.cells[1].text for row in opened(data).tables[0].rows]
    assert cells[:2] == ["https://x.example/zqa\nhttps://x.example/zqb", "@zqc\n@zqd"]


def test_an_open_quotation_mark_does_not_swallow_the_rows_below() -> None:
    rows = [f"{n},@zq{n},account,IN" for n in range(30)]
    rows[3] = '3,"@zq3,account,IN'
    document = opened("\n".join(rows).encode())
    assert len(document.tables[0].rows) == 30
    assert [flag.code for flag in document.flags] == ["open-quote"]


def test_an_id_that_an_office_program_rounded_is_marked() -> None:
    data = b"post;id\nhttps://x.example/a;1.35599622694514E+18\nhttps://x.example/b;17\n"
    cells = [row.cells[1] for row in opened(data).tables[0].rows]
    assert [cell.numeric for cell in cells] == [False, True, False]


def test_a_letter_with_commas_is_a_letter() -> None:
    letter = b"Sir,\nYou are directed, under section 69A, to act.\nThe list, as annexed, follows.\n"
    assert opened(letter).media_type == "text/plain"


def test_too_many_rows_are_refused_whole() -> None:
    with pytest.raises(Unreadable, match="too-large"):
        open_files([File(name="list", data=b"1;@zqa\n" * 101)], limits=Limits(rows=100))


def test_a_cell_without_end_is_refused() -> None:
    with pytest.raises(Unreadable, match="broken-list"):
        opened(b"1;@zqa\n2;@zqb\n3;" + b"x" * 140_000 + b"\n")
