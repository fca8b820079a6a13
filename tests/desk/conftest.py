"""The cast sits at the desk; every test starts from an empty house."""

from __future__ import annotations

import pytest

from duly.desk.people.models import Person, Seat
from tests.cast import CAST, NOON


@pytest.fixture
def desk(db: None) -> None:
    """Seat the cast."""
    for actor in CAST:
        login = actor.person.removeprefix("p-")
        Person.objects.create(ref=actor.person, login=login, name=f"{login.title()} (synthetic)")
        Seat.objects.create(
            ref=actor.seat,
            person_id=actor.person,
            roles=" ".join(sorted(actor.roles)),
            country=actor.country,
            granted_at=NOON,
        )
