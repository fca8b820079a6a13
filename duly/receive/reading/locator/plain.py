"""Handles, hashtags and numbers written without an address."""

from __future__ import annotations

import re

from duly.order.terms import Kind
from duly.receive.reading.locator import bluesky, github, mastodon, x
from duly.receive.reading.locator.address import is_domain
from duly.receive.reading.locator.alike import latin_twin, mixed
from duly.receive.reading.locator.point import Point
from duly.receive.reading.wordlist import words

OWNER_REPO = re.compile(r"^([A-Za-z0-9-]{1,39})\s*/\s*([A-Za-z0-9._-]{1,100})$")
_NAME = re.compile(r"^[^\s/?#@:,;()\[\]{}<>\"']{1,64}$")
NO_NAME = words(
    "na n/a nil none null no yes same ditto do -do- link here url click view open tweet tweets "
    "profile account accounts handle handles user username hashtag post total deleted suspended "
    "removed unknown blank status type text video image photo -- --- ."
)


def handle(text: str, platform: str) -> Point:
    """Read ``@name``; letters of another script are never read as the Latin ones."""
    name = re.sub(r"^@+\s*", "", text)
    if platform == "mastodon" or (platform == "generic" and mastodon.ACCT.match(text)):
        point = mastodon.account(text)
    elif platform == "bluesky" or (platform == "generic" and is_domain(name.lower())):
        point = bluesky.account(name)
    elif platform == "github":
        point = github.account(name)
    elif platform == "x":
        point = x.account(name)
    else:
        doubt = None if _NAME.match(name) else f"{name} cannot be a handle"
        point = Point(kind=Kind.ACCOUNT, id=name.lower(), doubt=doubt)
    return _alike(point, name)


def _alike(point: Point, name: str) -> Point:
    if name.isascii():
        return point
    twin = latin_twin(name)
    doubt = "letters of another script stand in the name"
    if twin:
        doubt = f"{doubt}: it looks like {twin}"
    others = (twin.lower(),) if twin else ()
    return Point(kind=point.kind, id=point.id, doubt=doubt, alternatives=others)


def hashtag(text: str) -> Point:
    """Read ``#tag``, lower-cased, in any script; a mixture of look-alike scripts is in doubt."""
    match = x.TAG.match(text)
    if match is None or not any(char.isalpha() for char in text):
        return Point(kind=Kind.UNKNOWN, id=text, doubt="not a whole hashtag")
    found = x.hashtag(match[1])
    if not mixed(match[1]):
        return found
    doubt = "the hashtag mixes scripts whose letters look the same"
    twin = latin_twin(match[1])
    return Point(
        kind=found.kind, id=found.id, doubt=doubt, alternatives=(twin.lower(),) if twin else ()
    )


def bare(text: str, platform: str) -> Point:
    """Read a name that stands alone in a list of locators, where a handle is expected."""
    match = OWNER_REPO.match(text)
    if platform == "github" and match:
        return github.repo(match[1], match[2])
    if text.casefold() in NO_NAME or not _NAME.match(text) or not any(map(str.isalnum, text)):
        return Point(kind=Kind.UNKNOWN, id=text, doubt=f"{text!r} cannot be read as a locator")
    if text.isdigit():
        return _number(text, platform)
    found = handle(f"@{text}", platform)
    if found.doubt is None and len(text) < 4:
        doubt = f"{text!r} stands alone and is very short: is it a handle?"
        return Point(kind=found.kind, id=found.id, doubt=doubt)
    return found


def _number(text: str, platform: str) -> Point:
    if platform in {"x", "generic"} and x.POST_ID.match(text):
        doubt = "a number alone: is it a post or an account?"
        return Point(kind=Kind.POST, id=text, doubt=doubt)
    return Point(kind=Kind.UNKNOWN, id=text, doubt="a number alone names nothing for certain")
