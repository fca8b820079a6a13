"""Which platform this desk serves, by its settings."""

from __future__ import annotations

import os
from pathlib import Path

from duly.order.terms import Refusal
from duly.platforms.demo.platform import DemoPlatform
from duly.platforms.directory import read_directory
from duly.platforms.named import AsNamed
from duly.platforms.port import Platform

_MADE: dict[str, Platform] = {}


def platform(setting: str | None = None) -> Platform:
    """Return the platform: ``demo``, ``directory:FILE``, or ``named`` when none is set.

    ``DULY_PLATFORM`` holds the setting. Refuses ``unknown-platform``.
    """
    wanted = setting or os.environ.get("DULY_PLATFORM") or "named"
    if wanted not in _MADE:
        _MADE[wanted] = _make(wanted)
    return _MADE[wanted]


def _make(wanted: str) -> Platform:
    kind, _, rest = wanted.partition(":")
    if kind == "demo":
        return DemoPlatform()
    if kind == "named":
        return AsNamed()
    if kind == "directory" and rest:
        return read_directory(Path(rest).read_bytes())
    raise Refusal("unknown-platform", "set DULY_PLATFORM to demo, directory:FILE.csv or named")
