"""A card in sentences: each says a count, what it is of, and what it does not say."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import NamedTuple

from duly.evidence.cards import codes
from duly.evidence.cards.matching import MATCHED_BY
from duly.evidence.cards.values import (
    Card,
    ClusterCard,
    Coverage,
    Explanation,
    Indicator,
    Matched,
    WholeOrder,
)
from duly.evidence.cards.whole import SHARES
from duly.evidence.cards.wording import FACTS, LIMIT, WORDS
from duly.evidence.traces import REASONS

Say = Callable[[str], str]


class Line(NamedTuple):
    """A sentence under its section."""

    section: str
    text: str


def said(card: Card | ClusterCard | WholeOrder, say: Say = str) -> list[Line]:
    """Return a card's sentences in their order; ``say`` turns an English one into another's."""
    if isinstance(card, ClusterCard):
        lines = _group(card, say)
    elif isinstance(card, WholeOrder):
        lines = _whole(card, say)
    else:
        lines = _account(card, say)
    closing = (Line("contest", say(codes.CONTEST)), Line("contest", say(LIMIT)))
    return [*lines, *_coverage(card.coverage, say), *closing]


def _put(say: Say, word: str, /, **values: object) -> str:
    shown = {name: f"{one:,}" if isinstance(one, int) else one for name, one in values.items()}
    return say(WORDS[word]) % shown


def _first(text: str) -> str:
    """Begin a sentence."""
    return text[:1].upper() + text[1:]


def _account(card: Card, say: Say) -> Iterator[Line]:
    if card.posts:
        span = {"first": instant(card.first), "last": instant(card.last)}
        shown = len(card.shown)
        yield Line("posts", _put(say, "posts", posts=card.posts, shown=shown, **span))
    else:
        yield Line("posts", _put(say, "no-posts"))
    if card.created_at is not None:
        yield Line("posts", _put(say, "created", at=instant(card.created_at)[:10]))
    yield from _together(card, say)
    yield from _compared(card, say)
    yield from _region(card, say)
    if card.explanations or any(one.partners for one in card.networks):
        yield from _explanations(card.explanations, say)
    for what, many in card.noticed:
        yield Line("noticed", _put(say, "noticed", n=many, what=say(codes.NOTICED[what])))
    for why in card.cannot_tell:
        if why == card.region.cannot_tell:
            continue  # told with what the platform says of regions
        yield Line("cannot_tell", _put(say, "cannot", what=say(codes.CANNOT_TELL[why])))


def _together(card: Card, say: Say) -> Iterator[Line]:
    for one in card.networks:
        what, seconds = say(codes.NETWORKS[one.kind]), f"{card.source.window:g}"
        if not one.partners:
            yield Line("together", _put(say, "nobody", window=seconds, what=what))
            continue
        counts = {"objects": one.objects, "pairs": one.pairs}
        order = {"first": one.first, "second": one.second}
        who = {"partners": one.partners, "listed": one.partners_listed}
        text = _put(say, "network", window=seconds, what=what, **counts, **order, **who)
        yield Line("together", text)
    if card.partners:
        yield Line("together", _partner(card, say))


def _partner(card: Card, say: Say) -> str:
    most = card.partners[0]
    what, gap = say(codes.NETWORKS[most.kind]), number(most.gap_mean)
    return _put(say, "partner", what=what, gap=gap, weight=most.weight, pairs=most.pairs)


def _compared(card: Card, say: Say) -> Iterator[Line]:
    yield from _matched(card.matched, say)
    if any(one.place for one in card.indicators):
        yield Line("compared", _put(say, "intervals"))
    for one in card.indicators:
        yield Line("figures", indicator(one, say))


def _matched(matched: Matched, say: Say) -> Iterator[Line]:
    by = "; ".join(say(MATCHED_BY[code]) for code in matched.by) or "–"
    many = len(matched.accounts)
    yield Line("compared", _put(say, "matched", n=many, wanted=matched.wanted, by=by))
    if matched.without:
        without = "; ".join(say(MATCHED_BY[code]) for code in matched.without)
        yield Line("compared", _put(say, "unmatched", without=without))


def indicator(one: Indicator, say: Say = str) -> str:
    """Return one figure's sentence: its place, or why none is told."""
    what, value = _first(say(codes.INDICATORS[one.name])), number(one.value)
    if one.cannot_tell or one.place is None:
        why = say(codes.CANNOT_TELL[one.cannot_tell or "few-matched"])
        return _put(
            say, "unplaced" if one.value is None else "valued", what=what, value=value, why=why
        )
    low, high = one.place.interval
    return _put(
        *(say, "place"),
        what=what,
        value=value,
        of=one.place.of,
        less=one.place.less,
        equal=one.place.equal,
        more=one.place.more,
        low=percent(low),
        high=percent(high),
        middle=number(one.middle),
    )


