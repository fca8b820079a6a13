"""Serves the demo on loopback: the desk with its public site, and the microblog beside it."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable
from typing import Any

from rich.console import Console
from waitress.server import create_server

from duly.desk.clock import now
from duly.desk.worker.gate import gate
from duly.desk.worker.lasting import one_round
from duly.desk.wsgi import application
from duly.order.terms import Refusal
from duly.platforms.demo.app import make_app
from duly.platforms.demo.shown import WORLD

_HOST = "127.0.0.1"


def serve(port: int, console: Console) -> int:
    """Serve until stopped.

    Refuses ``port-taken``.
    """
    desk_url, blog_url = f"http://{_HOST}:{port}", f"http://{_HOST}:{port + 1}"
    blog = make_app(
        WORLD, gate(), public_site=desk_url, now=now, blocked_by=f"{desk_url}/blocked-by/"
    )
    servers = [_server(application, port), _server(blog, port + 1)]
    for server in servers:
        threading.Thread(target=server.run, daemon=True).start()
    stop = threading.Event()
    console.print(f"\nThe desk         {desk_url}/desk/   (sign in as anyone of the cast)")
    console.print(f"The public site  {desk_url}/")
    console.print(f"The microblog    {blog_url}/   (switch the country: IN, US)")
    console.print("Stop with Ctrl-C; the home is thrown away.\n")
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    try:
        while not stop.wait(2):
            one_round(at=now())
    finally:
        for server in servers:
            server.close()
    console.print("Stopped.")
    return 0


def _server(app: Callable[..., Any], port: int) -> Any:
    try:
        return create_server(app, host=_HOST, port=port, threads=8, ident="duly")
    except OSError as taken:
        raise Refusal("port-taken", f"port {port} is in use; choose another with --port") from taken
