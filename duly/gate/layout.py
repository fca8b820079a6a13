"""How a register lies on the disk: a head that can be signed, then sections that it vouches for.

Everything is little-endian. The head names every section with its length and SHA-256; behind the
head stand its own SHA-256 and a signature over it. Sections follow in the head's order, each at
the next multiple of 64, with zeros between. ``docs/gate.md`` has the table.
"""

from __future__ import annotations

import hashlib
import struct
import sys
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from duly.gate.entry import RegisterRefused

MAGIC: Final = b"DULYGATE"
VERSION: Final = 2
ALIGN: Final = 64
HEAD: Final = struct.Struct("<8sIIQQ32sqHI")  # see docs/gate.md
SECTION: Final = struct.Struct("<HQ32s")  # length of the name, length, SHA-256
LONGEST_HEAD: Final = 1 << 20
LONGEST_SIGNATURE: Final = 1 << 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What a register says of itself; ``issued_at`` in microseconds since 1970.

    ``parent`` is the epoch a delta stands on, ``below`` the digest of the file that brings it;
    0 and zeros for a register that stands alone.
    """

    register_id: str
    epoch: int
    parent: int
    below: bytes
    issued_at: int
    sections: tuple[tuple[str, int, bytes], ...]  # name, length, SHA-256

    def packed(self) -> bytes:
        """Return the bytes that are hashed and signed."""
        label = self.register_id.encode()
        body = b"".join(
            SECTION.pack(len(name.encode()), length, digest) + name.encode()
            for name, length, digest in self.sections
        )
        size = HEAD.size + len(label) + len(body)
        start = HEAD.pack(
            *(MAGIC, VERSION, size, self.epoch, self.parent, self.below, self.issued_at),
            *(len(label), len(self.sections)),
        )
        return start + label + body


def signed_text(packed: bytes) -> bytes:
    """Return the text that is signed for a head; two lines of ASCII, so that any tool can."""
    return b"duly gate register 2\n" + hashlib.sha256(packed).hexdigest().encode() + b"\n"


def pack(head: Head, sections: Iterable[bytes], signature: bytes) -> Iterable[bytes]:
    """Yield the file in order."""
    packed = head.packed()
    first = packed + hashlib.sha256(packed).digest() + struct.pack("<H", len(signature)) + signature
    yield first + bytes(-len(first) % ALIGN)
    for section in sections:
        yield section
        yield bytes(-len(section) % ALIGN)


def unpack(
    whole: memoryview, *, summed: bool = True
) -> tuple[Head, bytes, bytes, dict[str, memoryview]]:
    """Read head, the head's bytes, signature and sections, every byte accounted for.

    Refuses with ``not-a-register``, ``register-version``, ``register-truncated`` and
    ``register-corrupt``. Checks no signature, and the sections' checksums where ``summed``.
    """
    packed, after = _head_bytes(whole)
    head = _head(packed)
    signature, after = _signature(whole, after)
    sections: dict[str, memoryview] = {}
    for name, length, digest in head.sections:
        after = _padding(whole, after)
        sections[name] = whole[after : after + length]
        after += length
        if after > len(whole):
            raise _truncated()
        if summed and hashlib.sha256(sections[name]).digest() != digest:
            raise _corrupt(f"section {name} does not match its checksum")
    if _padding(whole, after) != len(whole):
        raise _truncated()
    return head, packed, signature, sections


def _head_bytes(whole: memoryview) -> tuple[bytes, int]:
    if bytes(whole[:8]) != MAGIC:
        raise RegisterRefused("not-a-register", "This file is no register. Build it again.")
    if len(whole) < HEAD.size:
        raise _truncated()
    _, version, size, *_ = HEAD.unpack(whole[: HEAD.size])
    if version != VERSION:
        raise RegisterRefused(
            "register-version",
            f"The register's format is {version}, this reader knows {VERSION}. Move it away and"
            " build it again.",
        )
    if not HEAD.size <= size <= LONGEST_HEAD:
        raise _corrupt("the head's length is impossible")
    end = size + 32
    if len(whole) < end + 2:
        raise _truncated()
    packed = bytes(whole[:size])
    if hashlib.sha256(packed).digest() != bytes(whole[size:end]):
        raise _corrupt("the head does not match its checksum")
    return packed, end


def _head(packed: bytes) -> Head:
    *_, epoch, parent, below, issued_at, label, many = HEAD.unpack_from(packed)
    at = HEAD.size + label
    sections = []
    try:
        register_id = packed[HEAD.size : at].decode()
        for _ in range(many):
            width, length, digest = SECTION.unpack_from(packed, at)
            at += SECTION.size + width
            sections.append((packed[at - width : at].decode(), length, digest))
    except (struct.error, UnicodeDecodeError) as broken:
        raise _corrupt("the head cannot be read") from broken
    if at != len(packed) or len({name for name, _, _ in sections}) != many:
        raise _corrupt("the head cannot be read")
    return Head(
        register_id=register_id,
        epoch=epoch,
        parent=parent,
        below=below,
        issued_at=issued_at,
        sections=tuple(sections),
    )


def _signature(whole: memoryview, at: int) -> tuple[bytes, int]:
    (size,) = struct.unpack_from("<H", whole, at)
    end = at + 2 + size
    if size > LONGEST_SIGNATURE or end > len(whole):
        raise _truncated()
    return bytes(whole[at + 2 : end]), end


def _padding(whole: memoryview, at: int) -> int:
    end = at + -at % ALIGN
    if end > len(whole):
        raise _truncated()
    if any(whole[at:end]):
        raise _corrupt("there is something between the sections")
    return end


def _truncated() -> RegisterRefused:
    return RegisterRefused(
        "register-truncated", "The register's length is not what its head says. Fetch it again."
    )


def _corrupt(what: str) -> RegisterRefused:
    return RegisterRefused("register-corrupt", f"The register is damaged: {what}. Fetch it again.")


Code = Literal["Q", "I"]
_WIDTH: Final = {"Q": 8, "I": 4}


def numbers(code: Code, values: Sequence[int]) -> bytes:
    """Pack unsigned numbers of 64 (Q) or 32 (I) bits."""
    packed = array(code, values)
    if sys.byteorder == "big":
        packed.byteswap()
    return packed.tobytes()


def as_numbers(code: Code, section: memoryview) -> Sequence[int]:
    """See a section as unsigned numbers, without copying where the machine allows."""
    if len(section) % _WIDTH[code]:
        raise _corrupt("a table's length is impossible")
    if sys.byteorder == "little":
        return section.cast(code)
    turned = array(code, section.tobytes())
    turned.byteswap()
    return turned


def texts(values: Sequence[bytes]) -> bytes:
    """Pack texts: how many, where each ends, then all of them."""
    ends, end = [], 0
    for value in values:
        end += len(value)
        ends.append(end)
    return numbers("Q", [len(values), *ends]) + b"".join(values)


@dataclass(frozen=True, slots=True)
class Texts(Sequence[bytes]):
    """Packed texts, read in place."""

    ends: Sequence[int]
    heap: memoryview

    def __len__(self) -> int:
        return len(self.ends)

    def __getitem__(self, at: int) -> bytes:  # type: ignore[override]
        return bytes(self.heap[self.ends[at - 1] if at else 0 : self.ends[at]])


def as_texts(section: memoryview) -> Texts:
    """See a section as texts; refuses ends that do not fit it (``register-corrupt``)."""
    many = as_numbers("Q", section[:8])[0] if len(section) >= 8 else -1
    if not 0 <= many <= len(section) // 8 - 1:
        raise _corrupt("a text table's length is impossible")
    ends = as_numbers("Q", section[8 : 8 + 8 * many])
    heap = section[8 + 8 * many :]
    if (ends[-1] if many else 0) != len(heap):
        raise _corrupt("a text table's ends do not fit it")
    return Texts(ends, heap)
