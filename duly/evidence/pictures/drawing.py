"""Pictures of a card as SVG, each with its title, its description and its table."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import lru_cache
from html import escape
from typing import Any

from duly.evidence.cards.saying import Say
from duly.evidence.cards.values import Card, ClusterCard
from duly.evidence.pictures import points
from duly.evidence.pictures.charts import chart, charts
from duly.evidence.pictures.points import Naming, Row, Table, named

try:
    import vl_convert
except ImportError:
    vl_convert = None  # type: ignore[assignment]

AnyDrawn = Card | ClusterCard
TITLES: dict[str, tuple[str, str]] = {
    "pairs": (
        "Pairs of posts in time",
        "Each dot is a pair of posts about one object within the window, by when this account "
        "posted. A full dot: this account was first or at the same instant. An empty one: the "
        "other was first.",
    ),
    "gaps": (
        "Time between posts",
        "Share of the gaps between consecutive posts by their length: in the accent's colour this "
        "account's, in gray those of all compared accounts together.",
    ),
    "hours": (
        "Hours of the week",
        "Posts by weekday and hour in UTC; the fuller the colour, the more posts.",
    ),
    "ego": (
        "Strongest partners",
        "This account in the middle, around it those who did the same within the window most "
        "often; thicker lines stand for more objects. Full dots are on the list, empty ones are "
        "not. Links among accounts that are not listed were not counted.",
    ),
    "ties": (
        "The group",
        "The members with most links, on a circle; thicker lines stand for more objects.",
    ),
    "coverage": (
        "What was read",
        "Rows used and left out, and listed accounts with and without posts.",
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


def draw(name: str, card: AnyDrawn, *, say: Say = str, naming: Naming = named) -> str:
    """Return one picture as SVG without script, style attribute or anything from outside.

    Colours are custom properties of the page it stands in, with colours of its own where it
    stands alone. Refuses ``needs-evidence-extra``.
    """
    charts()
    svg = _svg(name, json.dumps(_datasets(name, card, naming)))
    title, told = (escape(say(text)) for text in TITLES[name])
    head, _, body = svg.partition(">")
    return f'{head} role="img"><title>{title}</title><desc>{told}</desc>{body}'


@lru_cache(maxsize=16)
def _svg(name: str, datasets: str) -> str:
    """Draw; what an order's cards have in common, as their coverage, is drawn once."""
    svg: str = vl_convert.vegalite_to_svg({**chart(name), "datasets": json.loads(datasets)})
    return svg


def _datasets(name: str, card: AnyDrawn, naming: Naming) -> dict[str, list[Row]]:
    if name in {"ego", "ties"}:
        nodes, links = (
            points.ties(card) if isinstance(card, ClusterCard) else points.ego(card, naming)
        )
        return {"nodes": nodes, "links": links}
    return {"rows": _rows(name, card, naming)}


def _rows(name: str, card: AnyDrawn, naming: Naming) -> list[Row]:
    if name == "coverage":
        return points.coverage(card.coverage)
    assert isinstance(card, Card)
    if name == "pairs":
        return points.pairs(card, naming)
    return points.gaps(card) if name == "gaps" else points.hours(card)


def table(name: str, card: AnyDrawn, *, say: Say = str, naming: Naming = named) -> Table:
    """Return what a picture shows as a table, every number of it."""
    if name == "ties" and isinstance(card, ClusterCard):
        return Table((say("account"), say("another"), say("objects")), card.ties)
    if name == "coverage":
        rows = points.coverage(card.coverage)
        return Table((say("what"), say("number")), _columns(rows, ("what", "many")))
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
    rows = zip(points.GAP_NAMES, card.figures.gaps, shares, strict=True)
    return Table((say("gap"), say("this account"), say("compared accounts")), tuple(rows))


def _hours(card: Card, say: Say, naming: Naming) -> Table:
    week = card.figures.hours
    rows: list[tuple[str | int, ...]] = [
        (day, *week[24 * n : 24 * n + 24]) for n, day in enumerate(points.DAYS)
    ]
    return Table((say("day"), *(f"{hour:02}" for hour in range(24))), tuple(rows))


def _ego(card: Card, say: Say, naming: Naming) -> Table:
    head = (say("account"), say("on the list"), say("did"), say("objects"), say("pairs"))
    rows = (
        (naming(each), say("yes" if each.listed else "no"), each.kind, each.weight, each.pairs)
        for each in card.partners
    )
    return Table(head, tuple(rows))


_TABLES: Mapping[str, Callable[[Card, Say, Naming], Table]] = {
    "pairs": _pairs,
    "gaps": _gaps,
    "hours": _hours,
    "ego": _ego,
}
