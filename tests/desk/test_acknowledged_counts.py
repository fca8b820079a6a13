"""The acknowledgement reconciles its counts by itself: stated, read, withheld, unknown, numbers."""

from __future__ import annotations

from datetime import timedelta

import pytest

from duly.desk.acts import check, decide
from duly.desk.acts.receive import Delivery
from duly.desk.acts.take_in import take_in
from duly.desk.orders import exhibits, read
from duly.order.events import OrderAcknowledged, Reason
from duly.order.terms import Channel, Outcome
from duly.receive.readers.document import File
from tests.cast import ASHA, BILAL, DEV, IN, NOON
from tests.rooms.letters import reading
from tests.rooms.letters.reading import squeezed

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("desk")]
LETTER = """Ministry of Electronics and Information Technology, Government of India
Direction under section 69A of the Information Technology Act, 2000.
Block access by the public in India to the {count} accounts listed within 24 hours.

{rows}
"""


def taken_in(count: int, *rows: str) -> str:
    text = LETTER.format(count=count, rows="\n".join(rows))
    file = File(name=f"order{count}.txt", data=text.encode())
    delivery = Delivery(
        files=(file,), channel=Channel.PORTAL, authority="in-it-act:do_meity", received_at=NOON
    )
    return str(take_in(delivery, by=DEV, at=NOON).order)


def letter_of(ref: str) -> str:
    told = [line.event for line in read.events(ref) if isinstance(line.event, OrderAcknowledged)]
    return squeezed(reading.text(exhibits.load(told[0].letter).body))


def withhold(ref: str) -> None:
    check.check(ref, by=ASHA, at=NOON)
    decide.propose(
        [ref],
        Outcome.COMPLY,
        Reason.LAWFUL_ORDER,
        by=ASHA,
        at=NOON,
        territory=(IN,),
        until=NOON + timedelta(days=30),
    )
    decide.confirm([ref], by=BILAL, at=NOON)
    decide.withhold([ref], by=BILAL, at=NOON)


def test_the_letter_says_what_is_withheld_already_and_which_numbers_are_amiss() -> None:
    withhold(taken_in(2, "1. @zqcount1", "2. @zqcount2"))
    ref = taken_in(5, "1. @zqcount1", "2. @zqcount2", "4. @zqcount4", "4. @zqcount5")

    said = letter_of(ref)

    assert squeezed("Items as stated in the order5") in said
    assert squeezed("Items read4") in said
    assert squeezed("Already withheld under an earlier order2") in said
    assert squeezed("Serial numbers missing from the list3") in said
    assert squeezed("Serial numbers used more than once4") in said
    assert squeezed("The order states 5 items; we read 4.") in said


def test_a_list_without_a_gap_is_said_to_be_whole() -> None:
    said = letter_of(taken_in(3, "1. @zqwhole1", "2. @zqwhole2", "3. @zqwhole3"))

    assert squeezed("Serial numbers of the list1 to 3, without a gap") in said
    assert squeezed("Already withheld under an earlier order0") in said
    assert squeezed("Not found on our service0") in said
    assert squeezed("Please tell us if an item you intended is missing") not in said
