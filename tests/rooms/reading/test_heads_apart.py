"""Heads that tell lists and columns beside each other apart, and heads that only seem to."""

from __future__ import annotations

import pytest

from duly.receive.reading import Reading
from duly.receive.reading.table.sidebyside import firsts_of
from tests.rooms.reading.made import listed, read_list, subjects

NAMES = ("zqone", "zqtwo", "zqthree", "zqfour")
ROWS = tuple((str(n), f"https://x.com/{name}") for n, name in enumerate(NAMES, start=1))
APART = {
    "originals": ("No", "Infringing URL", "No", "Original URL"),
    "not": ("No", "Posts to be removed", "No", "Posts not to be removed"),
    "done": ("No", "URLs to be blocked", "No", "URLs already removed"),
    "victims": ("No", "URL", "No", "URL of victim"),
}
LEFT = [f"https://x.com/zqbad/status/135686843373978399{n}" for n in range(3)]
RIGHT = [f"https://x.com/zqgood/status/135686843373978488{n}" for n in range(3)]


@pytest.mark.parametrize("case", APART)
def test_lists_side_by_side_whose_heads_tell_them_apart_are_held_together(case: str) -> None:
    head = APART[case]
    rows = [(str(n + 1), LEFT[n], str(n + 1), RIGHT[n]) for n in range(3)]
    table = listed(head, *rows).tables[0]

    assert firsts_of(table) == ()
    assert _certain(read_list(head, *rows)) == [post[-19:] for post in LEFT]


WORDS = {
    "below": (("No", "Post", "Post"), ("", "Fake", "Genuine")),
    "above": (("", "Offending", "Genuine"), ("No", "URL", "URL")),
}


@pytest.mark.parametrize("case", WORDS)
def test_a_row_of_words_that_tells_columns_of_one_head_apart_leaves_none_certain(
    case: str,
) -> None:
    rows = [(str(n + 1), LEFT[n], RIGHT[n]) for n in range(3)]

    assert _certain(read_list(*WORDS[case], *rows)) == []
    assert len(_certain(read_list(("No", "URL", "URL"), *rows))) == 6


HEADS = (
    ("Account", "Previously reported URLs"),
    ("Profile", "Not reported posts"),
    ("Account", "Reported URLs of earlier orders"),
    ("Account who impersonated", "Post of complainant"),
    ("Accounts mentioned in Annex A", "Proof link"),
    ("Above mentioned accounts", "Proof link"),
)


@pytest.mark.parametrize("heads", HEADS)
def test_the_account_that_one_head_asks_about_stays_and_the_post_beside_it_is_none(
    heads: tuple[str, str],
) -> None:
    rows = [(str(n), f"https://x.com/{name}", RIGHT[0]) for n, name in enumerate(NAMES, start=1)]

    assert _certain(read_list(("No", *heads), *rows)) == [*NAMES]


@pytest.mark.parametrize(
    "head",
    [
        "Accounts mentioned in the order",
        "Accounts that impersonated the minister",
        "Tweets quoted below",
    ],
)
def test_a_list_below_a_head_that_tells_where_or_how_keeps_its_rows(head: str) -> None:
    assert read_list(("No", head), *ROWS).counts.rows == len(ROWS)


def _certain(reading: Reading) -> list[str]:
    return [name for _, name in subjects(reading)]
