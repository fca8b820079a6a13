"""Notes and marks in the entries of a letter's list: one that speaks otherwise is asked about."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from duly.order.terms import Kind
from duly.receive.readers.numbering import STOPS
from duly.receive.reading.text.found import Found
from duly.receive.reading.text.negation import is_plain_ask, is_turned
from duly.receive.reading.text.offenses import is_offense, tells_of_sufferer
from duly.receive.reading.text.persons import tells_of_somebody
from duly.receive.reading.text.spared import OTHER_THING
from duly.receive.reading.text.verdict import Verdict
from duly.receive.reading.usual import FEWEST, in_words, usual

NOTED = "only its entry bears this note or mark, unlike the others: is it meant all the same?"
_LONGEST = 120  # characters: a note, and no sentence about it
_MARKS = re.compile(r"~~|\*+|[†‡§#¹²³☐☒☑✓✔✗✘❌✅]|\[[ xX✓]?\]|\(\d{1,2}\)")
_OPEN = re.compile(r"[☐✗✘❌]|\[ ?\]")
_EMPTY = re.compile(r"\W{0,3}\( ?\)")  # first on its line, where a roman ten stands on others
_UNTICKED = "☐( )"
_TICKED = re.compile(r"[☒☑✓✔✅]|\[[xX✓]\]|\([xX✓]\)")
_BOX = re.compile(r"\W*(?:[☐☒☑✓✔✗✘❌✅]|\[[ xX✓]?\]|\([ xX✓]?\))\W*(?:\d{1,3}\W+)?")
_LABEL = re.compile(rf"^\s*(?:[-*•·‣▪–—]|\(?(?:\d{{1,4}}|[ivxlc]{{1,6}}|[a-z])[{STOPS}])\s+", re.I)


class Notes:
    """What the entries of each list say besides what they name."""

    def __init__(self, judged: Sequence[tuple[Found, Verdict]]) -> None:
        self._doubtful: set[tuple[int, int]] = set()
        lists: dict[str, dict[tuple[int, int], str]] = defaultdict(dict)
        for one, note in _noted([one for one, _ in judged if one.listed or _is_boxed(one)]):
            lists[one.context.introduction if one.listed else ""][_place(one)] = note
        for notes in lists.values():
            self._doubtful |= set(_otherwise(notes))

    def against(self, one: Found, said: Verdict) -> str | None:
        """Say why an entry is in doubt by its note, if it is."""
        del said
        return NOTED if _place(one) in self._doubtful else None


def _is_boxed(one: Found) -> bool:
    """Tell whether a box stands first on its line: "[ ] Block the account @x"."""
    before = _line(one)[0]
    return _BOX.match(before) is not None and len(before) <= _LONGEST


def _line(one: Found) -> tuple[str, str]:
    """Give what stands before and behind a name on its line."""
    text, start, end = one.mention.block.text, one.mention.start, one.mention.end
    ends = text.find("\n", end)
    return text[text.rfind("\n", 0, start) + 1 : start], text[end : ends if ends >= 0 else None]


def _place(one: Found) -> tuple[int, int]:
    return (id(one.mention.block), one.mention.start)


def _noted(listed: Sequence[Found]) -> Iterator[tuple[Found, str]]:
    """Give each entry with its line's words beside all that is named there."""
    beside: dict[int, list[Found]] = defaultdict(list)
    for one in listed:
        beside[id(one.mention.block)].append(one)
    for one in listed:
        if _EMPTY.match(_line(one)[0]):
            yield one, _UNTICKED
            continue
        if not one.listed:
            yield one, "".join(_line(one)).strip()
            continue
        text = one.mention.block.text
        spans = [
            (other.mention.start, other.mention.end) for other in beside[id(one.mention.block)]
        ]
        for start, end in sorted(spans, reverse=True):
            text = f"{text[:start]} {text[end:]}"
        note = _LABEL.sub("", text).strip()
        if len(note) <= _LONGEST:
            yield one, "" if _is_of_account(one, note) else note


def _is_of_account(one: Found, note: str) -> bool:
    """Tell whether a note spares the account of a post: "post only, account not to be blocked"."""
    return one.locator.kind is not Kind.ACCOUNT and OTHER_THING.search(note) is not None


def _otherwise(notes: dict[tuple[int, int], str]) -> Iterator[tuple[int, int]]:
    said = {place: _said(note) for place, note in notes.items()}
    rule = usual(list(said.values())) if len(said) >= FEWEST else None
    every = all(said.values())  # a note in each entry is a reason, where it says what is wrong
    ticked = any(map(_TICKED.search, notes.values()))
    for place, note in notes.items():
        open_box = note == _UNTICKED or (ticked and _OPEN.search(note))
        against = is_turned(note) or tells_of_somebody(note) or tells_of_sufferer(note)
        alone = rule is not None and said[place] != "" and said[place] not in rule
        reason = every and is_offense(note)
        if open_box or against or (alone and not reason and not is_plain_ask(note)):
            yield place


def _said(note: str) -> str:
    return " ".join([in_words(note), *sorted(_MARKS.findall(note))]).strip()
