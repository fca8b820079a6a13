"""Patterns worked out once for all children: each of them spent half its start on this."""

from __future__ import annotations

import marshal
import os
import subprocess
import sys
from array import array
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import Any

from duly.desk.sandbox.tasks import TASKS

_ROOT = Path(__file__).resolve().parents[3]
_READ = tuple(_ROOT / "duly" / one for one in ("receive", "answer/letters", "desk/sandbox"))
PLACE = Path(__file__).parent / "__pycache__" / f"patterns.{sys.implementation.cache_tag}.bin"
_LAY_UP = (
    "import sys; sys.path.insert(0, sys.argv[1]); from duly.desk.sandbox import patterns; "
    "patterns.lay_up(patterns.PLACE)"
)
_LONGEST = 60  # seconds

# The library's own parts, without their names in it: none of them is promised to anybody.
_compiler: Any = import_module("re._compiler")
_engine: Any = import_module("_sre")
_MARK = f"{sys.version} {_engine.MAGIC}"

Asked = tuple[str | bytes, int]  # a pattern, and the flags that it came with
Worked = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]


@cache
def ready() -> None:
    """Have the patterns laid up where they are not, or of older code; done once per process.

    They lie in ``__pycache__`` as a module's own bytecode does. Where that cannot be written
    everything works as ever, only slower.
    """
    with suppress(OSError):
        PLACE.parent.mkdir(exist_ok=True)
    if _is_fresh(PLACE) or not os.access(PLACE.parent, os.W_OK):
        return
    with suppress(subprocess.TimeoutExpired):
        subprocess.run(  # noqa: S603 — our own interpreter and words
            [sys.executable, "-I", "-c", _LAY_UP, str(_ROOT)],
            env={},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_LONGEST,
            check=False,
        )


def _is_fresh(place: Path) -> bool:
    try:
        laid_up = place.stat().st_mtime
    except OSError:
        return False
    code = (path for folder in _READ for path in folder.rglob("*.py"))
    return all(path.stat().st_mtime <= laid_up for path in code)


def take_over(known: dict[Asked, Worked]) -> None:
    """Use what was laid up from here on; another pattern is worked out as ever."""
    usual = _compiler.compile

    def compiled(pattern: Any, flags: int = 0) -> Any:
        worked = known.get((pattern, flags)) if isinstance(pattern, str | bytes) else None
        return usual(pattern, flags) if worked is None else made(pattern, worked)

    _compiler.compile = compiled


def made(pattern: str | bytes, worked: Worked) -> Any:
    """Make a pattern of what was worked out for it."""
    flags, code, *rest = worked
    return _engine.compile(pattern, flags, array("I", code).tolist(), *rest)


def laid_up(place: Path) -> dict[Asked, Worked]:
    """Give what was laid up by this very interpreter; nothing where it was not, or is damaged."""
    try:
        mark, known = marshal.loads(place.read_bytes())  # noqa: S302 — beside our own bytecode
    except (OSError, ValueError, EOFError, TypeError):
        return {}
    return known if mark == _MARK and isinstance(known, dict) else {}


def lay_up(place: Path) -> None:
    """Load all that children load, and keep what is worked out on the way."""
    known: dict[Asked, Worked] = {}
    engine = _Listening()
    usual, _compiler._sre = _compiler.compile, engine

    def compiled(pattern: Any, flags: int = 0) -> Any:
        found = usual(pattern, flags)
        known[pattern, int(flags)] = engine.last
        return found

    _compiler.compile = compiled
    for name in _modules():
        with suppress(ImportError):  # an extra that is not installed
            import_module(name)
    beside = place.with_suffix(f".{os.getpid()}")
    beside.write_bytes(marshal.dumps((_MARK, known)))
    beside.replace(place)


class _Listening:
    """The engine, overheard."""

    last: Worked

    def __getattr__(self, name: str) -> Any:
        return getattr(_engine, name)

    def compile(self, pattern: Any, flags: int, code: Iterable[int], *rest: Any) -> Any:
        code = list(code)
        groups, names, numbers = rest
        kept = array("I", map(int, code)).tobytes()
        self.last = (int(flags), kept, groups, dict(names), tuple(numbers))
        return _engine.compile(pattern, flags, code, *rest)


def _modules() -> Iterator[str]:
    yield from {place.partition(":")[0] for place in TASKS.values()}
    folder = _ROOT / "duly" / "receive"
    for found in walk_packages([str(folder)], "duly.receive.", onerror=lambda name: None):
        yield found.name
