"""Everything that a register holds, read out of its files; and what has to change in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from duly.gate.filing import Filed, Key, Said
from duly.gate.layer import NUMBERS, TEXTS, Layer

Terms = frozenset[Said]


def held(
    layers: Sequence[Layer], ended: frozenset[str] = frozenset(), *, nothing: bool = False
) -> Iterator[tuple[Key, Terms]]:
    """Yield every subject once with what is said of it after the orders ``ended``.

    ``layers`` are the base first, or the topmost deltas alone; with ``nothing`` also the
    subjects of which nothing is said any more.
    """
    seen: set[Key] = set()
    over = ended
    for layer in reversed(layers):
        known: dict[int, Terms] = {}
        for key, of in _ids(layer):
            if key in seen:
                continue
            if len(layers) > 1:
                seen.add(key)
            terms = known.get(of)
            if terms is None:
                terms = known[of] = said_in(layer, of, over)
            if terms or nothing:
                yield key, terms
        over |= layer.ended


def said_in(layer: Layer, of: int, ended: frozenset[str]) -> Terms:
    """Return the terms of a class of a file, without those of orders that ended."""
    names = layer.territories
    return frozenset(
        Said(
            *(term.since, term.until, term.order, term.action),
            frozenset(name for bit, name in enumerate(names) if term.bits >> bit & 1),
        )
        for term in (layer.terms[number] for number in layer.terms_of(of))
        if term.order not in ended
    )


def instead(now: Filed, orders: frozenset[str], said: Filed) -> Filed:
    """Return what stands when these orders say this, and nothing else that they said."""
    found = _without(now, orders)
    nothing: Terms = frozenset()
    for key, terms in said.items():
        found[key] = found.get(key, nothing) | terms
    return {key: terms for key, terms in found.items() if terms}


def changed(now: Filed, wanted: Filed, ended: frozenset[str]) -> Filed:
    """Return what has to be said anew so that ``wanted`` stands where ``now`` did."""
    left = _without(now, ended)
    nothing: Terms = frozenset()
    new = {key: of for key, of in wanted.items() if left.get(key, nothing) != of}
    gone = {key: nothing for key, of in left.items() if of and key not in wanted}
    return new | gone


def _without(now: Filed, orders: frozenset[str]) -> Filed:
    known: dict[Terms, Terms] = {}
    left: Filed = {}
    for key, terms in now.items():
        after = known.get(terms)
        if after is None:
            after = known[terms] = frozenset(one for one in terms if one.order not in orders)
        left[key] = after
    return left


def orders_of(said: Iterable[Terms]) -> frozenset[str]:
    """Return every order that says anything."""
    return frozenset(one.order for terms in set(said) for one in terms)


def _ids(layer: Layer) -> Iterator[tuple[Key, int]]:
    for name in layer.sections:
        sort, _, kind = name.partition(":")
        table = layer.lines(name) if name.startswith((NUMBERS, TEXTS)) else None
        if table is None:
            continue
        for id, of in table.numbers() if sort == "numbers" else table.texts():
            yield (kind, id), of
