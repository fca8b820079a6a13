"""A name with marks that nobody sees, or that breaks off, is never taken for a shorter one."""

import pytest

from duly.receive.readers import File, open_files
from duly.receive.reading import read

LETTER = "Block the following accounts under section 69A:\n{}\n"


def items_of(line: str) -> list[tuple[str, bool]]:
    file = File(name="order.txt", data=LETTER.format(line).encode())
    reading = read(open_files([file]), platform="x")
    return [(item.id, item.needs_person is not None) for item in reading.items]


@pytest.mark.parametrize(
    "line", ["1. @zq\u202ethree", "1. @zq\u2066three\u2069", "1. @zqthree…", "1. @zq..."]
)
def test_it_goes_to_a_person_and_never_names_the_first_half(line: str) -> None:
    found = items_of(line)

    assert ("zq", False) not in found
    assert all(doubted for _, doubted in found)
    assert found


def test_names_in_a_sentence_stay_certain() -> None:
    assert items_of("The accounts @zqa, @zqb and @zqc.") == [
        ("zqa", False),
        ("zqb", False),
        ("zqc", False),
    ]
