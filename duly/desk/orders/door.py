"""The one door through which an order changes: lock, load, decide, record, project, owe."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError, connection, transaction
from django.db.models import F

from duly.desk.orders import owed, project
from duly.desk.orders.entries import Kept, keep
from duly.desk.orders.models import Entry, Head
from duly.desk.orders.registry import COMMANDS, RECEIVERS, Scope
from duly.desk.orders.sequence import must_be_signable, sequence
from duly.desk.orders.vault import Pouch
from duly.desk.people.access import may_act
from duly.ledger.codec import decode
from duly.order.command import Command
from duly.order.events import AboutItem, AnyEvent, HeadEvent, HouseEvent
from duly.order.state import Folder, Item, Order, fold, head_after, item_after
from duly.order.terms import Actor, ItemRef, OrderRef, Refusal, Role
from duly.receive.rules import Receive, receive

_ALL_FROM = 400  # items from which the whole order is loaded instead of naming each


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """What a command recorded: events with their public names, oldest first."""

    order: OrderRef
    events: tuple[tuple[str, AnyEvent], ...]


def handle(
    ref: OrderRef, command: Command, *, at: datetime, pouch: Pouch | None = None
) -> Recorded:
    """Apply one command to an order as a whole, or raise ``Refusal`` having changed nothing."""
    return _transact(ref, [(None, command)], at=at, pouch=pouch)


def handle_all(
    ref: OrderRef, commands: Sequence[Command], *, at: datetime, pouch: Pouch | None = None
) -> Recorded:
    """Apply several commands to an order as a whole, one after another, all or none."""
    return _transact(ref, [(None, command) for command in commands], at=at, pouch=pouch)


def handle_items(
    ref: OrderRef,
    targets: Sequence[tuple[ItemRef, Command]],
    *,
    at: datetime,
    pouch: Pouch | None = None,
) -> Recorded:
    """Apply a command to each of many items of one order, all or none, in one transaction.

    Refuses what any single one would refuse; nothing is recorded then.
    """
    if not targets:
        raise Refusal("no-items", "name at least one item")
    if len({item for item, _ in targets}) != len(targets):
        raise Refusal("item-twice", "one command at a time for each item")
    return _transact(ref, list(targets), at=at, pouch=pouch)


@contextmanager
def held(ref: OrderRef, by: Actor, command: type[Command]) -> Iterator[None]:
    """Hold an order still while a letter is made from it: what it says is what is recorded.

    Whatever is kept meanwhile is kept with the event, or not at all. Refuses ``no-right``
    and ``unknown-order`` before any work is done.
    """
    must_have_right(by, COMMANDS[command].roles)
    with transaction.atomic():
        _lock(ref)
        yield


def may_receive(by: Actor) -> None:
    """Refuse ``no-right`` and ``seat-revoked`` before a delivery is even looked at."""
    must_have_right(by, RECEIVERS)
    may_act(by, country="")


def open_order(ref: OrderRef, command: Receive, *, at: datetime, pouch: Pouch) -> Recorded:
    """Record a delivery as a new order.

    Refuses ``same-delivery`` when exactly these documents came before (the refusal's why
    names that order), ``reference-taken`` when the reference was given away meanwhile, and
    ``no-right``.
    """
    must_have_right(command.by, RECEIVERS)
    _must_be_placeable()
    with transaction.atomic():
        may_act(command.by, country=command.country)
        _claim(ref, command)
        pouch.keep()
        events = receive(ref, command, at=at)
        written = _kept(ref, events, {}, at)
        folder = fold(events)
        project.write_order(folder.order)
        project.write_items(folder.items.values())
        _place(written, at)
    _place_later(at)
    return _recorded(ref, written)


def record_house(event: HouseEvent, *, at: datetime) -> None:
    """Record what happened to the desk itself; the caller's rows are written with it."""
    _must_be_placeable()
    with transaction.atomic():
        Head.objects.get_or_create(order=event.order, defaults={"delivery": event.order})
        Head.objects.select_for_update().get(order=event.order)
        turns = {"": Entry.objects.filter(order=event.order).count()}
        _place(_kept(event.order, [event], turns, at), at)
    _place_later(at)


def must_have_right(actor: Actor, roles: frozenset[Role]) -> None:
    """Refuse ``no-right`` for an actor who has none of these roles."""
    if not actor.roles & roles:
        wanted = ", ".join(sorted(str(role) for role in roles))
        raise Refusal("no-right", f"this needs a seat as {wanted}; ask someone who has one")


def _claim(ref: OrderRef, command: Receive) -> None:
    try:
        with transaction.atomic():
            Head.objects.create(order=ref, delivery=command.delivery)
    except IntegrityError as taken:
        earlier = Head.objects.filter(delivery=command.delivery).first()
        if earlier is not None:
            raise Refusal("same-delivery", earlier.order) from taken
        raise Refusal("reference-taken", f"{ref} was given to another delivery") from taken


def _transact(
    ref: OrderRef,
    targets: list[tuple[ItemRef | None, Command]],
    *,
    at: datetime,
    pouch: Pouch | None,
) -> Recorded:
    for command in {id(each): each for _, each in targets}.values():
        must_have_right(command.by, COMMANDS[type(command)].roles)
    _must_be_placeable()
    with transaction.atomic():
        _lock(ref)
        folder, turns = _load(ref, targets)
        for actor in {command.by for _, command in targets}:
            _may_act(actor, folder.order)
        if pouch:
            pouch.keep()
        events = _decided(folder, turns, targets, at=at)
        written = put_down(folder, events, turns, at=at)
    _place_later(at)
    return _recorded(ref, written)


