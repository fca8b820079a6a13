import pytest

from duly.decide.rules import Confirm
from duly.desk.acts import publish
from duly.desk.orders import read
from duly.desk.orders.door import handle, handle_items, open_order
from duly.desk.orders.numbering import next_ref
from duly.desk.orders.vault import Pouch
from duly.desk.worker.drain import drain
from duly.desk.worker.gate import opened as register
from duly.order.terms import ItemRef, Kind, OrderRef
from duly.resolve.rules import Resolve, Subject
from duly.withhold.rules import Withhold
from tests.case import CHECKED, COMPLY, received
from tests.cast import BILAL, DEV, ESI, IN, NOON, US

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("desk")]


def opened() -> OrderRef:
    ref = next_ref(IN, NOON)
    open_order(ref, received(1, delivery=ref.ljust(64, "0")), at=NOON, pouch=Pouch(ref))
    return ref


def test_the_desk_numbers_the_orders_of_a_country_and_year_by_itself() -> None:
    assert [opened(), opened(), next_ref(IN, NOON), next_ref(US, NOON)] == [
        "IN-2021-0001",
        "IN-2021-0002",
        "IN-2021-0003",
        "US-2021-0001",
    ]


def test_an_order_is_published_and_withheld_under_that_reference_alone() -> None:
    ref = opened()
    item, pouch = ItemRef(f"{ref}/1"), Pouch(ref)
    account = Subject(kind=Kind.ACCOUNT, subject=pouch.seal("7"), label=pouch.seal("@zqkara"))
    handle(ref, CHECKED, at=NOON)
    handle_items(ref, [(item, Resolve(by=DEV, found=account))], at=NOON, pouch=pouch)
    for command in (COMPLY, Confirm(by=BILAL), Withhold(by=BILAL)):
        handle_items(ref, [(item, command)], at=NOON)
    publish.publish(ref, by=ESI, at=NOON)

    drain(at=NOON)

    (at_the_gate,) = register().explain("account", "7", "IN", now=NOON)
    assert at_the_gate.order == read.order(ref, ESI).public_ref == ref
