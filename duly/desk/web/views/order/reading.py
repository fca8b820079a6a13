"""What was read of an order: its counts held together, what waits, what was set aside."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from duly.desk.orders import read, record
from duly.desk.orders.read import ItemView
from duly.desk.sandbox.leaves import Part
from duly.desk.web.views.frame import frame, shown
from duly.desk.web.views.order import origin, steps
from duly.desk.web.views.order.asread import doubt
from duly.desk.web.views.order.crop import crop
from duly.desk.web.views.order.head import head
from duly.desk.web.views.order.queue import read_by_people, waits
from duly.desk.web.views.order.sight import Sight, look
from duly.desk.web.views.saying.codes import NOT_ITEMS, kind
from duly.desk.web.views.saying.glyphs import visible
from duly.desk.web.views.seat import seated
from duly.desk.web.views.structs import Action, Aside, QueueRow, ReadingPage, Term
from duly.desk.web.views.visitor import Visitor

_QUEUED = 60  # lines shown at once with their pictures; the walk goes through all
_SET_ASIDE = 200  # shown of one reason


@require_GET
@seated
def reading(request: HttpRequest, who: Visitor, ref: str) -> HttpResponse:
    """Show what was read, what a person must read, and what was set aside and why."""
    sight = look(ref, who)
    among = read.items(ref)
    documents = origin.named(sight, record.of_orders([ref]))
    waiting = [item for item in among if waits(item)]
    page = ReadingPage(
        frame=frame(request, who, _("Reading"), here="inbox"),
        head=head(sight, who, tab="reading", among=among),
        counts=tuple(_counts(sight, among)),
        flags=tuple(_flags(sight.order.fields)),
        queue=tuple(_row(sight, item, documents) for item in waiting[:_QUEUED]),
        waiting=len(waiting),
        begin=_begin(sight, who, waiting),
        asides=tuple(_asides(sight.order.fields)),
        more=len(waiting) - _QUEUED if len(waiting) > _QUEUED else 0,
    )
    return shown(request, "reading.html", page)


def _begin(sight: Sight, who: Visitor, waiting: Sequence[ItemView]) -> Action | None:
    if not waiting:
        return None
    return Action(
        label=_("Read them one by one"),
        href=f"{sight.href}items/{waiting[0].position}/correct/",
        key="e",
        icon="needs",
        why_not=steps.why_not("correct", sight, who),
    )


def _row(sight: Sight, item: ItemView, documents: Sequence[Part]) -> QueueRow:
    return QueueRow(
        position=item.position,
        href=f"{sight.href}items/{item.position}/correct/",
        locator=visible(item.locator),
        kind=kind(item.kind),
        doubt=doubt(item),
        where=origin.words(item),
        crop=crop(sight, item, documents),
    )


def _counts(sight: Sight, among: Sequence[ItemView]) -> Iterator[Term]:
    """Hold the order's own number against what was read and what became of it."""
    said = sight.order.fields.get("counts") or {}
    stated = sight.order.stated_items
    letter = f"{stated:,}" if stated is not None else _("no number")
    yield _count(_("The letter says"), letter, _agrees(stated, len(among)))
    yield _count(_("Rows in the lists"), _number(said.get("rows")))
    yield _count(_("Items"), f"{len(among):,}")
    twice = sum(bool(item.duplicate_of) for item in among)
    yield _count(_("Distinct"), f"{len(among) - twice:,}", _named_twice(twice))
    people = len(read_by_people(sight.order.ref))
    note = _("%(n)s read by a person already") % {"n": f"{people:,}"} if people else ""
    waiting = sum(map(waits, among))
    show = f"{sight.href}?show="
    yield _count(_("For a person"), f"{waiting:,}", note, f"{show}needs" if waiting else "")
    repaired = sum(item.repaired for item in among)
    yield _count(_("Repaired"), f"{repaired:,}", _("each says how") if repaired else "")
    earlier = sum(bool(item.overlaps) for item in among)
    yield _count(
        _("Named by an earlier order"), f"{earlier:,}", "", f"{show}overlap" if earlier else ""
    )
    unknown = sum(item.unresolved in ("not-found", "gone") for item in among)
    yield _count(
        _("Not found on the platform"), f"{unknown:,}", "", f"{show}unresolved" if unknown else ""
    )
    aside = sight.order.fields.get("not_items") or ()
    yield _count(_("Set aside"), f"{len(aside):,}", "", "#aside" if aside else "")
    black = (sight.order.fields.get("redactions") or {}).get("places")
    if black:
        yield _count(_("Places blacked out"), _number(black))


def _count(label: str, value: str, note: str = "", href: str = "") -> Term:
    return Term(label=label, value=value, note=note, href=href)


def _number(said: object) -> str:
    return f"{said:,}" if isinstance(said, int) else "—"


def _agrees(stated: int | None, found: int) -> str:
    if stated is None or stated == found:
        return ""
    more = found - stated
    if more > 0:
        return _("%(n)s more were read") % {"n": f"{more:,}"}
    return _("%(n)s fewer were read") % {"n": f"{-more:,}"}


def _named_twice(twice: int) -> str:
    return _("%(n)s name the same again") % {"n": f"{twice:,}"} if twice else ""


def _flags(fields: Mapping[str, Any]) -> Iterator[Term]:
    for flag in fields.get("flags") or ():
        yield Term(label=str(flag.get("code") or ""), value=str(flag.get("why") or ""), mono=True)


def _asides(fields: Mapping[str, Any]) -> Iterator[Aside]:
    """Group what was set aside by its reason, the most frequent first."""
    groups: dict[str, list[Mapping[str, Any]]] = {}
    for each in fields.get("not_items") or ():
        groups.setdefault(str(each.get("why") or ""), []).append(each)
    for code, those in sorted(groups.items(), key=lambda pair: -len(pair[1])):
        yield Aside(
            code=code,
            why=str(NOT_ITEMS.get(code, code.replace("-", " "))),
            rows=tuple(
                (visible(str(each.get("locator") or "")), origin.said(each.get("source") or {}))
                for each in those[:_SET_ASIDE]
            ),
            count=len(those),
        )
