"""A synthetic letter with what it says about itself; what is not named is not judged."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from duly.receive.reading import Reading
from tests.rooms.reading.made import aside, codes


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    name: str
    text: str
    says: Mapping[str, object]


def _decision(reading: Reading) -> object:
    said = reading.order.underlying_decision
    return (said.body, said.date, said.number) if said else None


def _deadline(reading: Reading) -> object:
    said = reading.order.deadline
    return (said.length, said.start, said.duty) if said else None


def _appeal(reading: Reading) -> object:
    said = reading.order.appeal
    return (said.to, said.within) if said else None


def _officer(reading: Reading) -> object:
    said = reading.order.officer
    return (said.name, said.rank) if said else None


def _ask(reading: Reading) -> object:
    order = reading.order
    return (order.ask.value, order.fallback_ask.value if order.fallback_ask else None)


FIELDS: Mapping[str, Callable[[Reading], object]] = {
    "authority": lambda read: read.order.authority.name,
    "type": lambda read: read.order.authority.type,
    "country": lambda read: read.order.country,
    "date": lambda read: read.order.issued_on,
    "references": lambda read: set(read.order.references),
    "languages": lambda read: set(read.order.languages),
    "laws": lambda read: {(basis.law, basis.provision) for basis in read.order.legal_basis},
    "decision": _decision,
    "grounds": lambda read: set(read.order.grounds),
    "ask": _ask,
    "also": lambda read: {ask.value for ask in read.order.also_asks},
    "deadline": _deadline,
    "calendar": lambda read: read.order.deadline and read.order.deadline.calendar,
    "due": lambda read: {one.at for one in read.order.due},
    "urgency": lambda read: read.order.urgency,
    "penalty": lambda read: read.order.penalty is not None,
    "appeal": _appeal,
    "officer": _officer,
    "secret": lambda read: read.order.confidential,
    "redactions": lambda read: (read.order.redactions.places, read.order.redactions.items),
    "items": lambda read: {
        (item.kind.value, item.id) for item in read.items if item.needs_person is None
    },
    "asked_of_a_person": lambda read: sum(item.needs_person is not None for item in read.items),
    "aside": lambda read: set(aside(read).values()),
    "flags": codes,
}


def differences(letter: Letter, reading: Reading) -> dict[str, tuple[object, object]]:
    """Give what was read otherwise: wanted and got, by field."""
    got = {field: FIELDS[field](reading) for field in letter.says}
    return {
        field: (wanted, got[field]) for field, wanted in letter.says.items() if got[field] != wanted
    }
