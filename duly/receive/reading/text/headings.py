"""The sentence that ends in a colon right above a table: it heads the table, as it does a list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from duly.receive.reading.text.introductions import UNLIKE, only_counts, takes_back
from duly.receive.reading.text.negation import asks_plainly, is_turned
from duly.receive.reading.text.titles import spared_by

_COLONS = (":", "：")
_SHORT = (  # words behind which a point ends no sentence
    r"(?<!\b\w)(?<!\bno)(?<!\bnr)(?<!\bmr)(?<!\bms)(?<!\bdr)(?<!\bst)(?<!\bст)(?<!\bpp)(?<!\bмм)"
    r"(?<!\bmrs)(?<!\bart)(?<!\babs)(?<!\bsec)(?<!\bnos)(?<!\bnum)(?<!\blit)(?<!\bstr)(?<!\bобл)"
)
_ENDED = re.compile(rf"{_SHORT}\.\s+(?=[^\W\d_])|(?<=[!?;。！？।])\s*(?=\S)", re.IGNORECASE)
_NAMED = re.compile(r"[@＠]\w|://|\w\.\w+/\w")
_REACH = 2  # paragraphs


def sentences(text: str) -> Iterator[str]:
    """Give the sentences of a paragraph; a number behind a point begins none."""
    yield from filter(str.strip, _ENDED.split(text))


def heads_against(paragraphs: Sequence[str]) -> str | None:
    """Give why the sentence right above a table leaves its rows in doubt.

    It does where it says no, or where what stands before it asks about somebody else by name, and
    it does not ask itself.
    """
    if not paragraphs or not paragraphs[-1].rstrip().endswith(_COLONS):
        return None
    *before, head = (one for text in paragraphs[-_REACH:] for one in sentences(text))
    why = spared_by(head)
    if why or asks_plainly(head):
        return why
    if head.strip() != paragraphs[-1].strip() and (is_turned(head) or takes_back(head)):
        return UNLIKE
    others = any(_NAMED.search(one) and asks_plainly(one) for one in before)
    return UNLIKE if others and not only_counts(head) else None
