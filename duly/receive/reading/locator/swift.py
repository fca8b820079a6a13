"""The plain forms of a list, read at once: exactly what the whole grammar would make of them."""

from __future__ import annotations

import re

from duly.order.terms import Kind
from duly.receive.readers.frozen import swiftly
from duly.receive.reading.locator import plain, x
from duly.receive.reading.locator.point import Locator

_PLAIN = re.compile(
    r"@(?P<handle>\w{1,15})|(?P<bare>[A-Za-z]\w{3,14})|#(?P<tag>[A-Za-z]\w{0,60})|"
    r"(?:https?://)?(?P<norm>(?P<host>(?:(?:www|mobile|m)\.)?(?:twitter|x)\.com)/"
    r"(?P<name>\w{1,15})(?:/status/(?P<number>[1-9][0-9]{16,17}|[1-8][0-9]{18}))?)/?"
    r"(?P<query>\?(?:s|t|lang|ref_src)=\w+(?:&(?:s|t|lang|ref_src)=\w+)*)?",
    re.ASCII,
)
_locator = swiftly(Locator)


def at_once(text: str, *, platform: str, bare: bool) -> Locator | None:
    """Read a handle, hashtag or whole address of X; nothing where any rule could say more."""
    if platform != "x":
        return None
    match = _PLAIN.fullmatch(text)
    if match is None:
        return None
    handle, name, tag, norm, _, owner, number, query = match.groups()
    if norm:
        return _address(text, norm + (query or ""), owner.lower(), number)
    if name and (not bare or name.casefold() in plain.NO_NAME):
        return None
    kind = Kind.HASHTAG if tag else Kind.ACCOUNT
    found = (handle or name or tag).lower()
    sign = "#" if tag else "@"
    return _locator(written=text, kind=kind, id=found, norm=f"{sign}{found}", platform="x")


def _address(text: str, norm: str, owner: str, number: str | None) -> Locator | None:
    if owner in x.RESERVED:
        return None
    if number is None:
        return _locator(written=text, kind=Kind.ACCOUNT, id=owner, norm=norm, platform="x")
    return _locator(
        written=text, kind=Kind.POST, id=number, norm=norm, author=owner, platform="x"
    )  # fmt: skip
