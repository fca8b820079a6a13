"""How the rows of a list speak of themselves: whoever is spoken of otherwise is asked about.

No words need to be known for it. A remark that stands beside one row, where the other rows say
nothing or all say the same, may take that row out, in whatever language it is written.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from duly.receive.readers.document import Cell, Row
from duly.receive.reading.table.heads import (
    NUMBERS,
    Role,
    is_name_head,
    is_remark_head,
    kind_of_type,
)
from duly.receive.reading.text import negation
from duly.receive.reading.text.standing import CALLS
from duly.receive.reading.usual import FEWEST, in_words, usual, without_numbers
from duly.receive.reading.wordlist import WORD_END

_SILENT = frozenset({Role.SERIAL, Role.TYPE, Role.AVOIDED, Role.LOCATOR, *NUMBERS})
_FOOTNOTED = re.compile(
    r"(?:[*†‡§]+\s?)?\(?\d{1,7}[.)]?\s?(?:\*+|[†‡§#¹²³]+)[.)]?|[*†‡§]+\s?\d{1,7}[.)]?|"
    r"[^\W\d_][^*†‡§]*[^\W\d_]{2}\s?(?:\*{1,2}|[†‡]+)|\W*[*†‡§]+\W*"
)
_SIGN = re.compile("[*†‡§#¹²³]")  # one of them is in every such mark
_TICK = re.compile(r"\W*[☑✓✔✅]\W*")
_FEW_WORDS = 3
_MARK = 3  # letters: "x", "yes"
_LONGEST = 120  # characters
_WHOLE = re.compile(
    r"\W*(?:whole|entire|full|all|only|this|the|ganze[rsn]?|nur|tout|entier|seul\w*|tod[oa]|"
    r"enter[oa]|complet[oa]?|inter[oa]|int[eé]gr\w+|cał[eyo]\w*|весь|вся|целиком|только|лише|"
    rf"весь|tüm|seluruh|전체|全体|整个|पूरा|केवल|كامل){WORD_END}",
    re.IGNORECASE,
)
# A remark that there is none.
_NOTHING = re.compile(
    r"\W*(?:[a-z]{1,3}|n\W?a|none|nil|not? (?:applicable|remarks?)|keine?|aucune?|ninguna?|"
    r"nenhuma?|nessun[oa]|geen|ingen|ingenting|brak|žádn\w+|nincs|niciuna?|yok|không(?: có)?|"
    r"tidak ada|нет|немає|няма|δεν υπάρχ\w+|لا يوجد|ندارد|नहीं|नास्ति|ไม่มี|没有|沒有|"
    r"없음|해당 ?없음|なし|特になし|אין)\W*",
    re.IGNORECASE,
)

# What was published says no, or nobody allowed it: that tells of the offense.
_OFFENSE = re.compile(
    r"^\W*(?:asks?|says?|claims?|denies|states?|tells?)\b|"
    r"\b(?:without|ohne|sans|sin|sem|senza|bez|без|zonder|utan|uten|uden|tanpa|không (?:có|được)) "
    r"(?:\w+ ){0,2}?(?:consent|permi|licen|autori|authori|einwillig|erlaubnis|genehmig|zustimm|"
    r"consenso|zgod|zezwol|соглас|разреш|лиценз|згод|дозвол|toestemming|tillstånd|samtyk|izin|"
    r"sự đồng ý|phép)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """What the remarks of a list say as a rule, by column."""

    usual: Mapping[int, frozenset[str]] = field(default_factory=dict)
    asking: frozenset[int] = frozenset()  # columns in which most rows are told what to do
    filled: frozenset[int] = frozenset()  # in which one thing is said of nearly every row
    free: frozenset[int] = frozenset()  # for remarks, in which no rule is known
    marked: bool = False  # most rows bear a footnote's mark
    ticked: frozenset[int] = frozenset()  # in which some rows bear a tick: a cross is none

    def speaks_otherwise(self, row: Row) -> str | None:
        """Give the remark by which a row differs from the others, if it does."""
        for column, rule in self.usual.items():
            cell = row.cells[column] if column < len(row.cells) else None
            said = said_in(cell, row)
            if cell is None or not said or said in rule or cell.hidden:
                continue
            if not negation.is_plain_ask(cell.text):
                return cell.text.strip()
        if any(not _text_at(row, column) for column in self.filled):
            return ""
        for column in self.asking:
            text = _text_at(row, column)
            if text and not negation.asks_plainly(text):
                return text
        return next(filter(None, (_turned(_text_at(row, column)) for column in self.free)), None)


NO_MANNER = Manner()


def manner_of(
    rows: Sequence[Row],
    roles: Mapping[int, Role],
    heads: Mapping[int, str],
    locators: Sequence[int],
) -> Manner:
    """Learn from a list's first rows what its remarks say as a rule."""
    rows = [row for row in rows if _is_of_list(row, locators)]
    said_by: dict[int, frozenset[str]] = {}
    asking: set[int] = set()
    filled: set[int] = set()
    free: set[int] = set()
    for column in range(max((len(row.cells) for row in rows), default=0)):
        if column in locators or not _may_remark(roles.get(column), heads.get(column, "")):
            continue
        cells = [row.cells[column] if column < len(row.cells) else None for row in rows]
        if _are_names(cells):
            continue
        said = [said_in(cell, row) for cell, row in zip(cells, rows, strict=True)]
        found = usual(said) if len(rows) >= FEWEST else None
        if found is None and is_remark_head(heads.get(column, "")):
            found = _silence(said)
            free.add(column)
        if found is not None:
            said_by[column] = found
            if _is_silence_rare(said, found):
                filled.add(column)
        texts = [cell.text for cell in cells if cell is not None]
        if _mostly_ask(texts) or _decides(texts):
            asking.add(column)
    return Manner(
        usual=said_by,
        asking=frozenset(asking),
        filled=frozenset(filled),
        free=frozenset(free - said_by.keys()),
        marked=2 * sum(is_marked(row, locators) for row in rows) > len(rows),
        ticked=frozenset(_ticked(rows)),
    )


