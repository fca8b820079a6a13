"""The same documents give the same reading in every process, word for word."""

from __future__ import annotations

import subprocess
import sys

_READ = """
from tests.rooms.reading.made import read_list
why = ("please", "suspend", "the account", "reported", "in India", "must be", "blocked")
rows = [(str(n), f"https://x.com/synthetic_{n}", why[n % len(why)]) for n in range(1, 25)]
print(read_list(("S. No.", "URL", "Reason"), *rows))
"""


def test_a_reading_does_not_hang_on_the_hashes_of_a_process() -> None:
    told = {
        subprocess.run(
            [sys.executable, "-c", _READ],
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(told) == 1
    assert "synthetic_24" in told.pop()
