"""What people outside see: the person concerned, and the public."""

from __future__ import annotations

from dataclasses import dataclass

from duly.desk.web.views.structs.evidence import CardView
from duly.desk.web.views.structs.order import Paging
from duly.desk.web.views.structs.parts import Field, Glyphs, State, Term, When


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicFrame:
    """What stands around every public page: a name, a few links, no script and no cookie."""

    title: str
    platform: str
    home: str
    links: tuple[tuple[str, str], ...] = ()
    language: str = "en"
    languages: tuple[tuple[str, str, str], ...] = ()
    noindex: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AppealView:
    """An appeal of the person concerned, and what became of it."""

    state: State
    filed: When
    text: str
    decided: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivatePage:
    """The statement of reasons, for the person concerned alone.

    ``untold`` says what the law keeps back, in the law's name, never silently.
    """

    frame: PublicFrame
    locator: tuple[Glyphs, ...]
    state: State
    happened: str
    elsewhere: str
    terms: tuple[Term, ...]
    reasons: tuple[str, ...]
    untold: str = ""
    redress: tuple[Term, ...] = ()
    appeal: AppealView | None = None
    action: str = ""
    fields: tuple[Field, ...] = ()
    sent: str = ""
    refused: str = ""
    pdf: str = ""
    card: CardView | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One bar of a chart, labelled directly; ``share`` runs from 0 to 1 of the longest."""

    label: str
    value: int
    share: float
    tone: str = "quiet"

    @property
    def length(self) -> int:
        """The bar's length in the drawing's 1,000 units."""
        return round(self.share * 1000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A chart with the sentence it proves; the table and the CSV stand behind it."""

    title: str
    bars: tuple[Bar, ...]
    csv: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicRow:
    """One order as the public may see it."""

    ref: str
    href: str
    authority: str
    country_name: str
    received: str
    items: int
    withheld: int
    declined: int
    restored: int
    state: State


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicIndex:
    """Counts for everyone, and the orders that may be named."""

    frame: PublicFrame
    lead: str
    counts: tuple[Term, ...]
    chart: Chart | None
    rows: tuple[PublicRow, ...]
    paging: Paging | None
    checkpoint: Term | None
    csv: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicOrder:
    """One order, as far as the law lets it be shown."""

    frame: PublicFrame
    ref: str
    title: str
    state: State
    terms: tuple[Term, ...]
    chart: Chart | None
    course: tuple[Term, ...]
    untold: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unavailable:
    """The page behind HTTP 451: what is withheld, where, on whose demand, until when."""

    frame: PublicFrame
    what: str
    country_name: str
    terms: tuple[Term, ...]
    elsewhere: str
    order: str = ""
    untold: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Who withholds, and by which rules of their own."""

    frame: PublicFrame
    lead: str
    terms: tuple[Term, ...]
    points: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingPublic:
    """No such public page."""

    frame: PublicFrame
