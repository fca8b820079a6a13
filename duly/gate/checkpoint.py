"""The checkpoint: a small signed statement of which register is in force, and of what parts."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from duly.gate.entry import RegisterRefused
from duly.gate.layer import Verify

Seal = Callable[[str], str]
"""``text -> the text as a signed note`` (C2SP ``signed-note``, Ed25519)."""

LONGEST: Final = 1 << 14  # bytes of a checkpoint with its signatures
MOST: Final = 4  # a base and three deltas
_FIRST: Final = "duly gate checkpoint 1"
_TIME: Final = "%Y-%m-%dT%H:%M:%SZ"
_NUMBER: Final = r"([1-9][0-9]{0,18})"
_SEGMENT: Final = re.compile(rf"segment {_NUMBER} {_NUMBER} ([0-9a-f]{{64}})")
_MARK: Final = "\N{EM DASH} "
_SIGNATURES: Final = 8
_KEY_ID: Final = 4  # bytes before a signature


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """One file of a register: the epoch that it brings, its length in bytes, its SHA-256."""

    epoch: int
    size: int
    digest: str

    @property
    def name(self) -> str:
        """Where it lies below the checkpoint; what it holds is all that names it."""
        return f"segments/{self.digest}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkpoint:
    """What is in force: the base first, then its deltas; ``issued_at`` in UTC, whole seconds.

    It is issued anew every minute while nothing changes, so that its age says how far behind
    whoever holds it may be.
    """

    register_id: str
    issued_at: datetime
    segments: tuple[Segment, ...]

    @property
    def epoch(self) -> int:
        """The epoch in force."""
        return self.segments[-1].epoch

    def text(self) -> str:
        """Return the text that is signed."""
        lines = [_FIRST, f"register {self.register_id}", f"issued {self.issued_at:{_TIME}}"]
        lines += [f"segment {one.epoch} {one.size} {one.digest}" for one in self.segments]
        return "\n".join(lines) + "\n"


def opened(raw: bytes, verify: Verify) -> Checkpoint:
    """Return the checkpoint in a signed note once a trusted key has signed it.

    Refuses with ``gate-checkpoint`` what is none, in any detail, and ``checkpoint-forged`` where
    no signature is by the trusted key.
    """
    text, gap, below = _decoded(raw).rpartition("\n\n")
    checkpoint = _read(text + "\n") if gap and below.endswith("\n") else None
    if checkpoint is None:
        raise _malformed()
    lines = below[:-1].split("\n")
    signed = checkpoint.text().encode()
    if not any(verify(_signature(line), signed) for line in lines[:_SIGNATURES]):
        raise RegisterRefused(
            "checkpoint-forged", "The checkpoint is not signed by the trusted key. Do not use it."
        )
    return checkpoint


def _decoded(raw: bytes) -> str:
    if len(raw) > LONGEST:
        raise _malformed()
    try:
        return raw.decode()
    except UnicodeDecodeError as broken:
        raise _malformed() from broken


def _read(text: str) -> Checkpoint | None:
    """Read a text that is written in the one way there is; None for any other."""
    first, register, issued, *rest = (*text[:-1].split("\n"), "", "")
    found = [_SEGMENT.fullmatch(line) for line in rest[:-2]]
    segments = tuple(
        Segment(epoch=int(one[1]), size=int(one[2]), digest=one[3]) for one in found if one
    )
    epochs = [one.epoch for one in segments]
    if not 1 <= len(segments) <= MOST or epochs != sorted(set(epochs)):
        return None
    try:
        at = datetime.strptime(issued, f"issued {_TIME}").replace(tzinfo=UTC)
    except ValueError:
        return None
    name = register.removeprefix("register ")
    read = Checkpoint(register_id=name, issued_at=at, segments=segments)
    return read if name and name.isprintable() and first and read.text() == text else None


def _signature(line: str) -> bytes:
    encoded = line.rpartition(" ")[2] if line.startswith(_MARK) else ""
    try:
        return base64.b64decode(encoded, validate=True)[_KEY_ID:]
    except (binascii.Error, ValueError):
        return b""


def _malformed() -> RegisterRefused:
    return RegisterRefused(
        "gate-checkpoint", "This is no checkpoint of a gate. Check the address it came from."
    )
