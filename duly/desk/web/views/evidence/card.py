"""A card as the page shows it: sentences, tables and pictures, and nothing that was not counted."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from duly.desk.evidence.counted import Counted
from duly.desk.web.views.evidence import pictures
from duly.desk.web.views.saying.counts import (
    INDICATORS,
    KINDS,
    LACKS,
    LEFT_OUT,
    NETWORKS,
    between,
    day,
    explained,
    figure,
    lead,
    placed,
    seconds,
    unknown,
    word,
)
from duly.desk.web.views.saying.glyphs import visible
from duly.desk.web.views.structs import CardView, Cell, Quote, Table, Term
from duly.evidence.cards.values import Card, Coverage, Source
from duly.order.terms import Digest

_SHOWN = 20


def view(card: Card, found: Counted, digest: Digest, *, own: bool = False) -> CardView:
    """Return a card for the page; with ``own`` for its person: no other account is in it."""
    return CardView(
        about=visible(f"@{card.handle}" if card.handle else card.account),
        lead=lead(card),
        explanations=explained(card.explanations),
        unknown=unknown(card.cannot_tell),
        beside=_beside(card),
        networks=_networks(card),
        partners=None if own else _partners(card),
        objects=_objects(card),
        pictures=tuple(one for one in (pictures.gaps(card), pictures.hours(card)) if one),
        posts=tuple(_quotes(card)),
        coverage=coverage(card.coverage, found.lacks),
        source=source(card.source, digest),
    )


def _beside(card: Card) -> Table | None:
    if not card.indicators:
        return None
    return Table(
        caption=_("Beside %(n)s accounts that are not on the order, matched by %(by)s")
        % {
            "n": len(card.matched.accounts),
            "by": ", ".join(each.replace("_", " ") for each in card.matched.by) or "–",
        },
        head=head(
            _("Figure"), _("This account"), _("Middle of them"), _("Less · same · more"), _("95 %")
        ),
        rows=tuple(
            (
                Cell(value=word(INDICATORS, one.name)),
                Cell(value=figure(one.value), number=True),
                Cell(value=figure(one.middle), number=True),
                Cell(value=placed(one.place), number=True)
                if one.place
                else Cell(value=_("cannot tell"), note=", ".join(unknown([one.cannot_tell or ""]))),
                Cell(value=between(one.place.interval) if one.place else "", number=True),
            )
            for one in card.indicators
        ),
    )


def _networks(card: Card) -> Table | None:
    if not any(one.partners for one in card.networks):
        return None
    return Table(
        caption=_("What it had in common with others within the window"),
        head=head(
            _("Did the same"),
            _("Objects"),
            _("Accounts"),
            _("Of the order"),
            _("It was first"),
            _("It was second"),
        ),
        rows=tuple(
            row(
                word(NETWORKS, one.kind),
                one.objects,
                one.partners,
                one.partners_listed,
                one.first,
                one.second,
            )
            for one in card.networks
            if one.partners
        ),
    )


def _partners(card: Card) -> Table | None:
    if not card.partners:
        return None
    return Table(
        caption=_("With whom most often; accounts that are not on the order are not named"),
        head=head(
            _("Account"),
            _("Did the same"),
            _("Objects"),
            _("Least gap"),
            _("Mean gap"),
            _("It was first"),
            _("It was second"),
        ),
        rows=tuple(
            (
                Cell(glyphs=visible(f"@{one.handle}" if one.handle else one.account))
                if one.listed
                else Cell(value=_("an account not on the order")),
                Cell(value=word(NETWORKS, one.kind)),
                *numbers(
                    one.weight, seconds(one.gap_least), seconds(one.gap_mean), one.first, one.second
                ),
            )
            for one in card.partners
        ),
    )


def _objects(card: Card) -> Table | None:
    if not card.shared:
        return None
    return Table(
        caption=_("At what it pointed: %(n)s of %(of)s objects that others pointed at too")
        % {"n": len(card.shared), "of": f"{card.objects:,}"},
        head=head(
            _("Object"),
            _("Its posts"),
            _("Before it"),
            _("After it"),
            _("Same instant"),
            _("By accounts of the order"),
        ),
        rows=tuple(
            (
                Cell(glyphs=visible(one.object[:200]), mono=True, note=word(NETWORKS, one.kind)),
                *numbers(one.posts, one.before, one.after, one.same, one.listed),
            )
            for one in card.shared
        ),
    )


def _quotes(card: Card) -> list[Quote]:
    return [
        Quote(
            at=day(post.at),
            kind=word(KINDS, post.kind),
            text=visible(post.text),
            language=post.language,
            client=post.client,
        )
        for post in card.shown[:_SHOWN]
    ]


def coverage(told: Coverage, lacks: Sequence[str]) -> tuple[Term, ...]:
    """Say what was read, what was left out and why, and what nobody gave."""
    left = [f"{many:,} {word(LEFT_OUT, code)}" for code, many in (*told.rejected, *told.kept)]
    absent = [word(LACKS, each) for each in lacks]
    return (
        Term(
            label=_("Read"),
            value=_("%(rows)s posts of %(n)s accounts")
            % {"rows": f"{told.rows:,}", "n": f"{told.accounts:,}"},
            note=f"{day(told.first)} – {day(told.last)}",
        ),
        Term(
            label=_("Without a post"),
            value=_("%(n)s of %(of)s accounts of the order")
            % {"n": f"{told.silent:,}", "of": f"{told.listed:,}"},
        ),
        Term(label=_("Left out or noticed"), value="; ".join(left) or _("nothing")),
        Term(
            label=_("Not given by the platform"),
            value=", ".join(absent) or _("nothing that we know of"),
            note=_("What was not given is not counted."),
        ),
    )


def source(told: Source, digest: Digest | str) -> tuple[Term, ...]:
    """Say by what the same figures come out again."""
    return (
        Term(label=_("This card"), value=str(digest), mono=True),
        Term(label=_("Its input"), value=told.input, mono=True),
        Term(label=_("Parameters"), value=told.parameters, mono=True),
        Term(label=_("Code"), value=told.code, mono=True),
    )


def head(first: str, *rest: str) -> tuple[Cell, ...]:
    """Return the head of a table, all but the first above numbers."""
    return (Cell(value=first), *(Cell(value=each, number=True) for each in rest))


def row(first: str, *rest: object) -> tuple[Cell, ...]:
    """Return a row of numbers under its name."""
    return (Cell(value=first), *numbers(*rest))


def numbers(*values: object) -> tuple[Cell, ...]:
    """Return cells with numbers."""
    return tuple(
        Cell(value=f"{each:,}" if isinstance(each, int) else str(each), number=True)
        for each in values
    )
