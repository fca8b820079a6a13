"""What posts point at, arranged by object and time so that every window is one run of rows."""

from __future__ import annotations

import itertools
from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field

from duly.evidence import fast
from duly.evidence.packed import Parts, Sizes


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of every post as ascending numbers; ``alike`` is the least Jaccard similarity."""

    spans: array[int]
    words: array[int]
    alike: float


@dataclass(slots=True)
class Loose:
    """Rows as they are met: a post of an account at a time points at a key.

    ``time`` is in the unit of the mode; ``unit`` numbers what an account's rows count once.
    """

    key: array[int] = field(default_factory=lambda: array("i"))
    time: array[float] = field(default_factory=lambda: array("d"))
    post: array[int] = field(default_factory=lambda: array("i"))
    account: array[int] = field(default_factory=lambda: array("i"))

    def __len__(self) -> int:
        """Count the rows."""
        return len(self.key)

    def sort(self) -> None:
        """Bring the rows into the order of key and time, one column after the other."""
        by = fast.arrange(self.key, self.time)
        self.key = _ints(fast.picked(by, self.key, 4))
        self.post = _ints(fast.picked(by, self.post, 4))
        self.account = _ints(fast.picked(by, self.account, 4))
        time = array("d")
        time.frombytes(fast.picked(by, self.time, 8))
        self.time = time


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """Rows arranged for the scans, with the exact number of visits the scan will take.

    A visit is one row met in another's window, the row itself included: the scan costs exactly
    this many steps, and it is known before the scan begins. ``key`` is what each row points at.
    """

    parts: Parts
    sizes: Sizes
    starts: array[int]
    visits: int
    costs: array[int]
    key: array[int]

    def stretches(self, most: int, accounts: int | None = None) -> list[tuple[int, int]]:
        """Return runs of the first ``accounts`` whose scans take about ``most`` visits each."""
        found: list[tuple[int, int]] = []
        first, spent = 0, 0
        end = len(self.costs) if accounts is None else accounts
        for account, cost in enumerate(self.costs[:end]):
            spent += cost
            if spent >= most:
                found.append((first, account + 1))
                first, spent = account + 1, 0
        if first < end:
            found.append((first, end))
        return found


def arranged(
    loose: Loose,
    *,
    accounts: int,
    posts: int,
    window: float,
    units: Sequence[int] | None = None,
    words: Words | None = None,
    keep: bytes | None = None,
    same: Sequence[int] | None = None,
) -> Rows:
    """Sort by key and time, bound every row's window, and group the rows by account and post.

    The rows themselves are brought into the order of key and time, so that they are held once.
    ``window`` is inclusive, in the unit of the rows' times. ``units`` number what counts once
    per account (an object, a text); without them it is the key. ``keep`` holds one byte a post:
    a pair needs one post of the two that is kept. ``same`` numbers
    what may not be paired with itself.
    """
    loose.sort()
    key, time, post, account = loose.key, loose.time, loose.post, loose.account
    lo, hi, visits = fast.bounds(key, time, window)
    what = key if units is None else array("i", (units[n] for n in post))
    unit, many_units = fast.units(_grouped(account, what), account, what)
    order = _grouped(account, what, post) if words else _grouped(account, post)
    starts = _starts(account, accounts)
    kept = None if keep is None else bytes(keep[n] for n in post)
    return Rows(
        parts=(
            *(post, account, unit, lo, hi, order, starts, time, kept),
            None if same is None else array("i", (same[n] for n in post)),
            *((words.spans, words.words) if words else (None, None)),
        ),
        sizes=(posts, many_units, words.alike if words else 0.0),
        starts=starts,
        visits=visits,
        key=key,
        costs=_longs(fast.costs(account, lo, hi, accounts)),
    )


def _ints(packed: bytes) -> array[int]:
    made = array("i")
    made.frombytes(packed)
    return made


def _longs(packed: bytes) -> array[int]:
    made = array("q")
    made.frombytes(packed)
    return made


def _grouped(account: array[int], first: array[int], second: array[int] | None = None) -> bytes:
    """Return the rows by account, then ``first``, then ``second``, then as they stand."""
    if second is None:
        return fast.arrange(account, first)
    inner = sorted(range(len(account)), key=lambda row: (first[row], second[row]))
    rank = array("d", bytes(8 * len(account)))
    for place, row in enumerate(inner):
        rank[row] = place
    return fast.arrange(account, rank)


def _starts(account: array[int], accounts: int) -> array[int]:
    many = [0] * (accounts + 1)
    for one in account:
        many[one + 1] += 1
    return array("i", itertools.accumulate(many))
