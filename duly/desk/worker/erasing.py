"""Carries out erasures: what is kept of an order goes, once its last letters have left."""

from __future__ import annotations

from datetime import datetime, timedelta
from email import message_from_bytes
from pathlib import Path

from django.db import transaction

from duly.desk.home import current
from duly.desk.orders import owed
from duly.desk.orders.erasing import Erased, erase, leave_no_trace
from duly.desk.worker.message import message_id

_SOON = timedelta(minutes=5)
_FIRST = (owed.MAIL, owed.NOTICE, owed.GATE)
_BETWEEN = b"-" * 79 + b"\n"  # how Django parts the mails that it writes into one file


def serve_erasures(*, at: datetime) -> tuple[Erased, ...]:
    """Erase what is owed to be erased; done twice, or by two workers, it is done once."""
    done = []
    for debt in owed.open_debts(owed.ERASE, at=at):
        if owed.waits(debt.order, _FIRST):
            owed.wait([debt], "letters-first", again_at=at + _SOON)
            continue
        _take_mails_away(debt.order)
        with transaction.atomic():
            owed.hold([debt.order])
            done.append(erase(debt.order, at=at))
            owed.done([debt], at=at)
    if done:
        leave_no_trace()
    return tuple(done)


def _take_mails_away(order: str) -> None:
    """Take an order's mails out of the folder into which mail is written without a server."""
    names = {message_id(debt) for debt in owed.of_order(order)}
    for path in sorted(current().outgoing.glob("*")):
        if path.is_file():
            _without(path, names)


def _without(path: Path, names: set[str]) -> None:
    mails = path.read_bytes().split(_BETWEEN)
    kept = [mail for mail in mails if message_from_bytes(mail)["Message-ID"] not in names]
    if len(kept) == len(mails):
        return
    with path.open("r+b") as file:  # in place, so that nothing of it is left on the old blocks
        file.write(bytes(path.stat().st_size))
        file.flush()
        file.seek(0)
        file.write(_BETWEEN.join(kept))
        file.truncate()
    if not any(mail.strip() for mail in kept):
        path.unlink()
