"""Publishes what changed: an order in a small file beside the register, its end in a smaller one.

A delta holds what is said anew of some subjects, and the orders that ended. It costs what the
change costs, not what the register costs. At most three stand on a base: a fourth takes in the
one or two below it, and what has grown to a sixteenth of the base becomes part of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Sized
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Final

from duly.gate.build import Issue, Sign, place_base, place_delta
from duly.gate.chain import DELTAS
from duly.gate.entry import Entry, Id, RegisterRefused
from duly.gate.filing import (
    Bulk,
    Filed,
    Key,
    Unfit,
    distinct,
    filed,
    filed_bulk,
    id_of,
    list_of,
)
from duly.gate.held import changed, held, instead, orders_of
from duly.gate.layer import Layer, Verify
from duly.gate.register import Register
from duly.gate.signal import Signal

SMALLEST: Final = 4_096  # subjects that deltas may hold whatever the base holds
SHARE: Final = 16

Subject = tuple[str, Id]


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What was put in place: its epoch, at which file (0: a new base), with how many subjects."""

    epoch: int
    delta: int
    subjects: int


class Issuer:
    """The one writer of a register; see ``publish`` and ``replace``.

    ``seed`` as in ``build``. It trusts only a register that it could have written: what lies at
    the path and is refused by ``Register.open`` is replaced by a base.
    """

    def __init__(
        self,
        path: Path | str,
        *,
        register_id: str,
        sign: Sign | None = None,
        verify: Verify | None = None,
        seed: bytes | None = None,
    ) -> None:
        self.path = Path(path)
        self._register_id = register_id
        self._sign = sign
        self._verify = verify
        self._seed = seed
        self._signal = Signal(path)
        self._held: Register | None = None

    def publish(
        self,
        *,
        epoch: int,
        at: datetime,
        withhold: Iterable[Entry | Bulk] = (),
        end: Iterable[str] = (),
        release: Iterable[Subject] = (),
    ) -> Published:
        """Withhold more, end whole orders by reference, release single subjects from every order.

        It is on the disk and every reader of this host knows when this returns; readers see all
        of it or nothing. Ends are carried out before what is withheld anew. Refuses as ``build``
        and ``Register.open`` do, ``register-missing`` where there is nothing to stand on, and
        ``rolled-back`` for an epoch that is not above the register's.
        """
        register = self._opened()
        ended = frozenset(end)
        found: Filed = {(kind, id_of(id)): frozenset() for kind, id in release}
        said = list(withhold)
        alone = _alone(register, said[0]) if len(said) == 1 and not found else None
        if alone is None:
            for new in _filed_by_make(said):
                _add(register, found, new, ended)
        return self._place(register, _Change(found, ended, alone), epoch, at)

    def replace(
        self,
        entries: Iterable[Entry],
        *,
        epoch: int,
        at: datetime,
        orders: Iterable[str] | None = None,
    ) -> Published:
        """Make the register hold these entries and no others, by a delta where that is less.

        With ``orders`` the entries are all that these orders withhold, and what other orders
        do stays. Refuses as ``build`` does; with ``orders`` also as ``publish``, because there
        must be something to stand on.
        """
        wanted = filed(entries)
        try:
            register = self._opened()
        except RegisterRefused:
            if orders is not None:
                raise
            return self._base(wanted, epoch, at)
        if register.epoch >= epoch and orders is None:
            return self._base(wanted, epoch, at)
        now = dict(held(register.layers))
        if orders is not None:
            wanted = instead(now, frozenset(orders), wanted)
        ended = orders_of(now.values()) - orders_of(wanted.values())
        change = _Change(changed(now, wanted, ended), ended, wanted=wanted)
        return self._place(register, change, epoch, at)

    def _opened(self) -> Register:
        known = () if self._held is None else self._held.layers
        self._held = Register.open(
            self.path,
            verify=self._verify,
            register_id=self._register_id,
            known=known,
            whole=not known,
        )
        return self._held

    def _place(self, register: Register, change: _Change, epoch: int, at: datetime) -> Published:
        if epoch <= register.epoch:
            raise RegisterRefused(
                "rolled-back", f"Epoch {register.epoch} was published. Give a higher one."
            )
        number, below = _room(register, len(change))
        if below is not None:
            found, bulk = change.over(register.layers[number:])
            _drop_what_hides_nothing(found, register.layers[:number])
            over = change.ended.union(*(layer.ended for layer in register.layers[number:]))
            issue = replace(self._issue(epoch, at), parent=below.head.epoch, below=below.digest)
            try:
                place_delta(found, self.path, number, issue, seed=below.seed, ended=over, bulk=bulk)
            except Unfit:
                pass  # a base takes another seed
            else:
                self._signal.ring()
                subjects = len(found) + sum(len(change) for _ in bulk)
                return Published(epoch=epoch, delta=number, subjects=subjects)
        return self._base(change.whole(register.layers), epoch, at)

    def _base(self, wanted: Filed, epoch: int, at: datetime) -> Published:
        place_base(wanted, self.path, self._issue(epoch, at), seed=self._seed)
        self._signal.ring()
        return Published(epoch=epoch, delta=0, subjects=len(wanted))

    def _issue(self, epoch: int, at: datetime) -> Issue:
        return Issue(register_id=self._register_id, epoch=epoch, issued_at=at, sign=self._sign)


