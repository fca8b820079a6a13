"""Whether two pairs of eyes were two: who gave whom a seat or a proof, beside what they signed.

No rule can tell a colleague from a name that an administrator made up; the record can be asked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from duly.desk.acts.house import HOUSE
from duly.desk.orders import read
from duly.order.events import DecisionMade, SeatGranted, TokenIssued


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """One of the two had the other's ``token`` in hand, or seated them after the order came."""

    giver: str
    taker: str
    what: str
    at: datetime
    decisions: int


def ties(history: Iterable[read.HistoryLine]) -> list[Tie]:
    """Return what an auditor should ask about the decisions in an order's history."""
    lines = list(history)
    made = [line.event for line in lines if isinstance(line.event, DecisionMade)]
    if not made:
        return []
    given = [line.event for line in read.events(HOUSE)]
    found: Counter[tuple[str, str, str, datetime]] = Counter()
    for decision in made:
        for pair in ((decision.proposed_by, decision.by), (decision.by, decision.proposed_by)):
            token = _last(given, pair[1], TokenIssued, decision.at)
            if token is not None and token.by == pair[0]:
                found[*pair, "token", token.at] += 1
            seat = _last(given, pair[1], SeatGranted, decision.at)
            if seat is not None and seat.by == pair[0] and seat.at >= lines[0].at:
                found[*pair, "seat", seat.at] += 1
    return [
        Tie(giver=giver, taker=taker, what=what, at=at, decisions=many)
        for (giver, taker, what, at), many in sorted(found.items())
    ]


def _last(
    given: Iterable[object], person: str, kind: type[SeatGranted | TokenIssued], before: datetime
) -> SeatGranted | TokenIssued | None:
    whose = [
        event
        for event in given
        if isinstance(event, SeatGranted | TokenIssued)
        and isinstance(event, kind)
        and event.person == person
        and event.at <= before
    ]
    return whose[-1] if whose else None
