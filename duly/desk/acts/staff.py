"""What an order may mean for the people who work here: noted and read by counsel alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from duly.desk.acts.publish import read_sealed
from duly.desk.orders import read
from duly.desk.orders.door import Recorded, handle, must_have_right
from duly.desk.orders.registry import COMMANDS
from duly.desk.orders.vault import Pouch, open_sealed
from duly.escalate.staff import NoteStaffRisk
from duly.order.events import StaffRiskNoted
from duly.order.terms import Actor, OrderRef


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffRisk:
    """One note, opened."""

    at: datetime
    text: str


def note_staff_risk(ref: str, risk: str, *, by: Actor, at: datetime) -> Recorded:
    """Note a risk for people who work here; its words go into the vault and nowhere else."""
    pouch = Pouch(OrderRef(ref))
    command = NoteStaffRisk(by=by, risk=pouch.say(risk, "write what the risk is (--text)"))
    return handle(OrderRef(ref), command, at=at, pouch=pouch)


def staff_risks(ref: str, purpose: str, *, by: Actor, at: datetime) -> tuple[StaffRisk, ...]:
    """Return the notes of an order, oldest first; that they were opened goes on the record.

    Refuses ``no-right`` and ``unknown-order`` before anything is opened.
    """
    must_have_right(by, COMMANDS[NoteStaffRisk].roles)
    read.must_see(ref, by)
    read_sealed(ref, "staff-risk", purpose, by=by, at=at)
    events = [line.event for line in read.events(ref, "")]
    noted = [event for event in events if isinstance(event, StaffRiskNoted)]
    texts = open_sealed(event.risk for event in noted)
    return tuple(StaffRisk(at=event.at, text=texts[event.risk]) for event in noted)
