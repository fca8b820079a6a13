"""The XML parts of an office file: parsed without entities, within a bounded depth and size."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import NoReturn
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, iterparse
from xml.parsers.expat import ExpatError, ParserCreate

from defusedxml import DefusedXmlException, DTDForbidden
from defusedxml.ElementTree import DefusedXMLParser

from duly.order.terms import Unreadable
from duly.receive.readers.document import Flag
from duly.receive.readers.limits import Limits

DEEPEST = 150
_PIECE = 4_096  # bytes
_HYPERLINK = "/hyperlink"
_SCRIPTED = re.compile(r"vbaProject|vbaData|(?:^|/)Basic/|(?:^|/)Scripts/", re.IGNORECASE)
_PICTURED = re.compile(r"(?:^|/)(?:media|Pictures|diagrams)/[^/]+$")
_OBJECTS = re.compile(r"(?:^|/)embeddings/|(?:^|/)Object \d+/content\.xml$|afchunk", re.IGNORECASE)


class _Bounded(TreeBuilder):
    """Builds a tree and stops where no honest program writes on."""

    def __init__(self, limits: Limits) -> None:
        super().__init__()
        self._depth = 0
        self._left = limits.elements

    def start(self, tag: str, attrs: dict[str, str], /) -> Element:
        self._depth += 1
        self._left -= 1
        if self._depth > DEEPEST:
            raise Unreadable("too-deep", "The file nests without end. Send it as PDF or CSV.")
        if self._left < 0:
            raise Unreadable("too-large", "The file has too many parts. Send it in pieces.")
        return super().start(tag, attrs)

    def end(self, tag: str, /) -> Element:
        self._depth -= 1
        return super().end(tag)


def parse_part(data: bytes, limits: Limits) -> Element:
    """Parse one XML part.

    Raises ``Unreadable`` with ``hostile-file`` on declared entities, ``broken-document`` when it
    is no XML, ``too-deep`` or ``too-large`` beyond the limits.
    """
    parser = DefusedXMLParser(target=_Bounded(limits), forbid_dtd=True)
    try:
        parser.feed(data)
        root = parser.close()
    except DefusedXmlException as hostile:
        why = "The file declares entities, as no office program does. Ask for a PDF."
        raise Unreadable("hostile-file", why) from hostile
    except (ParseError, ValueError, LookupError, OverflowError) as broken:
        why = f"The file is damaged ({type(broken).__name__}). Save it again, or send a PDF."
        raise Unreadable("broken-document", why) from broken
    if not isinstance(root, Element):
        raise Unreadable("broken-document", "The file breaks off. Save it again, or send a PDF.")
    return root


class _Begun(Exception):
    """The first element has begun: nothing behind it can declare anything."""


def ended(data: bytes) -> Iterator[Element]:
    """Give each element of a part once it has ended, all that it holds inside it.

    The interpreter's swift parser has no guard of its own. Entities are declared before the first
    element or nowhere, and so that much is looked through first: raises ``DTDForbidden`` for
    whatever is declared there, and ``ParseError`` for what is no XML.
    """
    _refuse_declared(data)
    for _, element in iterparse(BytesIO(data)):  # noqa: S314 — nothing is declared in it
        yield element


def _refuse_declared(data: bytes) -> None:
    guard = ParserCreate()
    guard.StartDoctypeDeclHandler = _declared
    guard.StartElementHandler = _begun
    try:
        for start in range(0, len(data), _PIECE):
            guard.Parse(data[start : start + _PIECE])
        guard.Parse(b"", True)  # newer parsers put off what a piece leaves unfinished
    except (_Begun, ExpatError):
        return  # what is broken is for the parser itself to say


def _declared(name: str, system: str | None, public: str | None, _inside: bool) -> NoReturn:
    raise DTDForbidden(name, system, public)


def _begun(_name: str, _attributes: dict[str, str]) -> NoReturn:
    raise _Begun


def name_of(element: Element) -> str:
    """Give an element's name without its namespace, of which each format has several."""
    return str(element.tag).rpartition("}")[2]


def given(element: Element, name: str) -> str | None:
    """Give an attribute by its name without namespace."""
    found = element.get(name)
    if found is not None:
        return found
    return next((v for key, v in element.attrib.items() if key.endswith("}" + name)), None)


def child(element: Element, *path: str) -> Element | None:
    """Give the first descendant along a path of names."""
    found: Element | None = element
    for name in path:
        if found is None:
            return None
        found = next((inner for inner in found if name_of(inner) == name), None)
    return found


def number(text: str | None, *, otherwise: int = 0, most: int = 1 << 31) -> int:
    """Read a whole number that a file claims, never more than ``most``."""
    digits = (text or "").strip()
    if not digits.isascii() or not digits.isdigit():
        return otherwise
    return most if len(digits) > 10 else min(int(digits), most)


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """What a part points to: another part, or something outside."""

    kind: str
    target: str
    outside: bool


def relations(members: Mapping[str, bytes], part: str, limits: Limits) -> dict[str, Relation]:
    """Read what a part points to, by the ids that it uses."""
    folder, name = posixpath.split(part)
    data = members.get(posixpath.join(folder, "_rels", f"{name}.rels"))
    if data is None:
        return {}
    found = {}
    for element in parse_part(data, limits):
        target = given(element, "Target") or ""
        outside = (given(element, "TargetMode") or "").lower() == "external"
        inside = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
        found[given(element, "Id") or ""] = Relation(
            kind=given(element, "Type") or "",
            target=target if outside else posixpath.normpath(inside),
            outside=outside,
        )
    return found


def package_flags(members: Mapping[str, bytes], limits: Limits) -> Iterator[Flag]:
    """Say what a package holds or points to that was neither run, fetched nor read."""
    if any(_SCRIPTED.search(name) for name in members):
        yield Flag(code="macros", why="The file holds macros; they were not run.")
    if any(_PICTURED.search(name) for name in members):
        why = "The file holds pictures; words in them were not read. Look at the original."
        yield Flag(code="pictures", why=why)
    if any(_OBJECTS.search(name) for name in members):
        why = "Other files are embedded in it; they were not read. Look at the original."
        yield Flag(code="embedded-objects", why=why)
    owners = (re.sub(r"_rels/([^/]+)\.rels$", r"\1", name) for name in members if "_rels/" in name)
    pointed = (one for owner in owners for one in relations(members, owner, limits).values())
    if any(one.outside and not one.kind.endswith(_HYPERLINK) for one in pointed):
        yield Flag(code="external-content", why=EXTERNAL)


EXTERNAL = "It wants a template, picture or text from elsewhere; nothing was fetched."
