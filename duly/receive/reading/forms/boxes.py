"""Check boxes in a form's text: which there are, and which are ticked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_BOX = re.compile(
    r"(?P<ticked>[☒☑✓✔✅✗✘⊠⌧■◼🗹🗷🗵\uf0fe\uf0fd\uf0fc\uf0fb\uf078]|[\[(]\s?[xX✓✔✗✘]\s?[\])]|"
    r"(?m:^[ \t]*[xX](?=[ \t]+\w{3})))|"
    r"(?P<open>[☐□▢❏❑❒◻⬜◯○\uf0a8\uf06f\uf071\uf072]|\[(?:\s{0,3}|_{1,3})\]|\(\s{1,3}\))"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckBox:
    """A box with the words that belong to it."""

    ticked: bool
    words: str
    follows: bool  # its words stand before it
    start: int  # where it stands in the text


def boxes_in(text: str, first_words: str = "") -> tuple[CheckBox, ...]:
    """Find the boxes; where words of the first label stand before the first box, labels lead."""
    found = list(_BOX.finditer(text))
    if not found:
        return ()
    leads = bool(first_words) and re.search(first_words, text[: found[0].start()], re.I | re.S)
    return tuple(
        CheckBox(
            ticked=match["ticked"] is not None,
            words=_words(text, found, place, leads=leads is not None and bool(leads)),
            follows=bool(leads),
            start=match.start(),
        )
        for place, match in enumerate(found)
    )


def _words(text: str, found: Sequence[re.Match[str]], place: int, *, leads: bool) -> str:
    if leads:
        start = found[place - 1].end() if place else 0
        return text[start : found[place].start()].strip()
    end = found[place + 1].start() if place + 1 < len(found) else len(text)
    return text[found[place].end() : end].strip()
