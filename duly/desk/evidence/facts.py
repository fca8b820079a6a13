"""What stands beside a count of posts: whom the list names, and what became of earlier ones."""

from __future__ import annotations

import json
from collections.abc import Sequence

from duly.desk.orders import read
from duly.desk.orders.account import decided_before
from duly.evidence.cards.codes import SAID_BY
from duly.evidence.cards.values import Fact
from duly.order.terms import Kind

_LABELS = frozenset({"news_media", "journalist", "activist", "politician"})
_WIDE = frozenset({Kind.HASHTAG, Kind.SEARCH, Kind.LIST, Kind.FEED, Kind.COMMUNITY, Kind.SITE})


def facts_of(order: read.OrderView) -> tuple[Fact, ...]:
    """Count protected speakers and what is wider than one person, and the authority's past."""
    items = read.items(order.ref)
    return (
        Fact(
            name="protected",
            count=sum(bool(_LABELS & set(item.traits)) for item in items),
            of=len(items),
            said_by=SAID_BY["labels"],
        ),
        Fact(
            name="overbreadth",
            count=sum(item.kind in _WIDE for item in items),
            of=len(items),
            said_by=SAID_BY["kinds"],
        ),
        *_past(order),
    )


def _past(order: read.OrderView) -> Sequence[Fact]:
    complied, decided = decided_before(order.authority, order.received_at)
    if not decided:
        return ()
    return (
        Fact(
            name="authority_past",
            count=complied,
            of=decided,
            said_by=SAID_BY["decisions"],
        ),
    )


def kept_facts(result: bytes) -> tuple[Fact, ...]:
    """Return the facts that stand in the document of a count."""
    return tuple(Fact(**each) for each in json.loads(result)["whole"]["facts"])
