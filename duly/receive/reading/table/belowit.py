"""What a letter says below a table that stands in its own lines: it speaks of the table's rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from duly.receive.readers.document import Row
from duly.receive.reading.entry import Entry
from duly.receive.reading.table.sections import lone_text
from duly.receive.reading.text import spared, words
from duly.receive.reading.text.headings import heads_against, sentences
from duly.receive.reading.text.introductions import takes_back
from duly.receive.reading.text.negation import asks_plainly, is_turned
from duly.receive.reading.text.ordinals import ordinals_in, places_unsure
from duly.receive.reading.text.spoken import spoken_in
from duly.receive.reading.text.takenback import is_taken_back
from duly.receive.reading.text.titles import sets_aside

SAID_BELOW = "what the letter says below its table may take rows out of it: is it asked about?"
_ENDS = re.compile(r"[.:!?。！？：।]\W*$")
_FEWEST = 3  # words of a sentence
_CUT_APART = 6  # … that was cut into cells at its commas
_MOST = 1_000  # lines below a table that are weighed; whoever writes more is asked about
_DENSE = re.compile(r"[^\x00-\u2fff]{4}")  # … where words are not set apart
_WORD = re.compile(r"[\w-]+")
_CLOSES = re.compile(  # thanks, and what is wanted of the addressee beside the rows
    r"\bthank|\bregards\b|\bfaithfully\b|\bsincerely\b|\bcomplian|\bcomply|\bconfirm|\backnowledg|"
    r"\bcooperat|\bquestions?\b|\bcontact\b|\btakes effect\b|\bdank|grüß|\bbestätig|\bmerci|"
    r"\bremerci|\bsalutations\b|\bgracias\b|\bagrade|\bobrigad|\batentamente\b|\bsaludo|\bgrazie\b|"
    r"\bringrazi|\bsaluti\b|\bдякуємо|\bблагодар|\bуважени|\bповаг|\bsprawdz|\bdziękuj|\bpoważani",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Listed:
    """What the entries of a table are called by: their names, their numbers."""

    names: frozenset[str]
    numbers: frozenset[str]

    @classmethod
    def of(cls, entries: Sequence[Entry]) -> _Listed:
        """Take both from the entries."""
        return cls(
            names=frozenset(one.locator.id.casefold() for one in entries),
            numbers=frozenset(str(one.serial) for one in entries if one.serial is not None),
        )


def said_around(rows: Sequence[Row], body: int, entries: Sequence[Entry]) -> str | None:
    """Give why the lines above and below a table leave all its rows in doubt.

    ``rows`` are those of the whole text, of which the table's own begin at ``body``.
    """
    own = [
        number
        for one in entries
        if (one.locator.certain or one.serial is not None)
        and (number := one.source.row) is not None
    ]
    if not own:
        return None
    last, listed = max(own), _Listed.of(entries)
    below = (row for row in rows[body:] if row.number > last and any(_prose(row)))
    if any(_takes_out(row, listed) for row in islice(below, _MOST)) or any(below):
        return SAID_BELOW
    return heads_against([text for row in rows[:body] for text in _prose(row)])


def _prose(row: Row) -> Iterator[str]:
    """Give what a row says that is a line of the letter, cut apart or not."""
    said = list(filter(None, (cell.text.strip() for cell in row.cells)))
    text = ", ".join(said)
    if len(said) == 1 or (_ENDS.search(text) and len(text.split()) >= _CUT_APART):
        yield text


def _takes_out(row: Row, listed: _Listed) -> bool:
    """Tell whether a line may take rows out other than those that it numbers by itself."""
    whole = lone_text(row) is not None  # what was cut apart is not told as the letter's text
    return any(
        _may_take_out(one, listed) and not (whole and _is_heard(one, listed))
        for text in _prose(row)
        for one in sentences(text)
    )


def _is_heard(sentence: str, listed: _Listed) -> bool:
    """Tell whether a sentence that says no numbers its rows: those alone are asked about."""
    spoken = spoken_in([sentence])
    plain = is_turned(sentence) and not is_taken_back(sentence)
    return plain and any(map(spoken.speaks_of, listed.numbers))


def _may_take_out(sentence: str, listed: _Listed) -> bool:
    """Tell whether a sentence says no, singles rows out, or is not understood."""
    if _speaks_against(sentence) or _singles_out(sentence, listed):
        return True
    told = (words.ACCUSES, words.LAW, _CLOSES)
    known = asks_plainly(sentence) or any(one.search(sentence) for one in told)
    return not known and _is_sentence(sentence)


def _speaks_against(sentence: str) -> bool:
    told = (is_turned, takes_back, is_taken_back, sets_aside)
    spares = spared.SPARED.search(sentence) or spared.LIFTED.search(sentence)
    return spares is not None or any(one(sentence) for one in told)


def _singles_out(sentence: str, listed: _Listed) -> bool:
    if any(ordinals_in(sentence)) or places_unsure(sentence):
        return True
    said = {word.casefold() for word in _WORD.findall(sentence)}
    return _is_sentence(sentence) and not said.isdisjoint(listed.names)


def _is_sentence(text: str) -> bool:
    long = len(text.split()) >= _FEWEST or _DENSE.search(text) is not None
    return long and _ENDS.search(text) is not None
