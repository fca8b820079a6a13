"""Lists as offices keep them: heads in any language, serial numbers, notes, hidden rows."""

from __future__ import annotations

import pytest

from duly.receive.readers import Cell
from duly.receive.reading import read
from tests.rooms.reading.made import (
    POST,
    aside,
    codes,
    doubted,
    listed,
    read_list,
    subjects,
)

HEAD = ("S.No.", "Handle / URL", "Type", "Grounds")


def test_bare_handles_in_the_column_of_handles_are_accounts() -> None:
    reading = read_list(HEAD, ("1", "zqkara", "Account", "a"), ("2", "@ZqMira_", "Account", "b"))

    assert subjects(reading) == [("account", "zqkara"), ("account", "zqmira_")]
    assert [item.ground for item in reading.items] == ["a", "b"]


@pytest.mark.parametrize(
    "head",
    [
        ("क्र.सं.", "हैंडल / यूआरएल", "प्रकार", "आधार"),
        ("№ п/п", "Ссылка на аккаунт", "Тип", "Основание"),
        ("序号", "链接", "类型", "理由"),
        ("Sr No", "User name", "Category", "Reason"),
        ("S/No.", "Handles", "Category", "Reason"),
        ("S/N", "Accounts", "Category", "Reason"),
    ],
)
def test_heads_are_understood_in_the_languages_of_orders(head: tuple[str, ...]) -> None:
    reading = read_list(head, ("1", "zqkara", "", "x"), ("2", "zqmira", "", "y"))

    assert subjects(reading) == [("account", "zqkara"), ("account", "zqmira")]
    assert [item.ground for item in reading.items] == ["x", "y"]


def test_a_list_without_heads_is_read_by_its_cells() -> None:
    rows = [(str(n), f"https://x.com/zqkara{n}", "account", "spam") for n in range(1, 6)]

    assert len(subjects(read_list(*rows))) == 5


def test_repeated_heads_and_continuation_rows_are_no_items() -> None:
    reading = read_list(
        HEAD,
        ("1", "@zqkara", "Account", "a"),
        ("— contd. / जारी —", "", "", ""),
        HEAD,
        ("2", "@zqmira", "Account", "a"),
        ("Total", "2", "", ""),
    )

    assert subjects(reading) == [("account", "zqkara"), ("account", "zqmira")]
    assert reading.counts.rows == 2


def test_two_rows_of_heads_are_read_together() -> None:
    reading = read_list(
        ("S.No.", "Locator", "", "Grounds"),
        ("", "Handle / URL", "Type", ""),
        ("1", "zqkara", "Account", "a"),
    )

    assert subjects(reading) == [("account", "zqkara")]


def test_a_row_whose_type_says_otherwise_goes_to_a_person() -> None:
    reading = read_list(HEAD, ("1", "https://x.com/zqkara", "Tweet", "a"))

    assert subjects(reading) == []
    assert "Tweet" in (doubted(reading)[0].needs_person or "")


def test_a_handle_and_link_that_disagree_go_to_a_person() -> None:
    reading = read_list(
        ("No.", "Handle", "Profile link"),
        ("1", "@zqkara", "https://x.com/zqmira"),
        ("2", "@zqtuva", "https://x.com/zqtuva"),
        ("3", "@zqlova", f"https://x.com/zqlova/status/{POST}"),
        ("4", "@zqsela", "https://x.com/zqother/status/1356868433739783991"),
    )

    assert subjects(reading) == [("account", "zqtuva"), ("post", POST)]
    assert {item.id for item in doubted(reading)} == {"zqkara", "zqmira", "1356868433739783991"}


def test_an_account_beside_several_of_its_posts_is_asked_about_and_the_posts_are_not() -> None:
    posts = "https://x.com/zqkara/status/1356868433739783990\nhttps://x.com/zqkara/status/1356868433739783001"
    other = posts.replace("zqkara", "zqmira")
    heads = ("S.No.", "Handle", "URLs")
    agreeing = read_list(heads, ("1", "@zqkara", posts), ("2", "@zqmira", other))
    turned = read_list(heads, ("1", "@zqtolo", posts), ("2", "@zqvena", other))

    assert [item.needs_person is None for item in agreeing.items] == [False, True, True] * 2
    assert all(item.needs_person for item in turned.items)


