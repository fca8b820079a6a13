"""Confirming what another person proposed: the second pair of eyes."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from duly.desk.acts import decide
from duly.desk.orders import record
from duly.desk.orders.read import ItemView
from duly.desk.orders.vault import open_sealed
from duly.desk.web.views.decide import choosing, effect
from duly.desk.web.views.frame import frame, shown, tell
from duly.desk.web.views.order.head import head
from duly.desk.web.views.order.inspector import sentence
from duly.desk.web.views.order.sight import Sight, look
from duly.desk.web.views.refusing import refused, status_of
from duly.desk.web.views.saying.codes import items
from duly.desk.web.views.seat import carried_out, seated
from duly.desk.web.views.structs import Action, BulkConfirm, Effect, Proposal
from duly.desk.web.views.visitor import Visitor
from duly.order.events import DecisionProposed
from duly.order.terms import Outcome, Refusal

Proposals = dict[str, DecisionProposed]


@require_http_methods(["GET", "POST"])
@seated
def confirm(request: HttpRequest, who: Visitor, ref: str) -> HttpResponse:
    """Show what was proposed with its effect, or make it binding."""
    sight = look(ref, who)
    mine = who.actor.person
    chosen = choosing.choose(
        request,
        sight,
        lambda item: _not_for(item, mine),
        whole=lambda item: _not_for(item, mine),
    )
    said = _proposals(chosen, sight)
    if choosing.DO not in request.POST:
        return _page(request, who, sight, chosen, said, no=choosing.changed(chosen))
    try:
        decide.confirm(chosen.refs or [ref], by=who.actor, at=who.now, seen=chosen.seen)
    except Refusal as no:
        return _page(request, who, sight, chosen, said, no=no)
    carried_out(who)
    yes = sum(event.outcome is Outcome.COMPLY for event in said.values())
    told = _("Confirmed for %(items)s.") % {"items": items(len(chosen.items))}
    follow = Action(label=_("Withhold %(n)s") % {"n": f"{yes:,}"}, href=f"{sight.href}withhold/")
    tell(request, told, follow if yes and who.may("withhold") else None)
    return HttpResponseRedirect(sight.href)


def _page(
    request: HttpRequest,
    who: Visitor,
    sight: Sight,
    chosen: choosing.Chosen,
    said: Proposals,
    *,
    no: Refusal | None,
) -> HttpResponse:
    country = sight.order.country
    lesson = refused(no, who, command="confirm", country=country, again=sight.href) if no else None
    page = BulkConfirm(
        frame=frame(request, who, _("Confirm"), here="inbox", refused=lesson),
        head=head(sight, who, tab="items"),
        verb=_("Confirm"),
        action=f"{sight.href}confirm/",
        cancel=sight.href,
        effect=_effect(chosen.items, sight, said),
        items=choosing.named(chosen.items, sight),
        left_out=choosing.left_out(chosen, sight),
        seen=chosen.fields,
        button=_("Confirm %(n)s") % {"n": f"{len(chosen.items):,}"},
        proposals=_grouped(said, sight, who),
    )
    return shown(request, "confirm.html", page, status=status_of(no) if no else 200)


def _proposals(chosen: choosing.Chosen, sight: Sight) -> Proposals:
    """Return the standing proposal of each item chosen."""
    lines = record.of_orders([sight.order.ref], items=chosen.refs, kinds=["DecisionProposed"])
    events = (line.event for line in lines)
    return {event.item: event for event in events if isinstance(event, DecisionProposed)}


def _effect(among: Sequence[ItemView], sight: Sight, said: Proposals) -> Effect:
    """Say what confirming binds the platform to; carrying it out is a step of its own."""
    yes = [item for item in among if item.outcome == Outcome.COMPLY]
    no = len(among) - len(yes)
    parts = [_("Decides %(items)s.") % {"items": items(len(among))}]
    ends = {(said[i.ref].territory, said[i.ref].until) for i in yes if i.ref in said}
    for where, until in sorted(ends, key=lambda end: str(end[1])):
        mine = [i for i in yes if i.ref in said and said[i.ref].until == until]
        if until is not None:
            parts.append(effect.to_be_withheld(mine, sight, where=where, until=until))
    if no:
        parts.append(_("%(items)s declined: all stays visible.") % {"items": items(no)})
    later = _("Nothing is withheld yet: carrying it out is the next step.")
    return Effect(
        sentence=" ".join(parts),
        elsewhere=later if yes else _("Nothing is withheld anywhere."),
        lines=(effect.notice(sight),) if yes else (),
    )


def _grouped(said: Proposals, sight: Sight, who: Visitor) -> tuple[Proposal, ...]:
    """Return each proposal once, however many items it was made for."""
    acts: dict[tuple[object, ...], tuple[DecisionProposed, int]] = {}
    for event in said.values():
        key = (event.at, event.by, event.outcome, event.reason, event.until)
        first, many = acts.get(key, (event, 0))
        acts[key] = (first, many + 1)
    texts = open_sealed(event.note for event, _many in acts.values() if event.note)
    return tuple(
        Proposal(
            sentence=f"{items(many)} · {sentence(event, sight)}",
            reason=texts.get(event.note or "", "") or event.cluster or "",
            by=who.names.get(event.by, event.by),
            at=sight.when(event.at),
        )
        for event, many in acts.values()
    )


def _not_for(item: ItemView, person: str) -> str:
    if item.state != "proposed":
        return _("Nothing is proposed for it.")
    if item.proposed_by == person:
        return _("You proposed this, so another person must confirm it.")
    return ""
