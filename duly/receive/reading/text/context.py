"""What stands around an address: its sentence, the words before it, the section it is in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from duly.receive.reading.text import words
from duly.receive.reading.text.flow import Block
from duly.receive.reading.text.mentions import Mention, mentions_in

_STOP = re.compile(r"[.!?।。！？;](?:[\"»”)\]]*)(?=\s+[^\sa-zа-я]|$)|[。！？]|\n\s*\n")
_HEADING = re.compile(
    r"^\W*(?:\d{1,2}[.)]\s*)?[A-ZА-ЯЁ\u0900-\u097f\u4e00-\u9fff][^.:]{2,70}:?\s*$"
)
_ABBREVIATED = re.compile(r"(?:\b[\w]|No|Nos|art|Art|ст|п|г|etc|e\.g|i\.e|Mr|Ms|Sec|vs|Cap)\.$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """``lead`` is the text before the mention back to the sentence's start or the mention before.

    For an entry of a list it is the sentence that introduces the list.
    """

    lead: str
    tail: str  # from the mention to the next one or the sentence's end
    sentence: str
    near: str  # the sentence with the one before it
    described: bool  # inside the description of what was published
    group: int  # entries under the same introduction share it


def with_context(blocks: Sequence[Block]) -> Iterator[tuple[Mention, Context]]:
    """Walk a document's blocks and give every mention with what stands around it."""
    introduction, described, group = "", False, 0
    for block in blocks:
        found = list(mentions_in(block))
        text = _masked(block.text, found)
        described = described and not block.after_rule and not _HEADING.match(text)
        group += not block.entry
        for place, mention in enumerate(found):
            spot = _Spot(
                before=found[place - 1].end if place else 0,
                after=found[place + 1].start if place + 1 < len(found) else len(text),
                described=described or _described(text, mention.start),
                group=group,
            )
            yield mention, _context(mention, text, introduction, spot)
        described = described or _described(text, len(text))
        if not block.entry and text.strip():
            introduction = _last_sentence(text)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Spot:
    before: int
    after: int
    described: bool
    group: int


def _described(text: str, place: int) -> bool:
    return any(match.end() <= place for match in words.DESCRIBES.finditer(text))


def _context(mention: Mention, text: str, introduction: str, spot: _Spot) -> Context:
    start, end = _sentence_at(text, mention.start)
    sentence = text[start:end]
    lead = text[max(start, spot.before) : mention.start]
    if mention.block.entry:
        lead, sentence = f"{introduction} {lead}".strip(), f"{introduction} {sentence}".strip()
    earlier = text[_sentence_at(text, max(0, start - 2))[0] : start] if start else introduction
    return Context(
        lead=_flat(lead),
        tail=_flat(text[mention.end : min(end, spot.after)]),
        sentence=_flat(sentence),
        near=_flat(f"{earlier} {sentence}"),
        described=spot.described,
        group=spot.group,
    )


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def _masked(text: str, found: Sequence[Mention]) -> str:
    """Hide addresses, so that their dots end no sentence."""
    for mention in found:
        text = text[: mention.start] + "x" * (mention.end - mention.start) + text[mention.end :]
    return text


def _sentence_at(text: str, place: int) -> tuple[int, int]:
    start = 0
    for stop in _stops(text):
        if stop > place:
            return start, stop
        start = stop
    return start, len(text)


def _stops(text: str) -> Iterator[int]:
    for match in _STOP.finditer(text):
        if not _ABBREVIATED.search(text[max(0, match.start() - 6) : match.start() + 1]):
            yield match.end()


def _last_sentence(text: str) -> str:
    stops = [stop for stop in _stops(text.rstrip()) if stop < len(text.rstrip())]
    return text[stops[-1] :].strip() if stops else text.strip()
