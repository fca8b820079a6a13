"""Paragraphs as lines: kept apart, except where an address may go on in the next one."""

from __future__ import annotations

import re
from collections.abc import Iterable

from duly.receive.readers.document import Line

_ADDRESS_ENDS = re.compile(r"(?:://|www\.|/|^[@#])\S*$")
_TAIL = re.compile(r"^(?!h\w{1,5}:|www\.|@|#)[\w./?&=#%~+:-]+$", re.ASCII | re.IGNORECASE)
_SURE_TAIL = re.compile(r"[/?&=%_\d]")


class Lines:
    """The lines of a document, in order."""

    def __init__(self) -> None:
        self.all: list[Line] = []

    def say(self, lines: Iterable[Line], *, entry: bool = False) -> None:
        """Add a paragraph; a blank line keeps it from the one above.

        A clerk who copies from a page leaves an address in two paragraphs: those stay together.
        ``entry`` is an entry of a list, which seldom goes on with the one above.
        """
        said = [line for line in lines if line.text or line.link]
        last = self.all[-1] if self.all else None
        if last is not None and last.text and not (said and _goes_on(last, said[0], entry)):
            self.all.append(Line(text="", quoted=last.quoted, aside=last.aside))
        self.all.extend(said)

    def aside(self, text: str, why: str) -> None:
        """Add words that are no part of the letter, and say why."""
        flat = " ".join(text.split())
        if flat:
            self.all.append(Line(text=flat, quoted=True, aside=why))


def _goes_on(last: Line, line: Line, entry: bool) -> bool:
    if _ADDRESS_ENDS.search(last.text.split(" ")[-1]) is None or not _TAIL.match(line.text):
        return False
    return not entry or _SURE_TAIL.search(line.text) is not None
