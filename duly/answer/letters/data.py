"""A letter as data: its values under fixed names, and its words for every other form."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, datetime
from typing import Any

from duly.answer.letters.composing import NAMES, Letter, compose, cover_of
from duly.answer.letters.cover import Cover
from duly.answer.letters.sheet import (
    Fact,
    Facts,
    Frame,
    Heading,
    Items,
    Link,
    Paragraph,
    Part,
    Points,
    Receipt,
    Row,
    Sheet,
)
from duly.answer.letters.words import Language

VERSION = 2
_PARTS: Mapping[str, type[Part]] = {
    "paragraph": Paragraph,
    "heading": Heading,
    "points": Points,
    "facts": Facts,
    "items": Items,
    "receipt": Receipt,
    "link": Link,
}
_CALLED: Mapping[type, str] = {part: name for name, part in _PARTS.items()}


def data_of(letter: Letter, *, language: Language) -> bytes:
    """Write a letter as one JSON document; equal letters give equal bytes.

    ``values`` holds what the letter says, in codes and UTC times, whatever the language. ``sheet``
    holds its words, from which ``sheet_in`` gives the letter back.
    """
    told = {
        "version": VERSION,
        "letter": NAMES[type(letter)],
        "language": language,
        "values": _plain(replace(letter, cover=cover_of(letter))),
        "sheet": _plain(compose(letter, language=language)),
    }
    return json.dumps(told, ensure_ascii=True, separators=(",", ":")).encode()


def sheet_in(document: bytes) -> Sheet:
    """Return the worded letter that a document of ``data_of`` holds."""
    told = json.loads(document)["sheet"]
    references = tuple((str(label), str(text)) for label, text in told["frame"]["references"])
    return Sheet(
        language=told["language"],
        cover=_cover(told["cover"]),
        frame=Frame(**{**told["frame"], "references": references}),
        personal=told["personal"],
        subject=told["subject"],
        parts=tuple(_part(part) for part in told["parts"]),
    )


def _plain(value: object) -> Any:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if not is_dataclass(value):
        return value
    told = {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    name = _CALLED.get(type(value))
    return told if name is None else {"is": name, **told}


def _cover(told: Mapping[str, Any]) -> Cover:
    lines = {name: tuple(told[name]) for name in ("address", "to")}
    at = datetime.fromisoformat(told["written_at"])
    return Cover(**{**told, **lines, "written_at": at})


def _part(told: Mapping[str, Any]) -> Part:
    given = {name: value for name, value in told.items() if name != "is"}
    kind = _PARTS[told["is"]]
    if kind is Facts:
        return Facts(facts=tuple(Fact(**fact) for fact in given["facts"]))
    if kind is Items:
        first, second, third, fourth = given["heads"]
        rows = tuple(Row(**row) for row in given["rows"])
        return Items(heads=(first, second, third, fourth), rows=rows)
    if kind is Points:
        return Points(texts=tuple(given["texts"]))
    return kind(**given)
