"""Brings every order on one subject together, and lays that out as the sections of a file."""

from __future__ import annotations

import itertools
import struct
from array import array
from collections.abc import Callable, Iterable, Sequence, Sized
from dataclasses import dataclass
from datetime import datetime
from typing import Final, NamedTuple

from duly.gate.entry import (
    LONGEST,
    OPEN,
    WITHHOLD,
    Entry,
    Id,
    Ids,
    RegisterRefused,
    check_terms,
    checked_id,
    instant,
    spelled,
)
from duly.gate.fast import fill_numbers, fill_texts
from duly.gate.hashing import new_seed
from duly.gate.layer import NUMBERS, TEXTS
from duly.gate.layout import numbers, texts
from duly.gate.lines import shape

_TURNS: Final = 8  # seeds that are tried before ids are given up
_GROWTHS: Final = 4


class Said(NamedTuple):
    """One order's word on a subject; times in microseconds since 1970 UTC."""

    since: int
    until: int
    order: str
    action: str
    countries: frozenset[str]


Key = tuple[str, int | bytes]
"""A kind and an id as the tables hold it."""

Filed = dict[Key, frozenset[Said]]
"""What is said of each subject; nothing at all hides what a file below says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bulk:
    """Many subjects of one kind under one order; ``ids`` fastest as ``array("Q")`` or NumPy."""

    kind: str
    ids: Ids
    countries: frozenset[str]
    since: datetime
    until: datetime | None
    order: str
    action: str = WITHHOLD

    def said(self) -> Said:
        """Return the term of all; refuses as ``checked`` does."""
        return said(self.entry(0))

    def entry(self, id: int | str) -> Entry:
        """Return the entry of one of its ids."""
        return Entry(
            kind=self.kind,
            id=id,
            countries=self.countries,
            since=self.since,
            until=self.until,
            order=self.order,
            action=self.action,
        )


class Unfit(Exception):
    """Ids that no table takes with this seed; another seed or a larger table may."""


def said(one: Entry) -> Said:
    """Return an entry's term; refuses as ``checked`` does."""
    check_terms(one)
    until = OPEN if one.until is None else instant(one.until)
    return Said(instant(one.since), until, one.order, one.action, one.countries)


def key_of(one: Entry) -> Key:
    """Return where an entry is filed; refuses with ``entry-id``."""
    known = checked_id(one)
    return one.kind, known if isinstance(known, int) else known.encode()


def filed(entries: Iterable[Entry]) -> Filed:
    """Bring every order on one subject together: ending one leaves the others."""
    single: dict[tuple[object, ...], frozenset[Said]] = {}
    interned: dict[frozenset[Said], frozenset[Said]] = {}
    found: Filed = {}
    for one in entries:
        what = (one.kind, one.since, one.until, one.order, one.action, one.countries)
        terms = single.get(what)
        if terms is None:
            alone = frozenset({said(one)})
            terms = single[what] = interned.setdefault(alone, alone)
        key = key_of(one)
        held = found.get(key)
        if held is not None:
            both = held | terms
            terms = interned.setdefault(both, both)
        found[key] = terms
    return found


def id_of(written: Id) -> int | bytes:
    """Return an id as a table holds it; refuses with ``entry-id`` what no table holds."""
    known = spelled(written)
    if isinstance(known, int):
        return known
    if known is None or not 0 < len(known) <= LONGEST:
        raise RegisterRefused("entry-id", f"An id is text of 1 to {LONGEST} bytes, or a number.")
    return known


def filed_bulk(one: Bulk) -> Filed:
    """File many ids under one order."""
    terms = frozenset({one.said()})
    ids = distinct(one.ids) if isinstance(one.ids, Sized) else None
    known: Iterable[int | bytes] = map(id_of, list_of(one.ids)) if ids is None else ids
    return dict.fromkeys(zip(itertools.repeat(one.kind), known), terms)


def list_of(ids: Ids) -> Sequence[Id]:
    """Return a batch of any make as a list."""
    return ids.tolist() if hasattr(ids, "tolist") else list(ids)


def distinct(ids: Ids) -> array[int] | None:
    """Return whole numbers, each once; None where any of the ids is something else."""
    if isinstance(ids, array) and ids.typecode in "QL":
        whole: Sequence[int] = ids
    else:
        listed = list_of(ids)
        whole = [one for one in listed if type(one) is int]
        if len(whole) != len(listed):
            return None
    if len(set(whole)) != len(whole):
        whole = list(dict.fromkeys(whole))
    try:
        return array("Q", whole)
    except OverflowError:
        return None


