"""What the times of an order say beside a day: one that was over, a decision long past."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from duly.receive.readers.document import Flag
from duly.receive.reading.outcome import OrderFields

_STALE = 2  # years after which a decision's age is said


def flags_on_receipt(fields: OrderFields, received: date) -> tuple[Flag, ...]:
    """Hold the times of an order without a date of its own against the day it was received.

    An order that bears a date was held against that one already.
    """
    if fields.issued_on:
        return ()
    return tuple(flags_against(fields, received.isoformat(), "the day it was received"))


def flags_against(fields: OrderFields, day: str, called: str) -> Iterator[Flag]:
    """Hold the times set, and the decision cited, against a day."""
    for due in fields.due:
        if due.at[:10] < day:
            why = f"The time set ({due.at}) lies before {called} ({day})."
            yield Flag(code="due-time-past", why=why)
    decision = fields.underlying_decision
    if decision and decision.date:
        age = _years(date.fromisoformat(decision.date), date.fromisoformat(day))
        if age >= _STALE:
            why = (
                f"The decision it rests on ({decision.body}, {decision.date}) is {age} years older"
                f" than {called} ({day}). Ask whether it still holds."
            )
            yield Flag(code="stale-decision", why=why)


def _years(older: date, newer: date) -> int:
    return newer.year - older.year - ((newer.month, newer.day) < (older.month, older.day))
