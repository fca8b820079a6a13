"""What was counted from, as one document: accounts, posts, and what the platform does not give."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from duly.evidence.material import Account, Post, rows_of
from duly.order.terms import Refusal
from duly.platforms import port

FORM = "duly.posts/1"
MOST = 2_000_000  # rows that one document may hold
_WRITTEN = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_OFTEN = 500  # rows, between two words of how many there are


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """Everything that a count is made from; ``rows`` are those of ``rows_of``."""

    at: float
    listed: tuple[str, ...]
    lacks: tuple[str, ...]
    accounts: tuple[Account, ...]
    rows: Sequence[tuple[object, ...]]


def material_of(
    platform: port.Platform,
    listed: Sequence[str],
    *,
    since: datetime,
    until: datetime,
    others: int,
    read: Callable[[int], None] = lambda many: None,
) -> Material:
    """Ask a platform for the posts of listed accounts and of ``others`` to compare them with.

    ``read`` is told now and then how many there are. Refuses ``too-many-posts`` before more is
    held than can be kept.
    """
    compared = platform.others(listed, most=others)
    everybody = [*listed, *compared]
    rows: list[tuple[object, ...]] = []
    posts = platform.written(everybody, since=since, until=until)
    for row in rows_of(map(_post, posts)):
        rows.append(row)
        if len(rows) % _OFTEN == 0:
            read(len(rows))
        if len(rows) > MOST:
            raise Refusal(
                "too-many-posts",
                f"these accounts wrote more than {MOST:,} posts in that time; count fewer days",
            )
    rows.sort(key=lambda row: (row[2], row[0]))  # as a file would hold them, whoever gave them
    return Material(
        at=until.timestamp(),
        listed=tuple(listed),
        lacks=tuple(sorted(platform.given().lacks)),
        accounts=tuple(map(_account, platform.facts(everybody))),
        rows=rows,
    )


def _post(post: port.Post) -> Post:
    return Post(
        id=post.id,
        account=post.author,
        at=post.created_at.timestamp(),
        kind="repost" if post.repost_of else "reply" if post.reply_to else "post",
        text=post.text,
        language=post.language,
        share_of=post.repost_of or "",
        reply_to=post.reply_to or "",
        links=post.links,
        hashtags=post.hashtags,
        client=post.client,
    )


def _account(facts: port.Facts) -> Account:
    created_at = None if facts.created_at is None else facts.created_at.timestamp()
    return Account(id=facts.subject, handle=facts.handle, created_at=created_at)


def packed(material: Material) -> bytes:
    """Return the document: a head, then one row a line, compressed; equal ones are equal bytes."""
    return gzip.compress("".join(_lines(material)).encode("utf-8", "surrogatepass"), 6, mtime=0)


def _lines(material: Material) -> Iterator[str]:
    head = {
        "form": FORM,
        "at": material.at,
        "listed": material.listed,
        "lacks": material.lacks,
        "accounts": [asdict(one) for one in material.accounts],
    }
    yield from map(_line, (head, *material.rows))


def _line(value: object) -> str:
    return f"{_WRITTEN(value)}\n"


def unpacked(document: bytes) -> Material:
    """Return what ``packed`` was given."""
    text = gzip.decompress(document).decode("utf-8", "surrogatepass")
    head, *rows = map(json.loads, text.split("\n")[:-1])
    return Material(
        at=head["at"],
        listed=tuple(head["listed"]),
        lacks=tuple(head["lacks"]),
        accounts=tuple(_read_account(one) for one in head["accounts"]),
        rows=[tuple(row) for row in rows],
    )


def _read_account(said: dict[str, Any]) -> Account:
    return Account(**{**said, "regions": ()})
