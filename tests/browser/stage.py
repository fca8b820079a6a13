"""The stage of the browser tests: the demo's desk and microblog, with two orders still open."""

from __future__ import annotations

import os
import sys
from datetime import timedelta
from pathlib import Path

from rich.console import Console

from duly.desk import started as _started
from duly.desk.acts import check, escalate, publish
from duly.desk.demo.cast import seat_the_cast
from duly.desk.demo.january import take_in
from duly.desk.demo.orders import FEBRUARY_AT, JANUARY_AT, february, january, ministry, notice
from duly.desk.demo.serving import serve
from duly.desk.demo.telling import Week
from duly.desk.opening import make_home
from duly.desk.worker.counting import count_evidence
from duly.platforms.demo.shown import WORLD
from duly.receive.readers.document import File

_READY = _started
_SHORT = 16  # rows of the second list: its PDF opens at once


def main() -> int:
    """Take in a list of 257 as a workbook and one of 16 as a PDF, then serve."""
    port = int(sys.argv[1])
    sender = ministry()
    Path(os.environ["DULY_DNS_FILE"]).write_text(sender.dns())
    Path(os.environ["DULY_AUTHORITIES_FILE"]).write_text(sender.register())
    make_home()
    week = Week(cast=seat_the_cast(), world=WORLD, tell=lambda step: None)
    asha, bilal, dev = (week.cast[name] for name in ("asha", "bilal", "dev"))
    first = take_in(week, "emergency.eml", january(sender, WORLD.january.rows), JANUARY_AT)
    mail = february(sender, WORLD.february.rows[:_SHORT])
    second = take_in(week, "direction.eml", mail, FEBRUARY_AT)
    at = FEBRUARY_AT + timedelta(minutes=10)
    for ref in (first, second):
        check.check(ref, by=asha, at=at)
    pressed = File(name="notice.eml", data=notice(sender))
    escalate.receive_notice(first, [pressed], by=dev, at=at, penalty="prison up to seven years")
    escalate.acknowledge_notice(first, by=bilal, at=at)
    publish.publish(first, by=week.cast["esi"], at=at)
    week.carry_out(at)
    count_evidence(at=at)
    return serve(port, Console(stderr=True))


if __name__ == "__main__":
    sys.exit(main())
