"""The order page: the exhibit, the items and the inspector, side by side."""

from __future__ import annotations

from dataclasses import dataclass

from duly.desk.web.views.structs.parts import (
    Action,
    Badge,
    Clock,
    Frame,
    Glyphs,
    Happened,
    NavLink,
    State,
    Term,
    When,
)
from duly.desk.web.views.structs.reading import Line, Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One room on the order's walk; ``here`` is where it stands now."""

    room: str
    word: str
    done: bool = False
    here: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderHead:
    """What an order is, from whom, where it stands, what runs, what may be done."""

    ref: str
    href: str
    title: str
    authority: str
    country: str
    country_name: str
    instrument: str
    received: When
    state: State
    authenticity: State
    clocks: tuple[Clock, ...]
    steps: tuple[Step, ...]
    terms: tuple[Term, ...]
    tabs: tuple[NavLink, ...] = ()
    primary: Action | None = None
    undo: Action | None = None
    more: tuple[Action, ...] = ()
    confidential: str = ""
    turn: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRow:
    """One line of the dense table; ``turn`` goes back with the form as what was seen."""

    position: int
    ref: str
    locator: tuple[Glyphs, ...]
    kind: str
    icon: str
    subject: str
    state: State
    badges: tuple[Badge, ...] = ()
    needs_person: str = ""
    until: str = ""
    turn: int = 0
    here: bool = False
    chosen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """A saved question to the items, with its count."""

    code: str
    word: str
    count: int
    href: str
    here: bool = False
    icon: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paging:
    """Where the shown rows stand among those that match."""

    first: int
    last: int
    total: int
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemTable:
    """The items that match, and the bar that acts on those chosen."""

    rows: tuple[ItemRow, ...]
    filters: tuple[Filter, ...]
    paging: Paging
    action: str
    search: str = ""
    filter: str = ""
    bulk: tuple[Action, ...] = ()
    bulk_why_not: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A line of the exhibit that an item was read from, in the page's own points."""

    position: int
    href: str
    x: float
    y: float
    width: float
    height: float
    here: bool = False
    doubtful: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Exhibit:
    """One page of one exhibit: an image with marks, or its lines.

    ``image`` is empty for exhibits that are text; ``width`` and ``height`` are points.
    """

    name: str
    digest: str
    media: str
    page: int
    pages: int
    names: tuple[Filter, ...] = ()
    image: str = ""
    width: float = 0
    height: float = 0
    marks: tuple[Mark, ...] = ()
    lines: tuple[Line, ...] = ()
    before: str = ""
    after: str = ""
    original: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What a reviewer or an analysis holds to be so: counted, with its limits."""

    what: str
    icon: str
    by: str
    at: When
    counted: tuple[Term, ...] = ()
    limits: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """What the posts of an item's account show, in a few sentences; ``href`` leads to the card."""

    lines: tuple[str, ...]
    href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question of the regime or of the review, and what was answered."""

    ask: str
    answer: State
    source: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterLink:
    """A letter that speaks of this item or order."""

    title: str
    href: str
    state: State
    at: When


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemView:
    """Everything about one item, for the inspector and for its own page."""

    ref: str
    href: str
    position: int
    locator: tuple[Glyphs, ...]
    kind: str
    state: State
    subject: tuple[Term, ...]
    reading: Reading | None
    findings: tuple[Finding, ...]
    glance: Glance
    rubric: tuple[Question, ...]
    history: tuple[Happened, ...]
    letters: tuple[LetterLink, ...]
    turn: int
    proposal: Proposal | None = None
    primary: Action | None = None
    undo: Action | None = None
    more: tuple[Action, ...] = ()
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What the first pair of eyes has proposed, waiting for the second."""

    sentence: str
    reason: str
    by: str
    at: When
    can_confirm: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderPage:
    """The three panes. ``item`` is the one under the cursor, if any."""

    frame: Frame
    head: OrderHead
    table: ItemTable
    exhibit: Exhibit | None
    item: ItemView | None
    pane: str = "items"


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemPage:
    """One item on a page of its own."""

    frame: Frame
    head: OrderHead
    item: ItemView
    exhibit: Exhibit | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExhibitRow:
    """One document that came in under an order."""

    name: str
    href: str
    digest: str
    media: str
    original: str
    here: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExhibitsPage:
    """Every document of an order, and the one that is shown."""

    frame: Frame
    head: OrderHead
    rows: tuple[ExhibitRow, ...]
    exhibit: Exhibit | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryPage:
    """Everything recorded of an order, newest first; what was done at once is told as one."""

    frame: Frame
    head: OrderHead
    history: tuple[Happened, ...]
    total: int
    receipts: str
