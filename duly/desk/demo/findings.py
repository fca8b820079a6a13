"""What Asha finds in the demo: the platform's own labels looked at, and what was counted."""

from __future__ import annotations

from datetime import datetime

from duly.desk.acts import decide
from duly.desk.orders import read
from duly.order.events import FindingKind
from duly.order.terms import Actor, OrderRef
from duly.platforms.demo.world import World

_LABELS = {
    "news_media": FindingKind.NEWS_MEDIA,
    "journalist": FindingKind.JOURNALIST,
    "activist": FindingKind.ACTIVIST,
    "politician": FindingKind.POLITICIAN,
}


def find_protected(ref: OrderRef, *, by: Actor, at: datetime) -> list[str]:
    """Record protected speech where the platform labels the speaker; return the items."""
    groups: dict[FindingKind, list[str]] = {}
    for item in read.items(ref):
        for trait in item.traits:
            if trait in _LABELS:
                groups.setdefault(_LABELS[trait], []).append(item.ref)
    for finding, refs in groups.items():
        decide.find(refs, finding, "labelled so by the platform and looked at", by=by, at=at)
    return [ref for refs in groups.values() for ref in refs]


def find_automated(ref: OrderRef, world: World, *, by: Actor, at: datetime) -> list[str]:
    """Record automation where the account declares it, with what was counted; return the items."""
    groups: dict[str, list[str]] = {}
    for item in read.items(ref):
        if item.state == "resolved" and item.kind == "account" and "automated" in item.traits:
            groups.setdefault(_counted(world, item.subject), []).append(item.ref)
    for note, refs in groups.items():
        decide.find(refs, FindingKind.AUTOMATION, note, by=by, at=at)
    return [ref for refs in groups.values() for ref in refs]


def _counted(world: World, subject: str) -> str:
    posts = world.by_author.get(subject, ())
    reposts = sum(post.repost_of is not None for post in posts)
    return (
        f"labelled automated by the platform; {len(posts)} posts seen, {reposts} of them reposts;"
        " whom it serves cannot be told from this"
    )
