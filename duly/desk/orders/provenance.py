"""Where an item was read and how: told alike on the pages, in JSON and by the interface."""

from __future__ import annotations

from typing import Any

from duly.desk.orders.read import ItemView

_PLACE = ("document", "page", "row", "sheet", "box", "path")


def provenance(item: ItemView) -> dict[str, Any]:
    """Return what was kept of an item's reading.

    ``box`` is in points from the page's top left; ``source`` is None once it was erased.
    """
    said, where = item.reading, item.reading.get("source")
    others = said.get("alternatives")
    return {
        "norm": said.get("norm"),
        "author": said.get("author"),
        "ground": said.get("ground"),
        "repaired": said.get("repaired"),
        "alternatives": list(others) if isinstance(others, list) else [],
        "source": {name: where.get(name) for name in _PLACE} if isinstance(where, dict) else None,
    }
