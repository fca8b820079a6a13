"""Verification: hold every stored entry, leaf and checkpoint against one another."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from duly.ledger.beside import place, turned
from duly.ledger.findings import Findings, Report
from duly.ledger.heads import Heads
from duly.ledger.note import Verifier
from duly.ledger.policy import Policy
from duly.ledger.stored import Row, Stored, tamed
from duly.ledger.tree import Frontier
from duly.ledger.waiting import OF_64_BITS, Waiting

_MANY = 512  # rows that are held at a time: they fit into a processor's cache


def verify(
    stored: Stored,
    *,
    verifiers: Iterable[Verifier],
    kept: Iterable[str] = (),
    policy: Policy | None = None,
    progress: Callable[[int], None] = lambda size: None,
) -> Report:
    """Check a whole history, in one pass over its tree and one over its turns.

    ``kept`` are checkpoints from elsewhere that it must continue too. An entry may wait for its
    leaf only if it is queued and nothing later is already in the tree: of the same order, or of
    any where ids come in order. Where the policy asks for witnesses, at least one checkpoint must
    carry enough of them. A key that an event adopts is trusted from the first head on that covers
    the event and was signed with one trusted before. What is bad in the tree comes first and
    follows it, so that the first is the earliest; then the turns; what is wrong with the
    checkpoints' own signatures comes last.
    """
    found, asked = Findings(), policy or Policy()
    heads = Heads(stored.checkpoints(), kept, verifiers, asked, found)
    waiting = Waiting(stored.entries(), found, stored.secret)
    edge = _climb(stored.leaves(), waiting, heads, progress)
    heads.left(edge.size)
    pending = waiting.left(stored)
    if _turned(stored, found) != waiting.places:
        found.add("index", "The index that entries are read by is not that of the entries.")
    found.bad += stored.unsound()
    if heads.signed < edge.size and not (found.bad or heads.unsigned.bad):
        found.add(*_uncovered(heads.signed, edge.size))
    if asked.asks and not heads.witnessed:
        found.add("checkpoint", f"No head was cosigned by {asked.told()}.")
    return Report(
        size=edge.size,
        root=edge.root(),
        signed=heads.signed,
        witnessed=heads.witnessed,
        pending=pending,
        bad=(*found.bad, *heads.unsigned.bad),
        adopted=tuple(heads.adopted),
    )


def _uncovered(signed: int, size: int) -> tuple[str, str]:
    """Say where no head is; a leaf is only ever written together with a head over it."""
    if not signed:
        return "checkpoint", "Nothing was signed: the database holds no checkpoint of it."
    gone = f"No head covers leaves {signed} to {size - 1}: one was removed, and they may be forged."
    return f"leaf {signed}", gone


def _climb(
    leaves: Iterator[Row],
    waiting: Waiting,
    heads: Heads,
    progress: Callable[[int], None],
) -> Frontier:
    edge, due = Frontier(), 0
    heads.meet(edge)
    while some := list(islice(leaves, heads.room(edge.size, _MANY))):
        hashes, due = waiting.place(some, due)
        heads.name(waiting.adopted())
        edge = edge.extend(hashes)
        heads.meet(edge)
        progress(edge.size)
    return edge


def _turned(stored: Stored, found: Findings) -> int:
    """Hold every stream's turns against one another and return the sum of their places."""
    places, ascending = 0, True
    before: Row | None = None
    odd: dict[str, list[Row]] = {}
    turns = stored.turns()
    while some := list(islice(turns, _MANY)):
        ascends = turned(stored.secret, some, before)
        told = ascends or _one_by_one(stored.secret, some, before, odd, found)
        places += told[0]
        ascending &= told[1]
        before = some[-1]
    if stored.names_in_order and not ascending:
        found.add("index", "It is not sorted by what it lists: who looks something up may miss it.")
    if odd:
        _tell(stored.turns(), odd, found)
    return places & OF_64_BITS


def _one_by_one(
    secret: bytes,
    rows: list[Row],
    before: Row | None,
    odd: dict[str, list[Row]],
    found: Findings,
) -> tuple[int, bool]:
    """Do what ``turned`` does, and note which streams are odd, and what is no name."""
    last, ascending = before or (-1, "", "", -1), True
    for row in rows:
        number, *stream, turn = row
        if stream != [*last[1:3]]:
            if set(map(type, stream)) != {str}:
                found.add("index", f"It holds what is no name: {stream[0]!r}, {stream[1]!r}.")
            elif set(map(type, last[1:3])) == {str}:
                ascending &= last[1:3] <= row[1:3]
            last = (-1, *stream, -1)
        numbers = {type(each) for each in (number, turn, last[0], last[3])} == {int}
        if not numbers or turn != last[3] + 1 or number <= last[0]:
            odd[_stream(row)] = []
        last = row
    return sum(place(secret, row) for row in rows), ascending


def _tell(turns: Iterator[Row], odd: dict[str, list[Row]], found: Findings) -> None:
    """Report where the turns of odd streams, as they were recorded, are not one after another."""
    for row in turns:
        if (stream := _stream(row)) in odd:
            odd[stream].append(row)
    for rows in odd.values():
        due = 0
        for entry in sorted(tamed((*row, b"", b"", None)) for row in rows):
            if entry.turn != due:
                why = f"Turn {due} should stand here; entries are missing."
                found.add(entry.label, why)
            due = entry.turn + 1


def _stream(row: Row) -> str:
    """Return what names a stream by any values: a column may have become one of lists."""
    return repr(row[1:3])
