"""What the posts of an order's accounts show is counted, kept sealed, and put on the record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from django.db import transaction

from duly.desk.acts.platform import platform as default_platform
from duly.desk.evidence.counted import JSON, POSTS, accounts_of, result_of
from duly.desk.evidence.facts import facts_of, kept_facts
from duly.desk.evidence.material import Material, material_of, packed, unpacked
from duly.desk.evidence.version import code
from duly.desk.orders import counts, exhibits, read, record
from duly.desk.orders.door import Recorded, handle, must_have_right
from duly.desk.orders.registry import COMMANDS
from duly.evidence.cards import counted, gathered, planned
from duly.evidence.cards.form import to_bytes
from duly.evidence.cards.values import Fact, WholeOrder
from duly.evidence.material import HEAD
from duly.evidence.parameters import Parameters
from duly.order.events import EvidenceCounted
from duly.order.terms import Actor, Digest, OrderRef, Refusal
from duly.platforms.port import Platform
from duly.review.rules import CountEvidence

DAYS = timedelta(days=30)  # before an order came: what it speaks of is there by then
_LEAST_OTHERS, _MOST_OTHERS = 300, 5_000
_ENDED = ("withdrawn", "lapsed", "closed")
_OFTEN = 1_000  # rows, between two words of how far their reading is


class Watch:
    """Whoever is told how a count goes; this one lets it go. What it raises ends the count."""

    def read(self, posts: int) -> None:
        """Hear how many posts were read so far."""

    def planned(self, pairs: int, seconds: float) -> None:
        """Hear what counting costs, before it begins."""

    def counted(self, done: int, pairs: int) -> None:
        """Hear how many pairs were looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Came:
    """What came of a count: its documents, not kept yet."""

    cards: dict[str, Digest]
    bodies: list[bytes]
    result: bytes
    whole: WholeOrder


def count(
    ref: str,
    *,
    by: Actor,
    at: datetime,
    platform: Platform | None = None,
    watch: Watch | None = None,
) -> Recorded:
    """Count what the accounts of an order posted in the thirty days before it came.

    Refuses what ``must_be_countable`` does before anything is asked; ``too-many-posts``, and
    what ``planned`` refuses, before anything is counted; and what the rule refuses.
    """
    told, asked = watch or Watch(), platform or default_platform()
    order, listed = must_be_countable(ref, by=by, platform=asked)
    until = order.received_at
    since = max(until - DAYS, asked.given().since or until - DAYS)
    many = min(_MOST_OTHERS, max(_LEAST_OTHERS, 2 * len(listed)))
    material = material_of(asked, listed, since=since, until=until, others=many, read=told.read)
    came = _counted(ref, material, facts_of(order), told)
    posts = packed(material)
    with transaction.atomic():
        result = exhibits.keep(came.result, JSON, at=at)
        exhibits.keep_all(came.bodies, JSON, at=at, name=result)
        kept = exhibits.keep(posts, POSTS, at=at, name=result)
        command = _command(came, material, by=by, since=since, posts=kept, result=result)
        return handle(OrderRef(ref), command, at=at)


def must_be_countable(
    ref: str, *, by: Actor, platform: Platform | None = None
) -> tuple[read.OrderView, tuple[str, ...]]:
    """Return an order and its accounts, if they can be counted.

    Refuses ``no-right`` and ``unknown-order``; ``order-withdrawn``, ``order-lapsed`` and
    ``order-closed``; ``no-posts`` where the platform gives none, ``no-accounts``.
    """
    must_have_right(by, COMMANDS[CountEvidence].roles)
    order, asked = read.order(ref, by), platform or default_platform()
    listed = accounts_of(read.items(ref))
    if order.state in _ENDED:
        raise Refusal(f"order-{order.state}", f"{ref} is {order.state}; nothing is counted for it")
    if not asked.given().posts:
        raise Refusal("no-posts", f"{asked.name} gives no posts, so nothing can be told of them")
    if not listed:
        raise Refusal("no-accounts", f"{ref} names no account that is known; resolve its items")
    return order, listed


