"""From a locator as written to what it names."""

from __future__ import annotations

import re
from dataclasses import replace

from duly.order.terms import Kind
from duly.receive.alike import imitates, latin
from duly.receive.reading.locator import github, plain
from duly.receive.reading.locator.address import Address, parse
from duly.receive.reading.locator.elsewhere import is_store
from duly.receive.reading.locator.hosts import is_short_link, owner_of
from duly.receive.reading.locator.platforms import GRAMMARS
from duly.receive.reading.locator.point import Locator, Point
from duly.receive.reading.locator.repair import mend
from duly.receive.reading.locator.swift import at_once

_HYPHENS = re.compile("[\u00ad\ufffe]")
_WRAP = " \t\r\n\u00a0\"'“”„‘’«»<>`"
_CUT = re.compile(r"\u2026|\.{2,}$")
_ADDRESS = re.compile(r"^(?:https?://|[\w-]+(?:\.[\w-]+)+(?:[/?#:]|$))", re.IGNORECASE)
_LINK = re.compile(r"^\[(?P<words>[^\[\]]+)\]\((?P<link>[^()\s]+)\)$")
_STAR = "a * stands behind it: a footnote, or every name that begins so?"


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
    while text.startswith("*") and text.endswith("*") and len(text) > 2:
        text = text[1:-1].strip(_WRAP)
    text = text.lstrip(_WRAP + "*")  # a list's bullet
    for left, right in ("()", "[]", "{}"):
        if text.startswith(left) and text.endswith(right) and text.count(left) == 1:
            text = text[1:-1].strip(_WRAP)
    return text


def _locate(written: str, platform: str, bare: bool) -> Locator:
    text = _strip(written)
    link = _LINK.match(text)
    if link:
        return _behind_words(written, link, platform)
    if text.endswith("*"):
        rest = _locate(text.rstrip("*"), platform, bare)
        return replace(rest, written=written.strip(), needs_person=rest.needs_person or _STAR)
    mended = mend(text)
    repaired = "; ".join(mended.steps) or None
    found = _read(mended.text, platform, bare)
    doubt = mended.doubt or found.needs_person
    if _CUT.search(text) or _CUT.search(mended.text):
        doubt, kind = "the address is cut off", Kind.UNKNOWN
        found = replace(found, kind=kind, id=found.norm)
    if "@ " in written.replace("\u00a0", " ") and found.kind is Kind.ACCOUNT:
        repaired = "; ".join(dict.fromkeys([*mended.steps, "space after @"]))
    if re.search(r"\s", found.norm.partition("?")[0]):
        found = _parted(found)
        doubt = doubt or "a gap stands in the address: does it end there?"
    return replace(found, written=written.strip(), repaired=repaired, needs_person=doubt)


def _behind_words(written: str, link: re.Match[str], platform: str) -> Locator:
    """Read a link with words before it, which may name another subject than it does."""
    found = _locate(link["link"], platform, bare=False)
    shown = _locate(link["words"], platform, bare=True)
    doubt = found.needs_person
    if shown.kind is not Kind.UNKNOWN and (shown.kind, shown.id) != (found.kind, found.id):
        doubt = doubt or "the words and the address behind them name different subjects"
        found = replace(found, alternatives=(*found.alternatives, shown.norm))
    return replace(found, written=written.strip(), needs_person=doubt)


def _parted(found: Locator) -> Locator:
    """Offer both readings of an address with a gap in it: closed, and ended there."""
    words = found.norm.split()
    offers = ("".join(words), *words[:1])
    return replace(found, alternatives=tuple(dict.fromkeys((*found.alternatives, *offers))))


def _read(text: str, platform: str, bare: bool) -> Locator:
    opened = _opened(text, platform)
    if opened is not None:
        return opened
    if text.startswith("#"):
        return _plain(plain.hashtag(text), text.lower(), platform)
    if re.match(r"^@\s*\S", text) or text.startswith("acct:"):
        name = text.removeprefix("acct:")
        return _plain(plain.handle(name, platform), re.sub(r"^@+\s*", "@", name.lower()), platform)
    named = GRAMMARS[platform].alone(text) if bare else None
    if named and owner_of(text.partition("/")[0].strip("@ ").lower()) in {None, platform}:
        return _plain(plain.alike(named[0]), named[1], platform)
    address = parse(text) if _ADDRESS.match(text) else None
    if address is not None:
        return _address(address, platform)
    if bare:
        point = plain.bare(text, platform)
        sign = "@" if point.kind is Kind.ACCOUNT else ""
        return _plain(point, f"{sign}{text.lower()}", platform)
    why = f"{text[:80]!r} cannot be read as a locator"
    return Locator(written=text, kind=Kind.UNKNOWN, id=text, norm=text, needs_person=why)


def owner_repo(text: str) -> Locator:
    """Read ``owner / repository`` written without an address."""
    named = github.alone(text.strip())
    if named is None:
        return at_length(text, "github", bare=True)
    found = _plain(*named, "github")
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


def _opened(text: str, platform: str) -> Locator | None:
    """Read an address that begins without a host, as the platform that has such ones."""
    for grammar in GRAMMARS.values():
        if grammar.opened and text.startswith(grammar.starts):
            point, norm = grammar.opened(text)
            if platform in {grammar.name, "generic"}:
                return _locator(point, norm, grammar.name)
            return _locator(_foreign(norm, grammar.name), norm, grammar.name)
    return None


def _foreign(norm: str, owner: str | None) -> Point:
    whose = f"an address on {owner}" if owner else "an address on another site"
    return Point(kind=Kind.FOREIGN, id=norm, doubt=f"{whose}: not ours to act on")


def _address(address: Address, platform: str) -> Locator:
    norm = address.norm
    owner = owner_of(address.host)
    if is_short_link(address.host):
        point = Point(kind=Kind.URL, id=norm, doubt="a short link: what it leads to is not known")
        return _locator(point, norm, None)
    if address.user:
        why = f"the address hides its true host, {address.host}, behind an @"
        return _locator(Point(kind=Kind.UNKNOWN, id=norm, doubt=why), norm, owner)
    if imitates(address.host) or (owner is None and owner_of(latin(address.host))):
        why = "the host is written with letters of another script that look like Latin ones"
        offers = (norm.replace(address.host, latin(address.host), 1),)
        point = Point(kind=Kind.FOREIGN, id=norm, doubt=why, alternatives=offers)
        return _locator(point, norm, owner)
    point, whose = _whose(address, platform, owner)
    point = plain.tag_doubts(plain.alike(point))
    if point.kind is not Kind.URL or address.mark:
        point = replace(point, doubt=point.doubt or address.stray)
    return _locator(point, norm, whose)


def _whose(address: Address, platform: str, owner: str | None) -> tuple[Point, str | None]:
    """Have the address read by the grammar of whoever owns its host."""
    grammar = GRAMMARS.get(owner or "")
    if grammar is not None and platform in {owner, "generic"}:
        return grammar.point(address), owner
    if owner is None and GRAMMARS[platform].federated:
        return GRAMMARS[platform].point(address), platform
    if platform == "generic" and (owner is None or is_store(address.host)):
        return GRAMMARS["generic"].point(address), None
    if platform == "generic":
        return Point(kind=Kind.URL, id=address.norm), owner
    return _foreign(address.norm, owner), owner
