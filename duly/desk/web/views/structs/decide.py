"""Proposing and confirming in numbers: what will happen, where, and what will not."""

from __future__ import annotations

from dataclasses import dataclass

from duly.desk.web.views.structs.order import OrderHead, Proposal
from duly.desk.web.views.structs.parts import Badge, Field, Frame, Glyphs, State


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """An item as named in a list to be checked by eye."""

    position: int
    locator: tuple[Glyphs, ...]
    kind: str
    state: State
    badges: tuple[Badge, ...] = ()
    why_not: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What a step will do, said before it is done.

    ``sentence`` counts ("Withholds 842 accounts in India until 6 Mar 2021."),
    ``elsewhere`` says what stays ("Elsewhere: nothing.").
    """

    sentence: str
    elsewhere: str
    lines: tuple[str, ...] = ()
    undo: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BulkPropose:
    """The form of the first pair of eyes, with the effect of what is filled in."""

    frame: Frame
    head: OrderHead
    action: str
    cancel: str
    fields: tuple[Field, ...]
    effect: Effect
    items: tuple[Named, ...]
    left_out: tuple[Named, ...]
    seen: tuple[tuple[str, str], ...]
    button: str
    who_confirms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BulkConfirm:
    """What the second pair of eyes sees before signing, or before carrying out and undoing.

    The same page serves confirm, withhold and restore: ``verb`` is the room's word.
    """

    frame: Frame
    head: OrderHead
    verb: str
    action: str
    cancel: str
    effect: Effect
    items: tuple[Named, ...]
    seen: tuple[tuple[str, str], ...]
    button: str
    proposals: tuple[Proposal, ...] = ()
    left_out: tuple[Named, ...] = ()
    fields: tuple[Field, ...] = ()
    danger: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckLine:
    """One check: what the law asks, what was seen, what follows; ``name`` lets a person say."""

    ask: str
    answer: State
    says: str
    means: str
    cite: str
    about: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckGroup:
    """Checks that came out alike."""

    word: str
    lines: tuple[CheckLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckPage:
    """The order held against its law; ``recorded`` says what stands on record already."""

    frame: Frame
    head: OrderHead
    stands: str
    caution: str
    groups: tuple[CheckGroup, ...]
    button: str
    recorded: str = ""
    action: str = ""
    fields: tuple[Field, ...] = ()
