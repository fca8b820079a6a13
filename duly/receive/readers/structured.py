"""Orders sent as data: a JSON document with a letter and a list of locators."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

from duly.order.terms import Unreadable
from duly.receive.readers.decoding import decode, split_lines
from duly.receive.readers.digest import digest
from duly.receive.readers.document import Cell, Document, File, Flag, Line, Row, Table
from duly.receive.readers.limits import Limits, Opening


def read_structured(file: File, opening: Opening) -> tuple[Document, ...]:
    """Read JSON: lists of things become tables, everything else ``key: value`` lines."""
    text = decode(file.data).text
    found = Found(opening.limits)
    try:
        found.take("", json.loads(text, object_pairs_hook=found.pairs, parse_float=str))
    except (ValueError, RecursionError) as broken:
        raise Unreadable("broken-json", f"This is not whole JSON: {broken}") from broken
    return (found.document(file, opening, "application/json"),)


PLAIN = ""  # the key of an element's own words, where it also has attributes

# Plain words in a list are locators only under these names: "languages" holds no accounts.
_LOCATORS = frozenset(
    {
        "",
        "items",
        "locators",
        "urls",
        "links",
        "accounts",
        "handles",
        "posts",
        "hashtags",
        "targets",
        *("item", "locator", "url", "link", "account", "handle", "post", "hashtag", "target"),
    }
)


# What stands below these names is about the order, the sender or the proof: never an item.
_ABOUT = frozenset(
    re.findall(
        r"\S+",
        "authority issuing_authority issuingauthority sender issuer contact contacts redress "
        "legal_basis legalbasis laws law provisions references sources attachments evidence "
        "examples signatory signatories recipient recipients addressee provider signature meta "
        "metadata schema $schema appeal",
    )
)


class Found:
    """Lines and tables as they are met in the data."""

    def __init__(self, limits: Limits, path: str = "json-items") -> None:
        self.limits = limits
        self.path = path
        self.lines: list[Line] = []
        self.tables: list[Table] = []
        self.flags: list[Flag] = []

    def pairs(self, pairs: list[tuple[str, object]]) -> dict[str, object]:
        """Make an object of its fields, and note one that occurs twice."""
        if len({key for key, _ in pairs}) < len(pairs) and not self.flags:
            why = "A field occurs twice in the data; the last one was read. Ask which one counts."
            self.flags.append(Flag(code="doubled-field", why=why))
        return dict(pairs)

    def document(self, file: File, opening: Opening, media_type: str) -> Document:
        """Put together what was found."""
        return Document(
            name=file.name,
            sha256=digest(file.data),
            media_type=media_type,
            lines=tuple(self.lines),
            tables=tuple(self.tables),
            flags=tuple(self.flags),
            part_of=opening.part_of,
        )

    def take(self, key: str, value: object) -> None:
        """Lay a value out as lines and tables; ``key`` is its path."""
        if isinstance(value, Mapping):
            for name, inner in value.items():
                self.take(f"{key}.{name}" if key else str(name), inner)
        elif isinstance(value, list):
            self._take_list(key, value)
        elif value is not None:
            self._say(key, _text(value))

    def _say(self, key: str, text: str) -> None:
        parts = split_lines(text)
        free = key.rsplit(".", 1)[-1].lower() in {"letter", "text", "body", "message"}
        label = f"{key}: " if key and not free else ""
        aside = "about-the-order" if _is_about(key) else None
        if self.lines:
            self.lines.append(Line(text="", aside=self.lines[-1].aside))
        self.lines.append(Line(text=label + parts[0], aside=aside))
        self.lines.extend(Line(text=part, aside=aside) for part in parts[1:])

    def _take_list(self, key: str, values: list[object]) -> None:
        if len(values) > self.limits.rows:
            raise Unreadable("too-large", "The list is too long. Send it in parts.")
        if not values:
            return
        if _is_about(key):
            for one in values:
                self.take(key, one)
            return
        last = key.rsplit(".", 1)[-1].lower()
        if last not in _LOCATORS and not any(isinstance(one, Mapping | list) for one in values):
            for one in values:
                self._say(key, _text(one))
            return
        flat = [_flat("", self._without_lists(key, value)) for value in values]
        heads = list(dict.fromkeys(name for row in flat for name in row))
        if len(heads) > self.limits.columns:
            raise Unreadable("too-large", "The list's entries have too many fields.")
        named = [name or "locator" for name in heads]
        rows = [tuple(Cell(text=name) for name in named)]
        rows += [tuple(row.get(name, Cell(text="")) for name in heads) for row in flat]
        numbered = (Row(cells=cells, number=n) for n, cells in enumerate(rows))
        self.tables.append(Table(rows=tuple(numbered), path=self.path, sheet=key or None))

    def _without_lists(self, key: str, value: object) -> object:
        """Give an entry's own fields: a list inside it is a table, what is about it are lines."""
        if not isinstance(value, Mapping):
            return value
        own = {}
        for name, inner in value.items():
            path = f"{key}.{name}" if key else str(name)
            entries = isinstance(inner, list) and any(isinstance(_bare(e), Mapping) for e in inner)
            if entries or _is_about(str(name)):
                self.take(path, inner)
            else:
                own[name] = self._without_lists(path, inner)
        return own


def _is_about(key: str) -> bool:
    return any(part in _ABOUT for part in key.lower().split("."))


def _flat(name: str, value: object) -> dict[str, Cell]:
    if isinstance(value, Mapping):
        return {
            inner: cell
            for key, part in value.items()
            for inner, cell in _flat(f"{name}.{key}" if name and key else name or key, part).items()
        }
    if isinstance(value, Sequence) and not isinstance(value, str):
        return {name: Cell(text="\n".join(_text(_bare(part)) for part in value))}
    return {name: Cell(text=_text(value), numeric=_is_number(value))}


def _bare(value: object) -> object:
    """Give what an element of markup says, without what is said about it."""
    return value.get(PLAIN, value) if isinstance(value, Mapping) else value


def _is_number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _text(value: object) -> str:
    return "" if value is None else value if isinstance(value, str) else json.dumps(value)
