"""What posts leave behind: who pointed at what and when, and what could not be used and why."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice

from duly.evidence import fast, texts
from duly.evidence.asked import Asked
from duly.evidence.columns import Layout, layout, source
from duly.evidence.peers import toolkit_keys
from duly.evidence.plain import Numbered, Numbering
from duly.evidence.rows import Loose

Cells = Sequence[object]
_BATCH = 4096
Keys = Callable[[str], Iterable[str]]
GONE = frozenset({"", "[deleted]", "[removed]", "deleted", "none", "null", "nan", "na"})
REASONS: dict[str, str] = {
    "short-row": "the row has fewer cells than the first row",
    "no-post-id": "the post has no id",
    "no-account": "the account is deleted or not given; its posts cannot be told apart",
    "no-time": "no time, or none with a zone, or none that is a number",
    "no-object": "the post points at nothing of this kind: no link, empty text, no tag",
    "repost": "a repost repeats another's text and links; it counts as a share only",
    "other-object": "the object is of another type than was asked for",
    "repeated": "the same post and object stood in the file before",
    "id-of-two-accounts": "another account has a post of this id; the first is kept",
}


@dataclass(slots=True, kw_only=True)
class Trace:
    """The usable rows of one question with their names, and the count of everything else.

    ``first`` and ``last`` are seconds since 1970 UTC. ``rejected`` counts by reason,
    ``said`` what was kept and is worth knowing, ``absent`` what the file does not give.
    """

    loose: Loose = field(default_factory=Loose)
    accounts: dict[str, int] = field(default_factory=dict)
    posts: Numbering = field(default_factory=fast.Ids)
    keys: dict[str, int] = field(default_factory=dict)
    texts: list[frozenset[str]] = field(default_factory=list)
    itself: set[int] = field(default_factory=set)
    rejected: Counter[str] = field(default_factory=Counter)
    said: Counter[str] = field(default_factory=Counter)
    absent: tuple[str, ...] = ()
    rows: int = 0
    first: float = math.inf
    last: float = -math.inf


def moment(cell: object) -> float | None:
    """Return seconds since 1970 UTC from a number or an ISO time with its zone, or none.

    None means that the cell is no time; the caller counts it.
    """
    text = cell if isinstance(cell, str) else "" if cell is None else str(cell)
    try:
        found = float(text)
    except ValueError:
        text = text.strip()
        try:
            there = datetime.fromisoformat(text)
        except ValueError:
            return None
        return there.timestamp() if there.tzinfo else None
    return found if math.isfinite(found) else None


def gather(columns: Sequence[str], rows: Iterable[Cells], asked: Asked, *, at: float) -> Trace:
    """Take from every row what the question needs; ``at`` is when it is asked, in seconds.

    Raises ``Unreadable`` (``no-columns``) and refuses ``no-such-column``. No row is dropped
    without being counted under a reason of ``REASONS``. The posts' ids are not kept.
    """
    trace = Trace()
    takes = taking(layout(columns), asked, trace)
    walked = iter(rows)
    while batch := list(islice(walked, _BATCH)):
        trace.rows += len(batch)
        takes.all(batch, at)
    trace.posts = Numbered(len(trace.posts))
    return trace


def taking(found: Layout, asked: Asked, trace: Trace) -> Taking:
    """Make ready to take from rows laid out so what one question needs, into ``trace``.

    Traces may share their ``accounts`` and ``posts``, so that a number means the same in all.
    Refuses ``no-such-column``.
    """
    own, types = source(found, asked.kind, object_first=asked.mode == "coortweet")
    trace.absent = found.absent
    places = _Places(
        **{name: found.at[name] for name in ("post", "account", "time")},
        what=found.at[own],
        share=found.at.get("share", -1) if asked.kind in _OWN_WORDS else -1,
        kind=found.at.get("object_type", -1) if types else -1,
        width=found.width,
    )
    return Taking(trace, asked, places, types, _keys_of(asked, own))


_OWN_WORDS = frozenset({"co_text", "co_similar", "co_link", "co_hashtag", "co_mention", "co_reply"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Places:
    post: int
    account: int
    time: int
    what: int
    share: int
    kind: int
    width: int


def _keys_of(asked: Asked, own: str) -> Keys:
    """Return what turns the cell into the keys that the mode compares."""
    kind = asked.kind
    if asked.mode == "toolkit":
        return toolkit_keys(kind)
    if asked.mode == "coortweet":
        return (lambda cell: [cell]) if own == "object" else (lambda cell: [cell] if cell else [])
    plain: dict[str, Keys] = {
        "co_text": lambda cell: _some(texts.normal(cell)),
        "co_similar": texts.words,
        "co_post": lambda cell: ["any"],
    }
    if kind in plain:
        return plain[kind]
    if kind in {"co_link", "co_hashtag", "co_mention"}:
        as_compared = texts.link if kind == "co_link" else texts.tag
        parted: Keys = (lambda cell: texts.written(kind, cell)) if own == "text" else str.split
        return lambda cell: dict.fromkeys(filter(None, map(as_compared, parted(cell))))
    return lambda cell: _some(cell.strip())


def _some(text: str) -> list[str]:
    return [text] if text else []


class _Left(Exception):
    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class Taking:
    """One pass over the rows, with what must be remembered to tell a repeated one."""

    def __init__(
        self, trace: Trace, asked: Asked, places: _Places, types: frozenset[str], keys: Keys
    ) -> None:
        self.trace, self.places, self.types, self.keys = trace, places, types, keys
        self.desk, self.scale, self.mode = asked.desk, asked.scale, asked.mode
        self.similar = asked.kind == "co_similar"
        self.once = asked.mode == "toolkit" and asked.kind != "co_link"
        self.pairs = self.desk or (asked.kind == "co_link" and asked.mode == "toolkit")
        self.marks = fast.Marks()
        self.cells = (places.post, places.account, places.time, places.what)
        self.before = -math.inf
        one_key = asked.kind in {"co_share", "co_reply", "co_object"} and asked.mode != "coortweet"
        self.plainly = one_key and places.share < 0 and places.kind < 0

    def all(self, rows: list[Cells], now: float) -> None:
        """Add every row, or count it as unusable; plain ones in one go where that is possible."""
        at = 0
        while at < len(rows):
            at = self._plain(rows, at, now) if self.plainly else at
            if at < len(rows):
                self._one(rows[at], now)
                at += 1

    def _plain(self, rows: list[Cells], at: int, now: float) -> int:
        """Take rows up to one that must be looked at, and return where that one is."""
        trace, places = self.trace, self.places
        at, columns, left, (disordered, after, *times) = fast.taken(
            *(trace.posts, self.marks, trace.accounts, trace.keys, rows, at),
            (*self.cells, places.width, self.desk, self.once),
            (self.before, trace.first, trace.last, now),
        )
        loose = trace.loose
        loose.key.frombytes(columns[0])
        loose.time.frombytes(columns[1])
        loose.post.frombytes(columns[2])
        loose.account.frombytes(columns[3])
        for why, many in zip(("no-object", "repeated", "id-of-two-accounts"), left, strict=True):
            if many:
                trace.rejected[why] += many
        self._said(disordered, after)
        self.before, trace.first, trace.last = times
        return at

    def _one(self, row: Cells, now: float) -> None:
        trace = self.trace
        try:
            when = self._taken(row)
        except _Left as left:
            trace.rejected[left.why] += 1
            return
        self._said(when < self.before, when > now)
        self.before = when
        trace.first, trace.last = min(trace.first, when), max(trace.last, when)

    def _said(self, disordered: int, after: int) -> None:
        said = self.trace.said
        said["out-of-order"] += disordered
        said["after-the-question"] += after

    def given(self, row: Cells, post: str, number: int, account: str, when: float) -> None:
        """Add one row whose post, account and time somebody else has read and found usable."""
        cell = row[self.places.what]
        if not cell:
            self.trace.rejected["no-object"] += 1
            return
        try:
            self._of_this_kind(row)
            self._point(number, account, when, str(cell), post)
        except _Left as left:
            self.trace.rejected[left.why] += 1

    def _taken(self, row: Cells) -> float:
        places, trace = self.places, self.trace
        if len(row) < places.width:
            raise _Left("short-row")
        post, account = self._who(row)
        when = moment(row[places.time])
        if when is None:
            raise _Left("no-time")
        if self.once and post in trace.posts:
            raise _Left("repeated")
        number = trace.posts.number(post)
        self._of_this_kind(row)
        cell = row[places.what]
        return self._point(number, account, when, "" if cell is None else str(cell), post)

    def _who(self, row: Cells) -> tuple[str, str]:
        post, account = str(row[self.places.post] or ""), str(row[self.places.account] or "")
        if not self.desk:
            return post, account
        post, account = post.strip(), account.strip()
        if not post:
            raise _Left("no-post-id")
        if account.casefold() in GONE:
            raise _Left("no-account")
        return post, account

    def _of_this_kind(self, row: Cells) -> None:
        places = self.places
        if places.kind >= 0 and str(row[places.kind] or "").strip().casefold() not in self.types:
            raise _Left("other-object")
        if self.mode != "coortweet" and places.share >= 0:
            shared = str(row[places.share] or "")
            if shared.strip() if self.desk else shared:
                raise _Left("repost")

    def _point(self, number: int, account: str, when: float, cell: str, post: str) -> float:
        trace = self.trace
        keys = list(self.keys(cell))
        if not keys:
            raise _Left("no-object")
        if self.desk and texts.directed(cell):
            trace.said["direction-marks"] += 1
        who = trace.accounts.setdefault(account, len(trace.accounts))
        if self.desk and not self.marks.owns(number, who):
            raise _Left("id-of-two-accounts")
        if self.similar:
            return self._text(number, who, when, keys)
        known = trace.keys
        rows = [self._row(known.setdefault(key, len(known)), number, who, when) for key in keys]
        if self.mode == "coortweet" and post in keys:
            trace.itself.add(len(trace.loose) - 1)
        if not any(rows):
            raise _Left("repeated")
        return when

    def _text(self, number: int, who: int, when: float, keys: list[str]) -> float:
        if not self._row(0, number, who, when):
            raise _Left("repeated")
        self.trace.texts.append(frozenset(keys))
        return when

    def _row(self, key: int, number: int, who: int, when: float) -> bool:
        if self.pairs and not self.marks.fresh(number, key):
            return False
        loose = self.trace.loose
        loose.key.append(key)
        loose.post.append(number)
        loose.account.append(who)
        loose.time.append(float(round(when * self.scale)) if self.desk else when)
        return True
