"""What is withheld at an instant, asked of the projection without opening a text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from duly.desk.orders.models import ItemRow

_AT_ONCE = 500  # names in one question


def withheld_of(items: Iterable[str], *, at: datetime) -> set[str]:
    """Return which of these items are withheld at an instant."""
    wanted = sorted(set(items))
    return {
        item
        for start in range(0, len(wanted), _AT_ONCE)
        for item in ItemRow.objects.filter(
            until__gt=at, item__in=wanted[start : start + _AT_ONCE]
        ).values_list("item", flat=True)
    }


def withheld_by_others(
    ref: str, subjects: Mapping[str, tuple[str, str]], *, at: datetime
) -> set[tuple[str, str, str]]:
    """Return (kind, subject, country) wherever an order but this one withholds a subject.

    ``subjects`` gives the kind and the text of a subject by each name it was sealed under.
    """
    wanted = sorted(subjects)
    found: set[tuple[str, str, str]] = set()
    for start in range(0, len(wanted), _AT_ONCE):
        rows = ItemRow.objects.filter(
            until__gt=at, subject__in=wanted[start : start + _AT_ONCE]
        ).exclude(order=ref)
        for kind, sealed, territory in rows.values_list("kind", "subject", "territory"):
            if kind == subjects[sealed][0]:
                found |= {(kind, subjects[sealed][1], country) for country in territory.split()}
    return found
