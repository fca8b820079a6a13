"""Pages that are pictures, recognized by several children at a time, each with its own limits."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import dataclass, field
from importlib.metadata import Distribution
from pathlib import Path

from duly.desk.sandbox.limits import ChildLimits
from duly.desk.sandbox.opened import pack
from duly.desk.sandbox.runner import run_in_child
from duly.desk.sandbox.wire import from_bytes
from duly.order.terms import Unreadable
from duly.receive.readers.document import File
from duly.receive.readers.recognized import Leaf, Recognized

Progress = Callable[[int, int], None]  # steps done, steps in all

WANTED = ("eng", "rus", "hin")
PACKAGES = ("tesserocr", "opencv-python-headless", "numpy")
_FOLDERS = ("/usr/share/tesseract-ocr/5/tessdata", "/usr/share/tessdata")
_AT_ONCE = 2  # children
_BATCH = 8  # pages of one child
_MOST = 200  # pages of a delivery
_START, _PAGE = 20, 15  # seconds that a child may take, and more for each page
_HOW = "install duly[ocr] and the language data (Debian: tesseract-ocr-eng, -rus, -hin, -osd)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """What this machine has for recognizing pages; ``lacking`` says why it cannot."""

    folder: str = ""
    languages: tuple[str, ...] = ()
    lacking: str = ""

    @property
    def missing(self) -> tuple[str, ...]:
        """Return the wanted languages without data here."""
        return tuple(name for name in WANTED if name not in self.languages)


def tools() -> Tools:
    """Look for the engine and its language data; nothing is loaded."""
    absent = [name for name in PACKAGES if not any(Distribution.discover(name=name))]
    if absent:
        return Tools(lacking=f"without {', '.join(absent)}: {_HOW}")
    for folder in _FOLDERS:
        found = tuple(name for name in WANTED if Path(folder, f"{name}.traineddata").exists())
        if WANTED[0] in found:
            return Tools(folder=folder, languages=found)
    return Tools(lacking=f"no language data for {WANTED[0]}: {_HOW}")


def recognize(
    files: Sequence[File],
    wanted: Sequence[tuple[str, Sequence[int]]],
    *,
    progress: Progress | None = None,
) -> tuple[Recognized, ...]:
    """Recognize pages of a delivery, named by their document's digest and their numbers.

    What a child could not read is left unread, with why; nothing is raised.
    """
    have = tools()
    if not wanted or have.lacking:
        return tuple(Recognized(sha256=sha256, failed=have.lacking) for sha256, _ in wanted)
    work = _Work(pack(files), have, _Steps(progress))
    left = _MOST
    jobs = []
    for sha256, pages in wanted:
        jobs.append((sha256, pages[:left], len(pages) > left))
        left -= len(jobs[-1][1])
    work.steps.begin(2 * sum(len(pages) for _, pages, _ in jobs))
    with ThreadPoolExecutor(min(_AT_ONCE, os.cpu_count() or 1)) as pool:
        return tuple(work.document(pool, *job) for job in jobs)


@dataclass(slots=True)
class _Steps:
    """How far the work has come."""

    tell: Progress | None
    total: int = 0
    done: int = 0

    def begin(self, total: int) -> None:
        self.total = total
        self.take(0)

    def take(self, many: int) -> None:
        self.done += many
        if self.tell is not None:
            self.tell(self.done, self.total)


@dataclass(slots=True)
class _Work:
    """One delivery while its pages are recognized."""

    packed: bytes
    have: Tools
    steps: _Steps
    why: str = field(default="")

    def document(
        self, pool: ThreadPoolExecutor, sha256: str, pages: Sequence[int], more: bool
    ) -> Recognized:
        """Recognize pages of one document: read, learn its letters, read again."""
        self.why = f"at most {_MOST} pages of a delivery are" if more else ""
        batches = [pages[start : start + _BATCH] for start in range(0, len(pages), _BATCH)]
        read = list(self._each(pool, "recognize", [self._asked(sha256, one) for one in batches]))
        leaves: list[Leaf] = []
        if read:
            leaves = self._again(pool, [sheets for _, sheets in sorted(read)])
        found = {leaf.number for leaf in leaves}
        return Recognized(
            sha256=sha256,
            leaves=tuple(sorted(leaves, key=lambda leaf: leaf.number)),
            used=self.have.languages,
            missing=self.have.missing,
            failed=self.why if more or found < set(pages) else "",
        )

    def _again(self, pool: ThreadPoolExecutor, read: Sequence[bytes]) -> list[Leaf]:
        parts = [File(name=str(place), data=sheets) for place, sheets in enumerate(read)]
        try:
            letters = run_in_child("study", pack(parts), limits=_limits(len(read) * _BATCH))
        except Unreadable as no:
            self.why, letters = no.why, b"[]"
        cast = File(name="letters", data=letters)
        found = self._each(pool, "reread", [pack([cast, part]) for part in parts])
        return [leaf for _, data in found for leaf in from_bytes(tuple[Leaf, ...], data)]

    def _asked(self, sha256: str, pages: Sequence[int]) -> bytes:
        words = [sha256, list(pages), self.have.folder, list(self.have.languages)]
        return json.dumps(words).encode() + b"\n" + self.packed

    def _each(
        self, pool: ThreadPoolExecutor, task: str, payloads: Sequence[bytes]
    ) -> Iterator[tuple[int, bytes]]:
        """Run one child for each payload; yield what they give, in the order they end."""
        places: dict[Future[bytes], int] = {
            pool.submit(run_in_child, task, payload, limits=_limits(_BATCH)): place
            for place, payload in enumerate(payloads)
        }
        for future in as_completed(places):
            try:
                yield places[future], future.result()
            except Unreadable as no:
                self.why = no.why
            self.steps.take(_BATCH)


def _limits(pages: int) -> ChildLimits:
    seconds = _START + _PAGE * pages
    return ChildLimits(cpu_seconds=seconds, wall_seconds=float(seconds))
