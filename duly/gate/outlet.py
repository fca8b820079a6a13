"""Lays a register out as files that any web server, cache or object store can hand on."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Final

from duly.gate.checkpoint import MOST, Checkpoint, Seal, Segment, opened
from duly.gate.entry import RegisterRefused
from duly.gate.layer import File, Layer, Verify, contradiction, identity
from duly.gate.placing import place, put

CHECKPOINT: Final = "checkpoint"
SEGMENTS: Final = "segments"
KEPT: Final = timedelta(days=1)  # so that who began to fetch an older one can end it
_PIECE: Final = 1 << 20


def publish(
    files: Sequence[Path],
    folder: Path,
    *,
    seal: Seal,
    verify: Verify,
    at: datetime,
    kept: timedelta = KEPT,
) -> Checkpoint:
    """Lay out a register's files (the base first) under a checkpoint signed at an instant.

    The segments are in place before the checkpoint names them. Publishing the same files again
    renews the checkpoint alone. Segments that no checkpoint has named for ``kept`` are removed.
    Refuses files that ``Layer.open`` refuses, and ``rolled-back`` and ``wrong-register``
    where a newer or another register is laid out already.
    """
    if not 1 <= len(files) <= MOST:
        raise RegisterRefused("register-missing", "Name a base and at most three deltas.")
    (folder / SEGMENTS).mkdir(parents=True, exist_ok=True)
    laid = [_laid(file, folder / SEGMENTS, verify) for file in files]
    _must_be_chain([layer for layer, _ in laid])
    checkpoint = Checkpoint(
        register_id=laid[0][0].head.register_id,
        issued_at=at.replace(microsecond=0),
        segments=tuple(segment for _, segment in laid),
    )
    before = standing(folder, verify)
    if before is not None:
        must_follow(before, checkpoint)
    _sealed(folder, checkpoint, seal, verify)
    _clear(folder, checkpoint, before=at - kept)
    return checkpoint


def renew(folder: Path, *, seal: Seal, verify: Verify, at: datetime) -> Checkpoint | None:
    """Sign the checkpoint that lies in a folder anew, as of an instant; None where none lies there.

    Nobody's register changes by it: who follows learns that nothing newer was withheld from them.
    Refuses a checkpoint of another's (``checkpoint-forged``).
    """
    before = standing(folder, verify)
    if before is None:
        return None
    checkpoint = replace(before, issued_at=max(before.issued_at, at.replace(microsecond=0)))
    _sealed(folder, checkpoint, seal, verify)
    return checkpoint


def standing(folder: Path, verify: Verify) -> Checkpoint | None:
    """Return the checkpoint that lies in a folder; None where there is none."""
    try:
        return opened((folder / CHECKPOINT).read_bytes(), verify)
    except FileNotFoundError:
        return None


def must_follow(before: Checkpoint, after: Checkpoint) -> None:
    """Refuse ``wrong-register``, and ``rolled-back`` for an epoch that is older or another."""
    if after.register_id != before.register_id:
        raise RegisterRefused(
            "wrong-register",
            f"This is register {after.register_id!r}, in use is {before.register_id!r}.",
        )
    same = after.segments == before.segments
    if after.epoch < before.epoch or (after.epoch == before.epoch and not same):
        raise RegisterRefused(
            "rolled-back",
            f"This is epoch {after.epoch}, and epoch {before.epoch} was published before it."
            " Find out who published it.",
        )


def segment_digest(file: Path) -> str | None:
    """Return a file's SHA-256 in hexadecimal, None where there is none.

    A file of a register never changes in place: it is read once however often it is asked.
    """
    which = identity(file)
    return None if which is None else _digest(file, which)


@lru_cache(maxsize=32)
def _digest(file: Path, which: File) -> str:
    return digest_of(file).hex()


def _laid(file: Path, folder: Path, verify: Verify) -> tuple[Layer, Segment]:
    digest = segment_digest(file)
    if digest is None:
        raise RegisterRefused("register-missing", f"{file} cannot be opened. Check its path.")
    target = folder / digest
    if not target.exists():
        target = _copied(file, folder, verify)
    layer = Layer.open(target, verify=verify, whole=False)
    size = target.stat().st_size
    return layer, Segment(epoch=layer.head.epoch, size=size, digest=target.name)


def _copied(file: Path, folder: Path, verify: Verify) -> Path:
    handle, name = tempfile.mkstemp(dir=folder, prefix=".", suffix=".new")
    copy = Path(name)
    try:
        with file.open("rb") as source, open(handle, "wb") as made:
            shutil.copyfileobj(source, made, _PIECE)
            made.flush()
            os.fchmod(made.fileno(), 0o644)
            os.fsync(made.fileno())
        Layer.open(copy, verify=verify)
        target = folder / digest_of(copy).hex()
        put(copy, target)
    finally:
        copy.unlink(missing_ok=True)
    return target


def _must_be_chain(layers: Sequence[Layer]) -> None:
    """Refuse files of which one does not stand on the one before it, as where one was replaced."""
    stands = [layer.head.below == below.digest for below, layer in pairwise(layers)]
    if layers[0].head.parent or not all(stands):
        raise contradiction()


def digest_of(file: Path) -> bytes:
    """Return the SHA-256 of a file."""
    with file.open("rb") as opened_file:
        return hashlib.file_digest(opened_file, "sha256").digest()


def _sealed(folder: Path, checkpoint: Checkpoint, seal: Seal, verify: Verify) -> None:
    note = seal(checkpoint.text()).encode()
    opened(note, verify)  # what could not be verified would be refused everywhere
    place(folder / CHECKPOINT, note)
    for one in checkpoint.segments:
        os.utime(folder / one.name)


def _clear(folder: Path, checkpoint: Checkpoint, *, before: datetime) -> None:
    named = {one.digest for one in checkpoint.segments}
    for file in (folder / SEGMENTS).iterdir():
        if file.name not in named and file.stat().st_mtime < before.timestamp():
            file.unlink(missing_ok=True)
