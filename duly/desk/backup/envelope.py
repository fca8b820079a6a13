"""A backup under a passphrase: nobody reads it, changes it or cuts it off unnoticed.

AES-256-GCM in pieces of one mebibyte, each numbered and the last one marked, under a key that
scrypt makes of the passphrase and a salt of the file's own.
"""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path
from typing import IO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from duly.desk.backup.manifest import damaged
from duly.order.terms import Refusal

MAGIC = b"duly-backup-sealed/1\n"
_PIECE, _TAG = 1 << 20, 16
_COST = {"n": 1 << 15, "r": 8, "p": 1}
_MOST = 1 << 20  # of n: a file must not make us work for hours
_SHORTEST = 12  # letters of a passphrase


def passphrase(path: Path | None) -> bytes | None:
    """Return what stands in the passphrase file, without its line end; none without a file.

    Refuses ``bad-passphrase`` for one that is missing or shorter than 12 letters.
    """
    if path is None:
        return None
    try:
        words = path.read_bytes().strip()
    except OSError as broken:
        raise Refusal("bad-passphrase", f"{path} cannot be read: {broken.strerror}") from broken
    if len(words) < _SHORTEST:
        raise Refusal("bad-passphrase", f"{path} holds fewer than {_SHORTEST} letters; write more")
    return words


class Sealing:
    """A file to write to, as ``tarfile`` does, of which only the sealed form reaches the disk."""

    def __init__(self, file: IO[bytes], words: bytes) -> None:
        salt = os.urandom(16)
        header = json.dumps({**_COST, "salt": salt.hex()}).encode() + b"\n"
        file.write(MAGIC + header)
        self._file, self._header = file, header
        self._key = AESGCM(_key(words, salt, **_COST))
        self._held, self._number = bytearray(), 0

    def write(self, data: bytes) -> int:
        """Take bytes; whole pieces are sealed and written."""
        self._held += data
        while len(self._held) > _PIECE:  # the last piece is never empty
            self._put(bytes(self._held[:_PIECE]), last=False)
            del self._held[:_PIECE]
        return len(data)

    def finish(self) -> None:
        """Seal and write what is left, marked as the end."""
        self._put(bytes(self._held), last=True)

    def _put(self, piece: bytes, *, last: bool) -> None:
        sealed = self._key.encrypt(_nonce(self._number, last=last), piece, self._header)
        self._file.write(sealed)
        self._number += 1


class Opening:
    """A sealed backup to read from, as ``tarfile`` does; whatever was changed is noticed."""

    def __init__(self, file: IO[bytes], words: bytes | None) -> None:
        if words is None:
            raise Refusal("no-passphrase", "this backup is sealed; name --passphrase-file")
        self._file, self._header = file, file.readline(1 << 12)
        try:
            said = json.loads(self._header)
            salt, n, r, p = bytes.fromhex(said["salt"]), said["n"], said["r"], said["p"]
            if not (1 < n <= _MOST and 1 <= r <= 16 and 1 <= p <= 4):
                raise ValueError("too costly")
            self._key = AESGCM(_key(words, salt, n=n, r=r, p=p))
        except (ValueError, TypeError, KeyError) as broken:
            raise damaged("its seal cannot be read") from broken
        self._next = file.read(_PIECE + _TAG)
        self._held, self._number = b"", 0

    def read(self, size: int) -> bytes:
        """Return so many bytes, fewer only at the end.

        Refuses ``bad-passphrase`` where not even the first piece opens. Raises ``Unreadable``
        (``backup-damaged``) for any later piece.
        """
        found = bytearray()
        while len(found) < size and (self._held or self._advance()):
            part = self._held[: size - len(found)]
            self._held = self._held[len(part) :]
            found += part
        return bytes(found)

    def _advance(self) -> bool:
        if not self._next:
            return False
        piece, self._next = self._next, self._file.read(_PIECE + _TAG)
        try:
            nonce = _nonce(self._number, last=not self._next)
            self._held = self._key.decrypt(nonce, piece, self._header)
        except InvalidTag as wrong:
            if self._number == 0:
                raise Refusal(
                    "bad-passphrase",
                    "this passphrase does not open the backup, or its beginning was changed",
                ) from wrong
            raise damaged("a piece of it was changed or is missing") from wrong
        self._number += 1
        return True


def _key(words: bytes, salt: bytes, *, n: int, r: int, p: int) -> bytes:
    return hashlib.scrypt(words, salt=salt, n=n, r=r, p=p, dklen=32, maxmem=256 * n * r)


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(11) + (b"\1" if last else b"\0")
