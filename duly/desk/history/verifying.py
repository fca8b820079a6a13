"""``duly ledger verify``: does the stored history hold, and where does it not?"""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Sequence
from pathlib import Path

from duly.desk.history import seen
from duly.desk.history.exported import verified_export
from duly.desk.history.keys import trusted
from duly.desk.history.opened import must_open
from duly.desk.history.opening import history
from duly.desk.history.telling import base64_of, in_one_line, read, say, told_to
from duly.desk.home import Home, current
from duly.ledger.checkpoint import Checkpoint
from duly.ledger.cosignature import parse_witness
from duly.ledger.findings import Report
from duly.ledger.keys import VerifyingKey
from duly.ledger.policy import Policy, Witness, parse_policy
from duly.ledger.receipt import Receipt, parse
from duly.ledger.verify import verify
from duly.order.terms import Unreadable

FOUND_BAD = 4


def run(args: Namespace) -> int:
    """Hold the history against its own checkpoints and those kept elsewhere; 4 when it is bad.

    The newest head that held is kept, and the next history must continue it.
    """
    home = current()
    policy = _policy(args, home)
    keys = _keys(args, policy, home)
    if args.receipt:
        return _receipt(args, home, keys, policy)
    if args.export:
        report = verified_export(Path(args.export), keys, policy)
        say(args, _as_json(report, policy), _as_text(report, policy))
        return 0 if report.ok else FOUND_BAD
    known = seen.last_seen(home, keys)
    report, newest, unguarded = _held(home, keys, [*map(read, args.checkpoint), *known], policy)
    if report.ok and newest:
        seen.keep(home, (*keys, *report.adopted), newest)
    said = f"{_as_text(report, policy)}{_told_of(unguarded)}"
    say(args, {**_as_json(report, policy), "unguarded": list(unguarded)}, said)
    return 0 if report.ok else FOUND_BAD


def verified(home: Home, keys: Sequence[VerifyingKey], kept: Iterable[str] = ()) -> Report:
    """Verify a home's whole history, also against checkpoints kept elsewhere."""
    return _held(home, keys, kept, Policy())[0]


def _held(
    home: Home, keys: Sequence[VerifyingKey], kept: Iterable[str], policy: Policy
) -> tuple[Report, str | None, tuple[str, ...]]:
    with history(home) as stored:
        report = verify(
            stored,
            verifiers=keys,
            kept=kept,
            policy=policy,
            progress=told_to(stored.count()),
        )
        return report, stored.latest_checkpoint(), stored.unguarded


def _policy(args: Namespace, home: Home) -> Policy:
    """Return who must have cosigned: as told, else as the home asks of its own heads."""
    if args.witness:
        return _asked(read(args.witness))
    given = args.key or not home.policy.is_file()
    return Policy() if given else parse_policy(read(str(home.policy)))


def _asked(text: str) -> Policy:
    """Return the policy in a text, or one that asks for every witness whose key stands in it."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if any(line.split()[0] == "quorum" for line in lines):
        return parse_policy(text)
    keys = [parse_witness(line) for line in lines if not line.startswith("#")]
    named = [Witness(name=str(n), key=key, url="") for n, key in enumerate(keys, start=1)]
    spelled = "".join(f"witness {one.name} {one.key}\n" for one in named)
    names = " ".join(one.name for one in named)
    return parse_policy(f"{spelled}group all-of-them all {names}\nquorum all-of-them\n")


def _keys(args: Namespace, policy: Policy, home: Home) -> tuple[VerifyingKey, ...]:
    return policy.logs if policy.logs and not args.key else trusted(args.key, home)


def _receipt(args: Namespace, home: Home, keys: Sequence[VerifyingKey], policy: Policy) -> int:
    found = parse(read(args.receipt))
    head: Checkpoint | None = None
    try:
        head = found.check(keys)
        why = _against(args, found, head, home, keys, policy)
    except Unreadable as broken:
        why = broken.why
    size = None if head is None or why else head.size
    told = {"ok": size is not None, "size": size, "index": found.index}
    bad = [{"entry": f"leaf {found.index}", "why": why}] if why else []
    holds = f"holds: entry {found.index} of {size} of {head.origin if head else ''}"
    say(args, {**told, "bad": bad}, f"BAD: {why}" if why else holds)
    return FOUND_BAD if why else 0


def _against(
    args: Namespace,
    found: Receipt,
    head: Checkpoint,
    home: Home,
    keys: Sequence[VerifyingKey],
    policy: Policy,
) -> str:
    """Return what speaks against a receipt whose own proof holds; nothing, if nothing does."""
    if policy.asks and not policy.met(policy.cosigners(found.note)):
        return f"its head was not cosigned by {policy.told()}."
    if args.opening:
        must_open(found, read(args.opening))
    if any(seen.contradicts(note, head) for note in seen.last_seen(home, keys)):
        return f"another head of {head.size} entries was seen here: two histories are shown."
    return ""


def _told_of(unguarded: Sequence[str]) -> str:
    names = ", ".join(unguarded)
    told = "The database no longer refuses changes to the history: 'duly init' puts back"
    return f"\nUNGUARDED: {told} {names}" if unguarded else ""


def _as_json(report: Report, policy: Policy) -> dict[str, object]:
    return {
        "ok": report.ok,
        "size": report.size,
        "root": base64_of(report.root),
        "signed": report.signed,
        "witnessed": report.witnessed if policy.asks else None,
        "pending": report.pending,
        "bad": [{"entry": bad.entry, "why": bad.why} for bad in report.bad],
    }


def _as_text(report: Report, policy: Policy) -> str:
    head = "holds" if report.ok else "DOES NOT HOLD"
    lines = [f"{head}: {report.size} entries, root {base64_of(report.root)}"]
    lines.append(f"signed up to entry {report.signed}")
    lines.append(
        f"witnessed by {policy.told()} up to entry {report.witnessed}"
        if policy.asks
        else "no witness was asked for: nobody outside vouches for it"
    )
    lines += [f"{report.pending} entries wait for their place"] if report.pending else []
    told = (f"BAD {bad.entry}: {bad.why}" for bad in report.bad)
    return "\n".join([*lines, *map(in_one_line, told)])
