"""The charts by Vega-Altair, each built once; a card only brings its rows."""

from __future__ import annotations

from functools import cache
from typing import Any

from duly.order.terms import Refusal

try:
    import altair as alt
except ImportError:
    alt = None  # type: ignore[assignment]

INK = "var(--ink, #2b2620)"
SOFT = "var(--ink-soft, #5b544c)"
HAIR = "var(--hair, #ddd7ce)"
ACCENT = "var(--accent, #1d5f6d)"
OTHER = "var(--edge, #97908a)"
PAPER = "var(--panel, #fdfcfa)"
AXES: dict[str, tuple[str, ...]] = {
    "pairs": ("UTC",),
    "gaps": ("share of gaps",),
    "hours": ("hour, UTC",),
    "ego": (),
    "ties": (),
    "coverage": ("rows", "accounts"),
}
_WIDTH = 440
_FONT = "Inter, 'Noto Sans', 'Noto Sans Devanagari', system-ui, sans-serif"


def charts() -> Any:
    """Return the library; refuses ``needs-evidence-extra`` where it is not installed."""
    if alt is None:
        raise Refusal(
            "needs-evidence-extra",
            "pictures are drawn by packages that are not installed: pip install "
            "'duly[evidence]'; or ask for cards with --pictures none",
        )
    return alt


@cache
def chart(name: str) -> dict[str, Any]:
    """Return one chart's form, with named data for its rows; see ``NAMES``."""
    built: dict[str, Any] = _CHARTS[name]().configure(**_theme()).to_dict()
    return built


def _theme() -> dict[str, Any]:
    axis = {
        **{"aria": False, "labelColor": SOFT, "titleColor": SOFT, "gridColor": HAIR},
        **{"domainColor": HAIR, "tickColor": HAIR, "labelFontSize": 11, "titleFontSize": 11},
        **{"titleFontWeight": "normal", "labelLimit": 170},
    }
    return {
        "background": "transparent",
        "font": _FONT,
        "axis": axis,
        "view": {"stroke": None},
        "text": {"color": INK},
    }


def _rows(name: str = "rows") -> Any:
    return alt.NamedData(name=name)


def _by_place() -> Any:
    """Sort by the row's place, whatever language its name is in."""
    return alt.EncodingSortField(field="place", op="min")


def _pairs() -> Any:
    height = alt.Step(20)
    first = alt.condition(
        "datum.mine_first == 'this account first'", alt.value(ACCENT), alt.value(PAPER)
    )
    return (
        alt.Chart(_rows())
        .mark_point(aria=False, size=46, filled=True, stroke=ACCENT, strokeWidth=1.4, opacity=0.9)
        .encode(
            x=alt.X(
                "at:T",
                title="UTC",
                scale=alt.Scale(type="utc"),
                axis=alt.Axis(tickCount=6, format="%-d %b %H:%M"),
            ),
            y=alt.Y("with:N", title=None, sort=None),
            fill=first,
        )
        .properties(width=_WIDTH, height=height)
    )


def _gaps() -> Any:
    whose = alt.Scale(domain=["this account", "compared accounts"], range=[ACCENT, OTHER])
    return (
        alt.Chart(_rows())
        .mark_bar(aria=False)
        .encode(
            x=alt.X(
                "length:N",
                title=None,
                sort=_by_place(),
                axis=alt.Axis(labelAngle=0, labelFontSize=10, labelOverlap=False),
            ),
            xOffset=alt.XOffset("who:N", sort=["this account", "compared accounts"]),
            y=alt.Y(
                "share:Q",
                title="share of gaps",
                scale=alt.Scale(zero=True),
                axis=alt.Axis(format="%", tickCount=4),
            ),
            color=alt.Color("who:N", scale=whose, legend=None),
        )
        .properties(width=520, height=150)
    )


def _hours() -> Any:
    return (
        alt.Chart(_rows())
        .mark_rect(aria=False, fill=ACCENT, stroke=HAIR, strokeWidth=0.5)
        .encode(
            x=alt.X(
                "hour:O", title="hour, UTC", axis=alt.Axis(values=[0, 6, 12, 18, 23], labelAngle=0)
            ),
            y=alt.Y("day:O", title=None, sort=_by_place()),
            fillOpacity=alt.FillOpacity(
                "posts:Q", legend=None, scale=alt.Scale(zero=True, range=[0, 1])
            ),
        )
        .properties(width=_WIDTH, height=126)
    )


def _graph() -> Any:
    wide = alt.Scale(domain=[-1.6, 1.6], nice=False)
    high = alt.Scale(domain=[-1.25, 1.25], nice=False)
    x, y = alt.X("x:Q", axis=None, scale=wide), alt.Y("y:Q", axis=None, scale=high)
    lines = (
        alt.Chart(_rows("links"))
        .mark_rule(aria=False, color=OTHER, opacity=0.75)
        .encode(
            *(x, y),
            x2="x2:Q",
            y2="y2:Q",
            strokeWidth=alt.StrokeWidth(
                "weight:Q", legend=None, scale=alt.Scale(domainMin=0, range=[0.5, 5])
            ),
        )
    )
    inside = alt.condition("datum.side == 'not listed'", alt.value(PAPER), alt.value(ACCENT))
    dots = (
        alt.Chart(_rows("nodes"))
        .mark_point(aria=False, size=110, filled=True, stroke=ACCENT, strokeWidth=1.4, opacity=1)
        .encode(x, y, fill=inside)
    )
    named = alt.Chart(_rows("nodes")).encode(x, y, text="name:N")
    under = named.mark_text(aria=False, dy=-13, fontSize=11, stroke=PAPER, strokeWidth=4)
    words = named.mark_text(aria=False, dy=-13, fontSize=11)
    return (lines + under + dots + words).properties(width=_WIDTH, height=330)


def _coverage() -> Any:
    return alt.vconcat(*(_bars(of) for of in ("rows", "accounts")), spacing=14)


def _bars(of: str) -> Any:
    base = (
        alt.Chart(_rows())
        .transform_filter(f"datum.of == '{of}'")
        .encode(
            x=alt.X("many:Q", title=of, scale=alt.Scale(zero=True), axis=alt.Axis(tickCount=4)),
            y=alt.Y("what:N", title=None, sort=None, axis=alt.Axis(minExtent=180, maxExtent=180)),
        )
    )
    words = base.mark_text(aria=False, align="left", dx=4, fontSize=11)
    bars = base.mark_bar(aria=False, color=ACCENT, height=12)
    shown = bars + words.encode(text=alt.Text("many:Q", format=","))
    return shown.properties(width=300, height=alt.Step(20))


_CHARTS = {
    "pairs": _pairs,
    "gaps": _gaps,
    "hours": _hours,
    "ego": _graph,
    "ties": _graph,
    "coverage": _coverage,
}
