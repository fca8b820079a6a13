"""A letter names the whole territory of a measure, in the fewest names that the law has for it."""

from __future__ import annotations

import pytest

from duly.desk.acts.lawful import law_of
from duly.gate.countries import COUNTRIES, GROUPS

UNION = sorted(GROUPS["EU27"])


@pytest.mark.parametrize(
    ("countries", "named"),
    [
        ((), ()),
        (("IN",), ("IN",)),
        (("FR", "DE"), ("FR", "DE")),
        (UNION, ("EU27",)),
        ((*UNION, "CH"), ("EU27", "CH")),
        (UNION[1:], tuple(UNION[1:])),
        (sorted(COUNTRIES), ("WORLD",)),
    ],
)
def test_a_territory_is_named_whole(countries: tuple[str, ...], named: tuple[str, ...]) -> None:
    assert law_of("eu-terreg", "removal_order").places(countries) == named


def test_a_group_is_not_named_under_a_law_that_does_not_know_it() -> None:
    assert law_of("in-it-act", "s69a_direction").places(UNION) == tuple(UNION)
