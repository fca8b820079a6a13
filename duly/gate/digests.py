"""A register for edges that others run: digests under a key in the place of ids."""

from __future__ import annotations

import hmac
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Final, cast

from duly.gate.entry import Batch, Entry, Id, Ids, RegisterRefused, Standing, canonical
from duly.gate.holder import Gate
from duly.gate.layer import Verify

KEY_SIZE: Final = 32
_SIZE: Final = 16  # bytes of a digest


def digest(secret: bytes, kind: str, id: Id) -> str:
    """Return the digest of an id, 32 hexadecimal digits: HMAC-SHA256 cut to 128 bits.

    However an id is written, it has one digest. A leading ``x`` keeps digits from being taken
    for a number.
    """
    known = canonical(id)
    text = f"{kind}\0{'n' if isinstance(known, int) else 't'}\0{known}"
    whole = hmac.digest(secret, text.encode("utf-8", "surrogateescape"), "sha256")
    return "x" + whole[:_SIZE].hex()


def name(register_id: str, secret: bytes) -> str:
    """Return the id of the register of digests: it tells the key, and no plain register has it."""
    check = hmac.digest(secret, b"duly gate digests 1", "sha256")[:8].hex()
    return f"{register_id}#digests-{check}"


def keyed(entries: Iterable[Entry], secret: bytes) -> Iterator[Entry]:
    """Yield the entries with digests for ids; everything else of them stays."""
    must_be_key(secret)
    for one in entries:
        yield replace(one, id=digest(secret, one.kind, one.id))


def must_be_key(secret: bytes) -> None:
    """Refuse (``bad-digest-key``) what is not 32 bytes."""
    if len(secret) != KEY_SIZE:
        raise RegisterRefused("bad-digest-key", "The key of digests is 64 hexadecimal digits.")


class DigestGate:
    """A gate over a register of digests; asked with plain ids, as any other gate."""

    def __init__(
        self, path: Path | str, secret: bytes, *, verify: Verify | None, register_id: str
    ) -> None:
        must_be_key(secret)
        self._secret = secret
        self.gate = Gate(path, verify=verify, register_id=name(register_id, secret))

    @property
    def alarm(self) -> RegisterRefused | None:
        """Say what is wrong with the register at the path; None when it is in use."""
        return self.gate.alarm

    def withheld(
        self, kind: str, ids: Ids, country: str | None, *, now: datetime | None = None
    ) -> list[int]:
        """Return the positions of what is withheld, as ``Gate.withheld`` does."""
        if isinstance(ids, str | bytes):
            raise TypeError("ids are a batch; for a single id use one()")
        plain = cast(Batch, ids).tolist() if hasattr(ids, "tolist") else ids
        digests = [digest(self._secret, kind, one) for one in plain]
        return self.gate.withheld(kind, digests, country, now=now)

    def one(self, kind: str, id: Id, country: str | None, *, now: datetime | None = None) -> bool:
        """Tell whether this is withheld in the country now."""
        return self.gate.one(kind, digest(self._secret, kind, id), country, now=now)

    def explain(
        self, kind: str, id: Id, country: str | None, *, now: datetime | None = None
    ) -> list[Standing]:
        """Return every order by which this is withheld in the country now."""
        return self.gate.explain(kind, digest(self._secret, kind, id), country, now=now)
