"""Figures of an account's rhythm, client and name, beside the same figures of accounts like it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from duly.evidence.cards import places, rhythm
from duly.evidence.cards.codes import INDICATORS
from duly.evidence.cards.gathering import Traces
from duly.evidence.cards.values import Indicator

LEAST_SPAN = 604_800.0


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure with what it was counted from, or a code for why it cannot be told."""

    value: float | None
    of: int
    cannot_tell: str | None = None


def _none(why: str, of: int = 0) -> Figure:
    return Figure(None, of, why)


@dataclass(slots=True)
class Lives:
    """The times and clients of the compared accounts, and their figures, each counted once."""

    traces: Traces
    chosen: Sequence[int]
    names: list[str] = field(default_factory=list)
    times: dict[int, list[float]] = field(default_factory=dict)
    clients: dict[int, Counter[int]] = field(default_factory=dict)
    born: list[float] = field(default_factory=list)
    _figures: dict[int, dict[str, Figure]] = field(default_factory=dict)

    def prepare(self) -> None:
        """Look through all posts once."""
        lines = self.traces.lines
        self.names = list(lines.accounts)
        self.times = {who: [] for who in self.chosen}
        self.clients = {who: Counter() for who in self.chosen}
        for who, when, client in zip(lines.who, lines.at, lines.client, strict=True):
            if who in self.times:
                self.times[who].append(when)
                self.clients[who][client] += 1
        for times in self.times.values():
            times.sort()
        known = self.traces.accounts.values()
        self.born = sorted(a.created_at for a in known if a.created_at is not None)

    def figures(self, who: int) -> dict[str, Figure]:
        """Return every figure of one account that its own posts and name give."""
        if who not in self._figures:
            self._figures[who] = {
                **self._rhythm(self.times[who]),
                "one_client": self._client(who),
                "handle_digits": self._handle(who),
                "created_near": self._created(who),
            }
        return self._figures[who]

    def _rhythm(self, times: Sequence[float]) -> dict[str, Figure]:
        many, names = len(times), ("gap_entropy", "burstiness", "hour_entropy", "quiet_hours")
        if many < max(3, self.traces.parameters.least_posts):
            return dict.fromkeys(names, _none("few-posts" if many else "no-posts", many))
        between = rhythm.gaps(times)
        found = {
            "gap_entropy": Figure(rhythm.gap_entropy(between), len(between)),
            "burstiness": Figure(rhythm.burstiness(between), len(between)),
        }
        if times[-1] - times[0] < LEAST_SPAN:
            return {**found, **dict.fromkeys(names[2:], _none("short-span", many))}
        week = rhythm.hours(times)
        return {
            **found,
            "hour_entropy": Figure(rhythm.entropy(week), many),
            "quiet_hours": Figure(float(rhythm.quiet(week)), many),
        }

    def _client(self, who: int) -> Figure:
        known = {client: n for client, n in self.clients[who].items() if client != self._no_client}
        many = sum(known.values())
        if not many:
            return _none("no-client" if self.times[who] else "no-posts")
        if many < self.traces.parameters.least_posts:
            return _none("few-posts", many)
        return Figure(round(max(known.values()) / many, 6), many)

    @property
    def _no_client(self) -> int:
        return self.traces.lines.clients.get("", -1)

    def _handle(self, who: int) -> Figure:
        account = self.traces.accounts.get(self.names[who])
        if account is None or not account.handle:
            return _none("no-handle")
        handle = account.handle
        return Figure(float(len(handle) - len(handle.rstrip("0123456789"))), len(handle))

    def _created(self, who: int) -> Figure:
        account = self.traces.accounts.get(self.names[who])
        if account is None or account.created_at is None:
            return _none("no-created-at")
        reach, when = self.traces.parameters.burst, account.created_at
        near = bisect_right(self.born, when + reach) - bisect_left(self.born, when - reach) - 1
        return Figure(float(near), len(self.born) - 1)


def beside(
    mine: Mapping[str, Figure], others: Iterable[Mapping[str, Figure]], least: int
) -> tuple[Indicator, ...]:
    """Put every figure beside those of the matched accounts; below ``least`` no place is told."""
    compared = list(others)
    return tuple(
        _indicator(name, mine[name], [one[name] for one in compared], least)
        for name in INDICATORS
        if name in mine
    )


def _indicator(name: str, mine: Figure, others: Sequence[Figure], least: int) -> Indicator:
    among = [other.value for other in others if other.value is not None]
    why = mine.cannot_tell or (None if len(among) >= least else "few-matched")
    told = mine.value is not None and why is None
    return Indicator(
        name=name,
        value=mine.value,
        of=mine.of,
        middle=places.middle(among) if told else None,
        place=places.place(mine.value, among) if told and mine.value is not None else None,
        cannot_tell=why,
    )
