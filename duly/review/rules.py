"""What a reviewer or an analysis may hold to be so about an item. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from duly.order.command import (
    Command,
    item_stamp,
    must_be_label,
    must_be_listed,
    must_be_open,
    stamp,
)
from duly.order.events import EvidenceCounted, FindingKind, FindingRecorded
from duly.order.state import Item, Order
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


@dataclass(frozen=True, slots=True, kw_only=True)
class CountEvidence(Command):
    """Command to record what was counted from the posts of an order's accounts."""

    posts: Digest
    result: Digest
    input: Digest
    parameters: str
    code: str
    since: datetime
    until: datetime
    rows: int
    accounts: int
    silent: int
    compared: int
    groups: int


def count_evidence(order: Order, command: CountEvidence, *, at: datetime) -> EvidenceCounted:
    """Record a count; the newest is shown, and none decides anything.

    Refuses ``no-accounts`` where the order has nobody to count for, and ``not-a-label`` for
    parameters or a version that are no label.
    """
    must_be_open(order)
    must_be_label(command.parameters, "what was chosen for a count", most=400)
    must_be_label(command.code, "the version of the code")
    if command.accounts < 1:
        raise Refusal("no-accounts", f"{order.ref} names no account that the platform knows")
    return EvidenceCounted(
        **stamp(order, command, at),
        posts=command.posts,
        result=command.result,
        input=command.input,
        parameters=command.parameters,
        code=command.code,
        since=command.since,
        until=command.until,
        rows=command.rows,
        accounts=command.accounts,
        silent=command.silent,
        compared=command.compared,
        groups=command.groups,
    )
