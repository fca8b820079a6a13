"""A disk that remembers what was synced, so that its power can be cut at any moment."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import apsw

SECTOR = 512
CHANCES = (0.0, 0.1, 0.5, 0.9, 1.0)  # of an unsynced sector to be on the disk after all


@dataclass(frozen=True, slots=True)
class Write:
    """Bytes handed to the disk; ``data`` is none where the file was cut to ``offset``."""

    inode: int
    offset: int
    data: bytes | None


@dataclass(frozen=True, slots=True)
class Named:
    """A name given to a file, or taken from it (``inode`` is none)."""

    name: str
    inode: int | None


@dataclass(frozen=True, slots=True)
class Synced:
    """A file's content is on the disk; with ``inode`` none, the folder's names are."""

    inode: int | None


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """Somebody was told that this is kept."""

    what: int


Step = Write | Named | Synced | Acknowledged


@dataclass(slots=True)
class Disk:
    """Everything that was asked of the disk, in order."""

    steps: list[Step] = field(default_factory=list)
    names: dict[str, int] = field(default_factory=dict)
    inodes: int = 0
    alive: int = 0  # steps after which power may fail

    def named(self, name: str) -> int:
        """Return the file of a name, made now if there is none."""
        if name not in self.names:
            self.inodes += 1
            self.names[name] = self.inodes
            self.steps.append(Named(name, self.inodes))
        return self.names[name]

    def preloaded(self, name: str, content: bytes) -> None:
        """Put a file on the disk, content and name, before anything else happens."""
        inode = self.named(name)
        self.steps += [Write(inode, 0, content), Synced(inode), Synced(None)]
        self.alive = len(self.steps)

    def unnamed(self, name: str, *, folder_synced: bool) -> None:
        """Take a name away; that may be undone by a power cut unless the folder is synced."""
        if self.names.pop(name, None) is not None:
            self.steps.append(Named(name, None))
        if folder_synced:
            self.steps.append(Synced(None))

    def after_cut(self, at: int, chance: random.Random) -> tuple[dict[str, bytes], set[int]]:
        """Return the files as they may be when power is cut before step ``at``, and what was told.

        What was synced is there. Of the sectors written since, any may be there or not, in
        any order; of the names given and taken since, any number of the first ones.
        """
        done = self.steps[:at]
        likely = chance.choice(CHANCES)
        names = _names(done, chance)
        found = {name: _content(done, inode, likely, chance) for name, inode in names.items()}
        return found, {step.what for step in done if isinstance(step, Acknowledged)}


def _names(done: Sequence[Step], chance: random.Random) -> dict[str, int]:
    folder = max((n for n, step in enumerate(done) if step == Synced(None)), default=-1)
    sure = [step for step in done[: folder + 1] if isinstance(step, Named)]
    unsure = [step for step in done[folder + 1 :] if isinstance(step, Named)]
    names: dict[str, int] = {}
    for step in [*sure, *unsure[: chance.randint(0, len(unsure))]]:
        if step.inode is None:
            names.pop(step.name, None)
        else:
            names[step.name] = step.inode
    return names


def _content(done: Sequence[Step], inode: int, likely: float, chance: random.Random) -> bytes:
    own = [step for step in done if isinstance(step, Write | Synced) and step.inode == inode]
    synced = max((n for n, step in enumerate(own) if isinstance(step, Synced)), default=-1)
    held = bytearray()
    for place, step in enumerate(own):
        if isinstance(step, Write):
            _apply(held, step, 1.0 if place < synced else likely, chance)
    return bytes(held)


def _apply(held: bytearray, step: Write, likely: float, chance: random.Random) -> None:
    if step.data is None:
        if chance.random() < likely:
            del held[step.offset :]
        return
    start, end = step.offset, step.offset + len(step.data)
    if likely == 1.0:
        held.extend(bytes(max(0, end - len(held))))
        held[start:end] = step.data
        return
    while start < end:
        upto = min(end, (start // SECTOR + 1) * SECTOR)
        if chance.random() < likely:
            held.extend(bytes(max(0, upto - len(held))))
            held[start:upto] = step.data[start - step.offset : upto - step.offset]
        start = upto


class Watched(apsw.VFSFile):
    """A file whose writes and syncs are remembered."""

    def __init__(self, disk: Disk, name: Any, flags: list[int]) -> None:
        self.disk = disk
        path = Path(name.filename() if isinstance(name, apsw.URIFilename) else name)
        self.fresh = path.name not in disk.names  # a new file's first sync syncs its folder too
        self.inode = disk.named(path.name)
        super().__init__("", name, flags)

    def xWrite(self, data: bytes, offset: int) -> None:
        self.disk.steps.append(Write(self.inode, offset, bytes(data)))
        super().xWrite(data, offset)

    def xTruncate(self, newsize: int) -> None:
        self.disk.steps.append(Write(self.inode, newsize, None))
        super().xTruncate(newsize)

    def xSync(self, flags: int) -> None:
        super().xSync(flags)
        self.disk.steps.append(Synced(self.inode))
        if self.fresh:
            self.disk.steps.append(Synced(None))
            self.fresh = False


class Shim(apsw.VFS):
    """The real file system, watched."""

    def __init__(self, name: str, disk: Disk) -> None:
        self.disk, self.vfs_name = disk, name
        super().__init__(name, "")

    def xOpen(self, name: Any, flags: list[int]) -> Watched:
        return Watched(self.disk, name, flags)

    def xDelete(self, filename: str, syncdir: bool) -> None:
        super().xDelete(filename, syncdir)
        self.disk.unnamed(Path(filename).name, folder_synced=syncdir)
