"""The signed note: a text with the signatures under it, as C2SP ``signed-note`` writes it."""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from duly.order.terms import Unreadable

KEY_ID_SIZE = 4
MAX_SIGNATURES = 64
MAX_SIZE = 1 << 20
_MARK = "\N{EM DASH} "
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f]")
_NAME = re.compile(r"[^\s+]+")


class Verifier(Protocol):
    """A key known beforehand; ``name`` and ``key_id`` together say which."""

    @property
    def name(self) -> str:
        """The name on the signature line."""

    @property
    def key_id(self) -> bytes:
        """The four bytes before the signature."""

    def verifies(self, text: bytes, signature: bytes) -> bool:
        """Say whether ``signature`` is this key's over ``text``; never raises."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """One line under a note, checked or not."""

    name: str
    key_id: bytes
    value: bytes

    def line(self) -> str:
        """Return the line as it stands in the note, with its newline."""
        raw = base64.b64encode(self.key_id + self.value).decode()
        return f"{_MARK}{self.name} {raw}\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A text that ends in a newline, and the signatures under it."""

    text: str
    signatures: tuple[Signature, ...]

    def __str__(self) -> str:
        return self.text + "\n" + "".join(one.line() for one in self.signatures)

    def signed_by(self, verifiers: Iterable[Verifier]) -> tuple[Signature, ...]:
        """Return the signatures that verify; lines of unknown keys are passed over.

        Raises ``Unreadable`` when a known key's signature does not verify, or none is known.
        """
        known = {(key.name, key.key_id): key for key in verifiers}
        held = [one for one in self.signatures if (one.name, one.key_id) in known]
        for one in held:
            if not known[one.name, one.key_id].verifies(self.text.encode(), one.value):
                raise Unreadable("note-forged", f"The signature of {one.name} does not verify.")
        if not held:
            raise Unreadable("note-unsigned", "No key that you trust has signed this note.")
        return tuple(held)


def key_id(name: str, kind: int, public: bytes) -> bytes:
    """Return the id of a key: four bytes over its name, its signature type and itself."""
    return hashlib.sha256(f"{name}\n".encode() + bytes([kind]) + public).digest()[:KEY_ID_SIZE]


def is_key_name(name: str) -> bool:
    """Say whether a key may carry this name: no blank, no plus, not empty."""
    return _NAME.fullmatch(name) is not None and name.isprintable()


def parse(raw: str) -> Note:
    """Return the note in ``raw``; no signature has been checked yet.

    Raises ``Unreadable`` when it is not a note, in any detail.
    """
    if len(raw) > MAX_SIZE or _CONTROL.search(raw):
        raise _malformed("it is too long or holds control characters")
    text, gap, below = raw.rpartition("\n\n")
    if not gap or not text or not below.endswith("\n"):
        raise _malformed("it has no text, no blank line or no last newline")
    lines = below[:-1].split("\n")
    if len(lines) > MAX_SIGNATURES:
        raise _malformed("it carries too many signatures")
    return Note(text=text + "\n", signatures=tuple(_signature(line) for line in lines))


def unbase64(text: str) -> bytes:
    """Return the bytes of standard base64 in its one canonical spelling.

    Raises ``ValueError`` on any other.
    """
    try:
        raw = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as broken:
        raise ValueError("not base64") from broken
    if base64.b64encode(raw).decode() != text:
        raise ValueError("not canonical base64")
    return raw


def _signature(line: str) -> Signature:
    name, _, encoded = line.removeprefix(_MARK).partition(" ")
    try:
        raw = unbase64(encoded)
    except ValueError:
        raw = b""
    if not line.startswith(_MARK) or not is_key_name(name) or len(raw) <= KEY_ID_SIZE:
        raise _malformed("a line under it is no signature")
    return Signature(name=name, key_id=raw[:KEY_ID_SIZE], value=raw[KEY_ID_SIZE:])


def _malformed(why: str) -> Unreadable:
    return Unreadable("note-malformed", f"This is not a signed note: {why}. Fetch it again.")
