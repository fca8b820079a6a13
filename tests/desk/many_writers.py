"""A writer of its own: waits for a word, then takes in orders at the door as fast as it can."""

from __future__ import annotations

import sys

from duly.desk import started as _started
from duly.desk.opening import make_home
from duly.desk.orders.sequence import sequence
from duly.order.terms import OrderRef
from tests.cast import NOON
from tests.desk.standing import seat_the_cast
from tests.faults.writing import walk

_READY = _started


def main(words: list[str]) -> int:
    """``make``, or the number of this writer and how many orders it shall take in."""
    if words == ["make"]:
        make_home()
        seat_the_cast()
        return 0
    writer, orders = map(int, words)
    print("ready", flush=True)
    sys.stdin.readline()
    told = 0
    for number in range(orders):
        told += sum(walk(OrderRef(f"IN-2021-{writer}{number:03d}")))
        sequence(at=NOON)  # as a desk does that finds something without a place
    print(told)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
