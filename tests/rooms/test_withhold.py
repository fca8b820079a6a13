from datetime import timedelta

import pytest

from duly.decide.rules import Confirm
from duly.order.events import Cause
from duly.order.terms import Country, Digest, Outcome, Refusal
from duly.receive.rules import Withdraw
from duly.withhold.rules import CarryOut, Expire, Restore, Withhold
from tests.case import COMPLY, DECLINE, ready, sealed, withheld
from tests.cast import BILAL, DEV, ESI, IN, NOON, WEEK

RESTORE = Restore(by=BILAL, cause=Cause.REVIEW)


def test_an_item_is_withheld_exactly_as_two_people_agreed() -> None:
    done = withheld().item().withheld

    assert done is not None
    assert (done.territory, done.until) == ((IN,), WEEK)


def test_restoring_needs_one_person_and_sets_the_decision_aside() -> None:
    item = withheld().do(RESTORE).item()

    assert (item.withheld, item.decision) == (None, None)


def test_what_was_restored_can_be_decided_the_other_way() -> None:
    item = withheld().do(RESTORE, DECLINE, Confirm(by=BILAL)).item()

    assert item.decision is not None
    assert item.decision.outcome is Outcome.DECLINE


def test_restoring_stays_possible_after_the_order_was_withdrawn() -> None:
    case = withheld().do(Withdraw(by=DEV, why=sealed("taken back")))

    assert case.do(Restore(by=BILAL, cause=Cause.WITHDRAWN)).item().withheld is None


def test_a_declined_item_is_never_withheld() -> None:
    with pytest.raises(Refusal, match="not-decided"):
        ready().do(DECLINE, Confirm(by=BILAL), Withhold(by=BILAL))


def test_it_is_not_withheld_twice() -> None:
    with pytest.raises(Refusal, match="already-withheld"):
        withheld().do(Withhold(by=BILAL))


def test_it_is_not_withheld_after_the_agreed_end() -> None:
    with pytest.raises(Refusal, match="until-past"):
        ready().do(COMPLY, Confirm(by=BILAL)).do(Withhold(by=BILAL), at=WEEK)


def test_an_expiry_is_recorded_at_its_date_and_not_before() -> None:
    case = withheld()

    with pytest.raises(Refusal, match="not-yet"):
        case.do(Expire(by=ESI), at=WEEK - timedelta(microseconds=1))
    assert case.do(Expire(by=ESI), at=WEEK).item().withheld is None


def test_what_is_not_withheld_is_not_restored() -> None:
    with pytest.raises(Refusal, match="not-withheld"):
        ready().do(RESTORE)


def test_each_host_shows_a_surface_from_an_epoch_of_its_own() -> None:
    def seen(host: str, number: int) -> CarryOut:
        return CarryOut(
            by=BILAL,
            surface="web",
            epoch=number,
            register=Digest("0" * 64),
            withheld=1,
            host=host,
            withheld_in=(Country("IN"),),
            visible_in=(Country("US"),),
        )

    case = withheld().do(seen("one", 7)).do(seen("two", 6))

    assert [event.epoch for event in case.order.carried.values()] == [7, 6]
    assert case.order.carried["web", "two"].visible_in == ("US",)
    with pytest.raises(Refusal, match="older-epoch"):
        case.do(seen("one", 6), at=NOON)
    with pytest.raises(Refusal, match="not-a-label"):
        case.do(seen("a host of somebody, see https://x.example", 8), at=NOON)


def test_a_surface_never_goes_back_to_an_older_epoch() -> None:
    def epoch(number: int) -> CarryOut:
        return CarryOut(
            by=BILAL, surface="register", epoch=number, register=Digest("0" * 64), withheld=1
        )

    case = withheld().do(epoch(7), epoch(7))

    assert case.order.carried["register", ""].epoch == 7
    with pytest.raises(Refusal, match="older-epoch"):
        case.do(epoch(6), at=NOON)
