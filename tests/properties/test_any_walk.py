from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import timedelta
from typing import Any, get_type_hints

from hypothesis import event, given
from hypothesis import strategies as st

from duly.decide.rules import Confirm
from duly.desk.orders.registry import COMMANDS
from duly.order.command import Command
from duly.order.events import (
    BasisStated,
    DecisionMade,
    DecisionProposed,
    ItemRestored,
    ItemWithheld,
    OrderChecked,
    Reason,
)
from duly.order.terms import Country, Outcome, Refusal
from duly.withhold.rules import Withhold
from tests.case import CHECKED, COMPLY, DECLINE, FOUND, OURS, STATED, Case
from tests.cast import CAST, IN, NOON, WEEK
from tests.properties.strategies import of_type

PEOPLE = st.sampled_from(CAST)
KNOWN: dict[str, st.SearchStrategy[Any]] = {
    "by": PEOPLE,
    "seen": st.none(),
    "territory": st.sampled_from([(IN,), (Country("US"),), (IN, Country("US")), ()]),
    "until": st.sampled_from([WEEK, NOON, None, WEEK + timedelta(days=300)]),
    "received_at": st.just(NOON),
}


def any_of(kind: type[Command]) -> st.SearchStrategy[Command]:
    """Return commands of a kind by anyone, with any facts."""
    hints = get_type_hints(kind)
    facts = {name: KNOWN[name] if name in KNOWN else of_type(hints[name]) for name in names(kind)}
    return st.builds(kind, **facts)


def names(kind: type[Command]) -> list[str]:
    return [each.name for each in fields(kind)]


ANYTHING = st.one_of(*[any_of(kind) for kind in COMMANDS])
LIKELY = st.builds(
    lambda command, by: replace(command, by=by),
    st.sampled_from(
        [
            CHECKED,
            FOUND,
            COMPLY,
            COMPLY,
            DECLINE,
            STATED,
            OURS,
            Confirm(by=CAST[0]),
            Withhold(by=CAST[0]),
        ]
    ),
    PEOPLE,
)
WALKS = st.lists(st.one_of(LIKELY, LIKELY, ANYTHING), max_size=25)


def walked(commands: Sequence[Command]) -> Case:
    case = Case()
    for step, command in enumerate(commands):
        before = list(case.events)
        try:
            case.do(command, at=NOON + timedelta(minutes=step))
        except Refusal:
            assert case.events == before
    return case


def agreed(said: DecisionProposed | DecisionMade) -> tuple[object, ...]:
    return said.outcome, said.territory, said.until, said.reason


@given(WALKS)
def test_nothing_is_withheld_without_basis_two_people_and_own_territory(
    commands: list[Command],
) -> None:
    proposal: DecisionProposed | None = None
    decision: DecisionMade | None = None
    basis: str | None = None
    ours: BasisStated | None = None
    for done in walked(commands).events:
        match done:
            case OrderChecked():
                basis = done.basis
            case BasisStated():
                ours, proposal = done, None
            case DecisionProposed():
                proposal = done
            case DecisionMade():
                assert proposal is not None
                assert proposal.by != done.by
                assert proposal.seat != done.seat
                assert done.seat_country != IN
                assert agreed(done) == agreed(proposal)
                grounds = ours if done.reason is Reason.OWN_TERMS else basis
                assert done.outcome is Outcome.DECLINE or grounds is not None
                decision = done
            case ItemWithheld():
                event("withheld")
                assert decision is not None
                assert decision.outcome is Outcome.COMPLY
                assert set(done.territory) <= {IN}
                assert done.until == decision.until
                assert done.at < done.until
            case ItemRestored():
                decision = None
            case _:
                pass


@given(WALKS)
def test_the_turns_count_the_events(commands: list[Command]) -> None:
    case = walked(commands)

    about_item = sum(hasattr(done, "item") for done in case.events)
    assert case.item().turn == about_item
    assert case.order.turn == len(case.events) - about_item
