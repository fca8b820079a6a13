"""Where this desk keeps its database, keys, letters and register; no framework here."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from duly.ledger.keys import SigningKey, parse_signing


@dataclass(frozen=True, slots=True)
class Home:
    """One desk's folder; ``DULY_HOME`` names it, ``~/.duly`` by default."""

    path: Path

    @property
    def database(self) -> Path:
        """The embedded database's file."""
        return self.path / "duly.sqlite3"

    @property
    def keys(self) -> Path:
        """The folder of the desk's secrets."""
        return self.path / "keys"

    @property
    def register(self) -> Path:
        """The gate's register file."""
        return self.path / "register" / "current.duly"

    @property
    def outgoing(self) -> Path:
        """The folder into which mail is written while no mail server is set."""
        return self.path / "outgoing"

    def prepare(self) -> None:
        """Make the folders, for this user only."""
        for folder in (self.path, self.keys, self.register.parent, self.outgoing):
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)

    def secret(self, name: str) -> bytes:
        """Return 32 secret bytes of this desk, made at their first use."""
        return bytes.fromhex(self._kept(f"{name}.key", lambda: secrets.token_hex(32)))

    def ledger_key(self, origin: str) -> SigningKey:
        """Return the key that signs checkpoints, made at its first use under that name."""
        return parse_signing(
            self._kept(
                "ledger.key",
                lambda: SigningKey(name=origin, seed=secrets.token_bytes(32)).secret_text(),
            )
        )

    def _kept(self, name: str, make: Callable[[], str]) -> str:
        path = self.keys / name
        if not path.exists():
            self.prepare()
            _write_once(path, make())
        return path.read_text().strip()


def _write_once(path: Path, text: str) -> None:
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return
    with os.fdopen(handle, "w") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def current() -> Home:
    """Return the home that the environment names."""
    return Home(Path(os.environ.get("DULY_HOME") or Path.home() / ".duly"))
