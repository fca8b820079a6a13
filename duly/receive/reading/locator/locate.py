"""From a locator as written to what it names."""

from __future__ import annotations

import re
from dataclasses import replace
from types import ModuleType

from duly.order.terms import Kind
from duly.receive.reading.locator import bluesky, generic, github, mastodon, plain, x
from duly.receive.reading.locator.address import Address, parse
from duly.receive.reading.locator.alike import latin_twin, mixed
from duly.receive.reading.locator.hosts import is_short_link, is_store, owner_of
from duly.receive.reading.locator.point import Locator, Point
from duly.receive.reading.locator.repair import mend
from duly.receive.reading.locator.swift import at_once

PLATFORMS = ("x", "bluesky", "mastodon", "github", "generic")
_GRAMMARS: dict[str, ModuleType] = {"x": x, "github": github, "bluesky": bluesky}
_HYPHENS = re.compile("[\u00ad\ufffe]")
_WRAP = " \t\r\n\u00a0\"'“”„‘’«»<>`*"
_CUT_END = re.compile(r"(?:\u2026|\.{2,})$")
_ADDRESS = re.compile(r"^(?:https?://|[\w-]+(?:\.[\w-]+)+(?:[/?#:]|$))", re.IGNORECASE)


def locate(text: str, *, platform: str = "generic", bare: bool = False) -> Locator:
    """Read one locator as the named platform's grammar has it.

    ``bare`` allows a name without any sign, as in a column of handles. What cannot be read
    comes back as ``Kind.UNKNOWN`` for a person; a kind is never widened.
    """
    return at_once(text, platform=platform, bare=bare) or at_length(text, platform, bare)


def at_length(text: str, platform: str, bare: bool) -> Locator:
    """Read one locator by every rule there is; what ``locate`` does for all but plain forms."""
    if "\ufffd" in text:
        rest = at_length(text.replace("\ufffd", ""), platform, True)
        doubt = "a sign of it is missing in the file's text: look at the picture of the page"
        return replace(rest, written=text, needs_person=doubt)
    if not _HYPHENS.search(text):
        return _locate(text, platform, bare)
    kept = _locate(_HYPHENS.sub("-", text), platform, bare)
    gone = _locate(_HYPHENS.sub("", text), platform, bare)
    return _one_of(text, kept, gone)


def _one_of(text: str, kept: Locator, gone: Locator) -> Locator:
    """Choose between the readings with and without a line-end hyphen, if only one can be."""
    step = "line-end hyphen"
    sure = [one for one in (kept, gone) if one.certain and one.kind is not Kind.FOREIGN]
    if len({(one.kind, one.id) for one in sure}) == 1:
        how = f"{sure[0].repaired}; {step}" if sure[0].repaired else step
        return replace(sure[0], written=text, repaired=how)
    return replace(
        kept,
        written=text,
        repaired=step,
        needs_person="a hyphen stands where a line may have been broken: is it part of the name?",
        alternatives=(gone.norm, *kept.alternatives),
    )


def _strip(text: str) -> str:
    text = text.strip(_WRAP)
    for left, right in ("()", "[]", "{}"):
        if text.startswith(left) and text.endswith(right) and text.count(left) == 1:
            text = text[1:-1].strip(_WRAP)
    return text


def _locate(written: str, platform: str, bare: bool) -> Locator:
    mended = mend(_strip(written))
    repaired = "; ".join(mended.steps) or None
    found = _read(mended.text, platform, bare)
    doubt = mended.doubt or found.needs_person
    if _CUT_END.search(mended.text):
        doubt, kind = "the address is cut off", Kind.UNKNOWN
        found = replace(found, kind=kind, id=found.norm)
    if "@ " in written.replace("\u00a0", " ") and found.kind is Kind.ACCOUNT:
        repaired = "; ".join(filter(None, [repaired, "space after @"]))
    found = _parted(found) if re.search(r"\s", found.norm) else found
    return replace(found, written=written.strip(), repaired=repaired, needs_person=doubt)


def _parted(found: Locator) -> Locator:
    """Offer both readings of an address with a gap in it: closed, and ended there."""
    words = found.norm.split()
    offers = ("".join(words), *words[:1])
    return replace(found, alternatives=tuple(dict.fromkeys((*found.alternatives, *offers))))


