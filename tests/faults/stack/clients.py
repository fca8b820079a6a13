"""Clients of a desk that dies under them: they ask again until they are answered, and keep what
they were told.

Run as ``python -m tests.faults.stack.clients TOLD``; they go on until they are asked to end
(SIGTERM), and end what they have in hand. Nothing of Duly is loaded here.
"""

from __future__ import annotations

import http.client
import json
import random
import re
import signal
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

from tests.faults.processes import dies_with_its_parent

_LETTER = (
    "Direction under section 69A of the Information Technology Act, 2000. Block access by the"
    " public in India to the account listed within 24 (twenty-four) hours. No. {number}."
)
_JSON, _FORM = "application/json", "application/x-www-form-urlencoded"
_PART = "parts-of-a-form"
_TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="(\w+)"')
_SILENCE = 30.0  # seconds after which an answer is waited for no more
_OFTEN = 50  # times that a receipt is asked for
_PAUSE, _LONGER = 0.02, 0.5  # seconds before the next try, and before a later one at most


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the clients are told: where the desk is, who they are, and how they behave."""

    ports: tuple[int, ...]
    tokens: dict[str, str]
    by_interface: int
    by_form: int
    out: str
    patience: float
    thinking: float  # seconds between two orders, at most
    keyless: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came back, after how many tries and seconds."""

    status: int
    body: str
    location: str
    cookies: dict[str, str]
    tries: int = 0
    waited: float = 0.0


