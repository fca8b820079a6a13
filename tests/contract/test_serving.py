"""The desk as it is served: a storm of repeated requests is done once each."""

from __future__ import annotations

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from typing import Any

import pytest

from tests.contract.shell import Shell

pytestmark = pytest.mark.loopback
KEYS, REQUESTS = 6, 48
WRITTEN = {
    "letter": "Direction under section 69A of the Information Technology Act, 2000.",
    "items": ["@zqkara", "@zqmohan"],
    "authority": "in-it-act:do_meity",
    "country": "IN",
}


@dataclass(frozen=True)
class Served:
    """A desk that is being served, and the token of its first person."""

    process: subprocess.Popen[str]
    port: int
    token: str

    def ask(self, method: str, path: str, said: Any = None, key: str = "") -> tuple[int, Any]:
        headers = {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json"}
        headers |= {"Idempotency-Key": key} if key else {}
        body = None if said is None else json.dumps(said)
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)) as line:
            line.request(method, path, body, headers)
            answer = line.getresponse()
            return answer.status, json.loads(answer.read())


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    home = tmp_path_factory.mktemp("served") / "home"
    token = Shell(home).json("init", "--person", "asha", "--country", "US")["token"]
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    kept = {name: value for name, value in os.environ.items() if not name.startswith("DULY_")}
    process = subprocess.Popen(
        [sys.executable, "-m", "duly", "serve", "--port", str(port)],
        env=kept | {"DULY_HOME": str(home)},
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        served = Served(process, port, token)
        _until_open(served)
        yield served
    finally:
        process.kill()
        process.communicate()


def _until_open(served: Served) -> None:
    end = time.monotonic() + 60
    while served.process.poll() is None and time.monotonic() < end:
        try:
            served.ask("GET", "/api/orders")
            return
        except ConnectionRefusedError:
            time.sleep(0.1)
    raise AssertionError("the desk was not served")


def test_a_storm_of_repeated_requests_is_done_once_each(served: Served) -> None:
    def deliver(_: int) -> tuple[int, Any]:
        return served.ask("POST", "/api/orders", WRITTEN, "delivery")

    with ThreadPoolExecutor(6) as people:
        delivered = list(people.map(deliver, range(6)))
        assert {status for status, _ in delivered} == {201}
        (ref,) = {said["order"] for _, said in delivered}
        finding = {"items": [f"{ref}/1"], "finding": "satire"}
        found = list(
            people.map(
                lambda n: served.ask("POST", f"/api/orders/{ref}/find", finding, f"k{n % KEYS}"),
                range(REQUESTS),
            )
        )

    assert {status for status, _ in found} == {200}
    assert len({json.dumps(said) for _, said in found}) == KEYS
    _, history = served.ask("GET", f"/api/orders/{ref}/events?limit=1000")
    kinds = Counter(event["type"] for event in history["events"])
    assert (kinds["OrderReceived"], kinds["DeliveryRepeated"]) == (1, 0)
    assert kinds["FindingRecorded"] == KEYS


def test_the_desk_stops_when_it_is_told_to(served: Served) -> None:
    served.process.send_signal(signal.SIGTERM)

    assert served.process.wait(timeout=30) == 0