def put_down(
    folder: Folder, events: Sequence[HeadEvent | AboutItem], turns: dict[str, int], *, at: datetime
) -> list[Kept]:
    """Write what a rule said, with the rows of the screens, what is owed, and its place.

    Within a transaction that holds the order; nothing is asked here any more.
    """
    written = _kept(folder.order.ref, events, turns, at)
    _project(folder, events)
    owed.owe(written, at=at)
    _place(written, at)
    return written


def _lock(ref: OrderRef) -> None:
    # The desk's own stream is a head without an order: its delivery is its own name.
    rows = Head.objects.select_for_update().filter(order=ref).exclude(delivery=F("order"))
    if rows.first() is None:
        raise _unknown(ref)


def _may_act(actor: Actor, order: Order) -> None:
    """Let a seat act; whoever may not see the order learns nothing, not even that it is there."""
    try:
        may_act(actor, country=order.received.country)
    except Refusal as no:
        if no.code != "not-yours":
            raise
        raise _unknown(order.ref) from no


def _unknown(ref: OrderRef) -> Refusal:
    return Refusal("unknown-order", f"there is no order {ref}; 'duly order' lists them")


def _load(
    ref: OrderRef, targets: list[tuple[ItemRef | None, Command]]
) -> tuple[Folder, dict[str, int]]:
    rows = Entry.objects.filter(order=ref)
    wanted = {item for item, _ in targets if item is not None}
    whole = any(COMMANDS[type(command)].scope is Scope.FOLDER for _, command in targets)
    if not whole and len(wanted) < _ALL_FROM:
        rows = rows.filter(item__in=["", *wanted])
    turns: dict[str, int] = {}
    events: list[HeadEvent | AboutItem] = []
    for item, body in rows.order_by("item", "turn").values_list("item", "body"):
        turns[item] = turns.get(item, 0) + 1
        events.append(decode(bytes(body)))  # type: ignore[arg-type]
    folder = fold(events)
    if missing := wanted - folder.items.keys():
        raise Refusal("unknown-item", f"{ref} has no item {sorted(missing)[0]}")
    return folder, turns


def _decided(
    folder: Folder,
    turns: Mapping[str, int],
    targets: Sequence[tuple[ItemRef | None, Command]],
    *,
    at: datetime,
) -> list[HeadEvent | AboutItem]:
    """Ask each rule; what was said of the order as a whole is known to the rule after it."""
    events: list[HeadEvent | AboutItem] = []
    turns = dict(turns)
    for target in targets:
        said = _decide(folder, turns, target, at=at)
        events += said
        if target[0] is None and len(targets) > 1:
            folder = _after(folder, said)
            for event in said:
                stream = getattr(event, "item", "")
                turns[stream] = turns.get(stream, 0) + 1
    return events


def _decide(
    folder: Folder,
    turns: Mapping[str, int],
    target: tuple[ItemRef | None, Command],
    *,
    at: datetime,
) -> tuple[HeadEvent | AboutItem, ...]:
    item, command = target
    entry = COMMANDS[type(command)]
    if (entry.scope is Scope.ITEM) is (item is None):
        raise Refusal("wrong-scope", f"{entry.name} acts on {entry.scope}s; name what it is for")
    turn = turns[item or ""]
    if command.seen is not None and command.seen != turn:
        raise Refusal(
            "changed-since-seen",
            f"{item or folder.order.ref} changed since you saw it; look again and decide anew",
        )
    subject: Order | Item | Folder = folder.order
    if item is not None:
        subject = folder.items[item]
    elif entry.scope is Scope.FOLDER:
        subject = folder
    said = entry.rule(subject, command, at=at)
    return said if isinstance(said, tuple) else (said,)


def _kept(
    ref: OrderRef, events: Iterable[AnyEvent], turns: dict[str, int], at: datetime
) -> list[Kept]:
    return keep(ref, events, turns, at=at, queued=not _placed_at_once())


def _project(folder: Folder, events: Sequence[HeadEvent | AboutItem]) -> None:
    after = _after(folder, events)
    if any(not isinstance(event, AboutItem) for event in events):
        project.write_order(after.order)
    touched = dict.fromkeys(event.item for event in events if isinstance(event, AboutItem))
    project.write_items(after.items[each] for each in touched)


def _after(folder: Folder, events: Sequence[HeadEvent | AboutItem]) -> Folder:
    order, items = folder.order, dict(folder.items)
    for event in events:
        if isinstance(event, AboutItem):
            items[event.item] = item_after(order, items.get(event.item), event)
        else:
            order = head_after(order, event)
    return Folder(order=order, items=items)


def _placed_at_once() -> bool:
    """Whether there is one writer, so that the place in the tree commits with the event."""
    return connection.vendor == "sqlite"


def _must_be_placeable() -> None:
    if not _placed_at_once():  # the place comes after the commit: ask before it
        must_be_signable()


def _place(written: Sequence[Kept], at: datetime) -> None:
    if _placed_at_once():
        sequence(at=at, fresh=written)


def _place_later(at: datetime) -> None:
    if not _placed_at_once():
        sequence(at=at)


def _recorded(ref: OrderRef, written: Sequence[Kept]) -> Recorded:
    return Recorded(
        order=ref,
        events=tuple((f"{each.item or ref}#{each.turn}", each.event) for each in written),
    )
