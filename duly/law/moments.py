"""Instants written out as a lawyer reads them, in the zone of the law."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def local(moment: datetime, zone: ZoneInfo) -> str:
    """Return ``Thu 4 Feb 2021 18:42 IST``; seconds are left out, never rounded up."""
    there = moment.astimezone(zone)
    return f"{_day(there)} {there:%H:%M} {_zone_name(there)}"


def local_and_utc(moment: datetime, zone: ZoneInfo) -> str:
    """Return ``Thu 4 Feb 2021 18:42 IST (13:12 UTC)``, with the UTC date where it differs."""
    there, utc = moment.astimezone(zone), moment.astimezone(UTC)
    if there.utcoffset() == utc.utcoffset():
        return local(moment, zone)
    date = "" if there.date() == utc.date() else f"{_day(utc)} "
    return f"{local(moment, zone)} ({date}{utc:%H:%M} UTC)"


def _day(moment: datetime) -> str:
    name, month = _DAYS[moment.weekday()], _MONTHS[moment.month - 1]
    return f"{name} {moment.day} {month} {moment.year}"


def _zone_name(moment: datetime) -> str:
    name = moment.tzname() or ""
    return f"UTC{name}" if name.startswith(("+", "-")) else name
