"""Carrying out at once what a verb has just made the desk owe."""

from __future__ import annotations

from duly.desk.clock import now
from duly.desk.verbs.printing import note
from duly.desk.worker.drain import drain
from duly.order.terms import Refusal


def carry_out() -> None:
    """Carry out at once what is owed by now; what fails stays owed, and is said on stderr.

    Call it after telling what was recorded: that stands, whatever becomes of this.
    """
    try:
        drain(at=now())
    except (Refusal, OSError) as no:
        note(f"recorded; left to 'duly worker': {no}")
