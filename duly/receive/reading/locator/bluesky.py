"""Addresses of Bluesky: web addresses, at-URIs, DIDs and handles that are domain names."""

from __future__ import annotations

import re

from duly.order.terms import Kind
from duly.receive.reading.locator import x
from duly.receive.reading.locator.address import Address, is_domain
from duly.receive.reading.locator.point import Point

DID = re.compile(r"^did:[a-z]+:[A-Za-z0-9._:%-]+$")
_PLC = re.compile(r"^did:plc:[a-z2-7]{24}$")
_WEB = re.compile(r"^did:web:[a-z0-9.%:-]+$")
_KEY = re.compile(r"^[234567a-z]{13}$")
_POST = "app.bsky.feed.post"
_RECORDS = {
    "app.bsky.feed.generator": Kind.FEED,
    "app.bsky.graph.list": Kind.LIST,
    "app.bsky.graph.starterpack": Kind.LIST,
}
_SURFACES = {"feed": Kind.FEED, "lists": Kind.LIST}


def owns(host: str) -> bool:
    """Tell whether the host is the app's own."""
    return host in {"bsky.app", "www.bsky.app", "staging.bsky.app"}


def is_policy(address: Address) -> bool:
    """Tell whether the address is the platform's own rules."""
    return address.host.endswith("bsky.social") and address.segments[:1] == ("about",)


def account(actor: str) -> Point:
    """Give the account by its DID, or by its handle lower-cased."""
    actor = actor.lstrip("@")
    return Point(kind=Kind.ACCOUNT, id=_name(actor), doubt=_actor_doubt(actor))


def _name(actor: str) -> str:
    return actor if actor.startswith("did:") else actor.lower()


def _actor_doubt(actor: str) -> str | None:
    if actor.startswith("did:"):
        whole = _PLC.match(actor) or _WEB.match(actor)
        return None if whole else f"{actor} is not a whole DID"
    if is_domain(actor) and actor.isascii():
        return None
    return f"{actor} is not a whole handle: handles here are domain names"


def post(actor: str, key: str) -> Point:
    """Give the post: its at-URI where the DID is known, else ``actor/rkey``."""
    name = _name(actor.lstrip("@"))
    doubt = _actor_doubt(name)
    if not _KEY.match(key):
        doubt = doubt or f"{key} is not a whole post key"
    whole = f"at://{name}/{_POST}/{key}" if name.startswith("did:") else f"{name}/{key}"
    return Point(kind=Kind.POST, id=whole, doubt=doubt, author=name)


def at_uri(text: str) -> Point:
    """Read an ``at://`` address."""
    parts = text.removeprefix("at://").rstrip("/").split("/")
    match parts:
        case [actor] if actor:
            return account(actor)
        case [actor, collection, key] if collection == _POST and key:
            return post(actor, key)
        case [actor, collection, key] if collection in _RECORDS and key:
            whole = f"at://{_name(actor)}/{collection}/{key}"
            return Point(kind=_RECORDS[collection], id=whole, doubt=_actor_doubt(actor))
        case _:
            return Point(kind=Kind.UNKNOWN, id=text, doubt="not a whole record address")


def point(address: Address) -> Point:
    """Read an address of the app; lists, feeds and pages keep a kind of their own."""
    parts = address.segments
    if not owns(address.host):
        return _page(address, "an address of the platform that is no account and no post")
    match [parts[0].lower() if parts else "", *parts[1:]]:
        case ["profile", actor, *below]:
            return _profile(address, actor.lstrip("@"), below)
        case ["starter-pack" | "start", actor, key]:
            return Point(kind=Kind.LIST, id=f"{_name(actor)}/{key}")
        case ["hashtag", tag] if x.TAG.match(f"#{tag}"):
            return x.hashtag(tag)
        case ["search"]:
            return _search(address)
        case _:
            return _page(address, x.OTHER_PAGE)


def _profile(address: Address, actor: str, below: list[str]) -> Point:
    match below:
        case []:
            return account(actor)
        case ["post", key]:
            return post(actor, key)
        case ["post", *_]:
            return Point(kind=Kind.UNKNOWN, id=address.norm, doubt=x.CUT)
        case ["feed" | "lists" as surface, key]:
            whole = f"{_name(actor)}/{key}"
            return Point(kind=_SURFACES[surface], id=whole, doubt=_actor_doubt(actor))
        case _:
            return _page(address, x.OTHER_PAGE)


def _search(address: Address) -> Point:
    query = address.value("q").strip()
    tag = x.TAG.match(query)
    if tag:
        return x.hashtag(tag[1])
    if query:
        return Point(kind=Kind.SEARCH, id=query.lower())
    return _page(address, "a search without a question")


def _page(address: Address, doubt: str) -> Point:
    return Point(kind=Kind.PAGE, id=address.norm, doubt=doubt)
