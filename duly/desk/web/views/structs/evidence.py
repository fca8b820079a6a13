"""What the posts of an order's accounts show: a card, a group, and the order as a whole."""

from __future__ import annotations

from dataclasses import dataclass

from duly.desk.web.views.structs.order import OrderHead
from duly.desk.web.views.structs.parts import Action, Frame, Glyphs, Term


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell of a table; ``glyphs`` stand in the place of ``value`` where people wrote it."""

    value: str = ""
    glyphs: tuple[Glyphs, ...] = ()
    number: bool = False
    mono: bool = False
    href: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table with its caption; the first cell of a row names the row."""

    caption: str
    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A rectangle of a picture, in the picture's own units; ``strength`` runs from 0 to 4."""

    x: float
    y: float
    width: float
    height: float
    tone: str = "own"
    strength: int = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A word in a picture; ``anchor`` is start, middle or end."""

    x: float
    y: float
    text: str
    anchor: str = "start"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """A straight line of a picture."""

    x: float
    y: float
    x2: float
    y2: float
    width: float = 1.0
    tone: str = "others"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A round mark of a picture, full or empty."""

    x: float
    y: float
    full: bool
    radius: float = 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture with the sentence it shows, and the table of every number in it."""

    title: str
    says: str
    width: int
    height: int
    table: Table
    blocks: tuple[Block, ...] = ()
    labels: tuple[Label, ...] = ()
    strokes: tuple[Stroke, ...] = ()
    dots: tuple[Dot, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A post as it was given: no letter of it does anything on the page."""

    at: str
    kind: str
    text: tuple[Glyphs, ...]
    language: str
    client: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A section of a card: what is said, the tables and pictures behind it, the posts."""

    title: str
    lines: tuple[str, ...] = ()
    tables: tuple[Table, ...] = ()
    pictures: tuple[Picture, ...] = ()
    posts: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CardView:
    """What was counted of one account; never more than that."""

    about: tuple[Glyphs, ...]
    counted: str
    limit: str
    parts: tuple[Part, ...]
    source: tuple[Term, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CardPage:
    """The card about one item's account, beside what the order says of it."""

    frame: Frame
    head: OrderHead
    title: str
    item: tuple[Term, ...]
    card: CardView | None
    why_none: str
    cite: Action | None
    groups: tuple[Term, ...]
    before: str
    after: str
    back: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupPage:
    """Accounts of an order that pointed at the same things within the window."""

    frame: Frame
    head: OrderHead
    title: str
    limit: str
    parts: tuple[Part, ...]
    source: tuple[Term, ...]
    back: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """A count that waits, runs or did not end well: in words, and how far of ``whole`` it is."""

    says: tuple[str, ...]
    active: bool
    failed: bool
    done: int
    whole: int
    look: str
    stop: Action | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WholePage:
    """What share of an order's list shows what, beside accounts that are not on it."""

    frame: Frame
    head: OrderHead
    why_none: str
    limit: str
    counted: str
    parts: tuple[Part, ...]
    source: tuple[Term, ...]
    count: Action | None
    running: Running | None
