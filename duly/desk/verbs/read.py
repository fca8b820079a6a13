"""`duly read`: what a delivery says, without recording anything."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, TextIO

from rich.console import Console
from rich.progress import Progress

from duly.desk.sandbox.told import USUAL_ROWS, Asked, told
from duly.desk.verbs.readshown import Shown
from duly.order.terms import Refusal, Unreadable
from duly.platforms.directory import for_reading

__all__ = ["configure", "run"]
_EXAMPLE = """example:
  duly read order.eml
  duly read letter.pdf annexure.xlsx --platform x --directory accounts.csv --json
  duly read list.csv --max-rows 1000000 --json

Items that carry a doubt are for a person; they are never acted on by themselves."""
_WRONG_USE = 2
_PARTS = ("items", "not_items")
_PLAIN = json.JSONEncoder(ensure_ascii=False, check_circular=False)


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = _EXAMPLE
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument(
        "--platform",
        metavar="NAME",
        help="grammar of the locators, as x or mastodon; decided from them if left out",
    )
    parser.add_argument(
        "--directory", type=Path, metavar="FILE", help="CSV kind,id,author of what exists"
    )
    parser.add_argument(
        "--max-rows",
        type=_rows,
        metavar="N",
        help=f"read a CSV of more than {USUAL_ROWS:,} rows, alone and row by row",
    )


def _rows(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of rows")
    return int(text)


def run(args: argparse.Namespace) -> int:
    """Read the files and print what they say; exit 3 for what cannot be read."""
    asked = Asked(
        files=args.files,
        platform=args.platform,
        directory=_directory(args.directory) if args.directory else None,
        rows=args.max_rows,
    )
    try:
        with _progress() as progress:
            pieces = told(replace(asked, progress=progress))
            if args.json:
                _write(pieces, sys.stdout)
            else:
                _show(pieces)
    except Refusal as no:
        if no.code != "unknown-platform":
            raise
        print(f"duly read: {no.why}", file=sys.stderr)
        return _WRONG_USE
    return 0


@contextmanager
def _progress() -> Iterator[Callable[[int, int], None]]:
    """Show how far the recognition of scanned pages has come, where somebody watches."""
    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("scanned pages", total=None, visible=False)
        yield lambda done, total: bar.update(
            task, completed=done, total=total, visible=done < total
        )


def _write(pieces: Iterator[tuple[str, Any]], out: TextIO) -> None:
    """Write one JSON document as it comes, an item a line."""
    open_list = ""
    written = set()
    for name, said in pieces:
        if name == "rest":
            out.write("\n],\n" if open_list else "{")
            missing: dict[str, Any] = {one: [] for one in _PARTS if one not in written}
            out.write(json.dumps({**missing, **said}, ensure_ascii=False)[1:] + "\n")
        if name not in _PARTS:
            continue
        lines = ",\n".join(map(_PLAIN.encode, said))
        if name == open_list:
            out.write(",\n" + lines)
        else:
            out.write(("\n],\n" if open_list else "{") + f'"{name}": [\n' + lines)
        open_list = name
        written.add(name)


def _show(pieces: Iterator[tuple[str, Any]]) -> None:
    shown = Shown()
    for name, said in pieces:
        shown.take(name, said)
    shown.show(Console(highlight=False))


def _directory(path: Path) -> bytes:
    try:
        return for_reading(path)
    except OSError as missing:
        raise Unreadable("no-file", f"{path} cannot be opened: {missing.strerror}") from missing
