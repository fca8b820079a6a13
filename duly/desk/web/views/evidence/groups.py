"""A group as the page shows it: who, at what they pointed, how fast, and what else it may be."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from duly.desk.evidence.counted import Counted, account_of
from duly.desk.orders.read import ItemView
from duly.desk.web.views.evidence.card import coverage, head, numbers, source
from duly.desk.web.views.saying.counts import NETWORKS, between, explained, seconds, unknown, word
from duly.desk.web.views.saying.glyphs import visible
from duly.desk.web.views.structs import Cell, Frame, GroupPage, OrderHead, Table
from duly.evidence.cards.form import digest
from duly.evidence.cards.values import ClusterCard


def page(
    group: ClusterCard,
    found: Counted,
    *,
    frame: Frame,
    head: OrderHead,
    items: Sequence[ItemView],
    href: str,
) -> GroupPage:
    """Return the page of a group."""
    return GroupPage(
        frame=frame,
        head=head,
        title=_("A group of %(n)s accounts") % {"n": group.size},
        lead=tuple(_lead(group)),
        explanations=explained(group.explanations),
        unknown=unknown(group.cannot_tell),
        members=_members(group, items, href),
        objects=_objects(group),
        coverage=coverage(group.coverage, found.lacks),
        source=source(group.source, digest(group)),
        back=f"{href}evidence/",
    )


def _lead(group: ClusterCard) -> list[str]:
    said = [
        _(
            "%(n)s accounts of the order are connected: each pointed at %(least)s or more of the"
            " same objects as another of them, within a minute."
        )
        % {"n": group.size, "least": group.threshold},
        _(
            "%(links)s such connections, %(pairs)s pairs of posts; least gap %(least)s, mean gap"
            " %(mean)s."
        )
        % {
            "links": f"{group.links:,}",
            "pairs": f"{group.pairs:,}",
            "least": seconds(group.gap_least),
            "mean": seconds(group.gap_mean),
        },
    ]
    if group.interval:
        said.append(
            _(
                "Of %(of)s accounts compared, %(n)s stand in groups at least as large"
                " (95 %%: %(interval)s)."
            )
            % {
                "of": f"{group.matched:,}",
                "n": f"{group.matched_in_groups:,}",
                "interval": between(group.interval),
            }
        )
    return said


def _members(group: ClusterCard, items: Sequence[ItemView], href: str) -> Table:
    places: dict[str, int] = {}
    for item in items:
        places.setdefault(account_of(item), item.position)
    first = dict(group.first)
    return Table(
        caption=_("Its accounts, each with its own card"),
        head=head(_("Account"), _("Posts"), _("Connections"), _("Was first")),
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
        caption=_("At what they pointed most"),
        head=head(_("Object"), _("Accounts")),
        rows=tuple(
            (
                Cell(glyphs=visible(name[:200]), mono=True, note=word(NETWORKS, kind)),
                *numbers(many),
            )
            for kind, name, many in group.shared
        ),
    )
