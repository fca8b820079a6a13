"""Every command there is: its room, its rule, what it acts on, and whose right it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from duly.answer import rules as answer
from duly.appeal import rules as appeal
from duly.check import clarify, clocks
from duly.check import rules as check
from duly.decide import rules as decide
from duly.escalate import letters, promises, staff, stays
from duly.escalate import rules as escalate
from duly.notify import rules as notify
from duly.order.command import Command
from duly.order.terms import Role
from duly.publish import rules as publish
from duly.receive import rules as receive
from duly.resolve import rules as resolve
from duly.review import rules as review
from duly.withhold import rules as withhold


class Scope(StrEnum):
    """What a rule is given: the order's head, one item, or the whole folder."""

    HEAD = "head"
    ITEM = "item"
    FOLDER = "folder"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One command with all that a command line, an API and a form must know of it."""

    name: str
    room: str
    command: type[Command]
    rule: Callable[..., Any]
    scope: Scope
    roles: frozenset[Role]


_INTAKE = frozenset({Role.INTAKE, Role.COUNSEL, Role.SYSTEM})
_REVIEW = frozenset({Role.REVIEWER, Role.COUNSEL})
_RESOLVE = _REVIEW | {Role.INTAKE, Role.SYSTEM}
_COUNSEL = frozenset({Role.COUNSEL})
_LETTERS = frozenset({Role.COUNSEL, Role.SYSTEM})
_PUBLIC = frozenset({Role.TRANSPARENCY, Role.COUNSEL})
_SYSTEM = frozenset({Role.SYSTEM})
_READERS = frozenset(
    {Role.REVIEWER, Role.COUNSEL, Role.TRANSPARENCY, Role.AUDITOR, Role.INTAKE, Role.SYSTEM}
)

_TABLE: tuple[tuple[str, str, type[Command], Callable[..., Any], Scope, frozenset[Role]], ...] = (
    ("repeat", "receive", receive.RepeatDelivery, receive.repeat_delivery, Scope.HEAD, _INTAKE),
    ("assess", "receive", receive.AssessAuthenticity, receive.assess, Scope.HEAD, _INTAKE),
    ("acknowledge", "receive", receive.Acknowledge, receive.acknowledge, Scope.FOLDER, _INTAKE),
    ("amend", "receive", receive.Amend, receive.amend, Scope.HEAD, _INTAKE),
    ("withdraw", "receive", receive.Withdraw, receive.withdraw, Scope.HEAD, _INTAKE),
    ("correct", "receive", receive.CorrectReading, receive.correct, Scope.ITEM,
     _REVIEW | {Role.INTAKE}),
    ("narrow", "receive", receive.Narrow, receive.narrow, Scope.ITEM, _REVIEW),
    ("remove", "receive", receive.Remove, receive.remove, Scope.ITEM, _REVIEW),
    ("check", "check", check.CheckOrder, check.check_order, Scope.FOLDER, _REVIEW | _SYSTEM),
    ("clarify", "check", clarify.AskClarification, clarify.ask_clarification, Scope.HEAD, _COUNSEL),
    ("clarified", "check", clarify.GiveClarification, clarify.give_clarification, Scope.HEAD,
     _INTAKE),
    ("start-clock", "check", clocks.StartClock, clocks.start_clock, Scope.HEAD, _LETTERS),
    ("pause-clock", "check", clocks.PauseClock, clocks.pause_clock, Scope.HEAD, _LETTERS),
    ("restart-clock", "check", clocks.RestartClock, clocks.restart_clock, Scope.HEAD, _LETTERS),
    ("prolong-clock", "check", clocks.ProlongClock, clocks.prolong_clock, Scope.HEAD, _COUNSEL),
    ("start-round", "check", clocks.StartRound, clocks.start_round, Scope.HEAD, _SYSTEM),
    ("meet-clock", "check", clocks.MeetClock, clocks.meet_clock, Scope.HEAD, _LETTERS),
    ("miss-clock", "check", clocks.MissClock, clocks.miss_clock, Scope.HEAD, _SYSTEM),
    ("resolve", "resolve", resolve.Resolve, resolve.resolve, Scope.ITEM, _RESOLVE),
    ("count-evidence", "review", review.CountEvidence, review.count_evidence, Scope.HEAD,
     _REVIEW | _SYSTEM),
    ("find", "review", review.Find, review.find, Scope.ITEM, _REVIEW),
    ("state-basis", "decide", decide.StateBasis, decide.state_basis, Scope.ITEM, _REVIEW),
    ("propose", "decide", decide.Propose, decide.propose, Scope.ITEM, _REVIEW),
    ("confirm", "decide", decide.Confirm, decide.confirm, Scope.ITEM, _REVIEW),
    ("reopen", "decide", decide.Reopen, decide.reopen, Scope.ITEM, _REVIEW),
    ("withhold", "withhold", withhold.Withhold, withhold.withhold, Scope.ITEM, _REVIEW),
    ("restore", "withhold", withhold.Restore, withhold.restore, Scope.ITEM, _REVIEW),
    ("propose-restore", "withhold", withhold.ProposeRestore, withhold.propose_restore,
     Scope.FOLDER, _REVIEW | _SYSTEM),
    ("keep-withheld", "withhold", withhold.KeepWithheld, withhold.keep_withheld, Scope.HEAD,
     _REVIEW),
    ("expire", "withhold", withhold.Expire, withhold.expire, Scope.ITEM, _SYSTEM),
    ("carry-out", "withhold", withhold.CarryOut, withhold.carry_out, Scope.HEAD, _SYSTEM),
    ("answer", "answer", answer.SendAnswer, answer.send_answer, Scope.FOLDER, _COUNSEL),
    ("delivered", "answer", answer.ConfirmDelivery, answer.confirm_delivery, Scope.HEAD, _LETTERS),
    ("send-again", "answer", answer.SendAgain, answer.send_again, Scope.HEAD, _RESOLVE),
    ("notify", "notify", notify.Notify, notify.notify, Scope.ITEM, _LETTERS),
    ("defer", "notify", notify.Defer, notify.defer, Scope.ITEM, _LETTERS),
    ("appeal", "appeal", appeal.FileAppeal, appeal.file_appeal, Scope.ITEM,
     frozenset({Role.SUBJECT, Role.INTAKE})),
    ("decide-appeal", "appeal", appeal.DecideAppeal, appeal.decide_appeal, Scope.ITEM, _REVIEW),
    ("noncompliance", "escalate", escalate.ReceiveNoncompliance, escalate.receive_noncompliance,
     Scope.HEAD, _INTAKE),
    ("state-noncompliance", "escalate", escalate.StateNoncompliance, escalate.state_noncompliance,
     Scope.FOLDER, _INTAKE),
    ("acknowledge-noncompliance", "escalate", escalate.AcknowledgeNoncompliance,
     escalate.acknowledge_noncompliance, Scope.HEAD, _COUNSEL),
    ("request-dialogue", "escalate", escalate.RequestDialogue, escalate.request_dialogue,
     Scope.HEAD, _COUNSEL),
    ("hold-dialogue", "escalate", escalate.HoldDialogue, escalate.hold_dialogue, Scope.HEAD,
     _COUNSEL),
    ("challenge", "escalate", escalate.FileChallenge, escalate.file_challenge, Scope.FOLDER,
     _COUNSEL),
    ("challenge-decided", "escalate", escalate.DecideChallenge, escalate.decide_challenge,
     Scope.HEAD, _COUNSEL),
    ("plan-dialogue", "escalate", promises.PlanDialogue, promises.plan_dialogue, Scope.HEAD,
     _COUNSEL),
    ("promise", "escalate", promises.MakePromise, promises.make_promise, Scope.HEAD, _COUNSEL),
    ("grant-stay", "escalate", stays.GrantStay, stays.grant_stay, Scope.FOLDER, _COUNSEL),
    ("end-stay", "escalate", stays.EndStay, stays.end_stay, Scope.HEAD, _COUNSEL),
    ("note-staff-risk", "escalate", staff.NoteStaffRisk, staff.note_staff_risk, Scope.HEAD,
     _COUNSEL),
    ("ask-scrutiny", "escalate", escalate.AskScrutiny, escalate.ask_scrutiny, Scope.HEAD,
     _COUNSEL),
    ("answer-noncompliance", "escalate", letters.AnswerNoncompliance, letters.answer_noncompliance,
     Scope.HEAD, _COUNSEL),
    ("request-scrutiny", "escalate", letters.RequestScrutiny, letters.request_scrutiny,
     Scope.HEAD, _COUNSEL),
    ("decide-scrutiny", "escalate", escalate.DecideScrutiny, escalate.decide_scrutiny,
     Scope.FOLDER, _COUNSEL),
    ("lapse", "escalate", escalate.LetLapse, escalate.let_lapse, Scope.FOLDER, _COUNSEL),
    ("seal", "publish", publish.Seal, publish.seal, Scope.HEAD, _PUBLIC | {Role.INTAKE}),
    ("unseal", "publish", publish.Unseal, publish.unseal, Scope.HEAD, _COUNSEL),
    ("read-sealed", "publish", publish.ReadSealed, publish.read_sealed, Scope.HEAD, _READERS),
    ("publish", "publish", publish.Publish, publish.publish, Scope.FOLDER, _PUBLIC),
    ("close", "publish", publish.Close, publish.close, Scope.FOLDER, _COUNSEL),
    ("erase", "publish", publish.Erase, publish.erase, Scope.HEAD, _COUNSEL),
)  # fmt: skip

COMMANDS: dict[type[Command], Entry] = {
    command: Entry(name=name, room=room, command=command, rule=rule, scope=scope, roles=roles)
    for name, room, command, rule, scope, roles in _TABLE
}
BY_NAME: dict[str, Entry] = {entry.name: entry for entry in COMMANDS.values()}
RECEIVERS = frozenset({Role.INTAKE, Role.COUNSEL})
