"""A person reads a line again and says what stands there; the platform is asked about it anew."""

from __future__ import annotations

import json
from datetime import datetime

from duly.desk.acts.resolve import resolve
from duly.desk.orders import read
from duly.desk.orders.door import Recorded, handle_items
from duly.desk.orders.vault import Pouch
from duly.order.terms import Actor, ItemRef, OrderRef, Refusal
from duly.receive.reading import locate
from duly.receive.rules import CorrectReading


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
    said = locate(text, platform=str(order.fields.get("platform") or "generic"), bare=True)
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
        why=pouch.seal(why),
    )
    done = handle_items(OrderRef(ref), [(ItemRef(item), command)], at=at, pouch=pouch)
    resolve(ref, by=by, at=at, refs=[item])
    return done
