"""What the exhibits of an order hold, opened in the sandbox once and remembered by digest."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from threading import Lock

from duly.desk.orders import exhibits
from duly.desk.orders.read import HistoryLine
from duly.desk.sandbox.crops import Spot, asking_for, taken
from duly.desk.sandbox.leaves import Part, asking
from duly.desk.sandbox.limits import ChildLimits
from duly.desk.sandbox.opened import pack
from duly.desk.sandbox.runner import run_in_child
from duly.desk.sandbox.wire import from_bytes
from duly.desk.web.views.saying.happened import what_happened
from duly.order import events as e
from duly.order.terms import Digest, Refusal, Unreadable
from duly.receive.readers.document import File

_LIMITS = ChildLimits(wall_seconds=20, cpu_seconds=15)
SCALE = 2.0  # pixels to a point
CLOSE = 3.5  # the same, of a line alone
_MOST_CROPS = 600  # remembered; some kilobytes each
_CROPS: dict[tuple[str, Spot], bytes] = {}
_CUTTING = Lock()  # one child at a time: many lines are asked for at once, and cut at once


def labels(lines: Sequence[HistoryLine]) -> dict[str, str]:
    """Say by digest what a later document is: the notice, the judgment."""
    later = (each for each in lines if each.kind != "OrderReceived")
    return {str(getattr(each.event, "exhibit", "")): what_happened(each.kind) for each in later}


def digests(lines: Sequence[HistoryLine]) -> tuple[str, ...]:
    """Return the documents that came in under an order, by its own events, oldest first."""
    found: list[str] = []
    for line in lines:
        match line.event:
            case e.OrderReceived(exhibits=many):
                found += many
            case e.NoncomplianceReceived(exhibit=one) | e.OrderAmended(exhibit=one):
                found.append(one)
            case e.ClarificationGiven(exhibit=one):
                found.append(one)
            case e.ChallengeDecided(exhibit=one) | e.OrderWithdrawn(exhibit=one) if one:
                found.append(one)
            case _:
                pass
    return tuple(dict.fromkeys(found))


def parts(digest: str) -> tuple[Part, ...]:
    """Return a document and what came inside it; one that cannot be opened says why."""
    try:
        return _parts(digest)
    except Refusal as no:
        return (Part(name="", sha256=Digest(digest), media_type="", why=no.why),)


@lru_cache(maxsize=64)
def _parts(digest: str) -> tuple[Part, ...]:
    """Open a document once: under its digest it never changes."""
    file = _file(digest)
    try:
        made = run_in_child("outline", pack([file]), limits=_LIMITS)
        return from_bytes(tuple[Part, ...], made)
    except Unreadable as no:
        return (Part(name="", sha256=Digest(digest), media_type="", why=no.why),)


@lru_cache(maxsize=96)
def picture(digest: str, sha256: str, page: int) -> bytes:
    """Return one page of a document inside an exhibit, as PNG.

    Raises ``Unreadable``.
    """
    payload = asking([_file(digest)], sha256=sha256, page=page, scale=SCALE)
    return run_in_child("picture", payload, limits=_LIMITS)


def crop(digest: str, sha256: str, spot: Spot, *, beside: Sequence[Spot] = ()) -> bytes:
    """Return a line of a document inside an exhibit, as PNG; empty where it lies on no page.

    ``beside`` are lines that will be asked for next: they are cut in the same child.
    Raises ``Unreadable``.
    """
    with _CUTTING:
        known = _CROPS.get((sha256, spot))
        if known is not None:
            return known
        spots = list(dict.fromkeys((spot, *beside)))
        payload = asking_for([_file(digest)], sha256=sha256, spots=spots, scale=CLOSE)
        made = list(taken(run_in_child("crops", payload, limits=_LIMITS)))
        for old in list(_CROPS)[: max(len(_CROPS) + len(spots) - _MOST_CROPS, 0)]:
            del _CROPS[old]
        _CROPS.update({(sha256, each): data for each, data in zip(spots, made, strict=True)})
        return made[0]


def original(digest: str, sha256: str) -> bytes:
    """Return a document as it arrived: the exhibit itself, or what came inside it.

    Raises ``Unreadable``.
    """
    file = _file(digest)
    if sha256 == digest:
        return file.data
    return run_in_child("alone", b"\n".join([sha256.encode(), pack([file])]), limits=_LIMITS)


def holder(wanted: str, among: Sequence[str]) -> tuple[str, Part]:
    """Return the exhibit that is or holds a document, and that document.

    Refuses ``unknown-exhibit``.
    """
    for digest in among:
        for part in parts(digest):
            if part.sha256 == wanted:
                return digest, part
    raise Refusal("unknown-exhibit", "no such document is kept with this order")


def _file(digest: str) -> File:
    return File(name="", data=exhibits.load(digest).body)
