"""Fewer searches for garbage while a file is read."""

from __future__ import annotations

import gc

import pytest

from duly.receive.readers.seldom import seldom_collected


def test_a_reading_leaves_the_search_for_garbage_as_it_found_it_even_when_it_fails() -> None:
    before = gc.get_threshold()
    with pytest.raises(ValueError, match="damaged"), seldom_collected():
        assert gc.get_threshold()[0] > before[0]
        raise ValueError("damaged")
    assert gc.get_threshold() == before


def test_a_caller_who_switched_the_search_off_keeps_it_off() -> None:
    before = gc.get_threshold()
    gc.set_threshold(0)
    try:
        with seldom_collected():
            assert gc.get_threshold()[0] == 0
    finally:
        gc.set_threshold(*before)
