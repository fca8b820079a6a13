"""The clocks of an order in full: due in words, the arithmetic, what follows, what does not run."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from duly.desk.acts import clocks as acts
from duly.desk.acts import unstarted
from duly.desk.acts.lawful import follows_from, rule_of
from duly.desk.orders import read
from duly.desk.orders.door import Recorded
from duly.desk.web.views.frame import frame, shown, tell
from duly.desk.web.views.order.head import head
from duly.desk.web.views.order.sight import Sight, look
from duly.desk.web.views.order.steps import why_not
from duly.desk.web.views.refusing import refused, status_of
from duly.desk.web.views.saying.codes import duty
from duly.desk.web.views.saying.flags import flag_word
from duly.desk.web.views.seat import carried_out, seated
from duly.desk.web.views.structs import Action, ClockCard, ClockGroup, ClocksPage, IdleClock, Term
from duly.desk.web.views.visitor import Visitor
from duly.law.duration import Duration
from duly.law.terms import Duty
from duly.order.terms import Refusal

_WHOSE = {
    "platform": gettext_lazy("Ours"),
    "authority": gettext_lazy("The authority's"),
    "reviewer": gettext_lazy("The reviewing body's"),
    "user": gettext_lazy("The affected person's"),
}
_CONFIDENCE = {
    "primary": gettext_lazy("rests on the law's own text"),
    "secondary": gettext_lazy("rests on a secondary source"),
    "unverified": gettext_lazy("rests on an unverified source; a person confirmed it"),
    "proposed": gettext_lazy("rests on a proposal; a person confirmed it"),
}
_COMMANDS = {
    "confirm-rule": "start-clock",
    "possible-again": "restart-clock",
    "prolong": "prolong-clock",
    "still-needed": "meet-clock",
    "no-longer-needed": "propose-restore",
}


@require_http_methods(["GET", "POST"])
@seated
def clocks(request: HttpRequest, who: Visitor, ref: str) -> HttpResponse:
    """Show every clock, or confirm a rule, prolong a clock, record a look."""
    sight, no = look(ref, who), None
    step = request.POST.get("do", "")
    if request.method == "POST":
        try:
            told = _taken(request.POST.dict(), sight, who)
        except Refusal as refusal:
            no = refusal
        else:
            carried_out(who)
            tell(request, told)
            return HttpResponseRedirect(f"{sight.href}clocks/")
    command = _COMMANDS.get(step, "")
    lesson = refused(no, who, command=command, country=sight.order.country) if no else None
    page = ClocksPage(
        frame=frame(request, who, _("Clocks"), here="inbox", refused=lesson),
        head=head(sight, who, tab="clocks"),
        groups=_groups(sight, who),
        idle=tuple(_idle(each, sight, who) for each in unstarted.unstarted(sight.order)),
        flags=tuple(
            Term(label=flag_word(flag.code), value=flag.why) for flag in unstarted.odd(sight.order)
        ),
    )
    return shown(request, "clocks.html", page, status=status_of(no) if no else 200)


def _taken(said: Mapping[str, str], sight: Sight, who: Visitor) -> str:
    if said.get("turn") != str(sight.order.turn):
        raise Refusal("changed-since-seen", _("the order changed since you saw it; look again"))
    ref, clock, by, at = sight.order.ref, said.get("clock", ""), who.actor, who.now
    doing: dict[str, tuple[Callable[[], Recorded], str]] = {
        "confirm-rule": (
            lambda: acts.confirm_rule(ref, clock, by=by, at=at),
            _("The rule is confirmed for this order, and its clock runs."),
        ),
        "possible-again": (
            lambda: acts.cause_ended(ref, clock, by=by, at=at),
            _("The clock runs anew, its whole time."),
        ),
        "prolong": (lambda: acts.prolong(ref, clock, by=by, at=at), _("The clock runs longer.")),
        "still-needed": (
            lambda: acts.looked_again(ref, clock, True, by=by, at=at),
            _("Recorded: it was looked at again, and is still needed."),
        ),
        "no-longer-needed": (
            lambda: acts.looked_again(ref, clock, False, by=by, at=at),
            _("Recorded: it is no longer needed. Restoring is proposed; nothing is restored yet."),
        ),
    }
    if said.get("do") not in doing:
        raise Refusal("unknown-step", _("there is no such step"))
    act, told = doing[said["do"]]
    act()
    return told


def _groups(sight: Sight, who: Visitor) -> tuple[ClockGroup, ...]:
    order = sight.order
    return tuple(
        ClockGroup(word=str(word), cards=cards)
        for code, word in _WHOSE.items()
        if (cards := tuple(_card(each, sight, who) for each in order.clocks if each.who == code))
    )


def _card(clock: read.ClockView, sight: Sight, who: Visitor) -> ClockCard:
    promised = clock.length == "as_promised"
    rests = _("as promised in the dialogue") if promised else str(_CONFIDENCE[clock.confidence])
    return ClockCard(
        id=clock.id,
        clock=sight.clock(clock),
        rests=rests,
        percent=_percent(clock, sight),
        follows=follows_from(sight.order, clock, at=sight.now),
        actions=tuple(_actions(clock, sight, who)),
    )


def _percent(clock: read.ClockView, sight: Sight) -> int | None:
    if clock.state != "running" or clock.due_at is None or clock.due_at <= clock.started_at:
        return None
    run = (sight.now - clock.started_at) / (clock.due_at - clock.started_at)
    return max(0, min(100, int(100 * run)))


def _actions(clock: read.ClockView, sight: Sight, who: Visitor) -> list[Action]:
    rule = rule_of(sight.law, clock.id)
    could: list[tuple[str, str]] = []
    if clock.state in ("running", "missed") and clock.duty == Duty.RECHECK_STILL_NEEDED:
        could = [
            ("still-needed", _("Looked again: still needed")),
            ("no-longer-needed", _("No longer needed: propose to restore")),
        ]
    if clock.state == "paused" and rule and any(p.until.endswith("_ended") for p in rule.pauses):
        could.append(("possible-again", _("What stopped it has ended: run it anew")))
    renewal = rule.renewable if rule else None
    if clock.state == "running" and renewal and isinstance(renewal.by, Duration):
        could.append(("prolong", _("Prolong by one period of the law")))
    return [_action(step, clock.id, label, sight, who) for step, label in could]


def _action(step: str, clock: str, label: str, sight: Sight, who: Visitor) -> Action:
    return Action(
        label=label,
        href=f"{sight.href}clocks/",
        post=True,
        fields=(("do", step), ("clock", clock), ("turn", str(sight.order.turn))),
        why_not=why_not(_COMMANDS[step], sight, who),
    )


def _idle(one: unstarted.Unstarted, sight: Sight, who: Visitor) -> IdleClock:
    label = _("I read the rule: let it run")
    return IdleClock(
        duty=duty(one.duty),
        whose=str(_WHOSE.get(one.who, one.who)),
        why=one.why,
        word="" if one.code == unstarted.WAITS else flag_word(one.code),
        waits=one.code == unstarted.WAITS,
        confirm=_action("confirm-rule", one.clock, label, sight, who) if one.confirmable else None,
    )
