"""Forms that several platforms share: hashtags, searches, posts by number, pages."""

from __future__ import annotations

import re
import unicodedata

from duly.order.terms import Kind
from duly.receive.reading.locator.address import Address
from duly.receive.reading.locator.point import Point

TAG = re.compile(r"^[#＃]([^\s#＃@,.;:!?()\[\]{}<>\"'«»“”‘’|/\\&%=+*^~`]+)$")
OTHER_PAGE = "a page of an account, not the account: say which posts or account are meant"
CUT = "the address breaks off before the post's number"
PAGE_OF_POST = "a page of a post, not the post"
FRONT = "the platform's front page: the rest of the address is missing"
ITSELF = "a page of the platform itself"
_LETTERS_FOR_DIGITS = str.maketrans("OoQDIlLiSsBZz", "0000111155822")


def hashtag(tag: str) -> Point:
    """Give the hashtag, lower-cased, without its sign; both ways to write an accent are one."""
    return Point(kind=Kind.HASHTAG, id=unicodedata.normalize("NFC", tag.lstrip("#＃").lower()))


def page(address: Address, doubt: str, *offers: str) -> Point:
    """Give the address as a page of its own kind, for a person."""
    return Point(kind=Kind.PAGE, id=address.norm, doubt=doubt, alternatives=offers)


def cut_off(address: Address, doubt: str = CUT, *offers: str) -> Point:
    """Give an address that stops before it names anything."""
    return Point(kind=Kind.UNKNOWN, id=address.norm, doubt=doubt, alternatives=offers)


def account_page(address: Address, account: Point, *trackers: str) -> Point:
    """Give the account, unless the address says more than its name: it may mean something less."""
    if account.doubt is None and address.says_more(trackers):
        return page(address, OTHER_PAGE, named(account.id))
    return account


def named(account: str) -> str:
    """Give an account as a locator, as a person would write it."""
    return account if account.startswith("did:") else f"@{account}"


def search(address: Address) -> Point:
    """Give the search, or the hashtag where nothing else is searched for."""
    query = address.value("q").strip()
    tag = TAG.match(query)
    if tag and address.value("f") not in {"user", "list"}:
        return hashtag(tag[1])
    if not query:
        return page(address, "a search without a question")
    return Point(kind=Kind.SEARCH, id=query.lower())


def digits_meant(text: str) -> str:
    """Give the digits that letters stand for in a number, as clerks and scanners write them."""
    return text.translate(_LETTERS_FOR_DIGITS)
