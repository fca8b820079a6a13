"""A real nginx for the tests: an example of the handbook, on ports of its own."""

from __future__ import annotations

import http.client
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[2] / "docs/examples"
PATIENCE = 20.0
_PROGRAM = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
_BODY = """
daemon off; master_process off; pid nginx.pid; error_log stderr notice;
events {{ worker_connections 64; }}
http {{
access_log off;
client_body_temp_path t1; proxy_temp_path t2; fastcgi_temp_path t3; uwsgi_temp_path t4;
scgi_temp_path t5;
{example}
}}
"""


@dataclass(frozen=True)
class Page:
    status: int
    headers: dict[str, str]
    body: str


@dataclass(frozen=True)
class Nginx:
    port: int

    def get(self, path: str, country: str = "", **headers: str) -> Page:
        told = {name.replace("_", "-"): value for name, value in headers.items()}
        if country:
            told["X-Country"] = country
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request("GET", path, headers=told)
            answer = connection.getresponse()
            return Page(answer.status, dict(answer.getheaders()), answer.read().decode())
        finally:
            connection.close()


@contextmanager
def nginx(example: str, folder: Path, ports: dict[int, int]) -> Iterator[Nginx]:
    """Run an example with other ports than it names; skips where there is no nginx."""
    if _PROGRAM is None:
        pytest.skip("no-nginx: apt-get install nginx")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    told = (EXAMPLES / example).read_text().replace("listen 8080", f"listen 127.0.0.1:{port}")
    for written, real in ports.items():
        told = told.replace(f"127.0.0.1:{written}", f"127.0.0.1:{real}")
    folder.mkdir()
    (folder / "nginx.conf").write_text(_BODY.format(example=told))
    with (folder / "log").open("wb") as log:
        running = subprocess.Popen(
            [_PROGRAM, "-p", str(folder), "-c", "nginx.conf", "-e", "stderr"], stderr=log
        )
        try:
            _wait(port, running, folder / "log")
            yield Nginx(port)
        finally:
            running.terminate()
            running.wait(PATIENCE)


def _wait(port: int, running: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + PATIENCE
    while running.poll() is None and time.monotonic() < until:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.02)
        else:
            return
    pytest.fail(log.read_text())
