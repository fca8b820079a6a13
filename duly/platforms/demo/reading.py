"""What one reader in one country may see of the microblog, and what stands in its place."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from duly.gate.countries import COUNTRIES
from duly.gate.entry import Standing
from duly.gate.notice import Publisher
from duly.gate.register import Register
from duly.platforms.demo.people import Account
from duly.platforms.demo.world import World
from duly.platforms.port import Post

ACCOUNT: Final = "account"
POST: Final = "post"
HASHTAG: Final = "hashtag"
UNKNOWN: Final = "XX"  # what the switcher sends for "my country is unknown"

_TAG: Final = re.compile(r"(#\w+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """One order as a reader may know it: its public reference, where to read, its dates."""

    order: str
    page: str
    since: datetime
    until: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hidden:
    """What stands in the place of something withheld; ``scope`` is what was withheld."""

    scope: str
    place: str
    orders: tuple[Cited, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One post on a page: its text in parts (text, tag), or why it is not there."""

    post: Post
    author: Account
    parts: tuple[tuple[str, str | None], ...]
    hidden: Hidden | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Withholding:
    """The countries in which a post is withheld now, and whether with its whole account."""

    countries: tuple[str, ...]
    scope: str


class Reading:
    """One request: one reader's country, one register, one moment.

    The register is asked once per kind for a whole page, whatever the page's length.
    """

    def __init__(
        self,
        world: World,
        register: Register | None,
        publisher: Publisher,
        *,
        country: str | None,
        now: datetime | None,
    ) -> None:
        self.world = world
        self.register = register
        self.country = country
        self._publisher = publisher
        self._now = now

    @property
    def place(self) -> str:
        """Name the reader's country as it follows "in"."""
        return "an unknown country" if self.country is None else COUNTRIES[self.country]

    def shown(self, posts: Sequence[Post]) -> list[Shown]:
        """Return the posts as this reader gets them, in their order, none missing."""
        accounts = self._hit(ACCOUNT, [post.author for post in posts])
        single = self._hit(POST, [post.id for post in posts])
        return [
            self._shown(post, ACCOUNT if at in accounts else POST if at in single else None)
            for at, post in enumerate(posts)
        ]

    def withheld(self, kind: str, ids: Sequence[str]) -> set[str]:
        """Return those of the ids that this reader may not see."""
        return {ids[at] for at in self._hit(kind, ids)}

    def places(self, posts: Sequence[Post]) -> Mapping[str, Withholding]:
        """Return where in the world each post is withheld now, by the post's id."""
        if self.register is None:
            return {}
        by_author = self.register.where(ACCOUNT, [post.author for post in posts], now=self._now)
        by_post = self.register.where(POST, [post.id for post in posts], now=self._now)
        return {
            posts[at].id: Withholding(
                countries=tuple(sorted({*by_author.get(at, ()), *by_post.get(at, ())})),
                scope=ACCOUNT if at in by_author else POST,
            )
            for at in by_author.keys() | by_post.keys()
        }

    def account_places(self, account: str) -> tuple[str, ...]:
        """Return the countries in which an account is withheld now."""
        if self.register is None:
            return ()
        return self.register.where(ACCOUNT, [account], now=self._now).get(0, ())

    def _hit(self, kind: str, ids: Sequence[str]) -> set[int]:
        if self.register is None:
            return set()
        return set(self.register.withheld(kind, ids, self.country, now=self._now))

    def _shown(self, post: Post, scope: str | None) -> Shown:
        return Shown(
            post=post,
            author=self.world.accounts[post.author],
            parts=() if scope else _parts(post.text),
            hidden=None if scope is None else self._hidden(scope, post),
        )

    def _hidden(self, scope: str, post: Post) -> Hidden:
        subject = post.author if scope == ACCOUNT else post.id
        standings: Sequence[Standing] = ()
        if self.register is not None:
            standings = self.register.explain(scope, subject, self.country, now=self._now)
        orders = tuple(
            Cited(
                order=one.order,
                page=self._publisher.page_of(one.order),
                since=one.since,
                until=one.until,
            )
            for one in standings
        )
        return Hidden(scope=scope, place=self.place, orders=orders)


def known_country(told: str | None) -> str | None:
    """Return the country if it is one; a reader from nowhere known sees everything."""
    code = (told or "").upper()
    return code if code in COUNTRIES else None


def _parts(text: str) -> tuple[tuple[str, str | None], ...]:
    return tuple(
        (part, part[1:].lower() if part.startswith("#") else None)
        for part in _TAG.split(text)
        if part
    )
