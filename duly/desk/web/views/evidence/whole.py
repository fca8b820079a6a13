"""The order as a whole: what share of its accounts shows what, beside accounts not on it."""

from __future__ import annotations

from typing import TypedDict

from django.utils.translation import gettext as _

from duly.desk.evidence.counted import Counted
from duly.desk.web.views.evidence import pictures
from duly.desk.web.views.evidence.card import coverage, head, numbers, source
from duly.desk.web.views.order.sight import Sight
from duly.desk.web.views.saying.counts import FACTS, NETWORKS, SHARES, between, unknown, word
from duly.desk.web.views.structs import Cell, Picture, Table, Term
from duly.evidence.cards.values import Share


class Told(TypedDict):
    """What the page shows of a count."""

    lead: tuple[str, ...]
    shares: Table | None
    picture: Picture | None
    groups: Table | None
    facts: tuple[Term, ...]
    unknown: tuple[str, ...]
    coverage: tuple[Term, ...]
    source: tuple[Term, ...]


EMPTY = Told(
    lead=(),
    shares=None,
    picture=None,
    groups=None,
    facts=(),
    unknown=(),
    coverage=(),
    source=(),
)


def told(found: Counted, sight: Sight) -> Told:
    """Return what a count says of the order as a whole."""
    whole = found.whole
    return Told(
        lead=(
            _("%(n)s accounts of the order, %(m)s accounts compared with them, %(posts)s posts.")
            % {
                "n": f"{whole.listed:,}",
                "m": f"{whole.matched:,}",
                "posts": f"{whole.coverage.posts:,}",
            },
            _("%(groups)s groups hold %(n)s of the accounts.")
            % {"groups": f"{whole.groups:,}", "n": f"{whole.in_groups:,}"},
            _("Counted %(when)s.") % {"when": sight.when(found.line.at).exact},
        ),
        shares=_shares(whole.shares),
        picture=pictures.shares([(word(SHARES, one.name), one) for one in whole.shares]),
        groups=_groups(found, sight.href),
        facts=tuple(
            Term(
                label=word(FACTS, one.name),
                value=f"{one.count:,} / {one.of:,}" if one.of is not None else f"{one.count:,}",
                note=one.said_by,
            )
            for one in whole.facts
        ),
        unknown=unknown(whole.cannot_tell),
        coverage=coverage(whole.coverage, found.lacks),
        source=source(whole.source, found.event.result),
    )


def _shares(shares: tuple[Share, ...]) -> Table:
    return Table(
        caption=_("What share shows what, with 95 % intervals"),
        head=head(
            _("What"), _("Of the order"), _("95 %"), _("Compared"), _("95 %"), _("Difference, 95 %")
        ),
        rows=tuple(
            (
                Cell(value=word(SHARES, one.name)),
                *numbers(
                    f"{one.listed:,} / {one.of:,}",
                    between(one.interval),
                    f"{one.matched:,} / {one.of_matched:,}",
                    between(one.interval_matched),
                ),
                Cell(value=_("cannot tell"), note=", ".join(unknown([one.cannot_tell])))
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
                    note=", ".join(
                        word(NETWORKS, kind)
                        for kind in dict.fromkeys(each[0] for each in one.shared)
                    ),
                ),
                *numbers(
                    one.size, one.links, one.pairs, f"{one.matched_in_groups} / {one.matched}"
                ),
            )
            for place, one in enumerate(found.groups, 1)
        ),
    )
