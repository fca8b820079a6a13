"""Words that reach too far: a line behind a name, a clause, a title, a law's name, a "no"."""

from __future__ import annotations

import time

import pytest

from duly.order.terms import Ask
from duly.receive.reading.fields.bodykinds import type_of
from duly.receive.reading.text.impostors import pretends
from duly.receive.reading.text.refrains import without_refused
from duly.receive.reading.text.spoken import _labels
from tests.rooms.reading.made import read_letter, subjects

FIRST = "https://x.com/zqone/status/1356868433739783981"
SECOND = "https://x.com/zqtwo/status/1356868433739783982"
SUSPEND = "The Qz Ministry directs X to suspend"


def certain(text: str) -> list[str]:
    return [name for _, name in subjects(read_letter(text))]


@pytest.mark.parametrize(
    "text",
    [
        f"The Qz Ministry directs X to remove {FIRST}\nwhich was already removed by you, and its"
        f" copy: {SECOND}",
        f"The Qz Ministry directs X to remove these: {FIRST}\nis not to be removed, only the copy"
        f" is: {SECOND}",
        f"The Qz Ministry directs X to remove {FIRST}\nWhich was not found any more, so only:"
        f" {SECOND}",
    ],
)
def test_a_line_behind_an_address_may_spare_it_though_it_introduces_the_next(text: str) -> None:
    assert FIRST[-19:] not in certain(text)


@pytest.mark.parametrize(
    "text",
    [
        f"{SUSPEND} the following account without delay: @zqone\nwhich belongs to the complainant,"
        " and the impostor: @zqvictim",
        f"{SUSPEND} @zqone and, recently, @zqvictim has complained to us about it.",
        f"{SUSPEND} @zqone and, since Sunday, @zqvictim, who was robbed, wrote to us.",
        f"{SUSPEND} the account @zqone, from yesterday, @zqvictim wrote to us, it posts threats.",
        f"{SUSPEND} the account @zqone, from whom, @zqvictim received threats.",
        "Das Ministerium fordert X auf: Sperren Sie das Konto @zqone, seit gestern, @zqvictim"
        " meldete es.",
    ],
)
def test_whoever_a_new_clause_speaks_of_is_no_certain_target(text: str) -> None:
    victim = "zqone" if "impostor" in text else "zqvictim"

    assert victim not in certain(text)


def test_a_title_that_takes_an_order_back_is_not_outvoted_by_a_body_that_names_a_part() -> None:
    text = (
        "Subject: Order 12/2031 is revoked\n\nThe order against the account @zqone is withdrawn."
        f"\n\nRemove the following posts:\n1. {FIRST}\n2. {SECOND}"
    )

    assert certain(text) == []


@pytest.mark.parametrize(
    ("text", "ask"),
    [
        (
            "Kindly Remove The Posts Under Information Technology Act.\n\n{}\n\n"
            "Access may be restricted in India.",
            Ask.REMOVE,
        ),
        (
            "Please Remove And Block Access In India Under Information Technology Act:\n\n{}\n\n"
            "Restrict access at least in India.",
            Ask.REMOVE,
        ),
        (
            "Please Remove The Posts Violating Information Technology Act:\n\n{}\n\n"
            "Access may be restricted in India.",
            Ask.REMOVE,
        ),
        (
            "The Ministry directs X with no delay to remove as required by law the post {} and to"
            " preserve its data.",
            Ask.REMOVE,
        ),
        (
            "There is no doubt that removing the posts below is required: we demand it. Restrict"
            " access to the accounts too.\n\n1. {}",
            Ask.REMOVE,
        ),
    ],
)
def test_what_is_asked_is_heard_beside_a_law_and_behind_a_no(text: str, ask: Ask) -> None:
    assert read_letter(text.format(FIRST)).order.ask is ask


@pytest.mark.parametrize("word", ["blokk", "kapat", "удал", "блок", "hapus"])
def test_a_long_word_of_acts_costs_little(word: str) -> None:
    begun = time.process_time()
    without_refused(word * 1200)

    assert time.process_time() - begun < 2


@pytest.mark.parametrize(
    ("word", "kind"),
    [("a", None), ("é", None), ("myndighet", "regulator"), ("gerichtshof", "court")],
)
def test_the_kind_of_a_body_costs_little_to_find_in_a_long_word(
    word: str, kind: str | None
) -> None:
    begun = time.process_time()
    found = type_of(word * (8_000 // len(word)))

    assert time.process_time() - begun < 2
    assert found == kind


@pytest.mark.parametrize("numbers", ["1,", "1 to ", "-1,1,"])
def test_a_long_run_of_numbers_costs_little_to_pass_over(numbers: str) -> None:
    begun = time.process_time()
    labels = list(_labels(f"Remove item 7 of the list that holds {numbers * 16_000} below."))

    assert time.process_time() - begun < 2
    assert labels == ["7"]


@pytest.mark.parametrize("sign", ["@", "- ", "“", "x"])
def test_a_long_row_of_signs_behind_a_name_costs_little(sign: str) -> None:
    begun = time.process_time()
    found = pretends("", sign * (24_000 // len(sign)))

    assert time.process_time() - begun < 2
    assert not found
