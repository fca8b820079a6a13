"""What a letter's own build speaks against, in whatever language it is written.

Asking words turn into telling ones by a word that nobody here knows. So what is certain must also
stand where an order puts what it asks about: in its list, or in a sentence that plainly asks. What
a letter names apart from its list, or picks out of it, goes to a person.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from duly.receive.reading.entry import Entry
from duly.receive.reading.text import words
from duly.receive.reading.text.clauses import AND
from duly.receive.reading.text.flow import Block
from duly.receive.reading.text.found import Found, Key
from duly.receive.reading.text.negation import HARMLESS, NO, asks_plainly
from duly.receive.reading.text.roles import Verdict
from duly.receive.reading.text.spoken import singled_out, spoken_in
from duly.receive.reading.text.standing import Standing

Judged = tuple[Found, Verdict]
_NO_MATTER = frozenset({"quoted", "mail-address"})
OUTSIDE = "named outside of the list, in a sentence that does not plainly ask about it"
TURNED = "its sentence says no, except or already: does it ask about it all the same?"
PICKED = "the letter names it again by itself and does not plainly ask about it there"
PASSED_OVER = "the letter asks again about others named beside it, and not about this one"
INTRODUCED = "the sentence above its list does not plainly ask, unlike that of another list"
BRACKETED = "it stands in brackets behind another name: is it meant, or only told of?"
UNASKED = "no sentence of the letter is known to ask for anything: is it asked about?"
SPOKEN = "the letter speaks of its number apart from the list: is it meant all the same?"
_NEAR = 60  # characters
_SENTENCE = 5  # words: a heading has fewer
_GOES_ON = re.compile(rf"[,;，；]\s*{AND}\s", re.IGNORECASE)
_LABEL = re.compile(r"^\W{0,3}\(?(\d{1,4}|[ivxlc]{1,6}|[a-z])[.):\]°º](?:\s|$)", re.IGNORECASE)
_INLINE = re.compile(r"\((\d{1,3}|[ivx]{1,5}|[a-z])\)[^()]{0,40}$", re.IGNORECASE)


def cautious(judged: Sequence[Judged], blocks: Sequence[Block], *, listed: bool) -> list[Judged]:
    """Doubt what is certain by its words, where the letter's build speaks against it.

    ``listed`` says that tables hold items already.
    """
    reasons: list[Callable[[Found, Verdict], str | None]] = [
        Standing(blocks).against,
        _Spoken(judged, blocks).against,
        _Outside(judged, listed).against,
        _Bracketed(judged).against,
        _Groups(judged).against,
        _Named(judged).against,
    ]
    return [(one, _doubted(one, said, reasons)) for one, said in judged]


def _doubted(
    one: Found, said: Verdict, reasons: Sequence[Callable[[Found, Verdict], str | None]]
) -> Verdict:
    if not said.item or said.doubt:
        return said
    doubt = next((why for against in reasons if (why := against(one, said))), None)
    return replace(said, doubt=doubt) if doubt else said


def is_turned(text: str) -> bool:
    """Tell whether words hold one that may turn an ask around."""
    return NO.search(HARMLESS.sub(" ", text)) is not None


class _Spoken:
    """Entries whose number prose speaks of."""

    def __init__(self, judged: Sequence[Judged], blocks: Sequence[Block]) -> None:
        own = {label for one, said in judged if said.item and (label := label_of(one))}
        self._labels = singled_out(own, spoken_in(prose_of_list(blocks)))

    def against(self, one: Found, said: Verdict) -> str | None:
        del said
        label = label_of(one)
        return SPOKEN if label and label in self._labels else None


def prose_of_list(blocks: Sequence[Block]) -> Iterator[str]:
    """Give the text around a list, without the labels by which its points begin."""
    for block in blocks:
        if not (block.entry or block.quoted or block.aside):
            yield _LABEL.sub(" ", block.text)


def label_of(one: Found) -> str | None:
    """Give the number or letter by which a list calls an entry, in the line or the sentence."""
    match = _INLINE.search(one.context.lead)
    if match is None and one.listed:
        match = _LABEL.match(one.mention.block.text)
    if match is None:
        return None
    return str(int(match[1])) if match[1].isdecimal() else match[1].lower()


class _Outside:
    """What is named in prose, where a list holds what is asked about."""

    def __init__(self, judged: Sequence[Judged], listed: bool) -> None:
        self._listed = listed or any(
            said.item and not said.doubt and one.mention.block.entry for one, said in judged
        )
        self._asked = any(words.ASKS.search(one.context.sentence) for one, _ in judged)

    def against(self, one: Found, said: Verdict) -> str | None:
        del said
        if one.listed:
            return None
        told = _is_in_brackets(one) or not asks_plainly(one.context.sentence)
        if self._listed and told:
            return OUTSIDE
        tail = _GOES_ON.split(one.context.tail[:_NEAR])[0]
        near = f"{one.context.lead[-_NEAR:]} … {tail}"
        return TURNED if is_turned(near) else None


def _is_in_brackets(one: Found) -> bool:
    before = one.mention.block.text[: one.mention.start]
    return before.count("(") > before.count(")")


class _Bracketed:
    """What brackets tell of the name before them."""

    def __init__(self, judged: Sequence[Judged]) -> None:
        self._before: dict[int, list[Found]] = defaultdict(list)
        for one, _ in judged:
            self._before[id(one.mention.block)].append(one)

    def against(self, one: Found, said: Verdict) -> str | None:
        del said
        text, start = one.mention.block.text, one.mention.start
        opened = text.rfind("(", 0, start)
        if opened < 0 or ")" in text[opened:start] or one.listed:
            return None
        for other in self._before[id(one.mention.block)]:
            behind = text[other.mention.end : opened]
            if other.mention.end <= opened and not behind.strip() and other.key != one.key:
                return None if _is_of(one, other) else BRACKETED
        return None


def _is_of(one: Found, other: Found) -> bool:
    return one.locator.author == other.locator.id or other.locator.author == one.locator.id


class _Groups:
    """Lists whose own introduction takes back what another one asks."""

    def __init__(self, judged: Sequence[Judged]) -> None:
        self._above: dict[int, str] = {
            one.context.group: one.context.introduction
            for one, said in judged
            if said.item and one.listed
        }
        self._plain = {group for group, said in self._above.items() if asks_plainly(said)}

    def against(self, one: Found, said: Verdict) -> str | None:
        del said
        above = self._above.get(one.context.group, "")
        if not one.listed or len(above.split()) < _SENTENCE or one.context.group in self._plain:
            return None
        asks = words.ASKS.search(above) is not None
        if is_turned(above) and (not asks or (len(self._above) > 1 and self._plain)):
            return INTRODUCED
        return INTRODUCED if not asks and self._plain else None


class _Named:
    """Names of one row or list, of which another part of the letter names some again."""

    def __init__(self, judged: Sequence[Judged]) -> None:
        self._doubts: dict[Key, str] = {}
        parts: dict[object, dict[Key, Judged]] = defaultdict(dict)
        for one, said in judged:
            if said.why not in _NO_MATTER:
                parts[_part(one)].setdefault(one.key, (one, said))
        for name, whole in parts.items():
            asked = {key for key, (_, said) in whole.items() if said.item and not said.doubt}
            if len(asked) < 2:
                continue
            for other, picked in parts.items():
                again = asked & set(picked)
                if other != name and again and again != asked:
                    self._hold(asked - again, picked, again, one_list=_is_list(whole))

    def _hold(
        self, left: set[Key], picked: Mapping[Key, Judged], again: set[Key], *, one_list: bool
    ) -> None:
        plain = {key for key in again if _asks(*picked[key])}
        if plain and not one_list:
            self._doubts |= dict.fromkeys(left, PASSED_OVER)
        for key in again - plain:
            if not _accuses(*picked[key]):
                self._doubts.setdefault(key, PICKED)

    def against(self, one: Found, said: Verdict) -> str | None:
        del said
        return self._doubts.get(one.key)


def _part(one: Found) -> object:
    block = one.mention.block
    return one.context.group if block.entry else id(block)


def _is_list(part: Mapping[Key, Judged]) -> bool:
    return all(one.mention.block.entry for one, _ in part.values())


def _asks(one: Found, said: Verdict) -> bool:
    return said.item and not said.doubt and asks_plainly(one.context.sentence)


def _accuses(one: Found, said: Verdict) -> bool:
    """Tell whether a sentence only says what somebody did, in words that are known."""
    sentence = one.context.sentence
    return said.item and words.ACCUSES.search(sentence) is not None and not is_turned(sentence)


@dataclass(frozen=True, slots=True)
class Told:
    """What a letter tells of the rows of a list that stands apart from it, without asking."""

    labels: frozenset[str] = frozenset()  # numbers of rows
    keys: frozenset[Key] = frozenset()  # what is named again

    def __or__(self, other: Told) -> Told:
        return Told(self.labels | other.labels, self.keys | other.keys)

    def of(self, entry: Entry) -> Entry:
        """Doubt a row that the letter picks out, by its number or by its name."""
        locator = entry.locator
        if not entry.in_table or locator.needs_person:
            return entry
        if (locator.kind, locator.id) in self.keys:
            return replace(entry, locator=replace(locator, needs_person=PICKED))
        if entry.serial is not None and str(entry.serial) in self.labels:
            return replace(entry, locator=replace(locator, needs_person=SPOKEN))
        return entry


NOTHING_TOLD = Told()


def told_of(judged: Sequence[Judged], blocks: Sequence[Block]) -> Told:
    """Give what a letter tells of the rows of lists that stand apart from it."""
    keys = {
        one.key
        for one, said in judged
        if said.why not in _NO_MATTER and not one.mention.block.entry and not _plainly(one, said)
    }
    return Told(labels=spoken_in(prose_of_list(blocks)), keys=frozenset(keys))


def _plainly(one: Found, said: Verdict) -> bool:
    return (said.item and asks_plainly(one.context.sentence)) or _accuses(one, said)
