"""``duly witness``: vouch for other desks' histories, so that none can be rewritten unseen."""

from __future__ import annotations

import importlib
from argparse import SUPPRESS, ArgumentParser, Namespace, RawDescriptionHelpFormatter

from duly.desk.verbs.arguments import port

_ACTS = {  # each loaded when it is asked for; only 'ask' needs the desk
    "serve": "duly.desk.witness.standing",
    "cosign": "duly.desk.witness.standing",
    "add": "duly.desk.witness.standing",
    "remove": "duly.desk.witness.standing",
    "list": "duly.desk.witness.standing",
    "key": "duly.desk.witness.standing",
    "ask": "duly.desk.verbs.witnessing",
}
_EXAMPLES = """examples:
  duly witness key                                  # hand this to those who want our word
  duly witness add desk.example/duly+1a2b3c4d+AaBb…  # watch that log
  duly witness serve --port 8461
  duly witness cosign request.txt                   # the same without a network
  duly witness list
  duly witness ask                                  # ask our own witnesses now

Heads are cosigned by the rules of C2SP tlog-witness. What was seen is kept in
DULY_HOME/witness.sqlite3; the key is DULY_HOME/keys/witness.key."""


def configure(parser: ArgumentParser) -> None:
    """Add the acts and their arguments."""
    parser.formatter_class = RawDescriptionHelpFormatter
    parser.epilog = _EXAMPLES
    acts = parser.add_subparsers(dest="act", required=True, metavar="ACT")
    serve = acts.add_parser("serve", help="cosign heads that are sent here")
    serve.add_argument("--port", type=port, default=8461)
    cosign = acts.add_parser("cosign", help="cosign the head in an add-checkpoint request")
    cosign.add_argument("file", metavar="FILE", help="the request; - reads standard input")
    for name, what in (("add", "watch a log by its key"), ("remove", "trust a key no more")):
        one = acts.add_parser(name, help=what)
        one.add_argument("key", metavar="VKEY", help="the log's C2SP verifier key")
    listed = acts.add_parser("list", help="the logs that are watched, and proof of any fork")
    key = acts.add_parser("key", help="our public key, which outsiders put in their policy")
    ask = acts.add_parser("ask", help="ask our own witnesses to cosign our newest head")
    for act in (serve, cosign, listed, key, ask):
        act.formatter_class, act.epilog = parser.formatter_class, _EXAMPLES
    for act in acts.choices.values():
        act.add_argument("--json", action="store_true", default=SUPPRESS, help="print JSON")


def run(args: Namespace) -> int:
    """Run one act; exits 4 when a head contradicts what was seen."""
    status: int = importlib.import_module(_ACTS[args.act]).run(args)
    return status
