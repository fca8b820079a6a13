"""What the pages of cards have in common: heads, numbers, posts, and by what figures come again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from django.utils.translation import gettext as _

from duly.desk.web.views.saying.counts import titled, translated
from duly.desk.web.views.saying.glyphs import visible
from duly.desk.web.views.structs import Cell, Part, Picture, Quote, Table, Term
from duly.evidence.cards.codes import KINDS
from duly.evidence.cards.saying import instant
from duly.evidence.cards.values import ShownPost, Source
from duly.order.terms import Digest

_ORDER = (
    *("posts", "together", "explanations", "noticed", "cannot_tell", "compared", "region"),
    *("facts", "coverage"),
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


def arranged(
    told: Mapping[str, tuple[str, ...]],
    tables: Mapping[str, Sequence[Table | None]],
    pictures: Mapping[str, Sequence[Picture | None]],
) -> tuple[Part, ...]:
    """Put together what is said, listed and drawn, in the order in which a page shows it."""
    return tuple(
        Part(
            title=titled(section),
            lines=told.get(section, ()),
            tables=tuple(filter(None, tables.get(section, ()))),
            pictures=tuple(filter(None, pictures.get(section, ()))),
        )
        for section in _ORDER
        if section in told or any(tables.get(section, ()))
    )


def posted(posts: Iterable[ShownPost]) -> tuple[Quote, ...]:
    """Return posts as they were given."""
    return tuple(
        Quote(
            at=instant(post.at),
            kind=translated(KINDS.get(post.kind, post.kind)),
            text=visible(post.text),
            language=post.language,
            client=post.client,
        )
        for post in posts
    )


def source(told: Source, digest: Digest | str) -> tuple[Term, ...]:
    """Say by what the same figures come out again."""
    return (
        Term(label=_("This card"), value=str(digest), mono=True),
        Term(label=_("Its input"), value=told.input, mono=True),
        Term(label=_("Parameters"), value=told.parameters, mono=True),
        Term(label=_("Code"), value=told.code, mono=True),
    )
