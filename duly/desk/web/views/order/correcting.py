"""Reading a doubtful line oneself: the line beside its reading, and then the next one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from duly.desk.acts.correct import Offer, correct, offers, platform_of
from duly.desk.orders import read, record
from duly.desk.orders.read import HistoryLine, ItemView
from duly.desk.orders.vault import open_sealed
from duly.desk.web.views.frame import frame, shown, tell
from duly.desk.web.views.order import steps
from duly.desk.web.views.order.asread import as_read, first_reading
from duly.desk.web.views.order.exhibit import Place, exhibit
from duly.desk.web.views.order.head import head
from duly.desk.web.views.order.origin import named
from duly.desk.web.views.order.queue import Queue, queue
from duly.desk.web.views.order.sight import Sight, look
from duly.desk.web.views.refusing import refused, status_of
from duly.desk.web.views.saying.codes import kind
from duly.desk.web.views.saying.glyphs import visible
from duly.desk.web.views.saying.happened import seals
from duly.desk.web.views.saying.states import item_state
from duly.desk.web.views.seat import carried_out, seated
from duly.desk.web.views.structs import Action, Choice, CorrectPage, Field, Key, Reading
from duly.desk.web.views.visitor import Visitor
from duly.order.terms import Refusal

_ONE_KEY = 9


@require_http_methods(["GET", "POST"])
@seated
def correcting(request: HttpRequest, who: Visitor, ref: str, position: int) -> HttpResponse:
    """Show the line and what the machine made of it, or take a person's reading."""
    sight = look(ref, who)
    among = read.items(ref)
    item = next((each for each in among if each.position == position), None)
    if item is None:
        raise Refusal("unknown-item", f"{ref} has no item {position}")
    waiting = queue(sight, among, item)
    no: Refusal | None = None
    if request.method == "POST":
        try:
            _take(request, who, item)
        except Refusal as refusal:
            no = refusal
        else:
            return _on(request, who, sight, item, waiting)
    return _page(request, who, sight, item, waiting, no)


def _take(request: HttpRequest, who: Visitor, item: ItemView) -> None:
    said = request.POST
    if said.get("turn", "") != str(item.turn):
        raise Refusal("changed-since-seen", _("the item changed since you saw it"))
    text = said.get("choice", "").strip() or said.get("locator", "").strip()
    if not text:
        raise Refusal("still-uncertain", _("choose a reading, or type what stands there"))
    why = said.get("why", "").strip() or _("read in the exhibit")
    correct(item.ref, text, why, by=who.actor, at=who.now, seen=item.turn)


def _on(
    request: HttpRequest, who: Visitor, sight: Sight, item: ItemView, waiting: Queue
) -> HttpResponse:
    """Go to the next line for a person, or to what was read where none is left."""
    carried_out(who)
    told = _("Line %(n)s: your reading stands in the place of the machine's.")
    back = Action(label=_("Read it again"), href=_href(sight, item.position), icon="back")
    tell(request, told % {"n": item.position}, undo=back)
    after = _href(sight, waiting.after) if waiting.after else f"{sight.href}reading/"
    return HttpResponseRedirect(after)


def _page(
    request: HttpRequest,
    who: Visitor,
    sight: Sight,
    item: ItemView,
    waiting: Queue,
    no: Refusal | None,
) -> HttpResponse:
    said = request.POST
    lesson = refused(no, who, command="correct", country=sight.order.country) if no else None
    lines = record.of_orders([sight.order.ref], items=[item.ref])
    ways = offers(item, platform_of(sight.order))
    base = _href(sight, item.position)
    choices = tuple(_choices(ways, said.get("choice", "")))
    page = CorrectPage(
        frame=frame(
            request, who, _("Read the line"), here="inbox", refused=lesson, keys=_keys(len(choices))
        ),
        head=head(sight, who, tab="reading"),
        position=item.position,
        kind=kind(item.kind),
        state=item_state(item, now=sight.now, zone=sight.zone),
        reading=_read(sight, item, lines, who),
        action=base,
        cancel=f"{sight.href}items/{item.position}/",
        choices=choices,
        wider=tuple(visible(way.text) for way in ways if way.wider),
        none_chosen=request.method == "POST" and not said.get("choice"),
        fields=_fields(said),
        seen=(("turn", str(item.turn)),),
        exhibit=exhibit(sight, lines, [item], place=Place(base=base), here=item),
        place=waiting.place,
        total=waiting.total,
        before=_href(sight, waiting.before) if waiting.before else "",
        after=_href(sight, waiting.after) if waiting.after else "",
        decline=_decline(sight, who, item),
        why_not=steps.why_not("correct", sight, who),
    )
    return shown(request, "correct.html", page, status=status_of(no) if no else 200)


def _read(sight: Sight, item: ItemView, lines: Sequence[HistoryLine], who: Visitor) -> Reading:
    first = first_reading(lines, open_sealed(seals(lines)))
    return as_read(item, sight, named(sight, lines), first=first, who=who)


def _choices(ways: Sequence[Offer], chosen: str) -> Iterator[Choice]:
    for place, way in enumerate((way for way in ways if not way.wider), 1):
        yield Choice(
            text=way.text,
            locator=visible(way.text),
            means=" · ".join((kind(way.kind), way.norm, *([_("as first read")] * way.first))),
            key=str(place) if place <= _ONE_KEY else "",
            chosen=way.text == chosen,
        )


def _fields(said: Mapping[str, str]) -> tuple[Field, ...]:
    return (
        Field(
            name="locator",
            label=_("What stands there"),
            value=said.get("locator", ""),
            help=_("Type it from the page: a handle, an address or a hashtag."),
        ),
        Field(
            name="why",
            label=_("How you know"),
            value=said.get("why", ""),
            help=_("Kept sealed with the item."),
        ),
    )


def _decline(sight: Sight, who: Visitor, item: ItemView) -> str:
    may = who.may("propose") and item.state in steps.OPEN
    return f"{sight.href}propose/?item={item.position}.{item.turn}" if may else ""


def _href(sight: Sight, position: int) -> str:
    return f"{sight.href}items/{position}/correct/"


def _keys(choices: int) -> tuple[Key, ...]:
    none = Key(keys=("n",), does=_("None of these: type what stands there"))
    several = Key(keys=("1", "…", str(min(choices, _ONE_KEY))), does=_("Choose a reading"))
    one = Key(keys=("1",), does=_("Choose the reading"))
    return (
        Key(keys=("j", "k"), does=_("The next line for a person, the one before")),
        *([several, none] if choices > 1 else [one, none] if choices else []),
        Key(keys=("c",), does=_("Record your reading")),
        Key(keys=("z",), does=_("Look closer at the exhibit")),
        Key(keys=("Esc",), does=_("Back to the item")),
    )
