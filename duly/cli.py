"""The command line: one table of verbs, each loaded only when it is asked for."""

from __future__ import annotations

import argparse
import gc
import importlib
import io
import json
import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from duly.order.terms import Refusal, Unreadable


class Verb(Protocol):
    """A module that carries one verb of the command line."""

    def configure(self, parser: argparse.ArgumentParser) -> None:
        """Add the verb's arguments; ``--json`` is already there."""

    def run(self, args: argparse.Namespace) -> int:
        """Do it and return the exit code: 0 done, 4 checked and found bad.

        Raises ``Refusal`` (exit 1) and ``Unreadable`` (exit 3).
        """


_ROOM = "duly.desk.verbs.room"
VERBS: dict[str, tuple[str, str]] = {
    "demo": ("duly.desk.verbs.demo", "replay the February week in a throwaway home"),
    "read": ("duly.desk.verbs.read", "read a delivery without recording anything"),
    "receive": ("duly.desk.verbs.receive", "record an order and acknowledge it"),
    "order": ("duly.desk.verbs.order", "show one order, or list them"),
    "letter": ("duly.desk.verbs.letter", "a letter that went out, as PDF, page, text or data"),
    "command": ("duly.desk.verbs.command", "any command of the registry, by its name"),
    "why": ("duly.desk.verbs.why", "say whether and why a subject is withheld"),
    "gate": ("duly.desk.verbs.gate", "build, check and explain a register"),
    "ledger": ("duly.desk.verbs.ledger", "verify, prove and export the history"),
    "witness": ("duly.desk.verbs.witness", "cosign other desks' heads; ask ours to cosign"),
    "evidence": ("duly.desk.verbs.evidence", "count what posts show about accounts; no verdicts"),
    "cards": ("duly.desk.verbs.ordercards", "what the posts of an order's accounts show; count it"),
    "law": ("duly.desk.verbs.law", "show regimes, explain their clocks, check packs"),
    "rebuild": ("duly.desk.verbs.rebuild", "drop and refold every projection"),
    "doctor": ("duly.desk.verbs.doctor", "say what on this machine would lose data, leak or lie"),
    "bench": ("duly.desk.verbs.bench", "measure, as ratios side by side"),
    "init": ("duly.desk.verbs.init", "make a home with its first person"),
    "user": ("duly.desk.verbs.user", "add people and issue their tokens"),
    "seat": ("duly.desk.verbs.seat", "grant and revoke seats"),
    "serve": ("duly.desk.verbs.serve", "serve the desk on loopback"),
    "erase": ("duly.desk.verbs.erase", "take all texts and documents of a closed order away"),
    "worker": ("duly.desk.verbs.worker", "carry out what is owed to the outside"),
    "import": ("duly.desk.verbs.importing", "import reference data"),
    "backup": ("duly.desk.verbs.backup", "copy database, vault and keys"),
    "restore-backup": ("duly.desk.verbs.restore", "put a backup back, or refuse"),
    **{
        room: (_ROOM, f"{what}")
        for room, what in {
            "check": "hold an order against its regime",
            "resolve": "turn locators into items on the platform",
            "find": "record a finding",
            "propose": "propose an answer to items",
            "confirm": "confirm a proposal as the second person",
            "withhold": "carry out decisions to comply",
            "restore": "undo a withholding, item by item or the whole order",
            "answer": "answer the authority item by item",
            "notify": "tell the affected people",
            "appeal": "file or decide an appeal",
            "escalate": "record notices, dialogue and challenges",
            "publish": "publish, seal, unseal and close",
        }.items()
    },
}

# The arguments of all verbs whose place is written to; every other place is read.
_WRITTEN = frozenset({"dest", "dir", "folder", "home", "metrics", "out", "target"})
_LEFT_OUT = {"evidence": ("cards", frozenset({"cards", "edges"}))}


