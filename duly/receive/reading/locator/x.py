"""Addresses of X (Twitter) and of platforms built like it."""

from __future__ import annotations

import re
import unicodedata

from duly.order.terms import Kind
from duly.receive.reading.locator import forms
from duly.receive.reading.locator.address import Address
from duly.receive.reading.locator.grammar import Grammar
from duly.receive.reading.locator.point import Point
from duly.receive.reading.locator.slips import is_slip
from duly.receive.reading.wordlist import words

HANDLE = re.compile(r"^[A-Za-z0-9_]{1,15}$")
POST_ID = re.compile(r"^[0-9]{17,19}$")
_DIGITS = re.compile(r"^[0-9]+$")
_ALMOST_DIGITS = re.compile(r"^(?=.*[0-9])[0-9OoQDIlLiSsBZz]{17,19}$")
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
    "statuses status widgets oauth help following followers lists bookmarks communities "
    "personalization logged_out mentions tweetbutton similar_to invitations"
)
_POLICY = frozenset({"tos", "privacy", "rules"})
_POST_WORDS = frozenset({"status", "statuses"})
_TRACKERS = ("s", "t", "cn", "cxt", "src", "mx", "prefetchtimestamp")


def owns(host: str) -> bool:
    """Tell whether the host serves accounts and posts."""
    return host in _HOSTS


def is_policy(address: Address) -> bool:
    """Tell whether the address is the platform's own rules or help."""
    head, _, rest = address.host.partition(".")
    if rest in {"twitter.com", "x.com"} and head in _POLICY_HOSTS:
        return True
    last = address.segments[-1:]
    return owns(address.host) and len(address.segments) <= 2 and last != () and _is_rules(last[0])


def _is_rules(word: str) -> bool:
    return word.lower() in _POLICY


def account(handle: str) -> Point:
    """Give the account, its handle lower-cased; a handle that cannot exist is in doubt."""
    doubt = None if HANDLE.match(handle) else f"{handle} cannot be a handle of this platform"
    return Point(kind=Kind.ACCOUNT, id=handle.lower(), doubt=doubt)


def post(number: str, author: str | None = None) -> Point:
    """Give the post by its number; a number that may have lost digits is in doubt."""
    doubt = None
    if not POST_ID.match(number) or number.startswith("0") or int(number) >= 2**63:
        doubt = f"{number} is not a full post number: digits may be lost"
    name = author.lower() if author and HANDLE.match(author) and author != "i" else None
    return Point(kind=Kind.POST, id=number, doubt=doubt, author=name)


def point(address: Address) -> Point:
    """Read an address of this platform; what is no account, post or hashtag keeps its own kind."""
    parts = address.segments
    if not owns(address.host):
        return forms.page(address, "an address of the platform that is no account and no post")
    if not parts:
        return forms.page(address, forms.FRONT)
    parts = (parts[0].removeprefix("@"), *parts[1:])
    first = parts[0].lower()
    if first in RESERVED:
        return _service(address, parts, first)
    if len(parts) == 1:
        return forms.account_page(address, account(parts[0]), *_TRACKERS)
    return _below_account(address, parts)


def _below_account(address: Address, parts: tuple[str, ...]) -> Point:
    match [part.lower() for part in parts[1:]]:
        case [word, *_] if word in _POST_WORDS:
            return _status(address, parts[0], parts[2:])
        case ["lists", name]:
            return Point(
                kind=Kind.LIST, id=f"{parts[0]}/{name}".lower(), doubt=account(parts[0]).doubt
            )
        case [number] if POST_ID.match(number.removeprefix("status")):
            offer = _written(address, parts[0], number.removeprefix("status"))
            return forms.page(address, "is the post of this number meant?", offer)
        case _:
            return forms.page(address, forms.OTHER_PAGE)


def _status(address: Address, author: str, rest: tuple[str, ...]) -> Point:
    if rest and _ALMOST_DIGITS.match(rest[0]) and not _DIGITS.match(rest[0]):
        offer = _written(address, author, forms.digits_meant(rest[0]))
        return forms.cut_off(address, "letters stand in the post's number", offer)
    if not rest or not _DIGITS.match(rest[0]):
        return forms.cut_off(address)
    if len(rest) == 1:
        return post(rest[0], author)
    if rest[1].lower() in {"photo", "video"}:
        return Point(
            kind=Kind.MEDIA,
            id="/".join(rest).lower(),
            doubt="one picture or video of a post: say whether the post is meant",
            alternatives=(_written(address, author, rest[0]),),
            author=author.lower(),
        )
    return forms.page(address, forms.PAGE_OF_POST, _written(address, author, rest[0]))


def _written(address: Address, author: str, number: str) -> str:
    """Give a post as a locator; whose it is stays open where the name is no whole handle."""
    whole = HANDLE.match(author) and not author.lower().endswith("status")
    name = author if whole and author.lower() not in RESERVED else "i"
    return f"{address.host}/{name}/status/{number}"


