"""What a reviewer or an analysis may hold to be so about an item. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from duly.order.command import Command, item_stamp, must_be_listed
from duly.order.events import FindingKind, FindingRecorded
from duly.order.state import Item
from duly.order.terms import Digest, Refusal, Sealed


@dataclass(frozen=True, slots=True, kw_only=True)
class Find(Command):
    """Command to record a finding with its note and evidence."""

    finding: FindingKind
    note: Sealed | None = None
    evidence: Digest | None = None


def find(item: Item, command: Find, *, at: datetime) -> FindingRecorded:
    """Record a finding; findings add up and are never taken back, only outweighed.

    Refuses ``finding-without-evidence`` for automation or coordination without an exhibit
    or a note: what we say of these is what was counted.
    """
    must_be_listed(item)
    counted = {FindingKind.AUTOMATION, FindingKind.COORDINATION}
    if command.finding in counted and not (command.note or command.evidence):
        raise Refusal(
            "finding-without-evidence", f"say what was counted for {command.finding}, and where"
        )
    return FindingRecorded(
        **item_stamp(item, command, at),
        finding=command.finding,
        note=command.note,
        evidence=command.evidence,
    )
