"""One pass over the posts: what every card of an order needs, and what could not be used."""

from __future__ import annotations

import hashlib
import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from duly.evidence.asked import Asked, asked
from duly.evidence.cards.timelines import Reading, Timelines
from duly.evidence.cards.values import Coverage
from duly.evidence.columns import Layout, layout
from duly.evidence.material import Account
from duly.evidence.parameters import Parameters
from duly.evidence.traces import Taking, Trace, taking
from duly.order.terms import Refusal

TOPICS = "co_hashtag"


@dataclass(frozen=True, slots=True, kw_only=True)
class Traces:
    """What was read: numbers of accounts and posts mean the same in all its parts.

    ``listed`` are the order's accounts as given, each once. ``kinds`` holds the rows of each
    kind that the file allows; ``topics`` the hashtags, for matching only. ``digest`` is the
    SHA-256 of every cell that was read, the accounts and the list.
    """

    listed: tuple[str, ...]
    accounts: dict[str, Account]
    lines: Timelines
    kinds: dict[str, tuple[Asked, Trace]]
    topics: Trace | None
    coverage: Coverage
    digest: str
    parameters: Parameters
    at: float

    @property
    def until(self) -> float:
        """The last instant that can be true: of the last post, or of the question if earlier."""
        return min(self.lines.last, self.at)


def gathered(
    columns: Sequence[str],
    rows: Iterable[Sequence[object]],
    *,
    accounts: Iterable[Account] = (),
    listed: Iterable[str],
    parameters: Parameters | None = None,
    at: float,
) -> Traces:
    """Read rows once; ``at`` is when it is asked, in seconds, and only tells clocks that are wrong.

    Raises ``Unreadable`` (``no-columns``); refuses ``nobody-listed``. A kind that the columns
    cannot tell is left out and stands in the coverage as absent.
    """
    chosen = parameters or Parameters()
    names = tuple(dict.fromkeys(name for name in map(str.strip, listed) if name))
    if not names:
        raise Refusal("nobody-listed", "name at least one account of the order")
    known = {account.id: account for account in accounts}
    found = layout(columns)
    lines = Timelines()
    kinds, missing = _kinds(found, chosen, lines)
    topics = _topics(found, lines)
    takers = [*(take for _, _, take in kinds.values()), *([topics[1]] if topics else [])]
    digest = _walked(columns, rows, Reading(found, lines, frozenset(names), at), takers)
    for name in names:
        lines.accounts.setdefault(name, len(lines.accounts))
    _said(digest, names, known)
    return Traces(
        listed=names,
        accounts=known,
        lines=lines,
        kinds={kind: (question, trace) for kind, (question, trace, _) in kinds.items()},
        topics=topics[0] if topics else None,
        coverage=_coverage(found, lines, names, known, missing, kinds),
        digest=digest.hexdigest(),
        parameters=chosen,
        at=at,
    )


_Kinds = dict[str, tuple[Asked, Trace, Taking]]


def _kinds(found: Layout, chosen: Parameters, lines: Timelines) -> tuple[_Kinds, list[str]]:
    made: _Kinds = {}
    missing: list[str] = []
    for kind in chosen.kinds:
        question = asked(mode="desk", kind=kind, window=chosen.window)
        trace = Trace(accounts=lines.accounts, posts=lines.posts)
        try:
            made[kind] = (question, trace, taking(found, question, trace))
        except Refusal:
            missing.append(kind)
    return made, missing


def _topics(found: Layout, lines: Timelines) -> tuple[Trace, Taking] | None:
    trace = Trace(accounts=lines.accounts, posts=lines.posts)
    try:
        return trace, taking(found, asked(mode="desk", kind=TOPICS, window=0), trace)
    except Refusal:
        return None  # no hashtags and no text: matched without topics, which the card says


def _walked(
    columns: Sequence[str],
    rows: Iterable[Sequence[object]],
    reading: Reading,
    takers: Sequence[Taking],
) -> hashlib._Hash:
    digest = hashlib.sha256("\x1f".join(columns).encode())
    for row in rows:
        cells = "\x1f".join(["" if cell is None else str(cell) for cell in row])
        digest.update(f"\x1e{cells}".encode("utf-8", "surrogatepass"))
        if usable := reading.take(row):
            for taker in takers:
                taker.given(row, *usable)
    return digest


def _said(digest: hashlib._Hash, names: Sequence[str], known: dict[str, Account]) -> None:
    for name in names:
        digest.update(f"\x1d{name}".encode("utf-8", "surrogatepass"))
    for name in sorted(known):
        digest.update(f"\x1c{known[name]!r}".encode("utf-8", "surrogatepass"))


def _coverage(
    found: Layout,
    lines: Timelines,
    names: Sequence[str],
    known: dict[str, Account],
    missing: Sequence[str],
    kinds: _Kinds,
) -> Coverage:
    posting = set(lines.who)
    some = lines.rows > 0 and math.isfinite(lines.first)
    return Coverage(
        first=lines.first if some else None,
        last=lines.last if some else None,
        rows=lines.rows,
        posts=len(lines.who),
        accounts=len(posting),
        rejected=_counts(lines.rejected),
        kept=_counts(lines.kept),
        by_kind=tuple((kind, len(trace.loose)) for kind, (_, trace, _) in kinds.items()),
        absent=(*found.absent, *missing),
        listed=len(names),
        silent=sum(lines.accounts[name] not in posting for name in names),
        unknown=sum(name not in known for name in names),
    )


def _counts(counter: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted((name, many) for name, many in counter.items() if many))
