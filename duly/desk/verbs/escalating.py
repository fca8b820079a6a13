"""`duly escalate`: notices, dialogue, challenges, stays, promises, each with its own options."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from duly.answer.letters import LANGUAGES
from duly.desk.acts import escalate, objecting, staff
from duly.desk.clock import now
from duly.desk.orders.door import Recorded
from duly.desk.verbs.arguments import words
from duly.desk.verbs.printing import document, line, shown
from duly.desk.verbs.receive import instant, read_file
from duly.escalate.promises import SIDES
from duly.order.events import CourtOutcome, Lapse, Stay
from duly.order.terms import Actor, Refusal
from duly.receive.readers.document import File


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What was said for one step; ``at`` is the time that was named, else now."""

    ref: str
    args: argparse.Namespace
    by: Actor
    now: datetime
    at: datetime
    files: Sequence[File]

    @property
    def text(self) -> str:
        """The words, as one text."""
        return "; ".join(self.args.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step: the options it takes, and what it does with them."""

    takes: frozenset[str]
    do: Callable[[Told], Recorded | None]


def add(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("what", choices=tuple(STEPS))
    parser.add_argument("ref", help="the order's reference")
    parser.add_argument("--file", action="append", default=[], type=Path)
    parser.add_argument("--text", type=words, action="append", default=[])
    parser.add_argument("--at", metavar="TIME")
    parser.add_argument("--outcome", choices=[each.value for each in CourtOutcome])
    parser.add_argument("--who", choices=sorted(SIDES), help="whose promise; default authority")
    parser.add_argument("--effect", choices=[each.value for each in Stay], help="default restore")
    parser.add_argument("--cause", choices=[each.value for each in Lapse])
    parser.add_argument("--language", choices=LANGUAGES, help="of the letter; default en")


def do(args: argparse.Namespace, by: Actor) -> Recorded | None:
    """Take one step; refuses ``bad-field`` for an option that the step would pass over."""
    step = STEPS[args.what]
    if idle := sorted(name for name in _OPTIONS - step.takes if vars(args)[name]):
        taken = ", ".join(f"--{name}" for name in sorted(step.takes)) or "none"
        why = f"'escalate {args.what}' has no --{idle[0]}; of these options it takes {taken}"
        raise Refusal("bad-field", why)
    at = now()
    files = [read_file(path) for path in args.file]
    told = instant(args.at) or at
    return step.do(Told(ref=args.ref, args=args, by=by, now=at, at=told, files=files))


def _notice(told: Told) -> Recorded:
    return escalate.receive_notice(
        told.ref,
        told.files,
        by=told.by,
        at=told.now,
        received_at=told.at,
        penalty=told.text or None,
    )


def _acknowledge(told: Told) -> Recorded:
    spoken = told.args.language
    return escalate.acknowledge_notice(told.ref, by=told.by, at=told.now, language=spoken)


def _reply(told: Told) -> Recorded:
    spoken = told.args.language
    return objecting.answer_notice(told.ref, by=told.by, at=told.now, language=spoken)


def _dialogue(told: Told) -> Recorded:
    topics, spoken = told.args.text, told.args.language
    return escalate.request_dialogue(told.ref, topics, by=told.by, at=told.now, language=spoken)


def _minutes(told: Told) -> Recorded:
    return escalate.hold_dialogue(told.ref, told.at, told.text, by=told.by, at=told.now)


def _challenge(told: Told) -> Recorded:
    return escalate.challenge(told.ref, told.text, by=told.by, at=told.now)


def _decided(told: Told) -> Recorded:
    if told.args.outcome is None:
        raise Refusal("no-outcome", "say how the court decided: --outcome")
    outcome = CourtOutcome(told.args.outcome)
    return escalate.challenge_decided(told.ref, outcome, told.files, by=told.by, at=told.now)


def _scrutiny(told: Told) -> Recorded:
    """Record that it was asked for elsewhere, by a document; with reasons alone, write for it."""
    if told.files or not told.args.text:
        return escalate.ask_scrutiny(told.ref, told.files, by=told.by, at=told.now)
    reasons, spoken = told.args.text, told.args.language
    return objecting.request_scrutiny(told.ref, reasons, by=told.by, at=told.now, language=spoken)


def _scrutinized(told: Told) -> Recorded:
    infringes = told.args.what == "infringes"
    return escalate.scrutiny_decided(told.ref, infringes, told.files, by=told.by, at=told.now)


def _lapse(told: Told) -> Recorded:
    if told.args.cause is None:
        causes = ", ".join(Lapse)
        raise Refusal("no-cause", f"say why the order has no effect any more: --cause {causes}")
    return escalate.lapse(told.ref, Lapse(told.args.cause), by=told.by, at=told.now)


def _agenda(told: Told) -> Recorded:
    return escalate.plan_dialogue(told.ref, told.at, told.text, by=told.by, at=told.now)


def _promise(told: Told) -> Recorded:
    who = told.args.who or "authority"
    return escalate.promise(told.ref, who, told.text, told.at, by=told.by, at=told.now)


def _kept(told: Told) -> Recorded:
    return escalate.promise_kept(told.ref, told.text, by=told.by, at=told.now)


def _stay(told: Told) -> Recorded:
    effect = Stay(told.args.effect or Stay.RESTORE)
    return escalate.stay(told.ref, effect, told.files, by=told.by, at=told.now)


def _stay_ended(told: Told) -> Recorded:
    return escalate.end_stay(told.ref, told.files, by=told.by, at=told.now)


def _staff_risk(told: Told) -> Recorded:
    return staff.note_staff_risk(told.ref, told.text, by=told.by, at=told.now)


def _staff_risks(told: Told) -> None:
    notes = staff.staff_risks(told.ref, told.text, by=told.by, at=told.now)
    if told.args.json:
        document({"notes": notes})
    for note in () if told.args.json else notes:
        line(f"{note.at:%Y-%m-%d %H:%M} UTC: {shown(note.text)}")


_TABLE: tuple[tuple[str, str, Callable[[Told], Recorded | None]], ...] = (
    ("notice", "file text at", _notice),
    ("acknowledge", "language", _acknowledge),
    ("reply", "language", _reply),
    ("dialogue", "text language", _dialogue),
    ("minutes", "text at", _minutes),
    ("challenge", "text", _challenge),
    ("decided", "outcome file", _decided),
    ("scrutiny", "text file language", _scrutiny),
    ("infringes", "file", _scrutinized),
    ("stands", "file", _scrutinized),
    ("lapse", "cause", _lapse),
    ("agenda", "text at", _agenda),
    ("promise", "text at who", _promise),
    ("stay", "effect file", _stay),
    ("stay-ended", "file", _stay_ended),
    ("kept", "text", _kept),
    ("staff-risk", "text", _staff_risk),
    ("staff-risks", "text", _staff_risks),
)
STEPS = {name: Step(takes=frozenset(takes.split()), do=act) for name, takes, act in _TABLE}
_OPTIONS = frozenset().union(*(step.takes for step in STEPS.values()))
