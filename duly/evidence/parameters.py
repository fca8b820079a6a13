"""What is chosen before anything is counted; it is part of every card's digest."""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass

from duly.evidence.columns import TYPES
from duly.order.terms import Refusal

KINDS = ("co_share", "co_link", "co_text", "co_reply")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters:
    """Windows, least numbers and lengths of lists; the same for every account of an order.

    ``window`` is in seconds and inclusive. ``matched`` accounts not on the order are sought for
    each listed one; below ``least_matched`` of them a place among them is not told, below
    ``least_posts`` posts no rhythm is. Two listed accounts stand in one group from
    ``group_weight`` distinct objects of one kind on. ``burst`` seconds around an account's
    creation count as together. The rest are lengths of lists; the counts are always of all.
    """

    window: float = 60.0
    kinds: tuple[str, ...] = KINDS
    matched: int = 20
    least_matched: int = 10
    least_posts: int = 20
    group_weight: int = 3
    burst: float = 86_400.0
    posts_shown: int = 20
    objects_shown: int = 10
    partners_shown: int = 12

    def __post_init__(self) -> None:
        """Refuse ``bad-parameters``: each wrong one is named with what it may be."""
        wrong = [name for name in self.kinds if name not in TYPES or name == "co_post"]
        counts = {
            name: value
            for name, value in asdict(self).items()
            if isinstance(value, int) and not 1 <= value <= 10_000
        }
        if wrong or not self.kinds:
            raise Refusal("bad-parameters", f"kinds are of: {', '.join(sorted(set(TYPES)))}")
        if counts:
            raise Refusal("bad-parameters", f"from 1 to 10,000: {', '.join(counts)}")
        if not all(math.isfinite(v) and 0 <= v <= 31_622_400 for v in (self.window, self.burst)):
            raise Refusal("bad-parameters", "window and burst are from 0 seconds to a year")
