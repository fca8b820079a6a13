"""Doubts about a scan, settled where its picture and the platform leave one reading only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from duly.order.terms import Kind
from duly.receive.readers.recognized.doubt import ALIKE, CLEAR, SCANNED
from duly.receive.reading.directory import Directory
from duly.receive.reading.locator import Locator, locate

_OFFERED = 3
_WHOLE = 5  # signs: what is shorter is rather the piece of a name
_ONLY = "scan: of the readings that its picture allows, only {} exists"


def settle(locator: Locator, directory: Directory | None, platform: str) -> Locator:
    """Take a scan's doubt off a locator where one subject is left; else offer at most three.

    All readings may name one subject. With the directory of the platform, a reading may be the
    only one that exists: it is taken if the picture allows no other, or if no other handle that
    looks like one of the readings exists either. Nothing else about the locator is settled.
    """
    if locator.needs_person not in SCANNED:
        return locator
    readings = _readings(locator, platform)
    if len(readings) > 1 and len({(one.kind, one.id) for one in readings}) == 1:
        return _agreed(readings, directory)
    readings = [readings[0], *(one for one in readings[1:] if one.certain)]
    if directory is None or not directory.knows(locator.kind):
        return _offering(locator, readings)
    here = [one for one in readings if directory.has(one)]
    clear = locator.needs_person == CLEAR
    if clear and directory.has(readings[0]):
        return _taken(readings[0])
    if locator.needs_person == ALIKE and here == readings[:1]:
        return readings[0]
    found = {(one.kind, one.id): one for one in here}
    if len(found) == 1 and not clear and _alone(here[0], readings, directory):
        return _taken(here[0])
    others = [one for one in readings[1:] if one not in here]
    return _offering(locator, [readings[0], *(one for one in here if one != readings[0]), *others])


def fewer(locator: Locator, platform: str) -> Locator:
    """Keep at most three of the readings offered instead, those first that name something."""
    if len(locator.alternatives) <= _OFFERED:
        return locator
    found = {norm: locate(norm, platform=platform, bare=True) for norm in locator.alternatives}
    ranked = sorted(found, key=lambda norm: (not found[norm].certain, len(norm) < _WHOLE))
    return replace(locator, alternatives=tuple(ranked[:_OFFERED]))


def _readings(locator: Locator, platform: str) -> list[Locator]:
    """Return every reading as a locator, the likeliest first."""
    plain = replace(locator, needs_person=None, alternatives=())
    others = (locate(norm, platform=platform, bare=True) for norm in locator.alternatives)
    return [plain, *others]


def _agreed(readings: Sequence[Locator], directory: Directory | None) -> Locator:
    """Take the one subject that all readings name, in the reading that the directory bears out."""
    if directory is not None:
        return next((one for one in readings if directory.check(one).certain), readings[0])
    return readings[0]


def _alone(found: Locator, readings: Sequence[Locator], directory: Directory) -> bool:
    """Tell whether no other handle exists that a reader may confuse with one of the readings."""
    if found.kind is not Kind.ACCOUNT:
        return True
    alike = (
        name
        for one in readings
        if one.kind is Kind.ACCOUNT
        for name in directory.lookalikes(one.id)
    )
    return set(alike) <= {found.id}


def _taken(locator: Locator) -> Locator:
    step = _ONLY.format(locator.id)
    repaired = f"{locator.repaired}; {step}" if locator.repaired else step
    return replace(locator, repaired=repaired, needs_person=None, alternatives=())


def _offering(locator: Locator, readings: Sequence[Locator]) -> Locator:
    own = (locator.kind, locator.id)
    norms = (one.norm for one in readings if (one.kind, one.id) != own)
    return replace(locator, alternatives=tuple(dict.fromkeys(norms))[:_OFFERED])
