"""Lists that name a post by its author and its number: nothing vanishes, no kind is widened."""

from __future__ import annotations

import pytest

from duly.receive.readers import Cell
from tests.rooms.reading.made import POST, doubted, read_list, subjects

OTHER = "1356868433739783111"
ON_POSTS = ("You are directed to block the following tweets within 24 hours.",)
ON_ACCOUNTS = ("You are directed to block the following accounts within 24 hours.",)


@pytest.mark.parametrize(
    "head",
    [
        ("No.", "Author", "Tweet ID"),
        ("No.", "Author handle", "Post ID"),
        ("Nr.", "Verfasser", "Beitrags-ID"),
        ("№", "Автор", "ID поста"),
        ("序号", "作者", "推文ID"),
        ("N°", "Auteur", "ID de publication"),
    ],
)
@pytest.mark.parametrize("author", ["@zqkara", "https://x.com/zqkara"])
def test_the_number_beside_an_author_is_his_post(head: tuple[str, ...], author: str) -> None:
    reading = read_list(ON_POSTS, head, ("1", author, POST), ("2", author, OTHER))

    assert [item.id for item in reading.items] == [POST, OTHER]
    assert [item.kind for item in reading.items] == ["post", "post"]
    assert {item.author for item in reading.items} == {"zqkara"}


def test_under_a_letter_on_accounts_it_is_asked_which_of_the_two_is_meant() -> None:
    head, row = ("No.", "Author", "Tweet ID"), ("1", "@zqkara", POST)
    on_accounts = read_list(ON_ACCOUNTS, head, row, ("2", "@zqmira", OTHER))
    on_posts = read_list(ON_POSTS, head, row, ("2", "@zqmira", OTHER))

    assert subjects(on_accounts) == []
    assert [item.alternatives for item in doubted(on_accounts)] == [("@zqkara",), ("@zqmira",)]
    assert subjects(on_posts) == [("post", POST), ("post", OTHER)]


@pytest.mark.parametrize("number", [Cell(text=POST, numeric=True), "1.35687E+18", ""])
def test_a_lost_number_never_makes_its_author_certain(number: str | Cell) -> None:
    reading = read_list(
        ON_POSTS, ("No.", "Author", "Tweet ID"), ("1", "@zqkara", number), ("2", "@zqmira", OTHER)
    )

    assert subjects(reading) == [("post", OTHER)]
    assert [item.id for item in doubted(reading)] == ["zqkara"]


def test_numbers_without_any_author_are_asked_about_and_never_vanish() -> None:
    reading = read_list(
        ON_POSTS, ("No.", "Tweet ID"), ("1", POST), ("2", Cell(text=OTHER, numeric=True))
    )

    assert subjects(reading) == []
    assert [item.locator for item in doubted(reading)] == [POST, OTHER]


def test_whoever_complained_is_not_taken_for_the_author() -> None:
    reading = read_list(
        ON_POSTS,
        ("No.", "Complainant", "Author", "Tweet ID"),
        ("1", "@zqvictim", "@zqkara", POST),
        ("2", "@zqharmed", "@zqmira", OTHER),
    )

    assert {item.author for item in reading.items} == {"zqkara", "zqmira"}
