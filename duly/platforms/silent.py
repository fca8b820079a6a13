"""What a platform says of posts that gives none."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime

from duly.platforms.port import NO_POSTS, Facts, Given, Post


class Silent:
    """The part of ``Platform`` that asks for posts and facts, where there is nothing to ask."""

    def posts(self, subject: str, *, limit: int = 200) -> Sequence[Post]:
        """Return nothing."""
        return ()

    def given(self) -> Given:
        """Say that no posts are given."""
        return NO_POSTS

    def written(
        self, subjects: Collection[str], *, since: datetime, until: datetime
    ) -> Iterator[Post]:
        """Stream nothing."""
        return iter(())

    def facts(self, subjects: Collection[str]) -> Sequence[Facts]:
        """Return nothing."""
        return ()

    def others(self, besides: Collection[str], *, most: int) -> Sequence[str]:
        """Name nobody."""
        return ()
