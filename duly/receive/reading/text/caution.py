"""What a letter's own build speaks against, in whatever language it is written.

Asking words turn into telling ones by a word that nobody here knows. So what is certain must also
stand where an order puts what it asks about: in its list, or in a sentence that plainly asks. What
a letter names apart from its list, or picks out of it, goes to a person.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from duly.receive.readers.numbering import STOPS
from duly.receive.reading.text import around, genuine, objects, parts, wished, words
from duly.receive.reading.text.clauses import AND
from duly.receive.reading.text.earlier import Recited, is_dated
from duly.receive.reading.text.flow import Block
from duly.receive.reading.text.found import Found, Key
from duly.receive.reading.text.introductions import UNLIKE, unlike
from duly.receive.reading.text.mask import MASK
from duly.receive.reading.text.negation import asks_plainly, is_turned
from duly.receive.reading.text.notes import Notes
from duly.receive.reading.text.picked import Spoken
from duly.receive.reading.text.putback import puts_back
from duly.receive.reading.text.spoken import after_list
from duly.receive.reading.text.standing import Standing
from duly.receive.reading.text.takenback import is_taken_back
from duly.receive.reading.text.titles import spared_by
from duly.receive.reading.text.verdict import NAMES, Verdict

Judged = tuple[Found, Verdict]
_UNSIGNED = frozenset({"label", "name"})  # words, told of as often as asked about
NO_MATTER = frozenset({"quoted", "mail-address"})
OUTSIDE = "named outside of the list, in a sentence that does not plainly ask about it"
TURNED = "its sentence says no, except or already: does it ask about it all the same?"
PICKED = "the letter names it again by itself and does not plainly ask about it there"
PASSED_OVER = "the letter asks again about others named beside it, and not about this one"
BRACKETED = "it stands in brackets behind another name: is it meant, or only told of?"
LONE = "a name on a line of its own that nothing introduces: is it asked about, or does it sign?"
RESCINDED = "its own clause takes an order back: is it meant all the same?"
PUT_BACK = "its own clause has something put up again: is it meant?"
SPOKEN = "the letter speaks of its number apart from the list: is it meant all the same?"
_NEAR = 60  # characters
_REACH = 160
_TITLE = 8  # words
_GOES_ON = re.compile(rf"[,;，；]\s*{AND}\s", re.IGNORECASE)
_LABEL = re.compile(
    rf"^\W{{0,3}}\(?(\d{{1,4}}|[ivxlc]{{1,6}}|[^\W\d_])(?:[{STOPS}]|\s?[-–—](?=\s))(?:\s|$)",
    re.IGNORECASE,
)
_INLINE = re.compile(r"\((\d{1,3}|[ivx]{1,5}|[^\W\d_])\)[^()]{0,40}$", re.IGNORECASE)


def cautious(
    judged: Sequence[Judged], blocks: Sequence[Block], spoken: Spoken, *, listed: bool
) -> list[Judged]:
    """Doubt what is certain by its words, where the letter's build speaks against it.

    ``spoken`` are the numbers of a list that its prose speaks of; ``listed`` says that tables
    hold items already.
    """
    reasons: list[Callable[[Found, Verdict], str | None]] = [
        Standing(blocks).against,
        wished.against,
        _Spoken(judged, blocks, spoken).against,
        Recited(judged, listed=listed).against,
        _Outside(judged, listed).against,
        Notes(judged).against,
        _Lone(judged).against,
        _taken_back,
        _put_back,
        parts.against,
        around.against,
        objects.against,
        genuine.against,
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


class _Spoken:
    """Entries whose number prose speaks of."""

    def __init__(self, judged: Sequence[Judged], blocks: Sequence[Block], spoken: Spoken) -> None:
        own = {label for one, said in judged if said.item and (label := label_of(one))}
        first = next((n for n, block in enumerate(blocks) if block.entry), len(blocks))
        below = after_list(prose_of_list(blocks[first:]))
        self._labels = (spoken | Spoken(told=below)).singled_out(own)
        self._places = frozenset(_places_spoken_of(judged, spoken))

    def against(self, one: Found, said: Verdict) -> str | None:
        del said
        label = label_of(one)
        spoken = label in self._labels if label else id(one.mention.block) in self._places
        return SPOKEN if spoken else None


def _places_spoken_of(judged: Sequence[Judged], said: Spoken) -> Iterator[int]:
    """Give the entries of lists without numbers that prose speaks of by their place.

    Whether it counts those set aside too, or each part of a list by itself, nobody knows: an entry
    that it speaks of in one way or another is meant. What only accuses takes no entry out, and its
    numbers are seldom those of places.
    """
    said = replace(said, blamed=frozenset())
    for only_items in (True, False):
        parts: dict[int, dict[int, str | None]] = defaultdict(dict)
        for one, verdict in judged:
            if (verdict.item or not only_items) and one.listed and one.mention.block.entry:
                parts[one.context.group][id(one.mention.block)] = label_of(one)
        unlabeled = [list(blocks) for blocks in parts.values() if not any(blocks.values())]
        for counted in (*unlabeled, [block for blocks in unlabeled for block in blocks]):
            if len(counted) > 1:
                places = {str(place): block for place, block in enumerate(counted, start=1)}
                yield from (places[one] for one in said.singled_out(places))


def prose_of_list(blocks: Sequence[Block]) -> Iterator[str]:
    """Give the text around a list, without the labels by which its points begin."""
    for block in blocks:
        if not (block.entry or block.quoted or block.aside):
            yield _LABEL.sub(" ", block.text)


def label_of(one: Found) -> str | None:
    """Give the number or letter by which a list calls an entry, in the line or the sentence."""
    own = one.context.before if one.listed else one.context.lead
    match = _INLINE.search(own)
    if match is None and one.listed:
        match = _LABEL.match(one.mention.block.text)
    if match is None:
        return None
    return str(int(match[1])) if match[1].isdecimal() else match[1].lower()


class _Outside:
    """What is named in prose, where a list holds what is asked about."""

    def __init__(self, judged: Sequence[Judged], listed: bool) -> None:
        self._above = {one.context.introduction for one, _ in judged if one.listed}
        self._listed = listed or any(said.item and one.mention.block.entry for one, said in judged)

    def against(self, one: Found, said: Verdict) -> str | None:
        del said
        if one.listed:
            return None
        sentence = one.context.sentence
        told = _is_in_brackets(one) or not asks_plainly(sentence)
        above = sentence in self._above or sentence.endswith((":", "："))
        if self._listed and (told or is_dated(one.context.before) or above):
            return OUTSIDE
        return TURNED if is_turned(_around(one)) else None


def _around(one: Found) -> str:
    """Give what its sentence says of a name: all of it, where it names nothing else."""
    lead, tail = one.context.lead, one.context.tail
    if MASK in one.context.before or not one.context.sentence.endswith(tail[-_NEAR:]):
        lead, tail = lead[-_NEAR:], _GOES_ON.split(tail[:_NEAR])[0]
    return f"{lead} … {tail}"


def _is_in_brackets(one: Found) -> bool:
    before = one.mention.block.text[: one.mention.start]
    return before.count("(") > before.count(")")


class _Lone:
    """A name on a line of its own that nothing introduces, as in a signature."""

    def __init__(self, judged: Sequence[Judged]) -> None:
        entries = [one for one, said in judged if said.item and one.mention.block.entry]
        self._groups = Counter(one.context.group for one in entries)
        self._others = sum(said.item and not said.doubt for _, said in judged)

    def against(self, one: Found, said: Verdict) -> str | None:
        del said
        above = one.context.introduction
        if not one.mention.block.entry or self._groups[one.context.group] > 1 or self._others < 2:
            return None
        led = above.endswith((":", "：")) or words.ASKS.search(above) or words.LISTS.search(above)
        return None if led or one.mention.form not in NAMES else LONE


def _taken_back(one: Found, said: Verdict) -> str | None:
    """Doubt what its own clause names as that which an order taken back is about."""
    del said
    clause = f"{one.context.lead} {MASK} {one.context.tail}"
    return None if one.listed or not is_taken_back(clause) else RESCINDED


def _put_back(one: Found, said: Verdict) -> str | None:
    """Doubt what its own clause has put up again."""
    del said
    lead, tail = one.context.lead[-_REACH:], one.context.tail[:_NEAR]
    again = puts_back(lead) or (not asks_plainly(lead) and puts_back(tail))
    return PUT_BACK if again and not one.listed else None


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
    """Lists below sentences of which one asks, and another does not."""

    def __init__(self, judged: Sequence[Judged]) -> None:
        above = {
            one.context.group: one.context.introduction
            for one, said in judged
            if said.item and one.mention.block.entry
        }
        doubtful = unlike(list(above.values()))
        self._doubtful = {
            group
            for place, (group, said) in enumerate(above.items())
            if place in doubtful or _is_title_against(said)
        }

    def against(self, one: Found, said: Verdict) -> str | None:
        del said
        doubtful = one.context.in_doubt or one.context.group in self._doubtful
        return UNLIKE if one.mention.block.entry and doubtful else None


def _is_title_against(said: str) -> bool:
    """Tell whether a few words above a list say no: "Profiles that will not be blocked".

    What names a number leaves out one of its entries, and is told by that.
    """
    short = len(said.split()) <= _TITLE and not any(map(str.isdigit, said))
    return short and is_turned(said) and spared_by(said) is not None


class _Named:
    """Names of one row or list, of which another part of the letter names some again."""

    def __init__(self, judged: Sequence[Judged]) -> None:
        self._doubts: dict[Key, str] = {}
        parts: dict[object, dict[Key, Judged]] = defaultdict(dict)
        for one, said in judged:
            if said.why not in NO_MATTER:
                parts[_part(one)].setdefault(one.key, (one, said))
        for name, whole in parts.items():
            asked = {key for key, (_, said) in whole.items() if said.item and not said.doubt}
            if len(asked) < 2:
                continue
            for other, picked in parts.items():
                again = asked & set(picked)
                if other != name and again and again != asked and not _is_list(picked):
                    self._hold(asked - again, picked, again, one_list=_is_list(whole))

    def _hold(
        self, left: set[Key], picked: Mapping[Key, Judged], again: set[Key], *, one_list: bool
    ) -> None:
        plain = {key for key in again if _asks(*picked[key])}
        if plain and not one_list:
            self._doubts |= dict.fromkeys(left, PASSED_OVER)
        for key in again - plain:
            if not accuses(*picked[key]) and picked[key][0].mention.form not in _UNSIGNED:
                self._doubts.setdefault(key, PICKED)

    def against(self, one: Found, said: Verdict) -> str | None:
        del said
        return self._doubts.get(one.key)


def _part(one: Found) -> object:
    block = one.mention.block
    return one.context.group if block.entry else (id(block), one.context.sentence[:_NEAR])


def _is_list(part: Mapping[Key, Judged]) -> bool:
    return all(one.mention.block.entry for one, _ in part.values())


def _asks(one: Found, said: Verdict) -> bool:
    return said.item and not said.doubt and asks_plainly(one.context.sentence)


def accuses(one: Found, said: Verdict) -> bool:
    """Tell whether a sentence only says what somebody did, in words that are known."""
    sentence = one.context.sentence
    return said.item and words.ACCUSES.search(sentence) is not None and not is_turned(sentence)
