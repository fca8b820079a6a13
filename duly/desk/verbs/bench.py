"""`duly bench`: measure, with the machine's own floor beside every figure."""

from __future__ import annotations

import argparse
import platform
import sqlite3
from collections.abc import Callable
from pathlib import Path

from duly.desk.bench import accounts, desk, evidence, law, ledger, letters, reading, scans
from duly.desk.bench.reads.measures import Size, measured
from duly.desk.bench.row import Row
from duly.desk.bench.watched import Rounds
from duly.desk.verbs.printing import document, line, note


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = (
        "examples:\n  duly bench desk\n  duly bench gate --json\n"
        "  duly bench gate --entries 10000000 --texts 1000000 --most 100000000\n"
        "  duly bench evidence --only large --only texts --rounds 5 --patience 600\n\n"
        "Everything happens in a throwaway folder. A figure means something beside its floor,\n"
        "which was measured in the same run; a busy disk makes both grow."
    )
    parser.add_argument("what", choices=sorted([*_RUNS, "evidence", "gate"]))
    parser.add_argument("--corpus", type=Path, help="read: a folder of orders with their truth")
    size = Size()
    for name, told in (
        ("entries", "subjects of the register"),
        ("texts", "subjects of the register of texts"),
        ("most", "subjects of the largest register; 0 leaves it out"),
        ("strangers", "ids that are not listed, asked for a false answer"),
        ("processes", "readers that wait for an order"),
    ):
        known = getattr(size, name)
        parser.add_argument(f"--{name}", type=int, default=known, help=f"gate: {told} ({known})")
    parser.add_argument(
        "--poll",
        type=float,
        default=size.poll,
        metavar="SECONDS",
        help=f"gate: between two looks of a host that follows; 0 leaves it out ({size.poll:g})",
    )
    parser.add_argument("--postgres", metavar="URL", help="gate: a server to be measured beside it")
    _configure_evidence(parser)
    parser.add_argument("--dir", type=Path, help="a folder on the disk that is to be measured")


def _configure_evidence(parser: argparse.ArgumentParser) -> None:
    known = Rounds()
    parser.add_argument(
        "--only",
        action="append",
        choices=list(evidence.PARTS),
        default=[],
        metavar="PART",
        help=f"evidence: this part, may be repeated; {', '.join(evidence.PARTS)} "
        "(the last only when named)",
    )
    parser.add_argument(
        "--rounds", type=int, default=known.most, help=f"evidence: at most ({known.most})"
    )
    parser.add_argument(
        "--patience",
        type=float,
        default=known.patience,
        metavar="SECONDS",
        help=f"evidence: who has taken so long is not run again ({known.patience:g})",
    )
    parser.add_argument("--vectors", type=Path, help="evidence: a folder of CooRTweet's edges")


def run(args: argparse.Namespace) -> int:
    """Measure and print; a target that was missed is said, and is no failure."""
    left_out: list[str] = []
    say = _silent if args.json else _say
    if args.what == "gate":
        found, left_out = measured(_size(args), args.dir, say)
    elif args.what == "evidence":
        found, left_out = _evidence(args, say)
    else:
        found = _RUNS[args.what](args.corpus if args.what == "read" else args.dir)
    machine = {
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
        "machine": platform.machine(),
    }
    if args.json:
        document({"rows": found, "on": machine, "left_out": left_out})
        return 0
    for each in found if args.what in _RUNS else ():  # the others were told as they came
        _say(each)
    for name in left_out:
        line(f"left out: {name}")
    return 0


def _evidence(args: argparse.Namespace, say: Callable[[Row], None]) -> tuple[list[Row], list[str]]:
    wanted = evidence.Wanted(
        parts=tuple(args.only),
        rounds=Rounds(most=max(args.rounds, 1), patience=args.patience),
        vectors=args.vectors,
        folder=args.dir,
    )
    found: list[Row] = []
    for each in evidence.rows(wanted, note):
        say(each)
        found.append(each)
    return found, evidence.left_out(wanted)


def _size(args: argparse.Namespace) -> Size:
    return Size(
        entries=max(args.entries, 1_000),
        texts=max(args.texts, 1_000),
        most=args.most,
        strangers=args.strangers,
        processes=args.processes,
        poll=args.poll,
        postgres=args.postgres,
    )


_RUNS: dict[str, Callable[[Path | None], list[Row]]] = {
    "desk": desk.rows,
    "law": lambda folder: law.rows(),
    "ledger": ledger.rows,
    "letters": lambda folder: letters.rows(),
    "read": lambda folder: [*reading.rows(folder), *accounts.rows(), *scans.rows()],
}


def _say(found: Row) -> None:
    line(_told(found))


def _silent(_found: Row) -> None:
    """Tell nothing now: all figures stand in one document at the end."""


def _told(found: Row) -> str:
    floor = "" if found.floor is None else f"   floor {found.floor:g} {found.unit}"
    aim = "" if found.target is None else f"   target {found.target:g} {found.unit}"
    met = {True: " (met)", False: " (MISSED)", None: ""}[found.met]
    beside = reading.told_beside(found) if isinstance(found, reading.Compared) else ""
    return f"{found.value:>9g} {found.unit:<4} {found.name}{floor}{aim}{met}{beside}"
