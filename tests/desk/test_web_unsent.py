"""What could not be done outside stands on a page with its reason, until somebody tries again."""

from __future__ import annotations

import pytest
from django.core import mail

from duly.desk.acts.acknowledge import acknowledge
from duly.desk.clock import now
from duly.desk.orders import owed, read
from duly.desk.worker.post import LASTING, PAUSES, send_mail
from duly.order.events import MailOwedAnew
from duly.order.terms import OrderRef
from tests.cast import BILAL, CHITRA, DEV, FARID, GITA
from tests.desk.pages import house
from tests.desk.worker.conftest import post
from tests.desk.worker.posts import Fate, Post

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("desk")]
__all__ = ["post"]
HERE = "/desk/unsent/"


@pytest.fixture
def ref(post: type[Post]) -> OrderRef:
    """Acknowledge an order whose mail is refused to the last try."""
    order = house.delivered()
    acknowledge(order, by=DEV, at=now())
    post.fates = [Fate.REFUSED] * LASTING
    at = now()
    for pause in PAUSES[:LASTING]:
        send_mail(at=at)
        at += pause
    assert owed.given_up() == [order]
    return order


def test_a_mail_that_was_given_up_is_shown_with_its_reason_and_a_way_to_try_it_again(
    ref: OrderRef,
) -> None:
    page = house.sits(BILAL).get(HERE).content.decode()

    assert ref in page
    assert "The mail server refused the address." in page
    assert "SMTPRecipientsRefused 550" in page
    assert "given up" in page
    assert "Try again" in page


def test_trying_again_goes_on_the_record_and_the_mail_goes_out(ref: OrderRef) -> None:
    bilal = house.sits(BILAL)

    assert bilal.post(HERE, {"order": ref}).status_code == 302

    last = read.events(ref)[-1].event
    assert isinstance(last, MailOwedAnew)
    assert (last.by, last.many) == (BILAL.person, 1)
    assert owed.given_up() == []
    send_mail(at=now())  # as the worker does, where the desk did not do so at once
    assert len(mail.outbox) == 1
    assert "Everything went out" in bilal.get(HERE).content.decode()


def test_what_was_not_given_up_is_not_tried_again(ref: OrderRef) -> None:
    bilal = house.sits(BILAL)
    bilal.post(HERE, {"order": ref})
    recorded = len(read.events(ref))

    no = bilal.post(HERE, {"order": ref})

    assert no.status_code == 409
    assert "nothing-given-up" in no.content.decode()
    assert len(read.events(ref)) == recorded


def test_who_has_no_right_sees_it_and_cannot_have_it_tried_again(ref: OrderRef) -> None:
    gita = house.sits(GITA)
    page = gita.get(HERE).content.decode()
    assert "Your seat cannot have it tried again" in page
    assert "Try again" not in page

    assert gita.post(HERE, {"order": ref}).status_code == 403
    assert owed.given_up() == [ref]


def test_a_seat_of_the_demanding_country_sees_and_does_nothing(ref: OrderRef) -> None:
    chitra = house.sits(CHITRA)

    assert ref not in chitra.get(HERE).content.decode()
    assert chitra.post(HERE, {"order": ref}).status_code in (403, 404, 409)
    assert owed.given_up() == [ref]
    assert house.sits(FARID).get(HERE).status_code == 404


def test_nothing_unsent_says_so() -> None:
    assert "Everything went out" in house.sits(BILAL).get(HERE).content.decode()
