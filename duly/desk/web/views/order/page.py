"""The order page and the item page: the exhibit, the items and the inspector."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from duly.desk.orders import read, record
from duly.desk.orders.vault import open_sealed
from duly.desk.web.views.frame import frame, shown
from duly.desk.web.views.numbers import number
from duly.desk.web.views.order.exhibit import Place, exhibit
from duly.desk.web.views.order.head import head
from duly.desk.web.views.order.inspector import inspect
from duly.desk.web.views.order.origin import named
from duly.desk.web.views.order.sight import Sight, look
from duly.desk.web.views.order.table import Asked, table
from duly.desk.web.views.saying.happened import Telling, seals
from duly.desk.web.views.seat import seated
from duly.desk.web.views.structs import ItemPage, Key, OrderPage
from duly.desk.web.views.visitor import Visitor
from duly.order.terms import Refusal


@require_GET
@seated
def order(request: HttpRequest, who: Visitor, ref: str) -> HttpResponse:
    """Show the three panes, or for htmx one item and its place in the exhibit."""
    sight = look(ref, who)
    among = read.items(ref)
    asked = _asked(request)
    here = next((item for item in among if item.position == asked.item), None)
    lines = record.of_orders([ref], items=[here.ref] if here else [])
    documents = named(sight, lines)
    words = telling(sight, who, lines)
    item = inspect(here, sight, who, lines, words, documents) if here else None
    pane = exhibit(sight, lines, among, place=_place(request, sight.href), here=here)
    if item and request.headers.get("HX-Target") == "inspector":
        return render(request, "duly/order_item.html", {"item": item, "exhibit": pane})
    page = OrderPage(
        frame=frame(request, who, ref, here="inbox", keys=_keys()),
        head=head(sight, who, tab="items", among=among),
        table=table(sight, who, among, asked),
        exhibit=pane,
        item=item,
        pane="exhibit" if "document" in request.GET else "inspector" if here else "items",
    )
    return shown(request, "order.html", page)


@require_GET
@seated
def item(request: HttpRequest, who: Visitor, ref: str, position: int) -> HttpResponse:
    """Show one item on a page of its own."""
    sight = look(ref, who)
    among = read.items(ref)
    here = next((each for each in among if each.position == position), None)
    if here is None:
        raise Refusal("unknown-item", f"{ref} has no item {position}")
    lines = record.of_orders([ref], items=[here.ref])
    base = f"{sight.href}items/{position}/"
    page = ItemPage(
        frame=frame(request, who, here.ref, here="inbox", keys=_keys()),
        head=head(sight, who, tab="items", among=among),
        item=inspect(
            here,
            sight,
            who,
            lines,
            telling(sight, who, lines),
            named(sight, lines),
        ),
        exhibit=exhibit(sight, lines, among, place=_place(request, base), here=here),
    )
    return shown(request, "item.html", page)


def telling(sight: Sight, who: Visitor, lines: list[read.HistoryLine]) -> Telling:
    """Return what a history of these lines needs: names, opened texts, now and zone."""
    texts = open_sealed(seals(lines))
    return Telling(names=who.names, texts=texts, now=sight.now, zone=sight.zone)


def _asked(request: HttpRequest) -> Asked:
    said = request.GET
    return Asked(
        show=said.get("show", ""),
        find=said.get("find", ""),
        item=number(said.get("item", ""), 0),
        first=max(number(said.get("first", ""), 1), 1),
    )


def _place(request: HttpRequest, base: str) -> Place:
    said = request.GET
    return Place(document=said.get("document", ""), page=number(said.get("page", ""), 0), base=base)


def _keys() -> tuple[Key, ...]:
    return (
        Key(keys=("j", "k"), does=_("Move down and up; inspector and exhibit follow")),
        Key(keys=("x",), does=_("Choose the item")),
        Key(keys=("a",), does=_("Choose all shown")),
        Key(keys=("p",), does=_("Propose for those chosen")),
        Key(keys=("c",), does=_("Confirm what was proposed")),
        Key(keys=("w",), does=_("Withhold what was decided")),
        Key(keys=("u",), does=_("Undo: restore the whole order")),
        Key(keys=("f",), does=_("Record a finding")),
        Key(keys=("o",), does=_("Open the item on its own page")),
        Key(keys=("/",), does=_("Find")),
        Key(keys=("z",), does=_("Look closer at the exhibit")),
        Key(keys=("[", "]"), does=_("Page of the exhibit before, after")),
    )
