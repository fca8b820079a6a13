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
class Picture:
    """A picture with the sentence it shows, and the table from which it is drawn."""

    title: str
    says: str
    width: int
    height: int
    blocks: tuple[Block, ...]
    labels: tuple[Label, ...]
    table: Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A post as it was given: no letter of it does anything on the page."""

    at: str
    kind: str
    text: tuple[Glyphs, ...]
    language: str
    client: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardView:
    """What was counted of one account; never more than that."""

    about: tuple[Glyphs, ...]
    lead: tuple[str, ...]
    explanations: tuple[str, ...]
    unknown: tuple[str, ...]
    beside: Table | None
    networks: Table | None
    partners: Table | None
    objects: Table | None
    pictures: tuple[Picture, ...]
    posts: tuple[Quote, ...]
    coverage: tuple[Term, ...]
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
    lead: tuple[str, ...]
    explanations: tuple[str, ...]
    unknown: tuple[str, ...]
    members: Table
    objects: Table | None
    coverage: tuple[Term, ...]
    source: tuple[Term, ...]
    back: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WholePage:
    """What share of an order's list shows what, beside accounts that are not on it."""

    frame: Frame
    head: OrderHead
    lead: tuple[str, ...]
    why_none: str
    shares: Table | None
    picture: Picture | None
    groups: Table | None
    facts: tuple[Term, ...]
    unknown: tuple[str, ...]
    coverage: tuple[Term, ...]
    source: tuple[Term, ...]
    count: Action | None
