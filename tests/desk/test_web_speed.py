"""A page asks the database a few questions, however long the order is."""

from __future__ import annotations

import pytest
from pytest_django.fixtures import DjangoAssertNumQueries

from duly.desk.orders.door import handle, handle_items, open_order
from duly.desk.orders.vault import Pouch
from duly.order.command import Command
from duly.order.terms import ItemRef, Kind
from duly.resolve.rules import Resolve, Subject
from tests.case import CHECKED, received
from tests.cast import ASHA, DEV, NOON, ORDER
from tests.desk.pages import house

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("desk")]
MANY = 1178
PAGES = (
    f"/desk/orders/{ORDER}/",
    f"/desk/orders/{ORDER}/?item=700",
    f"/desk/orders/{ORDER}/?show=open&find=zq",
    f"/desk/orders/{ORDER}/items/700/",
    f"/desk/orders/{ORDER}/propose/",
    "/desk/",
    "/desk/ledger/",
)


@pytest.fixture
def long_order(desk: None) -> None:
    """An order of 1,178 accounts, checked and resolved."""
    open_order(ORDER, received(MANY), at=NOON, pouch=Pouch(ORDER))
    handle(ORDER, CHECKED, at=NOON)
    pouch = Pouch(ORDER)
    every: list[tuple[ItemRef, Command]] = [
        (ItemRef(f"{ORDER}/{place}"), found(pouch, f"zq{place}")) for place in range(1, MANY + 1)
    ]
    handle_items(ORDER, every, at=NOON, pouch=pouch)


def found(pouch: Pouch, subject: str) -> Resolve:
    sealed, label = pouch.seal(subject), pouch.seal(f"@{subject}")
    return Resolve(by=DEV, found=Subject(kind=Kind.ACCOUNT, subject=sealed, label=label))


@pytest.mark.usefixtures("long_order")
def test_a_page_over_1178_items_asks_at_most_twelve_questions(
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    client = house.sits(ASHA)
    client.get("/desk/ledger/")  # the first page of a sign-in writes down when it began
    for page in PAGES:
        with django_assert_max_num_queries(12, info=page):
            response = client.get(page)
        assert response.status_code == 200, page
        if page == PAGES[0]:
            assert response.content.count(b'<tr role="row" id="i') == MANY


@pytest.mark.usefixtures("long_order")
def test_a_whole_order_is_proposed_from_one_form() -> None:
    client = house.sits(ASHA)
    assert house.propose(client, ORDER) == 302
    assert set(house.states(ORDER)) == {"proposed"}
