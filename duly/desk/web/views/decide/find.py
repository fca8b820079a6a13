"""Recording what a reviewer holds to be so about one item or many."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from duly.desk.acts import decide
from duly.desk.orders.read import ItemView
from duly.desk.web.views.decide import choosing
from duly.desk.web.views.frame import frame, shown, tell
from duly.desk.web.views.order.head import head
from duly.desk.web.views.order.sight import Sight, look
from duly.desk.web.views.refusing import refused, status_of
from duly.desk.web.views.saying.codes import FINDINGS, items
from duly.desk.web.views.seat import seated
from duly.desk.web.views.structs import BulkConfirm, Effect, Field, Option
from duly.desk.web.views.visitor import Visitor
from duly.order.events import FindingKind
from duly.order.terms import Digest, Refusal


@require_http_methods(["GET", "POST"])
@seated
def find(request: HttpRequest, who: Visitor, ref: str) -> HttpResponse:
    """Show the form, or record the finding for each item chosen."""
    sight = look(ref, who)
    chosen = choosing.choose(request, sight, _removed, whole=lambda item: "-")
    no = choosing.changed(chosen)
    if choosing.DO in request.POST:
        try:
            _record(request, chosen, who)
        except Refusal as refusal:
            no = refusal
        else:
            tell(request, _("Recorded for %(items)s.") % {"items": items(len(chosen.items))})
            return HttpResponseRedirect(sight.href)
    return _page(request, who, sight, chosen, no)


def _record(request: HttpRequest, chosen: choosing.Chosen, who: Visitor) -> None:
    code, note = request.POST.get("finding", ""), request.POST.get("note", "").strip()
    if code not in set(FindingKind):
        raise Refusal("no-finding", _("say what you found"))
    if not chosen.items:
        raise Refusal("no-items", _("choose the items that it is about"))
    cites = request.POST.get("cites", "").strip()
    decide.find(
        chosen.refs,
        FindingKind(code),
        note or None,
        by=who.actor,
        at=who.now,
        seen=chosen.seen,
        cites=Digest(cites) if cites else None,
    )


def _page(
    request: HttpRequest,
    who: Visitor,
    sight: Sight,
    chosen: choosing.Chosen,
    no: Refusal | None,
) -> HttpResponse:
    country = sight.order.country
    lesson = refused(no, who, command="find", country=country, again=sight.href) if no else None
    many = len(chosen.items)
    page = BulkConfirm(
        frame=frame(request, who, _("Record a finding"), here="inbox", refused=lesson),
        head=head(sight, who, tab="items"),
        verb=_("Record a finding"),
        action=f"{sight.href}find/",
        cancel=sight.href,
        effect=Effect(
            sentence=_("Records one finding for %(items)s.") % {"items": items(many)},
            elsewhere=_("Nothing is decided or withheld by it. Findings add up; none is erased."),
        ),
        items=choosing.named(chosen.items, sight),
        left_out=choosing.left_out(chosen, sight),
        seen=chosen.fields,
        button=_("Record for %(n)s") % {"n": f"{many:,}"},
        fields=_fields(request),
    )
    return shown(request, "confirm.html", page, status=status_of(no) if no else 200)


def _fields(request: HttpRequest) -> tuple[Field, ...]:
    said = request.POST.get("finding", "")
    return (
        Field(
            name="finding",
            label=_("What you found"),
            kind="select",
            required=True,
            options=tuple(
                Option(value=code, word=str(word), chosen=code == said)
                for code, (word, _icon) in FINDINGS.items()
            ),
        ),
        Field(
            name="note",
            label=_("What was seen or counted"),
            kind="textarea",
            value=request.POST.get("note", ""),
            help=_("Kept sealed. Automation and coordination need what was counted, and where."),
        ),
        Field(
            name="cites",
            label=_("The card or document that it cites"),
            value=request.POST.get("cites") or request.GET.get("cites", ""),
            help=_("A digest; empty for none. What it names stays with the finding."),
        ),
    )


def _removed(item: ItemView) -> str:
    return _("It is no longer part of the order.") if item.state == "removed" else ""
