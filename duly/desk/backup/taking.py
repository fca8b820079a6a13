"""``duly backup``: everything that cannot be made again, in one file, for its owner only."""

from __future__ import annotations

import io
import os
import tarfile
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from duly.desk.backup.copying import copy_sqlite, dump_postgres
from duly.desk.backup.envelope import Sealing
from duly.desk.backup.manifest import DATABASES, NAME, POSTGRES, SQLITE, Manifest, part
from duly.desk.history.keys import trusted
from duly.desk.history.opening import history
from duly.desk.history.rows import History
from duly.desk.history.sqlite import opened
from duly.desk.home import Home
from duly.gate.chain import places
from duly.ledger.findings import Report
from duly.ledger.verify import verify
from duly.order.terms import Refusal

_KEPT = ("authorities.json", "directory.csv", "witnesses.policy")


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A backup that was written; a history that did not hold was copied as it is, and said."""

    path: Path
    manifest: Manifest
    report: Report


def take(
    home: Home, url: str | None, target: Path, *, at: datetime, words: bytes | None = None
) -> Taken:
    """Write a backup of a home into a new file that only its owner may read.

    ``target`` is the file, or a folder in which it is named by the time; ``words`` the
    passphrase under which it is sealed, if any. Refuses ``no-history``, ``backup-exists``,
    ``no-pg-dump`` and ``dump-failed``.
    """
    stamp = at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ") + (".sealed" if words else "")
    path = target / f"duly-{stamp}.tar" if target.is_dir() else target
    if path.exists():
        raise Refusal("backup-exists", f"{path} is there already; name another file")
    path.parent.mkdir(parents=True, exist_ok=True)
    # Keys and database lie unsealed for a moment: at home then, not where backups go.
    with tempfile.TemporaryDirectory(
        prefix=".duly-backup-", dir=home.path if words else path.parent
    ) as made:
        folder = Path(made)
        report = _database(home, url, folder)
        names = (*_copied(home, folder), DATABASES[POSTGRES if url else SQLITE])
        manifest = Manifest(
            made_at=at.astimezone(UTC).isoformat(),
            database=POSTGRES if url else SQLITE,
            entries=report.size,
            root=report.root.hex(),
            parts=tuple(part(folder, name) for name in sorted(names)),
        )
        _write(folder, manifest, path, at, words)
    return Taken(path=path, manifest=manifest, report=report)


def checked(stored: History, home: Home) -> Report:
    """Verify a history with the keys of a home."""
    return verify(stored, verifiers=trusted((), home))


def _database(home: Home, url: str | None, folder: Path) -> Report:
    if url is None:
        copy = folder / DATABASES[SQLITE]
        copy_sqlite(home.database, copy)
        with opened(str(copy)) as stored:
            return checked(stored, home)
    with history(home) as stored:
        snapshot = str(next(stored.select("SELECT pg_export_snapshot()"))[0])
        dump_postgres(url, snapshot, folder / DATABASES[POSTGRES])
        return checked(stored, home)


def _copied(home: Home, folder: Path) -> Iterator[str]:
    wanted = [*sorted(home.keys.iterdir()), *places(home.register)]
    wanted += [home.path / name for name in _KEPT]
    for path in wanted:
        if path.is_file() and not path.name.startswith("."):  # a key in the making
            name = path.relative_to(home.path)
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(path.read_bytes())
            yield name.as_posix()


def _write(folder: Path, manifest: Manifest, path: Path, at: datetime, words: bytes | None) -> None:
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
        with os.fdopen(os.open(unfinished, flags, 0o600), "wb") as file:
            if words is None:
                _fill(file, folder, manifest, at)
            else:
                sealing = Sealing(file, words)
                _fill(sealing, folder, manifest, at)
                sealing.finish()
            file.flush()
            os.fsync(file.fileno())
        os.link(unfinished, path)
    finally:
        unfinished.unlink(missing_ok=True)
    synced([path.parent])


def _fill(file: IO[bytes] | Sealing, folder: Path, manifest: Manifest, at: datetime) -> None:
    with tarfile.open(fileobj=file, mode="w|", format=tarfile.PAX_FORMAT) as tar:  # type: ignore[call-overload]  # only writes
        text = manifest.text().encode()
        tar.addfile(_entry(NAME, len(text), at), io.BytesIO(text))
        for each in manifest.parts:
            with (folder / each.name).open("rb") as data:
                tar.addfile(_entry(each.name, each.size, at), data)


def _entry(name: str, size: int, at: datetime) -> tarfile.TarInfo:
    entry = tarfile.TarInfo(name)
    entry.size, entry.mode, entry.mtime = size, 0o600, int(at.timestamp())
    return entry


def synced(folders: Sequence[Path]) -> None:
    """Make sure that names in these folders outlast a power cut."""
    for folder in folders:
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
