"""A small made-up crowd: a few listed accounts that act together, fans, and many like them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from duly.evidence.cards import Study, Traces, gathered, studied
from duly.evidence.material import HEAD, Account, Post, RegionFact, rows_of
from duly.evidence.parameters import Parameters

NOON = 1_612_440_000.0  # 4 February 2021, 12:00 UTC
DAY = 86_400.0
AT = NOON + 30 * DAY
LISTED = ("zq1", "zq2", "zq3", "fan1", "quiet")
OTHERS = tuple(f"other{n}" for n in range(24))
EVERYBODY = (*LISTED[:4], *OTHERS)


def posts() -> list[Post]:
    """Four posts a day for ten days each; zq1 to zq3 share five of star1's posts at once."""
    found = [
        Post(
            id=f"{who}-{n}",
            account=who,
            at=NOON + n * 21_600 + 137 * place + 13 * (n * place % 29),
            text=f"words number {n} of {who} #ZqMarch",
            language="hi",
            client="Web" if n % 3 else "App",
        )
        for place, who in enumerate(EVERYBODY)
        for n in range(40)
    ]
    found += [Post(id=f"s{n}", account="star1", at=NOON + n * DAY) for n in range(8)]
    for n in range(5):
        for later, who in enumerate(("zq1", "zq2", "zq3")):
            found.append(share(who, f"s{n}", NOON + n * DAY + 100 + 7 * later))
    found += [share("fan1", f"s{n}", NOON + n * DAY + 9_000 + n) for n in range(8)]
    return found


def share(who: str, post: str, at: float) -> Post:
    """Share a post."""
    return Post(id=f"{who}-of-{post}", account=who, at=at, kind="share", share_of=post)


def accounts() -> list[Account]:
    """Everybody, a year old; zq1 with facts about regions, one of which may not be used."""
    found = [
        Account(id=who, handle=f"{who}_1234"[: 6 + n % 5], created_at=NOON - 400 * DAY - n * 3600)
        for n, who in enumerate((*EVERYBODY, "quiet"))
    ]
    facts = (
        RegionFact(what="sign_up_country", value="IN", may_use=True, uncertainty="once, in 2019"),
        RegionFact(what="login_region", value="EU", share=0.4),
    )
    return [replace(found[0], regions=facts), *found[1:]]


def traced(
    some: Iterable[Post] | None = None,
    *,
    listed: Sequence[str] = LISTED,
    known: Iterable[Account] | None = None,
    at: float = AT,
    **chosen: object,
) -> Traces:
    """Read the crowd."""
    return gathered(
        HEAD,
        rows_of(posts() if some is None else some),
        accounts=accounts() if known is None else known,
        listed=listed,
        parameters=Parameters(**chosen),  # type: ignore[arg-type]
        at=at,
    )


def study(some: Iterable[Post] | None = None, **asked: object) -> Study:
    """Count the crowd."""
    return studied(traced(some, **asked), code="test")  # type: ignore[arg-type]
