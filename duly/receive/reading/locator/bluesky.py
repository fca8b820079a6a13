"""Addresses of Bluesky: web addresses, at-URIs, DIDs and handles that are domain names."""

from __future__ import annotations

import re
from functools import partial

from duly.order.terms import Kind
from duly.receive.reading.locator import forms
from duly.receive.reading.locator.address import Address, is_domain
from duly.receive.reading.locator.grammar import Grammar, Named
from duly.receive.reading.locator.point import Point
from duly.receive.reading.locator.slips import is_changed, is_slip
from duly.receive.reading.wordlist import words

_PLC = re.compile(r"^did:plc:[a-z2-7]{24}$")
_WEB = re.compile(r"^did:web:(?P<host>[a-z0-9.-]+)$")
_KEY = re.compile(r"^[234567a-z]{13}$")
_HANDLE = re.compile(
    r"^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+"
    r"(?:[a-z]{2,63}|xn--[a-z0-9-]{1,58}[a-z0-9])$"
)
_RECORD_KEY = re.compile(r"^[\w.:~-]{1,512}$", re.ASCII)
_NOBODYS = words("invalid local localhost internal arpa alt onion")  # endings no handle may have
_POST = "app.bsky.feed.post"
_RECORDS = {
    "app.bsky.feed.generator": Kind.FEED,
    "app.bsky.graph.list": Kind.LIST,
    "app.bsky.graph.starterpack": Kind.LIST,
}
_SURFACES = {"feed": Kind.FEED, "lists": Kind.LIST}
_HOSTS = frozenset({"bsky.app", "www.bsky.app", "staging.bsky.app"})
_HOME = "bsky.social"
_SERVICES = words("www web app api cdn pds blog help status staging about mail support")


def is_policy(address: Address) -> bool:
    """Tell whether the address is the platform's own rules."""
    return address.host.endswith(_HOME) and address.segments[:1] == ("about",)


def account(actor: str) -> Point:
    """Give the account by its DID, or by its handle lower-cased."""
    name = _name(actor.lstrip("@"))
    doubt = _actor_doubt(name)
    return Point(kind=Kind.ACCOUNT, id=name, doubt=doubt, alternatives=_meant(name))


def _name(actor: str) -> str:
    if not actor.lower().startswith("did:"):
        return actor.lower()
    return actor.lower() if _PLC.match(actor.lower()) else actor  # base32: has no capitals


def _actor_doubt(actor: str) -> str | None:
    if actor.startswith("did:"):
        web = _WEB.match(actor)
        whole = _PLC.match(actor) or (web and is_domain(web["host"]))
        return None if whole else f"{actor} is not a whole DID"
    if not _HANDLE.match(actor) or actor.rpartition(".")[2] in _NOBODYS:
        return f"{actor} is not a whole handle: handles here are domain names"
    return f"{actor} may be mistyped" if _meant(actor) else None


def _meant(actor: str) -> tuple[str, ...]:
    """Give the handle meant where its ending is nearly the platform's own."""
    name, _, ending = actor.partition(".")
    near = is_slip(ending, _HOME) or is_changed(ending, _HOME) or ending in {"bsky.com", "bsky"}
    return (f"{name}.{_HOME}",) if name and near else ()


def post(actor: str, key: str) -> Point:
    """Give the post: its at-URI where the DID is known, else ``actor/rkey``."""
    name = _name(actor.lstrip("@"))
    doubt = _actor_doubt(name)
    if not _KEY.match(key):
        doubt = doubt or f"{key} is not a whole post key"
    whole = f"at://{name}/{_POST}/{key}" if name.startswith("did:") else f"{name}/{key}"
    return Point(kind=Kind.POST, id=whole, doubt=doubt, author=name)


def opened(text: str) -> Named:
    """Read an ``at://`` address, or a DID."""
    if not text.startswith("at://"):
        found = account(text)
        return found, found.id
    return at_uri(text), text.removeprefix("at://").rstrip("/")


def at_uri(text: str) -> Point:
    """Read an ``at://`` address."""
    match text.removeprefix("at://").rstrip("/").split("/"):
        case [actor] if actor:
            return account(actor)
        case [actor, collection, key] if collection == _POST and key:
            return post(actor, key)
        case [actor, collection, key] if collection in _RECORDS and key:
            name = _name(actor)
            whole = f"at://{name}/{collection}/{key}"
            return Point(kind=_RECORDS[collection], id=whole, doubt=_actor_doubt(name))
        case _:
            return Point(kind=Kind.UNKNOWN, id=text, doubt="not a whole record address")


