"""Nobody whose things were withheld is left untold, and nobody is told twice."""

from __future__ import annotations

import pytest
from django.core import mail

from duly.desk.orders import read
from duly.desk.worker import notices
from duly.desk.worker.drain import Drained, drain
from duly.order.terms import ItemRef, Kind, OrderRef
from duly.platforms.port import Contact
from tests.cast import NOON, ORDER
from tests.desk.worker.office import (
    DAY,
    HOUR,
    People,
    Thing,
    account,
    events,
    open_owed,
    opened,
    post,
    restore,
    sent_to,
    text,
    withhold,
)

pytestmark = pytest.mark.django_db
OTHER = OrderRef("IN-2021-0003")
ANA = "ana@people.example"


def subjects(address: str) -> list[str]:
    return [str(each["Subject"]).split(" [")[0] for each in sent_to(address)]


WITHHELD = "Statement of reasons: your account has been restricted in India"
RESTORED = "Your account has been restored in India"


def stuck(done: Drained) -> set[str]:
    return {each.why for each in done.stuck}


def test_a_person_is_told_once_of_each_change(people: People) -> None:
    refs = opened(account("ana"))
    withhold(refs)
    for hours in (0, 1):
        drain(at=NOON + hours * HOUR)
    restore(refs, at=2 * HOUR)
    for hours in (2, 3):
        drain(at=NOON + hours * HOUR)
    withhold(refs, at=4 * HOUR)
    for hours in (4, 5):
        drain(at=NOON + hours * HOUR)

    assert subjects(ANA) == [WITHHELD, RESTORED, WITHHELD]
    assert (events("PersonNotified"), open_owed()) == (3, [])


def test_a_thing_that_is_listed_twice_is_one_notice_whenever_its_lines_are_withheld(
    people: People,
) -> None:
    refs = opened(account("ana"), account("ana"), account("ana"))
    withhold(refs[:2])
    drain(at=NOON)
    withhold(refs[2:], at=HOUR)
    drain(at=NOON + HOUR)

    assert subjects(ANA) == [WITHHELD]
    assert open_owed() == []


def test_a_thing_is_not_called_restored_while_another_line_still_hides_it(people: People) -> None:
    refs = opened(account("ana"), account("ana"))
    withhold(refs)
    drain(at=NOON)
    restore(refs[:1], at=HOUR)
    drain(at=NOON + HOUR)
    assert subjects(ANA) == [WITHHELD]

    restore(refs[1:], at=2 * HOUR)
    drain(at=NOON + 2 * HOUR)

    assert subjects(ANA) == [WITHHELD, RESTORED]


def test_a_thing_is_not_called_restored_while_another_order_still_hides_it(people: People) -> None:
    first, second = opened(account("ana")), opened(account("ana"), ref=OTHER)
    withhold(first)
    withhold(second)
    drain(at=NOON)
    restore(first, at=HOUR)

    done = drain(at=NOON + HOUR)

    assert subjects(ANA) == [WITHHELD, WITHHELD]
    assert stuck(done) == {"withheld-by-another-order"}

    restore(second, at=2 * HOUR)
    drain(at=NOON + 2 * HOUR)

    assert subjects(ANA) == [WITHHELD, WITHHELD, RESTORED, RESTORED]
    assert open_owed() == []


def test_one_mail_tells_a_person_of_all_that_was_withheld_of_theirs(people: People) -> None:
    refs = opened(account("ana"), post("77", "ana"), post("78", "ana"), account("ben"))
    withhold(refs)

    done = drain(at=NOON)

    (one,) = sent_to(ANA)
    words = text(one)
    assert [words.count(f"zq_{name}") for name in ("ana", "77", "78", "ben")] == [2, 2, 2, 0]
    assert words.count("/p/") == 3
    assert words.count("Since:") == words.count("You can object ---") == 1
    assert (done.told, len(mail.outbox), events("PersonNotified")) == (4, 2, 4)


def test_who_cannot_be_reached_stays_in_sight_until_they_can(people: People) -> None:
    people.addresses["ana"] = ""
    withhold(opened(account("ana"), account("ben")), days=30)

    for day in (0, 1, 2):
        done = drain(at=NOON + day * DAY)
        assert stuck(done) == {"no-contact"}
    del people.addresses["ana"]
    done = drain(at=NOON + 3 * DAY)

    assert (stuck(done), subjects(ANA)) == (set(), [WITHHELD])


