"""Hands the register on to every host of the platform, as files that any web server can carry."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from django.conf import settings

from duly.desk.home import current
from duly.desk.worker.gate import key, register_id, verifier
from duly.gate.chain import files
from duly.gate.entry import RegisterRefused
from duly.gate.outlet import publish, renew, segment_digest, standing
from duly.gate.placing import place
from duly.ledger.note import Note

RENEWED: Final = timedelta(minutes=1)  # the age after which a checkpoint is signed anew


def hand_out(*, at: datetime) -> tuple[str, ...]:
    """Publish the register into ``DULY_GATE_OUTLET``, or sign its checkpoint anew when it is old.

    Returns what went wrong, in words. A restore goes this way exactly as a withholding does.
    Beside the register on this host lies ``trust.pub``, the key for ``duly gate follow --trust``.
    """
    if not settings.DULY_GATE_OUTLET or not current().register.exists():
        return ()
    try:
        with _alone() as mine:
            if mine:
                _handed(Path(settings.DULY_GATE_OUTLET), at)
    except RegisterRefused as refused:
        return (f"the register is not handed out ({refused.code}): {refused.why}",)
    except OSError as full:
        return (f"the register is not handed out: {full.strerror}",)
    return ()


@contextmanager
def _alone() -> Iterator[bool]:
    """Give whether nobody else hands out now, who would put an older register over ours."""
    folder = os.open(current().register.parent, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        yield False
    else:
        yield True
    finally:
        os.close(folder)  # which lets go of it, as the end of a worker does


def handed_out() -> int:
    """Return the epoch that lies in ``DULY_GATE_OUTLET`` under our name; 0 for nothing of ours."""
    if not settings.DULY_GATE_OUTLET:
        return 0
    try:
        laid = standing(Path(settings.DULY_GATE_OUTLET), verifier(key().verifier.public))
    except (RegisterRefused, OSError):
        return 0
    return laid.epoch if laid is not None and laid.register_id == register_id() else 0


def _handed(folder: Path, at: datetime) -> None:
    register, verify = current().register, verifier(key().verifier.public)
    trust, told = register.with_name("trust.pub"), f"{key().verifier}\n".encode()
    if not trust.exists() or trust.read_bytes() != told:
        place(trust, told)
    before, parts = standing(folder, verify), files(register)
    laid = [] if before is None else [segment.digest for segment in before.segments]
    if before is None or laid != [segment_digest(part) for part in parts]:
        publish(parts, folder, seal=_seal, verify=verify, at=at)
    elif at - before.issued_at >= RENEWED:
        renew(folder, seal=_seal, verify=verify, at=at)


def _seal(text: str) -> str:
    return str(Note(text=text, signatures=(key().sign(text),)))
