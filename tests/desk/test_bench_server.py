"""A server that a measurement started ends with it, however that ended."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

MEASURES = """
import sys, time
from pathlib import Path
from duly.desk.bench.reads.resp import Resp
with Resp.served(sys.argv[1], Path(sys.argv[2])):
    print("measuring", flush=True)
    time.sleep(60)
"""
SERVES = """#!{python} -S
import os, socket, sys, time
folder = sys.argv[sys.argv.index("--dir") + 1]
with open(folder + "/pid", "w") as told:
    told.write(str(os.getpid()))
listening = socket.socket(socket.AF_UNIX)
listening.bind(sys.argv[sys.argv.index("--unixsocket") + 1])
listening.listen()
time.sleep(60)
"""
PATIENCE = 20.0


def test_a_server_ends_with_a_measurement_that_is_killed(tmp_path: Path) -> None:
    program = tmp_path / "serves"
    program.write_text(SERVES.format(python=sys.executable))
    program.chmod(0o700)
    words = [sys.executable, "-c", MEASURES, str(program), str(tmp_path)]
    with subprocess.Popen(words, stdout=subprocess.PIPE) as measuring:
        assert measuring.stdout is not None
        assert measuring.stdout.readline() == b"measuring\n"
        served = Path("/proc", (tmp_path / "pid").read_text())
        assert served.exists()
        measuring.kill()

    ends = time.monotonic() + PATIENCE
    while _runs(served) and time.monotonic() < ends:
        time.sleep(0.02)
    assert not _runs(served)


def _runs(process: Path) -> bool:
    """Whether a process is there and no zombie that nobody has collected."""
    try:
        return ") Z " not in (process / "stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return False
