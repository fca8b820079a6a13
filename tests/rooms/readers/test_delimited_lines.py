"""Lists whose lines stand between others of one cell, and marks that a clerk leaves in a list."""

from __future__ import annotations

import pytest

from duly.receive.readers import File, Limits, delimited, open_files
from duly.receive.readers.longlist import open_long
from duly.receive.reading import Reading, read
from tests.rooms.reading.made import doubted, subjects

LETTER = (
    "Ministry (synthetic), Cyber Division",
    "No. 12(7)/2021",
    "Subject: blocking of accounts",
    "You are directed to block the accounts listed below within 24 hours.",
)
ROWS = (("No.", "URL", "Decision"), ("1", "https://x.com/zqkara", "to be blocked"))
MORE = (("2", "https://x.com/zqmira", "withdrawn"), ("3", "https://x.com/zqpilo", "to be blocked"))


def quoted(*rows: tuple[str, ...], delimiter: str = ",") -> bytes:
    return "\r\n".join(delimiter.join(f'"{cell}"' for cell in row) for row in rows).encode()


def reading(data: bytes) -> Reading:
    return read(open_files([File(name="list.csv", data=data)]), platform="x")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_a_list_below_lines_of_one_quoted_cell_is_read_by_its_columns(delimiter: str) -> None:
    lines = [(line,) for line in LETTER]
    found = reading(quoted(*lines, *ROWS, *MORE, delimiter=delimiter))

    assert subjects(found) == [("account", "zqkara"), ("account", "zqpilo")]
    assert [item.id for item in doubted(found)] == ["zqmira"]
    assert "withdrawn" in str(doubted(found)[0].needs_person)


def test_lists_between_titles_of_one_quoted_cell_keep_their_titles() -> None:
    lines = [(line,) for line in LETTER]
    title = ("Accounts to be restored",)
    found = reading(quoted(*lines, *ROWS, MORE[1], title, ROWS[0], ("1", "https://x.com/zqsefa")))

    assert subjects(found) == [("account", "zqkara"), ("account", "zqpilo")]
    assert [item.id for item in doubted(found)] == ["zqsefa"]


def test_lines_without_quotation_marks_above_a_list_of_tabs_are_its_letter() -> None:
    rows = "\n".join("\t".join(row) for row in (*ROWS, *MORE))
    found = reading(f"{LETTER[0]}\n{LETTER[2]}\n{LETTER[3]}\n\n{rows}\n".encode())

    assert [item.source.path for item in found.items] == ["csv-cells"] * 3
    assert [item.id for item in doubted(found)] == ["zqmira"]


def test_a_letter_with_quotations_and_commas_stays_a_letter() -> None:
    text = '"We, the board, object", he wrote.\n"You, too, must act", said she.\nBlock @zqkara.\n'
    (document,) = open_files([File(name="a.txt", data=text.encode())])

    assert document.media_type == "text/plain"


@pytest.mark.parametrize(
    "data",
    [
        b'URL\tQuote\nx.com/zqkara\t"open\nhttps://x.com/zqmira\tx\nhttps://x.com/zqpilo\t5" y',
        b'1\thttps://x.com/zqkara\t"open\n2\thttps://x.com/zqmira\tend"\n3\thttps://x.com/zqpilo\ty',
        b'1;https://x.com/zqkara;"open\n2;https://x.com/zqmira;end"\n3;https://x.com/zqpilo;y\n',
    ],
)
def test_no_row_vanishes_behind_an_open_quotation_mark(data: bytes) -> None:
    found = reading(data)
    long = open_long(File(name="list.csv", data=data), limits=Limits())

    assert {item.id for item in found.items} == {"zqkara", "zqmira", "zqpilo"}
    assert "open-quote" in {flag.code for flag in found.flags}
    assert "open-quote" in {flag.code for flag in long.document.flags}


def test_a_row_that_alone_begins_with_a_sign_for_comments_is_asked_about() -> None:
    one = reading(
        b"No;URL\n1;https://x.com/zqkara\n2;https://x.com/zqmira\n#3;https://x.com/zqpilo"
    )
    all_of_them = reading(b"No;URL\n#1;https://x.com/zqkara\n#2;https://x.com/zqmira\n")

    assert subjects(one) == [("account", "zqkara"), ("account", "zqmira")]
    assert [item.id for item in doubted(one)] == ["zqpilo"]
    assert len(subjects(all_of_them)) == 2


def test_the_short_word_for_a_number_says_no_to_nothing() -> None:
    found = reading(b"Please block:\n\nS.No., account\n1. https://x.com/zqkara\n")

    assert subjects(found) == [("account", "zqkara")]


@pytest.mark.parametrize("piece", range(8))
def test_lines_are_the_same_whatever_piece_is_looked_at(
    piece: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "sep=;\r\none;two\r\nthree\r\rfour;\n\n\r\nfive\n\rsix\u2028;seven"
    found = ["one;two\r\n", "three\r", "\r", "four;\n", "\n", "\r\n", "five\n", "\r"]
    monkeypatch.setattr(delimited, "_PIECE", piece)
    dialect = delimited.Dialect(delimiter=";", skip=7)
    assert list(delimited.lines_of(text, dialect)) == [*found, "six\u2028;seven"]
