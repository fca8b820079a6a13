"""The SMTP envelope of a mail, which the message itself cannot prove."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """Who handed the mail over: the client's address, its greeting, the return path."""

    client_ip: str
    helo: str
    mail_from: str
