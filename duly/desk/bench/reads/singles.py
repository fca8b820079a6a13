"""One id at a time: the gate, a set and an empty call in turns, each id asked by each once."""

from __future__ import annotations

import statistics
import time
from array import array
from collections.abc import Callable, Sequence
from typing import Any, Final, NamedTuple

from duly.gate.register import Register

CHUNKS: Final = 160
CHUNK: Final = 1_000  # ids asked in one go: a fraction of a millisecond, seldom interrupted
_WALKS: Final = 200  # of a chunk's length

Turn = Callable[[Sequence[Any]], object]


class Single(NamedTuple):
    """Seconds per question, the loop taken off, and how they stand to each other.

    ``beside_set`` and ``beside_call`` are medians of pairs taken one after the other.
    """

    one: float
    call: float
    beside_set: float
    set_: float


def single(
    register: Register, kind: str, country: str, known: frozenset[Any], ids: Sequence[int]
) -> Single:
    """Ask one by one for ids that are asked nothing else, so that no cache knows them.

    Each chunk is gone through with nothing in the loop first, which fetches the ids themselves.
    """
    turns = (_nothing, _asking(register, kind, country), _membership(known), _empty_call)
    spent: tuple[list[float], ...] = ([], [], [], [])
    for number, start in enumerate(range(0, len(ids), CHUNK)):
        chunk = ids[start : start + CHUNK]
        loop = _timed(_nothing, chunk)
        for at in range(1, 4):
            which = 1 + (at + number) % 3  # nobody always comes first
            spent[which].append((_timed(turns[which], chunk) - loop) / len(chunk))
    one, set_, call = (statistics.median(each) for each in spent[1:])
    pairs = [mine / other for mine, other in zip(spent[1], spent[2], strict=True) if other > 0]
    return Single(one, call, statistics.median(pairs), set_)


def memory_line(size: int) -> float:
    """Return the seconds that one line of so many bytes takes to come, wherever it lies.

    A ring of numbers is walked in which each says where the next stands, and the same walk in a
    ring that the processor holds is taken off.
    """
    return max(_walked(size) - _walked(1 << 14), 0.0)


def _timed(turn: Turn, chunk: Sequence[Any]) -> float:
    begun = time.perf_counter()
    turn(chunk)
    return time.perf_counter() - begun


def _asking(register: Register, kind: str, country: str) -> Turn:
    def turn(ids: Sequence[Any], ask: Callable[..., bool] = register.one) -> None:
        for one in ids:
            ask(kind, one, country)

    return turn


def _membership(known: frozenset[Any]) -> Turn:
    def turn(ids: Sequence[Any], known: frozenset[Any] = known) -> None:
        for one in ids:
            one in known  # noqa: B015 - what is measured is the question

    return turn


def _nothing(ids: Sequence[Any]) -> None:
    for _one in ids:
        pass


def _empty_call(ids: Sequence[Any]) -> None:
    """Call a function in C that takes words and looks at nothing."""
    empty: dict[str, str] = {}
    nothing = empty.get
    for _one in ids:
        nothing("account", "IN")


def _walked(size: int) -> float:
    words = 1 << max(size // 8, 2).bit_length() - 1
    ring = array(
        "Q", ((6364136223846793005 * at + 1442695040888963407) % words for at in range(words))
    )
    spent, at = [], 0
    for _ in range(_WALKS):
        begun = time.perf_counter()
        for _step in range(CHUNK):
            at = ring[at]
        spent.append((time.perf_counter() - begun) / CHUNK)
    return statistics.median(spent)
