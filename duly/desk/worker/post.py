"""Sends letters and notices that are owed; each at least once, each known by its event."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend

from duly.answer.mailtext import clean_header
from duly.desk.mail.addresses import address_of
from duly.desk.orders import exhibits, owed, read
from duly.desk.orders.vault import open_sealed
from duly.desk.people.access import SYSTEM
from duly.order.events import AnyEvent, PersonNotified
from duly.order.terms import Digest

_AGAIN = timedelta(minutes=5)


def send_mail(debts: Sequence[owed.Debt], *, at: datetime) -> int:
    """Send what is owed over one connection; a failed one is tried again later."""
    sent: list[owed.Debt] = []
    connection: BaseEmailBackend = get_connection()
    connection.open()
    try:
        events = read.events_of([debt.entry for debt in debts])
        addresses = open_sealed(
            event.address for event in events.values() if isinstance(event, PersonNotified)
        )
        for debt in debts:
            message = _message(debt, events[debt.entry], addresses, connection)
            try:
                message.send()
            except OSError as broken:
                owed.failed(debt, type(broken).__name__, again_at=at + _AGAIN)
            else:
                sent.append(debt)
    finally:
        connection.close()
    owed.done(sent, at=at)
    return len(sent)


def _message(
    debt: owed.Debt,
    event: AnyEvent,
    addresses: Mapping[str, str],
    connection: BaseEmailBackend,
) -> EmailMessage:
    letter = exhibits.load(_letter(event))
    headers = {"Message-ID": f"<duly-{debt.entry}-{debt.kind}@localhost>"}
    person = isinstance(event, PersonNotified)
    text = letter.body.decode() if person else letter.text
    to = addresses.get(event.address, "") if isinstance(event, PersonNotified) else ""
    subject, _, body = text.partition("\n\n")
    message = EmailMessage(
        clean_header(subject),
        body,
        to=[to or address_of(read.order(debt.order, SYSTEM).authority)],
        headers=headers,
        connection=connection,
    )
    if not person:
        message.attach(f"{debt.order}-{letter.digest[:8]}.pdf", letter.body, letter.media_type)
    return message


def _letter(event: AnyEvent) -> Digest:
    letter = getattr(event, "letter", None)
    if not isinstance(letter, str):
        raise TypeError(f"{type(event).__name__} owes a mail but names no letter")
    return Digest(letter)
