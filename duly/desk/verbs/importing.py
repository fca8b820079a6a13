"""`duly import`: the register of authorities, and the list of what exists on the platform."""

from __future__ import annotations

import argparse
import hashlib
import os
from pathlib import Path

from duly.desk import started as _started
from duly.desk.home import current
from duly.desk.verbs.acting import actor, add_as
from duly.desk.verbs.printing import document, line
from duly.desk.verbs.receive import read_file
from duly.order.terms import Refusal, Role, Unreadable
from duly.platforms.directory import put_index
from duly.receive.authenticity import parse_register
from duly.receive.directory import Index, build

__all__ = ["configure", "run"]
_READY = _started


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = (
        "examples:\n  duly import authorities register.json --as farid\n"
        "  duly import directory accounts.csv --as farid\n\n"
        'authorities: JSON {"platform_mx": […], "authorities": [{"id": "in-it-act:do_meity",\n'
        '  "country": "IN", "domain": …, "addresses": […], "may_order": […], "requires": […]}]}\n'
        "directory: CSV in UTF-8 with the head kind,id,author; more columns where more is known:\n"
        "  was (earlier handles), state (deleted, suspended …), subject (the permanent id)"
    )
    parser.add_argument("what", choices=["authorities", "directory"])
    parser.add_argument("file", type=Path, metavar="FILE")
    add_as(parser)


def run(args: argparse.Namespace) -> int:
    """Read it whole, then put it in the place of the old one; needs an administrator."""
    by = actor(args)
    if Role.ADMINISTRATOR not in by.roles:
        raise Refusal("no-right", "this needs a seat as administrator; ask someone who has one")
    data = read_file(args.file).data
    home = current()
    if args.what == "authorities":
        many, target = len(parse_register(_text(data)).authorities), home.authorities
    else:
        made = build(data)
        many, target = len(Index.open(made)), home.directory
    _put(data, target)
    if args.what == "directory":
        put_index(target, made)
    said = {
        "imported": args.what,
        "entries": many,
        "file": str(target),
        "sha256": hashlib.sha256(data).hexdigest(),
    }
    if args.json:
        document(said)
    else:
        line(f"{many} entries of {args.what} are in use, from {target}.")
    return 0


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as broken:
        raise Unreadable("register-malformed", "the register is not UTF-8; save it so") from broken


def _put(data: bytes, target: Path) -> None:
    part = target.with_name(f"{target.name}.part")
    part.unlink(missing_ok=True)
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    part.replace(target)