@pytest.mark.parametrize(
    "address", ["chirp://inbox/ana", "ana", "a@b.example, c@d.example", "a@b.example\nBcc: c@d.e"]
)
def test_what_is_no_mail_address_is_no_way_to_reach_anyone(people: People, address: str) -> None:
    people.addresses["ana"] = address
    withhold(opened(account("ana")))

    assert stuck(drain(at=NOON)) == {"no-contact"}
    assert mail.outbox == []


def test_who_is_reached_only_after_it_was_restored_hears_of_both_in_one_mail(
    people: People,
) -> None:
    people.addresses["ana"] = ""
    refs = opened(account("ana"))
    withhold(refs)
    drain(at=NOON)
    restore(refs, at=HOUR)
    drain(at=NOON + HOUR)
    del people.addresses["ana"]
    drain(at=NOON + 2 * DAY)

    (one,) = sent_to(ANA)
    words = text(one)
    assert subjects(ANA) == [RESTORED]
    assert "Since: 4 February 2021, 17:30 IST" in words
    assert "Restored: 4 February 2021, 18:30 IST" in words
    assert "We looked at the measure again and lifted it." in words
    assert "object" not in words  # nothing is withheld any more
    assert "ends by itself" not in words
    assert open_owed() == []


def test_who_is_reached_only_after_its_time_ran_out_hears_that_it_happened(
    people: People,
) -> None:
    people.addresses["ana"] = ""
    withhold(opened(account("ana")), days=1)
    drain(at=NOON)
    del people.addresses["ana"]
    drain(at=NOON + 2 * DAY)

    (one,) = sent_to(ANA)
    assert "Until: 5 February 2021, 17:30 IST" in text(one)
    assert "Why: Its time ran out." in text(one)


def test_an_end_that_had_been_announced_is_no_news(people: People) -> None:
    withhold(opened(account("ana")), days=1)
    drain(at=NOON)
    drain(at=NOON + 2 * DAY)

    assert subjects(ANA) == [WITHHELD]


def test_two_unheard_times_are_told_together(people: People) -> None:
    people.down = True
    refs = opened(account("ana"))
    withhold(refs)
    restore(refs, at=HOUR)
    withhold(refs, at=5 * HOUR)
    drain(at=NOON + 5 * HOUR)
    people.down = False
    drain(at=NOON + 6 * HOUR)

    (one,) = sent_to(ANA)
    assert text(one).count("Since:") == 2
    assert subjects(ANA) == [WITHHELD]


def test_a_hashtag_is_nobodys(people: People) -> None:
    withhold(opened(Thing(Kind.HASHTAG, "farmers", None)))
    drain(at=NOON)

    assert (open_owed(), mail.outbox) == ([], [])


def test_a_post_of_an_unknown_author_is_somebodys(people: People) -> None:
    withhold(opened(post("77", None)))

    assert stuck(drain(at=NOON)) == {"no-contact"}


def test_an_outage_of_the_platform_delays_notices_and_nothing_else(people: People) -> None:
    people.down = True
    withhold(opened(account("ana")))

    done = drain(at=NOON)
    assert (done.epoch, done.told) == (1, 0)
    assert stuck(done) == {"the platform: ConnectionRefusedError"}

    people.down = False
    assert drain(at=NOON + HOUR).told == 1


def test_what_another_worker_told_in_the_meantime_is_not_told_again(
    people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    withhold(opened(account("ana")))
    asked, others = people.contact, [1]

    def while_another_works(subject: str) -> Contact | None:
        while others:
            others.pop()
            notices.serve_notices(at=NOON)
        return asked(subject)

    monkeypatch.setattr(people, "contact", while_another_works)

    assert (drain(at=NOON).told, events("PersonNotified")) == (0, 1)
    assert subjects(ANA) == [WITHHELD]


def test_the_mail_of_a_notice_names_its_items_once_on_record(people: People) -> None:
    refs = opened(account("ana"), post("77", "ana"))
    withhold(refs)
    drain(at=NOON)

    shown = {view.ref: view.notice for view in read.items(ORDER)}
    assert shown == dict.fromkeys([ItemRef(ref) for ref in refs], "told")
