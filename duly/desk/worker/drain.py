"""Does all that is owed now: expiries, registers, people, clocks, witnesses, then mail."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from duly.desk.orders import owed
from duly.desk.worker.counting import count_evidence
from duly.desk.worker.erasing import serve_erasures
from duly.desk.worker.instants import expire, miss_overdue
from duly.desk.worker.notices import serve_notices
from duly.desk.worker.outlet import hand_out
from duly.desk.worker.post import send_mail
from duly.desk.worker.publishing import publish_register
from duly.desk.worker.rounds import propose_what_was_withdrawn, start_rounds
from duly.desk.worker.viewing import view_surfaces
from duly.desk.worker.witnesses import ask_witnesses


@dataclass(frozen=True, slots=True, kw_only=True)
class Drained:
    """What one round did, what stands in its way, and what waits for a person to see to it."""

    expired: int
    epoch: int | None
    told: int
    mails: int
    missed: tuple[str, ...]
    alerts: int
    troubles: tuple[str, ...]
    stuck: tuple[owed.Stuck, ...]
    counted: tuple[str, ...] = ()


def drain(*, at: datetime, counting: bool = False) -> Drained:
    """Do one round of all that is due at an instant.

    With ``counting`` also what takes a while and nobody waits for: what posts show.

    Safe to run twice, by several workers at once, and to be killed between any two steps: no
    effect is lost, and none is doubled but a mail, which then carries the same Message-ID.
    """
    expired = expire(at=at)
    shown = publish_register(at=at)
    handed = hand_out(at=at)
    seen_wrong = view_surfaces(at=at)
    told = serve_notices(at=at)
    missed = miss_overdue(at=at)
    while start_rounds(at=at):  # after an outage several rounds are over
        missed += miss_overdue(at=at)
    propose_what_was_withdrawn(at=at)
    serve_erasures(at=at)
    outsiders = ask_witnesses(at=at)
    sent = send_mail(at=at)
    counted = count_evidence(at=at) if counting else ()
    return Drained(
        expired=expired,
        epoch=shown.epoch,
        told=told,
        mails=sent.mails,
        missed=missed,
        alerts=sent.alerts,
        troubles=(*shown.troubles, *handed, *seen_wrong, *outsiders.troubles, *sent.trouble),
        stuck=owed.stuck(),
        counted=counted,
    )
