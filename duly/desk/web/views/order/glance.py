"""What an item's card says first, and why there is none."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from duly.desk.acts.platform import platform
from duly.desk.evidence import counted
from duly.desk.evidence.counted import Counted
from duly.desk.orders import read
from duly.desk.web.views.order.sight import Sight
from duly.desk.web.views.saying.counts import lead
from duly.desk.web.views.structs import Glance
from duly.order.events import EvidenceCounted


def glance(item: read.ItemView, lines: Sequence[read.HistoryLine], sight: Sight) -> Glance:
    """Say beside an item what its card says first; ``lines`` are of the order's history."""
    found = counted.newest_of(lines)
    digest = found.of(item) if found else None
    href = f"{sight.href}items/{item.position}/evidence/"
    if digest is None:
        return Glance(lines=(no_card(item, found, lines),))
    return Glance(lines=lead(counted.card(digest))[:3], href=href)


def no_card(item: read.ItemView, found: Counted | None, lines: Sequence[read.HistoryLine]) -> str:
    """Say why an item has no card."""
    if found is None:
        return why_none(lines)
    if not counted.account_of(item):
        return _("Cannot tell: it is no account, or nobody knows whose it is.")
    return _("Cannot tell: it was resolved after the last count.")


def why_none(lines: Sequence[read.HistoryLine]) -> str:
    """Say why there is no card, by the order's history."""
    if not platform().given().posts:
        return _("Cannot tell: the platform gave no posts.")
    if any(isinstance(line.event, EvidenceCounted) for line in lines):
        return _("What was counted was erased with the order.")
    return _("Nothing was counted yet. It is counted once the items are resolved.")
