"""What a world gives: posts and accounts, and the truth that no platform has."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from random import Random

START = int(datetime(2026, 2, 2, tzinfo=UTC).timestamp())
DAY = 86_400

# How accounts under one hand can work; every world has each kind at least once.
KINDS = ("ring", "copypasta", "links", "raid", "swarm", "slow", "hired")

POST_COLUMNS = (
    *("post_id", "account_id", "created_at", "kind", "repost_id", "reply_id"),
    *("text", "lang", "client", "urls", "hashtags", "mentions"),
)
ACCOUNT_COLUMNS = ("account_id", "handle", "created_at")


@dataclass(frozen=True, kw_only=True, slots=True)
class Post:
    """One post; ``at`` in seconds since 1970."""

    id: str
    account: str
    at: int
    kind: str = "post"
    repost_of: str = ""
    reply_to: str = ""
    text: str = ""
    lang: str = ""
    client: str = "phone"
    urls: tuple[str, ...] = ()
    hashtags: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Account:
    """One account as its platform knows it."""

    id: str
    handle: str
    created_at: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Campaign:
    """Accounts under one hand, and how they work."""

    name: str
    kind: str
    members: frozenset[str]


@dataclass(frozen=True, kw_only=True)
class World:
    """A fortnight of made-up posts, in the order of their time, and who was who."""

    name: str
    seed: int
    posts: Sequence[Post]
    accounts: Sequence[Account]
    roles: dict[str, str]
    campaigns: Sequence[Campaign]
    happened: Sequence[tuple[str, int, int]]
    _of: dict[str, set[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Know each account's campaigns."""
        for campaign in self.campaigns:
            for member in campaign.members:
                self._of.setdefault(member, set()).add(campaign.name)

    def one_hand(self, a: str, b: str) -> bool:
        """Say whether two accounts are of one campaign."""
        return bool(self._of.get(a, set()) & self._of.get(b, set()))

    def having(self, role: str) -> frozenset[str]:
        """Return the accounts of a role: person, fan, activist, star, outlet, shop or member."""
        return frozenset(account for account, found in self.roles.items() if found == role)

    def listed(self, rng: Random, size: int) -> list[str]:
        """Draw an order's list: half from campaigns, the rest fans, activists and anybody."""
        hands = sorted(self._of)
        loud = sorted(self.having("fan") | self.having("activist"))
        rest = sorted(set(self.roles) - set(hands) - set(loud))
        wanted = ((hands, size // 2), (loud, size // 3), (rest, size - size // 2 - size // 3))
        return sorted(a for pool, n in wanted for a in rng.sample(pool, min(n, len(pool))))

    def write_posts(self, path: Path) -> Path:
        """Write the posts as a platform's export."""
        return _write(path, POST_COLUMNS, (_row(post) for post in self.posts))

    def write_accounts(self, path: Path) -> Path:
        """Write the accounts as a platform's export."""
        rows = ((a.id, a.handle, str(a.created_at)) for a in self.accounts)
        return _write(path, ACCOUNT_COLUMNS, rows)


def after_outages(at: int, outages: Iterable[tuple[int, int]], rng: Random) -> int:
    """Return when a post appears that was sent while nothing went through."""
    for begins, ends in outages:
        if begins <= at < ends:
            return ends + int(rng.expovariate(1 / 8))
    return at


def _row(post: Post) -> tuple[str, ...]:
    return (
        post.id,
        post.account,
        str(post.at),
        post.kind,
        post.repost_of,
        post.reply_to,
        post.text,
        post.lang,
        post.client,
        " ".join(post.urls),
        " ".join(post.hashtags),
        " ".join(post.mentions),
    )


def _write(path: Path, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        writer.writerows(rows)
    return path
