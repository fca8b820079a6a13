"""Addresses of Mastodon servers: any host, both forms of an address, ``@user@host``."""

from __future__ import annotations

import re

from duly.order.terms import Kind
from duly.receive.alike import imitates
from duly.receive.reading.locator import forms
from duly.receive.reading.locator.address import Address, is_domain
from duly.receive.reading.locator.grammar import Grammar, Named
from duly.receive.reading.locator.point import Point

ACCT = re.compile(r"^@?([A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?)@([^\s@/:]+\.[^\s@/:]+)$")
_USER = re.compile(r"^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$")
_ID = re.compile(r"^[0-9]{15,20}$")
_ALMOST_ID = re.compile(r"^(?=.*[0-9])[0-9OoQDIlLiSsBZz]{15,20}$")
_FILE = re.compile(r"^(.+)\.(?:rss|json|atom)$", re.IGNORECASE)
_REMOTE = "a copy of another server's post: name the post on its own server"
_APPS = frozenset({("web",), ("deck",)})


def account(text: str) -> Point:
    """Give the account as ``user@host``, lower-cased."""
    match = ACCT.match(text.lstrip("@"))
    if match and is_domain(match[2].lower().rstrip(".")):
        return _at_host(match[1], match[2].rstrip("."))
    name = text.lstrip("@").lower()
    doubt = f"@{name} names no server: an account here is user@host"
    return Point(kind=Kind.ACCOUNT, id=name, doubt=doubt)


def _host_doubt(host: str) -> str | None:
    if host.startswith("www."):
        return "a server's www. address: its accounts may be named without it"
    if ":" in host:
        return "the address names a port: its accounts may be named without it"
    return None


def _at_host(user: str, host: str, doubt: str | None = None) -> Point:
    host = host.lower()
    plain = host.removeprefix("www.")
    doubt = doubt or _host_doubt(host)
    offers = (f"{user}@{plain}".lower(),) if plain != host else ()
    if not host.isascii() and not imitates(host):  # one server, however its name is written
        host = _encoded(host)
    return Point(kind=Kind.ACCOUNT, id=f"{user.lower()}@{host}", doubt=doubt, alternatives=offers)


def _encoded(host: str) -> str:
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        return host


def point(address: Address) -> Point:
    """Read an address on any server; pages of an account are never read as the account."""
    parts = address.segments[1:] if address.segments[:1] in _APPS else address.segments
    match list(parts):
        case ["users", *below]:
            return _user(address, below)
        case [user, *below] if user.startswith("@"):
            return _user(
                address, [user.removeprefix("@"), *(["statuses"] if below else []), *below]
            )
        case ["tags" | "tag", tag] if forms.TAG.match(f"#{tag}"):
            return forms.hashtag(tag)
        case ["lists", number]:
            return Point(kind=Kind.LIST, id=f"{address.host}/lists/{number}")
        case []:
            return Point(kind=Kind.SITE, id=address.host, doubt="a whole server is named")
        case _:
            return forms.page(address, forms.OTHER_PAGE)


def _user(address: Address, parts: list[str]) -> Point:
    """Read a user's name and what stands under it; without a post's number it is cut off."""
    match parts:
        case [user] if user != "statuses":
            return _account(address, user)
        case [_, "statuses"]:
            return forms.page(address, forms.CUT)
        case [user, "statuses", number]:
            return _post(address, user, number)
        case _:
            return forms.page(address, forms.OTHER_PAGE)


def _account(address: Address, name: str) -> Point:
    file = _FILE.match(name)
    if file and "@" not in name:
        return forms.page(address, forms.OTHER_PAGE, f"@{file[1]}@{address.host}".lower())
    if "@" in name:
        found = account(name)
    else:
        doubt = None if _USER.match(name) else f"{name} cannot be a user's name"
        if re.search(r"\d{15}$", name):
            doubt = doubt or f"{name} ends like a post's number: is a / missing?"
        found = _at_host(name, address.host, doubt)
    return forms.account_page(address, found)


def _post(address: Address, name: str, number: str) -> Point:
    name = name.lower().removesuffix(f"@{address.host}")
    if not number.isdigit():
        meant = forms.digits_meant(number) if _ALMOST_ID.match(number) else ""
        offers = (f"{address.host}/@{name}/{meant}",) if meant else ()
        return forms.page(address, forms.OTHER_PAGE, *offers)
    doubt = None if _ID.match(number) else f"{number} is not a full post number"
    doubt = doubt or _host_doubt(address.host)
    if "@" in name:
        doubt = doubt or _REMOTE
    elif not _USER.match(name):
        doubt = doubt or f"{name} cannot be a user's name"
    author = name if "@" in name else f"{name}@{address.host}"
    return Point(kind=Kind.POST, id=f"{address.host}/@{name}/{number}", doubt=doubt, author=author)


def alone(text: str) -> Named | None:
    """Read ``user@host`` without a sign, as in a list of accounts."""
    found = account(text) if ACCT.match(text) else None
    return (found, f"@{text.lstrip('@').lower()}") if found else None


GRAMMAR = Grammar(
    name="mastodon",
    kinds=frozenset(
        {Kind.ACCOUNT, Kind.POST, Kind.HASHTAG, Kind.LIST, Kind.SITE, Kind.PAGE}
        | {Kind.FOREIGN, Kind.UNKNOWN}
    ),
    point=point,
    handle=account,
    federated=True,
    claims=re.compile(r"^[\w.-]+@[^\s@/:]+\.[^\s@/:]+$"),
    slips=(("space after @", lambda text: re.sub(r"^(@[\w.-]+@)\s+(?=[\w-]+\.)", r"\1", text)),),
    alone=alone,
    shown=(
        r"https?://(?P<host>[\w.-]+)/(?:@[\w.]+|users/\w+/statuses/\d)|"
        r"(?<!\w)@\w+@(?P<server>[\w.-]+)"
    ),
    spoken=r"\bmastodon|\bfediverse",
)
