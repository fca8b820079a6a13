"""DOCX: letter and lists, with deletions, comments and hidden text kept apart from them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from xml.etree.ElementTree import Element

from duly.order.terms import Unreadable
from duly.receive.readers.digest import digest
from duly.receive.readers.document import Document, File, Flag, Line
from duly.receive.readers.limits import Opening
from duly.receive.readers.office.parts import (
    EXTERNAL,
    child,
    given,
    name_of,
    package_flags,
    parse_part,
    relations,
)
from duly.receive.readers.office.story import DELETED, HIDDEN, Package, Story
from duly.receive.readers.office.wordstyles import styles_of
from duly.receive.readers.sniff import WORD
from duly.receive.readers.unpacked import unpack

_MAIN = "/officeDocument"
_TOLD = {
    "inserted": (
        "tracked-changes",
        "The document holds insertions that nobody has accepted; they were read as its text.",
    ),
    DELETED: (
        "tracked-changes",
        "The document holds deletions that nobody has accepted; nothing in them is an item.",
    ),
    HIDDEN: (
        "hidden-text",
        "The document holds text that it does not show; nothing in it is an item.",
    ),
    "comment": ("comments", "The document holds comments; nothing in them is an item."),
    "outside": ("external-content", EXTERNAL),
    "embedded": (
        "embedded-objects",
        "Other files are embedded in it; they were not read. Look at the original.",
    ),
}


def read_word(file: File, opening: Opening) -> tuple[Document, ...]:
    """Read a document: page heads, text and lists, notes, page feet; each kept for what it is.

    Raises ``Unreadable`` with ``broken-document``, ``hostile-file`` or a limit's code.
    """
    members = dict(unpack(file.data, opening))
    limits = opening.limits
    main = next(
        (one.target for one in relations(members, "", limits).values() if one.kind.endswith(_MAIN)),
        "word/document.xml",
    )
    if main not in members:
        raise Unreadable("broken-document", "The document has no text part. Ask for a PDF.")
    package = Package(limits=limits, styles=styles_of(members, main, limits))
    stories = list(_stories(members, main, package))
    flags = (*package_flags(members, limits), *_flags(package))
    body = next(story for kind, story in stories if kind == "body")
    above = _lines(stories, "header")
    return (
        Document(
            name=file.name,
            sha256=digest(file.data),
            media_type=WORD,
            lines=(*above, *body.lines, *_lines(stories, "notes"), *_lines(stories, "footer")),
            tables=tuple(
                replace(table, above=len(above) + (table.above or 0)) for table in body.tables
            ),
            flags=tuple({flag.code + flag.why: flag for flag in flags}.values()),
            part_of=opening.part_of,
        ),
    )


def _stories(
    members: Mapping[str, bytes], main: str, package: Package
) -> Iterator[tuple[str, Story]]:
    kinds = {
        "/header": ("header", "page-margin"),
        "/footer": ("footer", "page-margin"),
        "/footnotes": ("notes", ""),
        "/endnotes": ("notes", ""),
        "/comments": ("notes", "comment"),
    }
    targets = relations(members, main, package.limits)
    yield "body", _story(members, main, package, "")
    seen = set()
    for one in targets.values():
        ending = "/" + one.kind.rpartition("/")[2]
        if ending in kinds and one.target in members and one.target not in seen:
            seen.add(one.target)
            name, aside = kinds[ending]
            yield name, _story(members, one.target, package, aside)


def _story(members: Mapping[str, bytes], part: str, package: Package, aside: str) -> Story:
    story = Story(package, relations(members, part, package.limits), aside)
    root = parse_part(members[part], package.limits)
    for block in _blocks(root):
        story.walk(block)
    if aside == "comment" and story.lines:
        package.met.add("comment")
    return story


def _blocks(root: Element) -> Iterator[Element]:
    """Give what holds a part's blocks: the body, each note but those that draw a line."""
    if name_of(root) == "document":
        body = child(root, "body")
        if body is None:
            raise Unreadable("broken-document", "The document has no body. Ask for a PDF.")
        yield body
    elif name_of(root) in {"footnotes", "endnotes", "comments"}:
        yield from (note for note in root if not (given(note, "type") or "").endswith("eparator"))
    else:
        yield root


def _lines(stories: list[tuple[str, Story]], kind: str) -> tuple[Line, ...]:
    """Give the lines of the parts of one kind; each section repeats them, once is enough."""
    found = (line for name, story in stories if name == kind for line in story.lines)
    return tuple(dict.fromkeys(found))


def _flags(package: Package) -> Iterator[Flag]:
    for what in sorted(package.met):
        if what in _TOLD:
            code, why = _TOLD[what]
            yield Flag(code=code, why=why)
