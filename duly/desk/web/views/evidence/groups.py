"""A group as the page shows it: who, at what they pointed, how fast, and what else it may be."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from duly.desk.evidence.counted import account_of
from duly.desk.orders.read import ItemView
from duly.desk.web.views.evidence import drawn
from duly.desk.web.views.evidence.tables import arranged, numbers, source
from duly.desk.web.views.evidence.tables import head as headed
from duly.desk.web.views.saying.counts import did, limit, sections
from duly.desk.web.views.saying.glyphs import visible
from duly.desk.web.views.structs import Cell, Frame, GroupPage, OrderHead, Table
from duly.evidence.cards.form import digest
from duly.evidence.cards.values import ClusterCard


def page(
    group: ClusterCard,
    *,
    frame: Frame,
    head: OrderHead,
    items: Sequence[ItemView],
    href: str,
) -> GroupPage:
    """Return the page of a group."""
    pictures = drawn.of_group(group)
    return GroupPage(
        frame=frame,
        head=head,
        title=_("A group of %(n)s accounts") % {"n": group.size},
        limit=limit(),
        parts=arranged(
            sections(group),
            {"together": (_members(group, items, href), _objects(group))},
            {"together": [pictures["ties"]], "coverage": [pictures["coverage"]]},
        ),
        source=source(group.source, digest(group)),
        back=f"{href}evidence/",
    )


def _members(group: ClusterCard, items: Sequence[ItemView], href: str) -> Table:
    places: dict[str, int] = {}
    for item in items:
        places.setdefault(account_of(item), item.position)
    first = dict(group.first)
    return Table(
        caption=_("Its accounts, each with its own card"),
        head=headed(_("Account"), _("Posts"), _("Connections"), _("Was first")),
        rows=tuple(
            (
                Cell(
                    glyphs=visible(f"@{one.handle}" if one.handle else one.account),
                    href=f"{href}items/{places[one.account]}/evidence/"
                    if one.account in places
                    else "",
                ),
                *numbers(one.posts, one.links, first.get(one.account, 0)),
            )
            for one in group.members
        ),
    )


def _objects(group: ClusterCard) -> Table | None:
    if not group.shared:
        return None
    return Table(
        caption=_("What two or more of them pointed at, at any time, days apart perhaps"),
        head=headed(_("Object"), _("Accounts")),
        rows=tuple(
            (
                Cell(glyphs=visible(name[:200]), mono=True, note=did(kind)),
                *numbers(many),
            )
            for kind, name, many in group.shared
        ),
    )
