"""Which items a person chose, and in which turn they saw each of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.translation import gettext as _

from duly.desk.orders import read
from duly.desk.orders.read import ItemView
from duly.desk.web.views.numbers import is_number
from duly.desk.web.views.order.sight import Sight
from duly.desk.web.views.order.table import badges
from duly.desk.web.views.saying.codes import kind
from duly.desk.web.views.saying.glyphs import visible
from duly.desk.web.views.saying.states import item_state
from duly.desk.web.views.structs import Named
from duly.order.terms import Refusal

WhyNot = Callable[[ItemView], str]
DO = "do"  # the field that says: this is no question, do it


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """Items to act on, those left out with why, and how each was seen."""

    items: tuple[ItemView, ...]
    left_out: tuple[tuple[ItemView, str], ...]
    seen: dict[str, int]
    stale: int = 0  # how many changed since they were chosen

    @property
    def refs(self) -> list[str]:
        """References of the items to act on."""
        return [item.ref for item in self.items]

    @property
    def fields(self) -> tuple[tuple[str, str], ...]:
        """Return what goes back with the form: every item with the turn that is shown now."""
        shown = tuple(("item", f"{item.position}.{item.turn}") for item in self.items)
        return ((DO, "1"), *shown)


def choose(request: HttpRequest, sight: Sight, why_not: WhyNot, *, whole: WhyNot) -> Chosen:
    """Return the items named in the request; with none named, all of the order that fit.

    ``why_not`` says why an item that was named is left out; ``whole`` why one is not among
    all. When the request does something, the turns are those the person saw.
    """
    said = request.POST if request.method == "POST" else request.GET
    named = dict(_seen(each) for each in said.getlist("item"))
    among = read.items(sight.order.ref)
    if not named:
        items = tuple(item for item in among if not whole(item))
        return Chosen(items=items, left_out=(), seen={item.ref: item.turn for item in items})
    mine = [item for item in among if item.position in named]
    doing = DO in said
    turns = {item.ref: named[item.position] if doing else item.turn for item in mine}
    return Chosen(
        items=tuple(item for item in mine if doing or not why_not(item)),
        left_out=() if doing else tuple((item, why) for item in mine if (why := why_not(item))),
        seen=turns,
        stale=0 if doing else sum(named[item.position] not in (-1, item.turn) for item in mine),
    )


def named(items: Sequence[ItemView], sight: Sight) -> tuple[Named, ...]:
    """List items by name."""
    return tuple(_named(item, "", sight) for item in items)


def left_out(chosen: Chosen, sight: Sight) -> tuple[Named, ...]:
    """List what is left out, each with why."""
    return tuple(_named(item, why, sight) for item, why in chosen.left_out)


def changed(chosen: Chosen) -> Refusal | None:
    """Say that items changed since they were chosen."""
    if not chosen.stale:
        return None
    why = _("%(n)s of these changed since you saw them; they are shown as they stand now")
    return Refusal("changed-since-seen", why % {"n": chosen.stale})


def _named(item: ItemView, why: str, sight: Sight) -> Named:
    return Named(
        position=item.position,
        locator=visible(item.locator),
        kind=kind(item.kind),
        state=item_state(item, now=sight.now, zone=sight.zone),
        badges=badges(item),
        why_not=why,
    )


def _seen(value: str) -> tuple[int, int]:
    """Read ``POSITION.TURN``; a turn left out was not shown."""
    position, _dot, turn = value.partition(".")
    if not is_number(position) or not (is_number(turn) or not turn):
        raise Refusal("unknown-item", f"{value} names no item")
    return int(position), int(turn) if turn else -1
