"""A row that stands apart from its list, its cells behind signs, is read with the list."""

from __future__ import annotations

import pytest

from tests.rooms.reading.made import doubted, read_letter, subjects

ASK = "Please block the following accounts:\n\n"
LISTS = {
    "numbered": "1. @zqkara\n2. @zqmoro",
    "bare": "@zqkara\n@zqmoro",
    "addresses": "1. https://x.com/zqkara\n2. https://x.com/zqmoro",
}
ROWS = ["3 | @zqtara", "| 3 | @zqtara |", "3; @zqtara", "3;https://x.com/zqtara", "3\t@zqtara",
        "III | @zqtara", "c | @zqtara"]  # fmt: skip


@pytest.mark.parametrize("row", ROWS)
@pytest.mark.parametrize("apart", ["\n", "\n\n"], ids=["right below", "below a gap"])
@pytest.mark.parametrize("above", LISTS.values(), ids=LISTS)
def test_a_row_below_a_list_is_read_with_it(above: str, apart: str, row: str) -> None:
    reading = read_letter(f"{ASK}{above}{apart}{row}\n\nRegards,\nA. Zq\n")

    assert [name for _, name in subjects(reading)] == ["zqkara", "zqmoro", "zqtara"]


def test_a_row_below_words_that_spare_it_is_not_certain() -> None:
    reading = read_letter(f"{ASK}{LISTS['numbered']}\n\nNot to be blocked:\n\n3 | @zqtara\n")

    assert ("account", "zqtara") not in subjects(reading)


def test_a_row_that_alone_bears_a_note_is_asked_about() -> None:
    reading = read_letter(f"{ASK}{LISTS['numbered']}\n\n3 | @zqtara | an office\n")

    assert [item.id for item in doubted(reading)] == ["zqtara"]
