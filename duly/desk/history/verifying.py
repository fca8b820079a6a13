"""``duly ledger verify``: does the stored history hold, and where does it not?"""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable
from itertools import chain

from duly.desk.history.keys import trusted
from duly.desk.history.opening import history
from duly.desk.history.telling import base64_of, read, say, watched
from duly.desk.home import Home, current
from duly.ledger.note import Verifier
from duly.ledger.receipt import parse
from duly.ledger.verify import Report, verify
from duly.order.terms import Unreadable

FOUND_BAD = 4


def run(args: Namespace) -> int:
    """Hold the history against its own checkpoints and those kept elsewhere; 4 when it is bad."""
    home = current()
    keys = trusted(args.key, home)
    if args.receipt:
        return _receipt(args, keys)
    report = verified(home, keys, map(read, args.checkpoint))
    say(args, _as_json(report), _as_text(report))
    return 0 if report.ok else FOUND_BAD


def verified(home: Home, keys: Iterable[Verifier], kept: Iterable[str] = ()) -> Report:
    """Verify a home's whole history, also against checkpoints kept elsewhere."""
    with history(home) as stored:
        return verify(
            watched(stored.entries(), stored.count()),
            stored.leaves(),
            chain(stored.checkpoints(), kept),
            verifiers=keys,
            ids_in_order=stored.ids_in_order,
        )


def _receipt(args: Namespace, keys: Iterable[Verifier]) -> int:
    found = parse(read(args.receipt))
    try:
        head, why = found.check(keys), ""
    except Unreadable as broken:
        head, why = None, broken.why
    told = {"ok": head is not None, "size": head.size if head else None, "index": found.index}
    bad = [] if head else [{"entry": f"leaf {found.index}", "why": why}]
    text = f"holds: entry {found.index} of {head.size} of {head.origin}" if head else f"BAD: {why}"
    say(args, {**told, "bad": bad}, text)
    return 0 if head else FOUND_BAD


def _as_json(report: Report) -> dict[str, object]:
    return {
        "ok": report.ok,
        "size": report.size,
        "root": base64_of(report.root),
        "signed": report.signed,
        "pending": report.pending,
        "erased": report.erased,
        "bad": [{"entry": bad.entry, "why": bad.why} for bad in report.bad],
    }


def _as_text(report: Report) -> str:
    head = "holds" if report.ok else "DOES NOT HOLD"
    lines = [f"{head}: {report.size} entries, root {base64_of(report.root)}"]
    lines.append(f"signed up to entry {report.signed}")
    lines += [f"{report.pending} entries wait for their place"] if report.pending else []
    lines += [f"{report.erased} entries were erased"] if report.erased else []
    return "\n".join([*lines, *(f"BAD {bad.entry}: {bad.why}" for bad in report.bad)])