def point(address: Address) -> Point:
    """Read an address of the app; lists, feeds and pages keep a kind of their own."""
    parts = address.segments
    if address.host not in _HOSTS:
        return _own_host(address)
    match [parts[0].lower() if parts else "", *parts[1:]]:
        case ["profile", actor, *below]:
            return _profile(address, actor.removeprefix("@"), below)
        case ["starter-pack" | "start", actor, key]:
            return _listed(Kind.LIST, actor, key)
        case ["hashtag", tag] if forms.TAG.match(f"#{tag}"):
            more = address.says_more()
            return forms.page(address, "a part of a hashtag") if more else forms.hashtag(tag)
        case ["search"]:
            return forms.search(address)
        case []:
            return forms.page(address, forms.FRONT)
        case _:
            return forms.page(address, forms.OTHER_PAGE)


def _own_host(address: Address) -> Point:
    """Read a host that is a handle: it leads to the account, and nothing below it does."""
    name, _, home = address.host.partition(".")
    if home == _HOME and name not in _SERVICES:
        if not address.segments:
            return forms.account_page(address, account(address.host))
        match address.segments:
            case ("post", key) if _KEY.match(key):
                offer = f"bsky.app/profile/{address.host}/post/{key}"
                return forms.page(address, "is the post of this key meant?", offer)
    return forms.page(address, "an address of the platform that is no account and no post")


def _listed(kind: Kind, actor: str, key: str) -> Point:
    name = _name(actor.removeprefix("@"))
    doubt = None if _RECORD_KEY.match(key) else f"{key} is not a whole key"
    return Point(kind=kind, id=f"{name}/{key}", doubt=_actor_doubt(name) or doubt)


def _profile(address: Address, actor: str, below: list[str]) -> Point:
    match below:
        case []:
            return forms.account_page(address, account(actor))
        case ["post", key]:
            return post(actor, key)
        case ["post", key, *_] if _KEY.match(key):
            return forms.page(
                address, forms.PAGE_OF_POST, f"{address.host}/profile/{actor}/post/{key}"
            )
        case ["post", *_]:
            return forms.cut_off(address)
        case ["feed" | "lists" as surface, key]:
            return _listed(_SURFACES[surface], actor, key)
        case _:
            return forms.page(address, forms.OTHER_PAGE)


def alone(text: str) -> Named | None:
    """Read a name without a sign: handles are domain names, and domain names of others are not."""
    name = text.lstrip("@").lower()
    if "/" in text or ":" in text or name in _HOSTS or name == _HOME:
        return None
    return account(name), f"@{name}"


def _did(text: str) -> str:
    return _DID.sub(lambda found: f"did:{found['method'].lower()}:", text)


def _unopened(text: str) -> str:
    return f"at://{text}" if _RECORD.match(text) else text


_OPENING = re.compile(r"^at\s*[:;]\s*/{1,3}\s*(?=[\w.-]+(?:[:.]|$))", re.IGNORECASE)
_DID = re.compile(r"(?:(?<=^)|(?<=^at://)|(?<=^@))did\s*:\s*(?P<method>plc|web)\s*:\s*", re.I)
_RECORD = re.compile(r"^(?:did:(?:plc|web):)?[\w.-]+/app\.bsky\.(?:feed|graph)\.[a-z]+/\w+$")

GRAMMAR = Grammar(
    name="bluesky",
    kinds=frozenset(
        {Kind.ACCOUNT, Kind.POST, Kind.HASHTAG, Kind.SEARCH, Kind.LIST, Kind.FEED}
        | {Kind.PAGE, Kind.FOREIGN, Kind.UNKNOWN}
    ),
    point=point,
    handle=account,
    hosts=("bsky.app", _HOME),
    forwarders=("go.bsky.app",),
    brands=("bsky.app",),
    slips=(
        ("at:// mistyped", partial(_OPENING.sub, "at://")),
        ("DID mistyped", _did),
        ("at:// missing", _unopened),
    ),
    starts=("at://", "did:"),
    opened=opened,
    claims=re.compile(r"^(?:[\w-]{1,63}\.)+[^\W\d]{2,63}$"),
    alone=alone,
    is_policy=is_policy,
    shown=r"at://|did:plc:|@[\w-]+\.bsky\.social",
    spoken=r"\bbluesky|\bbsky",
)
