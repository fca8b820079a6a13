"""The order as a whole: what share of its accounts shows what, beside accounts not on it."""

from __future__ import annotations

from django.utils.translation import gettext as _

from duly.desk.evidence.counted import Counted
from duly.desk.web.views.evidence import drawn
from duly.desk.web.views.evidence.tables import arranged, head, numbers
from duly.desk.web.views.order.sight import Sight
from duly.desk.web.views.saying.counts import (
    begun,
    between,
    kinds,
    lacking,
    sections,
    why,
)
from duly.desk.web.views.structs import Cell, Part, Picture, Table
from duly.evidence.cards.values import Share
from duly.evidence.cards.whole import SHARES


def counted_when(found: Counted, sight: Sight) -> str:
    """Say when it was counted."""
    return _("Counted %(when)s.") % {"when": sight.when(found.line.at).exact}


def parts(found: Counted, href: str) -> tuple[Part, ...]:
    """Return what a count says of the order as a whole."""
    whole, told = found.whole, sections(found.whole)
    if lacks := lacking(found.lacks):
        told["coverage"] = (*told["coverage"], lacks)
    tables = {"together": (_groups(found, href),), "compared": (_shares(whole.shares),)}
    pictures: dict[str, list[Picture | None]] = {
        "compared": [drawn.shares([(begun(SHARES[one.name]), one) for one in whole.shares])],
        "coverage": [drawn.coverage(whole.coverage)],
    }
    return arranged(told, tables, pictures)


def _shares(shares: tuple[Share, ...]) -> Table:
    return Table(
        caption=_("What share shows what, with 95 % intervals"),
        head=head(
            _("What"), _("Of the order"), _("95 %"), _("Compared"), _("95 %"), _("Difference, 95 %")
        ),
        rows=tuple(
            (
                Cell(value=begun(SHARES[one.name])),
                *numbers(
                    f"{one.listed:,} / {one.of:,}",
                    between(one.interval),
                    f"{one.matched:,} / {one.of_matched:,}",
                    between(one.interval_matched),
                ),
                Cell(value=_("cannot tell"), note=why(one.cannot_tell))
                if one.cannot_tell
                else Cell(value=between(one.difference), number=True),
            )
            for one in shares
        ),
    )


def _groups(found: Counted, href: str) -> Table | None:
    if not found.groups:
        return None
    return Table(
        caption=_("Groups of connected accounts; a connection is no intent"),
        head=head(_("Group"), _("Accounts"), _("Connections"), _("Pairs of posts"), _("Compared")),
        rows=tuple(
            (
                Cell(
                    value=_("Group %(n)s") % {"n": place},
                    href=f"{href}evidence/groups/{one.id}/",
                    note=kinds(one.shared),
                ),
                *numbers(
                    one.size, one.links, one.pairs, f"{one.matched_in_groups} / {one.matched}"
                ),
            )
            for place, one in enumerate(found.groups, 1)
        ),
    )
