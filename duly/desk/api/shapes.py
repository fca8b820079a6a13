"""What the interface answers: orders, items, clocks, events and proofs, field by field."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime
from typing import Any

from ninja import Schema
from pydantic import Field

from duly.desk.acts.unstarted import flags, unstarted
from duly.desk.orders import read
from duly.desk.orders.provenance import provenance
from duly.order.events import AnyEvent


class Clock(Schema):
    """One duty, when it falls due, and the arithmetic in words."""

    id: str
    duty: str
    who: str
    state: str
    started_at: datetime
    due_at: datetime | None
    length: str
    confidence: str
    why: str


class Unstarted(Schema):
    """One duty of the order's law that does not run; ``confirmable`` by counsel."""

    clock: str
    duty: str
    who: str
    code: str
    why: str
    confirmable: bool


class Flag(Schema):
    """Something a person must know of: a stable code, and why."""

    code: str
    why: str


class OrderHead(Schema):
    """How one order stands."""

    order: str
    state: str
    turn: int = Field(description="give it back as `seen`")
    authority: str
    country: str
    territory: list[str]
    regime: str
    instrument: str
    channel: str
    received_at: datetime
    ask: str
    stated_items: int | None
    confidential: bool | None
    authenticity: str | None
    basis: str | None
    standing: str | None
    acknowledged_at: datetime | None
    answered_at: datetime | None
    noncompliance_at: datetime | None
    sealed: bool
    next_due_at: datetime | None
    next_clock: str | None
    items: int
    counts: dict[str, int] = Field(description="items by state")


class OrderWhole(OrderHead):
    """One order with its clocks and what was read of its letter."""

    clocks: list[Clock]
    unstarted: list[Unstarted] = Field(description="duties of its law that do not run, and why")
    flags: list[Flag] = Field(description="what is odd about its law and dates")
    reading: dict[str, Any]


class Orders(Schema):
    """A page of orders, the next due first."""

    orders: list[OrderHead]
    total: int
    next: int | None = Field(description="give it back as `offset`")


class Withheld(Schema):
    """Where an item is withheld, since when, and until when (exclusive)."""

    territory: str
    since: datetime | None = Field(alias="from")
    until: datetime | None


class Source(Schema):
    """Where an item was read, and the way it was read."""

    document: str | None
    page: int | None
    row: int | None
    sheet: str | None
    box: list[float] | None = Field(
        description="left, top, right, bottom in points from the page's top left"
    )
    path: str | None


class Item(Schema):
    """How one item of an order stands."""

    item: str
    position: int
    locator: str = Field(description="as written")
    kind: str
    id: str | None
    subject: str | None
    label: str | None
    state: str
    turn: int = Field(description="give it back in `seen`")
    ask: str
    norm: str | None
    author: str | None
    ground: str | None
    source: Source | None = Field(description="none once the person was erased")
    repaired: str | None = Field(description="how, where the locator was mended")
    needs_person: str | None
    alternatives: list[str] = Field(description="the other readings of a doubtful line")
    duplicate_of: str | None
    overlaps: str | None
    findings: list[str]
    traits: list[str]
    protected: bool
    outcome: str | None
    reason: str | None
    cluster: str | None
    withheld: list[Withheld]
    notice: str | None
    appeal: str | None


class Items(Schema):
    """A page of an order's items, in the order's own sequence."""

    items: list[Item]
    total: int
    next: int | None = Field(description="give it back as `after`")


class Event(Schema):
    """Something recorded; ``index`` is its place in the tree, none while it waits for one."""

    event: str = Field(description="ORDER#TURN or ORDER/ITEM#TURN")
    type: str
    item: str | None
    at: datetime


class PlacedEvent(Event):
    """Something recorded, with its place in the tree."""

    by: str = Field(description="opaque; names stay with the desk's people")
    index: int | None


class Events(Schema):
    """A page of an order's history, oldest first."""

    events: list[PlacedEvent]
    total: int
    next: int | None = Field(description="give it back as `offset`")


