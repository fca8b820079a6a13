"""`duly demo`: a story, replayed in a throwaway home; the February week is served or told."""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from duly.desk.verbs.arguments import port
from duly.order.terms import Refusal

_AFTER = "2021-02-10T16:00:00+00:00"  # where the clock stands when the story has been told


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    examples = ("", " --story --json", " --story terreg", " --check")
    parser.epilog = "examples:\n" + "\n".join(f"  duly demo{each}" for each in examples)
    parser.add_argument(
        "--story",
        nargs="?",
        const="week",
        choices=["week", "terreg"],
        help="tell it, verify it, and exit; the week, or a removal order of one hour",
    )
    parser.add_argument("--check", action="store_true", help="as --story, saying only how it went")
    parser.add_argument("--port", type=port, default=8451)
    parser.add_argument(
        "--home", type=Path, metavar="DIR", help="keep what was made, in a new folder, to look at"
    )


def run(args: argparse.Namespace) -> int:
    """Run the demo in a process and a home of its own, thrown away at the end."""
    with _folder(args.home) as folder:
        words = [sys.executable, "-m", "duly.desk.demo", "--port", str(args.port)]
        words += ["--story", args.story or "week"] if args.story or args.check else []
        words += ["--json"] if args.json else []
        quiet = subprocess.DEVNULL if args.check and not args.json else None
        child = subprocess.Popen(words, env=_environment(folder, args.port), stdout=quiet)  # noqa: S603 — our own interpreter
        signal.signal(signal.SIGTERM, _interrupt)
        try:
            code = child.wait()
        except KeyboardInterrupt:
            child.terminate()
            code = child.wait()
    if args.check:
        print("the week holds" if code == 0 else "the week does not hold", file=sys.stderr)
    return code


@contextmanager
def _folder(kept: Path | None) -> Iterator[Path]:
    """Give a folder that is thrown away, or the new one that is to be kept.

    Refuses ``file-exists``.
    """
    if kept is None:
        with tempfile.TemporaryDirectory(prefix="duly-demo-") as folder:
            yield Path(folder)
        return
    try:
        kept.mkdir(mode=0o700)
    except FileExistsError as there:
        raise Refusal("file-exists", f"{kept} is there already; name a new folder") from there
    yield kept.resolve()


def _interrupt(number: int, frame: FrameType | None) -> None:
    """Be stopped like by Ctrl-C: the child goes too, and the home with it."""
    raise KeyboardInterrupt


def _environment(folder: Path, port: int) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("DULY_")}
    return {
        **kept,
        "DULY_HOME": str(folder / "home"),
        "DULY_DEMO": "1",
        "DULY_DEMO_CLOCK": _AFTER,
        "DULY_PLATFORM": "demo",
        "DULY_DNS_FILE": str(folder / "dns.json"),
        "DULY_AUTHORITIES_FILE": str(folder / "authorities.json"),
        "DULY_PUBLIC_URL": f"http://127.0.0.1:{port}",
    }
