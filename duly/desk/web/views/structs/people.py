"""Who sits at the desk, and how they sign in."""

from __future__ import annotations

from dataclasses import dataclass

from duly.desk.web.views.structs.parts import Action, Field, Frame, State, When


@dataclass(frozen=True, slots=True, kw_only=True)
class CastMember:
    """One of the demo's people, signed in with one click; exists in the demo only."""

    name: str
    role: str
    country: str
    country_name: str
    does: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignIn:
    """The door for people. ``cast`` is empty outside the demo."""

    frame: Frame
    action: str
    fields: tuple[Field, ...]
    next: str = ""
    cast: tuple[CastMember, ...] = ()
    cast_action: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatRow:
    """One seat: a person, what they may do, and from where."""

    name: str
    role: str
    seat: str
    country: str
    country_name: str
    may: str
    since: When
    state: State
    revoke: Action | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PeoplePage:
    """The seats of the desk."""

    frame: Frame
    rows: tuple[SeatRow, ...]
    primary: Action | None = None
    fields: tuple[Field, ...] = ()
    action: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingPage:
    """Nothing here for this seat: the same page whether it exists or not."""

    frame: Frame


@dataclass(frozen=True, slots=True, kw_only=True)
class StalePage:
    """A form that was not taken, with what had been written in it."""

    frame: Frame
    typed: tuple[str, ...]
    next: Action
