"""Counts in the reader's language: the sentences are those of the cards, by one catalogue."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from django.utils import translation
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from duly.evidence.cards import codes
from duly.evidence.cards.form import AnyCard
from duly.evidence.cards.saying import percent, said
from duly.evidence.cards.values import Card, Interval, Place
from duly.evidence.cards.wording import LIMIT, SECTIONS

LACKS = {
    "posts": _("posts"),
    "deleted-posts": _("posts that were deleted"),
    "accounts-that-left": _("accounts that left"),
    "clients": _("by which client a post came"),
    "views": _("who saw a post"),
    "where-an-account-is-operated": _("from where an account is operated"),
}
_NOT_SHOWN = ("figures", "contest")  # a table holds the first, the page says the second


def translated(text: str) -> str:
    """Return a card's English text in the reader's language."""
    return translation.gettext(text)


def limit() -> str:
    """Say what no count says."""
    return translated(LIMIT)


def sections(card: AnyCard) -> dict[str, tuple[str, ...]]:
    """Return what a card says, by section, in the order of the card."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for line in said(card, translated):
        if line.section not in _NOT_SHOWN:
            found[line.section].append(line.text)
    return {name: tuple(lines) for name, lines in found.items()}


def titled(section: str) -> str:
    """Return the heading of a section."""
    return translated(SECTIONS[section])


def lead(card: Card, most: int = 3) -> tuple[str, ...]:
    """Return the first sentences of a card, for where there is little room."""
    told = sections(card)
    return (*told["posts"][:1], *told.get("together", ()))[:most]


def did(kind: str) -> str:
    """Say what accounts did that counts as the same."""
    return translated(codes.NETWORKS[kind])


def why(code: str) -> str:
    """Say why something cannot be told."""
    return translated(codes.CANNOT_TELL[code])


def begun(text: str) -> str:
    """Begin a row or a sentence with a text of the cards."""
    words = translated(text)
    return words[:1].upper() + words[1:]


def lacking(lacks: Iterable[str]) -> str:
    """Say what the platform never gives."""
    told = ", ".join(str(LACKS.get(each, each)) for each in lacks)
    return gettext("The platform does not give: %(what)s.") % {"what": told} if told else ""


def kinds(of: Sequence[tuple[str, str, int]]) -> str:
    """Name each kind of what a group pointed at, once."""
    return ", ".join(did(kind) for kind in dict.fromkeys(each[0] for each in of))


def between(interval: Interval | None) -> str:
    """Write an interval; empty where there is none."""
    return f"{percent(interval[0])} – {percent(interval[1])}" if interval else ""


def placed(place: Place) -> str:
    """Write how many of the accounts compared have less, as much, more."""
    return f"{place.less} · {place.equal} · {place.more}"
