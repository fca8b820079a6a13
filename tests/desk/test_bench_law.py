"""The bench of the law measures all packs and a whole order, far inside a generous bound."""

from __future__ import annotations

from duly.desk.bench import law
from duly.law.loader import pack_ids

MUCH_TOO_SLOW = 4  # times what is aimed at; a busy machine stays below it


def test_every_pack_is_read_and_a_long_order_held_against_its_law() -> None:
    read, held = law.rows()

    assert read.name == f"read and validate all {len(pack_ids())} packs"
    assert held.name == "checks and clocks of an order of 1,178 items"
    for one in (read, held):
        assert one.target is not None and 0 < one.value < MUCH_TOO_SLOW * one.target
    assert read.floor is not None and 0 < read.floor < MUCH_TOO_SLOW * read.value
