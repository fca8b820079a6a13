"""What the cards are made from: accounts, posts, and what the platform says of regions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from duly.evidence.texts import written
from duly.order.terms import Country

HEAD = (
    *("post_id", "account_id", "created_at", "kind", "text", "lang"),
    *("repost_id", "reply_id", "urls", "hashtags", "client"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionFact:
    """Something the platform itself knows about where an account is used; never guessed from posts.

    ``what`` is the platform's own name for it (``sign_up_country``, ``login_region``),
    ``value`` a country or a coarser place, ``share`` what part of the account's records say so.
    ``may_use`` is the platform's decision that the law lets a reviewer see it; without it the
    value is dropped and only counted. ``uncertainty`` is the platform's own sentence.
    """

    what: str
    value: Country | str
    may_use: bool = False
    share: float | None = None
    uncertainty: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """An account as the platform gives it; what it does not give stays None or empty.

    ``created_at`` is in seconds since 1970 UTC. ``id`` is the permanent id the posts carry.
    """

    id: str
    handle: str = ""
    created_at: float | None = None
    client: str = ""
    language: str = ""
    regions: tuple[RegionFact, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """One post as the platform gives it; ``at`` is in seconds since 1970 UTC.

    Links and hashtags that are None were not given and are found in the text; an empty tuple
    says that there are none.
    """

    id: str
    account: str
    at: float
    kind: str = "post"
    text: str = ""
    language: str = ""
    share_of: str = ""
    reply_to: str = ""
    links: tuple[str, ...] | None = None
    hashtags: tuple[str, ...] | None = None
    client: str = ""


def rows_of(posts: Iterable[Post]) -> Iterator[tuple[object, ...]]:
    """Give posts as rows under ``HEAD``, as a file would hold them."""
    for post in posts:
        yield (
            *(post.id, post.account, post.at, post.kind, post.text, post.language),
            *(post.share_of, post.reply_to, _cell("co_link", post.links, post.text)),
            *(_cell("co_hashtag", post.hashtags, post.text), post.client),
        )


def _cell(kind: str, given: tuple[str, ...] | None, text: str) -> str:
    return " ".join(written(kind, text) if given is None else given)
