"""Addresses of Mastodon servers: any host, both forms of an address, ``@user@host``."""

from __future__ import annotations

import re

from duly.order.terms import Kind
from duly.receive.reading.locator import x
from duly.receive.reading.locator.address import Address, is_domain
from duly.receive.reading.locator.point import Point

ACCT = re.compile(r"^@?([A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?)@([^\s@/]+\.[^\s@/]+)$")
_USER = re.compile(r"^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$")
_ID = re.compile(r"^[0-9]{15,20}$")
_REMOTE = "a copy of another server's post: name the post on its own server"


def speaks(address: Address) -> bool:
    """Tell whether an address has a form that Mastodon servers use for accounts and posts."""
    parts = address.segments
    if len(parts) >= 2 and parts[0] == "users":
        return len(parts) == 2 or parts[2] == "statuses"
    return bool(parts) and parts[0].startswith("@") and len(parts[0]) > 1


def account(text: str) -> Point:
    """Give the account as ``user@host``, lower-cased."""
    match = ACCT.match(text)
    if match and is_domain(match[2].lower()):
        return Point(kind=Kind.ACCOUNT, id=f"{match[1]}@{match[2]}".lower())
    name = text.lstrip("@").lower()
    doubt = f"{text} names no server: an account here is user@host"
    return Point(kind=Kind.ACCOUNT, id=name, doubt=doubt)


def point(address: Address) -> Point:
    """Read an address on any server; pages of an account are never read as the account."""
    parts = (
        address.segments[1:]
        if address.segments[:1] in {("web",), ("deck",)}
        else (address.segments)
    )
    match list(parts):
        case ["users", user, *below]:
            return _user(address, f"@{user}", [part for part in below if part != "statuses"])
        case [user, *below] if user.startswith("@"):
            return _user(address, user, below)
        case ["tags" | "tag", tag] if x.TAG.match(f"#{tag}"):
            return x.hashtag(tag)
        case ["lists", number]:
            return Point(kind=Kind.LIST, id=f"{address.host}/lists/{number}")
        case []:
            return Point(kind=Kind.SITE, id=address.host, doubt="a whole server is named")
        case _:
            return Point(kind=Kind.PAGE, id=address.norm, doubt=x.OTHER_PAGE)


def _user(address: Address, user: str, below: list[str]) -> Point:
    """Read what stands under a user's name; ``/users/x/statuses`` without a number is cut off."""
    if not below and address.segments[-1] != "statuses":
        return _account(address, user)
    if len(below) == 1 and below[0].isdigit():
        return _post(address, user, below[0])
    doubt = x.OTHER_PAGE if below else x.CUT
    return Point(kind=Kind.PAGE, id=address.norm, doubt=doubt)


def _account(address: Address, user: str) -> Point:
    name = user.removeprefix("@")
    if "@" in name:
        return account(f"@{name}")
    doubt = None if _USER.match(name) else f"{name} cannot be a user's name"
    return Point(kind=Kind.ACCOUNT, id=f"{name}@{address.host}".lower(), doubt=doubt)


def _post(address: Address, user: str, number: str) -> Point:
    name = user.removeprefix("@")
    doubt = None if _ID.match(number) else f"{number} is not a full post number"
    if "@" in name:
        doubt = doubt or _REMOTE
    author = name.lower() if "@" in name else f"{name}@{address.host}".lower()
    return Point(
        kind=Kind.POST, id=f"{address.host}/@{name.lower()}/{number}", doubt=doubt, author=author
    )
