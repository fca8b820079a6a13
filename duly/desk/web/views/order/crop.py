"""An item's line as it stands in its exhibit: cut out of its page, or among its neighbors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from duly.desk.orders import read, record
from duly.desk.orders.read import HistoryLine, ItemView
from duly.desk.sandbox.crops import Spot, frame_of
from duly.desk.sandbox.leaves import Part, Strip
from duly.desk.web.views.order import leaves
from duly.desk.web.views.order.origin import Origin, named, origin, stands_in
from duly.desk.web.views.order.sight import Sight, look
from duly.desk.web.views.saying.glyphs import spelled, visible
from duly.desk.web.views.seat import seated
from duly.desk.web.views.structs import Crop, Line
from duly.desk.web.views.visitor import Visitor
from duly.order.terms import Refusal, Unreadable

_TOGETHER = 12  # lines cut at once: those that a reader comes to next
_AROUND = 1  # lines shown above and below, where there are no pages


def crop(sight: Sight, item: ItemView, documents: Sequence[Part]) -> Crop | None:
    """Return the line as the pages show it; none where it cannot be found again."""
    at = origin(item, documents)
    if at is None:
        return None
    if at.spot:
        return _picture(sight, item, at.part, at.spot)
    lines = _lines(item, at.part.strips)
    return Crop(alt=spelled(item.locator), lines=lines) if lines else None


@require_GET
@seated
def line(request: HttpRequest, who: Visitor, ref: str, position: int) -> HttpResponse:
    """Send the line of an item as a picture."""
    sight = look(ref, who)
    lines, among = record.of_orders([ref]), read.items(ref)
    documents = named(sight, lines)
    item = next((each for each in among if each.position == position), None)
    at = origin(item, documents) if item else None
    if item is None or at is None or at.spot is None:
        raise Refusal("unknown-exhibit", f"line {position} of {ref} has no picture")
    after = among[among.index(item) + 1 :]
    body = _cut(lines, at.part, [at.spot, *_next(item, after, at, documents)])
    return HttpResponse(body, content_type="image/png")


def _cut(lines: Sequence[HistoryLine], part: Part, spots: Sequence[Spot]) -> bytes:
    digest, _part = leaves.holder(part.sha256, leaves.digests(lines))
    try:
        body = leaves.crop(digest, part.sha256, spots[0], beside=spots[1:])
    except Unreadable as no:
        raise Refusal("unknown-exhibit", no.why) from no
    if not body:
        raise Refusal("unknown-exhibit", "the line's page cannot be drawn")
    return body


def _next(
    item: ItemView, after: Sequence[ItemView], at: Origin, documents: Sequence[Part]
) -> Iterator[Spot]:
    """Yield the lines that will be asked for next: of the doubtful ones, or of all."""
    left = _TOGETHER - 1
    for other in after:
        if item.needs_person and not other.needs_person:
            continue
        there = origin(other, documents)
        if left and there and there.spot and there.part is at.part:
            left -= 1
            yield there.spot


def _picture(sight: Sight, item: ItemView, part: Part, spot: Spot) -> Crop | None:
    frame = frame_of(spot.box, part.leaves[spot.page - 1])
    if frame is None:
        return None
    left, top, right, bottom = frame
    x, y, end, foot = spot.box
    return Crop(
        alt=spelled(item.locator),
        image=f"{sight.href}items/{item.position}/line.png",
        width=round(right - left, 1),
        height=round(bottom - top, 1),
        mark=(
            round(x - left, 1),
            round(y - top, 1),
            round(end - x, 1),
            round(foot - y, 1),
        ),
    )


def _lines(item: ItemView, strips: Sequence[Strip]) -> tuple[Line, ...]:
    """Return the item's line with those around it.

    Of lines numbered alike (in two tables) the one that names it, or none.
    """
    alike = [n for n, strip in enumerate(strips) if stands_in(item, strip)]
    naming = [n for n in alike if any(item.locator in cell for cell in strips[n].cells)]
    here = next(iter(naming or alike), -1)
    if not alike or (len(alike) > 1 and not naming):
        return ()
    return tuple(
        Line(
            number=strip.number,
            cells=tuple(visible(cell) for cell in strip.cells),
            here=n == here,
            doubtful=n == here and item.needs_person,
        )
        for n, strip in enumerate(strips)
        if abs(n - here) <= _AROUND
    )
