"""A letter before it is set: its parts in order, in words, without any layout."""

from __future__ import annotations

from dataclasses import dataclass

from duly.answer.letters.cover import Cover
from duly.answer.letters.words import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Running text in the catalogue's words."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """The name of a part of the letter."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Points:
    """Numbered statements, each a paragraph of its own."""

    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One labelled value; ``exact`` ones are set so that every character can be told apart."""

    label: str
    value: str
    exact: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Labelled values, one below the other."""

    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One item of a list: its number, the locator, what it points at, what is said of it."""

    number: str
    locator: str
    resolved: str
    word: str
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Items:
    """The item-by-item list; ``heads`` are the four column heads."""

    heads: tuple[str, str, str, str]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """The ledger's receipt, line by line as it was handed out, and what it is good for."""

    meaning: str
    label: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """An address that the reader is meant to open; the only one that can be clicked."""

    label: str
    address: str


Part = Paragraph | Heading | Points | Facts | Items | Receipt | Link


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The words around a letter's text; ``references`` are labels with what they name.

    ``page`` holds ``{page}`` and ``{pages}`` for whoever lays it out in pages.
    """

    references: tuple[tuple[str, str], ...]
    subject_label: str
    greeting: str
    closing: str
    signed: str
    no_names: str
    page: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A whole letter: its cover, its frame, its subject, its parts."""

    language: Language
    cover: Cover
    frame: Frame
    personal: bool
    subject: str
    parts: tuple[Part, ...]