@dataclass(frozen=True, slots=True)
class _Change:
    """What is said anew of subjects, and which orders ended.

    ``alone`` are subjects that no file holds, given instead of ``found``; ``wanted`` is all that
    shall stand afterwards, where that is known.
    """

    found: Filed
    ended: frozenset[str]
    alone: Bulk | None = None
    wanted: Filed | None = None

    def __len__(self) -> int:
        return len(self.found) if self.alone is None else len(list_of(self.alone.ids))

    def over(self, layers: Sequence[Layer]) -> tuple[Filed, Sequence[Bulk]]:
        """Return what a delta says that takes in these files."""
        if self.alone is not None and not layers:
            return {}, (self.alone,)
        return dict(held(layers, self.ended, nothing=True)) | self._filed(), ()

    def whole(self, layers: Sequence[Layer]) -> Filed:
        """Return all that stands when this has been said over these files."""
        wanted = self.wanted
        if wanted is None:
            wanted = dict(held(layers, self.ended)) | self._filed()
        return {key: of for key, of in wanted.items() if of}

    def _filed(self) -> Filed:
        return self.found if self.alone is None else filed_bulk(self.alone)


def _alone(register: Register, one: Entry | Bulk) -> Bulk | None:
    """Return a bulk of numbers, none of which any file holds, each once."""
    ids = distinct(one.ids) if isinstance(one, Bulk) and isinstance(one.ids, Sized) else None
    if ids is None or not isinstance(one, Bulk) or register.find(one.kind, ids):
        return None
    return replace(one, ids=ids)


def _filed_by_make(said: Sequence[Entry | Bulk]) -> Iterator[Filed]:
    yield filed(one for one in said if isinstance(one, Entry))
    for one in said:
        if isinstance(one, Bulk):
            yield filed_bulk(one)


def _add(register: Register, found: Filed, new: Filed, ended: frozenset[str]) -> None:
    """Add what is withheld anew together with what is said of the same subjects already."""
    by_kind: dict[str, list[Key]] = {}
    for key in new:
        by_kind.setdefault(key[0], []).append(key)
    for kind, keys in by_kind.items():
        for position, layer, of in register.find(kind, [id for _, id in keys]):
            if keys[position] not in found:
                new[keys[position]] |= register.said(layer, of, ended)
    for key in found.keys() & new.keys():
        new[key] |= found[key]
    found |= new


def _drop_what_hides_nothing(found: Filed, below: Sequence[Layer]) -> None:
    """Forget subjects of which nothing is said, unless a file below says something."""
    empty: dict[str, list[int | bytes]] = {}
    for (kind, id), terms in found.items():
        if not terms:
            empty.setdefault(kind, []).append(id)
    under = Register(below) if empty else None
    for kind, ids in empty.items():
        hidden = {at for at, _, _ in under.find(kind, ids)} if under else set()
        for at, id in enumerate(ids):
            if at not in hidden:
                del found[kind, id]


def _room(register: Register, many: int) -> tuple[int, Layer | None]:
    """Return which delta takes so many subjects more, and on which file it stands; else none."""
    base, *deltas = register.layers
    sizes = [len(delta) for delta in deltas]
    if sum(sizes) + many > max(SMALLEST, len(base) // SHARE):
        return 0, None
    number = len(deltas) + 1
    if number > DELTAS:
        number = DELTAS
        while number > 1 and sizes[number - 2] <= sum(sizes[number - 1 :]) + many:
            number -= 1
    return number, register.layers[number - 1]