class Recorded(Schema):
    """What a command recorded."""

    order: str
    events: list[Event]


class Received(Schema):
    """The order that stands for a delivery; ``repeated`` when it had come before."""

    order: str
    repeated: bool
    authority: str
    authenticity: dict[str, Any] | None
    instrument: str | None
    items: int
    clocks: list[Clock]
    flags: list[str] = Field(description="codes; the words stand in the order's reading")
    receipt: str | None


class Kept(Schema):
    """A document that was kept, by its SHA-256."""

    digest: str


class TreeHead(Schema):
    """The newest signed head of the history (C2SP checkpoint)."""

    size: int
    root: str = Field(description="hex")
    checkpoint: str
    signed_at: datetime


class Receipt(Schema):
    """The proof that an event stands in the signed history (C2SP tlog-proof)."""

    event: str
    receipt: str


def clock(view: read.ClockView) -> Clock:
    """Return one clock."""
    return Clock(
        id=view.id,
        duty=view.duty,
        who=view.who,
        state=view.state,
        started_at=view.started_at,
        due_at=view.due_at,
        length=view.length,
        confidence=view.confidence,
        why=view.why,
    )


def head(view: read.OrderView) -> dict[str, Any]:
    """Return the fields of an order's head."""
    same = ("state", "turn", "authority", "country", "regime", "instrument", "channel", "ask")
    times = ("received_at", "acknowledged_at", "answered_at", "noncompliance_at", "next_due_at")
    more = ("stated_items", "confidential", "sealed", "items")
    return {
        **{name: getattr(view, name) for name in (*same, *times, *more)},
        "order": view.ref,
        "territory": list(view.territory),
        "authenticity": view.verdict or None,
        "basis": view.basis or None,
        "standing": view.standing or None,
        "next_clock": view.next_clock or None,
        "counts": dict(view.counts),
    }


def whole(view: read.OrderView) -> OrderWhole:
    """Return one order."""
    return OrderWhole(
        **head(view),
        clocks=[clock(each) for each in view.clocks],
        unstarted=[Unstarted(**asdict(each)) for each in unstarted(view)],
        flags=[Flag(**asdict(each)) for each in flags(view)],
        reading=dict(view.fields),
    )


def item(view: read.ItemView) -> Item:
    """Return one item."""
    same = ("position", "locator", "kind", "state", "turn", "ask", "protected")
    empty_is_none = (
        *("subject", "label", "duplicate_of", "overlaps", "outcome", "reason", "cluster"),
        *("notice", "appeal"),
    )
    told: dict[str, Any] = {name: getattr(view, name) for name in same}
    told |= {name: getattr(view, name) or None for name in empty_is_none}
    read_id = view.reading.get("id")
    return Item(
        **told,
        **provenance(view),
        item=view.ref,
        id=None if read_id is None else str(read_id),
        needs_person=_doubt(view),
        findings=list(view.findings),
        traits=list(view.traits),
        withheld=[
            Withheld.model_validate({"territory": country, "from": view.since, "until": view.until})
            for country in view.territory
        ],
    )


def recorded(order: str, events: Iterable[tuple[str, AnyEvent]]) -> Recorded:
    """Return what a command recorded."""
    return Recorded(
        order=order,
        events=[
            Event(
                event=name,
                type=type(event).__name__,
                item=getattr(event, "item", None),
                at=event.at,
            )
            for name, event in events
        ],
    )


def _doubt(view: read.ItemView) -> str | None:
    if not view.needs_person:
        return None
    return str(view.reading.get("needs_person") or "a person must read this line")


class Evidence(Schema):
    """What was counted of an order as a whole: counts, and nothing of intent."""

    event: str
    at: datetime
    code: str
    parameters: str
    input: str
    result: str
    not_given: list[str]
    whole: dict[str, Any]
    groups: list[dict[str, Any]]


class EvidenceCard(Schema):
    """What was counted of one account; whoever is not on the order is not named in it."""

    item: str
    digest: str
    code: str
    card: dict[str, Any]
