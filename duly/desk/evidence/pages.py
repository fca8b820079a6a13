"""Cards as pages: sentences, tables and pictures, readable without a script and on paper."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from duly.evidence import pictures
from duly.evidence.cards import Card, ClusterCard, Study, WholeOrder, codes
from duly.evidence.cards.saying import instant, number, percent, said
from duly.evidence.cards.wording import LIMIT, SECTIONS
from duly.evidence.pictures.drawing import draw

_UNSEEN = re.compile("[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")


def visible(text: str) -> str:
    """Write marks that turn the direction, or are not seen, as their code points."""
    return _UNSEEN.sub(lambda mark: f"[U+{ord(mark.group()):04X}]", text)


def _templates() -> Environment:
    made = Environment(
        loader=PackageLoader("duly.desk.evidence"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters.update(visible=visible, instant=instant, number=number, percent=percent)
    made.globals.update(sections=SECTIONS, codes=codes, limit=LIMIT)
    return made


_MADE = _templates()
_WHERE = {"pairs": "together", "ego": "together", "ties": "together", "coverage": "coverage"}


def account_page(card: Card, group: str | None, *, drawn: bool) -> str:
    """Return one account's card as a page; ``group`` names the group it stands in, if any."""
    shown = _shown(card, drawn=drawn)
    return _MADE.get_template("account.html").render(
        card=card, group=group, lines=_lines(card), shown=shown
    )


def group_page(card: ClusterCard, *, drawn: bool) -> str:
    """Return a group's card as a page."""
    return _MADE.get_template("group.html").render(
        card=card, lines=_lines(card), shown=_shown(card, drawn=drawn)
    )


def index_page(
    study: Study,
    whole: WholeOrder,
    groups: list[ClusterCard],
    command: str,
    names: Mapping[str, str],
) -> str:
    """Return the order as a whole, with a link to every card in the order of the list."""
    accounts = [
        (name, study.maker.handles[who], study.maker.figures(who), names[name])
        for name in study.plan.traces.listed
        for who in (study.plan.traces.lines.accounts[name],)
    ]
    return _MADE.get_template("index.html").render(
        whole=whole,
        groups=groups,
        accounts=accounts,
        lines=_lines(whole),
        command=command,
        parameters=study.plan.traces.parameters,
    )


def _lines(card: Card | ClusterCard | WholeOrder) -> dict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for line in said(card):
        found[line.section].append(line.text)
    return dict(found)


def _shown(card: Card | ClusterCard, *, drawn: bool) -> dict[str, list[dict[str, Any]]]:
    """Return the pictures with their tables, by section."""
    found: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for name in pictures.names(card):
        found[_WHERE.get(name, "compared")].append(
            {
                "svg": draw(name, card) if drawn else "",
                "title": pictures.TITLES[name][0],
                "told": pictures.TITLES[name][1],
                "table": pictures.table(name, card),
            }
        )
    return dict(found)
