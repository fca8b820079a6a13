"""Which platform this desk serves, by its settings."""

from __future__ import annotations

import os
from pathlib import Path

from duly.desk.home import current
from duly.order.terms import Refusal
from duly.platforms.demo.platform import DemoPlatform
from duly.platforms.directory import open_directory
from duly.platforms.named import AsNamed
from duly.platforms.port import Platform

_MADE: dict[tuple[str, int], Platform] = {}


def platform(setting: str | None = None) -> Platform:
    """Return the platform: ``demo``, ``directory:FILE`` or ``named``.

    ``DULY_PLATFORM`` holds the setting; without it the imported directory serves, if there is
    one, else ``named``. Refuses ``unknown-platform``.
    """
    wanted = setting or os.environ.get("DULY_PLATFORM") or _imported()
    made = (wanted, _age(wanted))
    if made not in _MADE:
        _MADE[made] = _make(wanted)
    return _MADE[made]


def _imported() -> str:
    held = current().directory
    return f"directory:{held}" if held.exists() else "named"


def _age(wanted: str) -> int:
    """Return when a directory was last written: a list imported anew is read anew."""
    kind, _, rest = wanted.partition(":")
    held = Path(rest)
    return held.stat().st_mtime_ns if kind == "directory" and held.is_file() else 0


def _make(wanted: str) -> Platform:
    kind, _, rest = wanted.partition(":")
    if kind == "demo":
        return DemoPlatform()
    if kind == "named":
        return AsNamed()
    if kind == "directory" and rest:
        return open_directory(Path(rest))
    raise Refusal("unknown-platform", "set DULY_PLATFORM to demo, directory:FILE.csv or named")
