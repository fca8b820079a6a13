"""A register as a platform reads it: is this withheld here, now, and by which public order?"""

from __future__ import annotations

import struct
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from duly.gate.chain import opened_chain
from duly.gate.entry import OPEN, Id, Ids, RegisterRefused, Standing, canonical, instant, moment
from duly.gate.fast import Asker, One, Withheld, native_asker
from duly.gate.filing import Said
from duly.gate.held import held, said_in
from duly.gate.layer import NUMBERS, TEXTS, Layer, Term, Verify, contradiction
from duly.gate.layout import Head
from duly.gate.plain import SMALL, LayerParts, PlainAsker, Tables


class Register:
    """One verified register, unchangeable; open it with ``Register.open``.

    It may be asked from any thread, and in every process forked from this one. ``layers`` are
    its files, the base first; ``native`` tells whether the kernel answers.
    """

    withheld: Withheld
    one: One

    def __init__(self, layers: Sequence[Layer], *, small: int = SMALL, native: bool = True) -> None:
        self.layers = tuple(layers)
        self.native = native and native_asker is not None
        self._newest_first = self.layers[::-1]
        self._head = self.layers[-1].head
        self._issued_at = moment(self._head.issued_at)
        self._ended = list(_ended(self._newest_first))
        self._asker = _asker(self._newest_first, self._ended, small=small, native=self.native)
        self.withheld, self.one = self._asker.withheld, self._asker.one

    @classmethod
    def open(
        cls,
        path: Path | str,
        *,
        verify: Verify | None = None,
        register_id: str | None = None,
        after: int = 0,
        whole: bool = True,
        small: int = SMALL,
        native: bool = True,
        known: Sequence[Layer] = (),
    ) -> Register:
        """Map a register into memory once every byte of it is vouched for.

        ``verify`` checks the signatures; without it the checksums alone are checked.
        ``register_id`` is the only one accepted, ``after`` the lowest epoch. ``whole=False``
        checks the heads alone, for files that were verified on this host before, and ``known``
        layers are not read again. ``native=False`` answers without the kernel. Refuses with
        ``register-missing``, ``not-a-register``, ``register-version``, ``register-truncated``,
        ``register-corrupt``, ``register-unsigned``, ``register-forged``, ``wrong-register``,
        ``rolled-back``. Files may be replaced by renaming, never be changed in place.
        """
        layers = opened_chain(Path(path), verify=verify, whole=whole, known=known)
        _check_head(layers[-1].head, register_id, after)
        new = sum(layer not in known for layer in layers) if whole else 0
        try:
            register = cls(layers, small=small, native=native)
            sound = register._asker.sound(new)
        except (LookupError, ValueError, OverflowError, struct.error) as broken:
            raise contradiction() from broken
        if not sound:
            raise contradiction()
        return register

    @property
    def register_id(self) -> str:
        """Which register this is."""
        return self._head.register_id

    @property
    def epoch(self) -> int:
        """Which issue of the register this is; it only grows."""
        return self._head.epoch

    @property
    def digest(self) -> bytes:
        """What vouches for all of it: the newest file's, which names the one below, and so on."""
        return self.layers[-1].digest

    @property
    def kinds(self) -> frozenset[str]:
        """Of which kinds it holds ids."""
        return frozenset().union(*(layer.kinds for layer in self.layers))

    @property
    def issued_at(self) -> datetime:
        """When it was issued, in UTC."""
        return self._issued_at

    def age(self, *, now: datetime | None = None) -> timedelta:
        """Return how long ago it was issued; never less than nothing."""
        return timedelta(microseconds=self._now(now) - self._head.issued_at)

    def __len__(self) -> int:
        if len(self.layers) == 1:
            return len(self.layers[0])
        return sum(1 for _ in held(self.layers))

    def where(
        self, kind: str, ids: Ids, *, now: datetime | None = None
    ) -> dict[int, tuple[str, ...]]:
        """Return, by position in ``ids``, the countries in which something is withheld now."""
        found = self._asker.find(kind, ids)
        at = self._now(now)
        places = {
            (layer, of): tuple(self._places(layer, of, at))
            for layer, of in {(layer, of) for _, layer, of in found}
        }
        return {position: places[layer, of] for position, layer, of in found if places[layer, of]}

    def explain(
        self, kind: str, id: Id, country: str | None, *, now: datetime | None = None
    ) -> list[Standing]:
        """Return every order by which this is withheld in the country now, oldest first."""
        at = self._now(now)
        return [
            Standing(
                order=term.order,
                since=moment(term.since),
                until=None if term.until == OPEN else moment(term.until),
                action=term.action,
            )
            for _, layer, of in self._asker.find(kind, (id,))
            for term in self.terms(layer, of)
            if country in self._newest_first[layer].territories
            and term.stands(self._newest_first[layer].territories.index(country), at)
        ]

    def terms(self, layer: int, of: int) -> Iterator[Term]:
        """Yield the terms of a class that no later order has ended; layers newest first."""
        held, ended = self._newest_first[layer], self._ended[layer]
        for number in held.terms_of(of):
            if held.terms[number].order not in ended:
                yield held.terms[number]

    def find(self, kind: str, ids: Ids) -> list[tuple[int, int, int]]:
        """Return (position, layer, class) of what the register holds; layers newest first."""
        return self._asker.find(kind, ids)

    def said(self, layer: int, of: int, ended: frozenset[str]) -> frozenset[Said]:
        """Return the terms of a class without those of more orders; layers newest first."""
        return said_in(self._newest_first[layer], of, ended | self._ended[layer])

    def _places(self, layer: int, of: int, at: int) -> Iterator[str]:
        terms = list(self.terms(layer, of))
        for bit, name in enumerate(self._newest_first[layer].territories):
            if any(term.stands(bit, at) for term in terms):
                yield name

    def _now(self, now: datetime | None) -> int:
        at = time.time_ns() // 1_000 if now is None else instant(now)
        return max(at, self._head.issued_at)


