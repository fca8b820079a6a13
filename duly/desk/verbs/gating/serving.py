"""``duly gate serve``: answers over HTTP for proxies and platforms not in Python."""

from __future__ import annotations

import argparse
import re
import threading
from collections.abc import Callable, Iterable
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from waitress.server import create_server

from duly.desk.verbs.arguments import country, port
from duly.desk.verbs.gating.keys import text, verifier, verifying
from duly.desk.verbs.gating.stopping import until_stopped
from duly.gate.answering import Answers
from duly.gate.holder import Gate
from duly.gate.logs import write_lines
from duly.gate.notice import Publisher
from duly.gate.shelf import LISTENERS, Shelf
from duly.order.terms import Refusal

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

_THREADS: Final = 8
_PUBLISHED: Final = ("/checkpoint", "/segments/", "/events")


def configure(act: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    act.add_argument("register", metavar="REGISTER", type=Path)
    act.add_argument("--trust", metavar="FILE", type=Path, help="accept only this key's")
    act.add_argument("--host", default="127.0.0.1", help="default: this machine only")
    act.add_argument("--port", type=port, default=8453, help="default: 8453")
    act.add_argument("--name", default="This platform", help="the platform's name on 451 pages")
    act.add_argument("--blocked-by", metavar="URL", required=True, help="who withholds (RFC 7725)")
    act.add_argument("--orders", metavar="URL", required=True, help="before an order's reference")
    act.add_argument("--appeal", metavar="URL", help="where the affected person turns")
    act.add_argument("--subjects", metavar="FILE", type=Path, help="patterns of paths, one a line")
    act.add_argument("--max-stale", metavar="HOURS", type=float, help="older rings the alarm")
    act.add_argument(
        "--open-when-stale",
        type=country,
        metavar="CC",
        action="append",
        default=[],
        help="a country in which nothing is withheld then; may be given again",
    )
    act.add_argument("--outlet", metavar="FOLDER", type=Path, help="hand out this folder as well")


def run(args: argparse.Namespace) -> int:
    """Serve until stopped. Refuses ``port-taken``, ``bad-pattern`` and ``bad-address``."""
    gate = Gate(
        args.register,
        verify=None if args.trust is None else verifier(verifying(args.trust)),
        max_stale=None if args.max_stale is None else timedelta(hours=args.max_stale),
        when_stale=dict.fromkeys(args.open_when_stale, "open"),
    )
    answers = Answers(gate, _publisher(args), patterns=patterns(args.subjects))
    shelf = None if args.outlet is None else Shelf(args.outlet)
    server = _server(args, _joined(answers, shelf))
    write_lines()
    threading.Thread(target=server.run, daemon=True).start()
    stopped = threading.Event()
    print(f"The gate answers at http://{args.host}:{server.effective_port}/check", flush=True)
    with until_stopped(stopped):
        stopped.wait()
    if shelf is not None:
        shelf.stop()
    server.close()
    return 0


def _joined(answers: Answers, shelf: Shelf | None) -> Callable[..., Iterable[bytes]]:
    def app(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        if shelf is not None and environ["PATH_INFO"].startswith(_PUBLISHED):
            return shelf(environ, start_response)
        return answers(environ, start_response)

    return app


def _server(args: argparse.Namespace, app: Callable[..., Iterable[bytes]]) -> Any:
    threads = _THREADS + (LISTENERS if args.outlet is not None else 0)
    try:
        return create_server(app, host=args.host, port=args.port, threads=threads, ident="duly")
    except OSError as taken:
        raise Refusal(
            "port-taken", f"port {args.port} is in use; choose another with --port"
        ) from taken


def _publisher(args: argparse.Namespace) -> Publisher:
    try:
        return Publisher(
            name=args.name,
            blocked_by=args.blocked_by,
            orders=args.orders,
            appeal=args.appeal,
            vary=("X-Gate-Country",),
        )
    except ValueError as wrong:
        raise Refusal("bad-address", f"{wrong}; write https://host/path") from wrong


def patterns(file: Path | None) -> list[re.Pattern[str]]:
    """Return the patterns in a file, by whose named groups paths tell subjects."""
    lines = [] if file is None else text(file).splitlines()
    try:
        found = [re.compile(line) for line in map(str.strip, lines) if line and line[0] != "#"]
    except re.error as wrong:
        raise Refusal("bad-pattern", f"a pattern in {file} cannot be read: {wrong}") from wrong
    if any(not one.groupindex for one in found):
        raise Refusal("bad-pattern", f"a pattern in {file} names no kind: ^/@(?P<account>[^/]+)$")
    return found