def _service(address: Address, parts: tuple[str, ...], first: str) -> Point:
    if first == "hashtag":
        tag = forms.TAG.match(f"#{parts[1]}") if len(parts) == 2 else None
        if tag is None:
            return forms.page(address, "no single hashtag stands there")
        return forms.hashtag(tag[1])
    if first == "search":
        return forms.search(address)
    if first == "i":
        return _internal(address, parts)
    if first == "intent":
        return _intent(address)
    if first in _POST_WORDS and len(parts) > 1:
        return _status(address, "i", parts[1:])
    return forms.page(address, forms.ITSELF)


def _internal(address: Address, parts: tuple[str, ...]) -> Point:
    match [part.lower() for part in parts[1:]]:
        case ["web", ("status" | "statuses"), *_]:
            return _status(address, "i", parts[3:])
        case [("status" | "statuses"), *_]:
            return _status(address, "i", parts[2:])
        case ["user", number] if _DIGITS.match(number):
            return _numbered(number)
        case ["lists", number] if _DIGITS.match(number):
            return Point(kind=Kind.LIST, id=number)
        case ["communities", number] if _DIGITS.match(number):
            return Point(kind=Kind.COMMUNITY, id=number)
        case ["spaces" | "broadcasts", _, *_]:
            doubt = "a live talk or stream, not a post"
            return Point(kind=Kind.MEDIA, id=parts[2], doubt=doubt)
        case _:
            return forms.page(address, forms.ITSELF)


def _numbered(number: str) -> Point:
    """A handle may be all digits too, so a number alone could name somebody else."""
    doubt = "the account is named by its number: look up its handle"
    return Point(kind=Kind.ACCOUNT, id=number, doubt=doubt)


def _intent(address: Address) -> Point:
    name, number = address.value("screen_name").lstrip("@"), address.value("user_id")
    if name and number:
        doubt = "the address names the account twice, by handle and by number"
        return Point(kind=Kind.ACCOUNT, id=name.lower(), doubt=doubt)
    if name:
        return account(name)
    if _DIGITS.match(number):
        return _numbered(number)
    return forms.page(address, forms.ITSELF)


_OURS = r"^(?P<head>(?:https?://)?(?:(?:www|m|mobile)\.)?(?:twitter|x)\.com/"
_WORD = re.compile(_OURS + r"@?\w{1,15}/)(?P<word>[A-Za-z]{4,10})(?P<rest>/\d{17,19}(?!\d))", re.I)
_NUMBER = re.compile(_OURS + r"@?\w{1,15}/status(?:es)?/)(?P<number>[^\W_]+)", re.I)
_AND = re.compile(_OURS + r"[^?#&]*?)(?:&|%3F)(?P<fields>\w+(?:=|%3D).*)$", re.I)
_EQUALS = re.compile("%3D", re.I)
_SIGN = re.compile(_OURS + r"(?:hashtag/|search\?(?:[^#]*&)?q=))#(?=[^\s#])", re.I)


def _status_word(text: str) -> str:
    """Mend the word before a full post number: nothing else under an account has one."""
    found = _WORD.match(text)
    word = found["word"].lower() if found else "status"
    if found is None or word in _POST_WORDS or not any(is_slip(word, w) for w in _POST_WORDS):
        return text
    return f"{found['head']}status{text[found.start('rest') :]}"


def _own_digits(text: str) -> str:
    found = _NUMBER.match(text)
    if found is None or found["number"].isascii():
        return text
    number = "".join(str(unicodedata.decimal(char, char)) for char in found["number"])
    return f"{found['head']}{number}{text[found.end() :]}"


def _and(text: str) -> str:
    found = _AND.match(text)
    if found is None:
        return text
    return f"{found['head']}?{_EQUALS.sub('=', found['fields'])}"


def _unmarked(text: str) -> str:
    found = _SIGN.match(text)
    if found is None:
        return text
    sign = "" if found["head"].lower().endswith("hashtag/") else "%23"
    return f"{found['head']}{sign}{text[found.end() :]}"


GRAMMAR = Grammar(
    name="x",
    kinds=frozenset(
        {Kind.ACCOUNT, Kind.POST, Kind.HASHTAG, Kind.SEARCH, Kind.LIST, Kind.COMMUNITY}
        | {Kind.MEDIA, Kind.PAGE, Kind.FOREIGN, Kind.UNKNOWN}
    ),
    point=point,
    handle=account,
    hosts=("twitter.com", "x.com", "twimg.com", "chirp.example"),
    forwarders=("t.co", "pic.twitter.com", "pic.x.com"),
    brands=("twitter.com",),
    slips=(
        ("word before the post's number mistyped", _status_word),
        ("digits of another script", _own_digits),
        ("? mistyped", _and),
        ("# not encoded", _unmarked),
    ),
    is_policy=is_policy,
    shown=r"\btwit(?!ter\.com)\w{2,5}[.,]\s?com\b",
    spoken=r"\btwitter|\btweet|\bx corp|ट्विटर|ट्वीट|твит",
)
