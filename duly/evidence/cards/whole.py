"""What share of an order's list shows what, beside the accounts that are compared with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from duly.evidence.cards import places
from duly.evidence.cards.indicators import Figure
from duly.evidence.cards.values import Share

Figures = Mapping[str, Figure]
Shows = Callable[[Figures], bool | None]

FACTS = ("overbreadth", "protected", "authority_past")  # given by others, never counted here
SHARES: dict[str, str] = {
    "posted": "at least one post was given",
    "repeated": "had as many objects in common with one other account, within the window, as a "
    "group needs",
    "no_quiet": "never left four hours of the day in a row without a post",
    "one_client_only": "posted by one client alone",
    "handle_five_digits": "has a handle that ends in five digits or more",
    "in_group": "stands in a group of accounts connected by enough objects",
    "created_with_ten": "was created near in time to ten or more others given here",
}


def _from(name: str, holds: Callable[[float], bool]) -> Shows:
    def shows(figures: Figures) -> bool | None:
        figure = figures.get(name)
        return None if figure is None or figure.value is None else holds(figure.value)

    return shows


def rules(group_weight: int) -> dict[str, Shows]:
    """Return the thing each share counts; None where it cannot be told for an account."""
    return {
        "posted": _from("posts", lambda n: n > 0),
        "repeated": _from("strongest", lambda n: n >= group_weight),
        "in_group": _from("in_group", lambda n: n > 0),
        "no_quiet": _from("quiet_hours", lambda n: n < 4),
        "one_client_only": _from("one_client", lambda n: n == 1),
        "handle_five_digits": _from("handle_digits", lambda n: n >= 5),
        "created_with_ten": _from("created_near", lambda n: n >= 10),
    }


def share(
    name: str, shows: Shows, listed: Sequence[Figures], matched: Sequence[Figures], least: int
) -> Share:
    """Count those for whom it can be told; below ``least`` on either side no interval is given."""
    mine = [held for held in map(shows, listed) if held is not None]
    others = [held for held in map(shows, matched) if held is not None]
    why = "few-listed" if len(mine) < least else "few-matched" if len(others) < least else None
    return Share(
        name=name,
        listed=sum(mine),
        of=len(mine),
        interval=None if why else places.wilson(sum(mine), len(mine)),
        matched=sum(others),
        of_matched=len(others),
        interval_matched=None if why else places.wilson(sum(others), len(others)),
        difference=None if why else places.newcombe(sum(mine), len(mine), sum(others), len(others)),
        cannot_tell=why,
    )
