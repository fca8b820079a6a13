"""A person reads a line again and says what stands there; the platform is asked about it anew."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from duly.desk.acts.resolve import near, resolve
from duly.desk.orders import read
from duly.desk.orders.door import Recorded, handle_items
from duly.desk.orders.vault import Pouch
from duly.order.kinds import less_than
from duly.order.terms import Actor, ItemRef, Kind, OrderRef, Refusal
from duly.receive.reading import Locator, locate
from duly.receive.rules import CorrectReading

_OPEN = frozenset({Kind.ACCOUNT, Kind.UNKNOWN, Kind.FOREIGN, Kind.URL})


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One way to read a doubtful line.

    ``first`` is the reading that is in doubt; ``wider`` names more than was read.
    """

    text: str
    kind: Kind
    norm: str
    first: bool
    wider: bool


def offers(item: read.ItemView, platform: str) -> tuple[Offer, ...]:
    """Return the ways in which a line can be read: as it was first, then the alternatives,
    then the handles that exist and read like it.

    What would be in doubt again is left out, and so is the same thing in another notation.
    """
    listed = read.kind_of(item)
    found: dict[tuple[Kind, str], Offer] = {}
    for place, (text, said) in enumerate(_located(item, platform)):
        if said.certain:
            offer = Offer(
                text=text,
                kind=said.kind,
                norm=said.norm,
                first=place == 0,
                wider=_is_wider(said.kind, listed),
            )
            found.setdefault((said.kind, said.id), offer)
    return tuple(found.values())


def _located(item: read.ItemView, platform: str) -> Iterator[tuple[str, Locator]]:
    said = item.reading.get("alternatives")
    others = [*map(str, said if isinstance(said, list) else ()), *near(item)]
    for text in (item.locator, *others):
        spelled = _spelled(text, read.kind_of(item))
        yield spelled, locate(spelled, platform=platform, bare=True)


def _is_wider(kind: Kind, listed: Kind) -> bool:
    """Tell whether a reading names more: one page of an account never means all of it."""
    return listed in less_than(kind) or (kind is Kind.ACCOUNT and listed not in _OPEN)


def _spelled(text: str, kind: Kind) -> str:
    """Put the sign before a bare name, so that a tag's twin is never read as an account."""
    sign = {Kind.ACCOUNT: "@", Kind.HASHTAG: "#"}.get(kind, "")
    bare = not text.startswith(("@", "#", "did:")) and not set(text) & set("/: ")
    return f"{sign}{text}" if bare and "." not in text.partition("@")[0] else text


def correct(
    item: str, text: str, why: str, *, by: Actor, at: datetime, seen: int | None = None
) -> Recorded:
    """Put a person's reading of one line in the place of the machine's.

    Refuses ``still-uncertain`` for what can be read in two ways, ``unknown-item``, and what
    the rule refuses.
    """
    ref = item.partition("/")[0]
    order = read.order(ref, by)
    found = next(iter(read.items(ref, refs=[item])), None)
    if found is None:
        raise Refusal("unknown-item", f"{ref} has no item {item}")
    said = locate(text, platform=platform_of(order), bare=True)
    if said.needs_person:
        raise Refusal("still-uncertain", f"this is not certain either: {said.needs_person}")
    reading = {
        **found.reading,
        "id": said.id,
        "norm": said.norm,
        "author": said.author,
        "repaired": None,
        "needs_person": None,
        "alternatives": [],
    }
    pouch = Pouch(OrderRef(ref))
    command = CorrectReading(
        by=by,
        seen=seen,
        kind=said.kind,
        locator=pouch.seal(said.written),
        reading=pouch.seal(json.dumps(reading, ensure_ascii=False)),
        why=pouch.say(why, "say why the reading does not stand"),
    )
    done = handle_items(OrderRef(ref), [(ItemRef(item), command)], at=at, pouch=pouch)
    resolve(ref, by=by, at=at, refs=[item])
    return done


def platform_of(order: read.OrderView) -> str:
    """Return whose grammar the order's locators were read by."""
    return str(order.fields.get("platform") or "generic")
