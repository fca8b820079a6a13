"""A reading held against what is true of a synthetic order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from duly.receive.readers import File, open_files
from duly.receive.reading import read
from tests.rooms.metamorphic.orders import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Subjects of an order: certain, asked about, missed; and certain ones that are none."""

    subjects: int
    certain: int
    asked: int
    missed: tuple[str, ...]
    wrong: tuple[str, ...]


def judge(data: bytes, entries: Sequence[Entry]) -> Verdict:
    """Read a delivery and hold it against its order."""
    items = read(open_files([File(name="order", data=data)]), platform="x").items
    truth = {entry.subject for entry in entries}
    sure = {(item.kind.value, item.id) for item in items if item.needs_person is None}
    named = {(item.kind.value, item.id) for item in items}
    offered = " ".join(norm for item in items for norm in (item.norm, *item.alternatives)).lower()
    lost = {subject for subject in truth - named if subject[1] not in offered}
    return Verdict(
        subjects=len(truth),
        certain=len(sure & truth),
        asked=len(truth - sure - lost),
        missed=tuple(sorted(f"{kind} {name}" for kind, name in lost)),
        wrong=tuple(sorted(f"{kind} {name}" for kind, name in sure - truth)),
    )
