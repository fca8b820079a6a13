"""What is said beside a network: how much was read, what was left out and why, what it is not."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from duly.evidence import REASONS, Plan, Trace
from duly.evidence.cards.codes import KEPT

_FAULTS = {
    "toolkit": "Counted as the toolkit counts: empty links and texts make posts alike.",
    "coortweet": "Counted as CooRTweet counts: rows, not distinct posts; the symmetry of an edge "
    "mixes up the two sides.",
}


def told(trace: Trace, plan: Plan, many: int) -> dict[str, Any]:
    """Return the counts for machines, with the same in sentences under ``says``."""
    question = plan.asked
    span = [_instant(trace.first), _instant(trace.last)] if trace.first <= trace.last else None
    return {
        "mode": question.mode,
        "type": question.kind,
        "window": question.window,
        "edges": many,
        "accounts": len(trace.accounts),
        "posts": distinct(trace.loose.post, len(trace.posts)),
        "rows": trace.rows,
        "pairs": plan.pairs,
        "rejected": dict(trace.rejected),
        "noticed": {name: count for name, count in trace.said.items() if count},
        "coverage": {"between": span, "absent": list(trace.absent)},
        "says": _sentences(trace, plan, span),
    }


def distinct(posts: Iterable[int], most: int) -> int:
    """Count different numbers below ``most``, at a byte each."""
    met = bytearray(most)
    for post in posts:
        met[post] = 1
    return sum(met)


def _instant(seconds: float) -> str:
    """Return an instant in UTC; a number beyond the calendar stays one."""
    try:
        return datetime.fromtimestamp(seconds, UTC).isoformat().replace("+00:00", "Z")
    except (ValueError, OverflowError, OSError):
        return f"{seconds:g} s"


def _sentences(trace: Trace, plan: Plan, span: list[str] | None) -> list[str]:
    used = trace.rows - trace.rejected.total()
    says = [f"{used:,} of {trace.rows:,} rows were used, of {len(trace.accounts):,} accounts."]
    if span:
        says.append(f"They lie between {span[0]} and {span[1]}.")
    says += [f"Left out, {count:,}: {REASONS[why]}." for why, count in trace.rejected.most_common()]
    says += [f"Kept, {count:,}: {KEPT[name]}." for name, count in trace.said.items() if count]
    if trace.absent:
        says.append(f"The file does not give: {', '.join(trace.absent)}.")
    if plan.asked.mode in _FAULTS:
        says.append(_FAULTS[plan.asked.mode])
    says.append("Posts that the platform deleted or never gave are not counted; no edge is proof.")
    return says
