"""Says an instant the way people need it: how long from now, and the local clock."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.utils.dateformat import format as written
from django.utils.translation import gettext as _

from duly.desk.web.views.structs.parts import When

_MINUTE = 60
_HOUR = 60 * _MINUTE
_DAY = 24 * _HOUR


def spoken(at: datetime, *, now: datetime, zone: str) -> When:
    """Say ``at`` as seen from ``now``: "in 3 h 10 min", and "18:42 IST, Thu 4 Feb".

    ``zone`` is an IANA name: the authority's for its deadlines, the seat's for the rest.
    The year is written when it is not this one.
    """
    utc = at.astimezone(ZoneInfo("UTC"))
    return When(
        spoken=_distance(at - now), exact=clock(at, now=now, zone=zone), iso=utc.isoformat()
    )


def clock(at: datetime, *, now: datetime, zone: str) -> str:
    """Write ``at`` on the clock of ``zone``: "18:42 IST, Thu 4 Feb"."""
    place = ZoneInfo(zone)
    local, today = _there(at, place), now.astimezone(place)
    day = written(local, "D j M" if local.year == today.year else "D j M Y")
    return f"{local:%H:%M} {_abbreviation(local)}, {day}"


def day(at: datetime, *, now: datetime, zone: str) -> str:
    """Write the date of an instant in ``zone``: "4 Feb", with the year when it is not this one."""
    place = ZoneInfo(zone)
    local = _there(at, place)
    return written(local, "j M" if local.year == now.astimezone(place).year else "j M Y")


def full_day(at: datetime, *, zone: str) -> str:
    """Write the date of an instant in ``zone`` in full: "4 February 2021"."""
    return written(_there(at, ZoneInfo(zone)), "j F Y")


def _there(at: datetime, place: ZoneInfo) -> datetime:
    """Return the instant on a place's clock; at the calendar's ends, where it has none, as is."""
    try:
        return at.astimezone(place)
    except OverflowError:
        return at


def _abbreviation(local: datetime) -> str:
    """Name the zone; a bare offset reads "UTC+04"."""
    name = local.tzname() or "UTC"
    return f"UTC{name}" if name[0] in "+-" else name


def _distance(span: timedelta) -> str:
    seconds = int(span.total_seconds())
    length = duration(abs(seconds))
    if abs(seconds) < _MINUTE:
        return _("now")
    if seconds > 0:
        return _("in %(length)s") % {"length": length}
    return _("%(length)s ago") % {"length": length}


def duration(seconds: int) -> str:
    """Say a length in its two largest units: "3 h 10 min", "2 d 4 h", "14 min"."""
    days, rest = divmod(seconds, _DAY)
    hours, rest = divmod(rest, _HOUR)
    minutes = rest // _MINUTE
    if days >= 10 or (days and not hours):
        return _("%(days)s d") % {"days": days}
    if days:
        return _("%(days)s d %(hours)s h") % {"days": days, "hours": hours}
    if hours and minutes:
        return _("%(hours)s h %(minutes)s min") % {"hours": hours, "minutes": minutes}
    if hours:
        return _("%(hours)s h") % {"hours": hours}
    return _("%(minutes)s min") % {"minutes": minutes}
