"""What makes no sense in short is left out, unless Hypothesis runs with its profile ``long``."""

from __future__ import annotations

import pytest
from hypothesis import settings

MARK = "long"


def pytest_configure(config: pytest.Config) -> None:
    """Name the mark of tests that only ``make test-long`` runs."""
    config.addinivalue_line("markers", f"{MARK}: only with --hypothesis-profile=long")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what is marked; `make test-long` has it."""
    if settings().max_examples > 100:
        return
    left_out = [item for item in items if item.get_closest_marker(MARK)]
    if left_out:
        items[:] = [item for item in items if item not in left_out]
        config.hook.pytest_deselected(items=left_out)
