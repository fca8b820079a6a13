"""What the law attaches to a time that ran out: what is lost, and what a fine has come to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from duly.law.duties import Clock
from duly.law.pack import Instrument, Penalty
from duly.law.terms import Each, IfMissed
from duly.order.terms import Refusal

_LOST = {
    IfMissed.ORDER_LAPSES: "the order loses its effect",
    IfMissed.RESTORE_PROPOSED: "restoring what is withheld is proposed to people",
    IfMissed.SAFE_HARBOUR_LOST: "the immunity for this content is lost from then on",
    IfMissed.TAKEN_AS_ENDORSED: "the platform counts as standing behind this content",
    IfMissed.FINE_RUNS: "a fine may be imposed",
}
_HOURS = {Each.HOUR: 1, Each.DAY: 24}
_MONTHS_OF_A_YEAR = 12


def consequences(
    instrument: Instrument, clock: str, *, due_at: datetime, at: datetime
) -> tuple[str, ...]:
    """Return in sentences what follows from a clock that ran out at ``due_at``, as of ``at``.

    A fine that is counted by the hour, day or month says how often it has counted by now: what
    has begun counts whole. A consequence that rests on an unread source says so. Empty where
    the law says nothing, and for a clock that is none of this instrument.
    """
    try:
        rule = instrument.clock(clock)
    except Refusal:
        return ()
    return tuple(_said(instrument, rule, due_at, at))


def _said(instrument: Instrument, rule: Clock, due_at: datetime, at: datetime) -> Iterator[str]:
    fines = [each for each in instrument.penalties if each.after == rule.id]
    counted = rule.if_missed is IfMissed.FINE_RUNS and fines
    if rule.if_missed and not counted:
        yield f"By the law {_LOST[rule.if_missed]} ({rule.cite}){_doubt(rule)}"
    for fine in fines:
        yield f"{_fine(fine, due_at, at)} ({fine.cite}){_doubt(fine)}"


def _fine(fine: Penalty, due_at: datetime, at: datetime) -> str:
    what = [fine.fine or ""]
    if fine.prison_max:
        what.append(f"prison up to {fine.prison_max.in_words}")
    if fine.turnover_pct:
        what.append(f"up to {fine.turnover_pct:g} % of turnover")
    what += [each.replace("_", " ") for each in fine.other]
    said = f"For “{fine.breach}”: {', '.join(filter(None, what)) or 'no figure is named'}"
    if fine.each is None:
        return said
    many = _begun(fine.each, due_at, at)
    return f"{said}, for each {fine.each} from then on: {many} begun by now"


def _begun(each: Each, due_at: datetime, at: datetime) -> int:
    if at <= due_at:
        return 0
    if each is Each.MONTH:
        months = (at.year - due_at.year) * _MONTHS_OF_A_YEAR + at.month - due_at.month
        return months + (_in_month(at) > _in_month(due_at))
    return -((due_at - at) // timedelta(hours=_HOURS[each]))


def _in_month(at: datetime) -> timedelta:
    return at - at.replace(day=1, hour=0, minute=0, second=0, microsecond=0)


def _doubt(fact: Clock | Penalty) -> str:
    return "" if fact.confidence.acts_alone else f"; that is {fact.confidence}, look it up"
