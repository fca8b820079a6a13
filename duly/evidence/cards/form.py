"""Cards as JSON: equal cards give equal bytes, on every machine and in every process."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from typing import Any

from duly.evidence.cards.values import Card, ClusterCard, WholeOrder
from duly.order.terms import Digest

AnyCard = Card | ClusterCard | WholeOrder
FORMS: dict[type, str] = {
    Card: "duly.card/1",
    ClusterCard: "duly.group/1",
    WholeOrder: "duly.order/1",
}


def to_json(card: AnyCard) -> dict[str, Any]:
    """Return a card as JSON values under the field names, with its ``form``."""
    return {"form": FORMS[type(card)], **asdict(card)}


def to_bytes(card: AnyCard) -> bytes:
    """Return the canonical bytes: keys in order, no spaces, UTF-8, one line."""
    text = json.dumps(
        to_json(card),
        sort_keys=True,
        ensure_ascii=False,
        allow_nan=False,
        separators=(",", ":"),
    )
    return f"{text}\n".encode()


def digest(card: AnyCard) -> Digest:
    """Return the SHA-256 of the canonical bytes, in lower-case hex."""
    return Digest(hashlib.sha256(to_bytes(card)).hexdigest())
