"""Nearly the same texts: which of an account's own others wrote nearly, and when."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from duly.evidence.cards.values import Shared
from duly.evidence.touching import Touching

KIND = "co_similar"


@dataclass(frozen=True, slots=True, kw_only=True)
class Alike:
    """A post of somebody else within the window of one's own, alike enough; times as in rows."""

    own: int
    at: float
    other: int
    account: int
    other_at: float


def alike(plan: Touching, rows: Sequence[int]) -> list[Alike]:
    """Return every pair of one account's posts, whose rows these are, with posts of others.

    Each pair once, in time. The rows of nearly the same texts point at words that both may
    have, so that each pair met is compared whole, as the scan does.
    """
    parts = plan.rows.parts
    post, account, time = parts[0], parts[1], parts[7]
    lo, hi = (memoryview(parts[n]).cast("B").cast("i") for n in (3, 4))
    met: dict[tuple[int, int], Alike | None] = {}
    for row in rows:
        for other in range(lo[row], hi[row]):
            pair = (post[row], post[other])
            if account[other] == account[row] or pair in met:
                continue
            met[pair] = (
                Alike(
                    own=pair[0],
                    at=time[row],
                    other=pair[1],
                    account=plan.before[account[other]],
                    other_at=time[other],
                )
                if _similar(plan, *pair)
                else None
            )
    return sorted(filter(None, met.values()), key=lambda one: (one.at, one.own, one.other_at))


def _similar(plan: Touching, one: int, other: int) -> bool:
    mine, theirs = _words(plan, one), _words(plan, other)
    return len(mine & theirs) / len(mine | theirs) >= plan.rows.sizes[2]


def _words(plan: Touching, post: int) -> frozenset[int]:
    spans, words = plan.rows.parts[10:12]
    assert spans is not None and words is not None
    return frozenset(words[spans[post] : spans[post + 1]])


def shared(
    plan: Touching,
    found: Sequence[Alike],
    name: Callable[[int], str],
    listed: frozenset[int],
) -> tuple[Shared, ...]:
    """Return an account's own texts that others nearly wrote, each with the others' posts.

    Posts of the same words are one text; ``name`` gives the words of the first of them.
    """
    texts: dict[frozenset[int], list[Alike]] = {}
    for one in found:
        texts.setdefault(_words(plan, one.own), []).append(one)
    told = [
        Shared(
            kind=KIND,
            object=name(pairs[0].own),
            posts=len({one.own for one in pairs}),
            before=sum(one.other_at < one.at for one in pairs),
            after=sum(one.other_at > one.at for one in pairs),
            same=sum(one.other_at == one.at for one in pairs),
            listed=sum(one.account in listed for one in pairs),
        )
        for pairs in texts.values()
    ]
    return tuple(sorted(told, key=lambda one: (-(one.before + one.after + one.same), one.object)))
