"""Who is asking: the living seat behind a session, and everybody's names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.contrib.auth import logout
from django.http import HttpRequest

from duly.desk.acts import house
from duly.desk.clock import now
from duly.desk.noting import came
from duly.desk.orders.registry import BY_NAME
from duly.desk.people.access import may_see
from duly.desk.web.lasting import spent
from duly.order.terms import Actor


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitor:
    """The person and seat behind a request, everybody's names, and the instant of asking."""

    actor: Actor
    seat: house.SeatView
    everyone: Sequence[house.SeatView] = field(repr=False)
    now: datetime

    @property
    def names(self) -> Mapping[str, str]:
        """Names by person, also of those whose seat has ended."""
        known = {seat.person: seat.name for seat in self.everyone}
        return {**known, "system": "Duly", "subject": "—"}

    def may(self, command: str) -> bool:
        """Say whether the seat has the right to a command, by its registered name."""
        return bool(self.actor.roles & BY_NAME[command].roles)

    def sees(self, country: str) -> bool:
        """Say whether the seat may see orders of a country."""
        return may_see(self.actor, country=country)

    def others(self, command: str, *, country: str, than: str = "") -> tuple[str, ...]:
        """Name the living seats outside ``country`` with the right to a command."""
        return tuple(
            seat.name
            for seat in self.everyone
            if seat.revoked_at is None
            and seat.country != country
            and seat.person != than
            and seat.actor.roles & BY_NAME[command].roles
        )


def visitor(request: HttpRequest) -> Visitor | None:
    """Return who is asking; none for somebody who is not signed in or whose seat has ended.

    Whose sign-in rested or lasted too long is signed out.
    """
    if not request.user.is_authenticated:
        return None
    at = now()
    if spent(request.session, at=at):
        came(request, "session over", request.user.get_username())
        logout(request)
        return None
    everyone = house.seats()
    living = (seat for seat in everyone if seat.revoked_at is None)
    mine = next((seat for seat in living if seat.user == request.user.pk), None)
    if mine is None:
        return None
    return Visitor(actor=mine.actor, seat=mine, everyone=everyone, now=at)
