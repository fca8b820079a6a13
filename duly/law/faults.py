"""What can be wrong with a pack although its shape is right, and where it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations

from duly.law.cited import Source
from duly.law.days import has_working_days
from duly.law.duration import Duration
from duly.law.duties import Clock
from duly.law.pack import Instrument, Pack
from duly.law.scrutiny import Check
from duly.law.terms import Confidence, PackFault
from duly.law.yaml12 import line_of

Path = tuple[str | int, ...]
Fault = tuple[Path, str]


def fault(name: str, text: str, path: Sequence[str | int], what: str) -> PackFault:
    """Return the error that says where in the pack, on which line, and what is wrong there."""
    where, line = line_of(text, path)
    short = what if len(what) <= 300 else f"{what[:300]} …"
    at = f", line {line}" if line else ""
    return PackFault("pack-fault", f"{name}: {where or 'the whole pack'}{at}: {short}")


def unknown_source(data: Mapping[str, object]) -> Fault | None:
    """Return the first ``src`` or ``amends`` that names no source of the pack."""
    sources = data["sources"]
    known = set(sources) if isinstance(sources, Mapping) else set()
    for path, cited in _citations(data, ()):
        if cited not in known:
            return path, f"there is no source {cited!r}"
    return None


def _citations(data: object, path: Path) -> Iterator[tuple[Path, object]]:
    if isinstance(data, Mapping):
        for key, value in data.items():
            if key == "amends":
                yield (*path, key), value
            elif key == "src" and isinstance(value, list):
                yield from ((((*path, key, n), cited)) for n, cited in enumerate(value))
            else:
                yield from _citations(value, (*path, key))
    elif isinstance(data, list):
        for n, value in enumerate(data):
            yield from _citations(value, (*path, n))


def first_fault(pack: Pack) -> Fault | None:
    """Return the first name that resolves to nothing or rule that contradicts another."""
    return next(_faults(pack), None)


def _faults(pack: Pack) -> Iterator[Fault]:
    yield from _twice(("authorities",), [one.id for one in pack.authorities])
    yield from _twice(("instruments",), [one.id for one in pack.instruments])
    yield from _twice(("annulled",), [one.id for one in pack.annulled])
    if pack.reviewed.next <= pack.reviewed.on:
        yield ("reviewed", "next"), "the next review is not after the last one"
    for name, source in pack.sources.items():
        yield from ((("sources", name, *path), what) for path, what in _source_faults(source))
    instruments = {one.id for one in pack.instruments}
    for n, case in enumerate(pack.case_law):
        yield from _unknown(("case_law", n, "affects"), case.affects, instruments, "instrument")
    for n, one in enumerate(pack.instruments):
        for path, what in _instrument_faults(pack, one):
            yield ("instruments", n, *path), what


def _instrument_faults(pack: Pack, one: Instrument) -> Iterator[Fault]:
    authorities = {each.id for each in pack.authorities}
    instruments = {each.id for each in pack.instruments}
    clocks = {each.id for each in one.clocks}
    places = {c for c in one.territory.must if len(c) == 2} | set(pack.territories)
    forms = {form.id for form in one.forms}
    yield from _unknown(("issuers",), one.issuers, authorities, "authority")
    yield from _unknown(("follows_into",), one.follows_into, instruments, "instrument")
    yield from _unknown(
        ("emergency_variant_of",), _given(one.emergency_variant_of), instruments, "instrument"
    )
    yield from _unknown(("territory", "must"), one.territory.must, places, "group of countries")
    yield from _unknown(("gag", "clock"), _given(one.gag.clock), clocks, "clock")
    for n, redress in enumerate(one.redress):
        yield from _unknown(("redress", n, "clock"), _given(redress.clock), clocks, "clock")
    for n, ground in enumerate(one.decline_grounds):
        yield from _unknown(("decline_grounds", n, "form"), _given(ground.form), forms, "form")
    yield from _twice(("checks",), [check.id for check in one.checks])
    yield from _twice(("clocks",), [clock.id for clock in one.clocks])
    for n, penalty in enumerate(one.penalties):
        yield from _unknown(("penalties", n, "after"), _given(penalty.after), clocks, "clock")
    yield from _backwards(("to",), one, "instrument")
    for n, check in enumerate(one.checks):
        yield from _backwards(("checks", n, "to"), check, "check")
    yield from _receipt_faults(one)
    for n, clock in enumerate(one.clocks):
        yield from _backwards(("clocks", n, "to"), clock, "clock")
        for path, what in _clock_faults(clock):
            yield ("clocks", n, *path), what


def _source_faults(source: Source) -> Iterator[Fault]:
    yield from _backwards(("to",), source, "source")
    if source.reviewed and source.reviewed.next <= source.reviewed.on:
        yield ("reviewed", "next"), "the next review is not after the last one"
    if source.conf is Confidence.PRIMARY and not source.seen_at:
        yield (), "a primary source says where the law's own text was read: seen_at"
    if source.conf is Confidence.SECONDARY and not (
        source.official_at or source.seen_at or source.note
    ):
        yield (), "a secondary source says where it was read: official_at, seen_at or note"


def _backwards(path: Path, one: Instrument | Check | Clock | Source, kind: str) -> Iterator[Fault]:
    if (one.valid_from or date.min) > (one.valid_to or date.max):
        yield path, f"the {kind} ends before it begins"


def _receipt_faults(one: Instrument) -> Iterator[Fault]:
    hours = one.receipt
    if hours and hours.opens >= hours.closes:
        yield ("receipt", "closes"), "the hours of receipt end before they begin"
    if hours and not has_working_days(hours.working):
        yield ("receipt", "working"), f"the public holidays of {hours.working} are not known"


def _clock_faults(clock: Clock) -> Iterator[Fault]:
    for earlier, later in combinations(clock.variants, 2):
        if earlier.when.overlaps(later.when):
            yield ("variants",), "two variants cover the same day"
    for key, needs_length in (("pauses", bool(clock.pauses)), ("repeats", clock.repeats)):
        if needs_length and not isinstance(clock.length, Duration):
            yield (key,), f"a clock that {key} needs a length to run anew"
    yield from _calendar_faults(clock)


def _calendar_faults(clock: Clock) -> Iterator[Fault]:
    if clock.any_region and not clock.working:
        yield ("any_region",), "regions have holidays only where working days are counted"
    if clock.working and not has_working_days(clock.working):
        yield ("working",), f"the public holidays of {clock.working} are not known"
    lengths = [clock.length, *(variant.length for variant in clock.variants)]
    for length in lengths:
        if clock.working and isinstance(length, Duration) and not length.only_days:
            yield ("length",), f"working days are counted in whole days, not {length}"


def _unknown(path: Path, names: Iterable[str], known: set[str], kind: str) -> Iterator[Fault]:
    return ((path, f"there is no {kind} {name!r}") for name in names if name not in known)


def _twice(path: Path, names: list[str]) -> Iterator[Fault]:
    return ((path, f"{name!r} stands twice") for name, n in Counter(names).items() if n > 1)


def _given(name: str | None) -> tuple[str, ...]:
    return () if name is None else (name,)
