"""Counts what the posts of an order's accounts show, once its items are resolved."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from duly.desk.acts import counting
from duly.desk.evidence.counted import accounts_of, newest
from duly.desk.orders import owed, read
from duly.desk.people.access import SYSTEM
from duly.desk.worker.post import PAUSES
from duly.order.terms import Refusal

_LEASE = timedelta(hours=2)
_MOST = 500
_SETTLED = frozenset(
    {"no-posts", "no-accounts", "order-withdrawn", "order-lapsed", "order-closed", "unknown-order"}
)


def count_evidence(*, at: datetime) -> tuple[str, ...]:
    """Count for every order whose items were resolved since; return the orders counted.

    Where the accounts are those of the last count, nothing is counted again. What is refused
    for good is given up and stays in sight; an outage is tried again after growing pauses.
    """
    by_order: dict[str, list[owed.Debt]] = {}
    for debt in owed.claim((owed.EVIDENCE,), at=at, until=at + _LEASE, limit=_MOST):
        by_order.setdefault(debt.order, []).append(debt)
    return tuple(ref for ref, debts in by_order.items() if _served(ref, debts, at))


def _served(ref: str, debts: list[owed.Debt], at: datetime) -> bool:
    try:
        done = _counted(ref, at)
    except Refusal as no:
        if no.code not in _SETTLED:
            _each(debts, no.code, at)
            return False
        done = False
    except OSError as down:
        for debt in debts:
            pause = PAUSES[min(debt.tries, len(PAUSES) - 1)]
            owed.failed(debt, type(down).__name__, again_at=at + pause)
        return False
    owed.done(debts, at=at)
    return done


def _each(debts: Iterable[owed.Debt], why: str, at: datetime) -> None:
    for debt in debts:
        owed.give_up(debt, why, at=at)


def _counted(ref: str, at: datetime) -> bool:
    last = newest(ref)
    if last is not None and set(last.cards) == set(accounts_of(read.items(ref))):
        return False
    counting.count(ref, by=SYSTEM, at=at)
    return True
