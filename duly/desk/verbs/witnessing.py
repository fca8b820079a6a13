"""``duly witness ask``: have our newest head cosigned now, and say by whom."""

from __future__ import annotations

from argparse import Namespace

from duly.desk import started as _started
from duly.desk.clock import now
from duly.desk.opening import must_be_open
from duly.desk.orders import witnessed
from duly.desk.verbs.printing import document, line
from duly.desk.worker.witnesses import ask_witnesses
from duly.order.terms import Refusal

__all__ = ["run"]
_READY = _started
_FOUND_BAD = 4


def run(args: Namespace) -> int:
    """Ask them; exit 4 when one knows another history, or too few cosigned.

    Refuses ``no-witnesses``, and what ``must_be_open`` refuses.
    """
    must_be_open()
    policy = witnessed.policy()
    if not policy.witnesses:
        raise Refusal(
            "no-witnesses", "no policy names a witness; write one to witnesses.policy in the home"
        )
    asked = ask_witnesses(at=now(), anew=True)
    stands = witnessed.standing(policy)
    said = {each.witness: each.why for each in asked.said}
    told = {
        "size": asked.size,
        "wants": stands.wants,
        "met": stands.met,
        "witnessed": stands.size,
        "witnesses": [
            {"name": one.name, "ok": one.name in stands.by, "why": said.get(one.name, "")}
            for one in policy.witnesses
        ],
    }
    if args.json:
        document(told)
    else:
        line(f"{asked.size} entries, cosigned by {', '.join(stands.by) or 'nobody'}")
        for name, why in said.items():
            line(f"{name}: {why}" if why else f"{name}: cosigned")
    return 0 if stands.met and not asked.troubles else _FOUND_BAD
