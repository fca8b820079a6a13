"""Files of one delivery that a letter speaks of by name, each for itself: block A, restore B."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from duly.receive.readers.document import Document
from duly.receive.reading.table.sections import lone_text
from duly.receive.reading.text import words
from duly.receive.reading.text.clauses import AND
from duly.receive.reading.text.introductions import takes_back
from duly.receive.reading.text.negation import asks_plainly, is_turned
from duly.receive.reading.text.titles import spared_by

_SENTENCE = re.compile(r"(?<=[.!?;。！？।])\s+|\n")
_CLAUSE = re.compile(rf"\s*(?:[,;，；、]|(?<=\s){AND}(?=\s)|以及|并且|并)\s*")
_PARTS = re.compile(r"[^\W\d_]+|\d+")
_SHORTEST = 4  # letters of a name that are looked for
_BARE = 3  # words beside a name that say nothing by themselves
_HEAD = 8  # lines or rows in which a file says its title
_TITLE = re.compile(
    r"\W{0,3}((?:ann?ex(?:ure|e)?|appendix|schedule|enclosure|list|table|part|anlage|anhang|liste|"
    r"anexo|allegato|elenco|lista|bijlage|lijst|bilaga|bilag|liite|załącznik|příloha|príloha|"
    r"melléklet|anexa|prilog|priloga|ek|lampiran|phụ lục|приложение|список|перечень|додаток|"
    r"παράρτημα|अनुलग्नक|परिशिष्ट|সংযুক্তি|附件|附录|別紙|別添|별지|붙임|ملحق|مرفق|پیوست|נספח|ภาคผนวก)"
    r"[\s.:№#-]{0,3}(?:[A-ZА-ЯΑ-Ω]|\d{1,2}|[IVX]{1,4}|[一二三四五六七八九十甲乙丙丁]))(?!\w)",
    re.IGNORECASE,
)


def spared_files(
    documents: Sequence[Document], listing: Sequence[str], lined: Sequence[str] = ()
) -> frozenset[str]:
    """Give the files with lists of which a letter speaks by name without plainly asking.

    ``listing`` are the names of the documents that hold lists, ``lined`` of those whose lines
    name something, as a list of one column. One alone is never spared. A file of lines is spared
    by other files alone, and by a name of several parts: "order" is said of much else.
    """
    if len({*listing, *lined}) < 2:
        return frozenset()
    spoken = {one.name: list(_sentences(one)) for one in documents}
    others = {
        one.name: {name: said for name, said in spoken.items() if name != one.name}
        for one in documents
        if one.name in lined and len(_PARTS.findall(_stem(one))) > 1
    }
    return frozenset(
        one.name
        for one in documents
        if (said := spoken if one.name in listing else others.get(one.name))
        and _is_spared(list(_said_of(one, said)))
    )


def _is_spared(said: Sequence[tuple[str, re.Pattern[str]]]) -> bool:
    return bool(said) and not any(_asks_of(text, name) for text, name in said)


def _said_of(
    document: Document, spoken: Mapping[str, Sequence[str]]
) -> Iterator[tuple[str, re.Pattern[str]]]:
    """Give the sentences that speak of a file, by its name or, in others, by its title."""
    stem, title = _stem(document), _title_of(document)
    for name, sentences in spoken.items():
        for called in (stem, title if name != document.name else ""):
            if len(re.sub(r"[\W_]", "", called)) >= _SHORTEST:
                pattern = _pattern(called)
                yield from ((text, pattern) for text in sentences if pattern.search(text))


def _stem(document: Document) -> str:
    return document.name.rpartition("/")[2].rpartition(".")[0] or document.name


def _pattern(name: str) -> re.Pattern[str]:
    parts = "[\\W_]*".join(_PARTS.findall(name))
    return re.compile(rf"(?<!\w){parts}(?!\w)", re.IGNORECASE)


def _title_of(document: Document) -> str:
    """Give the one title, as "Annexure B", that stands at the head of a file's list."""
    said = [line.text for line in document.lines[:_HEAD]]
    for table in document.tables:
        said += [table.sheet or ""]
        said += [text for row in islice(table.rows, _HEAD) if (text := lone_text(row))]
    found = {match[1].casefold(): match[1] for text in said if (match := _TITLE.match(text))}
    return next(iter(found.values())) if len(found) == 1 else ""


def _asks_of(text: str, name: re.Pattern[str]) -> bool:
    """Tell whether a sentence plainly asks about what it names: the clause that holds the name.

    A clause of hardly more than the name says what the one before it says.
    """
    clauses = [one for one in _CLAUSE.split(text) if one.strip()]
    here = next((place for place, one in enumerate(clauses) if name.search(one)), None)
    if here is None:  # the name itself holds a comma
        return asks_plainly(text) and not takes_back(text)
    order = [*range(here, -1, -1), *range(here + 1, len(clauses))]
    for place in order:
        said = clauses[place]
        if _says_something(said):
            return asks_plainly(said) and not takes_back(said)
        if place == here and len(name.sub(" ", said).split()) > _BARE and takes_back(text):
            return False
    return asks_plainly(text) and not takes_back(text)


def _says_something(clause: str) -> bool:
    return any(
        (words.ASKS.search(clause), takes_back(clause), is_turned(clause), spared_by(clause))
    )


def _sentences(document: Document) -> Iterator[str]:
    text = "\n".join(line.text for line in document.lines if not line.quoted)
    yield from (one for one in _SENTENCE.split(text) if one.strip())
