"""Gives every entry its place in the tree and signs the new head, one sequencer at a time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import count

from django.conf import settings
from django.db import connection, transaction

from duly.desk.home import current
from duly.desk.orders.bulk import insert
from duly.desk.orders.entries import Kept
from duly.desk.orders.models import Checkpoint, Leaf, Unsequenced
from duly.ledger import checkpoint as notes
from duly.ledger.bucket import full
from duly.ledger.codec import Undecodable, decode
from duly.ledger.commitment import commitments
from duly.ledger.keys import Signer
from duly.ledger.tree import Frontier, leaf_hashes
from duly.order.events import KeyAdopted
from duly.order.terms import Refusal, Unreadable

_LOCK = 0x64756C79  # one advisory lock for the whole database


def sequence(*, at: datetime, fresh: Sequence[Kept] = ()) -> int:
    """Place every committed entry that has no leaf yet and return the tree's size.

    ``fresh`` are entries that this very transaction wrote and did not queue. Others are found
    by being queued, never by "id greater than the last": on PostgreSQL ids become visible out
    of order.
    """
    with transaction.atomic(savepoint=False):
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
        frontier = _frontier()
        waiting = _queued()
        _must_be_own(waiting)
        placed = [entry for entry, _, _ in waiting]
        waiting += [(each.number, each.salt, each.body) for each in fresh]
        if not waiting:
            return frontier.size
        entries, salts, bodies = zip(*waiting, strict=True)
        told = commitments(salts, bodies)
        columns = ("index", "entry_id", "commitment")
        insert(Leaf, columns, zip(count(frontier.size), entries, told, strict=False))
        grown = _signed(frontier, leaf_hashes(told), at)
        for start in range(0, len(placed), 500):
            some = Unsequenced.objects.filter(pk__in=placed[start : start + 500])
            some._raw_delete(some.db)  # nothing hangs on these rows
        return grown.size


def _must_be_own(waiting: Iterable[tuple[int, bytes, bytes]]) -> None:
    """Refuse to sign what no desk wrote, or the adoption of a key that nobody here made.

    A queue is rows in a database, and whoever writes there could add one; with a key that is
    adopted he could sign everything after it. Refuses ``foreign-entry``.
    """
    home, origin = current(), str(settings.DULY_ORIGIN)
    for entry, _, body in waiting:
        try:
            event = decode(body)
        except Undecodable as broken:
            raise _foreign(entry, f"is no event ({broken})") from broken
        if isinstance(event, KeyAdopted) and not home.knows_ledger_key(origin, event.verifier):
            raise _foreign(entry, f"adopts a signing key that is not in {home.keys}")


def _foreign(entry: int, why: str) -> Refusal:
    return Refusal(
        "foreign-entry",
        f"entry {entry}, which waits for its place in the history, {why}; if another machine of"
        " this desk wrote it, bring this one to its version and its keys, else somebody wrote"
        " into the database: go back to a backup with 'duly restore-backup'",
    )


def _signed(frontier: Frontier, hashes: Sequence[bytes], at: datetime) -> Frontier:
    """Sign the head over these leaves, and the last on the way that the public may know."""
    public = full(frontier.size + len(hashes)) - frontier.size
    if 0 < public < len(hashes):
        frontier, hashes = frontier.extend(hashes[:public]), hashes[public:]
        _sign(frontier, at)
    grown = frontier.extend(hashes)
    _sign(grown, at)
    return grown


def must_be_signable() -> None:
    """Refuse before anything is recorded what could not be signed afterwards.

    Refuses ``no-ledger-key``, ``other-ledger-key``, ``rotten-head`` and ``foreign-entry``.
    """
    _frontier()
    _must_be_own(_queued())


def _queued() -> list[tuple[int, bytes, bytes]]:
    """Return number, salt and text of what waits; a text of another kind is none."""
    rows = Unsequenced.objects.order_by("entry_id").values_list(
        "entry_id", "entry__salt", "entry__body"
    )
    return [(entry, _raw(salt), _raw(body)) for entry, salt, body in rows]


def _raw(value: bytes | memoryview | str) -> bytes:
    return b"" if isinstance(value, str) else bytes(value)


def _frontier() -> Frontier:
    last = Checkpoint.objects.order_by("-size").first()
    if last is None:
        return Frontier()
    raw = bytes(last.frontier)
    hashes = tuple(raw[start : start + 32] for start in range(0, len(raw), 32))
    try:
        edge = Frontier(size=last.size, hashes=hashes)
    except ValueError as cut:
        raise _rotten(last.size) from cut
    try:
        _key()
        signed = notes.open_note(last.note, current().ledger_verifiers(str(settings.DULY_ORIGIN)))
    except Unreadable as other:
        raise Refusal(
            "other-ledger-key",
            f"the history was signed with another key than {current().keys}/ledger.key;"
            " put that one back from a backup, or run 'duly ledger verify'",
        ) from other
    if not edge.root() == bytes(last.root) == signed.root:
        raise _rotten(last.size)
    return edge


def _rotten(size: int) -> Refusal:
    return Refusal(
        "rotten-head",
        f"the stored head of {size} entries is not what was signed, and nothing is built on it;"
        " run 'duly ledger verify', then go back to a backup with 'duly restore-backup'",
    )


def _key() -> Signer:
    home = current()
    if not home.signs():
        raise Refusal(
            "no-ledger-key",
            f"{home.keys}/ledger.key, which signs the history, is gone; put it back from a backup",
        )
    return home.ledger_key(str(settings.DULY_ORIGIN))


def _sign(frontier: Frontier, at: datetime) -> None:
    root = frontier.root()
    origin = str(settings.DULY_ORIGIN)
    head = notes.Checkpoint(origin=origin, size=frontier.size, root=root)
    Checkpoint.objects.create(
        size=frontier.size,
        root=root,
        frontier=b"".join(frontier.hashes),
        note=notes.sign(head, current().ledger_key(origin)),
        signed_at=at,
    )
