"""What a reader made of each row, held against what the row means; nothing is repaired here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Subject = tuple[str, str]
_ADDRESS = re.compile(
    r"^(?:https?://)?(?:www\.|mobile\.|m\.)?twitter\.com/(?P<name>\w{1,15})"
    r"(?:/status/(?P<post>\d{5,19}))?/?(?:\?.*)?$"
)
_SEARCH = re.compile(r"twitter\.com/search\?q=%23(\w+)")
_SIGN = re.compile(r"^@(\w{1,15})$")
_TAG = re.compile(r"^#(\w+)$")
_BARE = re.compile(r"^\w{2,15}$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """``exact`` rows, none for readers that know no rows; ``wrong`` names somebody else."""

    exact: int | None
    wrong: int


def plainly(text: str) -> Subject | None:
    """Give the subject that a text names without any repair; nothing where it names none."""
    text = re.sub(r"\s+", "", text)
    if search := _SEARCH.search(text):
        return "hashtag", search[1].lower()
    if address := _ADDRESS.match(text):
        post = address["post"]
        return ("post", post) if post else ("account", address["name"].lower())
    if sign := _SIGN.match(text):
        return "account", sign[1].lower()
    if tag := _TAG.match(text):
        return "hashtag", tag[1].lower()
    return ("account", text.lower()) if _BARE.match(text) else None


def by_row(found: Sequence[Subject | None], truth: Sequence[Subject]) -> Score:
    """Score a reader that gives one subject a row."""
    exact = sum(one == right for one, right in zip(found, truth, strict=False))
    known = set(truth)
    wrong = sum(one is not None and one not in known for one in found)
    return Score(exact=exact, wrong=wrong)


def by_set(found: Iterable[Subject | None], truth: Sequence[Subject]) -> Score:
    """Score a reader that only finds addresses in running text."""
    return Score(exact=None, wrong=len({one for one in found if one} - set(truth)))
