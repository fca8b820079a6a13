"""What stands beside an ask: why it is made, whom nobody tells, which entries it leaves out."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from duly.receive.readers import File, open_files
from duly.receive.reading import read
from tests.rooms.reading.made import aside, doubted, read_letter, subjects

SAID = yaml.safe_load(Path(__file__).with_name("beside_asks.yaml").read_text(encoding="utf-8"))
IDS = {name: f"135686843373978399{n}" for n, name in enumerate("abc", start=1)}
POSTS = {name: f"https://x.com/zqwriter{name}/status/{post}" for name, post in IDS.items()}


def named(text: str) -> list[str]:
    return [IDS[name] for name in "abc" if f"{{{name}}}" in text]


@pytest.mark.parametrize("text", SAID["asked"])
def test_what_only_says_why_or_how_leaves_an_ask_certain(text: str) -> None:
    reading = read_letter(text.format(**POSTS))
    assert sorted(subjects(reading)) == [("post", post) for post in named(text)]
    assert doubted(reading) == []


@pytest.mark.parametrize("text", SAID["doubted"])
def test_what_is_picked_put_right_stayed_or_applied_for_is_never_certain(text: str) -> None:
    assert ("post", IDS["a"]) not in subjects(read_letter(text.format(**POSTS)))


@pytest.mark.parametrize("text", SAID["excepted"])
def test_an_exception_of_one_entry_loses_no_other(text: str) -> None:
    reading = read_letter(text.format(**POSTS))
    assert {IDS["a"], IDS["b"]} <= {item.id for item in reading.items}
    assert ("post", IDS["c"]) not in subjects(reading)


@pytest.mark.parametrize("text", SAID["impostors"])
def test_of_an_account_and_the_one_it_imitates_the_false_one_is_asked_about(text: str) -> None:
    assert subjects(read_letter(text)) == [("account", "zqfalse")]


def test_an_address_that_a_page_both_says_and_links_is_named_once() -> None:
    wrong, right = (f'<a href="{POSTS[name]}">{POSTS[name]}</a>' for name in "ab")
    page = f"<p>The address {wrong} is to be read as {right}. All else stays.</p>"
    reading = read(open_files([File(name="order.html", data=page.encode())]), platform="x")
    assert ("post", IDS["a"]) not in subjects(reading)


def test_an_address_that_is_put_right_is_set_aside_for_that() -> None:
    wrong, right = POSTS["a"], POSTS["b"]
    reading = read_letter(f"Remove both posts. In line 2 {wrong} is to be read as {right}.")
    assert aside(reading) == {wrong: "named-otherwise"}


@pytest.mark.parametrize("text", SAID["unsure"])
def test_who_is_left_out_suffers_or_warns_is_never_certain(text: str) -> None:
    assert ("post", IDS["c"]) not in subjects(read_letter(text.format(**POSTS)))


@pytest.mark.parametrize("text", SAID["never_lost"])
def test_words_like_those_for_papers_and_corrections_lose_nothing(text: str) -> None:
    said = text.format(**POSTS)
    ids = {item.id for item in read_letter(said).items}
    assert ids >= {post for post in IDS.values() if post in said}
