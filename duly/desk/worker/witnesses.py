"""Asks the witnesses of the policy to cosign the newest head; what they say is kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from duly.desk.orders import witnessed
from duly.desk.witness.asking import Said, ask
from duly.ledger.policy import Witness
from duly.order.terms import Unreadable

AGAIN = timedelta(minutes=1)  # a witness that did not answer is left alone for as long
ANYWAY = timedelta(hours=1)  # after that it is asked although it cosigned: did it see more?

Asking = Callable[[Witness, str, int, int, Callable[[int], tuple[bytes, ...]]], Said]


@dataclass(frozen=True, slots=True, kw_only=True)
class Witnessed:
    """What one round of asking brought; ``troubles`` are what the desk must look at."""

    size: int
    said: tuple[Said, ...]
    troubles: tuple[str, ...]


def ask_witnesses(*, at: datetime, anew: bool = False, asking: Asking = ask) -> Witnessed:
    """Ask every witness that did not cosign the newest head yet, in the policy's order.

    One that cosigned is asked again after an hour: only so does a desk whose history was
    rolled back learn of it. ``anew`` asks all of them now. Nothing is held while the network
    is waited for.
    """
    try:
        policy = witnessed.policy()
        question = witnessed.question() if policy.witnesses else None
    except (Unreadable, LookupError) as broken:
        return Witnessed(size=0, said=(), troubles=(str(broken),))
    if question is None:
        return Witnessed(size=0, said=(), troubles=())
    resting = set() if anew else _resting(policy.witnesses, at, question)
    said = []
    for one in policy.witnesses:
        old = question.before.get(str(one.key), 0)
        if one.name not in resting:
            told = asking(one, question.note, question.size, old, _proofs(question))
            _kept(one, question.size, told, at)
            said.append(told)
    troubles = tuple(f"witness {one.witness}: {one.why}" for one in said if one.against)
    return Witnessed(size=question.size, said=tuple(said), troubles=troubles)


def _proofs(question: witnessed.Question) -> Callable[[int], tuple[bytes, ...]]:
    return lambda old: question.tree.consistency(old, question.size)


def _kept(one: Witness, size: int, told: Said, at: datetime) -> None:
    if told.line is not None:
        witnessed.keep(one, size, told.line)
    witnessed.answered(one, size, told.why, against=told.against, at=at)


def _resting(
    witnesses: tuple[Witness, ...], at: datetime, question: witnessed.Question
) -> set[str]:
    done = {one.name for one in witnesses if question.before.get(str(one.key)) == question.size}
    return {
        each.witness
        for each in witnessed.answers(witnesses)
        if (each.why or each.witness in done)
        and at - (AGAIN if each.why else ANYWAY) < each.asked_at <= at
    }
