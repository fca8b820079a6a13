"""Makes a home of its own with work for its worker; started as a process by a test."""

from __future__ import annotations

from duly.desk import started as _started
from duly.desk.opening import make_home
from duly.desk.people.models import Person, Seat
from duly.order.terms import OrderRef
from duly.platforms.demo.shown import WORLD
from tests.cast import CAST, NOON
from tests.desk.worker.office import DAY, Thing, account, opened, start_clock, withhold

_READY = _started
ORDERS = [OrderRef(f"IN-2021-{number:04}") for number in (1, 2, 3)]
THINGS = 40


def things() -> list[list[Thing]]:
    """Return accounts of the synthetic microblog that can be written to, parted by order."""
    names = [name for name, one in WORLD.accounts.items() if not one.gone]
    return [
        [account(name) for name in names[start : start + THINGS]]
        for start in range(0, len(ORDERS) * THINGS, THINGS)
    ]


def seed() -> None:
    """Withhold everything, some of it for a day; carry out nothing."""
    make_home()
    for actor in CAST:
        login = actor.person.removeprefix("p-")
        person = Person.objects.create(ref=actor.person, login=login, name=login.title())
        Seat.objects.create(
            ref=actor.seat,
            person=person,
            roles=" ".join(sorted(actor.roles)),
            country=actor.country,
            granted_at=NOON,
        )
    for ref, wanted in zip(ORDERS, things(), strict=True):
        refs = opened(*wanted, ref=ref)
        withhold(refs[:5], days=1)
        withhold(refs[5:], days=9)
        start_clock("execute", duty="execute", due=DAY, ref=ref)


if __name__ == "__main__":
    seed()
