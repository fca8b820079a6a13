"""The signed heads of a history, met one after another while its tree grows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from heapq import merge
from typing import NamedTuple

from duly.ledger.checkpoint import read
from duly.ledger.findings import Findings
from duly.ledger.keys import VerifyingKey
from duly.ledger.note import Note, Verifier, parse
from duly.ledger.policy import Policy
from duly.ledger.tree import Frontier
from duly.order.terms import Unreadable

_TWO = "Two heads of {} entries were signed and differ: another history was shown somewhere."


class _Head(NamedTuple):
    """A head as it was found; who signed it is judged when the tree has grown to its size."""

    size: int
    root: bytes
    note: Note
    name: str  # for a finding


class Heads:
    """Heads by ascending size; only the next one is held, so that memory stays flat.

    ``signed`` is the size of the largest that held, ``witnessed`` that of the largest of them
    that enough witnesses cosigned. ``adopted`` are the keys that the history itself named, under
    the signature of one that was trusted before it.
    """

    def __init__(
        self,
        stored: Iterable[str],
        kept: Iterable[str],
        verifiers: Iterable[Verifier],
        policy: Policy,
        found: Findings,
    ) -> None:
        self.signed = self.witnessed = 0
        self.adopted: list[VerifyingKey] = []
        self.unsigned = Findings()  # what is wrong with the signatures themselves
        self._found, self._policy = found, policy
        self._verifiers = list(verifiers)
        self._named: list[VerifyingKey] = []  # in events that no head that held covers yet
        self._diverged = False
        elsewhere = sorted(self._read(kept, "kept checkpoint"), key=_size)
        ours = self._ascending(self._read(stored, "checkpoint"))
        self._rest = merge(ours, elsewhere, key=_size)
        self._next = next(self._rest, None)

    def room(self, size: int, most: int) -> int:
        """Return by how much a tree of ``size`` may grow until the next head, ``most`` at most."""
        return most if self._next is None else min(most, self._next.size - size)

    def name(self, keys: Iterable[VerifyingKey]) -> None:
        """Take note of keys that events in the tree adopt."""
        self._named += keys

    def meet(self, edge: Frontier) -> None:
        """Hold the tree as it has grown so far against the heads of its size."""
        while self._next is not None and self._next.size <= edge.size:
            if self._is_signed(self._next):
                self._compare(self._next, edge)
            self._next = next(self._rest, None)

    def left(self, size: int) -> None:
        """Report the heads of more entries than there are."""
        while self._next is not None:
            if self._is_signed(self._next):
                many = self._next.size
                gone = f"{many} entries were signed; only {size} are left."
                self._found.add(f"checkpoint {many}", gone)
            self._next = next(self._rest, None)

    def _is_signed(self, head: _Head) -> bool:
        try:
            head.note.signed_by(self._verifiers)
        except Unreadable as false:
            self.unsigned.add(head.name, false.why)
            return False
        return True

    def _compare(self, head: _Head, edge: Frontier) -> None:
        if head.size < edge.size:
            self._found.add(f"checkpoint {head.size}", "It does not stand at the size it is of.")
        elif head.root == edge.root():
            self.signed = edge.size
            self._adopt()
            self._count_witnesses(head)
        elif not self._diverged:  # every later checkpoint differs with it
            self._diverged = True
            since = f"entries {self.signed} to {edge.size - 1} of the tree"
            apart = f"Not what was signed: look at {since}."
            why = apart if self.signed < edge.size else _TWO.format(edge.size)
            self._found.add(f"checkpoint {edge.size}", why)

    def _adopt(self) -> None:
        """Trust what a trusted head covers; once heads differ, nobody is believed any more."""
        if self._named and not self._diverged:
            self.adopted += self._named
            self._verifiers += self._named
        self._named.clear()

    def _count_witnesses(self, head: _Head) -> None:
        if not self._policy.asks:
            return
        try:
            names = self._policy.cosigners(head.note)
        except Unreadable as forged:
            self._found.add(f"checkpoint {head.size}", forged.why)
            return
        if self._policy.met(names):
            self.witnessed = head.size

    def _ascending(self, heads: Iterable[_Head]) -> Iterator[_Head]:
        """Yield heads; report one that is read where another should be, as by a spoiled index."""
        before = -1
        for head in heads:
            if head.size == before:
                why = "It is read twice: look for another that is missing in its place."
                self._found.add(f"checkpoint {head.size}", why)
            before = head.size
            yield head

    def _read(self, texts: Iterable[str], word: str) -> Iterator[_Head]:
        for number, text in enumerate(texts, start=1):
            name = f"{word} no. {number}"
            try:
                note = parse(text)
                head = read(note)
            except Unreadable as broken:
                self.unsigned.add(name, broken.why)
            else:
                yield _Head(head.size, head.root, note, name)


def _size(head: _Head) -> int:
    return head.size
