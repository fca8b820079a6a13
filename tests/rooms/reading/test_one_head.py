"""A list of bare names of whose heads one alone is known is asked about, and not lost."""

from __future__ import annotations

import pytest

from tests.rooms.reading.made import doubted, read_list, subjects

ROWS = ("zqkara", "zq_mira", "ZqTara7")


@pytest.mark.parametrize("head", ["Handle", "Username", "Account"])
@pytest.mark.parametrize("first", [True, False])
def test_names_below_a_known_head_beside_an_unknown_one_are_asked_about(
    head: str, *, first: bool
) -> None:
    rows = [(head, "Qqon"), *((name, "qqe") for name in ROWS)]
    reading = read_list(*(row if first else row[::-1] for row in rows))

    assert subjects(reading) == []
    assert [item.id for item in doubted(reading)] == [name.lower() for name in ROWS]


def test_labels_with_what_they_say_are_no_such_list() -> None:
    reading = read_list(("Account", "Qqon"), ("Name", "Ravi"), ("City", "Qqpur"))

    assert reading.items == ()
