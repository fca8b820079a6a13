"""A mail goes out, or stays in sight; it never carries a header that nobody meant."""

from __future__ import annotations

import re
from datetime import timedelta
from email import message_from_bytes, policy
from email.message import Message

import pytest
from django.conf import settings
from django.core import mail
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis
from hypothesis import strategies as st

from duly.answer.mailtext import clean_header
from duly.answer.rules import SendAnswer
from duly.desk.acts.given_up import send_all_again
from duly.desk.orders import exhibits, owed
from duly.desk.orders.door import handle
from duly.desk.orders.models import VaultRow
from duly.desk.worker import message
from duly.desk.worker.drain import drain
from duly.desk.worker.post import PAUSES, TRIES
from duly.order.terms import Channel, Refusal
from tests.cast import BILAL, CAST, NOON, ORDER
from tests.desk.worker.office import (
    DAY,
    HOUR,
    People,
    account,
    names,
    open_owed,
    opened,
    sent_to,
    withhold,
)
from tests.desk.worker.posts import Fate, Post

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("people")]
DESK = "orders@chirp.example"
MEANT = {
    *("Content-Type", "MIME-Version", "Subject", "From", "To", "Date"),
    *("Message-ID", "Auto-Submitted"),
}


def answer(subject: str = "Answer", body: str = "Synthetic.") -> None:
    """Record an answer whose mail carries these words."""
    letter = exhibits.keep(
        f"%PDF {subject}".encode(), "application/pdf", at=NOON, text=f"{subject}\n\n{body}"
    )
    handle(
        ORDER,
        SendAnswer(by=BILAL, letter=letter, language="en", channel=Channel.MAIL),
        at=NOON,
    )


def test_a_letter_to_an_authority_nobody_registered_lands_on_the_desk() -> None:
    withhold(opened(account("ana")))
    answer()
    drain(at=NOON)

    (one,) = sent_to(DESK)
    (attached,) = [part for part in one.walk() if part.get_content_type() == "application/pdf"]
    assert str(attached.get_filename()).startswith(ORDER)


def test_a_mail_that_fails_is_tried_again_after_growing_pauses_under_one_name(
    post: type[Post],
) -> None:
    withhold(opened(account("ana")), days=30)
    post.fates = [Fate.DONE_BUT_FAILED] * 3
    at = NOON
    for pause in (*PAUSES[:3], DAY):
        drain(at=at)
        drain(at=at + pause - timedelta(seconds=5))
        at += pause

    assert list(names().values()) == [4]
    assert (open_owed(), len(mail.outbox)) == ([], 4)


def test_a_refused_mail_is_given_up_in_sight_and_tried_again_when_a_person_says_so(
    post: type[Post],
) -> None:
    withhold(opened(account("ana"), account("ben")), days=90)
    post.fates = [Fate.REFUSED, Fate.SENT, *[Fate.REFUSED] * 9]
    at = NOON
    for pause in PAUSES:
        done = drain(at=at)
        at += pause

    (stuck,) = done.stuck
    assert (stuck.kind, stuck.why, stuck.many, stuck.given_up) == (
        *("mail", "SMTPRecipientsRefused 550"),
        *(1, 1),
    )
    assert [each.to for each in mail.outbox] == [["ben@people.example"]]

    post.fates = []
    send_all_again(at=at)
    assert owed.given_up() == []
    assert (drain(at=at).mails, open_owed()) == (1, [])


def test_a_busy_server_gets_more_patience_than_one_that_refuses(post: type[Post]) -> None:
    withhold(opened(account("ana")), days=90)
    post.fates = [Fate.BUSY] * (TRIES - 1)
    at = NOON
    for pause in PAUSES:
        assert drain(at=at).mails == 0
        at += pause

    assert drain(at=at).mails == 1


def test_a_server_that_is_down_is_asked_once_and_nothing_is_ever_given_up(
    post: type[Post],
) -> None:
    withhold(opened(*[account(f"p{n}") for n in range(50)]), days=90)
    post.fates = [Fate.DOWN] * 40
    at = NOON
    for left in range(39, -1, -1):
        done = drain(at=at)
        drain(at=at + timedelta(seconds=10))
        assert len(post.fates) == left
        assert done.troubles[0].startswith("mail server: ConnectionRefusedError")
        at += HOUR

    post.fates = [Fate.BUSY]
    assert drain(at=at).mails == 49
    assert drain(at=at + DAY).mails == 1


