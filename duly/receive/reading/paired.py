"""Posts put together of a row's account and number: is the post meant, or its author's account?"""

from __future__ import annotations

from dataclasses import replace

from duly.receive.reading.locator import Locator

MADE = "address made of the row's account and number"
_WHICH = "the letter speaks of accounts, the row of a post: which of them is meant?"


def or_its_account(locator: Locator) -> Locator:
    """Ask whether a post that was put together of its row is meant, or its author's account."""
    if locator.repaired != MADE or locator.needs_person or not locator.author:
        return locator
    others = (*locator.alternatives, f"@{locator.author}")
    return replace(locator, needs_person=_WHICH, alternatives=others)
