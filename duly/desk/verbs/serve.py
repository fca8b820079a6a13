"""`duly serve`: the desk on loopback, with the worker beside it, unless the doctor forbids."""

from __future__ import annotations

import argparse
import os
import signal
import threading
from typing import Any
from wsgiref.types import WSGIApplication

from waitress.server import create_server

from duly.desk import started as _started
from duly.desk.clock import now
from duly.desk.doctor.examining import fatal
from duly.desk.opening import must_be_open
from duly.desk.verbs.arguments import port
from duly.desk.verbs.printing import note
from duly.desk.worker.lasting import one_round
from duly.desk.worker.witnesses import ask_witnesses
from duly.desk.wsgi import application
from duly.order.terms import Refusal

__all__ = ["bound", "configure", "run"]
_READY = _started
_HOST = "127.0.0.1"
_EVERY = 2.0  # seconds between two rounds of the worker
_LARGEST = 64 << 20


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = (
        "examples:\n  duly serve --port 8451\n  duly serve --in-spite-of sandbox\n\n"
        "Serves this machine only. For others, put a web server with TLS before it on this\n"
        "machine, and set DULY_TLS=1, DULY_HOSTS and DULY_PUBLIC_URL."
    )
    parser.add_argument("--port", type=port, default=8451)
    parser.add_argument("--no-worker", action="store_true", help="'duly worker' runs elsewhere")
    parser.add_argument(
        "--in-spite-of",
        metavar="CHECK",
        action="append",
        default=[],
        help="serve although this check of 'duly doctor' fails; may be given again",
    )


def run(args: argparse.Namespace) -> int:
    """Serve until stopped.

    Refuses ``not-fit-to-serve``, ``port-taken``, and what ``must_be_open`` refuses.
    """
    must_be_open()
    ask_witnesses(at=now(), anew=True)  # was this history rolled back while we were away?
    for found in (wrong := fatal(frozenset(args.in_spite_of))):
        note(f"{found.id}: {found.why}. {found.fix}.")
    if wrong:
        names = ", ".join(found.id for found in wrong)
        raise Refusal(
            "not-fit-to-serve",
            f"'duly doctor' finds what would lose data, leak or lie: {names}."
            " Mend it, or take it upon yourself with --in-spite-of CHECK",
        )
    server = bound(args.port)
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    threading.Thread(target=server.run, daemon=True).start()
    note(f"The desk is at http://{_HOST}:{args.port}/desk/. Stop with Ctrl-C.")
    _work(stop, working=not args.no_worker)
    server.close()
    return 0


def _work(stop: threading.Event, *, working: bool) -> None:
    while not stop.wait(_EVERY):
        if working:
            done = one_round(at=now())
            for trouble in done.troubles if done else ():
                note(trouble)


def bound(port: int, app: WSGIApplication = application) -> Any:
    """Return a server of the desk that listens already.

    Refuses ``port-taken``.
    """
    behind_tls = os.environ.get("DULY_TLS") == "1"
    proxy = {
        "trusted_proxy": _HOST,
        "trusted_proxy_headers": {"x-forwarded-for", "x-forwarded-proto"},
    }
    try:
        return create_server(
            app,
            host=_HOST,
            port=port,
            threads=8,
            ident="duly",
            max_request_body_size=_LARGEST,
            clear_untrusted_proxy_headers=True,
            **(proxy if behind_tls else {}),
        )
    except OSError as taken:
        raise Refusal("port-taken", f"port {port} is in use; choose another with --port") from taken
