"""What was recognized on pages that are pictures: values only, no engine behind them."""

from __future__ import annotations

from dataclasses import dataclass

Segment = tuple[int, int, int, int]  # left, top, right, bottom in pixels of the straight page


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """One line of words as the first reader has it, and its picture for the second.

    ``edges`` holds the left and right edge of each character, blanks included.
    """

    box: Segment
    text: str
    edges: tuple[int, ...]
    confidence: int  # of the first reader, in hundredths
    gray: bytes
    column: int = -1  # left edge of its cell's column; none for running text
    cramped: bool = False  # it reaches the edge of its cell, and may go on beyond


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One page as the first reader has it."""

    number: int
    dpi: float
    width: int
    height: int
    shown: float = 1.0  # points told to others, for a point of paper
    grain: float = 1.0  # pixels to one of the scan's own
    quarter_turns: int = 0  # that made it upright
    skew: float = 0.0  # degrees that made it straight
    level: tuple[Segment, ...] = ()
    upright: tuple[Segment, ...] = ()
    strips: tuple[Strip, ...] = ()
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """One line of words after both readers.

    ``others`` are further readings, most likely first. ``sure``: both readers agree, and no
    look-alike fits the picture as well. ``clear``: at least the picture allows this reading only.
    """

    box: Segment
    text: str
    edges: tuple[int, ...]
    others: tuple[str, ...] = ()
    sure: bool = False
    clear: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """One page after both readers; lengths in pixels of the straight page."""

    number: int
    dpi: float
    width: int
    height: int
    shown: float = 1.0
    quarter_turns: int = 0
    skew: float = 0.0
    level: tuple[Segment, ...] = ()
    upright: tuple[Segment, ...] = ()
    words: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognized:
    """All pages of one document that were recognized, and the languages that were at hand."""

    sha256: str
    leaves: tuple[Leaf, ...] = ()
    used: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    failed: str = ""  # why pages were left unread
