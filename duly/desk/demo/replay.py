"""Replays the week into the current home and gives the account of it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from duly.desk.demo.cast import seat_the_cast
from duly.desk.demo.february import PUBLISHED_AT, tell_february
from duly.desk.demo.january import tell_january
from duly.desk.demo.orders import Ministry
from duly.desk.demo.telling import Step, Week, expect
from duly.desk.history.keys import trusted
from duly.desk.history.verifying import verified
from duly.desk.home import current
from duly.desk.opening import make_home
from duly.desk.orders.rebuild import rebuild
from duly.platforms.demo.world import WORLD


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The whole week, as ``duly demo --story --json`` prints it."""

    steps: list[Step]
    orders: list[str]
    ledger: dict[str, object]
    withheld: dict[str, int]
    restored: int
    seconds: float


def replay(ministry: Ministry, tell: Callable[[Step], None]) -> Told:
    """Replay everything, checking each step; raises ``StoryBroken`` where one does not hold."""
    started = time.perf_counter()
    make_home()
    week = Week(cast=seat_the_cast(), ministry=ministry, world=WORLD, tell=tell)
    tell_january(week)
    tell_february(week)
    expect(rebuild().differences == (), "the rows are not what the history says")
    report = verified(current(), trusted((), current()))
    expect(report.ok, f"the ledger does not verify: {report.bad}")
    week.step(
        "ledger",
        "verified",
        PUBLISHED_AT,
        f"{report.size:,} entries verify against the signed head; every row refolds to itself.",
    )
    return Told(
        steps=week.steps,
        orders=week.orders,
        ledger={"size": report.size, "root": report.root.hex(), "verified": report.ok},
        withheld={"IN": week.withheld_in("IN", PUBLISHED_AT)},
        restored=week.restored,
        seconds=round(time.perf_counter() - started, 2),
    )
