"""What a letter tells of the lists beside it, and of itself as a whole: doubts on all it holds."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from duly.receive.reading.doubts import held
from duly.receive.reading.entry import Entry
from duly.receive.reading.paired import or_its_account
from duly.receive.reading.text import listnames, words
from duly.receive.reading.text.caution import (
    NO_MATTER,
    OUTSIDE,
    PICKED,
    SPOKEN,
    Judged,
    accuses,
    prose_of_list,
)
from duly.receive.reading.text.context import masked
from duly.receive.reading.text.designators import ACCOUNT_WORD, POST_WORD
from duly.receive.reading.text.flow import Block
from duly.receive.reading.text.found import Found, Key
from duly.receive.reading.text.introductions import UNLIKE
from duly.receive.reading.text.mentions import Mention
from duly.receive.reading.text.negation import asks_plainly, asks_seldom, forbids, spares_seldom
from duly.receive.reading.text.picked import NOTHING_SPOKEN, Spoken
from duly.receive.reading.text.qualities import BY_QUALITY, spares_by_quality
from duly.receive.reading.text.refrains import REFRAINS, only_refrains
from duly.receive.reading.text.spoken import takes_all_back, without_footnotes
from duly.receive.reading.text.verdict import Verdict

UNASKED = "no sentence of the letter is known to ask for anything: is it asked about?"
TAKEN_BACK = "the letter takes an order back: is this asked about all the same?"
_AT_LENGTH = 120  # characters: a letter, and no list with a title
_WELL_KNOWN = frozenset(
    ("en", "ru", "uk", "pl", "de", "fr", "es", "pt", "it", "tr", "zh", "hi", "ar", "nl", "id")
)
_WORD = re.compile(r"[^\s.,;:!?()।。、，\"'«»„“”]+")
_LONGEST = 24  # letters of a word; what is longer belongs to a script that sets none apart


@dataclass(frozen=True, slots=True)
class Told:
    """What a letter tells of the rows of a list that stands apart from it, without asking."""

    spoken: Spoken = NOTHING_SPOKEN  # numbers of rows
    keys: frozenset[Key] = frozenset()  # what is named again
    length: int = 0  # of the letter
    asks: bool = False
    taken_back: bool = False  # an earlier order, and nothing says which part of it
    of_accounts: bool = False  # a sentence asks about accounts, and names no posts
    apart: frozenset[Key] = frozenset()  # asked about in prose beside a list
    texts: tuple[str, ...] = ()  # all it says around its lists
    seldom: frozenset[Key] = frozenset()  # asked about plainly, in a tongue hardly known
    turned: frozenset[Key] = frozenset()  # below a sentence that says no, except or already
    forbidden: frozenset[Key] = frozenset()  # below "do not", whatever the tongue seems to be
    taken_outright: bool = False  # an order, and not by a footnote
    refrains: bool = False  # it says that nothing is to be removed, and asks for nothing
    by_quality: bool = False  # it spares some by what they are

    def __or__(self, other: Told) -> Told:
        return Told(
            self.spoken | other.spoken,
            self.keys | other.keys,
            self.length + other.length,
            self.asks or other.asks,
            self.taken_back or other.taken_back,
            self.of_accounts or other.of_accounts,
            self.apart | other.apart,
            self.texts + other.texts,
            self.seldom | other.seldom,
            self.turned | other.turned,
            self.forbidden | other.forbidden,
            self.taken_outright or other.taken_outright,
            self.refrains or other.refrains,
            self.by_quality or other.by_quality,
        )

    def with_marks(self) -> Told:
        """Give what is told beside rows that bear a footnote's mark: footnotes speak of those."""
        return replace(self, taken_back=self.taken_outright)

    def in_tongue(self, entries: Iterable[Entry], languages: Collection[str]) -> Iterator[Entry]:
        """Doubt what only the words of a language speak for that is hardly known here.

        That is everything in a letter at length where no word is known to ask for anything (where
        the language is known it tells of offenses, and that is its ask), and what is named in
        prose beside a list, which says by itself what is asked about.
        """
        silent = self.length > _AT_LENGTH and not self.asks
        known = _WELL_KNOWN.intersection(languages)
        for one in entries:
            if one.locator.needs_person:
                yield one
                continue
            key = (one.locator.kind, one.locator.id)
            forbidden = UNLIKE if key in self.forbidden else None
            why = forbidden or (None if known else self._why_not(one, silent=silent))
            yield _doubtful(one, why) if why else one

    def _why_not(self, one: Entry, *, silent: bool) -> str | None:
        key = (one.locator.kind, one.locator.id)
        if key in self.turned:
            return UNLIKE
        if silent and key not in self.seldom:
            return UNASKED
        return OUTSIDE if key in self.apart else None

    def of(self, entry: Entry) -> Entry:
        """Doubt a row that the letter picks out, by its number or by its name.

        Where the letter takes an order back, or asks for nothing, everything is doubted.
        """
        if entry.locator.needs_person:
            return entry
        if why := self._of_all():
            return _doubtful(entry, why)
        if not entry.in_table:
            return entry
        if (entry.locator.kind, entry.locator.id) in self.keys:
            return _doubtful(entry, PICKED)
        if self.spoken.whole or (
            entry.serial is not None and self.spoken.speaks_of(str(entry.serial))
        ):
            return _doubtful(entry, SPOKEN)
        if self.of_accounts:
            return held(entry, or_its_account(entry.locator))
        return entry

    def _of_all(self) -> str | None:
        """Give why nothing that the letter asks about is certain, if so."""
        if self.taken_back:
            return TAKEN_BACK
        if self.refrains:
            return REFRAINS
        return BY_QUALITY if self.by_quality else None

    def of_lists(self, entries: Sequence[Entry]) -> Iterator[Entry]:
        """Doubt what stands in a list that the letter calls by name without asking about it."""
        doubtful = listnames.doubtful({one.captions for one in entries}, self.texts)
        yield from (self.of_list_called(one, doubtful) for one in entries)

    def of_list_called(self, entry: Entry, doubtful: Collection[listnames.Captions]) -> Entry:
        """Doubt an entry of one of the lists that are called by name without asking about them."""
        if entry.captions in doubtful and not entry.locator.needs_person:
            return _doubtful(entry, listnames.CALLED)
        return entry

    def of_list(self, entries: Sequence[Entry]) -> Iterator[Entry]:
        """Doubt what another letter lists and this one picks out, as the mail that passes it on."""
        labels = self.spoken.singled_out({one.label for one in entries if one.label})
        for one in entries:
            if (self.spoken.whole or one.label in labels) and not one.locator.needs_person:
                yield _doubtful(one, SPOKEN)
            else:
                yield one


