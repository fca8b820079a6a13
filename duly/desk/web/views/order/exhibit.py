"""The exhibit pane: one page of one document, with the lines that items were read from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from duly.desk.orders.read import HistoryLine, ItemView
from duly.desk.sandbox.leaves import Part
from duly.desk.web.views.order.origin import key, named, source, stands_in
from duly.desk.web.views.order.sight import Sight
from duly.desk.web.views.saying.glyphs import visible
from duly.desk.web.views.structs import Exhibit, Filter, Line, Mark

_LINES = 120  # on one page of a document without pages
_KINDS = {
    "application/pdf": "PDF",
    "message/rfc822": "mail",
    "text/plain": "text",
    "text/csv": "CSV",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Which document and which page of it is asked for; empty for wherever the item stands."""

    document: str = ""
    page: int = 0
    base: str  # the address that the pane's links start from


def exhibit(
    sight: Sight,
    lines: Sequence[HistoryLine],
    among: Sequence[ItemView],
    *,
    place: Place,
    here: ItemView | None,
) -> Exhibit | None:
    """Return the pane; ``lines`` are the order's own events, which name its documents."""
    documents = named(sight, lines)
    if not documents:
        return None
    part = _chosen(documents, place, here, among)
    mine = [item for item in among if source(item).get("document") == part.name]
    pages = len(part.leaves) or max(1, -(-len(part.strips) // _LINES))
    page = min(max(place.page or _page_of(part, here, mine), 1), pages)
    width, height = part.leaves[page - 1] if part.leaves else (0.0, 0.0)
    return Exhibit(
        name=part.name or part.sha256[:12],
        digest=part.sha256,
        media=media(part),
        page=page,
        pages=pages,
        names=_names(documents, part, place),
        image=f"{sight.href}exhibits/{part.sha256}/{page}.png" if part.leaves else "",
        width=width,
        height=height,
        marks=tuple(_marks(mine, page, here, place)) if part.leaves else (),
        lines=tuple(_lines(part, page, mine, here, place)),
        before=_href(place, part, page - 1) if page > 1 else "",
        after=_href(place, part, page + 1) if page < pages else "",
        original=f"{sight.href}exhibits/{part.sha256}/original",
        note=part.why,
    )


def media(part: Part) -> str:
    """Say what a document is."""
    if part.leaves:
        return _("PDF, %(n)s pages") % {"n": len(part.leaves)}
    if part.why and not part.strips:
        return _("cannot be shown")
    word = _KINDS.get(part.media_type, part.media_type.rpartition(".")[2] or part.media_type)
    return _("%(kind)s, %(n)s lines") % {"kind": word, "n": f"{len(part.strips):,}"}


def _chosen(
    documents: Sequence[Part], place: Place, here: ItemView | None, among: Sequence[ItemView]
) -> Part:
    asked = next((part for part in documents if part.sha256 == place.document), None)
    if asked:
        return asked
    first = here or next(iter(among), None)
    wanted = source(first).get("document") if first else None
    return next((part for part in documents if part.name == wanted), documents[0])


def _page_of(part: Part, here: ItemView | None, mine: Sequence[ItemView]) -> int:
    item = here if here in mine else next(iter(mine), None)
    if item is None:
        return 1
    if part.leaves:
        return int(source(item).get("page") or 1)
    at = next((n for n, strip in enumerate(part.strips) if stands_in(item, strip)), 0)
    return at // _LINES + 1


def _marks(
    mine: Iterable[ItemView], page: int, here: ItemView | None, place: Place
) -> Iterable[Mark]:
    for item in mine:
        where = source(item)
        box = where.get("box")
        if where.get("page") != page or not box:
            continue
        left, top, right, bottom = box
        yield Mark(
            position=item.position,
            href=f"{place.base}?item={item.position}",
            x=left,
            y=top,
            width=round(right - left, 1),
            height=round(bottom - top, 1),
            here=here is not None and item.ref == here.ref,
            doubtful=item.needs_person,
        )


def _lines(
    part: Part, page: int, mine: Sequence[ItemView], here: ItemView | None, place: Place
) -> Iterable[Line]:
    where = {key(item): item for item in mine}
    for strip in part.strips[(page - 1) * _LINES : page * _LINES]:
        item = where.get((strip.sheet, strip.number)) if strip.number else None
        yield Line(
            number=strip.number,
            cells=tuple(visible(cell) for cell in strip.cells),
            position=item.position if item else 0,
            href=f"{place.base}?item={item.position}" if item else "",
            here=bool(item and here and item.ref == here.ref),
            doubtful=bool(item and item.needs_person),
            head=strip.head,
        )


def _names(documents: Sequence[Part], chosen: Part, place: Place) -> tuple[Filter, ...]:
    return tuple(
        Filter(
            code=part.sha256,
            word=part.name or part.sha256[:12],
            count=0,
            href=_href(place, part, 1),
            here=part is chosen,
        )
        for part in documents
    )


def _href(place: Place, part: Part, page: int) -> str:
    return f"{place.base}?{urlencode({'document': part.sha256, 'page': page})}"
