"""``duly ledger``: prove the history, take a receipt, export it for anyone to check."""

from __future__ import annotations

import importlib
from argparse import SUPPRESS, ArgumentParser, Namespace, RawDescriptionHelpFormatter
from pathlib import Path

_ACTS = {  # each loaded when it is asked for, so that help comes at once
    "verify": "duly.desk.history.verifying",
    "receipt": "duly.desk.history.receipts",
    "export": "duly.desk.history.exporting",
    "rotate": "duly.desk.verbs.rotating",
}
_EXAMPLES = """examples:
  duly ledger verify
  duly ledger verify --checkpoint kept-in-march.txt --key published.vkey
  duly ledger verify --witness witnesses.policy
  duly ledger verify --receipt IN-2021-0002.tlog-proof --key published.vkey
  duly ledger receipt IN-2021-0002/17#3 > IN-2021-0002-17.tlog-proof
  duly ledger export /srv/www/log --public
  duly ledger rotate --as farid

The history is read from DULY_HOME (default ~/.duly), or from DULY_DATABASE_URL.
Exit 4: checked and found bad; the first bad entry is named."""


def configure(parser: ArgumentParser) -> None:
    """Add the acts and their arguments."""
    parser.formatter_class = RawDescriptionHelpFormatter
    parser.epilog = _EXAMPLES
    acts = parser.add_subparsers(dest="act", required=True, metavar="ACT")
    _verify(acts.add_parser("verify", help="hold entries, leaves and checkpoints together"))
    receipt = acts.add_parser("receipt", help="print one event's proof (C2SP tlog-proof)")
    receipt.add_argument("event", metavar="EVENT", help="ORDER#TURN or ORDER/ITEM#TURN")
    opens = "with --json: also the event's bytes and the sealed texts in it, with their salts"
    receipt.add_argument("--open", action="store_true", help=opens)
    export = acts.add_parser("export", help="write static files (C2SP tlog-tiles)")
    export.add_argument("dir", type=Path, metavar="DIR", help="the folder to write to")
    export.add_argument(
        "--public",
        action="store_true",
        help="for a public host: up to a multiple of 16 entries of a past hour, file times too",
    )
    rotate = acts.add_parser("rotate", help="let a new key sign from now on, on the record")
    rotate.add_argument("--as", dest="person", metavar="PERSON", help="who acts; DULY_TOKEN proves")
    for act in acts.choices.values():
        act.formatter_class, act.epilog = parser.formatter_class, _EXAMPLES
        act.add_argument("--json", action="store_true", default=SUPPRESS, help="print JSON")
        act.add_argument(
            "--key",
            metavar="KEY",
            action="append",
            default=[],
            help="trust this C2SP verifier key, those in this file, or the next one that it names",
        )


def _verify(verify: ArgumentParser) -> None:
    verify.add_argument(
        "--checkpoint",
        metavar="FILE",
        action="append",
        default=[],
        help="a checkpoint that you kept; may be given again",
    )
    verify.add_argument(
        "--witness",
        metavar="FILE",
        help="who must have cosigned: a C2SP policy, or witnesses' keys, one a line",
    )
    verify.add_argument("--receipt", metavar="FILE", help="check one receipt; needs no database")
    verify.add_argument("--export", metavar="DIR", help="check an export; needs no database")
    verify.add_argument(
        "--opening",
        metavar="FILE",
        help="with --receipt: what 'ledger receipt --open --json' printed, held against it",
    )


def run(args: Namespace) -> int:
    """Run one act; exits 4 when the history or the receipt is bad."""
    status: int = importlib.import_module(_ACTS[args.act]).run(args)
    return status
