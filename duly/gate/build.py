"""Write a register: every entry once, whole or not at all."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from duly.gate.chain import delta_path, places
from duly.gate.entry import Entry, RegisterRefused, instant
from duly.gate.filing import Bulk, Filed, filed, sections, seeded
from duly.gate.layout import LONGEST_SIGNATURE, Head, pack, signed_text
from duly.gate.placing import place_parts
from duly.gate.signal import Signal

Sign = Callable[[bytes], bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """What a file says of itself; ``below`` is the digest of the file that a delta stands on."""

    register_id: str
    epoch: int
    issued_at: datetime
    sign: Sign | None = None
    parent: int = 0
    below: bytes = bytes(32)

    def packed(self, laid: dict[str, bytes]) -> Iterable[bytes]:
        """Return the file's bytes in order; refuses with ``register-head``."""
        head = Head(
            register_id=_named(self.register_id),
            epoch=_counted(self.epoch),
            parent=self.parent,
            below=self.below,
            issued_at=instant(self.issued_at),
            sections=tuple(
                (name, len(data), hashlib.sha256(data).digest()) for name, data in laid.items()
            ),
        )
        signature = b"" if self.sign is None else self.sign(signed_text(head.packed()))
        if len(signature) > LONGEST_SIGNATURE:
            raise RegisterRefused("register-head", "The signature is longer than 16 KiB.")
        return pack(head, laid.values(), signature)


def build(
    entries: Iterable[Entry],
    path: Path | str,
    *,
    register_id: str,
    epoch: int,
    issued_at: datetime,
    sign: Sign | None = None,
    seed: bytes | None = None,
    bulk: Sequence[Bulk] = (),
) -> None:
    """Write a whole register and put it in place in one step; readers see the old or the new one.

    The file is on the disk when this returns, and deltas on an older one are gone. ``epoch``
    grows with every issue of a register; ``sign`` gets a text of two lines and returns the
    signature (up to 16 KiB). Where each id stands depends on ``seed``, which must stay unknown
    to those who choose ids (default: by chance); the same entries and seed give the same bytes.
    ``bulk`` takes many numbers under one order; no id of it may stand twice. Refuses entries as
    ``checked`` does, and with ``register-head``.
    """
    issue = Issue(register_id=register_id, epoch=epoch, issued_at=issued_at, sign=sign)
    place_base(filed(entries), Path(path), issue, seed=seed, bulk=bulk)
    Signal(path).ring()


def place_base(
    found: Filed, path: Path, issue: Issue, *, seed: bytes | None, bulk: Sequence[Bulk] = ()
) -> None:
    """Write what is filed as a register that stands alone."""
    place_parts(path, issue.packed(seeded(lambda tried: sections(found, bulk, seed=tried), seed)))
    for old in places(path)[1:]:
        old.unlink(missing_ok=True)


def place_delta(
    found: Filed,
    path: Path,
    number: int,
    issue: Issue,
    *,
    seed: bytes,
    ended: Iterable[str],
    bulk: Sequence[Bulk] = (),
) -> None:
    """Write what is filed, and orders that ended, as a delta of a number; raises ``Unfit``."""
    laid = sections(found, bulk, seed=seed, ended=ended)
    place_parts(delta_path(path, number), issue.packed(laid))
    for above in places(path)[number + 1 :]:
        above.unlink(missing_ok=True)


def _named(register_id: str) -> str:
    if not register_id.isprintable() or not 0 < len(register_id.encode()) <= 200:
        raise RegisterRefused("register-head", "Give the register an id of 1 to 200 characters.")
    return register_id


def _counted(epoch: int) -> int:
    if not 0 < epoch < 2**64:
        raise RegisterRefused("register-head", "An epoch is a whole number from 1.")
    return epoch
