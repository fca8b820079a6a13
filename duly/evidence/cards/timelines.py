"""Every account's posts in time: how many, when, in which language, by which client, on what."""

from __future__ import annotations

import math
from array import array
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from duly.evidence import fast, texts
from duly.evidence.cards.values import ShownPost
from duly.evidence.columns import Layout
from duly.evidence.plain import Numbering
from duly.evidence.traces import GONE, moment

Usable = tuple[str, int, str, float]  # post, its number, account, seconds


@dataclass(slots=True)
class Timelines:
    """One row per post that could be used, with numbers for names; a post is counted once.

    ``owner`` is the account of a post's number, -1 for one that was only pointed at.
    ``shown`` holds the posts of the listed accounts by number, ``noticed`` what is odd by account.
    """

    accounts: dict[str, int] = field(default_factory=dict)
    posts: Numbering = field(default_factory=fast.Ids)
    clients: dict[str, int] = field(default_factory=dict)
    languages: dict[str, int] = field(default_factory=dict)
    owner: array[int] = field(default_factory=lambda: array("i"))
    who: array[int] = field(default_factory=lambda: array("i"))
    at: array[float] = field(default_factory=lambda: array("d"))
    client: array[int] = field(default_factory=lambda: array("i"))
    language: array[int] = field(default_factory=lambda: array("i"))
    shown: dict[int, ShownPost] = field(default_factory=dict)
    noticed: dict[int, Counter[str]] = field(default_factory=dict)
    rejected: Counter[str] = field(default_factory=Counter)
    kept: Counter[str] = field(default_factory=Counter)
    rows: int = 0
    first: float = math.inf
    last: float = -math.inf


class Reading:
    """One pass over rows; ``listed`` accounts keep their posts' texts, the others only counts."""

    def __init__(self, found: Layout, lines: Timelines, listed: frozenset[str], at: float) -> None:
        self.lines, self.listed, self.now, self.width = lines, listed, at, found.width
        self.places = {name: found.at.get(name, -1) for name in _CELLS}
        self.several = "object" in found.at  # one post may stand in several rows
        self.before = -math.inf

    def take(self, row: Sequence[object]) -> Usable | None:
        """Add a row; None when it was counted as unusable and no network may use it either."""
        lines = self.lines
        lines.rows += 1
        if len(row) < self.width:
            self._left("short-row", "")
            return None
        post, account = self._text(row, "post"), self._text(row, "account")
        if not post:
            self._left("no-post-id", account)
            return None
        if account.casefold() in GONE:
            self._left("no-account", "")
            return None
        when = moment(row[self.places["time"]])
        if when is None:
            self._left("no-time", account)
            return None
        number = lines.posts.number(post)
        who = lines.accounts.setdefault(account, len(lines.accounts))
        while len(lines.owner) <= number:
            lines.owner.append(-1)
        if lines.owner[number] >= 0:
            again = self._again(number, who, account)
            return (post, number, account, when) if again else None
        lines.owner[number] = who
        self._add(row, who, round(when * 1e6) / 1e6)
        if account in self.listed:
            self._show(row, number, post, when)
        return post, number, account, when

    def _text(self, row: Sequence[object], name: str) -> str:
        place = self.places[name]
        cell = row[place] if place >= 0 else None
        return "" if cell is None else str(cell).strip()

    def _left(self, why: str, account: str) -> None:
        self.lines.rejected[why] += 1
        if account in self.listed:
            self._notice(account, why)

    def _again(self, number: int, who: int, account: str) -> bool:
        if self.lines.owner[number] != who:
            self._left("id-of-two-accounts", account)
            return False
        if not self.several:
            self._left("repeated", account)
        return self.several

    def _notice(self, account: str, what: str) -> None:
        lines = self.lines
        who = lines.accounts.setdefault(account, len(lines.accounts))
        lines.noticed.setdefault(who, Counter())[what] += 1

    def _add(self, row: Sequence[object], who: int, when: float) -> None:
        lines = self.lines
        client, language = self._text(row, "client"), self._text(row, "language").lower()
        lines.who.append(who)
        lines.at.append(when)
        lines.client.append(lines.clients.setdefault(client, len(lines.clients)))
        lines.language.append(lines.languages.setdefault(language, len(lines.languages)))
        if when < self.before:
            lines.kept["out-of-order"] += 1
        if when > self.now:
            lines.kept["after-the-question"] += 1
        self.before = when
        lines.first, lines.last = min(lines.first, when), max(lines.last, when)

    def _show(self, row: Sequence[object], number: int, post: str, when: float) -> None:
        text = self._text(row, "text")
        account = self._text(row, "account")
        if when > self.now:
            self._notice(account, "after-the-question")
        if texts.directed(text):
            self.lines.kept["direction-marks"] += 1
            self._notice(account, "direction-marks")
        self.lines.shown[number] = ShownPost(
            id=post,
            at=round(when * 1e6) / 1e6,
            kind=self._kind(row),
            text=text[:_LONGEST],
            language=self._text(row, "language"),
            client=self._text(row, "client"),
        )

    def _kind(self, row: Sequence[object]) -> str:
        given = self._text(row, "kind")
        if given:
            return given
        return (
            "share" if self._text(row, "share") else "reply" if self._text(row, "reply") else "post"
        )


_CELLS = (
    *("post", "account", "time", "kind", "text", "language"),
    *("share", "reply", "client"),
)
_LONGEST = 500
