"""The next step of a dispute: which are open to whom, their forms, and taking them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from django.http import HttpRequest
from django.utils.translation import gettext as _

from duly.desk.orders.read import HistoryLine
from duly.desk.web.views.escalate.said import Said
from duly.desk.web.views.escalate.steps import STEPS
from duly.desk.web.views.order.sight import Sight
from duly.desk.web.views.order.writing import language_field
from duly.desk.web.views.structs import Action, Field, Option, StepForm
from duly.desk.web.views.uploads import uploaded
from duly.desk.web.views.visitor import Visitor
from duly.escalate.promises import DUTY as KEEP
from duly.order.events import CourtOutcome, Lapse, Stay
from duly.order.terms import Refusal


def next_steps(sight: Sight, who: Visitor, lines: Sequence[HistoryLine]) -> list[Action]:
    """Return the steps that are open to this seat, the most pressing first."""
    last: dict[str, int] = defaultdict(lambda: -1)
    last |= {line.kind: place for place, line in enumerate(lines)}
    over = sight.law.over() is not None
    return [
        Action(label=str(step.title), href=f"{sight.href}escalations/?step={code}")
        for code, step in STEPS.items()
        if who.may(step.command) and step.open(last) and (over or not step.over)
    ]


def form(code: str, sight: Sight, said: Mapping[str, str]) -> StepForm:
    """Return the form of a step."""
    step = STEPS[code]
    return StepForm(
        title=str(step.title),
        help=str(step.help),
        action=f"{sight.href}escalations/?step={code}",
        fields=tuple(_FIELDS[name](sight, said) for name in step.asks),
        seen=(("turn", str(sight.order.turn)),),
        button=str(step.title),
        cancel=f"{sight.href}escalations/",
    )


def take(request: HttpRequest, sight: Sight, who: Visitor, code: str) -> str:
    """Take a step and return what was recorded, in a sentence.

    Refuses ``changed-since-seen``, ``unknown-step``, ``no-choice``, and what the act refuses.
    """
    fields = request.POST.dict()
    if fields.get("turn") != str(sight.order.turn):
        raise Refusal("changed-since-seen", _("the order changed since you saw it; look again"))
    if code not in STEPS:
        raise Refusal("unknown-step", _("there is no such step"))
    said = Said(
        ref=sight.order.ref,
        by=who.actor,
        at=who.now,
        zone=sight.zone,
        fields=fields,
        files=uploaded(request),
    )
    try:
        STEPS[code].do(said)
    except ValueError as bad:  # a choice that is none of those offered
        raise Refusal("no-choice", _("choose one of what is offered")) from bad
    return _("Recorded: %(step)s.") % {"step": STEPS[code].title}


def _text(label: str, sight: Sight, said: Mapping[str, str], *, required: bool = True) -> Field:
    value = said.get("text", "")
    return Field(name="text", label=label, kind="textarea", value=value, required=required)


def _when(label: str, sight: Sight, said: Mapping[str, str], *, required: bool) -> Field:
    zone = {"zone": sight.zone}
    now = _("In the authority's time, %(zone)s. Empty: now.") % zone
    asked = _("In the authority's time, %(zone)s.") % zone
    return Field(
        name="at",
        label=label,
        kind="datetime-local",
        value=said.get("at", ""),
        help=asked if required else now,
        required=required,
    )


def _choose(name: str, label: str, words: Mapping[str, str]) -> Field:
    options = tuple(Option(value=code, word=word) for code, word in words.items())
    return Field(name=name, label=label, kind="select", options=options, required=True)


def _file(*, required: bool) -> Field:
    return Field(name="files", label=_("The document"), kind="file", required=required)


def _items(sight: Sight, said: Mapping[str, str]) -> Field:
    help = _("Numbers, as 3, 7-9. Empty: the whole order.")
    return Field(name="items", label=_("Items"), value=said.get("items", ""), help=help)


def _promises(sight: Sight, said: Mapping[str, str]) -> Field:
    running = [
        clock
        for clock in sight.order.clocks
        if clock.duty == KEEP and clock.state != "met" and clock.due_at is not None
    ]
    words = {
        clock.id: f"{clock.id} · {sight.when(clock.due_at).exact}"
        for clock in running
        if clock.due_at is not None
    }
    return _choose("which", _("Promise"), words)


_FIELDS: Mapping[str, Callable[[Sight, Mapping[str, str]], Field]] = {
    "language": lambda sight, said: language_field(sight.order, said.get("language")),
    "reasons": lambda sight, said: _text(_("Our reasons, one a line"), sight, said),
    "topics": lambda sight, said: _text(_("What to speak about, one matter a line"), sight, said),
    "agenda": lambda sight, said: _text(_("Agenda"), sight, said),
    "minutes": lambda sight, said: _text(_("Minutes"), sight, said),
    "promise": lambda sight, said: _text(_("What was promised"), sight, said),
    "court": lambda sight, said: _text(_("Court and number"), sight, said),
    "penalty": lambda sight, said: _text(_("What it threatens"), sight, said, required=False),
    "at": lambda sight, said: _when(_("When"), sight, said, required=False),
    "meets": lambda sight, said: _when(_("When"), sight, said, required=True),
    "by_when": lambda sight, said: _when(_("By when"), sight, said, required=True),
    "items": _items,
    "which": _promises,
    "document": lambda sight, said: _file(required=False),
    "notice": lambda sight, said: _file(required=True),
    "who": lambda sight, said: _choose(
        "who", _("Whose promise"), {"authority": _("the authority's"), "platform": _("ours")}
    ),
    "outcome": lambda sight, said: _choose(
        "outcome",
        _("Outcome"),
        {
            CourtOutcome.UPHELD: _("the challenge succeeded"),
            CourtOutcome.PARTLY: _("it succeeded in part"),
            CourtOutcome.DISMISSED: _("it was dismissed"),
        },
    ),
    "effect": lambda sight, said: _choose(
        "effect",
        _("What it does"),
        {
            Stay.HOLD: _("everything stays as it is"),
            Stay.RESTORE: _("everything is shown again at once"),
        },
    ),
    "infringes": lambda sight, said: _choose(
        "infringes",
        _("Outcome"),
        {"no": _("no infringement: the order stands"), "yes": _("an infringement: it lapses")},
    ),
    "cause": lambda sight, said: _choose(
        "cause",
        _("Why"),
        {
            Lapse.NOT_APPROVED: _("it was not approved in time"),
            Lapse.SCRUTINY: _("scrutiny found an infringement"),
            Lapse.COURT: _("a court struck it down"),
        },
    ),
}
