"""A clock of the law in sentences, for whoever has to trust it."""

from __future__ import annotations

from collections.abc import Iterator

from duly.law.arithmetic import event_words, from_words
from duly.law.cited import Cited
from duly.law.days import Span
from duly.law.duration import Duration
from duly.law.duties import Clock
from duly.law.terms import Bound, Duty, Open, Who

_DUTIES = {
    Duty.ACKNOWLEDGE: "acknowledge receipt",
    Duty.EXECUTE: "carry it out",
    Duty.REPORT_EFFECT: "say what was done",
    Duty.REPORT_IMPOSSIBILITY: "say what cannot be done",
    Duty.REPLY_OR_HEARING: "reply or be heard",
    Duty.REQUEST_SCRUTINY: "ask for scrutiny",
    Duty.AUTHORITY_DECIDES: "decide",
    Duty.NOTIFY_USER: "tell the person affected",
    Duty.ANSWER_USER: "answer the person affected",
    Duty.DECIDE_COMPLAINT: "decide the complaint",
    Duty.REINSTATE: "put it back",
    Duty.PRESERVE: "keep what was removed",
    Duty.GAG_ENDS: "let silence end",
    Duty.PROVIDE_INFORMATION: "give the information",
    Duty.PUBLISH_REPORT: "publish a report",
    Duty.RECHECK_STILL_NEEDED: "look whether it is still needed",
    Duty.APPEAL: "appeal",
    Duty.FIRST_CONTACT_NOTICE: "explain itself before a first order",
}
_WHO = {
    Who.PLATFORM: "the platform",
    Who.AUTHORITY: "the authority",
    Who.USER: "the person affected",
    Who.REVIEWER: "the reviewing body",
}
_BOUNDS = {Bound.AT_MOST: "at most", Bound.AT_LEAST: "at least", Bound.EXACTLY: "exactly"}
_SAID = {
    Open.AS_STATED_IN_ORDER: "as long as the order says",
    Open.WITHOUT_UNDUE_DELAY: "without undue delay",
    Open.IMMEDIATELY: "immediately",
}


def sentence(clock: Clock) -> str:
    """Return who has to do what, within which time, from when."""
    must = "may" if clock.duty is Duty.REQUEST_SCRUTINY else "has to"
    return (
        f"{_WHO[clock.who].capitalize()} {must} {_DUTIES[clock.duty]}: "
        f"{time_of(clock)}, from {from_words(clock.start)}"
    )


def time_of(clock: Clock) -> str:
    """Return how long there is, without from when."""
    if isinstance(clock.length, Open):
        return _SAID[clock.length]
    return f"{_BOUNDS[clock.bound]} {_length(clock, clock.length)}"


def explained(clock: Clock) -> Iterator[str]:
    """Yield everything the pack says of a clock, one sentence after the other, each cited."""
    yield f"{sentence(clock)} ({_cited(clock)})."
    for each in clock.variants:
        days = _days(each.when)
        yield f"Received {days}: {_length(clock, each.length)} ({_cited(each)})."
    yield from (f"{line}." for line in _course(clock))
    if clock.valid_from or clock.valid_to:
        yield f"It runs for orders received {_between(clock)}."
    if not clock.confidence.acts_alone:
        yield f"Its source is {clock.confidence}: it starts only when a person confirms it."
    if clock.note:
        yield f"Note: {clock.note}."


def _course(clock: Clock) -> Iterator[str]:
    if isinstance(clock.length, Duration):
        yield _calendar(clock, clock.length)
    for pause in clock.pauses:
        yield (
            f"It stops at {event_words(pause.at)} and its whole time runs anew "
            f"from {event_words(pause.until)}"
        )
    if clock.stated_may_shorten:
        yield "A shorter time stated by the authority is used instead"
    if clock.stated_may_lengthen:
        yield "A longer time stated by the authority is used instead"
    if clock.repeats:
        yield "It is owed again and again, counted from the first start"
    if clock.renewable:
        yield f"It may be prolonged {_renewal(clock)}"
    if clock.if_missed:
        yield f"If it runs out: {clock.if_missed.replace('_', ' ')}"


def _calendar(clock: Clock, length: Duration) -> str:
    if clock.working:
        return "It ends with the last second of its last working day"
    if any((length.years, length.months, length.weeks, length.days)):
        return "It ends at the same local time of its last day"
    return "It runs by the watch, through nights, weekends and changes of the clocks"


def _renewal(clock: Clock) -> str:
    rule = clock.renewable
    if rule is None:
        return ""
    by = f"by {rule.by.in_words}" if isinstance(rule.by, Duration) else "as the authority says"
    times = {None: "", 1: ", once"}.get(rule.times, f", {rule.times} times")
    return f"{by}{times}"


def _length(clock: Clock, length: Duration) -> str:
    if not clock.working:
        return length.in_words
    region = ", where a holiday in any part counts" if clock.any_region else ""
    days = "day" if length.days == 1 else "days"
    return f"{length.days} working {days} of {clock.working}{region}"


def _days(span: Span) -> str:
    if span.is_open_before:
        return f"until {span.last.isoformat()}"
    if span.is_open_after:
        return f"from {span.first.isoformat()}"
    return f"from {span.first.isoformat()} to {span.last.isoformat()}"


def _between(clock: Clock) -> str:
    first = f"from {clock.valid_from.isoformat()}" if clock.valid_from else ""
    last = f"until {clock.valid_to.isoformat()}" if clock.valid_to else ""
    return " ".join(filter(None, (first, last)))


def _cited(fact: Cited) -> str:
    return f"{fact.cite}; {fact.confidence}"
