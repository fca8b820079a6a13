"""Opening the history that the environment names, and finding what an auditor asks for in it."""

from __future__ import annotations

import importlib
import os
import re
from collections.abc import Iterable
from contextlib import AbstractContextManager
from datetime import UTC, datetime

from duly.desk.history.rows import History
from duly.desk.home import Home
from duly.ledger.checkpoint import Checkpoint, open_note
from duly.ledger.note import Verifier
from duly.ledger.stored import StoredEntry
from duly.order.terms import Refusal, Unreadable

_EVENT = re.compile(r"(?P<stream>(?P<order>[^/#\s]+)(?:/[^#\s]+)?)#(?P<turn>[0-9]{1,9})")


def history(home: Home) -> AbstractContextManager[History]:
    """Open ``DULY_DATABASE_URL``, else the home's own file; only its driver is loaded."""
    url = os.environ.get("DULY_DATABASE_URL")
    name, where = ("postgres", url) if url else ("sqlite", str(home.database))
    opened = importlib.import_module(f"duly.desk.history.{name}").opened
    held: AbstractContextManager[History] = opened(where)
    return held


def find(history: History, event: str) -> StoredEntry:
    """Return the entry named ``ORDER#TURN`` or ``ORDER/ITEM#TURN``; refuses an unknown one."""
    named = _EVENT.fullmatch(event)
    if named is None:
        raise Refusal("no-event-name", f"{event!r} names no event: ORDER#TURN or ORDER/ITEM#TURN.")
    item = named["stream"] if "/" in named["stream"] else ""
    entry = history.entry(named["order"], item, int(named["turn"]))
    if entry is None:
        raise Refusal(
            "no-such-event", f"Nothing is recorded as {event}. 'duly order REF' lists events."
        )
    return entry


def head(
    history: History, keys: Iterable[Verifier], *, public: bool = False
) -> tuple[Checkpoint, str]:
    """Return the latest checkpoint and its signed note, or the latest that the public may know.

    Refuses when there is none, or its signature does not verify.
    """
    now = datetime.now(UTC)
    note = history.public_checkpoint(at=now) if public else history.latest_checkpoint()
    if note is None:
        raise Refusal("not-yet-signed", "No checkpoint has been signed yet. Record an order first.")
    try:
        return open_note(note, keys), note
    except Unreadable as false:
        raise broken_history() from false


def broken_history() -> Refusal:
    """Return the refusal to build anything on a history that does not hold."""
    return Refusal(
        "history-broken", "The stored history does not hold. Run 'duly ledger verify' to see where."
    )
