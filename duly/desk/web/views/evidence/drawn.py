"""The pictures of cards in the desk's own strokes; words and tables are those of the cards."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from django.utils.translation import gettext as _

from duly.desk.web.views.evidence.tables import row
from duly.desk.web.views.saying.counts import translated
from duly.desk.web.views.saying.glyphs import spelled
from duly.desk.web.views.structs import Block, Cell, Dot, Label, Picture, Stroke, Table
from duly.evidence import pictures
from duly.evidence.cards.saying import percent
from duly.evidence.cards.values import Card, ClusterCard, Coverage, Partner, Share
from duly.evidence.pictures import points
from duly.evidence.pictures.points import Naming, Row

_WIDE = 640
_LEVELS = 4


def of_card(card: Card, naming: Mapping[str, str]) -> dict[str, Picture]:
    """Return every picture that has something to show, by name."""

    def named(partner: Partner) -> str:
        return naming[partner.account]

    draw: dict[str, Callable[[], Picture]] = {
        "pairs": partial(_pairs, card, named),
        "gaps": partial(_gaps, card),
        "hours": partial(_hours, card),
        "ego": partial(_ego, card, named),
        "coverage": partial(coverage, card.coverage),
    }
    return {name: draw[name]() for name in pictures.names(card)}


def of_group(group: ClusterCard) -> dict[str, Picture]:
    """Return the picture of a group's members and connections, and of what was read."""
    nodes, links = points.ties(group)
    ties = _graph(nodes, links, words=_words("ties"), table=_table("ties", group))
    return {"ties": ties, "coverage": coverage(group.coverage)}


def _words(name: str) -> tuple[str, str]:
    title, told = pictures.TITLES[name]
    return translated(title), translated(told)


def _table(name: str, card: Card | ClusterCard, naming: Naming = pictures.named) -> Table:
    found = pictures.table(name, card, say=translated, naming=naming)
    return Table(
        caption=_words(name)[0],
        head=tuple(Cell(value=each, number=place > 0) for place, each in enumerate(found.head)),
        rows=tuple(
            row(spelled(str(first)), *(spelled(e) if isinstance(e, str) else e for e in rest))
            for first, *rest in found.rows
        ),
    )


def _pairs(card: Card, naming: Naming) -> Picture:
    shown = points.pairs(card, naming)
    lines = {name: n for n, name in enumerate(dict.fromkeys(str(each["with"]) for each in shown))}
    times = [float(each["at"]) for each in shown]
    first, last = min(times), max(times)
    foot = 24 * len(lines) + 6
    at = _scale(first, last, 190, 620)
    title, says = _words("pairs")
    return Picture(
        title=title,
        says=says,
        width=_WIDE,
        height=foot + 26,
        table=_table("pairs", card, naming),
        strokes=tuple(Stroke(x=180, y=24 * n + 14, x2=630, y2=24 * n + 14) for n in lines.values()),
        dots=tuple(
            Dot(
                x=at(float(each["at"])),
                y=24 * lines[str(each["with"])] + 14,
                full=each["mine_first"] == "this account first",
            )
            for each in shown
        ),
        labels=(
            *(
                Label(x=170, y=24 * n + 18, text=spelled(name), anchor="end")
                for name, n in lines.items()
            ),
            *_ends(first, last, foot + 18),
        ),
    )


def _ends(first: float, last: float, y: float) -> tuple[Label, ...]:
    """Write when a time line begins and ends."""
    begins = Label(x=184, y=y, text=points.when(first))
    if first == last:
        return (begins,)
    return (begins, Label(x=630, y=y, text=points.when(last), anchor="end"))


def _scale(low: float, high: float, start: float, end: float) -> Callable[[float], float]:
    if high <= low:
        return lambda _value: (start + end) / 2
    return lambda value: start + (end - start) * (value - low) / (high - low)


def _gaps(card: Card) -> Picture:
    shown = points.gaps(card, translated)
    most = max(float(each["share"]) for each in shown) or 1.0
    title, says = _words("gaps")
    bins = max(int(each["place"]) for each in shown) + 1
    return Picture(
        title=title,
        says=says,
        width=_WIDE,
        height=28 * bins + 4,
        table=_table("gaps", card),
        blocks=tuple(
            Block(
                x=110,
                y=28 * int(each["place"]) + 4 + 11 * (each["who"] != "this account"),
                width=430 * float(each["share"]) / most,
                height=9,
                tone="own" if each["who"] == "this account" else "others",
            )
            for each in shown
        ),
        labels=tuple(_gap_labels(shown, most)),
    )


def _gap_labels(shown: Sequence[Row], most: float) -> list[Label]:
    found: list[Label] = []
    for each in shown:
        y = 28 * int(each["place"])
        if each["who"] == "this account":
            found.append(Label(x=102, y=y + 18, text=str(each["length"]), anchor="end"))
        lower = 11 * (each["who"] != "this account")
        share = float(each["share"])
        found.append(Label(x=116 + 430 * share / most, y=y + 13 + lower, text=percent(share)))
    return found


