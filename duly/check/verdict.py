"""The checks of an order, written out: what is there, what is missing, what a person must say."""

from __future__ import annotations

from dataclasses import dataclass

from duly.check.findings import Finding, Held
from duly.order.events import Passed, Standing

_STANDS = {
    Standing.HOLDS: "Nothing that could be looked at is missing.",
    Standing.CURABLE: "Something is missing that the authority can supply.",
    Standing.COUNSEL: "Counsel must look before anything is carried out.",
    Standing.DEFECTIVE: "It is no order under this law.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One check as a lawyer reads it; ``items`` counts what it is about, none for the order."""

    check: str
    ask: str
    passed: Passed
    says: str
    means: str
    cite: str
    items: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What the checks come to. It is no legal advice, and says so."""

    stands: str
    missing: tuple[Line, ...]
    for_a_person: tuple[Line, ...]
    there: tuple[Line, ...]
    caution: str = "No lawyer has read this pack; this is not legal advice."


def verdict(held: Held) -> Summary:
    """Return the verdict: the order's checks, then the items' summed up by what was seen."""
    lines = [_line(one, None) for one in held.order] + _summed(held)
    return Summary(
        stands=_STANDS[held.standing],
        missing=tuple(line for line in lines if line.passed is Passed.NO),
        for_a_person=tuple(line for line in lines if line.passed is Passed.PERSON),
        there=tuple(line for line in lines if line.passed is Passed.YES),
    )


def _summed(held: Held) -> list[Line]:
    alike: dict[tuple[str, Passed, str], list[Finding]] = {}
    for found in held.items.values():
        for one in found:
            alike.setdefault((one.check.id, one.passed, one.says), []).append(one)
    return [_line(same[0], len(same)) for same in alike.values()]


def _line(one: Finding, items: int | None) -> Line:
    return Line(
        check=one.check.id,
        ask=one.check.ask,
        passed=one.passed,
        says=one.says,
        means=one.means,
        cite=one.check.cite,
        items=items,
    )
