"""Pages that never close what they open are read or refused in time; links set side by side."""

from __future__ import annotations

import time

import pytest

from duly.order.terms import Unreadable
from duly.receive.reading.fields.law_tongues import tongue_laws
from tests.rooms.readers.made import opened

HEAD = "<p>Please remove https://x.com/zqkara</p>"
SECONDS = 20  # of the processor; looking for each end through all the rest takes minutes


def page(text: str) -> list[str]:
    return [line.text for line in opened(f"<html>{text}".encode()).lines if line.text]


@pytest.mark.parametrize("mark", ["<!--", "<style ", '<a href="', "<a b", "<a /", "</a ", "<?a"])
def test_a_page_of_marks_without_end_is_refused_in_time(mark: str) -> None:
    begun = time.process_time()

    with pytest.raises(Unreadable) as refused:
        page(HEAD + mark * (400_000 // len(mark)))

    assert refused.value.code == "broken-markup"
    assert time.process_time() - begun < SECONDS


@pytest.mark.parametrize("mark", ["<!-- ", '<a href="', "<a b", "</a "])
def test_a_page_that_leaves_one_mark_open_is_read(mark: str) -> None:
    assert page(f"{HEAD}{mark} and the rest")[0] == "Please remove https://x.com/zqkara"


@pytest.mark.parametrize("letter", ["a", "я", "가", "क", "م", "/"])
def test_laws_are_looked_for_in_time_in_a_word_without_end(letter: str) -> None:
    begun = time.process_time()

    assert list(tongue_laws(letter * 100_000)) == []
    assert time.process_time() - begun < SECONDS


def test_links_that_stand_right_beside_each_other_are_two() -> None:
    first, second = "https://x.com/zqkara", "https://x.com/zqmira"
    glued = f'<p><a href="{first}">{first}</a><a href="{second}">{second}</a></p>'
    split = f'<p><a href="{first}">https://x.com/</a><a href="{first}">zqkara</a></p>'

    assert page(glued) == [f"{first} {second}"]
    assert page(split)[0] == first
