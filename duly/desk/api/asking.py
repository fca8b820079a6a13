"""What may be asked of the desk: orders, items, history, the signed head and its proofs."""

from __future__ import annotations

from typing import Annotated

from django.http import HttpRequest
from ninja import Path, Query, Router, Schema
from pydantic import Field

from duly.desk.acts.counting import newest_event
from duly.desk.api import shapes
from duly.desk.api.fields import OrderName
from duly.desk.api.proof import actor_of
from duly.desk.evidence import counted
from duly.desk.orders import read
from duly.desk.orders.receipts import receipt_of
from duly.evidence.cards.form import to_json
from duly.order.terms import Kind, Refusal

router = Router(tags=["questions"])  # one for all: an address may be asked and done
_MOST = 1_000
_Limit = Annotated[int, Field(ge=1, le=_MOST)]
_From = Annotated[int, Field(ge=0, le=10_000_000)]
Position = Annotated[int, Field(ge=1, le=10_000_000)]
_Word = Annotated[str, Field(pattern=r"^[a-z_-]{1,40}$")]
_EVENT = r"^[A-Z0-9-]{1,40}(/[0-9]{1,9})?#[0-9]{1,9}$"


class OrderFilter(Schema):
    """Which orders, and which page of them."""

    state: _Word | None = None
    limit: _Limit = 100
    offset: _From = 0


class ItemFilter(Schema):
    """Which items, and which page of them; what is left out is not asked."""

    state: _Word | None = None
    kind: Kind | None = None
    outcome: Annotated[str, Field(pattern="^(comply|decline)$")] | None = None
    finding: _Word | None = None
    needs_person: bool | None = None
    protected: bool | None = None
    text: Annotated[str, Field(max_length=200)] | None = Field(
        default=None, description="part of the locator or of the platform's label, any case"
    )
    limit: _Limit = 100
    after: _From = Field(default=0, description="the position after which the page begins")

    def keeps(self, item: read.ItemView) -> bool:
        """Say whether an item is wanted."""
        words = (
            (self.state, item.state),
            (self.kind, item.kind),
            (self.outcome, item.outcome),
            (self.needs_person, item.needs_person),
            (self.protected, item.protected),
        )
        if any(wanted is not None and wanted != found for wanted, found in words):
            return False
        if self.finding is not None and self.finding not in item.findings:
            return False
        return (
            self.text is None or self.text.casefold() in f"{item.locator} {item.label}".casefold()
        )


class Page(Schema):
    """Which page of a history."""

    limit: _Limit = 500
    offset: _From = 0


@router.get("/orders", response=shapes.Orders, summary="Orders that the seat may see")
def orders(request: HttpRequest, asked: Query[OrderFilter]) -> shapes.Orders:
    """Give the orders, the next due first."""
    found = [view for view in read.orders(actor_of(request)) if asked.state in (None, view.state)]
    page = found[asked.offset : asked.offset + asked.limit]
    return shapes.Orders(
        orders=[shapes.OrderHead(**shapes.head(view)) for view in page],
        total=len(found),
        next=_next(asked.offset, asked.limit, len(found)),
    )


@router.get("/orders/{ref}", response=shapes.OrderWhole, summary="One order")
def order(request: HttpRequest, ref: Path[OrderName]) -> shapes.OrderWhole:
    """Give one order with its clocks and what was read of its letter."""
    return shapes.whole(read.order(ref, actor_of(request)))


@router.get("/orders/{ref}/items", response=shapes.Items, by_alias=True, summary="Its items")
def items(request: HttpRequest, ref: Path[OrderName], asked: Query[ItemFilter]) -> shapes.Items:
    """Give the order's items in its own sequence."""
    view = read.order(ref, actor_of(request))
    found = [item for item in read.items(view.ref) if asked.keeps(item)]
    rest = [item for item in found if item.position > asked.after]
    page = rest[: asked.limit]
    return shapes.Items(
        items=[shapes.item(item) for item in page],
        total=len(found),
        next=page[-1].position if len(rest) > asked.limit else None,
    )


