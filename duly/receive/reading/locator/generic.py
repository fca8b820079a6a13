"""Addresses of a platform nobody told us about: the address itself is the subject."""

from __future__ import annotations

import re

from duly.order.terms import Kind
from duly.receive.reading.locator import forms, x
from duly.receive.reading.locator.address import Address
from duly.receive.reading.locator.elsewhere import is_store
from duly.receive.reading.locator.grammar import Grammar
from duly.receive.reading.locator.point import Point
from duly.receive.reading.wordlist import words

_NAME = re.compile(r"^[^\s/?#@:,;()\[\]{}<>\"']{1,64}$")
_FILES = words("pdf doc docx xls xlsx odt ods csv txt rtf jpg jpeg png gif mp4 zip html htm eml")
_FILE = "it may be a file's name"


def handle(name: str) -> Point:
    """Give the account by its name."""
    doubt = None if _NAME.match(name) else f"{name} cannot be a handle"
    return Point(kind=Kind.ACCOUNT, id=name.lower(), doubt=doubt)


def point(address: Address) -> Point:
    """Give the address as a site, an application or a page; posts only where the form says so."""
    parts = address.segments
    if is_store(address.host):
        return Point(kind=Kind.APP, id=address.value("id") or address.norm)
    match list(parts):
        case [user, "status" | "statuses", number] if number.isascii() and number.isdigit():
            return x.post(number, user)
        case [_, "status" | "statuses", *rest] if not rest or not rest[0].isdigit():
            return forms.cut_off(address)
        case ["hashtag", tag] if forms.TAG.match(f"#{tag}"):
            return forms.hashtag(tag)
        case [] if not address.query:
            doubt = _FILE if address.host.rpartition(".")[2] in _FILES else None
            return Point(kind=Kind.SITE, id=address.norm, doubt=doubt)
        case _:
            return Point(kind=Kind.URL, id=address.norm)


GRAMMAR = Grammar(
    name="generic",
    kinds=frozenset(
        {Kind.ACCOUNT, Kind.POST, Kind.HASHTAG, Kind.URL, Kind.SITE, Kind.APP, Kind.UNKNOWN}
    ),
    point=point,
    handle=handle,
)
