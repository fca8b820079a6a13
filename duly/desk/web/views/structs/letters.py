"""Letters as letters, and escalations as a record of who said what when."""

from __future__ import annotations

from dataclasses import dataclass

from duly.desk.web.views.structs.order import OrderHead
from duly.desk.web.views.structs.parts import Action, Clock, Field, Frame, State, Term, When


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterRow:
    """One letter of an order or of the desk."""

    title: str
    href: str
    to: str
    order: str
    language: str
    channel: str
    state: State
    at: When
    here: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterSheet:
    """A letter as it went out: its pages as pictures, or its text where it was only a mail.

    ``paragraphs`` is the mail's own text; ``width`` and ``height`` are points; ``forms`` are the
    other forms of it with their addresses.
    """

    subject: str
    language: str
    digest: str
    paragraphs: tuple[str, ...]
    page: int = 1
    pages: int = 1
    image: str = ""
    width: float = 0
    height: float = 0
    before: str = ""
    after: str = ""
    pdf: str = ""
    forms: tuple[tuple[str, str], ...] = ()
    trail: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LettersPage:
    """The letters of one order (with its head) or of the whole desk."""

    frame: Frame
    rows: tuple[LetterRow, ...]
    head: OrderHead | None = None
    sheet: LetterSheet | None = None
    primary: Action | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EscalationStep:
    """A notice, an acknowledgement, a dialogue, a challenge, a decision."""

    what: str
    icon: str
    at: When
    by: str
    text: str = ""
    terms: tuple[Term, ...] = ()
    letter: Action | None = None
    ours: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Escalation:
    """One dispute over one order: what it threatens, what has been said, what is next."""

    title: str
    order: str
    order_href: str
    state: State
    threatens: str
    staff: str
    clocks: tuple[Clock, ...]
    steps: tuple[EscalationStep, ...]
    still_up: str = ""
    staff_page: Action | None = None
    primary: Action | None = None
    more: tuple[Action, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EscalationsPage:
    """The escalations of one order or of the whole desk."""

    frame: Frame
    escalations: tuple[Escalation, ...]
    head: OrderHead | None = None
    form: StepForm | None = None
    primary: Action | None = None
    more: tuple[Action, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StepForm:
    """The form that records or sends the next step."""

    title: str
    help: str
    action: str
    fields: tuple[Field, ...]
    seen: tuple[tuple[str, str], ...]
    button: str
    cancel: str
