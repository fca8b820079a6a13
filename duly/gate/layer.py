"""One file of a register: the base, or a delta that stands on the file below it."""

from __future__ import annotations

import hashlib
import mmap
import os
import struct
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from duly.gate.entry import OPEN, WITHHOLD, RegisterRefused, moment
from duly.gate.hashing import SEED
from duly.gate.layout import Head, as_numbers, as_texts, signed_text, unpack
from duly.gate.lines import Lines

Verify = Callable[[bytes, bytes], bool]
"""``(signature, signed text) -> genuine``; ``register_id`` and ``epoch`` are under it."""

File = tuple[int, int, int, int]
"""Device, inode, time of change in ns, size: which file it is, without reading it."""

NUMBERS: Final = "numbers:"
TEXTS: Final = "texts:"
_TERM: Final = struct.Struct("<qqII")


@dataclass(frozen=True, slots=True)
class Term:
    """From when until when, by which order, what is done; in the territories of ``bits``."""

    since: int
    until: int
    order: str
    action: str
    bits: int  # one per territory of its layer

    def stands(self, bit: int, now: int) -> bool:
        """Tell whether it withholds at an instant in the territory of a bit."""
        return (
            self.since <= now < self.until
            and bool(self.bits >> bit & 1)
            and self.action == WITHHOLD
        )


class Layer:
    """One verified file, unchangeable; open it with ``Layer.open``."""

    def __init__(
        self, head: Head, sections: Mapping[str, memoryview], *, digest: bytes, file: File
    ) -> None:
        self.head = head
        self.digest = digest
        self.file = file
        self.sections = sections
        self.territories = [one.decode() for one in as_texts(sections["territories"])]
        self.seed = bytes(sections["seed"])
        self.ended = frozenset(one.decode() for one in as_texts(sections["ended"]))
        if len(self.seed) != SEED or len(set(self.territories)) != len(self.territories):
            raise ValueError("seed or territories")

    @classmethod
    def open(cls, path: Path | str, *, verify: Verify | None = None, whole: bool = True) -> Layer:
        """Map a file into memory once every byte of it is vouched for.

        ``verify`` checks the signature; without it the checksums alone are checked. With
        ``whole=False`` only the head and its signature are checked, for a file that was verified
        on this host before. Refuses with ``register-missing``, ``not-a-register``,
        ``register-version``, ``register-truncated``, ``register-corrupt``,
        ``register-unsigned``, ``register-forged``.
        """
        mapped, file = _mapped(path)
        head, packed, signature, sections = unpack(mapped, summed=whole)
        if verify is not None:
            _check_signature(verify, signature, signed_text(packed))
        try:
            digest = hashlib.sha256(packed + signature).digest()
            layer = cls(head, sections, digest=digest, file=file)
            _ = whole and (layer.terms, layer.classes)
            return layer
        except (LookupError, ValueError, OverflowError, struct.error) as broken:
            raise contradiction() from broken

    @cached_property
    def kinds(self) -> frozenset[str]:
        """Return the kinds of which this file holds ids."""
        return frozenset(
            name.partition(":")[2] for name in self.sections if name.startswith((NUMBERS, TEXTS))
        )

    def __len__(self) -> int:
        return sum(
            int.from_bytes(section[:8], "little")
            for name, section in self.sections.items()
            if name.startswith((NUMBERS, TEXTS))
        )

    def lines(self, name: str) -> Lines | None:
        """Return a table such as ``numbers:account``; None where there is none."""
        section = self.sections.get(name)
        return None if section is None else Lines(section, self.seed)

    def live(self, ended: frozenset[str]) -> bytes:
        """Return one byte per term: 1 where it withholds and its order is not among ``ended``."""
        section = self.sections["terms"]
        many, width = as_numbers("I", section[:8])
        orders = [one.decode() for one in as_texts(self.sections["orders"])]
        over = {at for at, order in enumerate(orders) if order in ended}
        actions = [one.decode() for one in as_texts(self.sections["actions"])]
        others = {at for at, action in enumerate(actions) if action != WITHHOLD}
        if not over and not others:
            return b"\1" * min(many, len(section))
        return bytes(
            order not in over and action not in others
            for _, _, order, action in (
                _TERM.unpack_from(section, at) for at in range(8, len(section), _TERM.size + width)
            )
        )

    @cached_property
    def terms(self) -> Sequence[Term]:
        """Return every term."""
        section = self.sections["terms"]
        orders = [one.decode() for one in as_texts(self.sections["orders"])]
        actions = [one.decode() for one in as_texts(self.sections["actions"])]
        many, width = struct.unpack("<II", section[:8])
        size = _TERM.size + width
        if len(section) != 8 + many * size:
            raise ValueError("terms")
        return [
            _term(section[at : at + size], orders, actions) for at in range(8, len(section), size)
        ]

    @cached_property
    def classes(self) -> tuple[Sequence[int], Sequence[int]]:
        """Return where each class ends, and the terms of all."""
        section = self.sections["classes"]
        many, *_ = as_numbers("I", section[:4])
        rest = as_numbers("I", section[4:])
        ends, members = rest[:many], rest[many:]
        if len(ends) != many or (ends[-1] if many else 0) != len(members):
            raise ValueError("classes")
        if max(members, default=-1) >= len(self.terms) or sorted(ends) != list(ends):
            raise ValueError("classes")
        return ends, members

    def terms_of(self, of: int) -> Iterator[int]:
        """Yield the numbers of the terms of a class; of none where there is no such class."""
        ends, members = self.classes
        if of < len(ends):
            yield from members[ends[of - 1] if of else 0 : ends[of]]


def contradiction() -> RegisterRefused:
    """Return the refusal of a register whose checksums hold and whose contents do not."""
    return RegisterRefused("register-corrupt", "The register contradicts itself. Build it again.")


def identity(path: Path | str) -> File | None:
    """Return which file lies at a path; None where there is none."""
    try:
        now = os.stat(path)
    except OSError:
        return None
    return (now.st_dev, now.st_ino, now.st_mtime_ns, now.st_size)


def _term(record: memoryview, orders: Sequence[str], actions: Sequence[str]) -> Term:
    since, until, order, action = _TERM.unpack_from(record)
    moment(since)
    if until != OPEN:
        moment(until)
    bits = int.from_bytes(record[_TERM.size :], "little")
    return Term(since, until, orders[order], actions[action], bits)


def _mapped(path: Path | str) -> tuple[memoryview, File]:
    try:
        handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    except OSError as missing:
        raise RegisterRefused(
            "register-missing", f"{path} cannot be opened: {missing.strerror}."
        ) from missing
    try:
        now = os.fstat(handle)
        file = (now.st_dev, now.st_ino, now.st_mtime_ns, now.st_size)
        return memoryview(mmap.mmap(handle, 0, access=mmap.ACCESS_READ)), file
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
