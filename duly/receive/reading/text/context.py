"""What stands around an address: its sentence, the words before it, the section it is in."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from duly.receive.reading.text import words
from duly.receive.reading.text.flow import Block
from duly.receive.reading.text.mentions import Mention, mentions_in

_STOP = re.compile(r"[.!?।。！？;](?:[\"»”)\]]*)(?=\s+[^\sa-zа-я]|$)|[。！？]|\n\s*\n")
_HEADING = re.compile(
    r"^\W*(?:\d{1,2}[.)]\s*)?[A-ZА-ЯЁ\u0900-\u097f\u4e00-\u9fff][^.:]{2,70}:?\s*$"
)
_REACH = 500  # characters
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
        view = _View.of(block, found)
        described = described and not block.after_rule and not _HEADING.match(view.text)
        group += not block.entry
        for place, mention in enumerate(found):
            around = _Around(
                before=found[place - 1].end if place else 0,
                after=found[place + 1].start if place + 1 < len(found) else len(view.text),
                introduction=introduction,
                described=described or view.describes_before(mention.start),
                group=group,
            )
            yield mention, _context(mention, view, around)
        described = described or view.describes_before(len(view.text))
        if not block.entry and view.text.strip():
            introduction = view.last_sentence()


@dataclass(frozen=True, slots=True, kw_only=True)
class _View:
    """A block with its addresses hidden, so that their dots end no sentence."""

    text: str
    stops: tuple[int, ...]
    descriptions: tuple[int, ...]  # where the description of what was published starts

    @classmethod
    def of(cls, block: Block, found: Sequence[Mention]) -> _View:
        text = _masked(block.text, found)
        return cls(
            text=text,
            stops=tuple(_stops(text)),
            descriptions=tuple(match.end() for match in words.DESCRIBES.finditer(text)),
        )

    def describes_before(self, place: int) -> bool:
        return bool(self.descriptions) and self.descriptions[0] <= place

    def sentence_at(self, place: int) -> tuple[int, int]:
        index = bisect_right(self.stops, place)
        start = self.stops[index - 1] if index else 0
        return start, self.stops[index] if index < len(self.stops) else len(self.text)

    def last_sentence(self) -> str:
        end = len(self.text.rstrip())
        start = max((stop for stop in self.stops if stop < end), default=0)
        return self.text[start:].strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Around:
    before: int
    after: int
    introduction: str
    described: bool
    group: int


def _context(mention: Mention, view: _View, around: _Around) -> Context:
    text, introduction = view.text, around.introduction
    start, end = view.sentence_at(mention.start)
    sentence = _near(text[start:end], mention.start - start)
    lead = text[max(start, around.before) : mention.start]
    if mention.block.entry:
        lead, sentence = f"{introduction} {lead}".strip(), f"{introduction} {sentence}".strip()
    earlier = text[view.sentence_at(max(0, start - 2))[0] : start] if start else introduction
    return Context(
        lead=_flat(lead[-_REACH:]),
        tail=_flat(text[mention.end : min(end, around.after)][:_REACH]),
        sentence=_flat(sentence),
        near=_flat(f"{earlier[-_REACH:]} {sentence}"),
        described=around.described,
        group=around.group,
    )


def _near(sentence: str, place: int) -> str:
    return sentence[max(0, place - _REACH) : place + _REACH]


def _flat(text: str) -> str:
    return " ".join(text.split())


def _masked(text: str, found: Sequence[Mention]) -> str:
    pieces, last = [], 0
    for mention in found:
        if mention.start >= last:
            pieces += [text[last : mention.start], "x" * (mention.end - mention.start)]
            last = mention.end
    return "".join([*pieces, text[last:]])


def _stops(text: str) -> Iterator[int]:
    for match in _STOP.finditer(text):
        if not _ABBREVIATED.search(text[max(0, match.start() - 6) : match.start() + 1]):
            yield match.end()