def is_marked(row: Row, locators: Collection[int]) -> bool:
    """Tell whether a footnote's mark stands at a row's number, or at a word beside its locator."""
    return any(
        _FOOTNOTED.fullmatch(cell.text.strip()) is not None
        for column, cell in enumerate(row.cells)
        if _SIGN.search(cell.text)
        and column not in locators
        and len(cell.text) <= _LONGEST
        and not cell.hidden
    )


def _ticked(rows: Sequence[Row]) -> Iterator[int]:
    for row in rows:
        yield from (n for n, cell in enumerate(row.cells) if _TICK.fullmatch(cell.text.strip()))


def _silence(said: Sequence[str]) -> frozenset[str] | None:
    """Take silence for the rule of remarks of which no two say the same."""
    counted = Counter(said)
    silent = counted.pop("", 0)
    return frozenset({""}) if silent > 1 and max(counted.values(), default=2) == 1 else None


def _turned(text: str) -> str | None:
    """Give a remark that says no, except or already; "none" alone says nothing."""
    if len(text) > _LONGEST or _NOTHING.fullmatch(text) or _OFFENSE.search(text):
        return None
    told = negation.is_turned(text) and CALLS.search(text) is None
    return text if told else None


def _is_of_list(row: Row, locators: Sequence[int]) -> bool:
    cells = (row.cells[column] for column in locators if column < len(row.cells))
    return not row.hidden and any(cell.text.strip() or cell.link for cell in cells)


def _may_remark(role: Role | None, head: str) -> bool:
    """Tell whether a column may say something of its rows beyond their ground."""
    if role in _SILENT or is_name_head(head):
        return False
    return role is not Role.GROUND or is_remark_head(head)


def said_in(cell: Cell | None, row: Row) -> str:
    """Give a remark without numbers and signs; nothing for one that only repeats a name."""
    if cell is None:
        return ""
    text = cell.text.strip().casefold()
    if len(text) > _LONGEST or _is_name(text, row, cell) or _is_kind(text):
        return ""
    return in_words(text)


def _is_kind(text: str) -> bool:
    """Tell whether a remark only says what is listed: "whole account"."""
    return kind_of_type(text) is not None and len(_WHOLE.sub("", text).split()) <= 1


def _are_names(cells: Sequence[Cell | None]) -> bool:
    """Tell whether a column holds names of several words, each with a capital."""
    texts = [cell.text.split() for cell in cells if cell is not None and cell.text.strip()]
    named = [words for words in texts if len(words) > 1 and all(map(_is_capital, words))]
    return len(named) > len(texts) / 2


def _is_capital(word: str) -> bool:
    return word[:1].isupper() or not word[:1].isalpha()


def _is_name(text: str, row: Row, own: Cell) -> bool:
    """Tell whether a cell only says again what another one names."""
    others = " ".join(cell.text.casefold() for cell in row.cells if cell is not own)
    return len(text) > _MARK and text.lstrip("@") in others


def _mostly_ask(texts: Collection[str]) -> bool:
    """Tell whether at least half of what is said asks; each thing said is asked about once."""
    said = Counter(without_numbers(text) for text in texts if text.strip())
    silent = 0
    for text, count in said.most_common():
        silent += 0 if negation.asks_plainly(text) else count
        if 2 * silent > said.total():
            return False
    return said.total() > 1


def _decides(texts: Collection[str]) -> bool:
    """Tell whether a column says in a few words what is done with each row: "Block"."""
    filled = [text for text in texts if text.strip()]
    asked = sum(map(negation.is_plain_ask, filled))
    return asked > 1 and max(len(text.split()) for text in filled) <= _FEW_WORDS


def _is_silence_rare(said: Sequence[str], found: Collection[str]) -> bool:
    """Tell whether one mark stands at nearly every row: then a row without it is the other one."""
    (mark, *others) = found or ("",)
    return bool(mark) and not others and 0 < said.count("") <= len(said) / 3 and len(mark) <= _MARK


def _text_at(row: Row, column: int) -> str:
    return row.cells[column].text.strip() if column < len(row.cells) else ""
