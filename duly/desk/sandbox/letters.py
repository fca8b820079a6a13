"""Letters set in type in a child: what an order put into them never meets the desk's memory."""

from __future__ import annotations

from duly.answer.letters import Language, Letter, compose
from duly.answer.letters.typesetting import manuscript, set_in_type
from duly.desk.sandbox.limits import ChildLimits
from duly.desk.sandbox.runner import run_in_child

_LIMITS = ChildLimits(processes=None, memory_bytes=4096 * 1024 * 1024, wall_seconds=120)


def render_in_child(letter: Letter, *, language: Language) -> bytes:
    """Write a letter as PDF.

    Raises ``Unreadable`` when its typesetter ran on or died.
    """
    return run_in_child("letter", manuscript(compose(letter, language=language)), limits=_LIMITS)


def set_packed(payload: bytes) -> bytes:
    """Set a manuscript in type; the task ``letter``."""
    return set_in_type(payload)
