"""What a researcher asks of the posts: which definition, which likeness, within what time."""

from __future__ import annotations

import math
from dataclasses import dataclass

from duly.evidence.columns import ALSO, TYPES
from duly.order.terms import Refusal

MODES: dict[str, str] = {
    "desk": "the corrected definition: nothing empty, distinct objects, both sides counted",
    "toolkit": "as the coordination-network-toolkit counts, with its faults",
    "coortweet": "as CooRTweet counts, with its faults",
}
_TOOLKIT = {"co_share", "co_text", "co_similar", "co_link", "co_reply", "co_post"}
_MOST_WINDOW = 366 * 86_400


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question that can be answered; ``window`` is inclusive and in seconds."""

    mode: str
    kind: str
    window: float
    least: int = 1
    participation: int = 1
    alike: float = 0.8

    @property
    def desk(self) -> bool:
        """Tell whether the corrected definition is asked for."""
        return self.mode == "desk"

    @property
    def scale(self) -> float:
        """How many units of the rows' times a second has: whole microseconds at the desk."""
        return 1e6 if self.desk else 1.0


def asked(
    *,
    mode: str,
    kind: str,
    window: float,
    least: int | None = None,
    participation: int | None = None,
    alike: float | None = None,
) -> Asked:
    """Check a question against what the mode defines.

    Refuses ``unknown-type``, ``not-in-mode`` and ``bad-window``; a setting that the mode would
    ignore is refused, never dropped.
    """
    kind = ALSO.get(kind, kind)
    if mode not in MODES or kind not in TYPES:
        raise Refusal(
            "unknown-type", f"modes: {', '.join(MODES)}; types: {', '.join((*TYPES, *ALSO))}"
        )
    if not (math.isfinite(window) and 0 <= window <= _MOST_WINDOW):
        raise Refusal("bad-window", "a window is from 0 seconds to a year")
    _fits(mode, kind, participation=participation, alike=alike)
    default = 2 if mode == "coortweet" else 1
    return Asked(
        mode=mode,
        kind=kind,
        window=window,
        least=_count("--min-weight", least, 1),
        participation=_count("--min-participation", participation, default),
        alike=0.8 if alike is None else alike,
    )


def _fits(mode: str, kind: str, *, participation: int | None, alike: float | None) -> None:
    why = None
    if mode == "toolkit" and kind not in _TOOLKIT:
        why = f"the toolkit has no {kind}; it has {', '.join(sorted(_TOOLKIT))}"
    elif mode == "coortweet" and kind in {"co_similar", "co_post"}:
        why = f"CooRTweet 2 has no {kind}; ask in mode desk or toolkit"
    elif mode == "toolkit" and participation is not None:
        why = "the toolkit has no least participation; leave --min-participation out"
    elif alike is not None and kind != "co_similar":
        why = "a least similarity belongs to co_similar"
    elif alike is not None and not 0 < alike <= 1:
        why = "a similarity is above 0 and at most 1"
    if why:
        raise Refusal("not-in-mode", why)


def _count(name: str, value: int | None, default: int) -> int:
    if value is not None and value < 1:
        raise Refusal("not-in-mode", f"{name} counts from 1")
    return default if value is None else value
