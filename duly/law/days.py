"""Days in law: spans of dates that select a rule, and the end of a working day."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import holidays

from duly.order.terms import Refusal, Unreadable

_LAST_SECOND = time(23, 59, 59)


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A run of calendar days, both ends included."""

    first: date
    last: date

    @classmethod
    def parse(cls, text: str) -> Span:
        """Read ``received < 2026-02-20``, ``received >= 2026-02-20`` or ``window:A..B``.

        Raises ``Unreadable`` (``not-a-span``) for anything else and for a span that ends
        before it begins.
        """
        try:
            span = cls._read(text)
        except ValueError:
            raise Unreadable("not-a-span", f"{text!r} names no days that exist.") from None
        if span.last < span.first:
            raise Unreadable("not-a-span", f"{text!r} ends before it begins.")
        return span

    @classmethod
    def _read(cls, text: str) -> Span:
        if text.startswith("window:"):
            first, _, last = text.removeprefix("window:").partition("..")
            return cls(first=date.fromisoformat(first), last=date.fromisoformat(last))
        if text.startswith("received < "):
            edge = date.fromisoformat(text.removeprefix("received < "))
            return cls(first=date.min, last=edge - timedelta(days=1))
        if text.startswith("received >= "):
            return cls(first=date.fromisoformat(text.removeprefix("received >= ")), last=date.max)
        raise ValueError(text)

    def __contains__(self, day: date) -> bool:
        """Whether the day lies in the span."""
        return self.first <= day <= self.last

    @property
    def is_open_before(self) -> bool:
        """Whether it has no first day."""
        return self.first == date.min

    @property
    def is_open_after(self) -> bool:
        """Whether it has no last day."""
        return self.last == date.max

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share a day."""
        return self.first <= other.last and other.first <= self.last


def has_working_days(country: str) -> bool:
    """Whether the public holidays of ``country`` (ISO 3166-1 alpha-2) are known."""
    return country in holidays.list_supported_countries(include_aliases=False)


def end_of_working_day(
    start: datetime, count: int, country: str, zone: ZoneInfo, *, any_region: bool = False
) -> datetime:
    """Return the last second of the ``count``-th working day after the day of ``start``, in UTC.

    The day of the start itself is not counted; days are those of ``zone``. National weekends
    and public holidays are left out, those of single regions only with ``any_region``; feasts
    set by the moon are estimates. Refuses with ``holidays-unknown`` for a year not covered.
    """
    day, left = start.astimezone(zone).date(), count
    while left:
        day += timedelta(days=1)
        left -= is_working_day(day, country, any_region=any_region)
    return end_of_day(day, zone)


def is_working_day(day: date, country: str, *, any_region: bool = False) -> bool:
    """Whether people work on that day in ``country``, or with ``any_region`` in all its parts.

    Refuses with ``holidays-unknown`` for a year that is not covered.
    """
    regions = _regions(country) if any_region else ()
    return all(_year(country, day.year, region).is_working_day(day) for region in (None, *regions))


def end_of_day(day: date, zone: ZoneInfo) -> datetime:
    """Return the last second of a local day as a UTC instant."""
    return datetime.combine(day, _LAST_SECOND, tzinfo=zone).replace(fold=1).astimezone(UTC)


@cache
def _regions(country: str) -> tuple[str, ...]:
    return tuple(holidays.list_supported_countries(include_aliases=False)[country])


@cache
def _year(country: str, year: int, region: str | None = None) -> holidays.HolidayBase:
    with warnings.catch_warnings(action="error", category=UserWarning):
        try:
            return holidays.country_holidays(country, subdiv=region, years=year, expand=False)
        except UserWarning:
            raise Refusal(
                "holidays-unknown",
                f"The public holidays of {country} in {year} are not all known. Count the "
                "working days by hand.",
            ) from None
