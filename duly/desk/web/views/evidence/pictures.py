"""The pictures of a card, drawn from its own figures with the desk's colors; tables behind them."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from duly.desk.web.views.structs import Block, Cell, Label, Picture, Table
from duly.evidence.cards.values import Card, Share

_GAPS = ("< 1 s", "< 10 s", "< 1 min", "< 10 min", "< 1 h", "< 6 h", "< 1 d", "< 1 wk", "≥ 1 wk")
_LEVELS = 4


def gaps(card: Card) -> Picture | None:
    """Draw how long the account waited between posts, beside the accounts compared with it."""
    whole = sum(card.figures.gaps)
    if not whole:
        return None
    own = [many / whole for many in card.figures.gaps]
    others = list(card.figures.gaps_matched) or [0.0] * len(own)
    names = _GAPS[: len(own)]
    return Picture(
        title=_("Gaps between its posts, beside the accounts compared with it"),
        says=_("Share of gaps by length. Upper bar: this account. Lower bar: accounts compared."),
        width=640,
        height=26 * len(own) + 4,
        blocks=tuple(
            Block(x=72, y=26 * n + 4 + lower * 10, width=500 * share, height=9, tone=tone)
            for n, pair in enumerate(zip(own, others, strict=False))
            for lower, (share, tone) in enumerate(zip(pair, ("own", "others"), strict=True))
        ),
        labels=tuple(
            label
            for n, (name, a, b) in enumerate(zip(names, own, others, strict=False))
            for label in (
                Label(x=64, y=26 * n + 18, text=name, anchor="end"),
                Label(x=78 + 500 * max(a, b), y=26 * n + 18, text=f"{a:.0%} · {b:.0%}"),
            )
        ),
        table=Table(
            caption=_("Gaps between posts"),
            head=_cells(_("Gap"), _("This account"), _("Share"), _("Accounts compared")),
            rows=tuple(
                _cells(name, f"{many:,}", f"{a:.1%}", f"{b:.1%}")
                for name, many, a, b in zip(names, card.figures.gaps, own, others, strict=False)
            ),
        ),
    )


def hours(card: Card) -> Picture | None:
    """Draw in which hours of the week the account posted."""
    counts = card.figures.hours
    most = max(counts, default=0)
    if not most:
        return None
    days = [_("Mon"), _("Tue"), _("Wed"), _("Thu"), _("Fri"), _("Sat"), _("Sun")]
    return Picture(
        title=_("Hours of the week in which it posted, in UTC"),
        says=_("%(n)s posts; the fullest hour of the week holds %(most)s.")
        % {"n": f"{sum(counts):,}", "most": most},
        width=640,
        height=180,
        blocks=tuple(
            Block(
                x=44 + 24 * (at % 24),
                y=4 + 22 * (at // 24),
                width=22,
                height=20,
                tone="own",
                strength=-(-_LEVELS * many // most),
            )
            for at, many in enumerate(counts)
        ),
        labels=(
            *(Label(x=38, y=18 + 22 * n, text=day, anchor="end") for n, day in enumerate(days)),
            *(
                Label(x=55 + 24 * hour, y=172, text=f"{hour:02d}", anchor="middle")
                for hour in range(0, 24, 3)
            ),
        ),
        table=Table(
            caption=_("Posts by day and hour, UTC"),
            head=_cells(_("Day"), *(f"{hour:02d}" for hour in range(24))),
            rows=tuple(
                _cells(day, *(str(many) for many in counts[24 * n : 24 * n + 24]))
                for n, day in enumerate(days)
            ),
        ),
    )


def shares(found: Sequence[tuple[str, Share]]) -> Picture | None:
    """Draw what share of the list shows what, beside the accounts compared with it."""
    told = [(name, one) for name, one in found if one.of and one.of_matched]
    if not told:
        return None
    return Picture(
        title=_("What share shows what: accounts of the order, and accounts compared with them"),
        says=_("Upper bar: accounts of the order. Lower bar: accounts compared, not on it."),
        width=640,
        height=46 * len(told),
        blocks=tuple(
            Block(x=0, y=46 * n + 20 + 11 * lower, width=540 * share, height=9, tone=tone)
            for n, (_name, one) in enumerate(told)
            for lower, (share, tone) in enumerate(
                ((one.listed / one.of, "own"), (one.matched / one.of_matched, "others"))
            )
        ),
        labels=tuple(
            label
            for n, (name, one) in enumerate(told)
            for label in (
                Label(x=0, y=46 * n + 14, text=name),
                Label(
                    x=6 + 540 * max(one.listed / one.of, one.matched / one.of_matched),
                    y=46 * n + 34,
                    text=f"{one.listed / one.of:.0%} · {one.matched / one.of_matched:.0%}",
                ),
            )
        ),
        table=Table(
            caption=_("Shares"),
            head=_cells(_("What"), _("Accounts of the order"), _("Accounts compared")),
            rows=tuple(
                _cells(name, _of(one.listed, one.of), _of(one.matched, one.of_matched))
                for name, one in told
            ),
        ),
    )


def _cells(first: str, *rest: str) -> tuple[Cell, ...]:
    return (Cell(value=first), *(Cell(value=each, number=True) for each in rest))


def _of(many: int, whole: int) -> str:
    return f"{many:,} / {whole:,}"
