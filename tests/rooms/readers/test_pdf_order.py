"""Which words stand above which table of a page, and which row a line of text belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest

from duly.receive.readers.document import Document
from tests.rooms.readers.drawn import drawn, text
from tests.rooms.readers.made import opened
from tests.rooms.readers.test_pdf_layouts import reading_of

HEIGHT = 14.0


def boxed(rows: Sequence[Sequence[str]], edges: Sequence[float], top: float) -> str:
    """Draw a table whose lines are drawn cell by cell, as tight as browsers print it."""
    said = "0.75 w\n"
    for place, row in enumerate(rows):
        upper, lower = top - place * HEIGHT, top - (place + 1) * HEIGHT
        for left, right, words in zip(edges, edges[1:], row, strict=False):
            said += f"{left} {upper} m {right} {upper} l S {left} {lower} m {right} {lower} l S\n"
            said += f"{left} {upper} m {left} {lower} l S {right} {upper} m {right} {lower} l S\n"
            said += text(words, left + 1, lower + 3.5)
    return said


def above(document: Document) -> list[list[str]]:
    """Give the lines that stand between each table and the one before."""
    ends = [0, *(table.above or 0 for table in document.tables)]
    return [
        [line.text for line in document.lines[start:end] if line.text]
        for start, end in pairwise(ends)
    ]


def listed(*handles: str) -> list[list[str]]:
    return [["No.", "Account"], *([f"{n}", handle] for n, handle in enumerate(handles, 1))]


def test_the_words_between_two_tables_stand_above_the_second() -> None:
    page = text("Block these accounts:", 50, 780) + boxed(listed("@zqa_1"), (50, 80, 300), 770)
    page += text("Accounts to be restored:", 50, 700) + boxed(listed("@zqb_2"), (50, 80, 300), 690)
    page += text("Yours faithfully", 50, 600)
    document = opened(drawn(page))
    assert above(document) == [["Block these accounts:"], ["Accounts to be restored:"]]
    assert document.lines[-1].text == "Yours faithfully"


def test_of_tables_side_by_side_each_has_its_own_heading() -> None:
    page = text("The lists of today:", 50, 790)
    page += text("To be blocked", 50, 772) + text("To be restored", 310, 772)
    page += boxed(listed("@zqa_1", "@zqa_2"), (50, 80, 250), 760)
    page += boxed(listed("@zqb_1", "@zqb_2"), (310, 340, 510), 760)
    document = opened(drawn(page))
    assert above(document) == [["The lists of today:", "To be blocked"], ["To be restored"]]


def test_a_heading_of_tables_side_by_side_that_is_over_the_first_stands_above_both() -> None:
    page = text("To be restored", 50, 772)
    page += boxed(listed("@zqa_1"), (50, 80, 250), 760)
    page += boxed(listed("@zqb_1"), (310, 340, 510), 760)
    assert [table.above for table in opened(drawn(page)).tables] == [1, 1]


def test_lists_without_lines_side_by_side_have_their_own_headings_too() -> None:
    page = text("Accounts to be blocked:", 60, 780) + text(
        "Accounts restored (no action):", 320, 780
    )
    for n in range(1, 6):
        page += text(f"{n}. https://x.com/zqa_{n}", 60, 780 - 18 * n)
        page += text(f"{n}. https://x.com/zqb_{n}", 320, 780 - 18 * n)
    document = opened(drawn(page))
    assert above(document) == [["Accounts to be blocked:"], ["Accounts restored (no action):"]]


@pytest.mark.parametrize("words", ["withdrawn by the author", "to be blocked"])
def test_a_line_as_long_as_the_words_above_it_still_closes_their_cell(words: str) -> None:
    wide = 52.0 + 4.6 * len(words)
    rows = [["1", "@zqa_1", words], ["2", "@zqa_2", words], ["3", "@zqa_3", words]]
    table = opened(drawn(boxed(rows, (50, 70, 120, 122 + wide - 52.0), 700))).tables[0]
    assert [[cell.text for cell in row.cells] for row in table.rows] == rows


def test_a_cell_with_a_line_of_text_for_each_of_its_rows_leaves_them_in_doubt() -> None:
    page = boxed([["1", "@zqa_1"], ["2", "@zqa_2"], ["3", "@zqa_3"]], (50, 70, 200), 700)
    page += (
        "200 700 m 330 700 l S 200 672 m 330 672 l S 330 700 m 330 658 l S 200 658 m 330 658 l S\n"
    )
    page += "".join(
        text(words, 201, 689.5 - HEIGHT * n)
        for n, words in enumerate(["withdrawn", "to be blocked", "to be blocked"])
    )
    rows = opened(drawn(page)).tables[0].rows
    assert [row.cells[1].doubt is not None for row in rows] == [True, True, False]


def certain(page: str) -> list[str]:
    return [f"@{item.id}" for item in reading_of(drawn(page)).items if item.needs_person is None]


def test_a_letter_to_an_officer_that_asks_is_no_title_of_officers() -> None:
    page = text("To the Grievance Officer. You are directed to block these", 50, 790)
    page += text("accounts within 24 hours:", 50, 778) + boxed(listed("@zqa_1"), (50, 80, 250), 760)
    assert certain(page) == ["@zqa_1"]


def test_the_accounts_of_those_who_complain_are_asked_about_below_their_title() -> None:
    page = text("You are directed to block these accounts:", 50, 790)
    page += boxed(listed("@zqa_1"), (50, 80, 250), 780)
    page += text("Accounts of the complainants:", 50, 720)
    page += boxed(listed("@zqb_1"), (50, 80, 250), 700)
    assert certain(page) == ["@zqa_1"]


def test_words_that_run_over_the_columns_part_two_tables_without_lines() -> None:
    page = text("Block these accounts within 24 hours, under section 69A of the Act:", 50, 790)
    rows = ["@zqa_1", "@zqa_2", "@zqa_3"]
    for place, handle in enumerate(["Account", *rows]):
        page += text(f"{place or 'No'}", 56, 772 - 18 * place) + text(handle, 96, 772 - 18 * place)
    page += text("Accounts to be restored", 50, 700)
    for place, handle in enumerate(["Account", "@zqb_1", "@zqb_2"]):
        page += text(f"{place or 'No'}", 56, 682 - 18 * place) + text(handle, 96, 682 - 18 * place)
    tables = opened(drawn(page)).tables
    assert [[row.cells[1].text for row in table.rows[1:]] for table in tables] == [
        rows,
        ["@zqb_1", "@zqb_2"],
    ]
    assert certain(page) == rows
