"""``duly bench evidence``: its parts, one after the other, on worlds that are made once."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from duly.desk.bench import agreeing, cards, networks, sparked
from duly.desk.bench.children import BenchBroken
from duly.desk.bench.row import Row, row
from duly.desk.bench.watched import Rounds, Tell, quietly


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is to be measured: parts by name, how often, with which vectors, on which disk."""

    parts: Sequence[str] = ()
    rounds: Rounds = field(default_factory=Rounds)
    vectors: Path | None = None
    folder: Path | None = None


_Part = Callable[[Path, Wanted, Tell], Iterator[Row]]
PARTS: dict[str, _Part] = {
    "equal": lambda at, wanted, tell: agreeing.rows(at, wanted.vectors, tell),
    "small": lambda at, wanted, tell: networks.compared(at, networks.SMALL, wanted.rounds, tell),
    "large": lambda at, wanted, tell: networks.compared(at, networks.LARGE, wanted.rounds, tell),
    "texts": lambda at, wanted, tell: networks.compared(
        at, networks.TEXTS, wanted.rounds, tell, alike=True
    ),
    "cards": lambda at, wanted, tell: cards.rows(at, tell),
    "huge": lambda at, wanted, tell: networks.huge(at, tell=tell),
    "spark": lambda at, wanted, tell: sparked.rows(at, tell),
    "many-cards": lambda at, wanted, tell: cards.many(at, tell),
}
USUAL = tuple(name for name in PARTS if name != "many-cards")


def rows(wanted: Wanted, tell: Tell = quietly) -> Iterator[Row]:
    """Measure part after part; ``tell`` hears what goes on, each figure is given as it comes."""
    with tempfile.TemporaryDirectory(prefix="duly-bench-", dir=wanted.folder) as made:
        for name in wanted.parts or USUAL:
            tell(f"part {name}")
            try:
                yield from PARTS[name](Path(made), wanted, tell)
            except BenchBroken as why:
                tell(str(why))
                yield row(f"part {name}: broke off", 1, "", at_most=0)


def left_out(wanted: Wanted) -> list[str]:
    """Name who and what could not be measured here."""
    parts = wanted.parts or USUAL
    found = networks.left_out()
    found += agreeing.left_out(wanted.vectors) if "equal" in parts else []
    return found + (sparked.left_out() if "spark" in parts else [])
