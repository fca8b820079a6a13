"""A list's numbers belong to no address, in whatever script they and their full stops are."""

from __future__ import annotations

import pytest

from tests.rooms.reading.made import read_letter, read_list, subjects

POSTS = ["951000000000000003", "1356868433739783990", "2023370153831984779"]
DIGITS = {
    "latin": "123",
    "arabic": "١٢٣",
    "persian": "۱۲۳",
    "devanagari": "१२३",
    "bengali": "১২৩",
    "thai": "๑๒๓",
    "burmese": "၁၂၃",
    "wide": "１２３",
}
STOPS = [".", ")", ".)", ".-", ":", "۔", "।", "॥", "။", "።", "፡", "、", "。", "．", "）", "៖"]


@pytest.mark.parametrize("digits", DIGITS.values(), ids=DIGITS)
def test_a_list_numbered_in_any_script_names_its_posts_and_no_others(digits: str) -> None:
    stops = STOPS if digits in {"123", "۱۲۳"} else (".", "۔", "।")
    for stop in (*stops, *(f"{one} " for one in stops)):
        lines = (
            f"{digit}{stop}https://x.com/zqkara/status/{post}"
            for digit, post in zip(digits, POSTS, strict=True)
        )
        text = "Qz Authority\n\nPlease remove these posts:\n\n" + "\n".join(lines)
        items = [(one.id, one.needs_person) for one in read_letter(text).items]

        assert items == [(post, None) for post in POSTS], stop


@pytest.mark.parametrize("sign", ["*", "/", "~", "»", "٫", "…"])
def test_no_sign_between_a_number_and_an_address_makes_it_a_part_of_the_one_above(
    sign: str,
) -> None:
    lines = (f"{n}{sign} https://x.com/zqkara/status/{one}" for n, one in enumerate(POSTS, 1))
    text = "Qz Authority\n\nPlease remove these posts:\n\n" + "\n".join(lines)

    assert {one.id for one in read_letter(text).items} == set(POSTS)


@pytest.mark.parametrize(
    "said",
    [
        "A végrehajtásról a kézhezvételtől számított 3 munkanapon belül tájékoztatást kérünk.",
        "O provedení nás informujte do 3 pracovních dnů.",
        "Про виконання повідомте; правову підставу зазначено у стовпці 2.",
        "Den Grund nennt Spalte 2 der Übersicht.",
        "The reason is given in column 2 of our register.",
    ],
)
def test_a_number_of_days_or_of_a_column_is_none_of_an_entry(said: str) -> None:
    lines = (f"{n}. https://x.com/zqkara/status/{one}" for n, one in enumerate(POSTS, 1))
    text = "Qz Authority\n\nPlease remove these posts:\n\n" + "\n".join(lines) + f"\n\n{said}"

    assert [one.needs_person for one in read_letter(text).items] == [None] * len(POSTS)


@pytest.mark.parametrize(
    "said",
    [
        *("Block the account @zqmain12", "Remove account https://x.com/zqmain12"),
        "Block the account zqmain12",
    ],
)
def test_a_name_above_a_list_keeps_the_number_at_its_end(said: str) -> None:
    rows = ((said, ""), ("Handle", "Reason"), ("@zqone", "hate"), ("@zqtwo", "hate"))

    assert [one.id for one in read_list(*rows).items] == ["zqmain12", "zqone", "zqtwo"]


@pytest.mark.parametrize("head", ["Post {}", "Post No.{}", "Link #{}", "Post{}", "URL{}", "Link{}"])
def test_the_number_of_a_head_is_none_of_a_row(head: str) -> None:
    links = [f"https://x.com/zqone/status/{post}" for post in POSTS[1:]]
    reading = read_list(("No", head.format(1), head.format(2)), ("1", *links))

    assert subjects(reading) == [("post", post) for post in POSTS[1:]]