def sections(
    found: Filed, bulk: Sequence[Bulk], *, seed: bytes, ended: Iterable[str] = ()
) -> dict[str, bytes]:
    """Lay out what is filed; raises ``Unfit``. Refuses ``entry-id`` for one that stands twice."""
    whole = [frozenset({one.said()}) for one in bulk]
    classes = sorted({*found.values(), *whole}, key=lambda of: sorted(map(_order, of)))
    terms = sorted({term for of in classes for term in of}, key=_order)
    territories = sorted({country for term in terms for country in term.countries})
    orders = sorted({term.order for term in terms})
    actions = sorted({term.action for term in terms})
    place = {term: at for at, term in enumerate(terms)}
    class_at = {of: at for at, of in enumerate(classes)}
    laid = {
        "territories": texts([one.encode() for one in territories]),
        "orders": texts([one.encode() for one in orders]),
        "actions": texts([one.encode() for one in actions]),
        "ended": texts([one.encode() for one in sorted(ended)]),
        "seed": seed,
        "terms": _packed_terms(terms, territories, orders, actions),
        "classes": _packed_classes([sorted(place[term] for term in of) for of in classes]),
    }
    many = [(one.kind, one.ids, class_at[of]) for one, of in zip(bulk, whole, strict=True)]
    return laid | _tables(found, class_at, many, seed)


def seeded(make: Callable[[bytes], dict[str, bytes]], given: bytes | None) -> dict[str, bytes]:
    """Make sections with the first seed that suits the ids."""
    for turn in range(_TURNS):
        try:
            return make(new_seed(given, turn))
        except Unfit:
            continue
    raise RegisterRefused("entry-id", "These ids cannot be told apart fast enough. Report it.")


def _order(term: Said) -> tuple[int, int, str, str, list[str]]:
    return (*term[:4], sorted(term.countries))


def _packed_terms(
    terms: Sequence[Said],
    territories: Sequence[str],
    orders: Sequence[str],
    actions: Sequence[str],
) -> bytes:
    bit = {country: at for at, country in enumerate(territories)}
    width = -(-len(territories) // 64) * 8
    order_at = {order: at for at, order in enumerate(orders)}
    action_at = {action: at for at, action in enumerate(actions)}
    packed = [struct.pack("<II", len(terms), width)]
    for since, until, order, action, countries in terms:
        packed.append(struct.pack("<qqII", since, until, order_at[order], action_at[action]))
        packed.append(sum(1 << bit[one] for one in countries).to_bytes(width, "little"))
    return b"".join(packed)


def _packed_classes(classes: Sequence[Sequence[int]]) -> bytes:
    ends, end = [], 0
    for of in classes:
        end += len(of)
        ends.append(end)
    return numbers("I", [len(classes), *ends, *(at for of in classes for at in of)])


_Part = tuple[Sequence[int], int | Sequence[int]]


def _tables(
    found: Filed,
    class_at: dict[frozenset[Said], int],
    bulk: Sequence[tuple[str, Ids, int]],
    seed: bytes,
) -> dict[str, bytes]:
    firm: dict[str, dict[int, int]] = {}
    said: dict[str, dict[bytes, int]] = {}
    for (kind, id), of in found.items():
        if isinstance(id, int):
            firm.setdefault(kind, {})[id] = class_at[of]
        else:
            said.setdefault(kind, {})[id] = class_at[of]
    parts: dict[str, list[_Part]] = {}
    for kind, by_id in firm.items():
        ids_ = sorted(by_id)
        parts[kind] = [(array("Q", ids_), array("I", map(by_id.__getitem__, ids_)))]
    for kind, ids, whole in bulk:
        parts.setdefault(kind, []).append((_numbers(ids), whole))
    laid = {NUMBERS + kind: _numbers_table(seed, tuple(parts[kind])) for kind in sorted(parts)}
    for kind in sorted(said):
        texts_ = sorted(said[kind])
        laid[TEXTS + kind] = _texts_table(
            seed, texts_, array("I", map(said[kind].__getitem__, texts_))
        )
    return laid


def _numbers(ids: Ids) -> Sequence[int]:
    """See ids of a bulk as 64 bits each; raises for what is no number."""
    try:
        view = memoryview(ids)  # type: ignore[arg-type]
        if view.itemsize == 8 and view.format in {"Q", "L"} and view.c_contiguous:
            return view
    except TypeError:
        pass
    return array("Q", ids)  # type: ignore[arg-type]


def _numbers_table(seed: bytes, parts: tuple[_Part, ...]) -> bytes:
    many = sum(len(ids) for ids, _ in parts)
    return _grown(lambda growth: fill_numbers(seed, parts, *shape(many, growth)))


def _texts_table(seed: bytes, found: list[bytes], of: Sequence[int]) -> bytes:
    return _grown(lambda growth: fill_texts(seed, found, of, *shape(len(found), growth)))


def _grown(make: Callable[[int], bytes | None]) -> bytes:
    try:
        for growth in range(_GROWTHS):
            made = make(growth)
            if made is not None:
                return made
    except KeyError as twice:
        raise RegisterRefused(
            "entry-id", "An id stands twice. Give what is given in bulk once."
        ) from twice
    raise Unfit