@router.get("/orders/{ref}/events", response=shapes.Events, summary="Its history")
def events(request: HttpRequest, ref: Path[OrderName], asked: Query[Page]) -> shapes.Events:
    """Give what was recorded of an order, oldest first."""
    view = read.order(ref, actor_of(request))
    lines = read.events(view.ref)
    return shapes.Events(
        events=[
            shapes.PlacedEvent(
                event=line.name,
                type=line.kind,
                item=getattr(line.event, "item", None),
                at=line.at,
                by=line.by,
                index=line.index,
            )
            for line in lines[asked.offset : asked.offset + asked.limit]
        ],
        total=len(lines),
        next=_next(asked.offset, asked.limit, len(lines)),
    )


@router.get("/orders/{ref}/evidence", response=shapes.Evidence, summary="What its posts show")
def evidence(request: HttpRequest, ref: Path[OrderName]) -> shapes.Evidence:
    """Give what was counted of the order as a whole, and its groups.

    Refuses ``nothing-counted`` and ``erased-exhibit``.
    """
    event = newest_event(ref, actor_of(request))
    found = counted.newest(ref)
    if found is None:
        raise Refusal("erased-exhibit", f"what was counted for {ref} was erased")
    return shapes.Evidence(
        event=found.line.name,
        at=event.at,
        code=event.code,
        parameters=event.parameters,
        input=event.input,
        result=event.result,
        not_given=list(found.lacks),
        whole=to_json(found.whole),
        groups=[to_json(group) for group in found.groups],
    )


@router.get(
    "/orders/{ref}/items/{position}/evidence",
    response=shapes.EvidenceCard,
    summary="What the posts of an item's account show",
)
def evidence_card(
    request: HttpRequest, ref: Path[OrderName], position: Path[Position]
) -> shapes.EvidenceCard:
    """Give the card about the account that an item is, or that wrote it.

    Accounts that are not on the order are counted in it and not named. Refuses ``unknown-item``,
    ``nothing-counted``, ``erased-exhibit``, and ``no-card`` for what is nobody's.
    """
    event = newest_event(ref, actor_of(request))
    items, found = read.items(ref, refs=[f"{ref}/{position}"]), counted.newest(ref)
    if not items:
        raise Refusal("unknown-item", f"{ref} has no item {ref}/{position}")
    if found is None:
        raise Refusal("erased-exhibit", f"what was counted for {ref} was erased")
    digest = found.of(items[0])
    if digest is None:
        raise Refusal("no-card", f"{ref}/{position} is no account that posts were counted of")
    return shapes.EvidenceCard(
        item=items[0].ref, digest=digest, code=event.code, card=counted.document(digest)
    )


@router.get("/ledger/head", response=shapes.TreeHead, summary="The newest signed tree head")
def ledger_head(request: HttpRequest) -> shapes.TreeHead:
    """Give the newest checkpoint.

    Refuses ``not-yet-signed``.
    """
    found = read.head()
    if found is None:
        raise Refusal("not-yet-signed", "no checkpoint has been signed yet; record an order first")
    return shapes.TreeHead(
        size=found.size, root=found.root, checkpoint=found.note, signed_at=found.signed_at
    )


@router.get(
    "/ledger/receipts/{path:event}",
    response=shapes.Receipt,
    summary="The proof that an event is in the signed history",
)
def ledger_receipt(
    request: HttpRequest, event: Path[Annotated[str, Field(pattern=_EVENT)]]
) -> shapes.Receipt:
    """Give one event's proof; write the event's ``#`` as ``%23``.

    Refuses ``unknown-order`` and ``no-such-event``.
    """
    stream, _, turn = event.partition("#")
    view = read.order(stream.partition("/")[0], actor_of(request))
    found = receipt_of(view.ref, stream if "/" in stream else "", int(turn))
    if found is None:
        raise Refusal("no-such-event", f"nothing is recorded and placed as {event} yet")
    return shapes.Receipt(event=event, receipt=found)


def _next(offset: int, limit: int, total: int) -> int | None:
    return offset + limit if offset + limit < total else None
