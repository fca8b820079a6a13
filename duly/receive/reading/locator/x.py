"""Addresses of X (Twitter) and of platforms built like it."""

from __future__ import annotations

import re
from urllib.parse import unquote

from duly.order.terms import Kind
from duly.receive.reading.locator.address import Address
from duly.receive.reading.locator.point import Point
from duly.receive.reading.wordlist import words

HANDLE = re.compile(r"^[A-Za-z0-9_]{1,15}$")
POST_ID = re.compile(r"^[0-9]{17,19}$")
_DIGITS = re.compile(r"^[0-9]+$")
_HOSTS = words(
    "twitter.com www.twitter.com mobile.twitter.com m.twitter.com x.com www.x.com "
    "mobile.x.com m.x.com web.twitter.com "
    "chirp.example www.chirp.example m.chirp.example"  # the demo's; the TLD is never anybody's
)
_POLICY_HOSTS = words(
    "help about blog business legal developer transparency privacy support "
    "careers status marketing media rules ads analytics dev api"
)
RESERVED = words(
    "home explore search settings login logout signup i intent share hashtag tos privacy about "
    "messages notifications compose download jobs account who_to_follow search-advanced rules "
    "statuses status widgets oauth help following followers lists bookmarks communities"
)
_POLICY = frozenset({"tos", "privacy", "rules"})
_POST_WORDS = frozenset({"status", "statuses"})
TAG = re.compile(r"^[#＃]([^\s#＃@,.;:!?()\[\]{}<>\"'«»“”‘’|/\\&%=+*^~`]+)$")
OTHER_PAGE = "a page of an account, not the account: say which posts or account are meant"
CUT = "the address breaks off before the post's number"


def owns(host: str) -> bool:
    """Tell whether the host serves accounts and posts."""
    return host in _HOSTS


def is_policy(address: Address) -> bool:
    """Tell whether the address is the platform's own rules or help."""
    head, _, rest = address.host.partition(".")
    if rest in {"twitter.com", "x.com"} and head in _POLICY_HOSTS:
        return True
    return (
        owns(address.host)
        and address.segments[-1:] != ()
        and (address.segments[-1].lower() in _POLICY or address.segments[-1].lower() == "tos")
        and len(address.segments) <= 2
    )


def hashtag(tag: str) -> Point:
    """Give the hashtag, lower-cased, without its sign."""
    return Point(kind=Kind.HASHTAG, id=tag.lstrip("#＃").lower())


def account(handle: str) -> Point:
    """Give the account, its handle lower-cased; a handle that cannot exist is in doubt."""
    doubt = None if HANDLE.match(handle) else f"{handle} cannot be a handle of this platform"
    return Point(kind=Kind.ACCOUNT, id=handle.lower(), doubt=doubt)


def post(number: str, author: str | None = None) -> Point:
    """Give the post by its number; a number that may have lost digits is in doubt."""
    doubt = None
    if not POST_ID.match(number) or int(number) >= 2**63:
        doubt = f"{number} is not a full post number: digits may be lost"
    name = author.lower() if author and HANDLE.match(author) and author != "i" else None
    return Point(kind=Kind.POST, id=number, doubt=doubt, author=name)


def point(address: Address) -> Point:
    """Read an address of this platform; what is no account, post or hashtag keeps its own kind."""
    parts = address.segments
    if not owns(address.host):
        return _page(address, "an address of the platform that is no account and no post")
    if not parts:
        return _page(address, "the platform's front page: the rest of the address is missing")
    parts = (parts[0].lstrip("@"), *parts[1:])
    first = parts[0].lower()
    if first in RESERVED:
        return _service(address, parts, first)
    if len(parts) == 1:
        return account(parts[0]) if not _odd_query(address) else _page(address, OTHER_PAGE)
    return _below_account(address, parts)


def _odd_query(address: Address) -> bool:
    return bool(address.value("q")) or bool(address.value("status_id"))


def _below_account(address: Address, parts: tuple[str, ...]) -> Point:
    second = parts[1].lower()
    if second in _POST_WORDS:
        return _status(address, parts[0], parts[2:])
    if second == "lists":
        return Point(kind=Kind.LIST, id="/".join(parts).lower())
    return _page(address, OTHER_PAGE)


def _status(address: Address, author: str, rest: tuple[str, ...]) -> Point:
    if not rest or not _DIGITS.match(rest[0]) or not rest[0].isascii():
        return Point(kind=Kind.UNKNOWN, id=address.norm, doubt=CUT)
    if len(rest) == 1:
        return post(rest[0], author)
    if rest[1].lower() in {"photo", "video"}:
        return Point(
            kind=Kind.MEDIA,
            id="/".join(rest).lower(),
            doubt="one picture or video of a post: say whether the post is meant",
            alternatives=(f"post {rest[0]}",),
            author=author.lower(),
        )
    return _page(address, "a page of a post, not the post")


def _service(address: Address, parts: tuple[str, ...], first: str) -> Point:
    if first == "hashtag":
        tag = TAG.match(f"#{parts[1]}") if len(parts) == 2 else None
        return hashtag(tag[1]) if tag else _page(address, "no single hashtag stands there")
    if first == "search":
        return _search(address)
    if first == "i":
        return _internal(address, parts)
    if first == "intent":
        return _intent(address)
    if first in _POST_WORDS and len(parts) > 1:
        return _status(address, "i", parts[1:])
    return _page(address, "a page of the platform itself")


def _search(address: Address) -> Point:
    query = address.value("q").strip()
    tag = TAG.match(query)
    if tag and address.value("f") not in {"user", "list"}:
        return hashtag(tag[1])
    if not query:
        return _page(address, "a search without a question")
    return Point(kind=Kind.SEARCH, id=unquote(query).lower())


def _internal(address: Address, parts: tuple[str, ...]) -> Point:
    match [part.lower() for part in parts[1:]]:
        case ["web", ("status" | "statuses"), *_]:
            return _status(address, "i", parts[3:])
        case [("status" | "statuses"), *_]:
            return _status(address, "i", parts[2:])
        case ["user", number] if _DIGITS.match(number):
            return _numbered(number)
        case ["lists", number]:
            return Point(kind=Kind.LIST, id=number)
        case ["communities", number, *_]:
            return Point(kind=Kind.COMMUNITY, id=number)
        case ["spaces" | "broadcasts", _, *_]:
            doubt = "a live talk or stream, not a post"
            return Point(kind=Kind.MEDIA, id=parts[2], doubt=doubt)
        case _:
            return _page(address, "a page of the platform itself")


def _numbered(number: str) -> Point:
    """A handle may be all digits too, so a number alone could name somebody else."""
    doubt = "the account is named by its number: look up its handle"
    return Point(kind=Kind.ACCOUNT, id=number, doubt=doubt)


def _intent(address: Address) -> Point:
    name, number = address.value("screen_name"), address.value("user_id")
    if name:
        return account(name.lstrip("@"))
    if _DIGITS.match(number):
        return _numbered(number)
    return _page(address, "a page of the platform itself")


def _page(address: Address, doubt: str) -> Point:
    return Point(kind=Kind.PAGE, id=address.norm, doubt=doubt)
