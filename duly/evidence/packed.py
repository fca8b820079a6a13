"""The forms in which rows and edges pass between Python and the kernel."""

from __future__ import annotations

import struct
from array import array
from typing import Any, TypeAlias

Buffer: TypeAlias = "bytes | array[int] | array[float]"
Parts: TypeAlias = "tuple[Any, ...]"  # buffers, or None
Sizes: TypeAlias = "tuple[int, int, float]"  # posts, units, least similarity or 0
# rows up to where; key, time, post, account; left out by reason; disordered, after, times
Taken: TypeAlias = (
    "tuple[int, tuple[bytes, bytes, bytes, bytes], tuple[int, int, int], "
    "tuple[int, int, float, float, float]]"
)

ARROW = struct.Struct("=iiq")  # a, b, posts of a
# a, b; pairs, units of a, of b, posts of a, of b, a first, b first, older, newer; gaps
EDGE = struct.Struct("=ii9q3d")
