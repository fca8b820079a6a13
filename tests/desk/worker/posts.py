"""A mail server that is out of order in every way there is."""

from __future__ import annotations

import smtplib
from collections.abc import Sequence
from enum import StrEnum
from typing import ClassVar

from django.core import mail
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend


class Fate(StrEnum):
    """What happens to one mail."""

    SENT = "sent"
    LOST = "not sent, and said so"
    DONE_BUT_FAILED = "sent, and said not to be"
    BUSY = "refused for now"
    REFUSED = "refused for good"
    DOWN = "no server there"
    DIED_BEFORE = "the worker died before it was sent"
    DIED_AFTER = "the worker died after it was sent"


class Died(BaseException):
    """The worker's process is gone."""


class Post(BaseEmailBackend):
    """Sends into Django's outbox, as fate will have it; afterwards all is well."""

    fates: ClassVar[list[Fate]] = []
    broken = False

    def open(self) -> bool:
        if type(self).fates[:1] == [Fate.DOWN]:
            type(self).fates.pop(0)
            raise ConnectionRefusedError("synthetic")
        return True

    def close(self) -> None:
        self.broken = False

    def send_messages(self, messages: Sequence[EmailMessage]) -> int:
        fates = type(self).fates
        fate = fates.pop(0) if fates and fates[0] != Fate.DOWN else Fate.SENT
        for message in messages:
            self._send(message, fate)
        return len(messages)

    def _send(self, message: EmailMessage, fate: Fate) -> None:
        if fate is Fate.DIED_BEFORE:
            raise Died
        if fate is Fate.LOST or self.broken:
            self.broken = True  # until somebody connects anew
            raise smtplib.SMTPServerDisconnected("synthetic")
        if fate in (Fate.BUSY, Fate.REFUSED):
            code = 451 if fate is Fate.BUSY else 550
            raise smtplib.SMTPRecipientsRefused({message.to[0]: (code, b"secret@x.example")})
        mail.outbox.append(message)
        if fate is Fate.DIED_AFTER:
            raise Died
        if fate is Fate.DONE_BUT_FAILED:
            raise TimeoutError("synthetic")
