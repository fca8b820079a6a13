"""Compiles what is withheld now into a register, puts it in place, and records it as done."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from duly.desk.home import current
from duly.desk.orders import epochs, owed, read
from duly.desk.orders.door import handle
from duly.desk.orders.vault import ERASED
from duly.desk.people.access import SYSTEM
from duly.desk.worker import gate
from duly.desk.worker.outlet import handed_out
from duly.gate import chain
from duly.gate.entry import Entry, RegisterRefused, checked
from duly.gate.register import Register
from duly.gate.signal import Signal
from duly.order.terms import Digest, OrderRef
from duly.withhold.rules import CarryOut

SURFACE = "register"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """The epoch that was put in place, if one had to be, and what went wrong in words."""

    epoch: int | None = None
    troubles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    """The register on this host; without one of ours the epoch is 0."""

    epoch: int
    digest: str
    register: Register | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wanted:
    """What has to be withheld now, and what cannot stand in any register."""

    entries: tuple[Entry, ...]
    unfit: tuple[str, ...]


def publish_register(*, at: datetime) -> Shown:
    """Publish one register for all that is owed, or mend the one on this host.

    Its epoch is reserved first; then comes the file; then all that speaks of it is recorded in
    one transaction. A worker that dies in between leaves a file that no row knows, and the next
    epoch lies above it. A register that is missing, foreign or older than the newest is mended.
    """
    try:
        if owed.open_debts(owed.GATE, at=at, limit=1):
            return _published(at)
        newest = epochs.newest()
        if not _served(newest, _on_disk()):
            return _mended(at)
        if handed_out() > (newest.epoch if newest else 0):  # not: above what was but reserved
            return _overtaken(at)
        if current().register.exists():
            Signal(current().register).confirm(at)
        return Shown()
    except OSError as full:
        why = f"{type(full).__name__}: {full.strerror}"
        owed.wait(owed.open_debts(owed.GATE, at=at), why, again_at=at)
        return Shown(troubles=(f"the register could not be written: {why}",))


def wanted(items: Iterable[read.ItemView]) -> _Wanted:
    """Return what the register holds: one entry per item, so that two orders stay two.

    What the register would refuse is left out and named; it must not hold up the others.
    """
    entries: list[Entry] = []
    unfit: list[str] = []
    for item in items:
        try:
            entries.append(checked(_entry(item)))
        except RegisterRefused as refused:
            unfit.append(f"{item.ref} is decided but not withheld: {refused.why}")
    return _Wanted(entries=tuple(entries), unfit=tuple(unfit))


def _entry(item: read.ItemView) -> Entry:
    if item.since is None or item.subject in ("", ERASED):
        raise RegisterRefused("entry-id", "it is not known any more what it stands for.")
    return Entry(
        kind=item.kind,
        id=item.subject,
        countries=frozenset(item.territory),
        since=item.since,
        until=item.until,
        order=item.order,
    )


def _published(at: datetime) -> Shown:
    epoch = epochs.reserve(above=max(_on_disk().epoch, handed_out()), at=at)
    with epochs.publishing():
        if epochs.latest() != epoch:
            return Shown()  # another worker came later, and publishes all that we would
        debts = owed.open_debts(owed.GATE, at=at)
        owed.hold(debt.order for debt in debts)
        orders = sorted({debt.order for debt in debts})
        found = _put(orders, epoch, at)
        digest, many = _on_disk().digest, read.count_withheld(at=at)
        epochs.record(epochs.Published(epoch=epoch, digest=digest, entries=many, published_at=at))
        mine = Counter(entry.order for entry in found.entries)
        for ref in orders:
            _carry_out(ref, epoch, digest, mine[ref], at)
        owed.done(debts, at=at)
    return Shown(epoch=epoch, troubles=found.unfit)


def _put(orders: Sequence[str], epoch: int, at: datetime) -> _Wanted:
    """Put what these orders withhold in place, upon the newest register; without it, all.

    So that an order costs what it is, not what the desk ever withheld.
    """
    newest = epochs.newest()
    if orders and newest is not None and _served(newest, _on_disk()):
        found = wanted(read.withheld_now(at=at, orders=orders))
        try:
            gate.replace(found.entries, epoch=epoch, issued_at=at, orders=orders)
        except RegisterRefused:
            pass  # somebody took it away meanwhile
        else:
            return found
    found = wanted(read.withheld_now(at=at))
    gate.replace(found.entries, epoch=epoch, issued_at=at)
    return found


def _carry_out(ref: str, epoch: int, digest: str, withheld: int, at: datetime) -> None:
    done = CarryOut(
        by=SYSTEM, surface=SURFACE, epoch=epoch, register=Digest(digest), withheld=withheld
    )
    handle(OrderRef(ref), done, at=at)


def _mended(at: datetime) -> Shown:
    if _rebuilt(at):
        return Shown(epoch=epochs.latest())
    file = _on_disk()
    if read.count_withheld(at=at) or file.epoch < epochs.latest():
        return _published(at)
    return Shown(troubles=_unknown(file))


def _overtaken(at: datetime) -> Shown:
    """Publish above what a history that is lost had handed out; an empty desk lifts nothing."""
    if read.count_withheld(at=at):
        return _published(at)
    return Shown(
        troubles=(
            f"epoch {handed_out()} was handed out, and this desk knows nothing of it: is the"
            " database older? Restore the newer backup, or empty the outlet",
        )
    )


def _rebuilt(at: datetime) -> bool:
    """Build the newest register again, byte by byte, and say whether it came out the same."""
    with epochs.publishing():
        newest = epochs.newest()
        if newest is None or newest.epoch != epochs.latest() or _on_disk().epoch >= newest.epoch:
            return False  # that epoch may be out in the world with other bytes
        entries = wanted(read.withheld_now(at=at)).entries
        again = current().register.with_suffix(".again")
        try:
            return _built(entries, again, newest) and _built(entries, current().register, newest)
        finally:
            again.unlink(missing_ok=True)


def _built(entries: Sequence[Entry], path: Path, then: epochs.Published) -> bool:
    made = gate.built(entries, path, epoch=then.epoch, issued_at=then.published_at)
    return made == then.digest


def _unknown(file: _File) -> tuple[str, ...]:
    subjects = len(file.register or ())
    if not subjects:
        return ()
    return (
        f"the register on this host withholds {subjects} subjects that this desk knows"
        " nothing of: is it another desk's, or the database older than the register?"
        " Restore the newer backup, or move the register away",
    )


def _served(newest: epochs.Published | None, file: _File) -> bool:
    return file.digest == (newest.digest if newest else "")


def _on_disk() -> _File:
    """Return what is served here; its digest is that of its newest file, which vouches for all."""
    path = current().register
    try:
        ours, files = gate.opened(), chain.files(path)
    except RegisterRefused:
        digest = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
        return _File(epoch=0, digest=digest)
    digest = hashlib.sha256(files[-1].read_bytes()).hexdigest()
    return _File(epoch=ours.epoch, digest=digest, register=ours)
