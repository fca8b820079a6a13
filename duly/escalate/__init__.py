"""The room of notices of non-compliance, dialogue and legal challenge.

In: a notice, a talk, a judgment, the decision of an authority over the order. Out: its formal
acknowledgement, its minutes, its outcome; and, where the order lapsed, everything restored.
"""

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
    acknowledge_noncompliance,
    ask_scrutiny,
    decide_challenge,
    decide_scrutiny,
    file_challenge,
    hold_dialogue,
    let_lapse,
    receive_noncompliance,
    request_dialogue,
)

__all__ = [
    "AcknowledgeNoncompliance",
    "AskScrutiny",
    "DecideChallenge",
    "DecideScrutiny",
    "FileChallenge",
    "HoldDialogue",
    "LetLapse",
    "ReceiveNoncompliance",
    "RequestDialogue",
    "acknowledge_noncompliance",
    "ask_scrutiny",
    "decide_challenge",
    "decide_scrutiny",
    "file_challenge",
    "hold_dialogue",
    "let_lapse",
    "receive_noncompliance",
    "request_dialogue",
]
