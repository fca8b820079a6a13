"""How the synthetic traffic is written down: one post after another, at hours people keep."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Final

from duly.platforms.demo.people import Account, Numbers
from duly.platforms.demo.words import SYLLABLES
from duly.platforms.port import Post

SINCE: Final = datetime(2021, 1, 18, tzinfo=UTC)
UNTIL: Final = datetime(2021, 2, 4, 6, 0, tzinfo=UTC)
DAYS: Final = (UNTIL - SINCE).days
APP, WEB, BUTTON, PLANNER, FEED = "app", "web", "share button", "planner", "feed"
# How much is written in each hour of the day in UTC, by people who sleep in India.
_AWAKE: Final = (2, 4, 6, 8, 8, 7, 7, 8, 8, 7, 6, 6, 7, 9, 10, 10, 9, 6, 3, 1, 1, 0, 0, 1)
_HOURS: Final = tuple(hour for hour, weight in enumerate(_AWAKE) for _ in range(weight))


class Pen:
    """Writes posts; ``posts`` holds those of the time that is told of, as they come."""

    def __init__(self, luck: Random, numbers: Numbers) -> None:
        self.luck = luck
        self.posts: list[Post] = []
        self._numbers = numbers

    def write(
        self,
        one: Account,
        when: datetime,
        text: str,
        *,
        language: str = "en",
        tags: tuple[str, ...] = (),
        links: tuple[str, ...] = (),
        reply_to: str | None = None,
        client: str = APP,
    ) -> Post:
        """Write a post and return it, whether or not it still falls into the time."""
        post = Post(
            id=self._numbers.at(when),
            author=one.id,
            created_at=when,
            text=text,
            language=language,
            hashtags=tuple(tag.lower() for tag in tags),
            reply_to=reply_to,
            links=links,
            client=client,
        )
        return self._put(post)

    def repost(self, one: Account, when: datetime, of: Post, *, client: str = APP) -> None:
        """Share somebody's post, as it is."""
        self._put(
            Post(
                id=self._numbers.at(when),
                author=one.id,
                created_at=when,
                text=of.text,
                language=of.language,
                hashtags=of.hashtags,
                repost_of=of.id,
                links=of.links,
                client=client,
            )
        )

    def _put(self, post: Post) -> Post:
        if SINCE <= post.created_at < UNTIL:
            self.posts.append(post)
        return post

    def awake(self) -> datetime:
        """Return an instant at which somebody might write."""
        day, hour = self.luck.randrange(DAYS), self.luck.choice(_HOURS)
        return SINCE + timedelta(days=day, hours=hour, seconds=self.luck.random() * 3600)

    def later(self, median: float, spread: float = 1.0) -> timedelta:
        """Return how long somebody takes: half take less than ``median`` seconds."""
        return timedelta(seconds=self.luck.lognormvariate(0, spread) * median)

    def place(self) -> str:
        """Return the name of a place that does not exist."""
        return "Zq" + "".join(self.luck.choices(SYLLABLES, k=2))

    def filled(self, lines: Sequence[str]) -> str:
        """Choose a line and name a place in it."""
        return self.luck.choice(lines).format(place=self.place(), n=self.luck.randint(2, 90))
