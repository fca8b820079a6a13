"""Pictures of a card as SVG, each with its title, its description and its table."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from html import escape
from typing import Any

from duly.evidence.cards.saying import Say
from duly.evidence.cards.values import Card, ClusterCard
from duly.evidence.pictures import points
from duly.evidence.pictures.charts import AXES, chart, charts
from duly.evidence.pictures.points import Naming, Row, named
from duly.evidence.pictures.tables import TITLES, AnyDrawn

try:
    import vl_convert
except ImportError:
    vl_convert = None  # type: ignore[assignment]


def draw(name: str, card: AnyDrawn, *, say: Say = str, naming: Naming = named) -> str:
    """Return one picture as SVG without script, style attribute or anything from outside.

    Colours are custom properties of the page it stands in, with colours of its own where it
    stands alone. Refuses ``needs-evidence-extra``.
    """
    charts()
    svg = _svg(name, json.dumps(_datasets(name, card, say, naming)), _axes(name, say))
    title, told = (escape(say(text)) for text in TITLES[name])
    head, _, body = svg.partition(">")
    return f'{head} role="img"><title>{title}</title><desc>{told}</desc>{body}'


def _axes(name: str, say: Say) -> tuple[tuple[str, str], ...]:
    return tuple((title, say(title)) for title in AXES[name])


@lru_cache(maxsize=16)
def _svg(name: str, datasets: str, axes: tuple[tuple[str, str], ...]) -> str:
    """Draw; what an order's cards have in common, as their coverage, is drawn once."""
    form, rows = _form(name, axes), json.loads(datasets)
    data = [
        {**one, "values": rows[one["name"]]} if one["name"] in rows else one for one in form["data"]
    ]
    svg: str = vl_convert.vega_to_svg({**form, "data": data})
    return svg


@lru_cache(maxsize=64)
def _form(name: str, axes: tuple[tuple[str, str], ...]) -> dict[str, Any]:
    """Translate a chart once for its axes' titles; what each picture adds is its rows."""
    form: dict[str, Any] = vl_convert.vegalite_to_vega(_titled(chart(name), dict(axes)))
    return form


def _titled(form: Any, axes: Mapping[str, str]) -> Any:
    """Return a chart's form with its axes' titles in other words."""
    if isinstance(form, list):
        return [_titled(each, axes) for each in form]
    if not isinstance(form, dict):
        return form
    return {
        name: axes.get(each, each)
        if name == "title" and isinstance(each, str)
        else _titled(each, axes)
        for name, each in form.items()
    }


def _datasets(name: str, card: AnyDrawn, say: Say, naming: Naming) -> dict[str, list[Row]]:
    if name in {"ego", "ties"}:
        nodes, links = (
            points.ties(card) if isinstance(card, ClusterCard) else points.ego(card, naming)
        )
        return {"nodes": nodes, "links": links}
    return {"rows": _rows(name, card, say, naming)}


def _rows(name: str, card: AnyDrawn, say: Say, naming: Naming) -> list[Row]:
    if name == "coverage":
        return points.coverage(card.coverage, say)
    assert isinstance(card, Card)
    if name == "pairs":
        return points.pairs(card, naming)
    return points.gaps(card, say) if name == "gaps" else points.hours(card, say)
