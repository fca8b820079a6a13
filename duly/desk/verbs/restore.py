"""`duly restore-backup`: put a backup back where it overwrites nothing, or refuse."""

from __future__ import annotations

import argparse
import os
from datetime import UTC, datetime
from pathlib import Path

from duly.desk.backup.envelope import passphrase
from duly.desk.backup.restoring import put_back
from duly.desk.history.telling import read
from duly.desk.home import current
from duly.desk.verbs.backup import add_passphrase
from duly.desk.verbs.printing import document, line

_FOUND_BAD = 4


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = (
        "example:\n  DULY_HOME=./desk duly restore-backup duly-20261123T120000Z.tar\n"
        "  duly restore-backup duly.tar --checkpoint kept-elsewhere.txt\n\n"
        "Every file is held against the manifest and the whole history against its signed head\n"
        "before anything is put in place. Stop the desk first."
    )
    parser.add_argument("backup", type=Path, metavar="FILE")
    add_passphrase(parser)
    parser.add_argument(
        "--checkpoint",
        metavar="FILE",
        action="append",
        default=[],
        help="a checkpoint kept elsewhere, which the backup must continue; may be given again",
    )
    parser.add_argument(
        "--force-by-name",
        metavar="HOME",
        help="the path of the home, to replace a history there; it is moved aside",
    )


def run(args: argparse.Namespace) -> int:
    """Put it back; exit 4 when a restored PostgreSQL history does not verify."""
    home = current()
    done = put_back(
        args.backup,
        home,
        os.environ.get("DULY_DATABASE_URL") or None,
        at=datetime.now(UTC),
        kept=[read(name) for name in args.checkpoint],
        over=args.force_by_name,
        words=passphrase(args.passphrase_file),
    )
    said = {
        "home": str(home.path),
        "made_at": done.manifest.made_at,
        "size": done.report.size,
        "root": done.report.root.hex(),
        "verified": done.report.ok,
        "aside": str(done.aside) if done.aside else None,
    }
    if args.json:
        document(said)
    else:
        line(f"{home.path}: {done.report.size} entries of {done.manifest.made_at}, verified.")
        if done.aside:
            line(f"What stood there before lies in {done.aside}.")
    return 0 if done.report.ok else _FOUND_BAD
