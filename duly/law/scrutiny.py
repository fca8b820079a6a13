"""What an order must show under a law: its grounds, and the questions to ask of it."""

from __future__ import annotations

from dataclasses import dataclass

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
    """A question to ask of an order; ``test`` is what the desk can look at by itself."""

    id: str
    ask: str
    fail: Effect
    per: Per = Per.ORDER
    test: Test | None = None
