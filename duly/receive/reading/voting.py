"""Which platform a delivery speaks of, when nobody said so."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from duly.receive.readers.document import Document
from duly.receive.reading.locator import GRAMMARS
from duly.receive.reading.locator.hosts import KNOWN_HOST, owner_of

_HOST = re.compile(rf"(?<![\w@.-])({KNOWN_HOST})(?![\w-]|\.[\w-])", re.IGNORECASE)
_SHOWN = {
    name: re.compile(grammar.shown, re.IGNORECASE)
    for name, grammar in GRAMMARS.items()
    if grammar.shown
}
_SPOKEN = {
    name: re.compile(grammar.spoken, re.IGNORECASE)
    for name, grammar in GRAMMARS.items()
    if grammar.spoken
}
_MAY_NAME = re.compile(r"[.@]|://|did:|twit")  # no address is without one of these
_SAMPLE = 3_000


def decide(documents: Sequence[Document]) -> str:
    """Name the platform that most addresses stand on; ``generic`` when none leads."""
    texts = list(_texts(documents))
    votes: Counter[str] = Counter()
    for text in texts:
        votes.update(_addresses(text))
    if not votes:
        votes.update(name for text in texts for name, word in _SPOKEN.items() if word.search(text))
    leaders = votes.most_common(2)
    if not leaders or (len(leaders) == 2 and leaders[0][1] == leaders[1][1]):
        return "generic"
    return leaders[0][0]


def _addresses(text: str) -> Iterator[str]:
    if not _MAY_NAME.search(text):
        return
    for match in _HOST.finditer(text):
        owner = owner_of(match[1].lower())
        if owner in GRAMMARS:
            yield owner
    for name, sign in _SHOWN.items():
        for match in sign.finditer(text):
            host = match.groupdict().get("host") or match.groupdict().get("server")
            if host is None or owner_of(host.lower()) is None:
                yield name


def _texts(documents: Sequence[Document]) -> Iterator[str]:
    for document in documents:
        for line in document.lines:
            if not line.quoted:
                yield f"{line.text} {line.link or ''}"
        for table in document.tables:
            for row in islice(table.rows, _SAMPLE):
                for cell in row.cells:
                    yield f"{cell.text} {cell.link or ''}"
