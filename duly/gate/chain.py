"""The files that make up one register: a base, and up to three deltas beside it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from duly.gate.entry import RegisterRefused
from duly.gate.layer import Layer, Verify, contradiction, identity

DELTAS: Final = 3


def delta_path(path: Path, number: int) -> Path:
    """Return where the delta of a number, 1 to 3, stands beside its base."""
    return path.with_name(f"{path.name}.{number}")


def places(path: Path) -> list[Path]:
    """Return every place at which a file of the register may stand, the base first."""
    return [path, *(delta_path(path, number) for number in range(1, DELTAS + 1))]


def files(path: Path) -> list[Path]:
    """Return the files in force, the base first; refuses as ``opened_chain`` does."""
    return places(path)[: len(opened_chain(path, whole=False))]


def opened_chain(
    path: Path,
    *,
    verify: Verify | None = None,
    whole: bool = True,
    known: Sequence[Layer] = (),
) -> tuple[Layer, ...]:
    """Open the base and every delta that stands on it, in order.

    Each is signed for itself and names the file below it by its digest, so that no two registers
    can be mixed. What was left of an older base is passed over. A file that is among ``known``
    is not read again. Refuses as ``Layer.open`` does.
    """
    held = {layer.file: layer for layer in known}
    layers: list[Layer] = []
    for place in places(path):
        found = held.get(identity(place) or (0, 0, 0, 0))
        if found is None:
            if layers and not place.exists():
                break
            found = Layer.open(place, verify=verify, whole=whole)
        if not _stands_on(layers, found):
            break
        layers.append(found)
    return tuple(layers)


def _stands_on(layers: Sequence[Layer], found: Layer) -> bool:
    if not layers:
        if found.head.parent:
            raise RegisterRefused(
                "not-a-register", "This file is a delta. Name the register it stands beside."
            )
        return True
    below, head = layers[-1], found.head
    fits = head.below == below.digest and head.parent == below.head.epoch < head.epoch
    if not fits and head.epoch > below.head.epoch:
        raise contradiction()
    if fits and (head.register_id, found.seed) != (below.head.register_id, below.seed):
        raise contradiction()
    return fits