def ask(ref: str, *, by: Actor, at: datetime) -> counts.Counting:
    """Have an order counted by the worker; asked twice, it is counted once.

    Refuses what ``must_be_countable`` does.
    """
    must_be_countable(ref, by=by)
    return counts.ask(ref, by=by.person, at=at)


def stop(ref: str, *, by: Actor, at: datetime) -> bool:
    """Stop a count that waits or runs; what stood before stays. False where there is none.

    Refuses ``no-right`` and ``unknown-order``.
    """
    must_have_right(by, COMMANDS[CountEvidence].roles)
    return counts.stop(read.order(ref, by).ref, at=at)


def _command(
    came: _Came, material: Material, *, by: Actor, since: datetime, posts: Digest, result: Digest
) -> CountEvidence:
    known = {one.id for one in material.accounts}
    return CountEvidence(
        by=by,
        posts=posts,
        result=result,
        input=Digest(came.whole.source.input),
        parameters=_label(Parameters()),
        code=came.whole.source.code,
        since=since,
        until=datetime.fromtimestamp(material.at, UTC),
        rows=len(material.rows),
        accounts=len(came.cards),
        silent=came.whole.coverage.silent,
        compared=len(known - set(material.listed)),
        groups=came.whole.groups,
    )


def again(ref: str, *, by: Actor, watch: Watch | None = None) -> bool:
    """Count again from the very posts that were kept; say whether every byte is the same.

    Refuses ``unknown-order``, ``nothing-counted``, ``erased-exhibit``, and ``other-code`` where
    the program is another by now: then other figures are no proof of anything.
    """
    event = newest_event(ref, by)
    if event.code != code():
        raise Refusal(
            "other-code", f"it was counted by {event.code}, this is {code()}; count it anew instead"
        )
    said = exhibits.load(event.result).body
    material = unpacked(exhibits.load(event.posts).body)
    facts = kept_facts(said)
    return _counted(ref, material, facts, watch or Watch()).result == said


def newest_event(ref: str, by: Actor) -> EvidenceCounted:
    """Return the newest count on record.

    Refuses ``unknown-order`` and ``nothing-counted``.
    """
    order = read.order(ref, by)
    lines = record.of_orders([order.ref], kinds=[EvidenceCounted.__name__])
    for line in reversed(lines):
        if isinstance(line.event, EvidenceCounted):
            return line.event
    raise Refusal("nothing-counted", f"nothing was counted for {ref}; 'duly cards {ref} --count'")


def _counted(ref: str, material: Material, facts: tuple[Fact, ...], watch: Watch) -> _Came:
    traces = gathered(
        HEAD,
        _told(material.rows, watch),
        accounts=material.accounts,
        listed=material.listed,
        parameters=Parameters(),
        at=material.at,
    )
    plan = planned(traces)
    watch.planned(plan.visits, plan.seconds)
    study = counted(plan, code=code(), progress=watch.counted)
    whole, groups = study.whole(facts=facts), tuple(study.groups())
    cards: dict[str, Digest] = {}
    bodies: list[bytes] = []
    for card in study.cards():
        watch.counted(plan.visits, plan.visits)
        body = to_bytes(card)
        cards[card.account] = Digest(sha256(body).hexdigest())
        bodies.append(body)
    result = result_of(ref, whole, groups, cards, material.lacks)
    return _Came(cards=cards, bodies=bodies, result=result, whole=whole)


def _told(rows: Sequence[tuple[object, ...]], watch: Watch) -> Iterator[tuple[object, ...]]:
    for n, row in enumerate(rows):
        if n % _OFTEN == 0:
            watch.read(len(rows))
        yield row


def _label(chosen: Parameters) -> str:
    told = asdict(chosen).items()
    return " ".join(f"{k}:{'/'.join(v) if isinstance(v, tuple) else v}" for k, v in told)
