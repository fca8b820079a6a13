"""The synthetic people of the demo microblog; none of them exists."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Final

from duly.platforms.demo.words import BIOS_EN, BIOS_HI, SYLLABLES
from duly.platforms.port import Trait

EPOCH: Final = datetime(2010, 11, 1, tzinfo=UTC)
READER: Final = "zqreader"
CROWD: Final = {
    "news_media": 24,
    "journalist": 40,
    "activist": 70,
    "politician": 16,
    "automated": 420,
    "ordinary": 1_150,
}
NEWCOMERS: Final = 300
RENAMED: Final = 8
TAKEN_OVER: Final = 2
GONE: Final = (*("suspended",) * 4, *("deleted by its owner",) * 5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One synthetic account; ``id`` is permanent, ``handle`` is today's."""

    id: str
    handle: str
    name: str
    bio: str
    role: str
    traits: frozenset[Trait]
    created_at: datetime
    language: str
    former: tuple[str, ...] = ()
    gone: str | None = None

    @property
    def contact(self) -> str:
        """Where the account's owner reads notices."""
        return f"{self.handle.lower()}@people.chirp.example"


class Numbers:
    """Deals permanent ids that grow with time, as large platforms do."""

    def __init__(self, first: int = 0) -> None:
        self._last = first

    def at(self, when: datetime) -> str:
        """Return an id for something made then; later calls never return it again."""
        milliseconds = (when - EPOCH) // timedelta(milliseconds=1)
        self._last = (self._last + 1) % (1 << 22)
        return str((milliseconds << 22) | self._last)


class Names:
    """Deals handles that nobody else has, all beginning with ``zq``."""

    def __init__(self, luck: Random) -> None:
        self._luck = luck
        self._taken = {READER}

    def handle(self) -> str:
        """Return a fresh handle of at most fifteen characters."""
        while True:
            word = "zq" + "".join(self._luck.choices(SYLLABLES, k=self._luck.randint(2, 4)))
            if self._luck.random() < 0.3:
                word = word.capitalize()
            if self._luck.random() < 0.4:
                word += "_"
            if self._luck.random() < 0.6:
                word += str(self._luck.randint(1, 99_999))
            word = word[:15]
            if word.lower() not in self._taken:
                self._taken.add(word.lower())
                return word

    def person(self) -> str:
        """Return a display name; the Zq says that it is invented."""
        first, second = ("".join(self._luck.choices(SYLLABLES, k=2)).title() for _ in range(2))
        return f"Zq {first} {second}"


def people(luck: Random, numbers: Numbers, names: Names) -> tuple[Account, ...]:
    """Make everyone, a few of them renamed, gone, or living under a handle someone left."""
    crowd = [
        _person(role, luck, numbers, names) for role, many in CROWD.items() for _ in range(many)
    ]
    crowd = _rename(crowd, luck, names)
    crowd = _leave(crowd, luck)
    return (*crowd, _reader(numbers))


def newcomers(luck: Random, numbers: Numbers, names: Names) -> tuple[Account, ...]:
    """Make people who joined as late as those called bots, and whom no list names."""
    return tuple(_person("ordinary", luck, numbers, names, late=True) for _ in range(NEWCOMERS))


def _person(
    role: str, luck: Random, numbers: Numbers, names: Names, *, late: bool = False
) -> Account:
    late = late or role == "automated"
    first_day = datetime(2020, 11, 1, tzinfo=UTC) if late else EPOCH.replace(year=2012)
    days = 75 if late else 3_000
    created_at = first_day + timedelta(days=luck.randrange(days), seconds=luck.randrange(86_400))
    hindi = luck.random() < 0.2
    traits = set() if role == "ordinary" else {Trait(role)}
    if role in {"news_media", "politician"} or (role == "journalist" and luck.random() < 0.5):
        traits.add(Trait.VERIFIED)
    if role == "automated" and luck.random() < 0.7:
        traits.discard(Trait.AUTOMATED)  # most automation does not say so
    return Account(
        id=numbers.at(created_at),
        handle=names.handle(),
        name=names.person() + (" News" if role == "news_media" else ""),
        bio=luck.choice((BIOS_HI if hindi else BIOS_EN)[role]),
        role=role,
        traits=frozenset(traits),
        created_at=created_at,
        language="hi" if hindi else "en",
    )


def _rename(crowd: Sequence[Account], luck: Random, names: Names) -> list[Account]:
    changed = list(crowd)
    ordinary = [n for n, one in enumerate(crowd) if one.role == "ordinary"]
    for turn, at in enumerate(luck.sample(ordinary, RENAMED)):
        left = changed[at].handle
        changed[at] = replace(changed[at], handle=names.handle(), former=(left,))
        if turn < TAKEN_OVER:
            heir = next(n for n in reversed(ordinary) if not changed[n].former and n != at)
            ordinary.remove(heir)
            changed[heir] = replace(changed[heir], handle=left)
    return changed


def _leave(crowd: Sequence[Account], luck: Random) -> list[Account]:
    changed = list(crowd)
    renamed = {old for one in crowd for old in one.former}
    staying = [
        n
        for n, one in enumerate(crowd)
        if one.role == "ordinary" and not one.former and one.handle not in renamed
    ]
    for at, why in zip(luck.sample(staying, len(GONE)), GONE, strict=True):
        changed[at] = replace(changed[at], gone=why)
    return changed


def _reader(numbers: Numbers) -> Account:
    created_at = datetime(2016, 5, 4, tzinfo=UTC)
    return Account(
        id=numbers.at(created_at),
        handle=READER,
        name="Zq Reader",
        bio="Reads everything, writes little.",
        role="ordinary",
        traits=frozenset(),
        created_at=created_at,
        language="en",
    )
