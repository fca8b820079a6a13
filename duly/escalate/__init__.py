"""The room of notices of non-compliance, dialogue and legal challenge.

In: a notice, a talk, a judgment, the decision of an authority over the order. Out: its formal
acknowledgement, its minutes, its outcome; and, where the order lapsed, everything restored.
"""

from duly.escalate.promises import (
    MakePromise,
    PlanDialogue,
    make_promise,
    plan_dialogue,
)
from duly.escalate.rules import (
    AcknowledgeNoncompliance,
    AskScrutiny,
    DecideChallenge,
    DecideScrutiny,
    FileChallenge,
    HoldDialogue,
    LetLapse,
    ReceiveNoncompliance,
    RequestDialogue,
    StateNoncompliance,
    acknowledge_noncompliance,
    ask_scrutiny,
    decide_challenge,
    decide_scrutiny,
    file_challenge,
    hold_dialogue,
    let_lapse,
    receive_noncompliance,
    request_dialogue,
    state_noncompliance,
)
from duly.escalate.staff import (
    NoteStaffRisk,
    note_staff_risk,
)
from duly.escalate.stays import (
    EndStay,
    GrantStay,
    end_stay,
    grant_stay,
)

__all__ = [
    "AcknowledgeNoncompliance",
    "AskScrutiny",
    "DecideChallenge",
    "DecideScrutiny",
    "EndStay",
    "FileChallenge",
    "GrantStay",
    "HoldDialogue",
    "LetLapse",
    "MakePromise",
    "NoteStaffRisk",
    "PlanDialogue",
    "ReceiveNoncompliance",
    "RequestDialogue",
    "StateNoncompliance",
    "acknowledge_noncompliance",
    "ask_scrutiny",
    "decide_challenge",
    "decide_scrutiny",
    "end_stay",
    "file_challenge",
    "grant_stay",
    "hold_dialogue",
    "let_lapse",
    "make_promise",
    "note_staff_risk",
    "plan_dialogue",
    "receive_noncompliance",
    "request_dialogue",
    "state_noncompliance",
]
