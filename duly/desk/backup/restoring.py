"""``duly restore-backup``: a backup goes back if it is whole and proved, and over nothing."""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import tarfile
import tempfile
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from duly.desk.backup.copying import SIDECARS, empty_postgres, restore_postgres
from duly.desk.backup.envelope import MAGIC, Opening
from duly.desk.backup.manifest import DATABASES, NAME, POSTGRES, SQLITE, Manifest, damaged, parse
from duly.desk.backup.taking import synced
from duly.desk.history import seen
from duly.desk.history.keys import trusted
from duly.desk.history.opening import history
from duly.desk.history.rows import History
from duly.desk.history.sqlite import opened
from duly.desk.home import Home
from duly.gate.placing import place
from duly.ledger.findings import Report
from duly.ledger.verify import verify
from duly.order.terms import Refusal, Unreadable

_MOST_PARTS = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """A home that was put back; what stood there before lies in ``aside``, if anything did."""

    manifest: Manifest
    report: Report
    aside: Path | None


def put_back(
    backup: Path,
    home: Home,
    url: str | None,
    *,
    at: datetime,
    kept: Sequence[str] = (),
    over: str | None = None,
    words: bytes | None = None,
) -> Restored:
    """Put a backup into a home that holds no history.

    ``kept`` are checkpoints that were kept elsewhere: the backup must continue them. ``over``
    is the home's own path, given by whoever means to replace its history; nothing is deleted,
    what was there is moved aside, and its newest head stays known: a shorter history is then
    noticed. ``words`` is the passphrase of a sealed backup.

    Raises ``Unreadable`` (``backup-damaged``); refuses ``other-database``, ``home-not-empty``,
    ``backup-unproved``, ``no-passphrase``, ``bad-passphrase``, and what PostgreSQL's programs
    refuse. A refusal changes nothing.
    """
    home.path.mkdir(parents=True, exist_ok=True, mode=0o700)
    with tempfile.TemporaryDirectory(prefix=".duly-restore-", dir=home.path) as made:
        found = Home(Path(made))
        manifest = _unpacked(backup, found.path, words)
        if (manifest.database == POSTGRES) is (url is None):
            raise _other_database(manifest)
        _must_not_overwrite(home, url, over)
        if url is None:
            with opened(str(found.path / DATABASES[SQLITE])) as stored:
                report = _proved(manifest, stored, found, kept)
        else:
            report = _proved_on_postgres(manifest, found, home, url, kept)
        known = _known(home, url)
        aside = _moved_aside(home, Path(made), at)
        _placed(manifest, found, home, at)
        _remembered(home, known, aside)
        return Restored(manifest=manifest, report=report, aside=aside)


def _other_database(manifest: Manifest) -> Refusal:
    return Refusal(
        "other-database",
        f"this backup is of {manifest.database};"
        " set or unset DULY_DATABASE_URL accordingly and name a home of that kind",
    )


def _proved_on_postgres(
    manifest: Manifest, found: Home, home: Home, url: str, kept: Sequence[str]
) -> Report:
    """Fill an empty database and prove what is in it; what does not hold is taken out again."""
    restore_postgres(found.path / DATABASES[POSTGRES], url)
    try:
        with history(home) as stored:
            return _proved(manifest, stored, found, kept)
    except (Refusal, Unreadable):
        empty_postgres(url)
        raise


def _known(home: Home, url: str | None) -> str | None:
    """Return the newest head of the history that is about to be replaced, if it can be read."""
    if url is not None or not home.database.is_file():
        return None
    try:
        with opened(str(home.database)) as stored:
            return stored.latest_checkpoint()
    except (Refusal, Unreadable):
        return None


def _remembered(home: Home, known: str | None, aside: Path | None) -> None:
    """Hand on what was seen of the replaced history, so that a shorter one is noticed."""
    if aside is None:
        return
    if (aside / "seen").is_dir():
        shutil.copytree(aside / "seen", home.path / "seen", dirs_exist_ok=True)
    if known is not None:
        with suppress(Refusal, Unreadable):  # a head that no key of ours signed says nothing
            seen.keep(home, trusted((), home), known)