def _hours(card: Card) -> Picture:
    shown = points.hours(card, translated)
    most = max(int(each["posts"]) for each in shown)
    days = dict.fromkeys(str(each["day"]) for each in shown)
    title, says = _words("hours")
    return Picture(
        title=title,
        says=says,
        width=_WIDE,
        height=180,
        table=_table("hours", card),
        blocks=tuple(
            Block(
                x=44 + 24 * int(each["hour"]),
                y=4 + 22 * int(each["place"]),
                width=22,
                height=20,
                strength=-(-_LEVELS * int(each["posts"]) // most),
            )
            for each in shown
        ),
        labels=(
            *(Label(x=38, y=18 + 22 * n, text=day, anchor="end") for n, day in enumerate(days)),
            *(
                Label(x=55 + 24 * hour, y=172, text=f"{hour:02d}", anchor="middle")
                for hour in range(0, 24, 3)
            ),
        ),
    )


def _ego(card: Card, naming: Naming) -> Picture:
    nodes, links = points.ego(card, naming)
    return _graph(nodes, links, words=_words("ego"), table=_table("ego", card, naming))


def _graph(
    nodes: Sequence[Row], links: Sequence[Row], *, words: tuple[str, str], table: Table
) -> Picture:
    most = max((float(each["weight"]) for each in links), default=1.0)
    title, says = words
    return Picture(
        title=title,
        says=says,
        width=_WIDE,
        height=350,
        table=table,
        strokes=tuple(
            Stroke(
                x=_across(each["x"]),
                y=_down(each["y"]),
                x2=_across(each["x2"]),
                y2=_down(each["y2"]),
                width=0.5 + 4.5 * float(each["weight"]) / most,
            )
            for each in links
        ),
        dots=tuple(
            Dot(
                x=_across(each["x"]),
                y=_down(each["y"]),
                full=each["side"] != "not listed",
                radius=6,
            )
            for each in nodes
        ),
        labels=tuple(
            Label(
                x=_across(each["x"]),
                y=_down(each["y"]) + (20 if float(each["y"]) < 0 else -11),
                text=spelled(str(each["name"])),
                anchor="middle",
            )
            for each in nodes
        ),
    )


def _across(x: str | float) -> float:
    return _WIDE / 2 + 235 * float(x)


def _down(y: str | float) -> float:
    return 180 - 140 * float(y)


def coverage(read: Coverage) -> Picture:
    """Draw what was read and left out, and how many listed accounts have posts."""
    shown = points.coverage(read, translated)
    most = {
        side: max(int(each["many"]) for each in shown if each["of"] == side) or 1
        for side in ("rows", "accounts")
    }
    title, says = _words("coverage")
    down = {
        int(each["place"]): 24 * n + 12 * (each["of"] == "accounts") for n, each in enumerate(shown)
    }
    return Picture(
        title=title,
        says=says,
        width=_WIDE,
        height=24 * len(shown) + 14,
        table=_coverage_table(shown, title),
        blocks=tuple(
            Block(
                x=300,
                y=down[int(each["place"])] + 4,
                width=250 * int(each["many"]) / most[str(each["of"])],
                height=14,
            )
            for each in shown
        ),
        labels=tuple(
            label
            for each in shown
            for label in (
                Label(x=292, y=down[int(each["place"])] + 16, text=str(each["what"]), anchor="end"),
                Label(
                    x=306 + 250 * int(each["many"]) / most[str(each["of"])],
                    y=down[int(each["place"])] + 16,
                    text=f"{each['many']:,}",
                ),
            )
        ),
    )


def _coverage_table(shown: Sequence[Row], title: str) -> Table:
    return Table(
        caption=title,
        head=(Cell(value=translated("what")), Cell(value=translated("number"), number=True)),
        rows=tuple(row(str(each["what"]), each["many"]) for each in shown),
    )


def shares(found: Sequence[tuple[str, Share]]) -> Picture | None:
    """Draw what share of the list shows what, beside the accounts compared with it."""
    told = [
        (name, one, one.listed / one.of, one.matched / one.of_matched)
        for name, one in found
        if one.of and one.of_matched
    ]
    if not told:
        return None
    return Picture(
        title=_("What share shows what: accounts of the order, and accounts compared with them"),
        says=_("Upper bar: accounts of the order. Lower bar: accounts compared, not on it."),
        width=_WIDE,
        height=46 * len(told),
        blocks=tuple(
            Block(x=0, y=46 * n + 20 + 11 * lower, width=500 * share, height=9, tone=tone)
            for n, (_name, _one, mine, theirs) in enumerate(told)
            for lower, (share, tone) in enumerate(((mine, "own"), (theirs, "others")))
        ),
        labels=tuple(
            label
            for n, (name, _one, mine, theirs) in enumerate(told)
            for label in _share_labels(46 * n, name, mine, theirs)
        ),
        table=Table(
            caption=_("Shares"),
            head=tuple(
                Cell(value=each, number=place > 0)
                for place, each in enumerate(
                    (_("What"), _("Accounts of the order"), _("Accounts compared"))
                )
            ),
            rows=tuple(
                row(name, f"{one.listed:,} / {one.of:,}", f"{one.matched:,} / {one.of_matched:,}")
                for name, one, _mine, _theirs in told
            ),
        ),
    )


def _share_labels(y: int, name: str, mine: float, theirs: float) -> tuple[Label, Label]:
    beside = 6 + 500 * max(mine, theirs)
    return (
        Label(x=0, y=y + 14, text=name),
        Label(x=beside, y=y + 34, text=f"{percent(mine)} · {percent(theirs)}"),
    )
