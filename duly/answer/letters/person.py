"""Letters to the affected person: reasons as far as they may be told, and what is undone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from duly.answer.letters.cover import Cover, aware
from duly.order.events import Source
from duly.order.terms import Country, Kind


class Rule(StrEnum):
    """Under which rule the person is told; article 17 DSA does not apply to orders (17(5))."""

    ORDER = "order"
    DSA_9_5 = "dsa_9_5"
    TERREG_11 = "terreg_11"
    DSA_17 = "dsa_17"
    OWN_TERMS = "own_terms"

    @property
    def ours(self) -> bool:
        """Tell whether we decided by ourselves, bound by no order."""
        return self in (Rule.DSA_17, Rule.OWN_TERMS)


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldBack:
    """Why the person is told only now: by which law, if it may be named, and until when."""

    law: str | None
    until: datetime | None = None

    def __post_init__(self) -> None:
        aware(self.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementOfReasons:
    """What was restricted, where, until when, why, and how to object.

    ``authority``, ``order_reference``, ``legal_basis`` and ``grounds``: None = we may not tell,
    and the letter says so; an empty text = the order does not say. ``gag_law`` names what forbids
    telling, where that itself may be told. ``appeal_link`` is the private page. ``terms``,
    ``source``, ``illegal_under`` (the law that we hold the thing to be contrary to) and
    ``explanation`` belong to a decision of our own. ``redress``: what the law of the order opens
    to the person. ``home_state``: ours, where it may be asked to scrutinize the order of another.
    ``held_back``: the law kept this letter from being sent earlier.
    """

    cover: Cover
    kind: Kind
    subject: str
    territory: tuple[Country, ...]
    since: datetime
    until: datetime
    authority: str | None
    order_reference: str | None
    legal_basis: str | None
    grounds: str | None
    facts: str = ""
    automated: bool = False
    gag_law: str | None = None
    appeal_link: str
    appeal_until: datetime | None = None
    rule: Rule = Rule.ORDER
    terms: str = ""
    source: Source = Source.REQUEST
    illegal_under: str = ""
    explanation: str = ""
    redress: tuple[str, ...] = ()
    home_state: Country | None = None
    held_back: HeldBack | None = None
    receipt: str | None = None

    def __post_init__(self) -> None:
        aware(self.since, self.until, self.appeal_until)
        if self.rule.ours and not ((self.terms or self.illegal_under) and self.explanation):
            raise ValueError("a decision of our own names the law or the term relied on, and why")

    @property
    def barred(self) -> bool:
        """Tell whether anything is left out because it may not be told."""
        told = [self.authority, self.order_reference]
        if not self.rule.ours:
            told += [self.legal_basis, self.grounds]
        return any(each is None for each in told)


@dataclass(frozen=True, slots=True, kw_only=True)
class RestorationNotice:
    """What had been restricted can be seen again. ``reason`` is None where it may not be told."""

    cover: Cover
    kind: Kind
    subject: str
    territory: tuple[Country, ...]
    restored_at: datetime
    reason: str | None
    receipt: str | None = None

    def __post_init__(self) -> None:
        aware(self.restored_at)
