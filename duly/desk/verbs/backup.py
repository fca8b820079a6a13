"""`duly backup`: database, vault and keys in one file that only its owner may read."""

from __future__ import annotations

import argparse
import os
from datetime import UTC, datetime
from pathlib import Path

from duly.desk.backup.envelope import passphrase
from duly.desk.backup.taking import take
from duly.desk.home import current
from duly.desk.verbs.printing import document, line

_FOUND_BAD = 4


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = (
        "examples:\n  duly backup /srv/backups --passphrase-file /media/key/words\n"
        "  duly backup /srv/backups\n\n"
        "The desk may go on working. The file holds the keys: keep it as you keep them.\n"
        "Exit 4: the backup was written, but the history in it does not verify."
    )
    parser.add_argument("target", type=Path, metavar="DIR|FILE")
    add_passphrase(parser)


def add_passphrase(parser: argparse.ArgumentParser) -> None:
    """Add ``--passphrase-file``, which ``DULY_BACKUP_PASSPHRASE_FILE`` gives where it is not."""
    named = os.environ.get("DULY_BACKUP_PASSPHRASE_FILE")
    parser.add_argument(
        "--passphrase-file",
        type=Path,
        metavar="FILE",
        default=Path(named) if named else None,
        help="the file whose words seal the backup; keep it elsewhere than the backup",
    )


def run(args: argparse.Namespace) -> int:
    """Write the backup and verify the history in it."""
    url = os.environ.get("DULY_DATABASE_URL") or None
    words = passphrase(args.passphrase_file)
    taken = take(current(), url, args.target, at=datetime.now(UTC), words=words)
    head = {"size": taken.manifest.entries, "root": taken.manifest.root}
    said = {
        "backup": str(taken.path),
        "bytes": taken.path.stat().st_size,
        "parts": [each.name for each in taken.manifest.parts],
        "head": head,
        "sealed": words is not None,
        "verified": taken.report.ok,
    }
    if args.json:
        document(said)
    else:
        line(f"{taken.path}: {said['bytes']:,} bytes, {head['size']} entries, head {head['root']}")
        if words is None:
            line("It is not sealed and holds the keys; --passphrase-file seals it.")
        if not taken.report.ok:
            line("The history in it DOES NOT HOLD; 'duly ledger verify' names the first bad entry.")
    return 0 if taken.report.ok else _FOUND_BAD
