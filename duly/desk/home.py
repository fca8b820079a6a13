"""Where this desk keeps its database, keys, letters and register; no framework here."""

from __future__ import annotations

import os
import secrets
import shlex
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from duly.desk.signing import ProgramSigner
from duly.ledger.cosignature import CosigningKey, parse_cosigning
from duly.ledger.keys import (
    Signer,
    SigningKey,
    VerifyingKey,
    parse_signing,
    parse_verifying,
)
from duly.ledger.succession import succeeded
from duly.order.terms import Refusal

_SECRET_SIZE = 32
_NEXT_SIGNER = "DULY_LEDGER_NEXT_SIGNER"


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
    def authorities(self) -> Path:
        """The register of authorities, once one was imported."""
        return self.path / "authorities.json"

    @property
    def directory(self) -> Path:
        """The list of what exists on the platform, once one was imported."""
        return self.path / "directory.csv"

    @property
    def outgoing(self) -> Path:
        """The folder into which mail is written while no mail server is set."""
        return self.path / "outgoing"

    @property
    def witness(self) -> Path:
        """What this home has seen as a witness of other logs."""
        return self.path / "witness.sqlite3"

    @property
    def policy(self) -> Path:
        """Who has to cosign this desk's heads, once that was decided."""
        return Path(os.environ.get("DULY_WITNESSES") or self.path / "witnesses.policy")

    @property
    def restored(self) -> Path:
        """When a backup was put into this home, if one was."""
        return self.path / "restored"

    def restored_at(self) -> datetime | None:
        """Return the instant at which a backup was put into this home."""
        try:
            return datetime.fromisoformat(self.restored.read_text().strip())
        except FileNotFoundError:
            return None

    def is_made(self) -> bool:
        """Whether anything ever made this home."""
        return self.keys.is_dir()

    def must_be_made(self) -> None:
        """Refuse ``no-home`` for a folder that is none, as a slip of its name leads to."""
        if not self.is_made():
            named = "DULY_HOME names it" if os.environ.get("DULY_HOME") else "DULY_HOME is not set"
            why = f"there is no desk at {self.path} ({named}); name the right one"
            raise Refusal("no-home", f"{why}, or make one there with 'duly init'")

    def prepare(self) -> None:
        """Make the folders, for this user only; the keys' folder also if it was there before.

        Refuses ``cannot-write`` where they cannot be made.
        """
        try:
            for folder in (self.path, self.keys, self.register.parent, self.outgoing):
                folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            self.keys.chmod(0o700)
        except OSError as failed:
            why = f"{self.path} can be no desk's home: {failed.strerror}; name another in DULY_HOME"
            raise Refusal("cannot-write", why) from failed

    def claim_database(self) -> None:
        """Make the embedded database's file, or what is there, readable by this user only."""
        self.database.touch(mode=0o600, exist_ok=True)
        self.database.chmod(0o600)

    def holds(self, name: str) -> bool:
        """Whether a key was made in this home before."""
        return (self.keys / f"{name}.key").is_file()

    def signs(self) -> bool:
        """Whether there is a key that signs the history: here, in the environment, in a device."""
        elsewhere = ("DULY_LEDGER_SIGNER", "DULY_LEDGER_KEY")
        return self.holds("ledger") or any(os.environ.get(name) for name in elsewhere)

    def secret(self, name: str) -> bytes:
        """Return 32 secret bytes of this desk, made at their first use.

        Refuses ``broken-key`` for a file that holds anything else.
        """
        text = self._kept(f"{name}.key", lambda: secrets.token_hex(_SECRET_SIZE))
        try:
            raw = bytes.fromhex(text)
        except ValueError:
            raw = b""
        if len(raw) != _SECRET_SIZE:
            raise Refusal(
                "broken-key",
                f"{self.keys / name}.key is no key of this desk; put it back from a backup",
            )
        return raw

    def ledger_key(self, origin: str) -> Signer:
        """Return whoever signs checkpoints.

        A program (``DULY_LEDGER_SIGNER``) that speaks to a device, a key in the environment
        (``DULY_LEDGER_KEY``), or the home's own file, made at its first use under that name.
        Once a device's next key was adopted, its own program. Raises ``Unreadable``
        (``key-malformed``).
        """
        following = os.environ.get(_NEXT_SIGNER)
        if following and not self._next_device_key.exists() and self._device_key.exists():
            return _device(following, self._device_key)
        if program := os.environ.get("DULY_LEDGER_SIGNER"):
            return _device(program, self._device_key)
        if text := os.environ.get("DULY_LEDGER_KEY"):
            return parse_signing(text.strip())
        return parse_signing(
            self._kept(
                "ledger.key",
                lambda: SigningKey(name=origin, seed=secrets.token_bytes(32)).secret_text(),
            )
        )

    @property
    def _device_key(self) -> Path:
        return self.keys / "ledger.vkey"

    @property
    def _next_device_key(self) -> Path:
        return self.keys / "ledger.next"

    def has_next_device(self) -> bool:
        """Whether a device was prepared whose key is to sign after the present one."""
        return bool(os.environ.get(_NEXT_SIGNER)) and self._next_device_key.is_file()

    def ledger_verifiers(self, origin: str) -> tuple[VerifyingKey, ...]:
        """Return the key that signs checkpoints now, and those that did before it."""
        texts = [path.read_text().strip() for path in sorted(self.keys.glob("ledger-*.vkey"))]
        return (self.ledger_key(origin).verifier, *map(parse_verifying, texts))

    def knows_ledger_key(self, origin: str, verifier: str) -> bool:
        """Whether a key signs here, did so before, or was made to sign next."""
        known = [str(key) for key in self.ledger_verifiers(origin)]
        with suppress(FileNotFoundError):
            known.append(self._next_device_key.read_text().strip())
        with suppress(FileNotFoundError):
            made = parse_signing((self.keys / "ledger-next.key").read_text().strip())
            known.append(str(made.verifier))
        return verifier in known

    def next_ledger_key(self, origin: str) -> Signer:
        """Return what is to sign after the present key.

        The program (``DULY_LEDGER_NEXT_SIGNER``) of a device whose public key stands in
        ``keys/ledger.next``, else a key in a file, made when it is asked for.
        """
        if self.has_next_device():
            return _device(os.environ[_NEXT_SIGNER], self._next_device_key)
        made = SigningKey(name=origin, seed=secrets.token_bytes(32))
        return parse_signing(self._kept("ledger-next.key", made.secret_text))

    def adopt_ledger_key(self, origin: str) -> None:
        """Let the next key sign from now on; the public half of the old one stays known.

        With it stays the note in which the old key names the new one.
        """
        key = self.ledger_key(origin)
        old, new = key.verifier, self.next_ledger_key(origin).verifier
        name = f"ledger-{old.key_id.hex()}"
        self._kept(f"{name}.vkey", lambda: f"{old}")
        self._kept(f"{name}.successor", lambda: succeeded(key, new))
        if self.has_next_device():
            self._next_device_key.replace(self._device_key)
        else:
            (self.keys / "ledger-next.key").replace(self.keys / "ledger.key")

    def witness_key(self) -> CosigningKey:
        """Return the key that cosigns other logs' heads, made at its first use."""
        name = os.environ.get("DULY_WITNESS_NAME", "localhost/duly/witness")
        return parse_cosigning(
            self._kept(
                "witness.key",
                lambda: CosigningKey(name=name, seed=secrets.token_bytes(32)).secret_text(),
            )
        )

    def _kept(self, name: str, make: Callable[[], str]) -> str:
        path = self.keys / name
        if not path.exists():
            self.prepare()
            _write_once(path, make())
        return path.read_text().strip()


def _device(program: str, public: Path) -> ProgramSigner:
    verifier = parse_verifying(public.read_text().strip())
    return ProgramSigner(words=tuple(shlex.split(program)), verifier=verifier)


def _write_once(path: Path, text: str) -> None:
    """Put a whole file in its place, once: a second maker, or a crash, leaves no half of it."""
    part = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "w") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileExistsError):
            os.link(part, path)
    finally:
        part.unlink()
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def current() -> Home:
    """Return the home that the environment names."""
    return Home(Path(os.environ.get("DULY_HOME") or Path.home() / ".duly"))
