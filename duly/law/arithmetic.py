"""How long, from when, until when, and the same in words a lawyer can check by hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from duly.law.days import end_of_working_day
from duly.law.duration import Duration
from duly.law.duties import Clock
from duly.law.moments import local, local_and_utc
from duly.law.terms import Bound, Duty, Open, StartsOn
from duly.order.terms import Refusal

Stated = Duration | datetime  # a length, or an aware instant

_FROM = {
    StartsOn.ORDER_RECEIVED: "receipt",
    StartsOn.ORDER_ISSUED: "the order's own date",
    StartsOn.NOTICE_RECEIVED: "receipt of the notice",
    StartsOn.ACTUAL_KNOWLEDGE: "actual knowledge, taken as receipt",
    StartsOn.FIRST_ORDER_TO_THIS_PLATFORM: "the information before a first order",
    StartsOn.INTERIM_DIRECTION_ISSUED: "the interim direction",
    StartsOn.DECISION_COMMUNICATED: "the decision as communicated",
    StartsOn.MEASURE_TAKEN: "the measure",
    StartsOn.USER_INFORMED: "telling the user",
    StartsOn.USER_REQUEST_RECEIVED: "the user's request",
    StartsOn.COMPLAINT_RECEIVED: "the complaint",
    StartsOn.SCRUTINY_REQUEST_RECEIVED: "the request for scrutiny",
    StartsOn.SCRUTINY_DECISION_RECEIVED: "the decision on scrutiny",
    StartsOn.GAG_DECISION: "the decision not to disclose",
    StartsOn.CALENDAR_YEAR_END: "the end of the year",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A clock, the zone whose calendar it follows, and the UTC instant it runs from."""

    clock: Clock
    zone: ZoneInfo
    since: datetime

    def end(self, length: Stated) -> datetime:
        """Return the UTC instant at which ``length`` ends.

        Working days end with the last second of the last one. A local time that happens
        twice is the earlier for a time to act and the later for everything else.
        """
        if isinstance(length, datetime):
            return length.astimezone(UTC)
        try:
            return self._after(length)
        except (OverflowError, ValueError) as error:
            why = f"{length.in_words} from {self.since.isoformat()} lies beyond the calendar."
            raise Refusal("beyond-calendar", why) from error

    def _after(self, length: Duration) -> datetime:
        clock = self.clock
        if clock.working and length.only_days:
            return end_of_working_day(
                self.since, length.days, clock.working, self.zone, any_region=clock.any_region
            )
        return length.after(self.since, self.zone, later=clock.bound is not Bound.AT_MOST)

    def in_words(self, length: Stated | Open, whose: str) -> str:
        """Return the arithmetic; ``whose`` says who sets the length, as ``by rule 9``."""
        start = f"from {from_words(self.clock.start)} {local_and_utc(self.since, self.zone)}"
        if isinstance(length, Open):
            return f"{length.replace('_', ' ').capitalize()} {whose}, {start}"
        if isinstance(length, datetime):
            return f"{whose[0].upper()}{whose[1:]}, {start}: {self.result(length)}"
        return f"{self._count(length)} {whose}, {start}: {self.result(length)}"

    def result(self, length: Stated) -> str:
        """Return what ends when: ``due Fri 5 Feb 2021 18:42 IST``."""
        ends = local(self.end(length), self.zone)
        by_days = self.clock.working and isinstance(length, Duration) and length.only_days
        return f"{verb(self.clock)} {'the end of ' if by_days else ''}{ends}"

    def _count(self, length: Duration) -> str:
        if self.clock.working and length.only_days:
            days = "day" if length.days == 1 else "days"
            parts = ", a holiday in any part counts" if self.clock.any_region else ""
            return f"{length.days} working {days} ({self.clock.working}{parts})"
        return length.in_words


def verb(clock: Clock) -> str:
    """Return what the end of the clock is called."""
    if clock.duty is Duty.PRESERVE:
        return "keep until"
    if clock.duty is Duty.GAG_ENDS:
        return "ends"
    return "not before" if clock.bound is Bound.AT_LEAST else "due"


def from_words(start: StartsOn) -> str:
    """Return the starting event in words."""
    return _FROM[start]


def event_words(name: str) -> str:
    """Return an event of a pack in words."""
    return f"“{name.replace('annex3', 'Annex III').replace('_', ' ')}”"


def length_text(length: Stated | Open) -> str:
    """Return a length as the ledger keeps it: ISO 8601, or the name of an open length."""
    return length.isoformat() if isinstance(length, datetime) else str(length)


def length_from(text: str) -> Stated | Open:
    """Return what ``length_text`` wrote."""
    if text in list(Open):
        return Open(text)
    return Duration.parse(text) if text.startswith("P") else datetime.fromisoformat(text)