def main(argv: Sequence[str] | None = None) -> int:
    """Run one verb and return the process's exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    if not words or words[0] in {"-h", "--help"}:
        print(_overview())
        return 0
    if words[0] not in VERBS:
        print(f"duly: no verb {words[0]!r}. 'duly --help' lists them.", file=sys.stderr)
        return 2
    return _guarded(words[0], _whole(words[0], words[1:]))


def _parsed(module: Verb, name: str, rest: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog=f"duly {name}", description=VERBS[name][1])
    parser.add_argument("--json", action="store_true", help="one JSON document on stdout")
    parser.set_defaults(verb=name)
    module.configure(parser)
    return parser.parse_args(rest)


def _loaded(place: str) -> Verb:
    """Load a verb; a tenth of that would be searches for garbage, and there is none yet."""
    searches = gc.isenabled()
    gc.disable()
    try:
        module: Verb = importlib.import_module(place)
        return module
    finally:
        if searches:
            gc.enable()


def _whole(name: str, rest: list[str]) -> list[str]:
    """Add the act that may be left out; a file of an act's name is written ./NAME."""
    act, others = _LEFT_OUT.get(name, ("", frozenset()))
    asks = not rest or rest[0] in {*others, "-h", "--help"}
    return rest if not act or asks else [act, *rest]


def _guarded(name: str, rest: list[str]) -> int:
    args = argparse.Namespace(json="--json" in rest)
    try:
        module = _loaded(VERBS[name][0])  # a home may refuse to be made
        args = _parsed(module, name, rest)
        return module.run(args)
    except Refusal as refusal:
        return _say(args, "refused", refusal.code, refusal.why, 1)
    except Unreadable as unreadable:
        return _say(args, "unreadable", unreadable.code, unreadable.why, 3)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as failed:
        return _failed(args, failed)
    except Exception as failed:
        silent = _silence(failed)
        return _say(args, "refused", silent.code, silent.why, 1) if silent else _bug()


def _silence(failed: Exception) -> Refusal | None:
    """Return the refusal where the database does not answer; only the desk's verbs have one."""
    database = sys.modules.get("django.db.utils")
    if database is None or not isinstance(failed, database.OperationalError):
        return None
    told = str(failed).strip().partition("\n")[0]
    return Refusal(
        "no-database",
        f"{told}. Nothing was recorded by the failed step. See that the database runs and has"
        " room (DULY_DATABASE_URL names it), then do this again",
    )


def _bug() -> int:
    traceback.print_exc()
    print("duly: this is a bug; nothing was recorded by the failed step.", file=sys.stderr)
    return 70


def _failed(args: argparse.Namespace, failed: OSError) -> int:
    """Say which place named on the command line the system could not write to, or read."""
    where = Path(failed.filename) if isinstance(failed.filename, str) else None
    for name, place in _places(args):
        if where is None or not _meant(place, where):
            continue
        if name in _WRITTEN:
            why = f"{place}: {failed.strerror}. Name another place, or make this one writable"
            return _say(args, "refused", "cannot-write", why, 1)
        why = f"{place} cannot be opened: {failed.strerror}. Name a file that can be read"
        return _say(args, "unreadable", "no-file", why, 3)
    return _bug()


def _places(args: argparse.Namespace) -> list[tuple[str, Path]]:
    """Return the places named on the command line, those that are written to first."""
    named = [
        (name, each)
        for name, said in vars(args).items()
        for each in (said if isinstance(said, list) else [said])
        if isinstance(each, Path)
    ]
    return sorted(named, key=lambda one: one[0] not in _WRITTEN)


def _meant(place: Path, where: Path) -> bool:
    place, where = place.absolute(), where.absolute()
    beside = where.parent == place.parent and where.name.startswith(".")  # before it is named
    return where in {place, *place.parents} or place in where.parents or beside


def _say(args: argparse.Namespace, what: str, code: str, why: str, status: int) -> int:
    why = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in why)
    if args.json:
        print(json.dumps({what: {"code": code, "why": why}}, ensure_ascii=False))
    print(f"{what} ({code}): {why}", file=sys.stderr)
    return status


def _overview() -> str:
    lines = [f"  {name:<16}{what}" for name, (_, what) in VERBS.items()]
    return "\n".join(["usage: duly VERB [--help]", "", *lines])


def entry() -> None:
    """Start from the installed script."""
    if isinstance(sys.stdout, io.TextIOWrapper):  # a file's name need not be text; saying so must
        sys.stdout.reconfigure(errors="backslashreplace")
    sys.exit(main())


if __name__ == "__main__":
    entry()
