"""What the desk owes to the outside after an event, written with it, done at least once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Count, F, Q, QuerySet
from django.db.models.functions import Greatest, Least

from duly.desk.orders.bulk import insert, instants
from duly.desk.orders.entries import Kept
from duly.desk.orders.models import Entry, Head, Owed
from duly.order.events import (
    AnswerSent,
    AnyEvent,
    CarriedOut,
    ClarificationAsked,
    ClockProlonged,
    ClockRestarted,
    ClockRoundStarted,
    ClockStarted,
    DialogueRequested,
    ItemResolved,
    ItemRestored,
    ItemWithheld,
    NoncomplianceAcknowledged,
    NoncomplianceAnswered,
    NoticeDeferred,
    OrderAcknowledged,
    OrderAmended,
    OrderChecked,
    OrderErased,
    OrderUnsealed,
    PersonNotified,
    RestoreProposed,
    ScrutinyRequested,
    WithholdingExpired,
)

GATE, NOTICE, MAIL, ERASE = "gate", "notice", "mail", "erase"
EVIDENCE = "evidence"  # a count of what the posts of the order's accounts show
VIEW = "view"  # a look at every surface of the platform, once a register is in place
OVERDUE = "alert-100"  # of what somebody else promised
PROPOSED = "proposed"  # a warning that something waits for people
ALERTS = {f"alert-{percent}": percent for percent in (50, 80, 100)}  # of a clock's time

_MOST = 500  # of what goes wrong that is shown at once
# One register carries any number of items.
_SHOWN = (ItemWithheld, ItemRestored, WithholdingExpired)
_EACH: dict[type, str] = {
    ItemWithheld: NOTICE,
    ItemRestored: NOTICE,
    # What may change how far the people of a whole order may be told:
    OrderUnsealed: NOTICE,
    OrderAmended: NOTICE,
    OrderChecked: NOTICE,
    ClockRestarted: NOTICE,
    ClockProlonged: NOTICE,
    OrderAcknowledged: MAIL,
    AnswerSent: MAIL,
    ClarificationAsked: MAIL,
    NoncomplianceAcknowledged: MAIL,
    NoncomplianceAnswered: MAIL,
    DialogueRequested: MAIL,
    ScrutinyRequested: MAIL,
    RestoreProposed: PROPOSED,
    OrderErased: ERASE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Debt:
    """One side effect that is owed; ``entry`` is the idempotency key of whoever does it."""

    id: int
    entry: int
    order: str
    item: str  # empty: about the whole order
    kind: str
    tries: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Stuck:
    """So many effects that wait for one reason, and how many of them were given up."""

    kind: str
    why: str
    many: int
    given_up: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Unhappy:
    """One effect that waits with a reason, or that was given up at an instant."""

    order: str
    item: str
    kind: str
    event: str  # the kind of event that it follows
    why: str
    tries: int
    next_at: datetime
    given_up_at: datetime | None


def owe(recorded: Iterable[Kept], *, at: datetime) -> None:
    """Write what the events owe; unique per event and kind."""
    met: set[object] = set()  # what one effect of this batch serves already
    instant = instants()
    insert(
        Owed,
        ("entry_id", "order", "item", "kind", "due_at", "tries", "last_error"),
        [
            (each.number, each.order, each.item, kind, instant(due_at), 0, "")
            for each in recorded
            for kind, due_at in _effects(each.event, met, at)
        ],
    )


def _effects(event: AnyEvent, met: set[object], at: datetime) -> Iterator[tuple[str, datetime]]:
    if isinstance(event, _SHOWN) and _first(GATE, met):
        yield GATE, at
    if isinstance(event, ItemResolved) and _first(EVIDENCE, met):
        yield EVIDENCE, at
    if kind := _EACH.get(type(event)):
        yield kind, at
    yield from _timed(event, at)
    match event:
        case NoticeDeferred(until=datetime() as until):
            yield NOTICE, until
        case CarriedOut(host=""):
            yield VIEW, at
        case PersonNotified(letter=letter, address=address) if _first((letter, address), met):
            yield MAIL, at  # one letter may tell a person of several items
        case _:
            pass


def _timed(event: AnyEvent, at: datetime) -> Iterator[tuple[str, datetime]]:
    match event:
        case ClockStarted(duty="gag_ends"):
            yield NOTICE, at
        case ClockStarted(duty="keep_promise", who="authority", due_at=datetime() as due_at):
            yield OVERDUE, due_at
        case (
            ClockStarted(who="platform", started_at=started_at, due_at=datetime() as due_at)
            | ClockRoundStarted(started_at=started_at, due_at=due_at)
        ):
            yield from _alerts(started_at, due_at)
        case ClockRestarted(due_at=datetime() as due_at) | ClockProlonged(due_at=due_at):
            yield from _alerts(event.at, due_at)
        case _:
            pass


def _alerts(started_at: datetime, due_at: datetime) -> Iterator[tuple[str, datetime]]:
    for kind, percent in ALERTS.items():
        yield kind, started_at + (due_at - started_at) * percent / 100


def _first(thing: object, met: set[object]) -> bool:
    fresh = thing not in met
    met.add(thing)
    return fresh


def hold(orders: Iterable[str]) -> None:
    """Lock the heads of orders, always in the same sequence, until the transaction ends."""
    rows = Head.objects.select_for_update().filter(order__in=set(orders)).order_by("order")
    list(rows.values_list("order"))


def mark(debt: Debt) -> bytes:
    """Return what no other effect has, of this history or of one put in its place: a salt."""
    return bytes(Entry.objects.values_list("salt", flat=True).get(pk=debt.entry))


def open_debts(kind: str, *, at: datetime, limit: int = 5000) -> list[Debt]:
    """Return what is due, neither done nor given up, oldest first.

    For effects that are recorded in the same transaction in which they are marked as done.
    """
    return _debts(_due(at).filter(kind=kind), limit)


def waits(order: str, kinds: Iterable[str]) -> bool:
    """Say whether any effect of these kinds is still owed for an order, or was given up."""
    return Owed.objects.filter(order=order, kind__in=list(kinds), done_at=None).exists()


def of_order(order: str) -> list[Debt]:
    """Return everything that was ever owed for an order."""
    return _debts(Owed.objects.filter(order=order), 1_000_000)


def claim(kinds: Iterable[str], *, at: datetime, until: datetime, limit: int) -> list[Debt]:
    """Take what is due so that no other worker takes it before ``until``, oldest first.

    For effects that must not happen within a transaction. A worker that dies leaves its claims
    to whoever comes after ``until``.
    """
    with transaction.atomic():  # on SQLite it starts as the only writer
        free = Q(claimed_until=None) | Q(claimed_until__lte=at)
        rows = _due(at).filter(free, kind__in=list(kinds)).select_for_update(skip_locked=True)
        taken = _debts(rows, limit)
        Owed.objects.filter(pk__in=[debt.id for debt in taken]).update(claimed_until=until)
    return taken


def prolong(debts: Iterable[Debt], *, until: datetime) -> None:
    """Keep claims that are still worked on."""
    for some in _some(debts):
        some.update(claimed_until=until)


def done(debts: Iterable[Debt], *, at: datetime) -> None:
    """Mark side effects as done; the first time counts."""
    for some in _some(debts):
        some.update(done_at=at, claimed_until=None, last_error="")


def wait(debts: Iterable[Debt], why: str, *, again_at: datetime) -> None:
    """Leave effects owed that nobody refused but that cannot happen yet; never given up."""
    for some in _some(debts):
        some.update(due_at=again_at, claimed_until=None, last_error=why[:200])


def postpone(kinds: Iterable[str], why: str, *, at: datetime, again_at: datetime) -> None:
    """Put off all that is due and that nobody has claimed: the way to the outside is closed.

    It counts as a try only so far that pauses grow, never so far that anything is given up.
    """
    rows = _due(at).filter(kind__in=list(kinds), claimed_until=None)
    tries = Least(F("tries") + 1, Greatest(F("tries"), 2))
    rows.update(due_at=again_at, last_error=why[:200], tries=tries)


def failed(debt: Debt, why: str, *, again_at: datetime) -> None:
    """Note a failed try; it is tried again from ``again_at`` on."""
    for some in _some([debt]):
        some.update(tries=F("tries") + 1, due_at=again_at, claimed_until=None, last_error=why[:200])


def give_up(debt: Debt, why: str, *, at: datetime) -> None:
    """Stop trying; it stays in sight as failed until a person has it tried again."""
    for some in _some([debt]):
        some.update(tries=F("tries") + 1, failed_at=at, claimed_until=None, last_error=why[:200])


def try_again(order: str, *, at: datetime) -> int:
    """Owe anew all of an order that was given up, once its cause is gone; return how many."""
    rows = Owed.objects.filter(order=order, done_at=None).exclude(failed_at=None)
    return rows.update(failed_at=None, tries=0, due_at=at, last_error="")


def given_up() -> list[str]:
    """Return the orders of which anything was given up."""
    rows = Owed.objects.filter(done_at=None).exclude(failed_at=None)
    return list(rows.values_list("order", flat=True).distinct().order_by("order"))


def unhappy(orders: Iterable[str]) -> tuple[Unhappy, ...]:
    """Return what waits with a reason or was given up, of these orders."""
    rows = (
        Owed.objects.filter(order__in=list(orders), done_at=None)
        .exclude(last_error="")
        .order_by("order", "id")
    )
    return tuple(
        Unhappy(
            order=row.order,
            item=row.item,
            kind=row.kind,
            event=row.entry.kind,
            why=row.last_error,
            tries=row.tries,
            next_at=row.due_at,
            given_up_at=row.failed_at,
        )
        for row in rows.select_related("entry")[:_MOST]
    )


def stuck() -> tuple[Stuck, ...]:
    """Return what waits with a reason or was given up, by kind and reason."""
    rows = (
        Owed.objects.filter(done_at=None)
        .exclude(last_error="")
        .values_list("kind", "last_error")
        .annotate(many=Count("pk"), given_up=Count("failed_at"))
        .order_by("kind", "last_error")
    )
    return tuple(
        Stuck(kind=kind, why=why, many=many, given_up=given_up)
        for kind, why, many, given_up in rows
    )


def _due(at: datetime) -> QuerySet[Owed]:
    return Owed.objects.filter(done_at=None, failed_at=None, due_at__lte=at)


def _debts(rows: QuerySet[Owed], limit: int) -> list[Debt]:
    return [
        Debt(
            id=row.pk,
            entry=row.entry_id,
            order=row.order,
            item=row.item,
            kind=row.kind,
            tries=row.tries,
        )
        for row in rows.order_by("due_at", "id")[:limit]
    ]


def _some(debts: Iterable[Debt]) -> Iterator[QuerySet[Owed]]:
    ids = [debt.id for debt in debts]
    for start in range(0, len(ids), 500):
        yield Owed.objects.filter(pk__in=ids[start : start + 500], done_at=None)