def _region(card: Card, say: Say) -> Iterator[Line]:
    where = card.region
    for what, value, share, uncertainty in where.facts:
        part = f"{value} ({percent(share)})" if share is not None else value
        more = f" {uncertainty}." if uncertainty else ""
        text = _put(say, "region", what=what, value=part, uncertainty=more)
        yield Line("region", text)
    if where.facts:
        yield Line("region", say(codes.REGION_INNOCENT))
    if where.withheld:
        yield Line("region", _put(say, "region-withheld", n=where.withheld))
    if where.cannot_tell:
        why = say(codes.CANNOT_TELL[where.cannot_tell])
        yield Line("region", _put(say, "region-none", why=why))


def _explanations(
    found: tuple[Explanation, ...], say: Say, word: str = "explained"
) -> Iterator[Line]:
    for one in found:
        what = say(codes.EXPLANATIONS[one.code])
        text = _put(say, word, what=what, counted=one.counted, of=one.of)
        yield Line("explanations", text)
    if not found:
        yield Line("explanations", _put(say, "unexplained"))


def _group(card: ClusterCard, say: Say) -> Iterator[Line]:
    counts = {"size": card.size, "threshold": card.threshold, "links": card.links}
    gaps = {"gap": number(card.gap_mean), "least": number(card.gap_least)}
    yield Line("together", _put(say, "group", pairs=card.pairs, **counts, **gaps))
    yield Line("together", _put(say, "group-limit"))
    if card.first:
        handles = {one.account: one.handle or one.account for one in card.members}
        who = ", ".join(f"{handles.get(name, name)} ({many})" for name, many in card.first[:5])
        yield Line("together", _put(say, "group-first", who=who))
    if card.interval:
        low, high = map(percent, card.interval)
        counts = {"n": card.matched, "inside": card.matched_in_groups}
        yield Line("compared", _put(say, "group-matched", low=low, high=high, **counts))
        yield Line("compared", _put(say, "intervals"))
    else:
        yield Line("compared", _put(say, "group-unmatched"))
    yield from _explanations(card.explanations, say, "explained-group")


def _whole(card: WholeOrder, say: Say) -> Iterator[Line]:
    counts = {"listed": card.listed, "matched": card.matched, "groups": card.groups}
    yield Line("together", _put(say, "whole", inside=card.in_groups, **counts))
    if any(one.difference for one in card.shares):
        yield Line("compared", _put(say, "intervals"))
    for one in card.shares:
        told = {"some": one.listed, "of": one.of, "others": one.matched}
        told |= {"of_others": one.of_matched}
        what = _first(say(SHARES[one.name]))
        if one.difference is None:
            yield Line("figures", _put(say, "share-none", what=what, **told))
            continue
        low, high = map(percent, one.difference)
        yield Line("figures", _put(say, "share", what=what, low=low, high=high, **told))
    for fact in card.facts:
        of = f" / {fact.of}" if fact.of is not None else ""
        name = say(FACTS.get(fact.name, fact.name))
        values = {"name": _first(name), "count": fact.count, "of": of, "by": say(fact.said_by)}
        yield Line("facts", _put(say, "fact", **values))
    for name in card.cannot_tell:
        yield Line("facts", _put(say, "fact-none", name=say(FACTS[name])))


def _coverage(card: Coverage, say: Say) -> Iterator[Line]:
    span = {"first": instant(card.first), "last": instant(card.last)}
    counts = {"rows": card.rows, "posts": card.posts, "accounts": card.accounts}
    yield Line("coverage", _put(say, "coverage", **counts, **span))
    for why, many in card.rejected:
        yield Line("coverage", _put(say, "rejected", n=many, why=say(REASONS[why])))
    for what, many in card.kept:
        yield Line("coverage", _put(say, "noticed", n=many, what=say(codes.KEPT[what])))
    if card.absent:
        what = "; ".join(say(_absent(name)) for name in card.absent)
        yield Line("coverage", _put(say, "absent", what=what))
    listed = {"listed": card.listed, "silent": card.silent, "unknown": card.unknown}
    yield Line("coverage", _put(say, "silent", **listed))
    yield Line("coverage", _put(say, "never"))


def _absent(name: str) -> str:
    """Name what a file does not give; of a kind, that nothing could be counted."""
    return codes.ABSENT[name] if name in codes.ABSENT else codes.NETWORKS[name]


def instant(seconds: float | None) -> str:
    """Return an instant in UTC to the second; one beyond the calendar stays a number."""
    if seconds is None:
        return "–"
    try:
        return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds")[:19] + "Z"
    except (ValueError, OverflowError, OSError):
        return f"{seconds:g} s"


def number(value: float | None) -> str:
    """Return a figure with at most two decimals."""
    return "–" if value is None else f"{value:,.2f}".rstrip("0").rstrip(".")


def percent(share: float) -> str:
    """Return a share in percent."""
    return f"{100 * share:.1f} %"
