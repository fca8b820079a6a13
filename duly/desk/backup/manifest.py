"""What a backup holds: every part by its digest, and the head of the history in it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from duly.order.terms import Unreadable

NAME = "manifest.json"
FORMAT = 1
SQLITE, POSTGRES = "sqlite", "postgresql"
DATABASES = {SQLITE: "duly.sqlite3", POSTGRES: "duly.dump"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One file of the backup, under its path within the home."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """The table of contents; ``root`` (hex) and ``entries`` are the history's head."""

    made_at: str
    database: str
    entries: int
    root: str
    parts: tuple[Part, ...]
    format: int = FORMAT

    def text(self) -> str:
        """Return the manifest as it stands in the file."""
        return json.dumps(asdict(self), indent=2) + "\n"


def part(folder: Path, name: str) -> Part:
    """Return one file of a folder as a part."""
    held = hashlib.sha256()
    path = folder / name
    with path.open("rb") as file:
        while piece := file.read(1 << 20):
            held.update(piece)
    return Part(name=name, size=path.stat().st_size, sha256=held.hexdigest())


def parse(text: bytes) -> Manifest:
    """Return the manifest.

    Raises ``Unreadable`` when it is none, or of a format this program does not know.
    """
    try:
        told = json.loads(text)
        if told.get("format") != FORMAT:
            raise damaged(f"its format {told.get('format')} is not known here; update duly")
        parts = tuple(_part(each) for each in told.pop("parts"))
        manifest = Manifest(**told, parts=parts)
        if manifest.database not in DATABASES or not isinstance(manifest.entries, int):
            raise damaged("its manifest is incomplete")
    except (ValueError, TypeError, KeyError, AttributeError) as broken:
        raise damaged("its manifest cannot be read") from broken
    return manifest


def _part(told: Mapping[str, object]) -> Part:
    return Part(name=str(told["name"]), size=int(str(told["size"])), sha256=str(told["sha256"]))


def damaged(why: str) -> Unreadable:
    """Return what is raised for a file that is no whole backup."""
    return Unreadable(
        "backup-damaged", f"This is no whole backup: {why}. Take another copy; nothing was changed."
    )