def test_one_mail_that_breaks_the_connection_does_not_hold_up_the_others(
    post: type[Post],
) -> None:
    withhold(opened(*[account(f"p{n}") for n in range(5)]))
    post.fates = [Fate.LOST]

    assert drain(at=NOON).mails == 4
    assert open_owed() == ["mail SMTPServerDisconnected"]
    assert drain(at=NOON + HOUR).mails == 1


def test_a_mail_whose_letter_or_person_is_gone_is_kept_in_sight(people: People) -> None:
    withhold(opened(account("ana")), days=30)
    people.addresses["ana"] = "ana@people.example"
    with pytest.MonkeyPatch.context() as later:
        later.setattr("duly.desk.worker.drain.send_mail", lambda at: None)
        with pytest.raises(AttributeError):
            drain(at=NOON)
    VaultRow.objects.filter(topic="address").update(cipher=b"", erased_at=NOON)

    at = NOON
    for pause in PAUSES:
        done = drain(at=at)
        at += pause

    assert [(each.why, each.given_up) for each in done.stuck] == [("no-address", 1)]
    assert mail.outbox == []


def readable(letter: Message) -> str:
    """Return headers and texts as they are read; digests and signatures spell names by chance."""
    parts = [part for part in letter.walk() if not part.is_multipart()]
    texts = [bytes(part.get_payload(decode=True)).decode() for part in parts]
    headers = [f"{name}: {value}" for part in letter.walk() for name, value in part.items()]
    return re.sub(r"[A-Za-z0-9+/=]{40,}", "", "\n".join([*headers, *texts]))


def test_no_mail_says_who_works_here_or_how_much_happened() -> None:
    withhold(opened(account("ana")))
    answer()
    drain(at=NOON)

    for each in mail.outbox:
        whole = readable(each.message()).lower()
        assert "subject: " in whole
        assert not any(person.person.removeprefix("p-") in whole for person in CAST)
        assert each.message()["Date"] == "Thu, 04 Feb 2021 12:00:00 +0000"
        assert f"@{DESK.partition('@')[2]}>" in str(each.message()["Message-ID"])


HOSTILE = [
    *("\n", "\r\n", "\r", "Bcc: c@d.example", "=?utf-8?q?a=0ABcc:_c@d.e?=", "\u2028", "x "),
    *("=?utf-8?b?CkJjYzogY0BkLmU=?=", "\x00", "\x85", "\u202e", "ख" * 40, " ", "\t"),
]
NASTY = st.one_of(
    st.text(max_size=300),
    st.lists(st.sampled_from(HOSTILE), max_size=12).map("".join),
)


@pytest.fixture
def debt() -> owed.Debt:
    """Owe something."""
    withhold(opened(account("ana")))
    return owed.of_order(ORDER)[0]


@hypothesis(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(subject=NASTY, body=st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_no_subject_and_no_body_adds_or_bends_a_header(
    debt: owed.Debt, subject: str, body: str
) -> None:
    made = message.checked(message.mail_to(debt, "a@b.example", subject, body, at=NOON))

    raw = made.message().as_bytes()
    read = message_from_bytes(raw, policy=policy.default)
    assert set(read.keys()) - {"Content-Transfer-Encoding"} == MEANT
    assert (len(read.keys()), len(set(read.keys()))) == (len(set(read.keys())),) * 2
    assert (read["To"], read["From"]) == ("a@b.example", settings.DEFAULT_FROM_EMAIL)
    assert str(read["Subject"]).split() == clean_header(subject).split()
    assert made.recipients() == ["a@b.example"]


@pytest.mark.parametrize("name", ["Bcc", "Reply-To", "X-Anything"])
def test_a_mail_with_a_header_more_is_refused(debt: owed.Debt, name: str) -> None:
    made = message.mail_to(debt, "a@b.example", "Subject", "Body", at=NOON)
    made.extra_headers[name] = "c@d.example"

    with pytest.raises(Refusal, match="other-headers"):
        message.checked(made)


@given(st.text(max_size=60))
def test_an_address_is_one_address_in_plain_letters(text: str) -> None:
    for candidate in (text, f"a@b.example{text}", f"{text}a@b.example", f"a{text}@b.example"):
        if message.is_address(candidate):
            assert candidate.isascii()
            assert candidate.isprintable()
            assert candidate.count("@") == 1
            assert not set(candidate) & set(' ,;:<>()[]\\"')