def _unpacked(backup: Path, folder: Path, words: bytes | None) -> Manifest:
    try:
        with backup.open("rb") as file, _tar(file, words) as tar:
            first = tar.next()
            if first is None or first.name != NAME or not first.isreg():
                raise damaged("it does not begin with a manifest")
            manifest = parse(_bytes(tar, first))
            left = {each.name: each for each in manifest.parts[:_MOST_PARTS]}
            while (entry := tar.next()) is not None:
                said = left.pop(entry.name, None)
                if said is None or not entry.isreg() or entry.size != said.size:
                    raise damaged(f"{entry.name!r} does not stand in its manifest like that")
                if _written(tar, entry, _inside(folder, entry.name)) != said.sha256:
                    raise damaged(f"{entry.name} was changed since it was made")
    except (tarfile.TarError, OSError, EOFError) as broken:
        raise damaged(str(broken)) from broken
    if left:
        raise damaged(f"{sorted(left)[0]} is missing")
    return manifest


def _tar(file: IO[bytes], words: bytes | None) -> tarfile.TarFile:
    sealed = file.read(len(MAGIC)) == MAGIC
    if not sealed:
        file.seek(0)
    source = Opening(file, words) if sealed else file
    return tarfile.open(fileobj=source, mode="r|")  # type: ignore[call-overload,no-any-return]  # only reads


def _inside(folder: Path, name: str) -> Path:
    path = folder / name
    if Path(name).is_absolute() or ".." in Path(name).parts or path.name == NAME:
        raise damaged(f"{name!r} leads out of it")
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    return path


def _bytes(tar: tarfile.TarFile, entry: tarfile.TarInfo) -> bytes:
    data = tar.extractfile(entry)
    if data is None or entry.size > 1 << 24:
        raise damaged("its manifest cannot be read")
    return data.read()


def _written(tar: tarfile.TarFile, entry: tarfile.TarInfo, path: Path) -> str:
    held = hashlib.sha256()
    source = tar.extractfile(entry)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as target:
        while source is not None and (piece := source.read(1 << 20)):
            held.update(piece)
            target.write(piece)
        target.flush()
        os.fsync(target.fileno())
    return held.hexdigest()


def _proved(manifest: Manifest, stored: History, found: Home, kept: Sequence[str]) -> Report:
    report = verify(stored, verifiers=trusted((), found), kept=kept)
    if not report.ok:
        first = report.bad[0]
        raise Refusal(
            "backup-unproved",
            f"the history in this backup does not hold: {first.entry}: {first.why}",
        )
    if (report.size, report.root.hex()) != (manifest.entries, manifest.root):
        raise Refusal(
            "backup-unproved",
            f"the history in this backup has {report.size} entries and another head than its"
            f" manifest says ({manifest.entries})",
        )
    return report


def _must_not_overwrite(home: Home, url: str | None, over: str | None) -> None:
    if url is not None or not _entries(home.database):
        return
    if over is not None and Path(over).resolve() == home.path.resolve():
        return
    raise Refusal(
        "home-not-empty",
        f"{home.path} holds a history. Restore into an empty DULY_HOME; or, to replace this one,"
        f" stop the desk and add --force-by-name {home.path} (it is moved aside, not deleted)",
    )


def _entries(database: Path) -> bool:
    """Say whether a database may hold a history; one that cannot be read may."""
    if not database.exists():
        return False
    try:
        with closing(sqlite3.connect(f"{database.resolve().as_uri()}?mode=ro", uri=True)) as held:
            tables = held.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
            return bool(tables and held.execute("SELECT 1 FROM orders_entry LIMIT 1").fetchone())
    except sqlite3.Error:
        return True


def _moved_aside(home: Home, made: Path, at: datetime) -> Path | None:
    """Move everything of the old home, stale journals too, into a folder of its own."""
    old = [path for path in home.path.iterdir() if path != made and not _is_aside(path)]
    if not any(_has_files(path) for path in old):
        return None
    aside = home.path / f"before-{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    aside.mkdir(mode=0o700)
    for path in old:
        path.rename(aside / path.name)
    return aside


def _is_aside(path: Path) -> bool:
    return path.name.startswith("before-")


def _has_files(path: Path) -> bool:
    return path.is_file() or any(each.is_file() for each in path.rglob("*"))


def _placed(manifest: Manifest, found: Home, home: Home, at: datetime) -> None:
    home.prepare()
    place(home.restored, f"{at.astimezone(UTC).isoformat()}\n".encode())
    for suffix in SIDECARS:
        Path(f"{home.database}{suffix}").unlink(missing_ok=True)
    # The history last: a restore that dies before it left no history, and can be done again.
    for each in sorted(manifest.parts, key=lambda part: part.name == DATABASES[SQLITE]):
        if each.name == DATABASES[POSTGRES]:
            continue
        target = home.path / each.name
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        (found.path / each.name).replace(target)
    synced([home.path, home.keys, home.register.parent])