def test_an_account_with_its_posts_address_in_one_cell_is_the_post() -> None:
    reading = read_list(HEAD, ("1", f"@zqkara https://x.com/zqkara/status/{POST}", "", ""))

    assert subjects(reading) == [("post", POST)]


def test_words_beside_a_locator_that_may_change_it_go_to_a_person() -> None:
    reading = read_list(
        HEAD,
        ("1", "@zqkara (suspended)", "", ""),
        ("2", "fake of @zqmira", "", ""),
        ("3", "@zqtuva now @zqlova", "", ""),
    )

    assert subjects(reading) == [("account", "zqkara")]
    assert len(doubted(reading)) == 3


def test_several_locators_in_one_cell_are_several_items() -> None:
    reading = read_list(HEAD, ("1", "@zqkara, @zqmira\nhttps://x.com/zqtuva", "", ""))

    assert subjects(reading) == [
        ("account", "zqkara"),
        ("account", "zqmira"),
        ("account", "zqtuva"),
    ]


def test_hidden_rows_columns_and_sheets_are_no_items() -> None:
    row = read_list(HEAD, ("1", "@zqkara", "", ""), ("2", "@zqmira", "", ""), hidden=(3,))
    column = read_list(HEAD, ("1", Cell(text="@zqmira", hidden=True), "", ""))
    sheet = read_list(HEAD, ("1", "@zqmira", "", ""), unseen=True)

    assert subjects(row) == [("account", "zqkara")]
    assert aside(row)["@zqmira"] == "hidden-row"
    assert (column.items, aside(column)["@zqmira"]) == ((), "hidden-column")
    assert (sheet.items, aside(sheet)["@zqmira"]) == ((), "hidden-sheet")
    assert all("hidden-locators" in codes(reading) for reading in (row, column, sheet))


def test_a_list_of_which_every_row_is_hidden_is_read_and_holds_no_items() -> None:
    reading = read_list(HEAD, ("1", "@zqkara", "", ""), ("2", "@zqmira", "", ""), hidden=(2, 3))

    assert reading.items == ()
    assert aside(reading) == {"@zqkara": "hidden-row", "@zqmira": "hidden-row"}
    assert "hidden-locators" in codes(reading)


def test_a_number_that_the_spreadsheet_rounded_is_never_an_item() -> None:
    reading = read_list(("No.", "Tweet URL"), ("1", Cell(text="1356868433739780000", numeric=True)))

    assert subjects(reading) == []
    assert "rounded" in (doubted(reading)[0].needs_person or "")


def test_a_rounded_number_beside_the_address_does_no_harm_and_another_number_does() -> None:
    head = ("No.", "URL", "Tweet ID")
    address = f"https://x.com/zqkara/status/{POST}"
    rounded = read_list(head, ("1", address, Cell(text="1356868433739784000", numeric=True)))
    other = read_list(head, ("1", address, "1356868433739783111"))

    assert subjects(rounded) == [("post", POST)]
    assert subjects(other) == []


def test_the_address_behind_words_counts_and_another_one_is_in_doubt() -> None:
    reading = read_list(
        HEAD,
        ("1", Cell(text="link", link="https://x.com/zqkara"), "", ""),
        ("2", Cell(text="@zqmira", link="https://x.com/zqmira"), "", ""),
        ("3", Cell(text="@zqtuva", link="https://x.com/zqlova"), "", ""),
    )

    assert subjects(reading) == [("account", "zqkara"), ("account", "zqmira")]
    assert doubted(reading)[0].alternatives == ("x.com/zqlova",)


def test_one_subject_in_two_notations_is_found_again() -> None:
    reading = read_list(
        HEAD, ("1", "@ZqKara", "", ""), ("2", "https://mobile.twitter.com/zqkara?lang=hi", "", "")
    )

    assert [item.duplicate_of for item in reading.items] == [None, 0]
    assert (reading.counts.items, reading.counts.distinct) == (2, 1)


