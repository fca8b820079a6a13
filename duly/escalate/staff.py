"""What an order may mean for the people who work here: for counsel's eyes alone. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from duly.order.command import Command, must_sit_elsewhere, stamp
from duly.order.events import StaffRiskNoted
from duly.order.state import Order
from duly.order.terms import Sealed


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteStaffRisk(Command):
    """Command to note a risk for somebody who works for the platform."""

    risk: Sealed


def note_staff_risk(order: Order, command: NoteStaffRisk, *, at: datetime) -> StaffRiskNoted:
    """Note a risk; no letter and no page but counsel's own ever holds it.

    Refuses ``local-seat`` and ``seat-nowhere``.
    """
    must_sit_elsewhere(order, command.by)
    return StaffRiskNoted(**stamp(order, command, at), risk=command.risk)
