"""The numbers behind each picture: rows that a table shows as they are, and a drawing places."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from duly.evidence.cards import codes
from duly.evidence.cards.saying import Say, instant
from duly.evidence.cards.values import Card, ClusterCard, Coverage, Partner

Row = dict[str, str | float | int | bool]
Naming = Callable[[Partner], str]
GAP_NAMES = (
    *("under 1 s", "1–10 s", "10–60 s", "1–10 min", "10–60 min"),
    *("1–6 h", "6–24 h", "1–7 days", "over 7 days"),
)
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
WORDS: dict[str, str] = {
    "used": "posts used",
    "left-out": "left out: %(why)s",
    "with-posts": "listed, with posts",
    "silent": "listed, without a post",
}
_PARTNERS = 8
_AROUND = 24


@dataclass(frozen=True, slots=True)
class Table:
    """What a picture shows, for whoever reads it instead."""

    head: tuple[str, ...]
    rows: tuple[tuple[str | float | int, ...], ...]


def named(partner: Partner) -> str:
    """Call a partner by its handle, or its id where none was given."""
    return partner.handle or partner.account


def pairs(card: Card, naming: Naming = named) -> list[Row]:
    """Give each pair of posts shown: when, with whom, who came first, how far apart."""
    return [
        {
            "at": mine * 1000,
            "with": _short(naming(partner)),
            "mine_first": "this account first" if mine <= theirs else "the other first",
            "gap": round(theirs - mine, 3),
            "object": thing,
        }
        for partner in card.partners[:_PARTNERS]
        for thing, mine, theirs in partner.pairs_at
    ]


def gaps(card: Card, say: Say = str) -> list[Row]:
    """Give the shares of gaps by length, of this account and of the compared ones."""
    whole = sum(card.figures.gaps)
    sides = [
        ("this account", [n / whole for n in card.figures.gaps] if whole else []),
        ("compared accounts", card.figures.gaps_matched),
    ]
    return [
        {"length": say(GAP_NAMES[place]), "place": place, "who": who, "share": round(share, 6)}
        for who, shares in sides
        for place, share in enumerate(shares)
    ]


def hours(card: Card, say: Say = str) -> list[Row]:
    """Give the posts of each hour of the week, in UTC."""
    return [
        {"day": say(DAYS[n // 24]), "place": n // 24, "hour": n % 24, "posts": many}
        for n, many in enumerate(card.figures.hours)
    ]


def circle(names: Sequence[str]) -> dict[str, tuple[float, float]]:
    """Place names on a circle, the first at the top, in their order."""
    step = 2 * math.pi / max(1, len(names))
    return {
        name: (round(math.sin(n * step), 4), round(math.cos(n * step), 4))
        for n, name in enumerate(names)
    }


def ego(card: Card, naming: Naming = named) -> tuple[list[Row], list[Row]]:
    """Give the account in the middle with its strongest partners, and the links among them."""
    heaviest: dict[str, Partner] = {}
    for partner in card.partners:
        heaviest.setdefault(partner.account, partner)
    at = {**circle(list(heaviest)), card.account: (0.0, 0.0)}
    nodes = [_node(card.handle or card.account, at[card.account], "this account")] + [
        _node(naming(each), at[each.account], _side(each)) for each in heaviest.values()
    ]
    links = [(card.account, each.account, each.weight) for each in heaviest.values()]
    return nodes, [_link(at, *link) for link in (*links, *card.figures.links)]


def ties(card: ClusterCard) -> tuple[list[Row], list[Row]]:
    """Give the members of a group with most links, and the links among those."""
    members = card.members[:_AROUND]
    at = circle([each.account for each in members])
    nodes = [_node(each.handle or each.account, at[each.account], "listed") for each in members]
    inside = [tie for tie in card.ties if tie[0] in at and tie[1] in at]
    return nodes, [_link(at, *tie) for tie in inside]


def coverage(card: Coverage, say: Say = str) -> list[Row]:
    """Give posts used, rows left out by reason, and listed accounts with posts or none."""
    left = say(WORDS["left-out"])
    rows = [(say(WORDS["used"]), card.posts)]
    rows += [(left % {"why": say(codes.LEFT_OUT[why])}, many) for why, many in card.rejected]
    listed = [
        (say(WORDS["with-posts"]), card.listed - card.silent),
        (say(WORDS["silent"]), card.silent),
    ]
    sides = [("rows", *each) for each in rows] + [("accounts", *each) for each in listed]
    return [
        {"what": what, "many": many, "place": place, "of": of}
        for place, (of, what, many) in enumerate(sides)
    ]


def when(milliseconds: float) -> str:
    """Return an instant of a picture as a table writes it."""
    return instant(milliseconds / 1000)


def _side(partner: Partner) -> str:
    return "listed" if partner.listed else "not listed"


def _node(name: str, at: tuple[float, float], side: str) -> Row:
    return {"name": _short(name), "x": at[0], "y": at[1], "side": side}


def _link(at: dict[str, tuple[float, float]], one: str, other: str, weight: int) -> Row:
    (x, y), (x2, y2) = at[one], at[other]
    return {"x": x, "y": y, "x2": x2, "y2": y2, "weight": weight}


def _short(name: str) -> str:
    return name if len(name) <= 22 else f"{name[:21]}…"
