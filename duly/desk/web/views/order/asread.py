"""How a line was read: beside the line itself, with its doubts, repairs and other readings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext as _

from duly.desk.orders.read import HistoryLine, ItemView
from duly.desk.sandbox.leaves import Part
from duly.desk.web.views.order import origin
from duly.desk.web.views.order.crop import crop
from duly.desk.web.views.order.sight import Sight
from duly.desk.web.views.saying.glyphs import unusual, visible
from duly.desk.web.views.structs import Action, Glyphs, Reading, Term
from duly.desk.web.views.visitor import Visitor
from duly.order import events as e


def as_read(
    item: ItemView, sight: Sight, documents: Sequence[Part], *, first: str, who: Visitor
) -> Reading:
    """Return the reading of an item; ``first`` is what the machine read before a person did."""
    said = item.reading
    line = crop(sight, item, documents)
    return Reading(
        crop=line,
        path=origin.words(item),
        locator=visible(item.locator),
        norm=str(said.get("norm") or ""),
        repaired=str(said.get("repaired") or ""),
        needs_person=doubt(item),
        ground=str(said.get("ground") or ""),
        first=visible(first) if first and first != item.locator else (),
        points=_points(item.locator),
        others=_others(item),
        same=_same(item, sight),
        by_person=_by_person(item, sight, who),
    )


def first_reading(own: Sequence[HistoryLine], texts: Mapping[str, str]) -> str:
    """Return the locator as it was listed, where a person read it again since."""
    if not any(isinstance(line.event, e.ReadingCorrected) for line in own):
        return ""
    listed = (line.event for line in own if isinstance(line.event, e.ItemListed))
    return next((texts.get(event.locator, "") for event in listed), "")


def doubt(item: ItemView) -> str:
    """Say why a person must read an item; empty for what is certain."""
    if not item.needs_person:
        return ""
    return str(item.reading.get("needs_person") or _("a person must read this line"))


def _points(text: str) -> tuple[Term, ...]:
    return tuple(
        Term(
            label=point,
            value=name.lower() or _("no character"),
            note=f"× {many}" if many > 1 else "",
        )
        for point, name, many in unusual(text)
    )


def _others(item: ItemView) -> tuple[tuple[Glyphs, ...], ...]:
    said = item.reading.get("alternatives")
    return tuple(visible(str(each)) for each in said) if isinstance(said, list) else ()


def _same(item: ItemView, sight: Sight) -> Term | None:
    if not item.duplicate_of:
        return None
    position = item.duplicate_of.rpartition("/")[2]
    where = f"{sight.href}items/{position}/"
    return Term(label=_("The same as"), value=_("item %(n)s") % {"n": position}, href=where)


def _by_person(item: ItemView, sight: Sight, who: Visitor) -> Action | None:
    again = item.needs_person or item.state == "unresolvable"
    if not again or not who.may("correct"):
        return None
    href = f"{sight.href}items/{item.position}/correct/"
    return Action(label=_("Read the line yourself"), href=href, key="e", icon="needs")
