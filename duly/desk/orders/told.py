"""What happened to the items of an order, and what their people were told of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from duly.desk.orders.models import Entry
from duly.ledger.codec import decode
from duly.order.events import (
    AnyEvent,
    BasisStated,
    DecisionMade,
    ItemRestored,
    ItemWithheld,
    NoticeDeferred,
    OrderUnsealed,
    PersonNotified,
    Reason,
    WithholdingExpired,
)

_KINDS = (
    BasisStated,
    DecisionMade,
    ItemWithheld,
    ItemRestored,
    WithholdingExpired,
    PersonNotified,
    NoticeDeferred,
)
ENDED = "ended"
_SEALS = ("OrderSealed", "OrderUnsealed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Spell:
    """One time an item was withheld; ``ended_at`` is none while it still is.

    ``cause`` says why it ended: a ``Cause``, or ``ended`` when its time ran out. ``basis`` is
    what it rests on where it was decided by ourselves, not under the order.
    """

    item: str
    territory: tuple[str, ...]
    since: datetime
    until: datetime
    ended_at: datetime | None = None
    cause: str = ""
    basis: BasisStated | None = None

    @property
    def restored(self) -> bool:
        """Whether somebody ended it before its time."""
        return self.cause not in ("", ENDED)


@dataclass(slots=True)
class Past:
    """One item's past, as far as its person may have to hear of it."""

    spells: list[Spell] = field(default_factory=list)
    notified: PersonNotified | None = None
    deferred: NoticeDeferred | None = None
    stated: BasisStated | None = None
    basis: BasisStated | None = None  # of the decision that stands, where it is our own


def pasts(order: str, items: Sequence[str] | None = None) -> dict[str, Past]:
    """Return the past of every item of an order, or of some, that was ever withheld: one query."""
    found: dict[str, Past] = {}
    kinds = [kind.__name__ for kind in _KINDS]
    rows = Entry.objects.filter(order=order, kind__in=kinds).order_by("item", "turn")
    rows = rows if items is None else rows.filter(item__in=items)
    for item, body in rows.values_list("item", "body"):
        _add(found.setdefault(item, Past()), decode(bytes(body)))
    return {item: past for item, past in found.items() if past.spells}


def _add(past: Past, event: AnyEvent) -> None:
    match event:
        case ItemWithheld(item=item, territory=territory, until=until, at=at):
            spell = Spell(item=item, territory=territory, since=at, until=until, basis=past.basis)
            past.spells.append(spell)
        case BasisStated():
            past.stated = event
        case DecisionMade(reason=reason):
            past.basis = past.stated if reason is Reason.OWN_TERMS else None
        case ItemRestored(at=at, cause=cause):
            past.spells[-1] = replace(past.spells[-1], ended_at=at, cause=cause.value)
        case WithholdingExpired(until=until):
            past.spells[-1] = replace(past.spells[-1], ended_at=until, cause=ENDED)
        case PersonNotified():
            past.notified, past.deferred = event, None
        case NoticeDeferred():
            past.deferred = event
        case _:
            raise TypeError(f"{type(event).__name__} tells nothing of an item's past")


def unsealed(order: str) -> bool:
    """Say whether counsel has let the order be shown outside again, and nothing sealed it since."""
    rows = Entry.objects.filter(order=order, item="", kind__in=_SEALS).order_by("-turn")
    return rows.values_list("kind", flat=True).first() == OrderUnsealed.__name__
