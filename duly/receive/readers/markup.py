"""Orders sent as XML: registers of decisions, and data of any other shape."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from duly.receive.readers.document import Document, File
from duly.receive.readers.limits import Opening
from duly.receive.readers.office.parts import name_of, parse_part
from duly.receive.readers.sniff import MARKUP
from duly.receive.readers.structured import PLAIN, Found

_ENTRIES = frozenset({"content", "entry", "item", "record", "row", "url", "locator"})


def read_markup(file: File, opening: Opening) -> tuple[Document, ...]:
    """Read XML: what is repeated becomes a table, everything else ``name: value`` lines.

    Raises ``Unreadable`` with ``hostile-file``, ``broken-document`` or a limit's code.
    """
    root = parse_part(file.data, opening.limits)
    found = Found(opening.limits, "xml-items")
    found.take("", {name_of(root): _value(root)})
    return (found.document(file, opening, MARKUP),)


def _value(element: Element) -> object:
    text = (element.text or "").strip()
    if not len(element) and not element.attrib:
        return text
    fields: dict[str, object] = {
        name.rpartition("}")[2]: value
        for name, value in element.attrib.items()
        if not name.endswith("schemaLocation")
    }
    for inner in element:
        _add(fields, name_of(inner), _value(inner))
        text += f" {(inner.tail or '').strip()}"
    if text.strip():
        fields[PLAIN] = text.strip()
    return fields


def _add(fields: dict[str, object], name: str, value: object) -> None:
    """Gather what has one name; entries are a list even where there is one."""
    known = fields.get(name)
    if isinstance(known, list):
        known.append(value)
    elif name in fields:
        fields[name] = [known, value]
    else:
        fields[name] = [value] if name in _ENTRIES else value
