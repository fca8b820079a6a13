"""Addresses of GitHub: accounts, repositories, files, gists, pages."""

from __future__ import annotations

import re

from duly.order.terms import Kind
from duly.receive.reading.locator import forms
from duly.receive.reading.locator.address import Address
from duly.receive.reading.locator.grammar import Grammar, Named
from duly.receive.reading.locator.point import Point
from duly.receive.reading.wordlist import words

OWNER = re.compile(r"^[A-Za-z0-9](?:[A-Za-z0-9]|-(?=[A-Za-z0-9])){0,38}(?:_[a-z0-9]{2,8})?$")
REPO = re.compile(r"^[A-Za-z0-9._-]{1,100}$")
_GIST = re.compile(r"^(?:[0-9a-f]{20}|[0-9a-f]{32})$")
_HEX = re.compile(r"^[0-9a-f]{12,40}$")
_MAIN = frozenset({"github.com", "www.github.com", "m.github.com"})
_RESERVED = words(
    "about features pricing enterprise marketplace explore topics trending collections events "
    "sponsors settings notifications login logout join signup search new orgs organizations apps "
    "site security contact customer-stories readme team issues pulls codespaces dashboard stars "
    "users blog nonprofit resources solutions user-attachments enterprises user copilot models "
    "mobile partners premium-support account watching integrations home open-source edu education "
    "newsroom press careers sessions trust-center"
)
_BELOW_ACCOUNT = words(  # never a repository's name
    "followers following repositories stars projects packages sponsoring achievements"
)
_TRACKERS = ("tab",)
_POLICY = frozenset({"site", "security", "contact", "about", "pricing", "features"})
_POLICY_HOSTS = words(
    "docs.github.com help.github.com support.github.com transparencycenter.github.com "
    "github.blog government.github.com"
)
_RAW = frozenset({"raw.githubusercontent.com", "raw.github.com"})
_GISTS = frozenset({"gist.github.com", "gist.githubusercontent.com", "www.gist.github.com"})
_NUMBERED = frozenset({"issues", "pull", "pulls", "discussions"})
_COMMENT = re.compile(
    r"^(?:issuecomment-|discussioncomment-|discussion_r|pullrequestreview-|commitcomment-|r)\d+$"
)
_PICTURES = re.compile(
    r"^(?:avatars\d*|camo|cloud|media|objects|opengraph|repository-images|"
    r"(?:private-)?user-images|github)\.github(?:usercontent|assets)\.com$"
)
_LISTING = "a list of an account's pages, not the account: name the page that is meant"


def is_policy(address: Address) -> bool:
    """Tell whether the address is the platform's own terms, help or news."""
    if address.host in _POLICY_HOSTS:
        return True
    return (
        address.host in _MAIN
        and address.segments[:1] != ()
        and (address.segments[0].lower() in _POLICY)
    )


def account(name: str) -> Point:
    """Give the account, its name lower-cased."""
    doubt = None if OWNER.match(name) else f"{name} cannot be a name of this platform"
    return Point(kind=Kind.ACCOUNT, id=name.lower(), doubt=doubt)


def repo(owner: str, name: str) -> Point:
    """Give the repository, as written but for a .git at its end."""
    name = name.removesuffix(".git")
    fits = OWNER.match(owner) and REPO.match(name) and name not in {".", ".."}
    doubt = None if fits else f"{owner}/{name} cannot be a repository of this platform"
    if _GIST.match(name):
        doubt = doubt or f"{name} has the form of a gist's number: is the gist meant?"
    return Point(kind=Kind.REPO, id=f"{owner}/{name}", doubt=doubt, author=owner.lower())


def point(address: Address) -> Point:
    """Read an address of this platform; nothing under an account is ever read as the account."""
    host = address.host
    if host in _GISTS:
        return _gist(address)
    if host in _RAW:
        return _raw(address)
    if host.endswith(".github.io"):
        kind = Kind.PAGE if address.segments or address.query else Kind.SITE
        return Point(kind=kind, id=address.norm)
    if host == "codeload.github.com" and len(address.segments) >= 4:
        return Point(kind=Kind.FILE, id="/".join(address.segments))
    if _PICTURES.match(host):
        return Point(kind=Kind.IMAGE, id=address.norm)
    if host not in _MAIN:
        return _page(address, "an address of the platform that names no account or repository")
    return _main(address)


def _main(address: Address) -> Point:
    parts = address.segments
    if not parts:
        return _page(address, "the platform's front page: the rest of the address is missing")
    parts = (parts[0].lstrip("@"), *parts[1:])
    if parts[0].lower() == "user-attachments":
        return Point(kind=Kind.IMAGE, id="/".join(parts))
    if parts[0].lower() in _RESERVED:
        return _page(address, forms.ITSELF)
    if len(parts) == 1:
        if address.value("tab").lower() in {"", "repositories", "overview"}:
            return forms.account_page(address, account(parts[0]), *_TRACKERS)
        return _page(address, _LISTING)
    if len(parts) == 2:
        listing = parts[1].lower() in _BELOW_ACCOUNT
        return _page(address, _LISTING) if listing else repo(parts[0], parts[1])
    return _inside(address, parts)


