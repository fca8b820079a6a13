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
from duly.evidence.traces import REASONS

Say = Callable[[str], str]


class Line(NamedTuple):
    """A sentence under its section."""

    section: str
    text: str


SECTIONS: dict[str, str] = {
    "posts": "The posts",
    "together": "At the same time as others",
    "compared": "Beside accounts that are not on the list",
    "region": "Where it is used",
    "explanations": "Innocent explanations",
    "noticed": "What is odd in the data",
    "cannot_tell": "What cannot be told",
    "facts": "What others say",
    "coverage": "What was read",
    "contest": "How to contest this",
}
LIMIT = (
    "This card counts. It says nothing of intent, of who sits behind an account, or of why "
    "accounts did the same."
)
WORDS: dict[str, str] = {
    "posts": "Posts read of this account: %(posts)s, from %(first)s to %(last)s; %(shown)s of "
    "them are shown, those with most posts of others near first.",
    "no-posts": "No post of this account was given.",
    "created": "Created on %(at)s.",
    "network": "Within %(window)s seconds others %(what)s: %(partners)s accounts, %(listed)s of "
    "them on the list, about %(objects)s objects. In pairs of posts this account came first "
    "%(first)s times, second %(second)s times, of %(pairs)s.",
    "nobody": "Within %(window)s seconds nobody else %(what)s.",
    "partner": "Most with one account: %(weight)s objects, %(pairs)s pairs of posts, on average "
    "%(gap)s seconds apart.",
    "matched": "Compared with %(n)s accounts that are not on the list (sought: %(wanted)s), alike "
    "in: %(by)s.",
    "unmatched": "Not alike in, or not known: %(without)s.",
    "place": "%(what)s: %(value)s. Of %(of)s compared accounts %(less)s have less, %(equal)s as "
    "much, %(more)s more; so between %(low)s and %(high)s of all such accounts have less (95 "
    "percent interval). Their middle is %(middle)s.",
    "unplaced": "%(what)s: cannot tell, %(why)s.",
    "valued": "%(what)s: %(value)s; how others lie cannot be told, %(why)s.",
    "region": "The platform says, %(what)s: %(value)s.%(uncertainty)s",
    "region-withheld": "Facts about regions that may not be used here: %(n)s.",
    "region-none": "Cannot tell: %(why)s. Language, hours and time zone say nothing of it.",
    "explained": "Possible: %(what)s (%(counted)s of %(of)s).",
    "explained-group": "Possible for %(counted)s of its %(of)s accounts: %(what)s.",
    "unexplained": "No rule for an innocent explanation held; that makes no other one true.",
    "noticed": "%(n)s %(what)s.",
    "cannot": "Cannot tell: %(what)s.",
    "coverage": "Rows read: %(rows)s; posts used: %(posts)s of %(accounts)s accounts, from "
    "%(first)s to %(last)s.",
    "rejected": "Left out, %(n)s: %(why)s.",
    "absent": "Not given: %(what)s.",
    "silent": "Accounts of the list: %(listed)s; without a post here: %(silent)s; not in the "
    "accounts' file: %(unknown)s.",
    "never": "What the platform deleted or never gave is not counted and cannot be.",
    "group": "Connected: %(size)s accounts of the list, each with at least %(threshold)s objects "
    "in common with another of them within the window; %(links)s links, %(pairs)s pairs of "
    "posts, on average %(gap)s seconds apart, the nearest %(least)s.",
    "group-first": "Most often first of a pair: %(who)s.",
    "group-matched": "Of %(n)s compared accounts %(inside)s stand in groups at least as large by "
    "the same rule; so between %(low)s and %(high)s of all such accounts (95 percent interval).",
    "group-unmatched": "How many compared accounts stand in such groups cannot be told: too few.",
    "whole": "Accounts on the list: %(listed)s; compared accounts: %(matched)s. Connected groups "
    "on the list: %(groups)s, with %(inside)s accounts.",
    "share": "%(what)s: %(some)s of %(of)s on the list, %(others)s of %(of_others)s compared; the "
    "difference lies between %(low)s and %(high)s (95 percent interval, as if accounts were "
    "independent of each other, which they are not quite).",
    "share-none": "%(what)s: %(some)s of %(of)s on the list, %(others)s of %(of_others)s "
    "compared; too few to compare.",
    "fact": "%(name)s: %(count)s%(of)s, says %(by)s.",
    "fact-none": "Nobody has given: %(name)s.",
}
FACTS: dict[str, str] = {
    "overbreadth": "items that reach further than their ground",
    "protected": "items that a reviewer holds to be protected speech",
    "authority_past": "earlier items of this authority that held",
}


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
    yield from _explanations(card.explanations, say)
    for what, many in card.noticed:
        yield Line("noticed", _put(say, "noticed", n=many, what=say(codes.NOTICED[what])))
    for why in card.cannot_tell:
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
        most = card.partners[0]
        counts = {"weight": most.weight, "pairs": most.pairs}
        yield Line("together", _put(say, "partner", gap=number(most.gap_mean), **counts))


def _compared(card: Card, say: Say) -> Iterator[Line]:
    yield from _matched(card.matched, say)
    for one in card.indicators:
        yield Line("compared", indicator(one, say))


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
    if card.first:
        who = ", ".join(f"{name} ({many})" for name, many in card.first[:5])
        yield Line("together", _put(say, "group-first", who=who))
    if card.interval:
        low, high = map(percent, card.interval)
        counts = {"n": card.matched, "inside": card.matched_in_groups}
        yield Line("compared", _put(say, "group-matched", low=low, high=high, **counts))
    else:
        yield Line("compared", _put(say, "group-unmatched"))
    yield from _explanations(card.explanations, say, "explained-group")


def _whole(card: WholeOrder, say: Say) -> Iterator[Line]:
    counts = {"listed": card.listed, "matched": card.matched, "groups": card.groups}
    yield Line("together", _put(say, "whole", inside=card.in_groups, **counts))
    for one in card.shares:
        told = {"some": one.listed, "of": one.of, "others": one.matched}
        told |= {"of_others": one.of_matched}
        what = _first(say(SHARES[one.name]))
        if one.difference is None:
            yield Line("compared", _put(say, "share-none", what=what, **told))
            continue
        low, high = map(percent, one.difference)
        yield Line("compared", _put(say, "share", what=what, low=low, high=high, **told))
    for fact in card.facts:
        of = f" / {fact.of}" if fact.of is not None else ""
        name = say(FACTS.get(fact.name, fact.name))
        values = {"name": name, "count": fact.count, "of": of, "by": fact.said_by}
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
        yield Line("coverage", _put(say, "absent", what=", ".join(card.absent)))
    listed = {"listed": card.listed, "silent": card.silent, "unknown": card.unknown}
    yield Line("coverage", _put(say, "silent", **listed))
    yield Line("coverage", _put(say, "never"))


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