def _doubtful(entry: Entry, why: str) -> Entry:
    return replace(entry, locator=replace(entry.locator, needs_person=why))


NOTHING_TOLD = Told()


def told_of(
    judged: Sequence[Judged], blocks: Sequence[Block], spoken: Spoken, *, listed: bool
) -> Told:
    """Give what a letter tells of the rows of lists that stand apart from it.

    ``spoken`` are the numbers of a list that its prose speaks of.
    """
    keys = {
        one.key
        for one, said in judged
        if said.why not in NO_MATTER and not one.mention.block.entry and not _plainly(one, said)
    }
    texts = list(prose_of_list(blocks))
    masks = list(_with_masks(judged, blocks))
    certain = [one for one, said in judged if said.item and not said.doubt]
    return Told(
        apart=frozenset(_apart(certain, listed=listed)),
        spoken=spoken,
        keys=frozenset(keys),
        length=sum(map(len, texts)),
        asks=any(map(words.ASKS.search, texts)),
        of_accounts=any(map(_of_accounts, texts)),
        seldom=frozenset(one.key for one in certain if asks_seldom(_above(one))),
        forbidden=frozenset(one.key for one in certain if one.listed and forbids(_above(one))),
        turned=frozenset(one.key for one in certain if one.listed and spares_seldom(_above(one))),
        taken_back=takes_all_back(masks),
        taken_outright=takes_all_back(without_footnotes(masks)),
        refrains=only_refrains(texts),
        by_quality=len(certain) != 1 and spares_by_quality(masks),
        texts=tuple(texts),
    )


def _of_accounts(text: str) -> bool:
    """Tell whether a text asks about accounts and names no posts."""
    named = ACCOUNT_WORD.search(text) is not None and POST_WORD.search(text) is None
    return named and words.ASKS.search(text) is not None


def _above(one: Found) -> str:
    """Give the sentence above the list that a name stands in, or its own."""
    return one.context.introduction if one.listed else one.context.sentence


def _apart(certain: Sequence[Found], *, listed: bool) -> Iterator[Key]:
    """Give what is asked about in prose beside a list, or in other words than the first is."""
    prose = [one for one in certain if not one.listed]
    if listed or len(prose) < len(certain):
        yield from (one.key for one in prose)
        return
    first = _asking(prose[0].context.sentence) if prose else frozenset()
    if first:
        alike = {one.key for one in prose if first & _asking(one.context.sentence)}
        yield from (one.key for one in prose if one.key not in alike)


def _asking(sentence: str) -> frozenset[str]:
    """Give the words of a sentence that ask, as they are written."""
    found = ((word, words.ASKS.search(word)) for word in _WORD.findall(sentence.casefold()))
    return frozenset(word if len(word) <= _LONGEST else said[0] for word, said in found if said)


def _with_masks(judged: Sequence[Judged], blocks: Sequence[Block]) -> Iterator[str]:
    """Give the letter's own text, in which what is named is hidden."""
    found: dict[int, list[Mention]] = defaultdict(list)
    for one, _ in judged:
        found[id(one.mention.block)].append(one.mention)
    for block in blocks:
        if not (block.quoted or block.aside):
            yield masked(block.text, found[id(block)])


def _plainly(one: Found, said: Verdict) -> bool:
    return (said.item and asks_plainly(one.context.sentence)) or accuses(one, said)
