"""The scans in C, where they were built; the edges are the same without."""

from __future__ import annotations

from array import array
from collections.abc import Callable

from duly.evidence import plain
from duly.evidence.packed import Parts, Sizes

arrange: Callable[[array[int], array[float]], bytes] = plain.arrange
bounds: Callable[[array[int], array[float], float], tuple[bytes, bytes, int]] = plain.bounds
paired: Callable[[Parts, Sizes], bytes] = plain.paired
directed: Callable[[Parts, int, int, Sizes, int], bytes] = plain.directed
mutual: Callable[[Parts, int, int, Sizes], bytes] = plain.mutual

try:
    from duly.evidence import kernel
except ImportError:
    KERNEL = False
else:
    KERNEL = True
    arrange, bounds, paired = kernel.arrange, kernel.bounds, kernel.paired
    directed, mutual = kernel.directed, kernel.mutual
