"""An order and its items, held against the checks of their instrument, in words a lawyer reads."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from duly.check.facts import ItemFacts, OrderFacts
from duly.check.questions import Asked, Reply, cites, of_item, of_order
from duly.check.rules import CheckOrder, ItemResults
from duly.law.pack import Instrument, Pack
from duly.law.scrutiny import Check
from duly.law.terms import Effect, Per, Test
from duly.order.events import CheckResult, Passed, Standing
from duly.order.terms import Actor, ItemRef, Refusal

_MEANS = {
    Effect.DEFECTIVE_NO_CLOCK: "it is no order in law, and no clock runs",
    Effect.CURABLE_CLOCK_PAUSES: "ask the authority; the clock stops until it answers",
    Effect.CURABLE_CLOCK_RUNS: "ask the authority; the clock runs on meanwhile",
    Effect.NOTE_ONLY: "say so in the answer",
    Effect.ESCALATE_COUNSEL: "counsel looks before anything is carried out",
}
_CURABLE = {Effect.CURABLE_CLOCK_PAUSES, Effect.CURABLE_CLOCK_RUNS}


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """How one check came out, what was seen, and what that means."""

    check: Check
    passed: Passed
    says: str

    @property
    def means(self) -> str:
        """Return what follows for the procedure; empty where nothing does."""
        return _MEANS[self.check.fail] if self.passed is Passed.NO else ""

    @property
    def result(self) -> CheckResult:
        """Return it as the ledger keeps it."""
        return CheckResult(check=self.check.id, passed=self.passed, effect=self.check.fail.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What holding an order against its instrument gave."""

    pack: Pack
    instrument: Instrument
    basis: str | None
    order: tuple[Finding, ...]
    items: Mapping[ItemRef, tuple[Finding, ...]]

    @property
    def standing(self) -> Standing:
        """Return what the order's own checks add up to; an open question fails nothing."""
        failed = {one.check.fail for one in self.order if one.passed is Passed.NO}
        if Effect.DEFECTIVE_NO_CLOCK in failed:
            return Standing.DEFECTIVE
        if Effect.ESCALATE_COUNSEL in failed:
            return Standing.COUNSEL
        return Standing.CURABLE if failed & _CURABLE else Standing.HOLDS

    @property
    def points(self) -> tuple[str, ...]:
        """Return the ids of failed checks that the authority can put right, items' included."""
        every = [*self.order, *(one for found in self.items.values() for one in found)]
        failed = (o.check for o in every if o.passed is Passed.NO and o.check.fail in _CURABLE)
        return tuple(dict.fromkeys(check.id for check in failed))

    @property
    def pauses_clock(self) -> bool:
        """Whether asking about a failed check stops the clock to act, by the law itself."""
        every = [*self.order, *(one for found in self.items.values() for one in found)]
        return any(
            o.passed is Passed.NO and o.check.fail is Effect.CURABLE_CLOCK_PAUSES for o in every
        )

    def command(self, *, by: Actor, seen: int | None = None) -> CheckOrder:
        """Return the command that records all of it: one event for the order, one per item."""
        return CheckOrder(
            by=by,
            seen=seen,
            pack=self.pack.pack,
            pack_version=self.pack.version,
            instrument=self.instrument.id,
            standing=self.standing,
            basis=None if self.standing is Standing.DEFECTIVE else self.basis,
            results=tuple(one.result for one in self.order),
            items=tuple(
                ItemResults(item=item, results=tuple(one.result for one in found))
                for item, found in self.items.items()
            ),
        )


def hold(
    facts: OrderFacts, items: Sequence[ItemFacts], *, pack: Pack, instrument: Instrument
) -> Held:
    """Hold an order and its items against every check of the instrument.

    A fact of the law that is unverified or only proposed never fails a check: it is left to
    a person. The basis is the pack's own name of the law, and only if the order cites it.
    Checks and annulments are those of the day of receipt, in the time of the law.
    """
    on = _day(facts, pack)
    asked = Asked(
        facts=facts,
        instrument=instrument,
        authorities=frozenset(f"{pack.pack}:{one.id}" for one in pack.authorities),
        items=len(items),
        annulled=tuple(one for one in pack.annulled if on is None or one.since <= on),
    )
    asks = [check for check in instrument.checks if on is None or check.in_force_on(on)]
    whole = [check for check in asks if check.per is Per.ORDER]
    each = [check for check in asks if check.per is Per.ITEM]
    return Held(
        pack=pack,
        instrument=instrument,
        basis=instrument.src[0].cite if cites(asked) else None,
        order=tuple(_finding(check, _of_order(check, asked)) for check in whole),
        items={
            item.item: tuple(_finding(check, _of_item(check, item, asked)) for check in each)
            for item in items
        },
    )


def _day(facts: OrderFacts, pack: Pack) -> date | None:
    received = facts.received_at
    return None if received is None else received.astimezone(pack.zone.default).date()


def answered(held: Held, *, yes: Collection[str] = (), no: Collection[str] = ()) -> Held:
    """Return the findings with what a person says of checks of the order, by their ids.

    Whoever says that the law is cited gives the order its basis, and whoever says that it is
    not takes it away. Refuses ``unknown-check``, and ``yes-and-no`` for a check in both.
    """
    if both := set(yes) & set(no):
        raise Refusal("yes-and-no", f"say either yes or no to {', '.join(sorted(both))}")
    known = [one.check.id for one in held.order]
    if unknown := {*yes, *no} - {*known}:
        whys = f"no such check of the order: {', '.join(sorted(unknown))}"
        raise Refusal("unknown-check", f"{whys}; it has {', '.join(known)}")
    said = {**dict.fromkeys(yes, Passed.YES), **dict.fromkeys(no, Passed.NO)}
    order = tuple(
        replace(one, passed=said[one.check.id], says="a person looked")
        if one.check.id in said
        else one
        for one in held.order
    )
    cited = {said[one.check.id] for one in order if _is_about_law(one) and one.check.id in said}
    if Passed.NO in cited:
        return replace(held, order=order, basis=None)
    basis = held.instrument.src[0].cite if Passed.YES in cited else held.basis
    return replace(held, order=order, basis=basis)


def _is_about_law(finding: Finding) -> bool:
    return finding.check.test is Test.LAW_CITED


def _of_order(check: Check, asked: Asked) -> Reply:
    return of_order(check.test, asked) if check.test else _for_a_person()


def _of_item(check: Check, item: ItemFacts, asked: Asked) -> Reply:
    return of_item(check.test, item, asked) if check.test else _for_a_person()


def _finding(check: Check, reply: Reply) -> Finding:
    if reply.passed is Passed.NO and not check.confidence.acts_alone:
        doubt = f"{reply.says}; but the rule itself is {check.confidence}"
        return Finding(check=check, passed=Passed.PERSON, says=doubt)
    return Finding(check=check, passed=reply.passed, says=reply.says)


def _for_a_person() -> Reply:
    return Reply(passed=Passed.PERSON, says="a person must say")
