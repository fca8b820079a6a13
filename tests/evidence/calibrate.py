"""How far a statement about accounts holds on fresh worlds: ``python -m tests.evidence.calibrate``.

A table of what would be false, whom it would harm and what it would find; with ``--json`` every
trial. It fails when the room lets a word through that does not hold here.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median

from duly.evidence.calibration import Record, Trial, failings, may_say
from tests.evidence.statements import Statement, candidates, raw
from tests.evidence.worlds.bursts import bursts
from tests.evidence.worlds.society import society
from tests.evidence.worlds.world import KINDS, World

MAKERS: dict[str, Callable[[int, int, int], World]] = {"society": society, "bursts": bursts}
AUTHOR = "worlds"  # of both generators


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What one statement would have done in one world."""

    statement: str
    world: str
    seed: int
    pairs: int
    false: int
    harmed: dict[str, int]
    living: dict[str, int]
    found: dict[str, int]
    planted: dict[str, int]

    def trial(self) -> Trial:
        """Return it as the gate counts."""
        return Trial(
            seed=self.seed,
            flagged=self.pairs,
            false=self.false,
            fans=self.living["fan"],
            fans_flagged=self.harmed["fan"],
            planted=sum(self.planted.values()),
            found=sum(self.found.values()),
        )


def tried(statement: Statement, world: World) -> Outcome:
    """Try a statement on a world whose truth is known.

    A pair is false when its accounts are of no common campaign. A member is found when a pair
    names it with another member; a fan is harmed when any pair names it.
    """
    pairs = set(statement.says(world))
    true = {pair for pair in pairs if world.one_hand(*pair)}
    named = {account for pair in pairs for account in pair}
    with_fellow = {account for pair in true for account in pair}
    innocent = ("fan", "activist", "person", "shop")
    living = {role: world.having(role) - _members(world) for role in innocent}
    kinds = {kind: _members(world, kind) for kind in KINDS}
    return Outcome(
        statement=statement.name,
        world=world.name,
        seed=world.seed,
        pairs=len(pairs),
        false=len(pairs) - len(true),
        harmed={role: len(named & who) for role, who in living.items()},
        living={role: len(who) for role, who in living.items()},
        found={kind: len(with_fellow & who) for kind, who in kinds.items()},
        planted={kind: len(who) for kind, who in kinds.items()},
    )


def _members(world: World, kind: str = "") -> frozenset[str]:
    found = (c.members for c in world.campaigns if kind in ("", c.kind))
    return frozenset(member for members in found for member in members)


def trials(
    statements: Sequence[Statement], first: int, seeds: int, people: int, days: int
) -> Iterator[Outcome]:
    """Try every statement on fresh worlds of both makers."""
    for name, make in MAKERS.items():
        for seed in range(first, first + seeds):
            world = make(seed, people, days)
            print(f"{name} {seed}: {len(world.posts):,} posts", file=sys.stderr, flush=True)
            for statement in statements:
                yield tried(statement, world)


def record(statement: Statement, world: str, outcomes: Sequence[Outcome]) -> Record:
    """Return a statement's trials in one maker's worlds as the gate takes them."""
    mine = [o for o in outcomes if (o.statement, o.world) == (statement.name, world)]
    return Record(
        detector=statement.name,
        generator=world,
        detector_by=statement.by,
        generator_by=AUTHOR,
        nominal=statement.nominal or 0.05,
        trials=tuple(outcome.trial() for outcome in mine),
    )


def table(statements: Sequence[Statement], outcomes: Sequence[Outcome]) -> str:
    """Write one line for each statement and maker: medians over the seeds, worst in brackets."""
    head = ("statement", "world", "pairs", "false", "fans", "activists", "others", *KINDS)
    lines = [head, ["---"] * len(head)]
    for statement in statements:
        for world in MAKERS:
            mine = [o for o in outcomes if (o.statement, o.world) == (statement.name, world)]
            if mine:
                lines.append(_line(statement.name, world, mine))
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _line(name: str, world: str, mine: Sequence[Outcome]) -> list[str]:
    told = [name, world, f"{median(o.pairs for o in mine):,.0f}"]
    told.append(_shares([(o.false, o.pairs) for o in mine]))
    for role in ("fan", "activist", "person"):
        told.append(_shares([(o.harmed[role], o.living[role]) for o in mine]))
    for kind in KINDS:
        told.append(_share(median(o.found[kind] / o.planted[kind] for o in mine)))
    return told


def _shares(counts: Sequence[tuple[int, int]]) -> str:
    shares = [part / whole for part, whole in counts if whole]
    return f"{_share(median(shares))} ({_share(max(shares))})" if shares else "none"


def _share(share: float) -> str:
    return f"{100 * share:.1f} %" if 0 < share < 0.0995 else f"{100 * share:.0f} %"


def main(words: Sequence[str] | None = None) -> int:
    """Try everything and print the table; 1 when a word was let through that does not hold."""
    parser = argparse.ArgumentParser(prog="calibrate")
    parser.add_argument("seed", type=int, help="the first of the seeds; name one nobody has used")
    parser.add_argument("seeds", type=int, nargs="?", default=10)
    parser.add_argument("--people", type=int, default=1000)
    parser.add_argument("--days", type=int, default=14)
    parser.add_argument("--only", default="", help="statements whose name holds this")
    parser.add_argument("--json", type=Path, help="write every trial here")
    args = parser.parse_args(words)
    statements = [s for s in (*raw(), *candidates()) if args.only in s.name]
    outcomes = list(trials(statements, args.seed, args.seeds, args.people, args.days))
    print(table(statements, outcomes))
    if args.json:
        args.json.write_text(json.dumps([asdict(o) for o in outcomes], indent=1) + "\n")
    broken = 0
    for statement in statements:
        for world in MAKERS:
            why = failings(record(statement, world, outcomes))
            if statement.nominal is not None:
                print(f"{statement.name}, {world}: {'; '.join(why) or 'holds'}")
            broken += bool(why) and may_say(statement.name)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
