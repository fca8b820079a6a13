"""How the coordination-network-toolkit compares texts and links, so that its counts come out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Protocol

from duly.order.terms import Refusal

try:
    import regex
except ImportError:
    regex = None

_HANDLES = re.compile(r"@.*?(?=(?:\s|$))")


class _Splitter(Protocol):
    def split(self, text: str) -> list[str | None]:
        """Part a text."""
        ...


def toolkit_keys(kind: str) -> Callable[[str], Iterable[str]]:
    """Return what the toolkit compares of a cell; refuses ``needs-evidence-extra``.

    An empty links cell is one empty link there, and a text of mentions alone an empty text;
    both make posts alike that share nothing. Mode ``desk`` rejects them.
    """
    if kind == "co_similar":
        boundaries = _boundaries()
        return lambda text: _tokens(text, boundaries)
    plain: dict[str, Callable[[str], Iterable[str]]] = {
        "co_text": lambda text: [" ".join(_HANDLES.sub("", text.lower()).split())],
        "co_link": lambda cell: dict.fromkeys(cell.split(" ")),
        "co_post": lambda cell: ["any"],
    }
    return plain.get(kind, lambda cell: [cell] if cell else [])


def _tokens(text: str, boundaries: _Splitter) -> Iterable[str]:
    parts = boundaries.split(_HANDLES.sub("", text.lower()))
    return {word for part in parts if part for word in part.split()}


def _boundaries() -> _Splitter:
    """Word boundaries of Unicode's annex 29 come from a package of their own."""
    if regex is None:
        raise Refusal(
            "needs-evidence-extra",
            "co_similar in mode toolkit parts words as the toolkit does, by a package that is not "
            "installed: pip install 'duly[evidence]'",
        )
    found: _Splitter = regex.compile(
        r"\b\p{Word_Break=WSegSpace}*'?", flags=regex.WORD | regex.UNICODE | regex.V1
    )
    return found
