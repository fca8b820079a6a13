"""Proposing an answer to one item or to many: the first pair of eyes."""

from __future__ import annotations

from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from duly.desk.acts import decide
from duly.desk.orders.read import ItemView
from duly.desk.web.views.decide import choosing, effect
from duly.desk.web.views.decide.form import Answer, answer, fields
from duly.desk.web.views.decide.own import unbound
from duly.desk.web.views.frame import frame, shown, tell
from duly.desk.web.views.order import steps
from duly.desk.web.views.order.head import head
from duly.desk.web.views.order.sight import Sight, look
from duly.desk.web.views.refusing import refused, status_of
from duly.desk.web.views.saying.codes import items
from duly.desk.web.views.seat import seated
from duly.desk.web.views.structs import BulkPropose, Effect
from duly.desk.web.views.visitor import Visitor
from duly.order.events import Reason
from duly.order.kinds import WITHHOLDABLE
from duly.order.terms import Kind, Outcome, Refusal

_OPEN = steps.OPEN | {"proposed"}


@require_http_methods(["GET", "POST"])
@seated
def propose(request: HttpRequest, who: Visitor, ref: str) -> HttpResponse:
    """Show the form with its effect, or propose."""
    sight = look(ref, who)
    picked = choosing.choose(
        request, sight, _decided, whole=lambda item: "" if item.state in steps.OPEN else "-"
    )
    able = _able(picked.items)
    comply = bool(able) and _may_comply(sight)
    doing = choosing.DO in request.POST
    group = able if comply and not doing else picked.items
    protected = any(item.protected for item in group)
    filled = answer(request.POST.dict(), sight, comply=comply, protected=protected)
    if "effect" in request.GET:
        return render(request, "duly/parts/effect.html", {"effect": _effect(group, sight, filled)})
    left = tuple((item, _cannot_comply(item)) for item in picked.items if item not in group)
    chosen = choosing.Chosen(
        items=group,
        left_out=(*picked.left_out, *left),
        seen=picked.seen,
        stale=picked.stale,
    )
    if not doing:
        return _form(request, who, sight, chosen, filled, no=choosing.changed(chosen))
    if filled.wrong or filled.reason is None:
        return _form(request, who, sight, chosen, filled, status=422)
    try:
        _do(chosen, filled, who)
    except Refusal as no:
        return _form(request, who, sight, chosen, filled, no=no)
    others = who.others("confirm", country=sight.order.country, than=who.actor.person)
    tell(
        request,
        _("Proposed for %(items)s. A second person must confirm it: %(who)s")
        % {"items": items(len(chosen.items)), "who": steps.can(others)},
    )
    return HttpResponseRedirect(sight.href)


@transaction.atomic
def _do(chosen: choosing.Chosen, filled: Answer, who: Visitor) -> None:
    comply = filled.outcome is Outcome.COMPLY
    if filled.reason is None or not chosen.items:
        raise Refusal("no-items", _("choose at least one item that can be decided"))
    seen, rests = chosen.seen, filled.own
    if filled.reason is Reason.OWN_TERMS:
        decide.state_basis(
            chosen.refs,
            rests.explanation,
            by=who.actor,
            at=who.now,
            terms=rests.terms,
            illegal_under=rests.illegal_under,
            facts=rests.facts,
            seen=seen,
        )
        seen = {item: turn + 1 for item, turn in seen.items()}
    decide.propose(
        chosen.refs,
        filled.outcome,
        filled.reason,
        by=who.actor,
        at=who.now,
        territory=filled.territory if comply else (),
        until=filled.until if comply else None,
        note=filled.note or None,
        cluster=filled.cluster or None,
        seen=seen,
    )


def _may_comply(sight: Sight) -> bool:
    return bool(sight.order.basis) or unbound(sight)


def _form(
    request: HttpRequest,
    who: Visitor,
    sight: Sight,
    chosen: choosing.Chosen,
    filled: Answer,
    *,
    no: Refusal | None = None,
    status: int = 200,
) -> HttpResponse:
    comply = bool(_able(chosen.items)) and _may_comply(sight)
    said = refused(no, who, command="propose", country=sight.order.country) if no else None
    page = BulkPropose(
        frame=frame(request, who, _("Propose"), here="inbox", refused=said),
        head=head(sight, who, tab="items"),
        action=f"{sight.href}propose/",
        cancel=sight.href,
        fields=fields(filled, sight, comply=comply, tell=status != 200),
        effect=_effect(chosen.items, sight, filled),
        items=choosing.named(chosen.items, sight),
        left_out=choosing.left_out(chosen, sight),
        seen=chosen.fields,
        button=_("Propose for %(n)s") % {"n": f"{len(chosen.items):,}"},
        who_confirms=who.others("confirm", country=sight.order.country, than=who.actor.person),
    )
    return shown(request, "propose.html", page, status=status_of(no) if no else status)


def _able(among: tuple[ItemView, ...]) -> tuple[ItemView, ...]:
    alone = len(among) == 1
    return tuple(item for item in among if not _cannot_comply(item, alone=alone))


def _effect(group: tuple[ItemView, ...], sight: Sight, filled: Answer) -> Effect:
    if filled.outcome is Outcome.COMPLY and filled.until:
        return effect.proposing(group, sight, where=filled.territory, until=filled.until)
    return effect.declining(group, sight, filled.reason or "")


def _decided(item: ItemView) -> str:
    return "" if item.state in _OPEN else _("Decided already; restore or reopen it first.")


def _cannot_comply(item: ItemView, *, alone: bool = False) -> str:
    """Say why an item is not withheld together with others; empty where it may be."""
    if item.needs_person:
        return _("Its reading is in doubt.")
    if not item.subject:
        return _("It leads to nothing certain on the platform.")
    if Kind(item.kind) not in WITHHOLDABLE:
        return _("The platform cannot withhold this kind.")
    if item.protected and not alone:
        return _("Protected speech is decided one by one.")
    return ""
