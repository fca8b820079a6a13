"""Taking a delivery in at the desk: kept as it is, read apart, recorded as one order."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from duly.desk.acts.receive import Delivery, Received
from duly.desk.acts.take_in import take_in
from duly.desk.orders.registry import RECEIVERS
from duly.desk.web.views.frame import frame, shown, tell
from duly.desk.web.views.order.sight import href_of, look
from duly.desk.web.views.refusing import refused, status_of
from duly.desk.web.views.saying.codes import CHANNELS
from duly.desk.web.views.seat import carried_out, seated
from duly.desk.web.views.structs import Field, Key, Option, ReceivePage, Refused
from duly.desk.web.views.uploads import uploaded
from duly.desk.web.views.visitor import Visitor
from duly.order.terms import Channel, Refusal, Unreadable

_UNKEPT = frozenset({"no-files", "bad-time", "too-large", "too-many-files"})  # nothing was read yet


@require_http_methods(["GET", "POST"])
@seated
def receiving(request: HttpRequest, who: Visitor) -> HttpResponse:
    """Show the form, or take a delivery in."""
    if not who.actor.roles & RECEIVERS:
        raise Refusal("not-yours", "no such page for this seat")
    if request.method == "GET":
        return _form(request, who)
    try:
        done = _received(request, who)
    except Unreadable as no:
        kept = _("The bytes are kept as an exhibit; nothing else was recorded.")
        return _form(request, who, no=refused(no, who, kept=kept), status=422)
    except Refusal as no:
        kept = _("The documents are kept; nothing else was recorded.")
        said = refused(no, who, kept="" if no.code in _UNKEPT else kept)
        return _form(request, who, no=said, status=status_of(no))
    carried_out(who)
    tell(request, _told(done, who))
    return HttpResponseRedirect(href_of(done.order))


def _received(request: HttpRequest, who: Visitor) -> Received:
    files = uploaded(request)
    if not files:
        raise Refusal("no-files", _("choose the files of the delivery"))
    said = request.POST
    channel = said.get("channel", "")
    delivery = Delivery(
        files=files,
        channel=Channel(channel) if channel in set(Channel) else Channel.MAIL,
        received_at=_instant(said.get("received_at", "")),
        country=said.get("country", "").strip().upper() or None,
    )
    return take_in(delivery, by=who.actor, at=who.now)


def _told(done: Received, who: Visitor) -> str:
    if done.repeated:
        return _("These documents came before: they are %(order)s, and stay one order.") % {
            "order": done.order
        }
    sight = look(done.order, who)
    told = _("Received as %(order)s: %(title)s. Its receipt is acknowledged.")
    if sight.order.acknowledged_at is None:
        told = _("Received as %(order)s: %(title)s. Counsel comes first: nothing was sent.")
    return told % {"order": done.order, "title": sight.title}


def _instant(text: str) -> datetime | None:
    if not text:
        return None
    try:
        told = datetime.fromisoformat(text)
        return told.astimezone(UTC) if told.tzinfo else told.replace(tzinfo=UTC)
    except (ValueError, OverflowError) as bad:
        raise Refusal("bad-time", _("this is no time that can be read; leave it empty")) from bad


def _form(
    request: HttpRequest, who: Visitor, *, no: Refused | None = None, status: int = 200
) -> HttpResponse:
    keys = (Key(keys=("r",), does=_("Receive")),)
    page = ReceivePage(
        frame=frame(request, who, _("Receive an order"), here="inbox", keys=keys),
        action="/desk/receive/",
        fields=_fields(request.POST),
        refused=no,
    )
    return shown(request, "receive.html", page, status=status)


def _fields(said: Mapping[str, str]) -> tuple[Field, ...]:
    came = said.get("channel", Channel.MAIL)
    return (
        Field(
            name="files",
            label=_("The delivery"),
            kind="file",
            required=True,
            help=_("The mail as EML is best: it proves its sender. PDF, XLSX, CSV, text, JSON."),
        ),
        Field(
            name="channel",
            label=_("How it came"),
            kind="select",
            options=tuple(
                Option(value=code, word=str(word), chosen=code == came)
                for code, word in CHANNELS.items()
            ),
        ),
        Field(
            name="received_at",
            label=_("When it came, in UTC"),
            kind="datetime-local",
            value=said.get("received_at", ""),
            help=_("Leave empty for now. Every clock counts from here."),
        ),
        Field(
            name="country",
            label=_("Country of the authority"),
            value=said.get("country", ""),
            help=_("Two letters, such as IN; only where the documents do not say it."),
        ),
    )
