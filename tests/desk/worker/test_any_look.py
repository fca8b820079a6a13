"""However a surface answers, that an order is carried out there is recorded once."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from duly.desk.orders.models import Entry
from duly.desk.worker import viewing
from duly.desk.worker.drain import drain
from duly.desk.worker.gate import gate
from duly.platforms.viewing import Seen, Sight
from tests.cast import NOON
from tests.desk.worker.office import account, open_owed, opened, withhold
from tests.desk.worker.posts import Died
from tests.desk.worker.test_any_schedule import its_own_desk
from tests.desk.worker.test_viewing import seen

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("people")]


class Looks(StrEnum):
    """What happens to one look at a surface."""

    SEEN = "seen"
    DOWN = "not there"
    DIED = "the worker died of it"
    TWICE = "another worker looked meanwhile, and recorded it"


@dataclass
class Window:
    """A surface that shows what the register says, as fate will have it."""

    name: str
    fates: list[Looks]
    host: str = "chirp"

    def look(self, kind: str, subject: str, country: str) -> Seen:
        fate = self.fates.pop(0) if self.fates else Looks.SEEN
        if fate is Looks.DIED:
            raise Died
        if fate is Looks.TWICE:
            left, self.fates[:] = list(self.fates), []
            viewing.view_surfaces(at=NOON)
            self.fates[:] = left
        if fate is Looks.DOWN:
            raise ConnectionResetError("synthetic")
        hidden = gate().one(kind, subject, country, now=NOON)
        return Seen(sight=Sight.HIDDEN if hidden else Sight.SHOWN, epoch=gate().epoch)


@settings(
    max_examples=2 if settings().max_examples <= 100 else 300,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(fates=st.lists(st.sampled_from(Looks), max_size=8))
def test_however_a_surface_answers_each_is_recorded_once(fates: list[Looks]) -> None:
    ways = [Window("web", list(fates)), Window("api", list(reversed(fates)))]
    with its_own_desk(), pytest.MonkeyPatch.context() as there:
        there.setattr(viewing, "surfaces", lambda *_, **__: ways)
        withhold(opened(account("1001")), days=90)
        for minute in range(2 * len(fates) + 2):
            with suppress(Died):
                drain(at=NOON + minute * timedelta(minutes=2))

        assert seen(1).keys() == {"web", "api"}
        assert Entry.objects.filter(kind="CarriedOut").count() == 3  # and the register itself
        assert [one for one in open_owed() if one.startswith("view")] == []