@dataclass(slots=True)
class Client:
    """One client; ``number`` makes its orders its own."""

    number: int
    told: Told
    stop: threading.Event
    out: Path
    chance: random.Random
    place: int = 0  # of the desk's ports: the next one is asked after every failure
    cookies: dict[str, str] = field(default_factory=dict)

    def ask(self, method: str, path: str, body: bytes = b"", **headers: str) -> Answer:
        """Ask until the desk answers anything but that it is broken; then keep the cookies."""
        began, tries = time.monotonic(), 0
        while True:
            tries += 1
            answer = self._tried(method, path, body, headers)
            waited = time.monotonic() - began
            if answer is not None and answer.status < 500:
                self.cookies |= answer.cookies
                return replace(answer, tries=tries, waited=waited)
            if waited > self.told.patience:
                self.keep(what="refused", path=path, status=answer.status if answer else 0)
                raise SystemExit
            self.place += 1
            time.sleep(min(_PAUSE * 2**tries, _LONGER))

    def _tried(self, method: str, path: str, body: bytes, headers: dict[str, str]) -> Answer | None:
        port = self.told.ports[self.place % len(self.told.ports)]
        line = http.client.HTTPConnection("127.0.0.1", port, timeout=_SILENCE)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        if self.cookies:
            named["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        try:
            line.request(method, path, body, named)
            came = line.getresponse()
            text = came.read().decode()
        except (OSError, http.client.HTTPException):
            return None
        finally:
            line.close()
        return Answer(
            status=came.status,
            body=text,
            location=came.headers.get("Location", ""),
            cookies=dict(map(_cookie, came.headers.get_all("Set-Cookie", []))),
        )

    def keep(self, **said: Any) -> None:
        """Write down what was told to this client; it is never forgotten."""
        with self.out.open("a") as file:
            file.write(json.dumps({"client": self.number, **said}) + "\n")

    def numbers(self) -> Iterator[int]:
        """Count this client's deliveries until it is told to stop."""
        number = 0
        while not self.stop.is_set():
            yield self.number * 1_000_000 + number
            number += 1
            self.stop.wait(self.chance.random() * self.told.thinking)


class ByInterface(Client):
    """Delivers over the JSON interface under a key, and records a finding under another."""

    def run(self) -> None:
        """Go on until told to stop."""
        for number in self.numbers():
            said = {
                "letter": _LETTER.format(number=number),
                "items": [f"@zq{number}"],
                "authority": "in-it-act:do_meity",
                "country": "IN",
            }
            done = self.posted("dev", "/api/orders", said, f"deliver-{number}")
            order = json.loads(done.body)
            self.told_of("order", done, ref=order["order"], receipt=order["receipt"])
            found = {"items": [f"{order['order']}/1"], "finding": "satire"}
            path = f"/api/orders/{order['order']}/find"
            done = self.posted("asha", path, found, f"find-{number}")
            if done.status != 200:
                self.keep(what="refused", path=path, status=done.status)
                continue
            (event,) = json.loads(done.body)["events"]
            self.told_of("finding", done, ref=order["order"], receipt=self.receipt(event["event"]))
            self.once_more("asha", path, found, f"find-{number}", done)

    def posted(self, who: str, path: str, said: dict[str, Any], key: str) -> Answer:
        """Post JSON under a key, which every try carries."""
        headers = {"Authorization": f"Bearer {self.told.tokens[who]}", "Content_Type": _JSON}
        if not self.told.keyless:
            headers["Idempotency_Key"] = key
        return self.ask("POST", path, json.dumps(said).encode(), **headers)

    def receipt(self, event: str) -> str:
        """Ask for the receipt of an event that was acknowledged; empty when there is none."""
        proof = f"Bearer {self.told.tokens['asha']}"
        path = f"/api/ledger/receipts/{quote(event)}"
        for _ in range(_OFTEN):
            found = self.ask("GET", path, Authorization=proof)
            if found.status == 200:
                return str(json.loads(found.body)["receipt"])
            time.sleep(_PAUSE)  # recorded, and not placed yet
        return ""

    def once_more(self, who: str, path: str, said: dict[str, Any], key: str, first: Answer) -> None:
        """Now and then send what was answered again, and something else under its key."""
        if self.told.keyless or self.chance.random() > 0.25:
            return
        again = self.posted(who, path, said, key)
        other = self.posted(who, path, said | {"finding": "journalist"}, key)
        same = (again.status, again.body) == (first.status, first.body)
        self.keep(what="again", same=same, other=other.status)

    def told_of(self, what: str, done: Answer, *, ref: str, receipt: str) -> None:
        """Keep what was acknowledged, and how long that took."""
        self.keep(
            what=what, ref=ref, receipt=receipt, tries=done.tries, waited=round(done.waited, 3)
        )


class ByForm(Client):
    """Signs in and uploads documents at the desk's own form."""

    def run(self) -> None:
        """Go on until told to stop."""
        said = {"login": "dev", "password": self.told.tokens["dev"], "next": "/desk/"}
        while not self.stop.wait(_PAUSE) and self.ask("GET", "/desk/").status != 200:
            body = urlencode(said | {"csrfmiddlewaretoken": self.token("/sign-in/")}).encode()
            self.ask("POST", "/sign-in/", body, Content_Type=_FORM)
        for number in self.numbers():
            body = _multipart(self.token("/desk/receive/"), f"handle\n@zqf{number}\n")
            done = self.ask(
                "POST",
                "/desk/receive/",
                body,
                Content_Type=f"multipart/form-data; boundary={_PART}",
            )
            ref = done.location.rstrip("/").rpartition("/")[2]
            self.keep(
                what="upload", ref=ref, status=done.status, tries=done.tries,
                waited=round(done.waited, 3),
            )  # fmt: skip

    def token(self, path: str) -> str:
        """Return the proof that a form of the desk carries."""
        found = _TOKEN.search(self.ask("GET", path).body)
        return found[1] if found else ""


def _cookie(line: str) -> tuple[str, str]:
    name, _, value = line.partition(";")[0].partition("=")
    return name, value


def _multipart(token: str, table: str) -> bytes:
    fields = {"csrfmiddlewaretoken": token, "channel": "portal", "country": "IN"}
    parts = [f'form-data; name="{name}"\r\n\r\n{value}' for name, value in fields.items()]
    parts.append(f'form-data; name="files"; filename="list.csv"\r\n\r\n{table}')
    said = "".join(f"--{_PART}\r\nContent-Disposition: {part}\r\n" for part in parts)
    return f"{said}--{_PART}--\r\n".encode()


def main() -> None:
    """Let so many clients work until the input ends."""
    dies_with_its_parent()
    told, stop = Told(**json.loads(sys.argv[1])), threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    kinds = [ByInterface] * told.by_interface + [ByForm] * told.by_form
    clients = [
        kind(number, told, stop, Path(f"{told.out}.{number}"), random.Random(number))  # noqa: S311
        for number, kind in enumerate(kinds)
    ]
    threads = [threading.Thread(target=each.run) for each in clients]
    for thread in threads:
        thread.start()
    stop.wait()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
