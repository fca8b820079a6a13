"""A register as a platform reads it: is this withheld here, now, and by which public order?"""

from __future__ import annotations

import hashlib
import mmap
import os
import struct
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final, cast

from duly.gate.entry import (
    OPEN,
    WITHHOLD,
    Batch,
    Id,
    Ids,
    RegisterRefused,
    Standing,
    instant,
    moment,
)
from duly.gate.layout import Head, as_numbers, as_texts, signed_text, unpack
from duly.gate.tables import SMALL, Table

Verify = Callable[[bytes, bytes], bool]
"""``(signature, signed text) -> genuine``; ``register_id`` and ``epoch`` are under it."""

_TERM: Final = struct.Struct("<qqII")
_NOTHING: Final = memoryview(b"")


@dataclass(frozen=True, slots=True)
class _Term:
    since: int
    until: int
    order: str
    action: str
    territories: int  # one bit each

    def stands(self, bit: int, now: int) -> bool:
        return (
            self.since <= now < self.until
            and bool(self.territories >> bit & 1)
            and self.action == WITHHOLD
        )


class Register:
    """One verified register, unchangeable; open it with ``Register.open``."""

    def __init__(
        self, head: Head, sections: Mapping[str, memoryview], *, digest: bytes, small: int
    ) -> None:
        self._head = head
        self._issued_at = moment(head.issued_at)
        self.digest = digest
        self._bits = {
            name.decode(): bit for bit, name in enumerate(as_texts(sections["territories"]))
        }
        self._terms = _read_terms(sections)
        self._ends, self._members = _read_classes(sections["classes"], len(self._terms))
        self._tables = _read_tables(sections, len(self._ends), small)

    @classmethod
    def open(
        cls,
        path: Path | str,
        *,
        verify: Verify | None = None,
        register_id: str | None = None,
        after: int = 0,
        small: int = SMALL,
    ) -> Register:
        """Map a register into memory once every byte of it is vouched for.

        ``verify`` checks the signature; without it the checksums alone are checked.
        ``register_id`` is the only one accepted, ``after`` the lowest epoch. Refuses with
        ``register-missing``, ``not-a-register``, ``register-version``, ``register-truncated``,
        ``register-corrupt``, ``register-unsigned``, ``register-forged``, ``wrong-register``,
        ``rolled-back``. The file may be replaced by renaming, never be changed in place.
        """
        whole = _mapped(path)
        head, packed, signature, sections = unpack(whole)
        if verify is not None:
            _check_signature(verify, signature, signed_text(packed))
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
        try:
            digest = hashlib.sha256(packed + signature).digest()
            return cls(head, sections, digest=digest, small=small)
        except (LookupError, ValueError, OverflowError, struct.error) as broken:
            raise RegisterRefused(
                "register-corrupt", "The register contradicts itself. Build it again."
            ) from broken

    @property
    def register_id(self) -> str:
        """Which register this is."""
        return self._head.register_id

    @property
    def epoch(self) -> int:
        """Which issue of the register this is; it only grows."""
        return self._head.epoch

    @property
    def issued_at(self) -> datetime:
        """When it was issued, in UTC."""
        return self._issued_at

    def age(self, *, now: datetime | None = None) -> timedelta:
        """Return how long ago it was issued; never less than nothing."""
        return timedelta(microseconds=self._now(now) - self._head.issued_at)

    def __len__(self) -> int:
        return sum(map(len, self._tables.values()))

    def withheld(
        self, kind: str, ids: Ids, country: str | None, *, now: datetime | None = None
    ) -> list[int]:
        """Return the positions in ``ids`` of what is withheld in the country now, ascending.

        An unknown country (None, empty, not ISO 3166-1 alpha-2 in upper case, nowhere in the
        register) is answered with none. A clock behind the register's issue is not believed.
        Raises ``TypeError`` for a single id: use ``one``.
        """
        if isinstance(ids, str | bytes):
            raise TypeError("ids are a batch; for a single id use one()")
        bit = None if country is None else self._bits.get(country)
        table = self._tables.get(kind)
        if bit is None or table is None:
            return []
        found = table.find(cast(Batch, ids).tolist() if hasattr(ids, "tolist") else ids)
        if not found:
            return []
        at = self._now(now)
        closed = {of: self._stands(of, bit, at) for of in {of for _, of in found}}
        return [position for position, of in found if closed[of]]

    def one(self, kind: str, id: Id, country: str | None, *, now: datetime | None = None) -> bool:
        """Tell whether this is withheld in the country now."""
        return bool(self.withheld(kind, (id,), country, now=now))

    def where(
        self, kind: str, ids: Ids, *, now: datetime | None = None
    ) -> dict[int, tuple[str, ...]]:
        """Return, by position in ``ids``, the countries in which something is withheld now."""
        table = self._tables.get(kind)
        if table is None:
            return {}
        found = table.find(cast(Batch, ids).tolist() if hasattr(ids, "tolist") else ids)
        at = self._now(now)
        places = {
            of: tuple(name for name, bit in self._bits.items() if self._stands(of, bit, at))
            for of in {of for _, of in found}
        }
        return {position: places[of] for position, of in found if places[of]}

    def explain(
        self, kind: str, id: Id, country: str | None, *, now: datetime | None = None
    ) -> list[Standing]:
        """Return every order by which this is withheld in the country now, oldest first."""
        bit = None if country is None else self._bits.get(country)
        table = self._tables.get(kind)
        if bit is None or table is None:
            return []
        at = self._now(now)
        return [
            Standing(
                order=term.order,
                since=moment(term.since),
                until=None if term.until == OPEN else moment(term.until),
                action=term.action,
            )
            for _, of in table.find((id,))
            for term in self._class(of)
            if term.stands(bit, at)
        ]

    def _now(self, now: datetime | None) -> int:
        at = time.time_ns() // 1_000 if now is None else instant(now)
        return max(at, self._head.issued_at)

    def _class(self, of: int) -> list[_Term]:
        start = self._ends[of - 1] if of else 0
        return [self._terms[at] for at in self._members[start : self._ends[of]]]

    def _stands(self, of: int, bit: int, now: int) -> bool:
        return any(term.stands(bit, now) for term in self._class(of))


