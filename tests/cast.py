"""One fixed cast for all tests: seven people, one ministry, one noon."""

from datetime import UTC, datetime, timedelta

from duly.order.terms import Actor, Country, OrderRef, PersonRef, Role, SeatRef

NOON = datetime(2021, 2, 4, 12, tzinfo=UTC)
WEEK = NOON + timedelta(days=7)
IN, US, IE = Country("IN"), Country("US"), Country("IE")
ORDER = OrderRef("IN-2021-0002")


def actor(name: str, country: str, *roles: Role) -> Actor:
    return Actor(
        person=PersonRef(f"p-{name}"),
        seat=SeatRef(f"s-{name}"),
        roles=frozenset(roles),
        country=Country(country),
    )


ASHA = actor("asha", "US", Role.REVIEWER)
BILAL = actor("bilal", "IE", Role.COUNSEL)
CHITRA = actor("chitra", "IN", Role.REVIEWER, Role.COUNSEL)  # must see nothing of India's orders
DEV = actor("dev", "US", Role.INTAKE)
ESI = actor("esi", "US", Role.TRANSPARENCY)
FARID = actor("farid", "US", Role.ADMINISTRATOR)
GITA = actor("gita", "CH", Role.AUDITOR)
CAST = (ASHA, BILAL, CHITRA, DEV, ESI, FARID, GITA)
