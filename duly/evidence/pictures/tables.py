"""What each picture shows, in words and as a table: every number of it, for whoever reads it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from duly.evidence.cards import codes
from duly.evidence.cards.saying import Say
from duly.evidence.cards.values import Card, ClusterCard
from duly.evidence.pictures import points
from duly.evidence.pictures.points import Naming, Row, Table, named

AnyDrawn = Card | ClusterCard
HEADS = (
    *("account", "another", "objects", "what", "number", "this account, UTC", "with"),
    *("seconds until the other", "object", "gap", "this account", "compared accounts", "day"),
    *("on the list", "did", "pairs", "yes", "no", "between these two"),
    *("UTC", "hour, UTC", "share of gaps", "rows", "accounts"),
)
TITLES: dict[str, tuple[str, str]] = {
    "pairs": (
        "Pairs of posts in time",
        "Each dot is a pair of posts about one object within the window, by when this account "
        "posted. A full dot: this account was first or at the same instant. An empty one: the "
        "other was first. Up to eight accounts with most in common, up to forty pairs with each.",
    ),
    "gaps": (
        "Time between posts",
        "Share of the gaps between consecutive posts by their length. Of each two bars the first "
        "is this account's, the second that of all compared accounts together.",
    ),
    "hours": (
        "Hours of the week",
        "Posts by weekday and hour in UTC; the fuller the color, the more posts.",
    ),
    "ego": (
        "Strongest partners",
        "This account in the middle, around it those who most often did the same within the "
        "window; thicker lines stand for more objects. Full dots are on the list, empty ones are "
        "not. Links among accounts that are not listed were not counted.",
    ),
    "ties": (
        "The group",
        "The members with most links, on a circle; thicker lines stand for more objects.",
    ),
    "coverage": (
        "Used and left out",
        "Posts used and rows left out, and accounts of the list with and without posts.",
    ),
}


def names(card: AnyDrawn) -> tuple[str, ...]:
    """Name the pictures that have something to show."""
    if isinstance(card, ClusterCard):
        return ("ties", "coverage")
    some = {
        "pairs": any(each.pairs_at for each in card.partners),
        "gaps": sum(card.figures.gaps) > 0,
        "hours": card.posts > 0,
        "ego": bool(card.partners),
        "coverage": True,
    }
    return tuple(name for name, has in some.items() if has)


def table(name: str, card: AnyDrawn, *, say: Say = str, naming: Naming = named) -> Table:
    """Return what a picture shows as a table, every number of it."""
    if name == "ties" and isinstance(card, ClusterCard):
        called = {one.account: one.handle or one.account for one in card.members}
        rows = tuple((called[one], called[other], many) for one, other, many in card.ties)
        return Table((say("account"), say("another"), say("objects")), rows)
    if name == "coverage":
        read = _columns(points.coverage(card.coverage, say), ("what", "many"))
        return Table((say("what"), say("number")), read)
    assert isinstance(card, Card)
    return _TABLES[name](card, say, naming)


def _columns(rows: list[Row], wanted: tuple[str, ...]) -> tuple[tuple[Any, ...], ...]:
    return tuple(tuple(row[name] for name in wanted) for row in rows)


def _pairs(card: Card, say: Say, naming: Naming) -> Table:
    head = (say("this account, UTC"), say("with"), say("seconds until the other"), say("object"))
    rows = points.pairs(card, naming)
    times = [points.when(float(row["at"])) for row in rows]
    rest = _columns(rows, ("with", "gap", "object"))
    return Table(head, tuple((at, *row) for at, row in zip(times, rest, strict=True)))


def _gaps(card: Card, say: Say, naming: Naming) -> Table:
    matched = card.figures.gaps_matched or ("–",) * len(card.figures.gaps)
    shares = [each if isinstance(each, str) else f"{100 * each:.1f} %" for each in matched]
    rows = zip(map(say, points.GAP_NAMES), card.figures.gaps, shares, strict=True)
    return Table((say("gap"), say("this account"), say("compared accounts")), tuple(rows))


def _hours(card: Card, say: Say, naming: Naming) -> Table:
    week = card.figures.hours
    rows: list[tuple[str | int, ...]] = [
        (say(day), *week[24 * n : 24 * n + 24]) for n, day in enumerate(points.DAYS)
    ]
    return Table((say("day"), *(f"{hour:02}" for hour in range(24))), tuple(rows))


def _ego(card: Card, say: Say, naming: Naming) -> Table:
    head = (say("account"), say("on the list"), say("did"), say("objects"), say("pairs"))
    rows = (
        (
            naming(each),
            say("yes" if each.listed else "no"),
            say(codes.NETWORKS[each.kind]),
            each.weight,
            each.pairs,
        )
        for each in card.partners
    )
    called = {each.account: naming(each) for each in card.partners}
    between = (
        (f"{called[one]} – {called[other]}", say("yes"), say("between these two"), many, "–")
        for one, other, many in card.figures.links
    )
    return Table(head, (*rows, *between))


_TABLES: Mapping[str, Callable[[Card, Say, Naming], Table]] = {
    "pairs": _pairs,
    "gaps": _gaps,
    "hours": _hours,
    "ego": _ego,
}
