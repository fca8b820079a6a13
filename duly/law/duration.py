"""A length of time as laws write it: hours by the watch, days and months by the calendar."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from duly.order.terms import Unreadable

_ISO = re.compile(
    r"P(?=[0-9T])(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?"
    r"(?:T(?=[0-9])(?:(\d{1,5})H)?(?:(\d{1,5})M)?(?:(\d{1,6})S)?)?",
    re.ASCII,
)
_NAMES = ("year", "month", "week", "day", "hour", "minute", "second")
_LETTERS = "YMWDHMS"


@dataclass(frozen=True, slots=True, kw_only=True)
class Duration:
    """A positive ISO 8601 length without fractions or signs, as far as laws use them."""

    years: int = 0
    months: int = 0
    weeks: int = 0
    days: int = 0
    hours: int = 0
    minutes: int = 0
    seconds: int = 0

    @classmethod
    def parse(cls, text: str) -> Duration:
        """Read ``PT24H``, ``P2M``, ``P6W``, ``P1DT12H``.

        Raises ``Unreadable`` (``not-a-duration``) for anything else and for no time at all.
        """
        found = _ISO.fullmatch(text)
        numbers = [int(part or 0) for part in found.groups()] if found else []
        if not any(numbers):
            raise Unreadable(
                "not-a-duration", f"{text!r} is no length of time. Write it as PT24H, P2D or P6M."
            )
        years, months, weeks, days, hours, minutes, seconds = numbers
        return cls(
            years=years,
            months=months,
            weeks=weeks,
            days=days,
            hours=hours,
            minutes=minutes,
            seconds=seconds,
        )

    @property
    def only_days(self) -> bool:
        """Whether it is a whole number of days and nothing else."""
        return bool(self.days) and not any((*self._parts()[:3], *self._parts()[4:]))

    def after(self, moment: datetime, zone: ZoneInfo, *, later: bool = False) -> datetime:
        """Return the UTC instant this long after ``moment``.

        Days, weeks, months and years are counted on the calendar of ``zone`` to the same
        local time; a day that the last month lacks becomes its last day. Hours, minutes and
        seconds are elapsed time. Where the local time happens twice, the earlier is meant,
        or the later if ``later``.
        """
        local = moment.astimezone(zone)
        if any(self._parts()[:4]):
            local = self._on_calendar(local.replace(tzinfo=None)).replace(
                tzinfo=zone, fold=int(later)
            )
        watch = timedelta(hours=self.hours, minutes=self.minutes, seconds=self.seconds)
        return local.astimezone(UTC) + watch

    def times(self, count: int) -> Duration:
        """Return it so many times over."""
        years, months, weeks, days, hours, minutes, seconds = (n * count for n in self._parts())
        return Duration(
            years=years,
            months=months,
            weeks=weeks,
            days=days,
            hours=hours,
            minutes=minutes,
            seconds=seconds,
        )

    def _on_calendar(self, local: datetime) -> datetime:
        month = local.month - 1 + self.months + 12 * self.years
        year, month = local.year + month // 12, month % 12 + 1
        day = min(local.day, monthrange(year, month)[1])
        moved = local.replace(year=year, month=month, day=day)
        return moved + timedelta(weeks=self.weeks, days=self.days)

    def _parts(self) -> tuple[int, int, int, int, int, int, int]:
        return (
            self.years,
            self.months,
            self.weeks,
            self.days,
            self.hours,
            self.minutes,
            self.seconds,
        )

    def __str__(self) -> str:
        """Return the ISO 8601 form."""
        parts = [
            f"{n}{letter}" if n else "" for n, letter in zip(self._parts(), _LETTERS, strict=True)
        ]
        clock = "".join(parts[4:])
        return f"P{''.join(parts[:4])}" + (f"T{clock}" if clock else "")

    @property
    def in_words(self) -> str:
        """Return it as a lawyer says it: ``24 hours``, ``6 weeks``, ``1 day 12 hours``."""
        named = zip(self._parts(), _NAMES, strict=True)
        return " ".join(f"{n} {name}{'' if n == 1 else 's'}" for n, name in named if n)
