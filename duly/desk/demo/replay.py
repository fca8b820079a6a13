"""Replays a story into the current home and gives the account of it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from duly.desk.demo.cast import seat_the_cast
from duly.desk.demo.february import PUBLISHED_AT, tell_february
from duly.desk.demo.january import tell_january
from duly.desk.demo.orders import Ministry, ministry
from duly.desk.demo.removal import Removers, removers
from duly.desk.demo.telling import Step, Week, expect
from duly.desk.demo.terreg import SPOKEN_AT, tell_terreg
from duly.desk.history.keys import trusted
from duly.desk.history.verifying import verified
from duly.desk.home import current
from duly.desk.opening import make_home
from duly.desk.orders.rebuild import rebuild
from duly.platforms.demo.shown import WORLD


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One story: how it is announced, who writes to the desk, how it goes, when it ends."""

    title: str
    sender: Ministry | Removers
    tell: Callable[[Week], None]
    ends_at: datetime
    country: str  # where it is counted what stays withheld
    zone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A whole story, as ``duly demo --story --json`` prints it."""

    steps: list[Step]
    orders: list[str]
    ledger: dict[str, object]
    withheld: dict[str, int]
    restored: int
    seconds: float


def february_week() -> Story:
    """Return the week in February 2021."""
    sender = ministry()

    def tell(week: Week) -> None:
        tell_january(week, sender)
        tell_february(week, sender)

    return Story(
        title="A week in February 2021.",
        sender=sender,
        tell=tell,
        ends_at=PUBLISHED_AT,
        country="IN",
        zone="Asia/Kolkata",
    )


def removal_order_story() -> Story:
    """Return the removal order of March 2024."""
    sender = removers()
    return Story(
        title="A removal order in March 2024.",
        sender=sender,
        tell=lambda week: tell_terreg(week, sender),
        ends_at=SPOKEN_AT,
        country="AT",
        zone="Europe/Vienna",
    )


STORIES: dict[str, Callable[[], Story]] = {"week": february_week, "terreg": removal_order_story}


def replay(story: Story, tell: Callable[[Step], None]) -> Told:
    """Replay everything, checking each step; raises ``StoryBroken`` where one does not hold."""
    started = time.perf_counter()
    make_home()
    week = Week(cast=seat_the_cast(), world=WORLD, tell=tell)
    story.tell(week)
    expect(rebuild().differences == (), "the rows are not what the history says")
    report = verified(current(), trusted((), current()))
    expect(report.ok, f"the ledger does not verify: {report.bad}")
    week.step(
        "ledger",
        "verified",
        story.ends_at,
        f"{report.size:,} entries verify against the signed head; every row refolds to itself.",
    )
    return Told(
        steps=week.steps,
        orders=week.orders,
        ledger={"size": report.size, "root": report.root.hex(), "verified": report.ok},
        withheld={story.country: week.withheld_in(story.country, story.ends_at)},
        restored=week.restored,
        seconds=round(time.perf_counter() - started, 2),
    )
