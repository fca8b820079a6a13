"""One of the processes of a host: says on its output when it sees which epoch, by one clock."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from duly.gate.holder import Gate


def main(path: str, pace: str) -> None:
    """Ask as a worker does that answers a request every ``pace`` seconds, until told to end."""
    gate = Gate(Path(path), whole=False)
    seen = 0
    while True:
        register = gate.register()
        epoch = 0 if register is None else register.epoch
        if epoch != seen:
            seen = epoch
            print(epoch, time.monotonic_ns(), flush=True)
        time.sleep(float(pace))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
