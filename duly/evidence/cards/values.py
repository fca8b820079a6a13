"""What a card says, as values: counts with what they are counted from, and what cannot be told."""

from __future__ import annotations

from dataclasses import dataclass

Interval = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What makes a card again: digests of the input and the parameters, and the code's version.

    ``at`` is when it was asked, and None where that makes no difference: no post is dated later.
    ``window`` is that of the parameters, in seconds.
    """

    input: str
    parameters: str
    code: str
    at: float | None
    window: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """What was read, what was left out and why, and what nobody gave.

    Times are seconds since 1970 UTC. ``rejected`` and ``kept`` are (reason, rows), ``by_kind``
    the rows of each kind that could be used, ``absent`` names columns and kinds that the files
    do not give, ``silent`` counts listed accounts without a post, ``unknown`` those that the
    accounts' file does not name.
    """

    first: float | None
    last: float | None
    rows: int
    posts: int
    accounts: int
    rejected: tuple[tuple[str, int], ...]
    kept: tuple[tuple[str, int], ...]
    by_kind: tuple[tuple[str, int], ...]
    absent: tuple[str, ...]
    listed: int
    silent: int
    unknown: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPost:
    """A post of the account as it was given; ``at`` in seconds since 1970 UTC."""

    id: str
    at: float
    kind: str
    text: str
    language: str
    client: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """One object the account pointed at, and posts of others that did within the window.

    ``before`` and ``after`` count posts of other accounts by who came first (``same`` in the
    same instant), ``listed`` those of them by accounts of the order.
    """

    kind: str
    object: str
    posts: int
    before: int
    after: int
    same: int
    listed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """Another account that did the same within the window, and how often.

    ``weight`` is distinct objects; gaps are in seconds; ``first`` and ``second`` count pairs
    by who came first: the card's account, or the partner. ``pairs_at`` are (object, time of
    the account, time of the partner), the first few in time.
    """

    account: str
    handle: str
    listed: bool
    kind: str
    weight: int
    posts: int
    posts_theirs: int
    pairs: int
    first: int
    second: int
    gap_least: float
    gap_mean: float
    gap_most: float
    pairs_at: tuple[tuple[str, float, float], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a figure lies among the matched accounts: how many have less, as much, more.

    ``interval`` is Wilson's 95 % interval of the share that has less, half of the equals counted.
    """

    less: int
    equal: int
    more: int
    interval: Interval

    @property
    def of(self) -> int:
        """How many matched accounts the place is among."""
        return self.less + self.equal + self.more


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """One figure of an account beside its matched accounts; it holds no opinion of either.

    ``name`` is a code of ``INDICATORS``, ``of`` what it was counted from (posts, gaps).
    ``cannot_tell`` is a code of ``CANNOT_TELL``, or None; with one the place is None.
    """

    name: str
    value: float | None
    of: int
    middle: float | None
    place: Place | None
    cannot_tell: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """How many accounts did the same within the window, by kind; ``partners`` are all of them."""

    kind: str
    objects: int
    partners: int
    partners_listed: int
    pairs: int
    first: int
    second: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Matched:
    """The accounts not on the order that this one is compared with, and how they were found.

    ``by`` is what they have in common, ``without`` what could not be matched, each a code.
    """

    accounts: tuple[str, ...]
    wanted: int
    by: tuple[str, ...]
    without: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """An innocent explanation that its stated rule found possible, with the counts it rests on."""

    code: str
    counted: int
    of: int
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionSaid:
    """A fact of the platform about regions that may be used, or why none is told."""

    facts: tuple[tuple[str, str, float | None, str], ...]
    withheld: int
    cannot_tell: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What the pictures show, as numbers: they can be drawn again from the card alone.

    ``gaps`` are counts in the bins of ``GAP_BINS``, ``gaps_matched`` shares of the matched
    accounts' gaps; ``hours`` counts posts by hour of the week in UTC, Monday first (168);
    ``links`` are (a, b, weight) among the partners shown.
    """

    gaps: tuple[int, ...]
    gaps_matched: tuple[float, ...]
    hours: tuple[int, ...]
    links: tuple[tuple[str, str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What the posts show about one account of an order. Counts only; it proves no intent."""

    account: str
    handle: str
    created_at: float | None
    posts: int
    shown: tuple[ShownPost, ...]
    first: float | None
    last: float | None
    networks: tuple[Network, ...]
    partners: tuple[Partner, ...]
    shared: tuple[Shared, ...]
    objects: int
    matched: Matched
    indicators: tuple[Indicator, ...]
    region: RegionSaid
    explanations: tuple[Explanation, ...]
    noticed: tuple[tuple[str, int], ...]
    cannot_tell: tuple[str, ...]
    figures: Figures
    coverage: Coverage
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A listed account of a group, with its links inside the group."""

    account: str
    handle: str
    posts: int
    links: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ClusterCard:
    """Listed accounts connected by enough shared objects; a description, not a finding of intent.

    ``id`` is made from the members. ``matched_in_groups`` of ``matched`` accounts not on the
    order lie in groups at least as large by the same rule among matched accounts.
    """

    id: str
    members: tuple[Member, ...]
    size: int
    threshold: int
    links: int
    pairs: int
    gap_least: float
    gap_mean: float
    first: tuple[tuple[str, int], ...]
    shared: tuple[tuple[str, str, int], ...]
    matched: int
    matched_in_groups: int
    interval: Interval | None
    ties: tuple[tuple[str, str, int], ...]
    explanations: tuple[Explanation, ...]
    cannot_tell: tuple[str, ...]
    coverage: Coverage
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How many of the listed and of the matched accounts show one thing.

    Intervals are Wilson's, that of the difference Newcombe's, all 95 %; None where
    ``cannot_tell`` says why.
    """

    name: str
    listed: int
    of: int
    interval: Interval | None
    matched: int
    of_matched: int
    interval_matched: Interval | None
    difference: Interval | None
    cannot_tell: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A count that somebody else gives and the card only repeats, with who says so.

    ``name`` is a code: ``overbreadth``, ``protected``, ``authority_past`` or another.
    """

    name: str
    count: int
    of: int | None
    said_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeOrder:
    """What share of an order's list shows what, beside matched accounts not on it."""

    listed: int
    matched: int
    shares: tuple[Share, ...]
    groups: int
    in_groups: int
    facts: tuple[Fact, ...]
    cannot_tell: tuple[str, ...]
    coverage: Coverage
    source: Source