def _check_head(head: Head, register_id: str | None, after: int) -> None:
    if register_id is not None and head.register_id != register_id:
        raise RegisterRefused(
            "wrong-register",
            f"This is register {head.register_id!r}, not {register_id!r}. Check the path.",
        )
    if head.epoch < after:
        raise RegisterRefused(
            "rolled-back",
            f"This is epoch {head.epoch}, {after} was already seen. Publish a newer one.",
        )


def _ended(newest_first: Sequence[Layer]) -> Iterator[frozenset[str]]:
    """Yield, for each layer, the orders that a newer one ended."""
    ended: frozenset[str] = frozenset()
    for layer in newest_first:
        yield ended
        ended |= layer.ended


def _asker(
    newest_first: Sequence[Layer], ended: Sequence[frozenset[str]], *, small: int, native: bool
) -> Asker:
    parts = tuple(_parts(layer, over) for layer, over in zip(newest_first, ended, strict=True))
    kinds = {
        kind: _tables(newest_first, kind)
        for kind in set().union(*(one.kinds for one in newest_first))
    }
    seed, issued_at = newest_first[0].seed, newest_first[0].head.issued_at
    rest = (seed, parts, kinds, _bits(newest_first), issued_at, canonical, instant)
    make = native_asker if native and native_asker is not None else _plain(small)
    return make(*rest)


def _plain(small: int) -> Callable[..., Asker]:
    return lambda *rest: PlainAsker(*rest, small=small)


def _parts(layer: Layer, ended: frozenset[str]) -> LayerParts:
    return layer.sections["terms"], layer.sections["classes"], layer.live(ended)


def _tables(newest_first: Sequence[Layer], kind: str) -> Tables:
    return (
        tuple(layer.sections.get(NUMBERS + kind) for layer in newest_first),
        tuple(layer.sections.get(TEXTS + kind) for layer in newest_first),
    )


def _bits(newest_first: Sequence[Layer]) -> dict[str, bytes]:
    """Return, by territory, its bit in each layer as 32 bits each; all ones where it has none."""
    many = len(newest_first)
    found: dict[str, list[int]] = {}
    for at, layer in enumerate(newest_first):
        for bit, name in enumerate(layer.territories):
            found.setdefault(name, [-1] * many)[at] = bit
    packed = struct.Struct(f"={many}i").pack
    return {name: packed(*bits) for name, bits in found.items()}
