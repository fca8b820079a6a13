"""The cast sits at the desk; every test starts from an empty house."""

from __future__ import annotations

import pytest

from tests.desk.standing import seat_the_cast


@pytest.fixture
def desk(db: None) -> None:
    """Seat the cast."""
    seat_the_cast()