def test_a_gap_in_the_serial_numbers_is_flagged() -> None:
    gap = read_list(HEAD, ("1", "@zqkara", "", ""), ("2", "@zqa", "", ""), ("4", "@zqb", "", ""))
    whole = read_list(HEAD, ("1", "@zqkara", "", ""), ("2", "@zqmira", "", ""))

    assert "serial-gap" in codes(gap)
    assert "serial-gap" not in codes(whole)


def test_a_numbered_row_without_a_locator_is_flagged() -> None:
    reading = read_list(HEAD, ("1", "@zqkara", "", ""), ("2", "", "", "as discussed"))

    assert "row-without-locator" in codes(reading)


def test_a_bare_word_behind_another_one_below_the_numbers_goes_to_a_person() -> None:
    reading = read_list(
        HEAD,
        ("1.", "zqkara", "Account", "a"),
        ("2.", "@ZqMira", "Account", "b"),
        ("Yours", "faithfully,", "", ""),
        ("bis", "@zqpilo", "Account", "c"),
    )

    assert [item.id for item in reading.items if not item.needs_person] == [
        "zqkara",
        "zqmira",
        "zqpilo",
    ]


def test_evidence_and_contacts_beside_the_locators_are_no_items() -> None:
    reading = read_list(
        ("No.", "URL", "Screenshot", "Complainant e-mail"),
        ("1", "https://x.com/zqkara", "https://x.com/zqproof", "zq@zq.example"),
        ("2", "https://x.com/zqmira", "https://x.com/zqproof2", "zq@zq.example"),
    )

    assert subjects(reading) == [("account", "zqkara"), ("account", "zqmira")]
    assert aside(reading)["https://x.com/zqproof"] == "other-column"


def test_a_post_number_shorter_than_all_others_goes_to_a_person() -> None:
    rows = [(str(n), f"https://x.com/zqa/status/{int(POST) + n}", "", "") for n in range(1, 30)]
    reading = read_list(HEAD, *rows, ("30", f"https://x.com/zqa/status/{POST[:18]}", "", ""))

    assert [item.id for item in doubted(reading)] == [POST[:18]]


def test_what_cannot_be_read_stays_as_an_item_for_a_person() -> None:
    reading = read_list(HEAD, ("1", "@zqkara", "", ""), ("2", "the usual suspect", "", ""))

    assert [(item.kind.value, item.locator) for item in doubted(reading)] == [
        ("unknown", "the usual suspect")
    ]


def test_every_item_says_where_it_stood() -> None:
    item = read_list(HEAD, ("1", "@zqkara", "", "")).items[0]

    assert (item.source.document, item.source.sheet, item.source.row, item.source.path) == (
        "list.xlsx",
        "Annexure",
        2,
        "xlsx-cells",
    )


@pytest.mark.parametrize("head", ["Post text", "Gist of the post", "Text of the post", "Content"])
def test_what_a_post_says_is_no_locator(head: str) -> None:
    reading = read_list(
        ("S.No.", "Link", head),
        ("1", f"https://x.com/zqkara/status/{POST}", "They lie, see @zqmira"),
        ("2", "@zqarin", "join @zqgroup at #ZqMarch"),
    )

    assert subjects(reading) == [("post", POST), ("account", "zqarin")]
    assert doubted(reading) == []
    assert set(aside(reading).values()) == {"other-column"}


def test_heads_beside_each_other_are_no_names() -> None:
    reading = read_list(
        ("Nr", "Publication", "Author"), ("1", f"https://x.com/zqkara/status/{POST}", "@zqkara")
    )

    assert subjects(reading) == [("post", POST)]


def test_a_link_behind_the_last_word_of_its_own_address_is_certain() -> None:
    link = Cell(text="dropper", link="https://github.com/zqarin/dropper")
    reading = read([listed(("No", "Repository"), ("1", link))], platform="github")

    assert subjects(reading) == [("repo", "zqarin/dropper")]
