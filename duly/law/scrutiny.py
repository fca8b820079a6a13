"""What an order must show under a law: its grounds, and the questions to ask of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from duly.law.cited import Cited
from duly.law.terms import Effect, Per, Test


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """A ground the law knows; ``words`` name it, ``near`` come close and need a person."""

    id: str
    text: str
    words: tuple[str, ...]
    near: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NotGround:
    """Something orders cite that this law does not know as a ground."""

    text: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds(Cited):
    """The grounds of an instrument; ``closed`` means the law admits no others."""

    closed: bool
    listed: tuple[Ground, ...]
    not_grounds: tuple[NotGround, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Exclusion(Cited):
    """Content the law itself leaves out of its reach."""

    id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Check(Cited):
    """A question to ask of an order; ``test`` is what the desk can look at by itself.

    ``valid_from`` and ``valid_to`` (the last day) bound the days of receipt it is asked for.
    """

    id: str
    ask: str
    fail: Effect
    per: Per = Per.ORDER
    test: Test | None = None
    valid_from: date | None = None
    valid_to: date | None = None

    def in_force_on(self, day: date) -> bool:
        """Whether it is asked of an order received on that day, local to the law."""
        return (self.valid_from or date.min) <= day <= (self.valid_to or date.max)


@dataclass(frozen=True, slots=True, kw_only=True)
class Annulled(Cited):
    """A provision that orders still cite and that no longer holds, from the day ``since``.

    ``not_cited_as`` looks alike and is another provision, as 9/A is not 9.
    """

    id: str
    text: str
    cited_as: tuple[str, ...]
    since: date
    of_law: tuple[str, ...] = ()
    not_cited_as: tuple[str, ...] = ()
