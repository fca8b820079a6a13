"""Sentences that ask about what the one before them named: "both posts", "the second one"."""

from __future__ import annotations

from duly.receive.reading.text import unasked, words
from duly.receive.reading.text.mask import MASK
from duly.receive.reading.text.ordinals import picks_some


def asks_back(sentence: str, *, last: bool) -> bool:
    """Tell whether a sentence asks about what the one before it named, and names nothing.

    "The said post" is the last one named; "both accounts" are more; "the second one" is not all.
    """
    asks = words.ASKS.search(sentence) and unasked.SAID.search(sentence)
    if asks is None or MASK in sentence or picks_some(sentence):
        return False
    return last or unasked.SEVERAL.search(sentence) is not None


def picks_behind(behind: str, sentence: str) -> bool:
    """Tell whether the sentence behind one that asks nothing speaks of some of what it names.

    Whatever it says of "the second one", in words known or not, it does not say it of all.
    """
    return not words.ASKS.search(sentence) and MASK not in behind and picks_some(behind)
