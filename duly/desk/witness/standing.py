"""The acts of a witness: watch, cosign, serve, and show proof of whoever showed two histories."""

from __future__ import annotations

import signal
import sys
import threading
from argparse import Namespace
from datetime import UTC, datetime

from waitress.server import create_server

from duly.desk.history.telling import read, say
from duly.desk.home import Home, current
from duly.desk.witness.keeping import Keeping
from duly.desk.witness.serving import LARGEST, Application
from duly.ledger.keys import parse_verifying
from duly.ledger.witness import Rejected
from duly.order.terms import Refusal, Unreadable

_HOST = "127.0.0.1"
_FOUND_BAD = 4
_READING = frozenset({"list", "remove"})


def run(args: Namespace) -> int:
    """Do one act of a witness.

    Refuses ``unknown-log``, ``port-taken`` and ``no-home``. Raises ``Unreadable``
    (``key-malformed``, ``not-cosigned``).
    """
    home = current()
    if args.act in _READING:
        home.must_be_made()
    home.prepare()
    keeping = Keeping(home.witness)
    if args.act == "serve":
        return _served(home, keeping, args.port)
    if args.act == "cosign":
        return _cosigned(args, home, keeping)
    if args.act == "key":
        ours = str(home.witness_key().verifier)
        say(args, {"key": ours}, ours)
        return 0
    if args.act in {"add", "remove"}:
        key = parse_verifying(args.key)
        (keeping.watch if args.act == "add" else keeping.drop)(key)
    return _listed(args, keeping)


def _listed(args: Namespace, keeping: Keeping) -> int:
    logs, forks = keeping.watched(), keeping.forks()
    told = {
        "logs": [
            {"origin": one.origin, "keys": one.keys, "size": one.size, "forks": one.forks}
            for one in logs
        ],
        "forks": [{"seen": seen, "other": other} for seen, other in forks],
    }
    lines = [f"{one.origin}: {one.size} entries seen" for one in logs] or ["No log is watched."]
    for seen, other in forks:
        lines += ["FORK, two signed heads that contradict one another:", seen, other]
    say(args, told, "\n".join(lines))
    return _FOUND_BAD if forks and args.act == "list" else 0


def _cosigned(args: Namespace, home: Home, keeping: Keeping) -> int:
    body = sys.stdin.read() if args.file == "-" else read(args.file)
    try:
        line = keeping.cosign(body, home.witness_key(), at=datetime.now(UTC))
    except Rejected as rejected:
        if rejected.fork:
            told = {"ok": False, "why": rejected.why, "size": rejected.size}
            say(args, told, f"NOT COSIGNED: {rejected.why}. The proof is in 'duly witness list'.")
            return _FOUND_BAD
        raise Unreadable("not-cosigned", f"Not cosigned: {rejected.why}.") from rejected
    say(args, {"ok": True, "line": line}, line.rstrip("\n"))
    return 0


def _served(home: Home, keeping: Keeping, port: int) -> int:
    application = Application(keeping, home.witness_key(), lambda: datetime.now(UTC))
    try:
        server = create_server(
            application, host=_HOST, port=port, threads=4, max_request_body_size=2 * LARGEST
        )
    except OSError as taken:
        raise Refusal("port-taken", f"port {port} is in use; choose another with --port") from taken
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    threading.Thread(target=server.run, daemon=True).start()
    print(f"The witness is at http://{_HOST}:{port}/. Stop with Ctrl-C.", file=sys.stderr)
    stop.wait()
    server.close()
    return 0
