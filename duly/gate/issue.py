"""Publishes what changed: an order in a small file beside the register, its end in a smaller one.

A delta holds what is said anew of some subjects, and the orders that ended. It costs what the
change costs, not what the register costs. At most three stand on a base: a fourth takes in the
one or two below it, and what has grown to a sixteenth of the base becomes part of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Final

from duly.gate.build import Issue, Sign, place_base, place_delta
from duly.gate.chain import DELTAS
from duly.gate.entry import Entry, Id, RegisterRefused
from duly.gate.filing import Bulk, Filed, Unfit, filed, filed_bulk, id_of
from duly.gate.held import changed, held, orders_of
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
        for one in withhold:
            _add(register, found, one, ended)
        return self._place(register, found, ended, epoch=epoch, at=at)

    def replace(self, entries: Iterable[Entry], *, epoch: int, at: datetime) -> Published:
        """Make the register hold these entries and no others, by a delta where that is less.

        Refuses as ``build`` does.
        """
        wanted = filed(entries)
        try:
            register = self._opened()
        except RegisterRefused:
            return self._base(wanted, epoch, at)
        if register.epoch >= epoch:
            return self._base(wanted, epoch, at)
        now = dict(held(register.layers))
        ended = orders_of(now.values()) - orders_of(wanted.values())
        return self._place(
            register, changed(now, wanted, ended), ended, epoch=epoch, at=at, wanted=wanted
        )

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

    def _place(
        self,
        register: Register,
        found: Filed,
        ended: frozenset[str],
        *,
        epoch: int,
        at: datetime,
        wanted: Filed | None = None,
    ) -> Published:
        if epoch <= register.epoch:
            raise RegisterRefused(
                "rolled-back", f"Epoch {register.epoch} was published. Give a higher one."
            )
        number, below = _room(register, len(found))
        if below is not None:
            merged = dict(held(register.layers[number:], ended, nothing=True)) | found
            _drop_what_hides_nothing(merged, register.layers[:number])
            over = ended.union(*(layer.ended for layer in register.layers[number:]))
            issue = replace(self._issue(epoch, at), parent=below.head.epoch, below=below.digest)
            try:
                place_delta(merged, self.path, number, issue, seed=below.seed, ended=over)
            except Unfit:
                pass  # a base takes another seed
            else:
                self._signal.ring()
                return Published(epoch=epoch, delta=number, subjects=len(merged))
        if wanted is None:
            wanted = dict(held(register.layers, ended)) | found
        return self._base({key: of for key, of in wanted.items() if of}, epoch, at)

    def _base(self, wanted: Filed, epoch: int, at: datetime) -> Published:
        place_base(wanted, self.path, self._issue(epoch, at), seed=self._seed)
        self._signal.ring()
        return Published(epoch=epoch, delta=0, subjects=len(wanted))

    def _issue(self, epoch: int, at: datetime) -> Issue:
        return Issue(register_id=self._register_id, epoch=epoch, issued_at=at, sign=self._sign)


def _add(register: Register, found: Filed, one: Entry | Bulk, ended: frozenset[str]) -> None:
    """File what is withheld anew together with what is said of the same subjects already."""
    new = filed_bulk(one) if isinstance(one, Bulk) else filed([one])
    keys = list(new)
    for position, layer, of in register.find(one.kind, [id for _, id in keys]):
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
