"""Which column of a file holds what, under our names and under those that others use."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from duly.order.terms import Refusal, Unreadable

NAMES: dict[str, tuple[str, ...]] = {
    "post": ("post_id", "message_id", "content_id", "id_str", "id"),
    "account": ("account_id", "user_id", "id_user", "account"),
    "time": ("created_at", "timestamp", "timestamp_share", "time"),
    "kind": ("kind",),
    "object_type": ("object_type",),
    "object": ("object_id",),
    "text": ("text", "message"),
    "language": ("lang", "language"),
    "share": ("repost_id", "shared_id"),
    "reply": ("reply_id", "in_reply_to"),
    "links": ("urls", "url"),
    "hashtags": ("hashtags",),
    "mentions": ("mentions",),
    "client": ("client", "app", "source"),
}
TYPES: dict[str, tuple[str, str]] = {
    "co_share": ("share", "shared or reposted the same post"),
    "co_text": ("text", "wrote the same text"),
    "co_similar": ("text", "wrote nearly the same text"),
    "co_link": ("links", "posted the same link"),
    "co_reply": ("reply", "answered the same post"),
    "co_hashtag": ("hashtags", "used the same hashtag"),
    "co_mention": ("mentions", "mentioned the same account"),
    "co_object": ("object", "pointed at the same object of any kind"),
    "co_post": ("post", "posted anything at all: what a network could be at most"),
}
ALSO = {"co_retweet": "co_share", "co_tweet": "co_text", "co_similar_tweet": "co_similar"}
_WRITTEN = ("co_link", "co_hashtag", "co_mention")  # what a text itself tells
_OBJECTS = {
    "co_share": ("share", "retweet", "repost", "post"),
    "co_link": ("link", "url"),
    "co_reply": ("reply",),
    "co_hashtag": ("hashtag",),
    "co_mention": ("mention", "account"),
    "co_text": ("text",),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Where a file holds what; ``absent`` names what it does not give at all."""

    at: dict[str, int]
    width: int
    absent: tuple[str, ...]


def layout(columns: Sequence[str]) -> Layout:
    """Find the columns by name, in any order and case.

    Unreadable (``no-columns``) without post, account and time, or where a name stands twice.
    """
    plain = [name.strip().lstrip("\ufeff").lower() for name in columns]
    at = {
        what: next(plain.index(name) for name in names if name in plain)
        for what, names in NAMES.items()
        if any(name in plain for name in names)
    }
    missing = [what for what in ("post", "account", "time") if what not in at]
    if missing:
        wanted = "; ".join(f"{what}: {', '.join(NAMES[what])}" for what in missing)
        raise Unreadable(
            "no-columns", f"name a column for each of these in the first row: {wanted}"
        )
    twice = sorted({name for name in plain if name and plain.count(name) > 1})
    if twice:
        raise Unreadable("no-columns", f"a column stands twice, keep one: {', '.join(twice)}")
    return Layout(at=at, width=len(plain), absent=tuple(what for what in NAMES if what not in at))


def source(found: Layout, kind: str, *, object_first: bool) -> tuple[str, frozenset[str]]:
    """Return the column that says what posts point at, and the object types to take from it.

    No object types: every row is taken. Refuses ``no-such-column``.
    """
    own = TYPES[kind][0]
    if object_first and "object" in found.at and kind != "co_post":
        return "object", _taken(found, kind)
    if own in found.at:
        return own, frozenset()
    if "object" in found.at:
        return "object", _taken(found, kind)
    if kind in _WRITTEN and "text" in found.at:
        return "text", frozenset()
    names = ", ".join((*NAMES[own], *NAMES["object"]))
    raise Refusal("no-such-column", f"{kind} needs one of these columns: {names}")


def _taken(found: Layout, kind: str) -> frozenset[str]:
    return frozenset(_OBJECTS.get(kind, ())) if "object_type" in found.at else frozenset()
