"""Orders that tell of an earlier one: what that one asked for is not asked for again."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from duly.receive.readers import File, open_files
from duly.receive.reading import Reading, read
from tests.contract.orders.corpus import docx

ORDERS: list[dict[str, str]] = yaml.safe_load(
    (Path(__file__).parent / "recited.yaml").read_text(encoding="utf-8")
)
OLD, NEW = "2069942706815207575", "2069942706815207599"
POST = "https://x.com/zqkara/status/{}"


def read_letter(text: str) -> Reading:
    filled = text.replace("{old}", POST.format(OLD)).replace("{new}", POST.format(NEW))
    return read(open_files([File(name="order.txt", data=filled.encode())]), platform="x")


def certain(text: str) -> set[str]:
    return {item.id for item in read_letter(text).items if item.needs_person is None}


@pytest.mark.parametrize("order", ORDERS, ids=[order["name"] for order in ORDERS])
def test_only_what_is_asked_for_now_is_certain(order: dict[str, str]) -> None:
    assert certain(order["text"]) == {NEW}


def test_what_was_asked_for_before_is_named_all_the_same() -> None:
    named = {item.id for item in read_letter(ORDERS[0]["text"]).items}

    assert named == {OLD, NEW}


@pytest.mark.parametrize("order", ORDERS, ids=[order["name"] for order in ORDERS])
@pytest.mark.parametrize("sign", ["{}. ", "- "])
def test_numbered_paragraphs_tell_of_an_earlier_order_too(order: dict[str, str], sign: str) -> None:
    paragraphs = order["text"].strip().split("\n\n")
    points = "\n".join(sign.format(n) + one for n, one in enumerate(paragraphs, start=1))

    assert OLD not in certain(f"Zqland\n\n{points}\n")


def test_an_earlier_list_is_asked_about_and_the_present_one_is_not() -> None:
    text = (
        "By order dated 2 July 2026 this Court had directed the platform to take down:\n\n"
        "1. {old}\n\nThe platform shall now take down the following post:\n\n1. {new}\n"
    )

    assert certain(text) == {NEW}


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("By order dated 02.07.2026 this Court had directed the removal of:", "Now remove:"),
        ("Mit Beschluss vom 2. Juli 2026 wurde aufgegeben, zu löschen:", "Zu löschen sind:"),
    ],
)
def test_a_table_below_words_of_an_earlier_order_is_asked_about(before: str, now: str) -> None:
    old, new = POST.format(OLD), POST.format(NEW)
    text = f"COURT OF ZQ\n{before}\nNo. | URL\n1 | {old}\n{now}\nNo. | URL\n1 | {new}\n"
    reading = read(open_files([File(name="order.docx", data=docx(text))]), platform="x")

    assert {item.id for item in reading.items if item.needs_person is None} == {NEW}


def test_who_had_been_suspended_is_asked_about_where_somebody_else_is_to_be() -> None:
    text = (
        "The accounts @zqkara and @zqmira had been suspended under the order of 3 May 2026. "
        "You are directed to suspend the account @zqtoma."
    )

    assert certain(text) == {"zqtoma"}


@pytest.mark.parametrize(
    "text",
    [
        "Vide order dated 02.07.2026 the High Court directed you to remove {old}. Please comply.",
        "Das Amtsgericht hat mit Beschluss vom 2. Juli 2026 angeordnet, {old} zu löschen.",
        "Please remove the post {old}. Please confirm in writing once you have complied.",
        "Wir ersuchen Sie, {old} zu löschen. Wir bitten um Nachricht, sobald dem entsprochen ist.",
    ],
)
def test_a_letter_that_passes_one_decision_on_asks_for_what_that_decides(text: str) -> None:
    assert certain(text) == {OLD}


def test_numbers_that_are_blamed_first_and_then_asked_about_are_certain() -> None:
    rows = "\n".join(f"{n}. {POST.format(int(OLD) + n)}" for n in range(1, 5))
    text = (
        f"The following posts were brought to our notice:\n\n{rows}\n\n"
        "The Court finds that those at S. Nos. 1, 2 and 4 are defamatory. No direction is called "
        "for in respect of S. No. 3.\n\nYou shall take down the posts at S. Nos. 1, 2 and 4."
    )

    assert certain(text) == {str(int(OLD) + n) for n in (1, 2, 4)}