def _mapped(path: Path | str) -> memoryview:
    try:
        handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    except OSError as missing:
        raise RegisterRefused(
            "register-missing", f"{path} cannot be opened: {missing.strerror}."
        ) from missing
    try:
        return memoryview(mmap.mmap(handle, 0, access=mmap.ACCESS_READ))
    except (OSError, ValueError) as empty:
        raise RegisterRefused("not-a-register", f"{path} is empty or no file.") from empty
    finally:
        os.close(handle)


def _check_signature(verify: Verify, signature: bytes, signed: bytes) -> None:
    if not signature:
        raise RegisterRefused("register-unsigned", "The register carries no signature. Sign it.")
    if not verify(signature, signed):
        raise RegisterRefused(
            "register-forged", "The register's signature is not by the trusted key. Do not use it."
        )


def _read_terms(sections: Mapping[str, memoryview]) -> list[_Term]:
    section = sections["terms"]
    orders = [one.decode() for one in as_texts(sections["orders"])]
    actions = [one.decode() for one in as_texts(sections["actions"])]
    many, width = struct.unpack("<II", section[:8])
    size = _TERM.size + width
    if len(section) != 8 + many * size:
        raise ValueError("terms")
    terms = []
    for at in range(8, len(section), size):
        since, until, order, action = _TERM.unpack_from(section, at)
        _checked_times(since, until)
        territories = int.from_bytes(section[at + _TERM.size : at + size], "little")
        terms.append(_Term(since, until, orders[order], actions[action], territories))
    return terms


def _checked_times(since: int, until: int) -> None:
    moment(since)
    if until != OPEN:
        moment(until)


def _read_classes(section: memoryview, terms: int) -> tuple[Sequence[int], Sequence[int]]:
    many, *_ = as_numbers("I", section[:4])
    rest = as_numbers("I", section[4:])
    ends, members = rest[:many], rest[many:]
    if len(ends) != many or (ends[-1] if many else 0) != len(members):
        raise ValueError("classes")
    if max(members, default=-1) >= terms or sorted(ends) != list(ends):
        raise ValueError("classes")
    return ends, members


def _read_tables(sections: Mapping[str, memoryview], classes: int, small: int) -> dict[str, Table]:
    kinds = {name.partition(":")[2] for name in sections if name.startswith(("numbers:", "texts:"))}
    tables = {}
    for kind in kinds:
        whole = as_numbers("Q", sections.get(f"numbers:{kind}", _NOTHING))
        whole_of = as_numbers("I", sections.get(f"classes:numbers:{kind}", _NOTHING))
        section = sections.get(f"texts:{kind}")
        said = () if section is None else as_texts(section)
        said_of = as_numbers("I", sections.get(f"classes:texts:{kind}", _NOTHING))
        if len(whole) != len(whole_of) or len(said) != len(said_of):
            raise ValueError(kind)
        if max(whole_of, default=-1) >= classes or max(said_of, default=-1) >= classes:
            raise ValueError(kind)
        tables[kind] = Table((whole, whole_of), (said, said_of), small=small)
    return tables
