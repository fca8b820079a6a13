"""Golden cases of a pack: what arrived when, what the desk must say, and what it does say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from importlib.resources import files
from typing import cast
from zoneinfo import ZoneInfo

from duly.law.clocks import Due, NotStarted, start
from duly.law.duration import Duration
from duly.law.pack import Pack
from duly.law.running import Happened, Paused, again, run
from duly.law.yaml12 import NotYAML, read
from duly.order.terms import Unreadable

_KEYS = {
    *("it", "clock", "received", "from", "stated", "zone", "confirmed", "then", "round"),
    *("due", "duty", "paused", "not_started", "says", "why"),
}
_RESULTS = ("due", "duty", "paused", "not_started")

Told = Mapping[str, object]
Stands = Due | Paused | NotStarted

_YEARS = range(2, 9_000)  # at the calendar's ends no clock can be reckoned


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One case as written: ``it`` completes the sentence "the law …"."""

    book: str
    told: Told

    def __str__(self) -> str:
        """Return the sentence."""
        return f"{self.book}: it {self.told['it']}"


def shipped(pack_id: str) -> tuple[Case, ...]:
    """Return the golden cases that ship with a pack; none if it has no book."""
    book = files("duly.law.golden").joinpath(f"{pack_id}.yaml")
    return cases(book.read_text("utf-8"), name=pack_id) if book.is_file() else ()


def cases(text: str, *, name: str) -> tuple[Case, ...]:
    """Return the cases of one book.

    Raises ``Unreadable`` (``not-a-case``) for a case that is not told in the words of the book.
    """
    try:
        told = read(text)
    except NotYAML as error:
        at = f", line {error.line}" if error.line else ""
        raise Unreadable("not-a-case", f"{name}{at}: {error.why}") from error
    return tuple(_case(name, n, each) for n, each in enumerate(_list(told), 1))


def stands(case: Case, pack: Pack) -> Stands:
    """Return how the clock of a case stands under a pack.

    Refuses what the clock itself refuses; raises ``Unreadable`` for a time that is none.
    """
    told = case.told
    instrument, _, name = str(told["clock"]).partition("/")
    begun = start(
        pack.instrument(instrument).clock(name),
        pack=pack,
        received_at=moment(told["received"]),
        started_at=moment(told["from"]) if "from" in told else None,
        stated=length_or_moment(str(told["stated"])) if "stated" in told else None,
        zone=ZoneInfo(str(told["zone"])) if "zone" in told else None,
        confirmed_by_person=bool(told.get("confirmed", False)),
    )
    for _ in range(1, int(cast("int", told.get("round", 1)))):
        begun = again(begun) if isinstance(begun, Due) else begun
    return run(begun, _happened(told.get("then")))


def differences(case: Case, now: Stands) -> Iterator[str]:
    """Yield each way in which what the desk says is not what the case says."""
    wanted, seen = _wanted(case.told), _seen(now)
    if wanted != seen:
        yield f"should be {_plain(wanted)}, is {_plain(seen)}"
    if str(case.told.get("says", "")) not in now.why:
        yield f"should say {case.told['says']!r}, says {now.why!r}"
    if case.told.get("why", now.why) != now.why:
        yield f"should say exactly {case.told['why']!r}, says {now.why!r}"


def failing(told: Iterable[Case], pack: Pack) -> Iterator[tuple[Case, str]]:
    """Yield every case that does not hold under a pack, and why."""
    for case in told:
        for difference in differences(case, stands(case, pack)):
            yield case, difference


def moment(value: object) -> datetime:
    """Read an ISO 8601 instant with its offset. Raises ``Unreadable`` (``not-an-instant``)."""
    try:
        read_as = datetime.fromisoformat(str(value))
    except ValueError:
        read_as = None
    if read_as is None or read_as.tzinfo is None or read_as.year not in _YEARS:
        raise Unreadable(
            "not-an-instant",
            f"{str(value)!r} is no instant. Write it as 2026-11-23T09:00+05:30 or with a Z.",
        )
    return read_as


def length_or_moment(text: str) -> Duration | datetime:
    """Read a length like ``PT24H``, or an instant."""
    return Duration.parse(text) if text.startswith("P") else moment(text)


def _list(told: object) -> list[object]:
    return told if isinstance(told, list) else [told]


def _case(name: str, n: int, told: object) -> Case:
    if not isinstance(told, dict) or not {"it", "clock", "received"} <= told.keys():
        raise Unreadable("not-a-case", f"{name}, case {n}: it needs it, clock and received")
    if unknown := told.keys() - _KEYS:
        raise Unreadable("not-a-case", f"{name}, case {n}: unknown {', '.join(sorted(unknown))}")
    if len(told.keys() & set(_RESULTS)) != 1:
        raise Unreadable("not-a-case", f"{name}, case {n}: one of {', '.join(_RESULTS)}")
    return Case(book=name, told=told)


def _happened(then: object) -> list[Happened]:
    told = cast("list[list[str]]", then or [])
    return [Happened(event=event, at=moment(at)) for event, at in told]


def _seen(now: Stands) -> object:
    match now:
        case NotStarted(code=code):
            return code
        case Paused(waiting=waiting):
            return sorted(waiting)
        case Due(due_at=due_at):
            return due_at


def _wanted(told: Told) -> object:
    if "due" in told:
        return moment(told["due"])
    if told.get("duty"):
        return None
    return told["not_started"] if "not_started" in told else sorted(_words(told["paused"]))


def _words(told: object) -> list[str]:
    return [str(each) for each in _list(told)]


def _plain(value: object) -> str:
    if value is None:
        return "a duty without a fixed time"
    if isinstance(value, datetime):
        return value.isoformat()
    return f"stopped until {', '.join(value)}" if isinstance(value, list) else str(value)
