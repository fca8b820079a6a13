"""Hearing an appeal: somebody who took no part in the decision decides it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from duly.desk.acts import appeal
from duly.desk.orders import record
from duly.desk.orders.read import ItemView
from duly.desk.orders.vault import open_sealed
from duly.desk.web.views.decide import choosing
from duly.desk.web.views.frame import frame, shown, tell
from duly.desk.web.views.order.head import head
from duly.desk.web.views.order.sight import Sight, item_of, look
from duly.desk.web.views.refusing import refused, status_of
from duly.desk.web.views.saying.codes import countries, reason
from duly.desk.web.views.seat import carried_out, seated
from duly.desk.web.views.structs import BulkConfirm, Effect, Field, Option, Proposal
from duly.desk.web.views.visitor import Visitor
from duly.order.events import AppealFiled, DecisionMade
from duly.order.terms import Refusal


@require_http_methods(["GET", "POST"])
@seated
def hear(request: HttpRequest, who: Visitor, ref: str, position: int) -> HttpResponse:
    """Show what the person says and what was decided, or decide the appeal."""
    sight = look(ref, who)
    item = item_of(ref, position)
    no: Refusal | None = None
    if request.method == "POST":
        try:
            upheld = _decided(request, item, who)
        except Refusal as refusal:
            no = refusal
        else:
            carried_out(who)
            told = _("Upheld; everybody sees it again.") if upheld else _("Rejected; it stays.")
            tell(request, told)
            return HttpResponseRedirect(f"{sight.href}items/{position}/")
    return _page(request, who, sight, item, no)


def _decided(request: HttpRequest, item: ItemView, who: Visitor) -> bool:
    said = request.POST
    answer, why = said.get("answer", ""), said.get("reason", "").strip()
    if said.get("turn") != str(item.turn):
        raise Refusal("changed-since-seen", _("the item changed since you saw it; look again"))
    if answer not in ("uphold", "reject") or not why:
        raise Refusal("no-reason", _("say how you decide, and why; the person reads it"))
    appeal.decide(item.ref, answer == "uphold", why, by=who.actor, at=who.now)
    return answer == "uphold"


def _page(
    request: HttpRequest, who: Visitor, sight: Sight, item: ItemView, no: Refusal | None
) -> HttpResponse:
    country = sight.order.country
    lesson = refused(no, who, command="decide-appeal", country=country) if no else None
    page = BulkConfirm(
        frame=frame(request, who, _("Decide the appeal"), here="inbox", refused=lesson),
        head=head(sight, who, tab="items"),
        verb=_("Decide the appeal"),
        action=f"{sight.href}items/{item.position}/appeal/",
        cancel=f"{sight.href}items/{item.position}/",
        effect=Effect(
            sentence=_("Upheld, it is shown again in %(where)s at once. Rejected, it stays.")
            % {"where": countries(item.territory or sight.order.territory)},
            elsewhere=_("Who proposed or confirmed the decision cannot hear the appeal."),
        ),
        items=choosing.named([item], sight),
        seen=(("turn", str(item.turn)),),
        button=_("Decide"),
        proposals=_told(sight, item, who),
        fields=_fields(request),
    )
    return shown(request, "confirm.html", page, status=status_of(no) if no else 200)


def _told(sight: Sight, item: ItemView, who: Visitor) -> tuple[Proposal, ...]:
    lines = record.of_orders([sight.order.ref], items=[item.ref])
    told: list[Proposal] = []
    events = [line.event for line in lines]
    notes = [each.note or "" for each in events if isinstance(each, DecisionMade)]
    words = [each.text for each in events if isinstance(each, AppealFiled)]
    texts = open_sealed([*notes, *words])
    for event in [each for each in events if isinstance(each, DecisionMade)][-1:]:
        told.append(
            Proposal(
                sentence=_("What was decided: %(why)s") % {"why": reason(event.reason)},
                reason=texts.get(event.note or "", "") or reason(event.reason),
                by=who.names.get(event.proposed_by, event.proposed_by),
                at=sight.when(event.at),
            )
        )
    for filed in [each for each in events if isinstance(each, AppealFiled)][-1:]:
        told.append(
            Proposal(
                sentence=_("What the person says"),
                reason=texts.get(filed.text, ""),
                by=_("the person concerned"),
                at=sight.when(filed.at),
            )
        )
    return tuple(told)


def _fields(request: HttpRequest) -> tuple[Field, ...]:
    said = request.POST
    words = (("uphold", _("Uphold: show it again")), ("reject", _("Reject: it stays")))
    options = tuple(
        Option(value=code, word=word, chosen=said.get("answer") == code) for code, word in words
    )
    return (
        Field(name="answer", label=_("Decision"), kind="choices", required=True, options=options),
        Field(
            name="reason",
            label=_("Why"),
            kind="textarea",
            value=said.get("reason", ""),
            required=True,
            help=_("The person reads this on their own page, as far as the law allows."),
        ),
    )
