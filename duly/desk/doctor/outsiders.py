"""Whether somebody outside vouches for the history, and whether anybody contradicts it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from duly.desk.clock import now
from duly.desk.doctor.finding import Check, Weight, check
from duly.desk.orders import read, witnessed
from duly.order.terms import Unreadable

_OLD = timedelta(hours=6)


def look() -> Iterator[Check]:
    """Look at the policy and at what the witnesses answered last; none is asked here."""
    try:
        policy = witnessed.policy()
    except Unreadable as broken:
        yield Check(id="witnesses", ok=False, why=broken.why, fix="correct witnesses.policy")
        return
    against = [one for one in witnessed.answers(policy.witnesses) if one.against]
    told = "; ".join(f"{one.witness}: {one.why}" for one in against)
    yield check(
        "witness-agrees",
        not against,
        "no witness knows another history than this one",
        f"this history was rolled back or rewritten, says {told}",
        "restore a newer backup; 'duly ledger verify --checkpoint' with the witness's head shows"
        " where they part. 'duly witness ask' asks again",
        weight=Weight.FATAL,
    )
    yield _age(witnessed.standing(policy))


def _age(stands: witnessed.Standing) -> Check:
    head = read.head()
    fresh = head is None or stands.size == head.size
    waits = head is not None and not fresh and (stands.at is None or now() - stands.at > _OLD)
    if not stands.wants:
        return check(
            "witnesses",
            False,
            "",
            "no witness is asked for: whoever has the key could rewrite the history unseen",
            "agree with another desk or an auditor, and name them in witnesses.policy",
            weight=Weight.WARNING,
        )
    return check(
        "witnesses",
        not waits,
        f"{stands.wants} cosigned {stands.size} entries",
        f"{stands.size} entries are cosigned by {stands.wants}; newer ones wait for hours",
        "'duly witness ask' says which witness does not answer, and why",
    )
