"""What keeps the packs true: whether they hold, what changed, what must be read again."""

from __future__ import annotations

from argparse import Namespace
from datetime import date
from typing import Any

from duly.desk.clock import now
from duly.desk.verbs.lawbook.opening import opened, text_of
from duly.desk.verbs.printing import document, line
from duly.law.cases import Case, cases, failing, shipped
from duly.law.changes import difference
from duly.law.facts import by_confidence, facts
from duly.law.facts import stale as grown_old
from duly.law.loader import pack, pack_ids
from duly.law.pack import Pack
from duly.law.terms import PackFault
from duly.order.terms import Refusal

_BAD = 4


def check(args: Namespace) -> int:
    """Say whether packs can be used and their golden cases hold; exits 4 where one does not."""
    rows = [_checked(args.file, args.golden)] if args.file else [_shipped(n) for n in pack_ids()]
    ok = all(row["ok"] for row in rows)
    if args.json:
        document({"ok": ok, "packs": rows})
        return 0 if ok else _BAD
    for row in rows:
        line(f"{'ok ' if row['ok'] else 'BAD'} {row['pack']}: {row['says']}")
        for each in row["failing"]:
            line(f"      it {each['it']}: {each['why']}")
    return 0 if ok else _BAD


def _shipped(name: str) -> dict[str, Any]:
    return _held(name, pack(name), shipped(name))


def _checked(file: str, golden: str | None) -> dict[str, Any]:
    told = cases(text_of(golden), name=golden) if golden else ()
    try:
        return _held(file, opened(file), told)
    except PackFault as fault:
        return {"pack": file, "ok": False, "says": fault.why, "golden_cases": 0, "failing": []}


def _held(name: str, found: Pack, told: tuple[Case, ...]) -> dict[str, Any]:
    wrong = [{"it": str(case.told["it"]), "why": why} for case, why in failing(told, found)]
    counts = ", ".join(f"{n} {each}" for each, n in by_confidence(found).items() if n)
    return {
        "pack": name,
        "ok": not wrong,
        "says": f"{len(facts(found))} facts ({counts}), {len(told)} golden cases",
        "golden_cases": len(told),
        "failing": wrong,
    }


def diff(args: Namespace) -> int:
    """Say what differs between two texts of a pack; the same is done too."""
    found = difference(opened(args.before), opened(args.after))
    if args.json:
        document(found)
        return 0
    for path in found.removed:
        line(f"- {path}")
    for path in found.added:
        line(f"+ {path}")
    for one in found.changed:
        line(f"~ {one.path} {one.key}: {one.was or 'nothing'} -> {one.now or 'nothing'}")
    if not (found.removed or found.added or found.changed):
        line("They say the same.")
    return 0


def stale(args: Namespace) -> int:
    """Name every fact that was to be read again before a day; exits 4 if there is any."""
    on = _day(args.on) if args.on else now().date()
    old = [
        {
            "pack": name,
            "fact": fact.path,
            "sources": [source.cite for source in fact.cited.src],
            "confidence": fact.confidence.value,
            "reviewed_by": review.by,
            "review_by": review.next.isoformat(),
        }
        for name in args.pack or pack_ids()
        for fact, review in grown_old(opened(name), on)
    ]
    if args.json:
        document({"on": on.isoformat(), "stale": old})
        return _BAD if old else 0
    for one in old:
        line(f"{one['pack']} {one['fact']}: was to be read again by {one['review_by']}")
    line(f"{len(old)} facts are past their review date on {on.isoformat()}.")
    return _BAD if old else 0


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise Refusal("not-a-day", f"{text!r} is no day; write it as 2027-06-01") from error
