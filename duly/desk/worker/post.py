"""Sends letters, notices and warnings that are owed; each at least once, under one name."""

from __future__ import annotations

import smtplib
import ssl
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend

from duly.desk.orders import exhibits, owed, read
from duly.desk.orders.vault import open_sealed
from duly.desk.worker.alerts import alerts_of
from duly.desk.worker.message import alert_mail, digest_of, letter_of
from duly.order.events import AnyEvent, PersonNotified
from duly.order.terms import Refusal

KINDS = (owed.MAIL, owed.PROPOSED, *owed.ALERTS)
PAUSES = tuple(timedelta(minutes=m) for m in (1, 5, 15, 60, 240, 480, 1440))
TRIES = len(PAUSES) + 1  # after that a person must look
LASTING = 4  # tries after which a refusal that calls itself lasting is believed
_BATCH = 20
_LEASE = timedelta(minutes=30)  # longer than a whole batch can take
_MOMENT = 0.05  # seconds after which what went out is marked; less than most mails take
_SECONDS = 30.0  # that a mail server may stay silent


@dataclass(slots=True)
class Sent:
    """What one round sent; ``trouble`` says that the mail server could not be reached."""

    mails: int = 0
    alerts: int = 0
    trouble: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Batch:
    """Mails that were claimed together, with what they are made of."""

    debts: Sequence[owed.Debt]
    events: Mapping[int, AnyEvent]
    letters: Mapping[str, exhibits.Kept]
    addresses: Mapping[str, str]


@dataclass(slots=True)
class _Round:
    """One round's connection, and the present as it passes while mails go out."""

    at: datetime
    connection: BaseEmailBackend
    sent: Sent = field(default_factory=Sent)
    began: float = field(default_factory=time.monotonic)
    out: list[owed.Debt] = field(default_factory=list)  # sent, and not marked yet
    marked: float = 0.0

    @property
    def now(self) -> datetime:
        """The instant of the round, moved on by the time that it took so far."""
        return self.at + timedelta(seconds=time.monotonic() - self.began)

    def mark(self) -> None:
        """Mark as done what went out."""
        owed.done(self.out, at=self.at)
        self.out.clear()
        self.marked = time.monotonic()


def send_mail(*, at: datetime) -> Sent:
    """Send all mail that is owed now.

    Mails are claimed in small batches and marked as done as they go out: a worker that dies
    doubles at most those of its last moment, under the same Message-ID. A mail that fails is
    tried again after growing pauses, and stays in sight when it was given up.
    """
    now = _Round(at=at, connection=get_connection(timeout=_SECONDS))
    try:
        _send(now)
    finally:
        _closed(now.connection)
    return now.sent


def _send(now: _Round) -> None:
    try:
        while debts := owed.claim(KINDS, at=now.now, until=now.now + _LEASE, limit=_BATCH):
            if not _went_out(now, _opened(debts)):
                break
    finally:
        now.mark()


def _opened(debts: Sequence[owed.Debt]) -> _Batch:
    events = read.events_of([debt.entry for debt in debts])
    told = [event for event in events.values() if isinstance(event, PersonNotified)]
    return _Batch(
        debts=debts,
        events=events,
        letters=exhibits.load_all(digest_of(event) for event in events.values()),
        addresses=open_sealed(event.address for event in told),
    )


def _went_out(now: _Round, batch: _Batch) -> bool:
    for place, debt in enumerate(batch.debts):
        try:
            now.connection.open()
        except OSError as down:
            _put_off(now, batch.debts[place:], down)
            return False
        _try(now, debt, batch)
        if time.monotonic() - now.marked > _MOMENT:
            now.mark()
    now.mark()
    return True


_HINTS: dict[type[OSError], str] = {
    smtplib.SMTPNotSupportedError: ", it offers no TLS; see DULY_SMTP_TLS",
    ssl.SSLCertVerificationError: ", nobody vouches for its certificate; see DULY_SMTP_TLS",
}


def _put_off(now: _Round, left: Sequence[owed.Debt], down: OSError) -> None:
    why = f"mail server: {type(down).__name__}{_HINTS.get(type(down), '')}"
    again_at = now.at + PAUSES[min(left[0].tries, 1)]
    owed.wait(left, why, again_at=now.at)  # gives up the claims, so that all wait alike
    owed.postpone(KINDS, why, at=now.at, again_at=again_at)
    now.sent.trouble = (f"{why}; all mail waits until {again_at.isoformat()}",)


def _try(now: _Round, debt: owed.Debt, batch: _Batch) -> None:
    try:
        for message in _messages(debt, batch, now.at):
            message.connection = now.connection
            if not message.send():
                raise OSError("nothing was sent")
            _count(now.sent, debt)
    except (OSError, Refusal) as failed:
        _note(debt, failed, now.at)
        _closed(now.connection)
    else:
        now.out.append(debt)


def _messages(debt: owed.Debt, batch: _Batch, at: datetime) -> Iterator[EmailMessage]:
    event = batch.events[debt.entry]
    if debt.kind == owed.MAIL:
        yield letter_of(debt, event, batch.letters, batch.addresses)
    else:
        yield from (alert_mail(debt, alert) for alert in alerts_of(debt, event, at=at))


def _count(sent: Sent, debt: owed.Debt) -> None:
    if debt.kind == owed.MAIL:
        sent.mails += 1
    else:
        sent.alerts += 1


def _note(debt: owed.Debt, failed: OSError | Refusal, at: datetime) -> None:
    tries = debt.tries + 1
    if tries >= (LASTING if _lasting(failed) else TRIES):
        owed.give_up(debt, _why(failed), at=at)
    else:
        owed.failed(debt, _why(failed), again_at=at + PAUSES[debt.tries])


def _lasting(failed: OSError | Refusal) -> bool:
    """Say whether the other side, or we ourselves, say that trying again will not help."""
    if isinstance(failed, smtplib.SMTPRecipientsRefused):
        return all(code >= 500 for code, _ in failed.recipients.values())
    if isinstance(failed, smtplib.SMTPResponseException):
        return failed.smtp_code >= 500
    return isinstance(failed, Refusal | smtplib.SMTPNotSupportedError)


def _why(failed: OSError | Refusal) -> str:
    """Name the failure without the address that a server's answer may repeat."""
    if isinstance(failed, Refusal):
        return failed.code
    code = getattr(failed, "smtp_code", None)
    if isinstance(failed, smtplib.SMTPRecipientsRefused):
        code = next((code for code, _ in failed.recipients.values()), None)
    return f"{type(failed).__name__} {code}" if code else type(failed).__name__


def _closed(connection: BaseEmailBackend) -> None:
    with suppress(OSError):
        connection.close()
