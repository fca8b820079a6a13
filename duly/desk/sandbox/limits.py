"""What a child process may use before it is stopped: time by the pages it has to read."""

from __future__ import annotations

from dataclasses import asdict, dataclass

MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildLimits:
    """Bounds of one child; ``processes`` None lets it start threads (a letter's typesetter)."""

    memory_bytes: int = 1024 * MEBIBYTE
    cpu_seconds: int = 15  # for a hundred pages, and for whatever has none
    cpu_most: int = 75  # for the most pages there may be
    wall_seconds: float = 90.0
    result_bytes: int = 256 * MEBIBYTE
    open_files: int = 64
    processes: int | None = 0

    def as_words(self) -> dict[str, float | None]:
        """Return the limits as plain values, for the child's command line."""
        return asdict(self)
