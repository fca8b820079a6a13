"""What is made of a name in running text: an item, or set aside for a reason; and its doubts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from re import Match, Pattern


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """``why`` names the role of a non-item; an item may still carry a doubt."""

    item: bool
    why: str = ""
    doubt: str | None = None
    weight: int = 2  # 2: asked about, 1: only accused, 0: only named


ITEM = Verdict(item=True)
UNKNOWN = Verdict(item=False, why="named-otherwise", weight=0)  # no word tells what it is named for
NAMES = frozenset({"handle", "tag", "fedi", "label", "name", "series"})
ASIDE = "named in a sentence that asks for nothing by itself"
UNSIGNED = "an account named in a sentence, without its address: is it meant, and is it this one?"
VICTIM = "it stands beside the words for a victim or complainant: whose is it?"


def put_aside(why: str) -> Verdict:
    """Give the verdict on what is named for another reason."""
    return Verdict(item=False, why=why)


@lru_cache(maxsize=1024)
def search(words_for: Pattern[str], text: str) -> Match[str] | None:
    """Look once for all names of a row: the same words stand around each of them."""
    return words_for.search(text)
