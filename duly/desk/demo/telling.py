"""How the story is told and checked: one step after another, each true or the story stops."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from duly.desk.worker.drain import drain
from duly.desk.worker.gate import gate
from duly.gate.holder import Gate
from duly.order.terms import Actor, Refusal
from duly.platforms.demo.world import World


class StoryBroken(Exception):
    """A step of the week did not happen as it must."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing that happened, in which room, when, and in a sentence."""

    room: str
    event: str
    at: datetime
    text: str


@dataclass(slots=True)
class Week:
    """What a story works with: the cast, the world, the gate."""

    cast: dict[str, Actor]
    world: World
    tell: Callable[[Step], None]
    steps: list[Step] = field(default_factory=list)
    orders: list[str] = field(default_factory=list)
    restored: int = 0
    gate: Gate = field(default_factory=gate)

    def step(self, room: str, event: str, at: datetime, text: str) -> None:
        """Tell one step."""
        done = Step(room=room, event=event, at=at, text=text)
        self.steps.append(done)
        self.tell(done)

    def carry_out(self, at: datetime) -> None:
        """Do what is owed to the outside."""
        drain(at=at)

    def withheld_in(self, country: str | None, at: datetime) -> int:
        """Count what the gate withholds of everything there is, for viewers in a country."""
        counts = (
            len(self.gate.withheld("account", list(self.world.accounts), country, now=at)),
            len(self.gate.withheld("post", list(self.world.posts), country, now=at)),
            len(self.gate.withheld("hashtag", list(self.world.by_hashtag), country, now=at)),
        )
        return sum(counts)

    def nobody_elsewhere(self, at: datetime) -> None:
        """Check that no viewer outside India misses anything."""
        for country in ("US", "DE", "GB", "PK", None):
            expect(self.withheld_in(country, at) == 0, f"something is withheld in {country}")


def expect(holds: object, why: str) -> None:
    """Stop the story where something is not as it must be."""
    if not holds:
        raise StoryBroken(why)


def refused(code: str, act: Callable[[], object]) -> None:
    """Check that an act is refused, with this code."""
    try:
        act()
    except Refusal as refusal:
        expect(refusal.code == code, f"refused as {refusal.code}, not {code}")
    else:
        expect(False, f"{code} did not refuse")
