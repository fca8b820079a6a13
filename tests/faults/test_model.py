"""A model of ledger, outbox and witness: every order of steps and crashes, up to a bound."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest
from hypothesis import settings

LONG = settings().max_examples > 100
EVENTS = 3 if LONG else 2  # acts that people want recorded, each of which owes one effect outside
CRASHES = 2 if LONG else 1


@dataclass(frozen=True, slots=True)
class World:
    """What is on disks, what was said to whom, and what only a living process remembers."""

    asked: int = 0  # acts asked for
    entries: tuple[str, ...] = ()  # committed, with their owed effects and signed head
    told: tuple[str, ...] = ()  # acknowledged to people
    reply: str | None = None  # committed, and about to be acknowledged by a living process
    owed: frozenset[str] = frozenset()
    outside: tuple[str, ...] = ()  # effects done in the world
    in_hand: str | None = None  # what the worker does now
    witness: tuple[str, ...] = ()  # the history of the last head that was cosigned
    sent: tuple[str, ...] | None = None  # a head on its way to the witness
    forged: bool = False
    crashes: int = 0
    refused: bool = False  # the witness said no, and the desk shows it


Step = tuple[str, World]


@dataclass(frozen=True, slots=True)
class Design:
    """How the desk is built; each of these may be broken to see what it is for."""

    commit_before_reply: bool = True
    owed_with_event: bool = True
    effects_idempotent: bool = True
    done_marked_after: bool = True
    witness_compares: bool = True


def acts(world: World, design: Design) -> Iterator[Step]:
    """Give the steps of the door: commit an act, then acknowledge it."""
    if world.asked < EVENTS and world.reply is None:
        name = f"e{world.asked}"
        asked = replace(world, asked=world.asked + 1)
        if design.commit_before_reply:
            yield "commit", replace(_committed(asked, name, design), reply=name)
        else:
            yield "say", replace(asked, reply=name, told=(*world.told, name))
    if world.reply is not None:
        if design.commit_before_reply:
            yield "say", replace(world, reply=None, told=(*world.told, world.reply))
        else:
            yield "commit", replace(_committed(world, world.reply, design), reply=None)


def _committed(world: World, name: str, design: Design) -> World:
    owed = world.owed | {name} if design.owed_with_event else world.owed
    return replace(world, entries=(*world.entries, name), owed=owed)


def works(world: World, design: Design) -> Iterator[Step]:
    """Give the steps of the worker: take what is owed, do it outside, mark it."""
    if world.in_hand is None:
        for name in sorted(world.owed):
            left = world.owed if design.done_marked_after else world.owed - {name}
            yield f"take {name}", replace(world, in_hand=name, owed=left)
        return
    name = world.in_hand
    again = design.effects_idempotent and name in world.outside
    outside = world.outside if again else (*world.outside, name)
    yield "done and marked", replace(world, in_hand=None, outside=outside, owed=world.owed - {name})
    # The effect's answer may be lost: it is done, and seems to have failed; or it has failed.
    yield "done but failed", replace(world, in_hand=None, outside=outside)
    if world.crashes < CRASHES:
        yield "failed", replace(world, in_hand=None, crashes=world.crashes + 1)


def witnesses(world: World, design: Design) -> Iterator[Step]:
    """Give the steps of the witness: a head is sent, and cosigned if it continues the last."""
    if world.sent is None:
        if world.entries != world.witness and not world.refused:
            yield "send head", replace(world, sent=world.entries)
        return
    continues = world.sent[: len(world.witness)] == world.witness
    if continues or not design.witness_compares:
        yield "cosign", replace(world, witness=world.sent, sent=None)
    else:
        yield "refuse", replace(world, sent=None, refused=True)


def misfortunes(world: World) -> Iterator[Step]:
    """Give what befalls the desk: a crash forgets what only a process knew; a thief rewrites."""
    if world.crashes < CRASHES and (world.reply or world.in_hand):
        yield "crash", replace(world, reply=None, in_hand=None, crashes=world.crashes + 1)
    if not world.forged and world.entries:
        for kept in range(len(world.entries)):
            other = (*world.entries[:kept], *["x"] * (len(world.entries) - kept))
            yield "rewrite", replace(world, entries=other, forged=True)


def steps(world: World, design: Design) -> Iterator[Step]:
    for some in (acts, works, witnesses):
        yield from some(world, design)
    yield from misfortunes(world)


def wrong(world: World) -> str:
    """Return which promise is broken here, if one is."""
    if not world.forged and not set(world.told) <= set(world.entries):
        return "acknowledged and lost"
    if len(set(world.outside)) < len(world.outside):
        return "done twice"
    real = {f"e{number}" for number in range(EVENTS)}
    undone = {name for name in world.entries if name in real} - set(world.outside)
    if not world.forged and undone - world.owed - {world.in_hand}:
        return "owed and forgotten"
    return ""


def cosigned_twice(before: World, after: World) -> bool:
    """Say whether a witness vouched for a head that does not continue what it vouched for."""
    return after.witness[: len(before.witness)] != before.witness


def explored(design: Design) -> tuple[int, dict[str, list[str]]]:
    """Visit every world that can be reached; return how many, and the shortest way to a wrong."""
    start = World()
    seen, waiting = {start}, deque([(start, [""])])
    found: dict[str, list[str]] = {}
    while waiting and not found:
        world, way = waiting.popleft()
        for name, after in steps(world, design):
            bad = wrong(after) or (
                "two histories vouched for" if cosigned_twice(world, after) else ""
            )
            if bad:
                found.setdefault(bad, [*way, name])
            elif after not in seen:
                seen.add(after)
                waiting.append((after, [*way, name]))
    return len(seen), found


def test_in_no_order_of_steps_and_crashes_is_a_promise_broken() -> None:
    many, found = explored(Design())

    print(f"{many} worlds")
    assert many > 1_000
    assert found == {}


@pytest.mark.parametrize(
    ("broken", "promise"),
    [
        ("commit_before_reply", "acknowledged and lost"),
        ("owed_with_event", "owed and forgotten"),
        ("effects_idempotent", "done twice"),
        ("done_marked_after", "owed and forgotten"),
        ("witness_compares", "two histories vouched for"),
    ],
)
def test_each_part_of_the_design_is_needed(broken: str, promise: str) -> None:
    _, found = explored(replace(Design(), **{broken: False}))

    assert promise in found
