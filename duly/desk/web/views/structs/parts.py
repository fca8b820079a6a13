"""The small things many pages show: a state, a due time, a button, a refusal."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Tone(StrEnum):
    """The colour that goes with a state's word and icon; never used alone."""

    QUIET = "quiet"
    WAITING = "waiting"
    WITHHELD = "withheld"
    RESTORED = "restored"
    DECLINED = "declined"
    OVERDUE = "overdue"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """A state as people read it: a word, an icon and a tone, always all three."""

    word: str
    icon: str
    tone: Tone = Tone.QUIET


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """An instant as spoken ("in 3 h 10 min") and as written ("18:42 IST, Thu 4 Feb").

    ``iso`` is UTC.
    """

    spoken: str
    exact: str
    iso: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A label and its value; ``mono`` for ids and digests, ``note`` for the source."""

    label: str
    value: str
    note: str = ""
    mono: bool = False
    href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """A duty with its due time; ``sums`` is the arithmetic, line by line.

    A clock that rests on an unverified fact has no ``due`` and says so in ``note``.
    """

    duty: str
    state: State
    due: When | None
    sums: tuple[Term, ...]
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """A button named by the room's verb; ``why_not`` teaches when it is not this person's.

    ``post`` sends a form at once; otherwise the button opens the page that asks.
    ``fields`` go with the form (``seen`` among them).
    """

    label: str
    href: str
    key: str = ""
    icon: str = ""
    post: bool = False
    fields: tuple[tuple[str, str], ...] = ()
    why_not: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A refusal as a lesson: what stood in the way, who can, where to go next.

    ``kept`` says what stays, where the plain "Nothing was recorded." would be wrong.
    """

    code: str
    why: str
    who_can: tuple[str, ...] = ()
    kept: str = ""
    next: Action | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What has just been recorded, in one sentence, with the way back beside it."""

    text: str
    undo: Action | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Glyphs:
    """A run of characters as written.

    ``hidden`` runs show their code point instead of doing what they do to the line;
    ``lookalike`` runs are letters of another script inside a word.
    """

    text: str
    hidden: bool = False
    lookalike: bool = False
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Badge:
    """A finding in a word; ``title`` says what was found, and by whom."""

    word: str
    icon: str
    title: str
    tone: Tone = Tone.QUIET


@dataclass(frozen=True, slots=True, kw_only=True)
class NavLink:
    """A place in the desk."""

    word: str
    href: str
    icon: str
    here: bool = False
    count: int = 0
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Whoever is signed in, and the seat they act from."""

    name: str
    role: str
    country: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """A key and what it does on this page."""

    keys: tuple[str, ...]
    does: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What stands around every page of the desk. ``theme`` is auto, light or dark."""

    title: str
    person: Person | None = None
    nav: tuple[NavLink, ...] = ()
    theme: str = "auto"
    told: Told | None = None
    refused: Refused | None = None
    keys: tuple[Key, ...] = ()
    demo: bool = False
    sign_out: str = ""
    theme_href: str = ""
    language_href: str = ""
    language: str = "en"
    languages: tuple[tuple[str, str], ...] = (("en", "English"), ("hi", "हिन्दी"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """One event of a history, newest first on the page."""

    what: str
    by: str
    at: When
    room: str
    detail: str = ""
    entry: str = ""
    entry_href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A control of a form, with what was typed and what is wrong with it."""

    name: str
    label: str
    value: str = ""
    kind: str = "text"
    help: str = ""
    wrong: str = ""
    required: bool = False
    options: tuple[Option, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One choice of a control."""

    value: str
    word: str
    help: str = ""
    chosen: bool = False
