"""The inbox: every order the seat may see, the next duty first; and the way in for a new one."""

from __future__ import annotations

from dataclasses import dataclass

from duly.desk.web.views.structs.parts import Action, Clock, Field, Frame, Refused, State, When


@dataclass(frozen=True, slots=True, kw_only=True)
class InboxRow:
    """One order in the inbox."""

    ref: str
    href: str
    title: str
    authority: str
    country: str
    instrument: str
    received: When
    items: int
    state: State
    due: Clock | None
    more_clocks: int = 0
    waiting_for_you: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InboxGroup:
    """Orders that belong together: overdue, due today, later, no clock running, closed."""

    word: str
    rows: tuple[InboxRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class InboxPage:
    """The inbox; an empty one says what comes here and how."""

    frame: Frame
    groups: tuple[InboxGroup, ...]
    total: int
    primary: Action | None = None
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceivePage:
    """The form that takes a delivery in; unreadable bytes are kept and said so."""

    frame: Frame
    action: str
    fields: tuple[Field, ...]
    accepts: tuple[str, ...] = ()
    refused: Refused | None = None
