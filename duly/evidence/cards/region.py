"""Where an account is used: what the platform itself knows and may use, and nothing else."""

from __future__ import annotations

from duly.evidence.cards.values import RegionSaid
from duly.evidence.material import Account


def said(account: Account | None) -> RegionSaid:
    """Repeat the platform's facts with their uncertainty; others are counted, never shown.

    Language, time zone and hours of posting are no such facts and are not looked at.
    """
    facts = account.regions if account else ()
    usable = tuple(
        (fact.what, str(fact.value), fact.share, fact.uncertainty) for fact in facts if fact.may_use
    )
    return RegionSaid(
        facts=usable,
        withheld=len(facts) - len(usable),
        cannot_tell=None if usable else "no-region-facts",
    )
