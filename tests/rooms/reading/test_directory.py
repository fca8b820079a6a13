"""A name that the platform does not have is a person's, with the names it may be."""

from __future__ import annotations

import pytest

from duly.order.terms import Kind
from duly.receive.reading import Directory, locate
from tests.rooms.reading.made import POST

LIST = Directory.of(
    [
        *(
            (Kind.ACCOUNT, name, "")
            for name in ("zqmodern", "zqixo__", "zqixo_", "zqlo1", "zqother")
        ),
        (Kind.POST, POST, "zqother"),
    ]
)
RICH = Directory.parse(
    "kind,id,author,was,state,subject\n"
    "account,zqtoday,,zqbefore zqlent,,77\n"
    "account,zqlent,,,,78\n"
    "account,zqgone,,,deleted,79\n"
)


@pytest.mark.parametrize(
    ("scanned", "meant"),
    [
        ("zqrnodern", "zqmodern"),
        ("zqixo", "zqixo__"),
        ("@ZQIXO_", "zqixo_"),
        ("zql0l", "zqlo1"),
        ("zgothcr", "zqother"),
        ("zqmo\u0434ern".replace("\u0434", "\u0501"), "zqmodern"),  # a Cyrillic d
        ("\u24e9qm\u1d0f\u1d05ern", "zqmodern"),
        ("z\u0337q\u0336other", "zqother"),
    ],
)
def test_all_handles_that_a_scanner_confuses_are_told(scanned: str, meant: str) -> None:
    assert meant in LIST.lookalikes(scanned)
    assert "zqother" not in LIST.lookalikes("zqanother")


def test_the_nearest_lookalike_comes_first() -> None:
    assert LIST.lookalikes("zqixo_") == ("zqixo_", "zqixo__")
    assert LIST.lookalikes("zqixo___")[0] == "zqixo__"


@pytest.mark.parametrize(
    "written",
    ["@zqmod\u0435rn", "https://x.com/zqmod\u0435rn", "https://x.com/zqm%D0%BEdern", "@zqm0dern"],
)
def test_a_name_in_lookalike_letters_is_never_the_one_it_imitates(written: str) -> None:
    found = LIST.check(locate(written, platform="x"))

    assert found.id != "zqmodern"
    assert found.needs_person is not None
    assert "zqmodern" in found.alternatives


@pytest.mark.parametrize("written", ["@zqmodern", "＠ｚｑｍｏｄｅｒｎ", "https://x.com/ZqModern"])
def test_the_platforms_own_name_stays_certain(written: str) -> None:
    found = LIST.check(locate(written, platform="x"))

    assert (found.id, found.needs_person) == ("zqmodern", None)


def test_a_name_that_somebody_had_before_offers_the_one_of_today() -> None:
    found = RICH.check(locate("@zqbefore", platform="x"))

    assert found.needs_person == "zqbefore has another name today: zqtoday"
    assert found.alternatives == ("zqtoday",)


def test_a_name_that_was_given_to_somebody_else_is_left_to_a_person() -> None:
    found = RICH.check(locate("@zqlent", platform="x"))

    assert found.needs_person == "zqlent was zqtoday's name before: which of them is meant?"


def test_what_was_deleted_is_read_with_certainty_and_never_offered_for_another() -> None:
    assert RICH.check(locate("@zqgone", platform="x")).certain
    assert RICH.lookalikes("zqg0ne") == ()


def test_a_list_without_posts_says_nothing_of_posts() -> None:
    address = f"https://x.com/zqother/status/{POST}"

    assert RICH.check(locate(address, platform="x")).certain
    assert LIST.check(locate(address, platform="x")).certain
    assert not LIST.check(locate(address.replace("zqother", "zqanother"), platform="x")).certain
