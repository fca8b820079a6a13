"""The record of each dispute: who said what, what it threatens, what is next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from duly.desk.orders import read, record
from duly.desk.orders.read import HistoryLine
from duly.desk.orders.vault import open_sealed
from duly.desk.web.views.escalate import form
from duly.desk.web.views.escalate.staff import RIGHT as STAFF_RIGHT
from duly.desk.web.views.escalate.steps import STEPS
from duly.desk.web.views.escalate.telling import terms_of
from duly.desk.web.views.frame import frame, shown, tell
from duly.desk.web.views.order.head import head
from duly.desk.web.views.order.sight import Sight, look, sight
from duly.desk.web.views.refusing import refused, status_of
from duly.desk.web.views.saying.codes import items
from duly.desk.web.views.saying.happened import what_happened
from duly.desk.web.views.seat import carried_out, seated
from duly.desk.web.views.structs import (
    Action,
    Escalation,
    EscalationsPage,
    EscalationStep,
    State,
    Tone,
)
from duly.desk.web.views.visitor import Visitor
from duly.order import events as e
from duly.order.terms import Refusal

_KINDS = (
    "NoncomplianceReceived",
    "NoncomplianceAcknowledged",
    "NoncomplianceAnswered",
    "DialogueRequested",
    "DialogueHeld",
    "ChallengeFiled",
    "ChallengeDecided",
    "NoncomplianceStated",
    "DialoguePlanned",
    "PromiseMade",
    "StayGranted",
    "StayEnded",
    "ScrutinyAsked",
    "ScrutinyRequested",
    "ScrutinyDecided",
    "OrderLapsed",
)
_TEXTS = ("minutes", "court", "agenda", "what")
_ICONS = {
    "NoncomplianceReceived": "warn",
    "NoncomplianceAcknowledged": "letter",
    "NoncomplianceAnswered": "letter",
    "DialogueRequested": "speak",
    "DialogueHeld": "speak",
    "ChallengeFiled": "gavel",
    "ChallengeDecided": "gavel",
    "NoncomplianceStated": "scales",
    "DialoguePlanned": "speak",
    "PromiseMade": "speak",
    "StayGranted": "gavel",
    "StayEnded": "gavel",
    "ScrutinyAsked": "letter",
    "ScrutinyRequested": "letter",
    "ScrutinyDecided": "gavel",
    "OrderLapsed": "back",
}
_THEIRS = ("NoncomplianceReceived", "ChallengeDecided", "StayGranted", "ScrutinyDecided")


@require_GET
@seated
def all_escalations(request: HttpRequest, who: Visitor) -> HttpResponse:
    """Show the disputes over every order the seat may see."""
    if not who.sees(""):
        raise Refusal("not-yours", "no such page for this seat")
    orders = read.orders(who.actor)
    lines = record.of_orders([each.ref for each in orders], kinds=_KINDS)
    texts = _texts(lines)
    by_order: dict[str, list[HistoryLine]] = {}
    for line in lines:
        by_order.setdefault(line.event.order, []).append(line)
    page = EscalationsPage(
        frame=frame(request, who, _("Escalations"), here="escalations"),
        escalations=tuple(
            _dispute(sight(each, who.now), who, by_order[each.ref], texts)
            for each in orders
            if each.ref in by_order
        ),
    )
    return shown(request, "escalations.html", page)


@require_http_methods(["GET", "POST"])
@seated
def of_order(request: HttpRequest, who: Visitor, ref: str) -> HttpResponse:
    """Show the dispute over one order; with ``step``, the form of the next step, or take it."""
    sight, step = look(ref, who), request.GET.get("step", "")
    no: Refusal | None = None
    if request.method == "POST":
        try:
            told = form.take(request, sight, who, step)
        except Refusal as refusal:
            no = refusal
        else:
            carried_out(who)
            tell(request, told)
            return HttpResponseRedirect(f"{sight.href}escalations/")
    lines = record.of_orders([ref], kinds=_KINDS)
    command = STEPS[step].command if step in STEPS else ""
    lesson = refused(no, who, command=command, country=sight.order.country) if no else None
    open_now = () if lines else tuple(form.next_steps(sight, who, lines))
    disputes = (_dispute(sight, who, lines, _texts(lines)),) if lines else ()
    page = EscalationsPage(
        frame=frame(request, who, _("Escalations"), here="escalations", refused=lesson),
        escalations=disputes,
        head=head(sight, who, tab="escalations"),
        form=form.form(step, sight, request.POST.dict()) if step in STEPS else None,
        primary=open_now[-1] if open_now else None,
        more=open_now[:-1],
    )
    return shown(request, "escalations.html", page, status=status_of(no) if no else 200)


def _texts(lines: Sequence[HistoryLine]) -> Mapping[str, str]:
    names = ("penalty", *_TEXTS)
    seals = (getattr(line.event, name, None) for line in lines for name in names)
    return open_sealed(each for each in seals if each)


def _dispute(
    sight: Sight, who: Visitor, lines: Sequence[HistoryLine], texts: Mapping[str, str]
) -> Escalation:
    order = sight.order
    steps = form.next_steps(sight, who, lines)
    penalties = [
        texts.get(line.event.penalty or "", "")
        for line in lines
        if isinstance(line.event, e.NoncomplianceReceived)
    ]
    law = [each.breach for each in sight.law.instrument.penalties] if sight.law.instrument else []
    threatens = next(filter(None, reversed(penalties)), "") or "; ".join(law)
    duties = ("reply_or_hearing", "keep_promise", "request_scrutiny", "authority_decides")
    return Escalation(
        title=what_happened(lines[0].kind),
        order=order.ref,
        order_href=sight.href,
        state=_state(lines[-1]),
        threatens=threatens or _("nothing that was read"),
        staff=_("No name of staff stands in any letter. Seats in %(country)s see nothing of it.")
        % {"country": order.country},
        clocks=tuple(sight.clock(each) for each in order.clocks if each.duty in duties),
        steps=tuple(_step(line, sight, who, texts) for line in lines),
        still_up=_still_up(sight, lines),
        staff_page=_staff_page(sight, who),
        primary=steps[0] if steps else None,
        more=tuple(steps[1:]),
    )


def _still_up(sight: Sight, lines: Sequence[HistoryLine]) -> str:
    """Say what the last notice holds to be up, and how much of that is shown now."""
    said = [line.event for line in lines if isinstance(line.event, e.NoncomplianceStated)]
    if not said:
        return ""
    shown_now = {each.ref for each in read.items(sight.order.ref) if each.state != "withheld"}
    named = set(map(str, said[-1].items))
    if not named:
        return _("No item is named; %(now)s of the order are shown now.") % {
            "now": items(len(shown_now))
        }
    return _("%(named)s named; of these %(now)s are shown now.") % {
        "named": items(len(named)),
        "now": f"{len(named & shown_now):,}",
    }


def _staff_page(sight: Sight, who: Visitor) -> Action | None:
    if not who.may(STAFF_RIGHT):
        return None
    return Action(label=_("Notes for counsel alone"), href=f"{sight.href}staff/", icon="lock")


def _state(last: HistoryLine) -> State:
    tones = {"NoncomplianceReceived": Tone.OVERDUE, "ChallengeDecided": Tone.DONE}
    return State(
        word=what_happened(last.kind).lower(),
        icon=_ICONS[last.kind],
        tone=tones.get(last.kind, Tone.WAITING),
    )


def _step(
    line: HistoryLine, sight: Sight, who: Visitor, texts: Mapping[str, str]
) -> EscalationStep:
    event = line.event
    said = [texts.get(getattr(event, name, None) or "", "") for name in _TEXTS]
    ours = line.kind not in _THEIRS
    return EscalationStep(
        what=what_happened(line.kind),
        icon=_ICONS[line.kind],
        at=sight.when(event.at),
        by=who.names.get(event.by, event.by) if ours else sight.authority,
        text=next(filter(None, said), ""),
        terms=tuple(terms_of(event, sight)),
        letter=_document(event, sight),
        ours=ours,
    )


def _document(event: e.AnyEvent, sight: Sight) -> Action | None:
    letter, exhibit = getattr(event, "letter", None), getattr(event, "exhibit", None)
    if letter:
        href = f"{sight.href}letters/{letter}/"
        return Action(label=_("The letter"), href=href, icon="letter")
    if exhibit:
        href = f"{sight.href}exhibits/?document={exhibit}"
        return Action(label=_("The document"), href=href, icon="exhibit")
    return None
