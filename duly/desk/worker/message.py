"""One mail as it leaves the desk: its headers are those that were meant, and no others."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from email.parser import BytesHeaderParser
from email.utils import format_datetime

from django.conf import settings
from django.core.mail import EmailMessage

from duly.answer.mailtext import clean_header
from duly.desk.acts.lawful import law_of
from duly.desk.mail.addresses import address_of
from duly.desk.orders import exhibits, owed, read, vault
from duly.desk.orders.receipts import receipt_of_entry
from duly.desk.people.access import SYSTEM
from duly.desk.worker.alerts import Alert
from duly.ledger.receipt import SUFFIX
from duly.order.events import AnyEvent, PersonNotified, ScrutinyRequested
from duly.order.terms import Refusal

_ADDRESS = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w-]+(\.[\w-]+)+", re.ASCII)
_PLAIN = {
    *("Content-Type", "MIME-Version", "Content-Transfer-Encoding"),
    *("Subject", "From", "To", "Date", "Message-ID", "Auto-Submitted"),
}
_ATTACHED = _PLAIN - {"Content-Transfer-Encoding"}


def is_address(text: str) -> bool:
    """Say whether a text is one mail address and nothing else."""
    return len(text) <= 254 and _ADDRESS.fullmatch(text) is not None


def letter_of(
    debt: owed.Debt,
    event: AnyEvent,
    letters: Mapping[str, exhibits.Kept],
    addresses: Mapping[str, str],
) -> EmailMessage:
    """Return the mail that brings a letter or a notice to whom it is for.

    The receipt of its event (C2SP ``tlog-proof``) goes with it. Refuses ``unknown-exhibit``,
    ``no-address``, ``not-yet-signed`` and ``other-headers``.
    """
    kept = letters.get(digest_of(event))
    if kept is None:
        raise Refusal("unknown-exhibit", "the letter of this mail is not kept here")
    if isinstance(event, PersonNotified):
        to, text = addresses.get(event.address, ""), kept.body.decode()
    else:
        to, text = address_of(_addressee(debt.order, event)), kept.text
    subject, _, body = text.partition("\n\n")
    message = mail_to(debt, to, subject, body, at=event.at)
    if not isinstance(event, PersonNotified):
        message.attach(f"{debt.order}-{kept.digest[:8]}.pdf", kept.body, kept.media_type)
    proof = _receipt(debt).encode()  # as bytes: no mail server may change its line ends
    message.attach(f"receipt-{kept.digest[:8]}{SUFFIX}", proof, "application/octet-stream")
    return checked(message)


def _receipt(debt: owed.Debt) -> str:
    """Return the proof that this letter is on the record; a mail waits for it.

    Refuses ``not-yet-signed``.
    """
    proof = receipt_of_entry(debt.entry)
    if proof is None:
        raise Refusal("not-yet-signed", "no signed head covers this letter yet")
    return proof


def _addressee(ref: str, event: AnyEvent) -> str:
    order = read.order(ref, SYSTEM)
    over = law_of(order.regime, order.instrument).over()
    return over if over and isinstance(event, ScrutinyRequested) else order.authority


def digest_of(event: AnyEvent) -> str:
    """Return which letter an event brings; empty when it brings none."""
    return str(getattr(event, "letter", ""))


def alert_mail(debt: owed.Debt, alert: Alert) -> EmailMessage:
    """Return the mail by which the desk warns itself."""
    to = str(settings.DULY_CONTACT)
    return checked(mail_to(debt, to, alert.subject, alert.body, at=alert.at))


def message_id(debt: owed.Debt) -> str:
    """Return the name of a mail: the same for every try, telling nothing of what else there is.

    An older backup that was put back counts its entries anew: its mails get names of their own,
    or whoever read the lost one would never see the new.
    """
    host = str(settings.DULY_CONTACT).rpartition("@")[2]
    name = vault.key("message-id", f"{owed.mark(debt).hex()} {debt.kind}").hex()[:40]
    return f"<{name}@{host if is_address(f'desk@{host}') else 'localhost'}>"


def mail_to(debt: owed.Debt, to: str, subject: str, body: str, *, at: datetime) -> EmailMessage:
    """Return a mail under the name of what is owed, dated when it was written.

    Refuses ``no-address``.
    """
    if not is_address(to):
        raise Refusal("no-address", "there is no mail address for this; send it by hand")
    return EmailMessage(
        clean_header(subject),
        body,
        to=[to],
        headers={
            "Message-ID": message_id(debt),
            "Date": format_datetime(at),
            "Auto-Submitted": "auto-generated",
        },
    )


def checked(message: EmailMessage) -> EmailMessage:
    """Return the mail once what it will look like was read back.

    Refuses ``other-headers`` where a header is there twice, is missing or was not meant.
    """
    sent = BytesHeaderParser().parsebytes(message.message().as_bytes())
    meant = _ATTACHED if message.attachments else _PLAIN
    to = [str(each) for each in message.to]
    if sorted(sent.keys()) != sorted(meant) or to != [sent["To"]]:
        raise Refusal("other-headers", "the mail would carry headers that nobody meant")
    return message
