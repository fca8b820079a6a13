"""A real browser before a running demo; where there is no browser these tests are left out."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
_PATIENCE = 60.0
_CLOCK = "2021-02-04T14:30:00+00:00"  # an hour after the second list arrived


@dataclass(frozen=True, slots=True)
class Stage:
    """Where the desk and the microblog are served."""

    desk: str
    blog: str


@pytest.fixture(scope="session")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """Serve the stage in a process and a home of its own."""
    folder, port = tmp_path_factory.mktemp("stage"), _two_free_ports()
    kept = {name: value for name, value in os.environ.items() if not name.startswith("DULY_")}
    desk = f"http://127.0.0.1:{port}"
    settings = {
        "DULY_HOME": str(folder / "home"),
        "DULY_DEMO": "1",
        "DULY_DEMO_CLOCK": _CLOCK,
        "DULY_PLATFORM": "demo",
        "DULY_DNS_FILE": str(folder / "dns.json"),
        "DULY_AUTHORITIES_FILE": str(folder / "authorities.json"),
        "DULY_PUBLIC_URL": desk,
    }
    log = folder / "log"
    with log.open("wb") as told:
        words = [sys.executable, "-m", "tests.browser.stage", str(port)]
        child = subprocess.Popen(words, env={**kept, **settings}, stdout=told, stderr=told)
        try:
            _wait_for(f"{desk}/sign-in/", child, log)
            yield Stage(desk=desk, blog=f"http://127.0.0.1:{port + 1}")
        finally:
            child.send_signal(signal.SIGINT)
            child.wait(timeout=20)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start Chromium once."""
    if not CHROMIUM.exists():
        pytest.skip("no-chromium")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=str(CHROMIUM), args=list(ARGUMENTS))
        yield started
        started.close()


@pytest.fixture
def opened(browser: Browser, stage: Stage) -> Iterator[Callable[..., Page]]:
    """Open browsers of their own, for the desk unless told otherwise."""
    contexts = []

    def page(
        base: str = stage.desk, theme: str = "light", width: int = 1440, script: bool = True
    ) -> Page:
        context = browser.new_context(
            base_url=base,
            color_scheme="dark" if theme == "dark" else "light",
            viewport={"width": width, "height": 900},
            reduced_motion="reduce",
            java_script_enabled=script,
        )
        context.set_default_timeout(15_000)
        contexts.append(context)
        return context.new_page()

    yield page
    for context in contexts:
        context.close()


def _two_free_ports() -> int:
    for _attempt in range(50):
        with socket.socket() as one:
            one.bind(("127.0.0.1", 0))
            port: int = one.getsockname()[1]
        with socket.socket() as other:
            try:
                other.bind(("127.0.0.1", port + 1))
            except (OSError, OverflowError):
                continue
            return port
    raise RuntimeError("no two free ports beside each other")


def _wait_for(address: str, child: subprocess.Popen[bytes], log: Path) -> None:
    ends = time.monotonic() + _PATIENCE
    while time.monotonic() < ends:
        if child.poll() is not None:
            raise RuntimeError(f"the stage ended: {log.read_text()[-2000:]}")
        try:
            with urllib.request.urlopen(address, timeout=5):  # noqa: S310 — our own loopback
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    raise RuntimeError(f"the stage does not answer: {log.read_text()[-2000:]}")
