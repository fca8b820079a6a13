"""A card as the page shows it: sentences, tables and pictures, and nothing that was not counted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext as _

from duly.desk.evidence.counted import Counted
from duly.desk.web.views.evidence import drawn
from duly.desk.web.views.evidence.tables import arranged, head, numbers, posted, source
from duly.desk.web.views.saying.counts import (
    begun,
    between,
    did,
    lacking,
    limit,
    placed,
    sections,
    why,
)
from duly.desk.web.views.saying.glyphs import visible
from duly.desk.web.views.structs import CardView, Cell, Part, Picture, Table
from duly.evidence.cards.codes import INDICATORS
from duly.evidence.cards.saying import instant, number
from duly.evidence.cards.values import Card, Partner
from duly.order.terms import Digest

_OWN = frozenset({"gaps", "hours", "coverage"})  # pictures without any other account


def view(card: Card, found: Counted, digest: Digest, *, own: bool = False) -> CardView:
    """Return a card for the page; with ``own`` for its person: no other account is in it."""
    naming = names(card.partners)
    pictures = {
        name: picture
        for name, picture in drawn.of_card(card, naming).items()
        if not own or name in _OWN
    }
    told = sections(card)
    if lacks := lacking(found.lacks):
        told["coverage"] = (*told["coverage"], lacks)
    return CardView(
        about=visible(f"@{card.handle}" if card.handle else card.account),
        counted=_("Counted %(when)s.") % {"when": instant(found.line.at.timestamp())},
        limit=limit(),
        parts=_parts(card, told, pictures, {} if own else naming),
        source=source(card.source, digest),
    )


def names(partners: Sequence[Partner]) -> dict[str, str]:
    """Call each account of the order by its handle; number the others, who are never named."""
    unnamed = dict.fromkeys(each.account for each in partners if not each.listed)
    called = {each.account: each.handle or each.account for each in partners if each.listed}
    told = {
        account: _("not on the order, %(n)s") % {"n": n} for n, account in enumerate(unnamed, 1)
    }
    return {**called, **told}


def _parts(
    card: Card,
    told: Mapping[str, tuple[str, ...]],
    pictures: Mapping[str, Picture],
    naming: Mapping[str, str],
) -> tuple[Part, ...]:
    tables = {
        "together": (_partners(card, naming) if naming else None, _objects(card)),
        "compared": (_beside(card),),
    }
    where = {
        "together": ("pairs", "ego"),
        "compared": ("gaps", "hours"),
        "coverage": ("coverage",),
    }
    shown = {section: [pictures.get(each) for each in names] for section, names in where.items()}
    *parts, last = arranged(told, tables, shown)
    posts = Part(title=_("The posts themselves"), posts=posted(card.shown))
    return (*parts, *((posts,) if posts.posts else ()), last)


def _beside(card: Card) -> Table | None:
    if not card.indicators:
        return None
    return Table(
        caption=_("Where its figures lie among %(n)s accounts that are not on the order")
        % {"n": len(card.matched.accounts)},
        head=head(
            _("Figure"), _("This account"), _("Middle of them"), _("Less · same · more"), _("95 %")
        ),
        rows=tuple(
            (
                Cell(value=begun(INDICATORS[one.name])),
                Cell(value=number(one.value), number=True),
                Cell(value=number(one.middle), number=True),
                Cell(value=placed(one.place), number=True)
                if one.place
                else Cell(value=_("cannot tell"), note=why(one.cannot_tell or "few-matched")),
                Cell(value=between(one.place.interval) if one.place else "", number=True),
            )
            for one in card.indicators
        ),
    )


def _partners(card: Card, naming: Mapping[str, str]) -> Table | None:
    if not card.partners:
        return None
    return Table(
        caption=_(
            "With whom most often, %(n)s of %(of)s, once for each kind; accounts that are not on"
            " the order are not named"
        )
        % {"n": len(card.partners), "of": f"{sum(one.partners for one in card.networks):,}"},
        head=head(
            _("Account"),
            _("Did the same"),
            _("Objects"),
            _("Least gap, s"),
            _("Mean gap, s"),
            _("It was first"),
            _("It was second"),
        ),
        rows=tuple(
            (
                Cell(glyphs=visible(f"@{naming[one.account]}"))
                if one.listed
                else Cell(value=naming[one.account]),
                Cell(value=did(one.kind)),
                *numbers(
                    *(one.weight, number(one.gap_least), number(one.gap_mean)),
                    *(one.first, one.second),
                ),
            )
            for one in card.partners
        ),
    )


def _objects(card: Card) -> Table | None:
    if not card.shared:
        return None
    return Table(
        caption=_("What it had in common within the window: %(n)s of %(of)s objects")
        % {"n": len(card.shared), "of": f"{card.objects:,}"},
        head=head(
            _("Object"),
            _("Its posts"),
            _("Others' posts before"),
            _("Others' after"),
            _("Same instant"),
            _("Of these by accounts of the order"),
        ),
        rows=tuple(
            (
                Cell(glyphs=visible(one.object[:200]), mono=True, note=did(one.kind)),
                *numbers(one.posts, one.before, one.after, one.same, one.listed),
            )
            for one in card.shared
        ),
    )
