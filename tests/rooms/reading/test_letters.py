"""Synthetic letters from many authorities, read field by field."""

from __future__ import annotations

import pytest

from duly.receive.reading import read
from tests.rooms.reading.letters_asian import ASIAN
from tests.rooms.reading.letters_european import EUROPEAN
from tests.rooms.reading.letters_indian import INDIAN
from tests.rooms.reading.letters_last import LAST
from tests.rooms.reading.letters_later import LATER
from tests.rooms.reading.letters_more import MORE
from tests.rooms.reading.letters_russian import RUSSIAN
from tests.rooms.reading.made import letter
from tests.rooms.reading.said import Letter, differences

LETTERS = (*RUSSIAN, *ASIAN, *EUROPEAN, *INDIAN, *MORE, *LATER, *LAST)


@pytest.mark.parametrize("told", LETTERS, ids=lambda told: told.name)
def test_a_letter_is_read_field_by_field(told: Letter) -> None:
    assert differences(told, read([letter(told.text)])) == {}
