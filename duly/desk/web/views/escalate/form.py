"""The next step of a dispute: which are open to whom, their forms, and taking them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from django.http import HttpRequest
from django.utils.translation import gettext as _

from duly.desk.acts import escalate, objecting
from duly.desk.orders.read import HistoryLine
from duly.desk.web.views.order.sight import Sight
from duly.desk.web.views.order.writing import language_field
from duly.desk.web.views.structs import Action, Field, Option, StepForm
from duly.desk.web.views.uploads import uploaded
from duly.desk.web.views.visitor import Visitor
from duly.order.events import CourtOutcome
from duly.order.terms import Refusal

COMMANDS = {
    "acknowledge": "acknowledge-noncompliance",
    "reply": "answer-noncompliance",
    "dialogue": "request-dialogue",
    "scrutiny": "request-scrutiny",
    "minutes": "hold-dialogue",
    "challenge": "challenge",
    "decided": "challenge-decided",
    "notice": "noncompliance",
}


def next_steps(sight: Sight, who: Visitor, lines: Sequence[HistoryLine]) -> list[Action]:
    """Return the steps that are open to this seat, the most pressing first."""
    last = {line.kind: place for place, line in enumerate(lines)}
    at = last.get
    open_now = {
        "acknowledge": at("NoncomplianceAcknowledged", -1) < at("NoncomplianceReceived", -1),
        "reply": at("NoncomplianceAnswered", -1) < at("NoncomplianceReceived", -1),
        "dialogue": "DialogueRequested" not in last,
        "scrutiny": sight.law.over() is not None
        and at("ScrutinyAsked", -1) <= at("ScrutinyDecided", -1),
        "minutes": at("DialogueHeld", -1) < at("DialogueRequested", -1),
        "challenge": at("ChallengeFiled", -1) <= at("ChallengeDecided", -1),
        "decided": at("ChallengeDecided", -1) < at("ChallengeFiled", -1),
        "notice": True,
    }
    return [
        Action(label=words(step)[0], href=f"{sight.href}escalations/?step={step}")
        for step, command in COMMANDS.items()
        if open_now[step] and who.may(command)
    ]


def words(step: str) -> tuple[str, str]:
    """Return a step's title and what it does."""
    return {
        "notice": (
            _("Record a notice of non-compliance"),
            _("The notice is kept as an exhibit and answered, whatever its merits."),
        ),
        "acknowledge": (
            _("Acknowledge the notice"),
            _("A formal receipt that admits nothing, with the order's state in counts."),
        ),
        "reply": (
            _("Answer the notice"),
            _("A letter that answers every item the notice names, with its reason."),
        ),
        "scrutiny": (
            _("Ask for scrutiny"),
            _("A letter to the authority of our own state; nothing is shown again before it says."),
        ),
        "dialogue": (
            _("Ask for a formal dialogue"),
            _("A letter that asks for a dialogue. It does not delay the review of the order."),
        ),
        "minutes": (
            _("Record the dialogue"),
            _("Minutes are sealed; the ledger keeps only that it was held, and when."),
        ),
        "challenge": (
            _("Record a challenge"),
            _("The order, or a part of it, was challenged before a court."),
        ),
        "decided": (
            _("Record the court's decision"),
            _("With the judgment, where it is at hand."),
        ),
    }[step]


def form(step: str, sight: Sight, said: Mapping[str, str]) -> StepForm:
    """Return the form of a step."""
    title, what = words(step)
    return StepForm(
        title=title,
        help=what,
        action=f"{sight.href}escalations/?step={step}",
        fields=_fields(step, sight, said),
        seen=(("turn", str(sight.order.turn)),),
        button=title,
        cancel=f"{sight.href}escalations/",
    )


def take(request: HttpRequest, sight: Sight, who: Visitor, step: str) -> str:
    """Take a step and return what was recorded, in a sentence.

    Refuses ``changed-since-seen``, ``unknown-step``, and what the act refuses.
    """
    said, ref = request.POST, sight.order.ref
    if said.get("turn") != str(sight.order.turn):
        raise Refusal("changed-since-seen", _("the order changed since you saw it; look again"))
    files, spoken = uploaded(request), said.get("language")
    by, at, text = who.actor, who.now, said.get("text", "")
    lines = [line.strip() for line in text.splitlines() if line.strip()]

    def told() -> datetime:
        return _instant(said.get("at", ""), sight) or at

    acts: dict[str, Callable[[], object]] = {
        "notice": lambda: escalate.receive_notice(
            ref, files, by=by, at=at, received_at=told(), penalty=text or None
        ),
        "acknowledge": lambda: escalate.acknowledge_notice(ref, by=by, at=at, language=spoken),
        "reply": lambda: objecting.answer_notice(ref, by=by, at=at, language=spoken),
        "dialogue": lambda: escalate.request_dialogue(
            ref, _some(lines), by=by, at=at, language=spoken
        ),
        "scrutiny": lambda: objecting.request_scrutiny(ref, lines, by=by, at=at, language=spoken),
        "minutes": lambda: escalate.hold_dialogue(ref, told(), text, by=by, at=at),
        "challenge": lambda: escalate.challenge(ref, text, by=by, at=at),
        "decided": lambda: escalate.challenge_decided(
            ref, CourtOutcome(said.get("outcome") or CourtOutcome.UPHELD), files, by=by, at=at
        ),
    }
    if step not in acts:
        raise Refusal("unknown-step", _("there is no such step"))
    acts[step]()
    return _("Recorded: %(step)s.") % {"step": words(step)[0]}


def _fields(step: str, sight: Sight, said: Mapping[str, str]) -> tuple[Field, ...]:
    zone = _("In the authority's time, %(zone)s. Empty: now.") % {"zone": sight.zone}
    at = Field(
        name="at", label=_("When"), kind="datetime-local", value=said.get("at", ""), help=zone
    )
    language = language_field(sight.order, said.get("language"))
    document = Field(name="files", label=_("The document"), kind="file", required=step == "notice")
    labels = {
        "notice": _("What it threatens"),
        "dialogue": _("What to speak about, one matter a line"),
        "scrutiny": _("Our reasons, one a line"),
        "minutes": _("Minutes"),
        "challenge": _("Court and number"),
    }
    text = Field(
        name="text",
        label=labels.get(step, ""),
        kind="textarea",
        value=said.get("text", ""),
        required=step != "notice",
    )
    return {
        "notice": (document, at, text),
        "acknowledge": (language,),
        "reply": (language,),
        "scrutiny": (text, language),
        "dialogue": (text, language),
        "minutes": (at, text),
        "challenge": (text,),
        "decided": (_outcome(), document),
    }[step]


def _outcome() -> Field:
    known = {
        CourtOutcome.UPHELD: _("the challenge succeeded"),
        CourtOutcome.PARTLY: _("it succeeded in part"),
        CourtOutcome.DISMISSED: _("it was dismissed"),
    }
    options = tuple(Option(value=code, word=word) for code, word in known.items())
    return Field(name="outcome", label=_("Outcome"), kind="select", options=options)


def _some(topics: list[str]) -> list[str]:
    if not topics:
        raise Refusal("no-topics", _("say what to speak about"))
    return topics


def _instant(text: str, sight: Sight) -> datetime | None:
    if not text:
        return None
    try:
        local = datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(sight.zone))
    except ValueError as bad:
        raise Refusal("bad-time", _("this is no time that can be read; leave it empty")) from bad
    return local.astimezone(UTC)
