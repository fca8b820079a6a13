"""Numbers in an address or a form: whoever sends others sends nonsense, and gets no error page."""

from __future__ import annotations

_LONGEST = 8  # digits; thousands of them Python refuses to read at all


def is_number(text: str) -> bool:
    """Say whether a text is a whole number of at most eight digits."""
    return text.isascii() and text.isdigit() and len(text) <= _LONGEST


def number(text: str, otherwise: int) -> int:
    """Return the number in a text, or another where there is none."""
    return int(text) if is_number(text) else otherwise
