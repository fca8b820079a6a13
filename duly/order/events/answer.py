"""What can happen while the authority is answered."""

from __future__ import annotations

from dataclasses import dataclass

from duly.order.events.base import Event
from duly.order.terms import Channel, Digest


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerSent(Event):
    """The authority was answered item by item; the counts are those of the letter."""

    letter: Digest
    language: str
    channel: Channel
    complied: int
    declined: int
    undecided: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerDelivered(Event):
    """The letter is known to have reached the authority."""

    letter: Digest
    proof: str  # what shows it: smtp, portal, receipt


@dataclass(frozen=True, slots=True, kw_only=True)
class MailOwedAnew(Event):
    """Mails that were given up are to be tried again: somebody says that the cause is gone."""

    many: int
