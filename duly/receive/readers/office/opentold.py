"""What OpenDocument files have in common: their members, locks, and what a person must be told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from duly.order.terms import Unreadable
from duly.receive.readers.document import Flag
from duly.receive.readers.office.openflow import Flow
from duly.receive.readers.office.parts import EXTERNAL, package_flags

_TOLD = {
    "hidden-text": "The document holds text that it does not show; nothing in it is an item.",
    "tracked-changes": "The document holds changes that nobody has accepted; "
    "nothing in its deletions is an item.",
    "comments": "The document holds comments; nothing in them is an item.",
    "external-content": EXTERNAL,
    "embedded-objects": "Other files are embedded in it; they were not read. Look at the original.",
    "pictures": "The file holds pictures; words in them were not read. Look at the original.",
}
_CODES = {"embedded": "embedded-objects", "outside": "external-content"}


def member(members: Mapping[str, bytes], name: str) -> bytes:
    """Give a member that the format requires.

    Raises ``Unreadable`` with ``broken-document``.
    """
    if name not in members:
        raise Unreadable(
            "broken-document", f"The file has no {name}. Save it again, or send a PDF."
        )
    return members[name]


def unlocked(members: dict[str, bytes]) -> dict[str, bytes]:
    """Return the members of a file that is not locked.

    Raises ``Unreadable`` with ``encrypted``.
    """
    if b"encryption-data" in members.get("META-INF/manifest.xml", b""):
        raise Unreadable("encrypted", "The file needs a password. Send it without one.")
    return members


def open_flags(members: Mapping[str, bytes], flow: Flow) -> Iterator[Flag]:
    """Say what was hidden, struck out, commented, embedded or left elsewhere."""
    yield from package_flags(members, flow.limits)
    met = {_CODES.get(what, what) for what in flow.met} | ({"comments"} if flow.comments else set())
    yield from (Flag(code=code, why=_TOLD[code]) for code in sorted(met))
