"""The clerk's slips in the demo's second list: some are mended by name, some are for a person."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from duly.platforms.demo.lists import ListedRow

_HANDLE = re.compile(r"@(zq\w*a\w*)")
_PROFILE = re.compile(r"https://chirp\.example/(zq\w{4,})", re.IGNORECASE)
_POST = re.compile(r"https://chirp\.example/\w+/status/\d+")
_MOBILE = re.compile(r"https://m\.chirp\.example/\w+")


def with_slips(rows: Sequence[ListedRow]) -> list[ListedRow]:
    """Return the rows as a hurried clerk types them: one slip of each kind, where a row suits."""
    typed, left = [], list(_SLIPS)
    for row in rows:
        slip = next((each for each in left if each[0].fullmatch(row.locator)), None)
        if slip:
            left.remove(slip)
        typed.append(replace(row, locator=slip[1](row.locator)) if slip else row)
    return typed


def _look_alike(handle: str) -> str:
    """Type one letter on the wrong keyboard: Cyrillic a."""
    return handle.replace("a", "\u0430", 1)


def _gap(address: str) -> str:
    """Leave a space inside the name."""
    return f"{address[:-3]} {address[-3:]}"


_SLIPS: tuple[tuple[re.Pattern[str], Callable[[str], str]], ...] = (
    (_HANDLE, _look_alike),
    (_PROFILE, _gap),
    (_POST, lambda address: f"{address}/photo/1"),
    (_MOBILE, lambda address: address.replace("https", "htttps")),
)
