"""What an item's card says first, and why there is none."""

from __future__ import annotations

from django.utils.translation import gettext as _

from duly.desk.acts.platform import platform
from duly.desk.evidence import counted
from duly.desk.evidence.counted import Counted
from duly.desk.orders import read
from duly.desk.web.views.order.sight import Sight
from duly.desk.web.views.saying.counts import lead
from duly.desk.web.views.structs import Glance


def glance(item: read.ItemView, found: Counted | None, sight: Sight) -> Glance:
    """Say beside an item what its card says first."""
    digest = found.of(item) if found else None
    href = f"{sight.href}items/{item.position}/evidence/"
    if digest is None:
        return Glance(lines=(no_card(item, found),))
    return Glance(lines=lead(counted.card(digest))[:3], href=href)


def no_card(item: read.ItemView, found: Counted | None) -> str:
    """Say why an item has no card."""
    if found is None:
        return why_none(item.order)
    if not counted.account_of(item):
        return _("Cannot tell: it is no account, or nobody knows whose it is.")
    return _("Cannot tell: it was resolved after the last count.")


def why_none(ref: str) -> str:
    """Say why there is no card."""
    if not platform().given().posts:
        return _("Cannot tell: the platform gave no posts.")
    if any(line.kind == "EvidenceCounted" for line in read.events(ref, "")):
        return _("What was counted was erased with the order.")
    return _("Nothing was counted yet. It is counted once the items are resolved.")
