"""The same letters as plain text for mail, and subjects that cannot carry a second header."""

from __future__ import annotations

import binascii
import quopri
import re
from base64 import b64decode
from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import wrap
from typing import assert_never
from unicodedata import bidirectional

from duly.answer.letters.composing import Letter, compose
from duly.answer.letters.inert import ISOLATES, OURS, visible
from duly.answer.letters.sheet import (
    Facts,
    Heading,
    Items,
    Link,
    Paragraph,
    Points,
    Receipt,
    Row,
    Sheet,
)
from duly.answer.letters.words import Direction, Language, Words, direction, words

WIDTH = 72
LISTED = 50  # items written out in a mail; the attached letter holds them all
LONGEST_SUBJECT = 200
PlainPart = Paragraph | Heading | Points | Facts | Receipt | Link
_ROUNDS = 4  # how often encoded words inside encoded words are undone
_APART, _AGAIN = ISOLATES[0], ISOLATES[1]
_INNERMOST = re.compile(f"{_APART}[^{ISOLATES}]*{_AGAIN}")
_RTL_MARK = "\u200f"
_ENCODED = re.compile(r"=\?([^?\s]+)\?([bBqQ])\?([^?]*)\?=")


@dataclass(frozen=True, slots=True, kw_only=True)
class MailText:
    """A subject of one clean line, and a body in plain text."""

    subject: str
    body: str


def mail_of(letter: Letter, *, language: Language, attached: bool = False) -> MailText:
    """Write a letter as the text of a mail.

    With its PDF ``attached`` the mail says so, and leaves all but the first ``LISTED`` items to it.
    """
    return mail_of_sheet(compose(letter, language=language), attached=attached)


def mail_of_sheet(sheet: Sheet, *, attached: bool = False) -> MailText:
    """Write a letter that is already worded as the text of a mail, as ``mail_of`` does."""
    reference = clean_header(sheet.cover.our_reference)
    subject = clean_header(f"{sheet.subject} [{reference}]")
    body = "\n\n".join(_blocks(sheet, attached)) + "\n"
    return MailText(subject=subject, body=_directed(body, direction(sheet.language)))


def text_of(sheet: Sheet) -> str:
    """Write a whole letter as plain text: letterhead, addressee, references, subject, body."""
    cover, frame = sheet.cover, sheet.frame
    given = words(sheet.language).given
    head = (
        tuple(map(given, (cover.platform, *cover.address, cover.contact))),
        tuple(map(given, cover.to)),
        tuple(f"{label}: {text}" for label, text in frame.references),
        (f"{frame.subject_label}: {sheet.subject}",),
    )
    lines = ("\n".join(_hung(_shown(line)) for line in block) for block in head)
    text = "\n\n".join((*lines, *_blocks(sheet, attached=False))) + "\n"
    return _directed(text, direction(sheet.language))


def _directed(text: str, along: Direction) -> str:
    """Give each line its direction: plain text knows none, and a line is all that a reader sees.

    What is set apart ends with its line and is set apart anew on the next; a line from right to
    left says so with its first character, unless it is all Latin, as a receipt is.
    """
    lines: list[str] = []
    depth = 0
    for line in text.split("\n"):
        words = line.lstrip(" ")
        whole = line[: len(line) - len(words)] + _APART * depth + words
        depth = whole.count(_APART) - whole.count(_AGAIN)
        whole += _AGAIN * depth
        lines.append(_RTL_MARK + whole if along == "rtl" and _follows(whole) else whole)
    return "\n".join(lines)


def _follows(line: str) -> bool:
    """Whether a line goes along with the text's direction, by what is not set apart in it."""
    bare = line
    while (within := _INNERMOST.sub("", bare)) != bare:
        bare = within
    return bool(line) and not any(bidirectional(char) == "L" for char in bare)


def clean_header(text: str) -> str:
    """Make any text safe as the value of a mail header.

    Guarantees one line of at most ``LONGEST_SUBJECT`` characters without controls and without
    encoded words. Encoded words are undone first: older mail libraries would undo them later,
    and a line end hidden in one would then start a header of its own.
    """
    for _ in range(_ROUNDS):
        text = _ENCODED.sub(_decoded, text)
    shown = visible(" ".join(text.split())).replace("=?", "= ?")
    return shown if len(shown) <= LONGEST_SUBJECT else shown[: LONGEST_SUBJECT - 1] + "…"


def _decoded(match: re.Match[str]) -> str:
    charset, coding, payload = match.groups()
    try:
        return _bytes(coding, payload).decode(charset.partition("*")[0], "replace")
    except (LookupError, ValueError, binascii.Error):
        return match[0]


def _bytes(coding: str, payload: str) -> bytes:
    plain = payload.encode("ascii", "replace")
    if coding in "qQ":
        return quopri.decodestring(plain, header=True)
    return b64decode(plain + b"=" * (-len(plain) % 4))


def _blocks(sheet: Sheet, attached: bool) -> Iterator[str]:
    catalogue = words(sheet.language)
    yield _prose(sheet.frame.greeting)
    for part in sheet.parts:
        if isinstance(part, Items):
            yield from _items(part, LISTED if attached else len(part.rows), catalogue)
        else:
            yield from _part(part)
    if attached:
        yield _prose(catalogue.say("letter.attached"))
    yield "\n".join((_prose(sheet.frame.closing), _prose(sheet.frame.signed)))
    yield _prose(sheet.frame.no_names)


def _part(part: PlainPart) -> Iterator[str]:
    match part:
        case Paragraph():
            yield _prose(part.text)
        case Heading():
            yield f"{_shown(part.text)}\n{'-' * min(len(part.text), WIDTH)}"
        case Points():
            yield "\n".join(_point(str(place), text) for place, text in enumerate(part.texts, 1))
        case Facts():
            yield "\n".join(
                _hung(f"{_shown(fact.label)}: {_shown(fact.value)}") for fact in part.facts
            )
        case Receipt():
            lines = (f"    {visible(line)}" for line in part.text.splitlines())
            yield _prose(part.meaning)
            yield "\n".join((f"{_shown(part.label)}:", *lines))
        case Link():
            yield f"{_shown(part.label)}:\n{visible(part.address)}"
        case _:
            assert_never(part)


def _items(part: Items, most: int, catalogue: Words) -> Iterator[str]:
    yield "\n".join(_row(row) for row in part.rows[:most])
    if len(part.rows) > most:
        yield _prose(catalogue.say("letter.rest_attached", count=len(part.rows) - most))


def _row(row: Row) -> str:
    said = f"{row.word} — {row.detail}" if row.detail else row.word
    return _point(row.number, f"{_shown(row.locator)} ({_shown(row.resolved)}): {said}")


def _point(number: str, text: str) -> str:
    return _hung(f"{number}. {_shown(text)}")


def _hung(text: str) -> str:
    return _wrapped(text, indent="    ")


def _prose(text: str) -> str:
    return _wrapped(_shown(text))


def _shown(text: str) -> str:
    return visible(text, keep=OURS)


def _wrapped(text: str, *, indent: str = "") -> str:
    lines = wrap(
        text, WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )
    return "\n".join(lines)
