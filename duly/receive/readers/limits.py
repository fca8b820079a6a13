"""How much of a delivery will be read before it is refused as too large to be an order."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from duly.order.terms import Digest, Unreadable
from duly.receive.readers.document import Document, File
from duly.receive.readers.recognized import Recognized

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Upper bounds; a delivery beyond one of them is unreadable, never read in part."""

    file_bytes: int = 25 * MEGABYTE
    rows: int = 200_000
    lines: int = 200_000
    columns: int = 2_000
    members: int = 2_000  # of an archive, also of an XLSX file
    unpacked_bytes: int = 50 * MEGABYTE
    ratio: int = 200  # unpacked to packed
    archives: int = 1  # an archive may hold archives this many levels down
    parts: int = 200  # of a mail
    depth: int = 20  # mails in mails, parts in parts
    header_bytes: int = 64 * 1024
    cell_chars: int = 131_072  # also of a line
    pages: int = 500
    page_objects: int = 60_000
    elements: int = 3_000_000  # of one XML part


def _nothing(_pages: int) -> None:
    """Where nobody keeps the time, pages are worth nothing."""


@dataclass(slots=True)
class _Spent:
    """What the whole delivery has unpacked so far."""

    unpacked: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """Where in a delivery a reader stands, and how it opens what it finds inside."""

    limits: Limits
    open_part: Callable[[File, Opening], tuple[Document, ...]]
    depth: int = 0
    archives: int = 0
    part_of: Digest | None = None
    spent: _Spent = field(default_factory=_Spent)
    allow: Callable[[int], None] = _nothing  # told of pages to come, which take time
    recognized: Mapping[str, Recognized] = field(default_factory=dict)  # by a file's digest

    def spend(self, size: int) -> None:
        """Count bytes about to be unpacked against what the whole delivery may unpack.

        Raises ``Unreadable`` with ``bomb``.
        """
        self.spent.unpacked += size
        if self.spent.unpacked > self.limits.unpacked_bytes:
            megabytes = self.limits.unpacked_bytes // MEGABYTE
            raise Unreadable("bomb", f"Unpacked it is over {megabytes} MB. Send it in parts.")

    def inside(self, container: Digest, *, archive: bool = False) -> Opening:
        """Step into a container.

        Raises ``Unreadable`` with ``too-deep`` when containers are nested beyond the limits.
        """
        step = replace(
            self,
            depth=self.depth + 1,
            archives=self.archives + archive,
            part_of=container,
        )
        if step.depth > self.limits.depth or step.archives > self.limits.archives + 1:
            raise Unreadable(
                "too-deep", "Files are packed inside files too often. Send them unpacked."
            )
        return step
