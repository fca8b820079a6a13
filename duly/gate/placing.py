"""Puts whole files in place: readers see the old one or the new one, also after a power cut."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path


def place(path: Path, data: bytes, *, mtime: float | None = None) -> None:
    """Put one piece in place as ``place_parts`` does."""
    place_parts(path, [data], mtime=mtime)


def place_parts(path: Path, parts: Iterable[bytes], *, mtime: float | None = None) -> None:
    """Write a file beside its place, sync it, rename it, sync the folder.

    It is on the disk when this returns; whatever goes wrong before leaves the old one.
    ``mtime`` in seconds since 1970 UTC is what the file says of its own age.
    """
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".new")
    try:
        with open(handle, "wb") as file:
            file.writelines(parts)
            file.flush()
            os.fchmod(file.fileno(), 0o644)
            if mtime is not None:
                os.utime(file.fileno(), (mtime, mtime))
            os.fsync(file.fileno())
        put(Path(name), path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def put(written: Path, path: Path) -> None:
    """Rename a file that is on the disk already, and keep its new name through a power cut."""
    os.rename(written, path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
