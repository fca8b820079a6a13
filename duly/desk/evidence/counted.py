"""What was counted for an order, as it is kept: the whole, its groups, and a card an account."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from duly.desk.orders import exhibits, record
from duly.desk.orders.read import HistoryLine, ItemView
from duly.evidence.cards.form import card_of, group_of, to_json, whole_of
from duly.evidence.cards.values import Card, ClusterCard, WholeOrder
from duly.order.events import EvidenceCounted
from duly.order.terms import Digest, Kind, Refusal

FORM = "duly.counted/1"
JSON = "application/vnd.duly.evidence+json"
POSTS = "application/vnd.duly.posts+gzip"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """One count with the event that records it; ``cards`` are digests by account."""

    line: HistoryLine
    event: EvidenceCounted
    whole: WholeOrder
    groups: tuple[ClusterCard, ...]
    cards: Mapping[str, Digest]
    lacks: tuple[str, ...]

    def of(self, item: ItemView) -> Digest | None:
        """Return the card about the account that an item is, or that wrote it."""
        return self.cards.get(account_of(item))


def account_of(item: ItemView) -> str:
    """Return the account that an item is or that wrote it; empty where it is nobody's."""
    if item.unresolved or item.state == "removed":
        return ""
    return item.subject if item.kind == Kind.ACCOUNT else item.author


def accounts_of(items: Sequence[ItemView]) -> tuple[str, ...]:
    """Return the accounts of an order in its own sequence, each once."""
    return tuple(dict.fromkeys(filter(None, map(account_of, items))))


def result_of(
    order: str,
    whole: WholeOrder,
    groups: Sequence[ClusterCard],
    cards: Mapping[str, Digest],
    lacks: Sequence[str],
) -> bytes:
    """Return the document that names every card of a count; equal counts give equal bytes."""
    said = {
        "form": FORM,
        "order": order,
        "lacks": list(lacks),
        "whole": to_json(whole),
        "groups": [to_json(group) for group in groups],
        "cards": cards,
    }
    return json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def newest(ref: str) -> Counted | None:
    """Return the newest count of an order; nothing before the first, or once it was erased.

    Ask ``read.order`` first: this asks nothing about rights.
    """
    return newest_of(counts(ref))


def counts(ref: str) -> list[HistoryLine]:
    """Return every count of an order as it is on record, oldest first."""
    return record.of_orders([ref], kinds=[EvidenceCounted.__name__])


def newest_of(lines: Sequence[HistoryLine]) -> Counted | None:
    """Return the newest count among lines of an order's history, as ``newest`` does."""
    found = [line for line in lines if isinstance(line.event, EvidenceCounted)]
    if not found or not isinstance(event := found[-1].event, EvidenceCounted):
        return None
    try:
        kept = exhibits.load(event.result)
    except Refusal:  # erased
        return None
    said = json.loads(kept.body)
    return Counted(
        line=found[-1],
        event=event,
        whole=whole_of(_bytes(said["whole"])),
        groups=tuple(group_of(_bytes(group)) for group in said["groups"]),
        cards={account: Digest(digest) for account, digest in said["cards"].items()},
        lacks=tuple(said["lacks"]),
    )


def card(digest: Digest) -> Card:
    """Return a card that is kept; refuses ``unknown-exhibit`` and ``erased-exhibit``."""
    return card_of(exhibits.load(digest).body)


def document(digest: Digest) -> dict[str, Any]:
    """Return a card that is kept, as JSON values; whoever is not on the order is not named in it.

    Refuses as ``card`` does.
    """
    said: dict[str, Any] = json.loads(exhibits.load(digest).body)
    hidden = {each["account"] for each in said["partners"] if not each["listed"]}
    for partner in said["partners"]:
        if not partner["listed"]:
            partner |= {"account": "", "handle": ""}
    for told in said["explanations"]:
        if told["code"] == "fans":
            told["about"] = ""
    said["matched"]["accounts"] = len(said["matched"]["accounts"])
    said["figures"]["links"] = [
        link for link in said["figures"]["links"] if not hidden & set(link[:2])
    ]
    return said


def last_event(ref: str) -> EvidenceCounted | None:
    """Return the newest count of an order as it is on record: its numbers outlive an erasure."""
    events = [line.event for line in counts(ref) if isinstance(line.event, EvidenceCounted)]
    return events[-1] if events else None


def _bytes(said: object) -> bytes:
    return json.dumps(said, ensure_ascii=False).encode()
