"""Addresses of a platform nobody told us about: the address itself is the subject."""

from __future__ import annotations

from duly.order.terms import Kind
from duly.receive.reading.locator import x
from duly.receive.reading.locator.address import Address
from duly.receive.reading.locator.hosts import is_store
from duly.receive.reading.locator.point import Point


def point(address: Address) -> Point:
    """Give the address as a site, an application or a page; posts only where the form says so."""
    parts = address.segments
    if is_store(address.host):
        return Point(kind=Kind.APP, id=address.value("id") or address.norm)
    match list(parts):
        case [user, "status" | "statuses", number] if number.isdigit():
            return x.post(number, user)
        case [_, "status" | "statuses", *rest] if not rest or not rest[0].isdigit():
            return Point(kind=Kind.UNKNOWN, id=address.norm, doubt=x.CUT)
        case ["hashtag" | "tag" | "tags", tag] if x.TAG.match(f"#{tag}"):
            return x.hashtag(tag)
        case [] if not address.query:
            return Point(kind=Kind.SITE, id=address.norm)
        case _:
            return Point(kind=Kind.URL, id=address.norm)
