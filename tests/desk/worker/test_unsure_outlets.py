"""Done but failed, failed but done, killed in between: asked of real servers, in any order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from email import message_from_bytes
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from duly.desk.acts.given_up import send_all_again
from duly.desk.home import current
from duly.desk.orders import owed, read, witnessed
from duly.desk.worker.notices import serve_notices
from duly.desk.worker.post import send_mail
from duly.desk.worker.witnesses import AGAIN, ask_witnesses
from tests.cast import NOON
from tests.desk.worker.office import DAY, HOUR, account, open_owed, opened, withhold
from tests.desk.worker.outside import UNSURE, Fate, PostOffice, mail_server, witness
from tests.desk.worker.posts import Died

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("people"),
    pytest.mark.loopback,
]
MANY = 3 if settings().max_examples <= 100 else 300
PEOPLE = ("ana", "ben", "cem")
FATES = st.lists(st.sampled_from(Fate), max_size=5)
by_schedule = settings(
    max_examples=MANY, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@contextmanager
def its_own_desk() -> Iterator[None]:
    """Forget afterwards what one example did."""
    current().register.unlink(missing_ok=True)
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture
def office(settings: Any) -> Iterator[PostOffice]:
    """Put a real mail server in place."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    with mail_server() as (made, port):
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
        yield made


@by_schedule
@given(fates=FATES, deaths=st.sets(st.integers(0, 6), max_size=3))
def test_every_mail_arrives_and_an_unsure_one_again_under_its_own_name(
    office: PostOffice, fates: list[Fate], deaths: set[int]
) -> None:
    office.took.clear()
    with its_own_desk(), pytest.MonkeyPatch.context() as fate:
        withhold(opened(*[account(name) for name in PEOPLE]), days=90)
        assert serve_notices(at=NOON) == len(PEOPLE)
        office.left = list(fates)
        fate.setattr(owed, "done", dying(owed.done, deaths))
        for day in range(len(fates) + len(deaths) + 2):
            survived(lambda at: send_mail(at=at), NOON + day * DAY)
        office.left = []
        send_all_again(at=NOON + 40 * DAY)
        survived(lambda at: send_mail(at=at), NOON + 40 * DAY)
        send_mail(at=NOON + 41 * DAY)

        assert not [owes for owes in open_owed() if owes.startswith(owed.MAIL)]
        copies = office.by_name()
        assert len(copies) == len(PEOPLE)
        unsure = sum(each in UNSURE for each in fates) + len(PEOPLE) * len(deaths)
        assert len(office.took) <= len(PEOPLE) + unsure
        assert all(len({read_aloud(raw) for raw in same}) == 1 for same in copies.values())


def read_aloud(raw: bytes) -> tuple[str, ...]:
    """Return what a person reads of a mail; what parts it from its attachments differs."""
    mail = message_from_bytes(raw)
    words = next(part for part in mail.walk() if part.get_content_type() == "text/plain")
    return (*(str(mail[name]) for name in ("To", "Subject", "Date")), str(words.get_payload()))


def dying(real: Callable[..., None], deaths: set[int]) -> Callable[..., None]:
    """Let the process die before some of these calls: after the effect, before its record."""
    calls = iter(range(1_000))

    def done(*args: Any, **kwargs: Any) -> None:
        if next(calls) in deaths:
            raise Died
        real(*args, **kwargs)

    return done


def survived(do: Callable[[datetime], object], at: datetime) -> None:
    """Do something in a process that may die of it, and is started anew."""
    try:
        do(at)
    except Died:
        return


@by_schedule
@given(fates=FATES, grows=st.lists(st.booleans(), min_size=8, max_size=8))
def test_a_witness_that_answers_as_it_likes_never_seems_to_know_another_history(
    tmp_path_factory: pytest.TempPathFactory, fates: list[Fate], grows: list[bool]
) -> None:
    folder = tmp_path_factory.mktemp("witness")
    log = current().ledger_key("localhost/duly/desk").verifier
    with its_own_desk(), pytest.MonkeyPatch.context() as home, witness(folder, log) as (it, port):
        policy = f"witness one {it.key.verifier} http://127.0.0.1:{port}\nquorum one\n"
        (folder / "policy").write_text(policy)
        home.setenv("DULY_WITNESSES", str(folder / "policy"))
        refs = opened(*[account(f"p{number}") for number in range(len(grows))])
        it.left = list(fates)
        troubles: list[str] = []
        for hour, (ref, more) in enumerate(zip(refs, grows, strict=True)):
            if more:
                withhold([ref], days=30)
            troubles += ask_witnesses(at=NOON + hour * HOUR).troubles
        it.left = []
        troubles += ask_witnesses(at=NOON + len(grows) * HOUR + AGAIN).troubles

        assert troubles == []
        stands, head = witnessed.standing(witnessed.policy()), read.head()
        assert head is not None
        assert (stands.met, stands.size) == (True, head.size)
