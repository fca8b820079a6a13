"""The scans in C, where they were built; the edges are the same without."""

from __future__ import annotations

from array import array
from collections.abc import Callable

from duly.evidence import plain
from duly.evidence.packed import Buffer, Parts, Sizes, Taken

INTERFACE = 1  # the number in native/kernel.c; one of other sources may take and give else

arrange: Callable[[array[int], array[float] | array[int]], bytes] = plain.arrange
bounds: Callable[[array[int], array[float], float], tuple[bytes, bytes, int]] = plain.bounds
paired: Callable[[Parts, Sizes], bytes] = plain.paired
directed: Callable[[Parts, int, int, Sizes, int], bytes] = plain.directed
picked: Callable[[Buffer, Buffer, int], bytes] = plain.picked
units: Callable[[Buffer, Buffer, Buffer], tuple[bytes, int]] = plain.units
costs: Callable[[Buffer, Buffer, Buffer, int], bytes] = plain.costs
Ids: Callable[[], plain.Numbering] = plain.Ids
Marks: Callable[[], plain.Marking] = plain.Marks
taken: Callable[..., Taken] = plain.taken
mutual: Callable[[Parts, int, int, Sizes, int], bytes] = plain.mutual

try:
    from duly.evidence import kernel
except ImportError:
    KERNEL = False
else:
    KERNEL = getattr(kernel, "INTERFACE", None) == INTERFACE

if KERNEL:
    arrange, bounds, paired = kernel.arrange, kernel.bounds, kernel.paired
    directed, mutual = kernel.directed, kernel.mutual
    picked, units, costs = kernel.picked, kernel.units, kernel.costs
    Ids, Marks, taken = kernel.Ids, kernel.Marks, kernel.taken
