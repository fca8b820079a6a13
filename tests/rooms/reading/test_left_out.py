"""What is left out of an exemption is asked about again; what is struck from a list is not."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.rooms.reading.made import codes, read_letter, subjects

ASKED, KEPT, AGAIN = (f"https://x.com/zqkara/status/135686843373978398{n}" for n in (0, 1, 2))
SAID: dict[str, dict[str, str]] = yaml.safe_load(
    (Path(__file__).parent / "left_out.yaml").read_text(encoding="utf-8")
)


def filled(text: str) -> str:
    return f"Qz Authority\n\n{text.format(A=ASKED, B=KEPT, C=AGAIN)}"


@pytest.mark.parametrize("tongue", SAID["left_out"])
def test_an_exception_from_what_is_spared_is_never_put_aside(tongue: str) -> None:
    reading = read_letter(filled(SAID["left_out"][tongue]))
    named = {item.id for item in reading.items}

    assert KEPT[-19:] not in {id for _, id in subjects(reading)}
    assert {ASKED[-19:], AGAIN[-19:]} <= named


@pytest.mark.parametrize("tongue", SAID["struck"])
def test_what_is_struck_from_an_earlier_list_is_never_certain(tongue: str) -> None:
    reading = read_letter(filled(f"Please remove the post {{A}}.\n\n{SAID['struck'][tongue]}"))

    assert subjects(reading) == [("post", ASKED[-19:])]
    assert "withdrawal" in codes(reading)


def test_an_ordinary_exception_is_put_aside() -> None:
    reading = read_letter(filled("Please remove all posts of the account, except {B}, and {A}."))

    assert KEPT[-19:] not in {id for _, id in subjects(reading)}


def test_what_is_asked_about_behind_something_struck_is_not_put_aside() -> None:
    reading = read_letter(filled("Sl. No. 2 ({B}) stands deleted and {A} shall be removed."))

    assert KEPT[-19:] not in {id for _, id in subjects(reading)}
    assert ASKED[-19:] in {item.id for item in reading.items}


def test_an_address_that_is_to_be_checked_and_removed_is_not_put_aside() -> None:
    text = "Please verify and remove https://shop.example/zq/1 from your index."
    reading = read_letter(f"Qz Authority\n\n{text}", platform="generic")

    assert [item.id for item in reading.items] == ["shop.example/zq/1"]
