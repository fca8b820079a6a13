"""How an audit speaks: to a person in lines, to a machine in one JSON document."""

from __future__ import annotations

import base64
import json
import re
import sys
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from duly.order.terms import Unreadable

_OFTEN = 10_000
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")


def say(args: Namespace, told: dict[str, object], text: str) -> None:
    """Print ``told`` as JSON when asked to, else ``text``."""
    print(in_one_line(json.dumps(told, ensure_ascii=False)) if args.json else text)


def in_one_line(text: str) -> str:
    """Show what would move a terminal's cursor, turn the writing or end the line as it is spelled.

    Names come from the database that is judged.
    """
    return _UNSEEN.sub(lambda char: f"\\u{ord(char[0]):04x}", text)


def read(name: str) -> str:
    """Return the text of a file; raises ``Unreadable`` when it cannot be read."""
    try:
        return Path(name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as broken:
        what = broken.strerror if isinstance(broken, OSError) else "it is not text in UTF-8"
        why = f"{name} cannot be read: {what}. Name a file that can"
        raise Unreadable("file-unreadable", why) from broken


def base64_of(raw: bytes) -> str:
    """Return a hash in the spelling of checkpoints, so that people can compare by eye."""
    return base64.b64encode(raw).decode()


def told_to(total: int) -> Callable[[int], None]:
    """Return what says on a terminal how far a long history has come."""
    watch = total > 2 * _OFTEN and sys.stderr.isatty()
    said = 0

    def say_so(size: int) -> None:
        nonlocal said
        if watch and size - said >= _OFTEN:
            said = size
            print(f"\r{100 * size // total:3d} % verified", end="", file=sys.stderr, flush=True)
        if watch and size == total:
            print("\r" + " " * 20, end="\r", file=sys.stderr)

    return say_so
