"""What the page of things that could not be done outside may know."""

from __future__ import annotations

from dataclasses import dataclass

from duly.desk.web.views.structs.parts import Frame, When


@dataclass(frozen=True, slots=True, kw_only=True)
class UnsentLine:
    """One effect that waits or was given up; ``at`` is when it is tried again, or was given up."""

    what: str
    of: str
    item: str
    why: str
    code: str
    tries: int
    at: When
    given_up: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class UnsentCard:
    """One order of which something could not be done."""

    order: str
    href: str
    title: str
    authority: str
    lines: tuple[UnsentLine, ...]
    given_up: int
    may_try: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class UnsentPage:
    """Everything that the outside has not got yet, those that nobody tries any more first."""

    frame: Frame
    cards: tuple[UnsentCard, ...]
    action: str
