"""The room of notices of non-compliance, dialogue and legal challenge.

In: a notice, a talk, a judgment. Out: its formal acknowledgement, its minutes, its outcome.
"""

from duly.escalate.rules import (
    AcknowledgeNoncompliance,
    DecideChallenge,
    FileChallenge,
    HoldDialogue,
    ReceiveNoncompliance,
    RequestDialogue,
    acknowledge_noncompliance,
    decide_challenge,
    file_challenge,
    hold_dialogue,
    receive_noncompliance,
    request_dialogue,
)

__all__ = [
    "AcknowledgeNoncompliance",
    "DecideChallenge",
    "FileChallenge",
    "HoldDialogue",
    "ReceiveNoncompliance",
    "RequestDialogue",
    "acknowledge_noncompliance",
    "decide_challenge",
    "file_challenge",
    "hold_dialogue",
    "receive_noncompliance",
    "request_dialogue",
]
