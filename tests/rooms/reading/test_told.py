"""What a letter only tells of: an earlier order, a removal it thanks for, an account elsewhere."""

from __future__ import annotations

import pytest

from duly.receive.readers import File, open_files
from duly.receive.reading import read

_A, _B = (f"https://x.com/zqa/status/189000011122233344{n}" for n in (1, 2))
_LETTERS = (
    f"The Court considered the order by which X Corp. was ordered to remove {_A}. It is dissolved.",
    f"Please remove {_B} instead of {_A}.",
    f"Il faut lire {_B} au lieu de {_A}. Veuillez retirer cette publication.",
    f"We thank you for the removal of {_A}. Please also remove {_B}.",
    f"Сообщаем, что {_A} исключен из реестра. Просим удалить {_B}.",
    f"The post {_B} quotes {_A} and must be removed.",
    f"Please remove {_B}.\n\n-----Original Message-----\nPlease remove {_A} and {_B}.\n",
)


@pytest.mark.parametrize("text", _LETTERS)
def test_what_a_letter_only_tells_of_is_never_certain(text: str) -> None:
    letter = File(name="letter.txt", data=f"Police of Zedland\n3 March 2025\n\n{text}".encode())
    reading = read(open_files([letter]), platform="x")
    certain = {item.id for item in reading.items if item.needs_person is None}
    assert _A.rpartition("/")[2] not in certain


@pytest.mark.parametrize(
    ("text", "certain"),
    [
        ("Block @zq_one (Instagram).", set()),
        ("Block the TikTok account: @zq_one", set()),
        ("Block @zq_one (X).", {"zq_one"}),
        ("Dear team, please block @zq_one within 24 hours.", {"zq_one"}),
    ],
)
def test_a_name_beside_which_another_service_is_named_goes_to_a_person(
    text: str, certain: set[str]
) -> None:
    reading = read(open_files([File(name="letter.txt", data=text.encode())]), platform="x")
    assert {item.id for item in reading.items if item.needs_person is None} == certain


def test_a_letter_of_one_line_with_semicolons_is_no_list() -> None:
    said = (
        "We request that you remove https://x.com/zqkara/status/1356868433739783990; the reasons "
        "are told in the annex to the order of our court; please tell us when this is done.\n"
    )
    (document,) = open_files([File(name="order", data=said.encode())])

    assert document.tables == ()
    assert [item.id for item in read([document], platform="x").items] == ["1356868433739783990"]
