"""Children: started with nothing, watched, and stopped; their death never reaches the desk."""

from __future__ import annotations

import json
import logging
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path
from typing import BinaryIO

from duly.desk.sandbox.limits import ChildLimits
from duly.desk.sandbox.patterns import ready
from duly.desk.sandbox.walls import OUTER
from duly.order.terms import Refusal, Unreadable

_LOG = logging.getLogger(__name__)
_ROOT = Path(__file__).resolve().parents[3]
_START = (
    "import sys; sys.path.insert(0, sys.argv[1]); from duly.desk.sandbox.child import main; main()"
)
_NOS: dict[str, type[Refusal | Unreadable]] = {"refusal": Refusal, "unreadable": Unreadable}
_SLOW = "Reading it took too long and was stopped. Ask for the list as CSV, or in parts."
_HOSTILE = "Reading it made its reader fail. Treat the file as hostile; ask for another format."
LONGEST_COMPLAINT = 4096


def run_in_child(task: str, payload: bytes, *, limits: ChildLimits) -> bytes:
    """Run one task on bytes in a process of its own and return what it wrote.

    The child has no environment, no inherited files, no network where the kernel allows, and
    the limits given. Raises ``Unreadable`` with ``too-slow`` or ``hostile-file`` when it runs on
    or dies, and the ``Refusal`` or ``Unreadable`` that the task itself raised.
    """
    with scratch("in") as given, scratch("out") as result, scratch("err") as complaint:
        given.write(payload)
        given.seek(0)
        status = _watch(command(task, limits), (given, result, complaint), limits)
        result.seek(0)
        kind, _, body = result.read(limits.result_bytes).partition(b"\n")
        if status == 0 and kind == b"done":
            return body
        complaint.seek(0)
        log_end(task, status, complaint.read(LONGEST_COMPLAINT))
    raise no_of(status, kind.decode("ascii", "replace"), body)


def scratch(name: str) -> BinaryIO:
    """Open memory that has no name on any disk: an order's bytes leave no trace."""
    if hasattr(os, "memfd_create"):
        return os.fdopen(os.memfd_create(f"duly-{name}"), "w+b")
    return tempfile.TemporaryFile()


def command(task: str, limits: ChildLimits) -> list[str]:
    """Give the words that start a child behind the walls of this machine."""
    ready()
    words = json.dumps(limits.as_words())
    around = _bubblewrap()
    start = [sys.executable, "-I", "-c", _START, str(_ROOT), task, words]
    return [*around, *start, OUTER if around else "alone"]


def _watch(
    command: list[str], files: tuple[BinaryIO, BinaryIO, BinaryIO], limits: ChildLimits
) -> int:
    given, result, complaint = files
    child = subprocess.Popen(  # noqa: S603 — our own interpreter and words
        command,
        stdin=given,
        stdout=result,
        stderr=complaint,
        env={},
        cwd="/",
        close_fds=True,
        start_new_session=True,
    )
    try:
        return child.wait(timeout=limits.wall_seconds)
    except subprocess.TimeoutExpired:
        return -signal.SIGXCPU
    finally:
        end(child)


def end(child: subprocess.Popen[bytes]) -> None:
    """Stop the child and whatever it started; its process group is its own."""
    if child.poll() is None:
        os.killpg(child.pid, signal.SIGKILL)
        child.wait()


def log_end(task: str, status: int, complaint: bytes) -> None:
    """Note how a child ended, with its own words on it: code and line, never the file's."""
    if complaint:
        _LOG.info("task %s ended with %s: %s", task, status, complaint.decode("utf-8", "replace"))


def no_of(status: int, kind: str, body: bytes) -> Refusal | Unreadable:
    """Give the no that a child said, or what its end means."""
    if status == 0 and kind in _NOS:
        code, why = json.loads(body)
        return _NOS[kind](str(code), str(why))
    if status in {-signal.SIGXCPU, 128 + signal.SIGXCPU}:
        return Unreadable("too-slow", _SLOW)
    return Unreadable("hostile-file", _HOSTILE)


@cache
def _bubblewrap() -> tuple[str, ...]:
    """Return bubblewrap's words where it is installed and the kernel lets it work, else none."""
    program = shutil.which("bwrap", path="/usr/bin:/usr/local/bin:/bin")
    if program is None:
        return ()
    words = (program, *_VIEW, *_bindings())
    tried = subprocess.run(  # noqa: S603 — a fixed program of the system
        [*words, sys.executable, "-I", "-c", ""],
        env={},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=20,
        check=False,
    )
    return words if tried.returncode == 0 else ()


_VIEW = ("--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL")


def _bindings() -> tuple[str, ...]:
    """Show the child the interpreter and this package, read-only, and nothing else."""
    system = ("/usr", "/lib", "/lib64", "/bin", "/etc/ld.so.cache")
    python = (sys.base_prefix, sys.prefix, str(_ROOT / "duly"))
    shown = (word for path in (*system, *python) for word in ("--ro-bind-try", path, path))
    return ("--dev", "/dev", *shown, "--chdir", "/")
