"""All checks in one go, the database's first."""

from __future__ import annotations

from collections.abc import Iterator

from duly.desk.doctor import database, house, machine, outsiders
from duly.desk.doctor.finding import Check, Weight


def examine() -> Iterator[Check]:
    """Make every check; those on what the tables say wait until there are tables."""
    made = False
    for found in database.look():
        made = made or (found.id == "migrations" and found.ok)
        yield found
    yield from machine.look()
    yield from house.settings_look()
    if made:
        yield from house.look()
        yield from outsiders.look()


def fatal(spared: frozenset[str] = frozenset()) -> list[Check]:
    """Return what forbids serving the desk, but for what is spared by name."""
    return [
        found
        for found in examine()
        if found.failed and found.weight is Weight.FATAL and found.id not in spared
    ]
