"""A pack by its id or from a file of one's own, and the times that are asked about."""

from __future__ import annotations

from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from duly.law.loader import pack as shipped
from duly.law.loader import pack_ids, read_pack
from duly.law.pack import Pack
from duly.order.terms import Country, Refusal, Unreadable


def opened(name: str) -> Pack:
    """Return the pack of this id, or the one in this file.

    Refuses ``no-such-pack``; raises ``PackFault``, or ``Unreadable`` (``no-file``) for a file
    that cannot be opened.
    """
    if name in pack_ids() or not looks_like_a_file(name):
        return shipped(name)
    return read_pack(text_of(name), name=name)


def looks_like_a_file(name: str) -> bool:
    """Whether a name is a path and not the id of a pack."""
    return name.endswith((".yaml", ".yml")) or "/" in name or Path(name).is_file()


def text_of(name: str) -> str:
    """Return the text of a file. Raises ``Unreadable`` (``no-file``)."""
    try:
        return Path(name).read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        why = getattr(error, "strerror", None) or "it is no UTF-8 text"
        raise Unreadable("no-file", f"{name}: {why}") from error


def zone_of(pack: Pack, country: str | None, zone: str | None) -> ZoneInfo:
    """Return the zone to count in. Refuses ``unknown-zone``."""
    if zone is None:
        return pack.zone_of(Country(country.upper()) if country else None)
    try:
        return ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise Refusal(
            "unknown-zone", f"{zone} is no time zone; write it as Asia/Kolkata"
        ) from error


def named_events(told: list[str]) -> list[tuple[str, str]]:
    """Return NAME and TIME of every ``NAME=TIME``. Refuses ``unknown-event`` for one without."""
    pairs = [each.partition("=") for each in told]
    if bad := [name for name, sign, _ in pairs if not sign]:
        raise Refusal("unknown-event", f"write {bad[0]!r} as NAME=TIME")
    return [(name.strip(), at.strip()) for name, _, at in pairs]
