"""Which lines of a message repeat an earlier one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from duly.receive.readers.document import Line

# "On 31 January 2021, X wrote:" in the languages orders come in; it may run over two lines.
_WROTE = re.compile(
    r"^.{0,200}\b(wrote|writes|schrieb|a écrit|escribió|escreveu|ha scritto|"
    r"пишет|написал(?:а|\(а\))?|napisał(?:a|\(a\))?|yazdı|kirjoitti|skrev|schreef)\b.{0,60}[::]\s*$"
    r"|^.{0,200}(写道|寫道|のメール|लिखा|ने लिखा)\s*.{0,20}[::]\s*$",
    re.IGNORECASE,
)
_ORIGINAL = re.compile(
    r"^\s*[-_=]{3,}\s*(original message|original appointment|ursprüngliche nachricht|"
    r"message d'origine|mensaje original|исходное сообщение|mensagem original)\s*[-_=]{3,}\s*$",
    re.IGNORECASE,
)
_MARK = re.compile(r"^\s{0,3}(?:>|\|\s?>)")
_FORWARD = re.compile(r"^\s*(fw|fwd|wg|tr|rv|enc|пересл)\s*[:\]]", re.IGNORECASE)


def is_forward(subject: str) -> bool:
    """Test whether a subject says that the message passes an earlier one on."""
    return _FORWARD.match(subject) is not None


def mark_quoted(texts: Sequence[str], *, forwarded: bool = False) -> tuple[Line, ...]:
    """Mark what a mail quotes: ``>`` lines, their attribution, all below "Original Message".

    In a forward the message below is what was sent to us, so it is not quoted.
    """
    return tuple(_marked(texts, forwarded))


def mark_attributed(texts: Sequence[str]) -> tuple[Line, ...]:
    """Mark quotes in a plain file, where ``>`` means one only below "… wrote:"."""
    if any(_WROTE.match(text) for text in texts):
        return mark_quoted(texts)
    return tuple(Line(text=text) for text in texts)


def _marked(texts: Sequence[str], forwarded: bool) -> Iterator[Line]:
    below = False
    for place, text in enumerate(texts):
        below = below or (not forwarded and _ORIGINAL.match(text) is not None)
        quoted = below or _MARK.match(text) is not None or _introduces(texts, place)
        yield Line(text=text, quoted=quoted)


def _introduces(texts: Sequence[str], place: int) -> bool:
    """Test for an attribution, which counts only directly above a quote."""
    if not texts[place].strip():
        return False
    both = " ".join(texts[place : place + 2])  # a long attribution runs over two lines
    if _WROTE.match(texts[place]) is None and _WROTE.match(both) is None:
        return False
    following = [text for text in texts[place + 1 : place + 4] if text.strip()]
    return any(_MARK.match(text) for text in following)