def _inside(address: Address, parts: tuple[str, ...]) -> Point:
    """Read what lies inside a repository, by the word after its name."""
    whole = "/".join(parts)
    word, rest = parts[2].lower(), parts[3:]
    if word in _NUMBERED:
        return _numbered(address, whole, rest)
    if (word == "network" and rest[:1] == ("members",)) or (word == "forks" and not rest):
        return Point(kind=Kind.FORKS, id=whole)
    if word == "wiki":
        return Point(kind=Kind.WIKI, id=whole)
    if word in {"commit", "commits"} and len(rest) == 1 and re.match(r"^[0-9a-f]{7,40}$", rest[0]):
        return _remark(address, whole) or Point(kind=Kind.COMMIT, id=whole)
    return _files(address, whole, word, rest)


def _files(address: Address, whole: str, word: str, rest: tuple[str, ...]) -> Point:
    named = word in {"blob", "raw", "blame", "edit", "tree"} and len(rest) >= 2
    if named or (word == "archive" and rest):
        return Point(kind=Kind.FILE, id=whole)
    if word == "releases" and rest[:1] == ("download",) and len(rest) >= 3:
        return Point(kind=Kind.FILE, id=whole)
    doubt = None
    if word in {"blob", "raw", "tree", "archive"} and not rest:
        doubt = "the address breaks off before the file's name"
    return _page(address, doubt or "a page of a repository, not the repository")


def _numbered(address: Address, whole: str, rest: tuple[str, ...]) -> Point:
    if not rest or not rest[0].isdigit():
        return _page(address, "a list of issues: name the one that is meant")
    remark = _remark(address, whole)
    if remark:
        return remark
    if len(rest) > 1:
        return _page(address, "a page of an issue, not the issue")
    return Point(kind=Kind.ISSUE, id=whole)


def _remark(address: Address, whole: str) -> Point | None:
    """Give the single remark that the mark of an address points at."""
    if not _COMMENT.match(address.mark.lower()):
        return None
    return Point(kind=Kind.COMMENT, id=f"{whole}#{address.mark}")


def _raw(address: Address) -> Point:
    if len(address.segments) < 4:
        return _page(address, "the address breaks off before the file's name")
    return Point(kind=Kind.FILE, id="/".join(address.segments))


def _gist(address: Address) -> Point:
    parts = address.segments
    if not parts:
        return _page(address, "the front page of gists: the rest of the address is missing")
    spot = next((n for n, part in enumerate(parts[:2]) if _GIST.match(part.lower())), None)
    if spot is not None:
        return _one_gist(address, parts, spot)
    cut = next((part for part in parts[:2] if _HEX.match(part.lower())), None)
    if cut:
        doubt = f"{cut} is not a full gist number"
        return Point(kind=Kind.GIST, id=cut.lower(), doubt=doubt)
    if len(parts) == 2 and parts[1].isdigit() and OWNER.match(parts[0]):
        return Point(kind=Kind.GIST, id=parts[1], author=parts[0].lower())
    return _page(address, _LISTING)


def _one_gist(address: Address, parts: tuple[str, ...], spot: int) -> Point:
    number, rest = parts[spot].lower(), parts[spot + 1 :]
    if address.mark.lower().startswith("gistcomment-"):
        return Point(kind=Kind.COMMENT, id=f"{number}#{address.mark}")
    if rest and rest[0].lower() != "raw":
        return _page(address, "a page of a gist, not the gist")
    return Point(kind=Kind.GIST, id=number, author=parts[0].lower() if spot else None)


OWNER_REPO = re.compile(r"^([A-Za-z0-9-]{1,39})\s*/\s*([A-Za-z0-9._-]{1,100})$")


def alone(text: str) -> Named | None:
    """Read ``owner / repository`` written without an address."""
    match = OWNER_REPO.match(text)
    if match is None or "." in match[1]:
        return None
    return repo(match[1], match[2]), f"github.com/{match[1]}/{match[2]}"


def _page(address: Address, doubt: str) -> Point:
    return forms.page(address, doubt)


def _web(text: str) -> str:
    """Write the address that a program copies from as the one that a browser opens."""
    return _CLONED.sub(r"https://\g<host>/", text)


_CLONED = re.compile(
    r"^(?:git\s+clone\s+)?(?:(?:ssh|git|git\+https)://)?(?:git@)?(?P<host>(?:gist\.)?github\.com)"
    r"(?::(?!\d)|/)(?=[\w.-]+(?:/[\w.-]+)?\.git$)",
    re.IGNORECASE,
)

GRAMMAR = Grammar(
    name="github",
    kinds=frozenset(
        {Kind.ACCOUNT, Kind.HASHTAG, Kind.REPO, Kind.FILE, Kind.ISSUE, Kind.COMMIT, Kind.WIKI}
        | {Kind.GIST, Kind.FORKS, Kind.COMMENT, Kind.SITE, Kind.PAGE, Kind.IMAGE}
        | {Kind.FOREIGN, Kind.UNKNOWN}
    ),
    point=point,
    handle=account,
    hosts=("github.com", "github.io", "githubusercontent.com", "githubassets.com", "ghe.com"),
    forwarders=("git.io",),
    brands=("github.com",),
    slips=(("address of the version control", _web),),
    alone=alone,
    is_policy=is_policy,
    spoken=r"\bgithub|\brepositor",
)