def _read(text: str, platform: str, bare: bool) -> Locator:
    if text.startswith(("at://", "did:")):
        return _at(text, platform)
    if text.startswith("#"):
        return _plain(plain.hashtag(text), text.lower(), platform)
    if re.match(r"^@\s*\S", text) or text.startswith("acct:"):
        name = text.removeprefix("acct:")
        return _plain(plain.handle(name, platform), re.sub(r"^@+\s*", "@", name.lower()), platform)
    if bare and platform in {"bluesky", "mastodon"} and _is_name(text, platform):
        return _plain(plain.handle(text, platform), f"@{text.lstrip('@').lower()}", platform)
    if (
        bare
        and platform == "github"
        and plain.OWNER_REPO.match(text)
        and not owner_of(text.partition("/")[0])
    ):
        return owner_repo(text)
    address = parse(text) if _ADDRESS.match(text) else None
    if address is not None:
        return _address(address, platform)
    if bare:
        point = plain.bare(text, platform)
        sign = "@" if point.kind is Kind.ACCOUNT else ""
        return _plain(point, f"{sign}{text.lower()}", platform)
    why = f"{text[:80]!r} cannot be read as a locator"
    return Locator(written=text, kind=Kind.UNKNOWN, id=text, norm=text, needs_person=why)


def _is_name(text: str, platform: str) -> bool:
    if platform == "mastodon":
        return bool(mastodon.ACCT.match(text))
    return "/" not in text and ":" not in text and not owner_of(text.lower())


def owner_repo(text: str) -> Locator:
    """Read ``owner / repository`` written without an address."""
    match = plain.OWNER_REPO.match(text.strip())
    if match is None:
        raise ValueError(text)
    point = github.repo(match[1], match[2])
    found = _plain(point, f"github.com/{match[1]}/{match[2]}", "github")
    return replace(found, written=text.strip(), repaired="owner / repository without an address")


def _plain(point: Point, norm: str, platform: str) -> Locator:
    return _locator(point, point.id if point.kind is Kind.UNKNOWN else norm, platform)


def _locator(point: Point, norm: str, platform: str | None) -> Locator:
    return Locator(
        written="",
        kind=point.kind,
        id=point.id,
        norm=norm,
        needs_person=point.doubt,
        alternatives=point.alternatives,
        author=point.author,
        platform=platform,
    )


def _at(text: str, platform: str) -> Locator:
    if text.startswith("did:"):
        point, norm = bluesky.account(text), text
    else:
        point, norm = bluesky.at_uri(text), text.removeprefix("at://").rstrip("/")
    if platform in {"bluesky", "generic"}:
        return _locator(point, norm, "bluesky")
    return _foreign(norm, "bluesky")


def _foreign(norm: str, owner: str | None) -> Locator:
    whose = f"an address on {owner}" if owner else "an address on another site"
    point = Point(kind=Kind.FOREIGN, id=norm, doubt=f"{whose}: not ours to act on")
    return _locator(point, norm, owner)


def _address(address: Address, platform: str) -> Locator:
    norm = address.norm
    owner = owner_of(address.host)
    if is_short_link(address.host):
        point = Point(kind=Kind.URL, id=norm, doubt="a short link: what it leads to is not known")
        return _locator(point, norm, None)
    if address.user:
        why = f"the address hides its true host, {address.host}, behind an @"
        return _locator(Point(kind=Kind.UNKNOWN, id=norm, doubt=why), norm, owner)
    if mixed(address.host.rpartition(".")[0]) or latin_twin(address.host):
        why = "the host is written with letters of another script that look like Latin ones"
        return _locator(Point(kind=Kind.FOREIGN, id=norm, doubt=why), norm, owner)
    return _whose(address, platform, owner)


def _whose(address: Address, platform: str, owner: str | None) -> Locator:
    norm = address.norm
    if owner == platform or (platform == "generic" and owner in _GRAMMARS):
        return _locator(_GRAMMARS[str(owner)].point(address), norm, owner)
    if platform == "mastodon" and owner is None:
        return _locator(mastodon.point(address), norm, "mastodon")
    if platform == "generic" and (owner is None or is_store(address.host)):
        return _locator(generic.point(address), norm, None)
    if platform == "generic":
        return _locator(Point(kind=Kind.URL, id=norm), norm, owner)
    return _foreign(norm, owner)
