"""Word's fields: the addresses behind field codes, check boxes, and symbols of its own fonts."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from duly.receive.readers.office.parts import child, given

_LINK = re.compile(r"^\s*HYPERLINK\s+(?:\\[ntm]\s+)*(?:\"([^\"]*)\"|([^\s\\\"]\S*))", re.IGNORECASE)
_OUTSIDE = re.compile(
    r"^\s*(?:INCLUDETEXT|INCLUDEPICTURE|LINK|DDE|DDEAUTO|IMPORT|INCLUDE|RD)\b", re.IGNORECASE
)
_OFF = frozenset({"0", "false", "off"})
TICKED, OPEN = "\u2612", "\u2610"
# The private codes that Word writes for signs of the font Wingdings.
_WINGDINGS = {
    "FB": TICKED,
    "FC": TICKED,
    "FD": TICKED,
    "FE": TICKED,
    "78": TICKED,
    "6E": "\u25a0",
    "A8": OPEN,
    "6F": OPEN,
    "71": OPEN,
    "72": OPEN,
}


def instruction_link(code: str, met: set[str]) -> str | None:
    """Give the address of a HYPERLINK field; note a field that wants something from elsewhere."""
    if _OUTSIDE.match(code):
        met.add("outside")
    found = _LINK.match(code)
    return (found[1] if found[1] is not None else found[2]).strip() or None if found else None


def checkbox(begin: Element) -> str | None:
    """Give the state of an old form's check box."""
    box = child(begin, "ffData", "checkBox")
    if box is None:
        return None
    for name in ("checked", "default"):
        mark = child(box, name)
        if mark is not None:
            return TICKED if (given(mark, "val") or "1").lower() not in _OFF else OPEN
    return OPEN


def symbol(element: Element) -> str:
    """Give a sign of a symbol font; one that is not known shows that something stood there."""
    code = (given(element, "char") or "").upper().removeprefix("F0").zfill(2)
    if (given(element, "font") or "").lower().startswith("wingdings"):
        return _WINGDINGS.get(code[-2:], "\ufffd")
    return "\ufffd"


class Fields:
    """The fields that are open at a place of the text; they may run over paragraphs."""

    def __init__(self) -> None:
        self._codes: list[str] = []
        self._shown: list[bool] = []
        self.link: str | None = None

    @property
    def shows(self) -> bool:
        """Tell whether text here is shown, or part of a field's code."""
        return all(self._shown)

    def turn(self, kind: str) -> None:
        """Enter a field, pass to what it shows, or leave it."""
        if kind == "begin":
            self._codes.append("")
            self._shown.append(False)
        elif self._codes and kind == "separate":
            self._shown[-1] = True
        elif self._codes and kind == "end":
            self._codes.pop()
            self._shown.pop()
        links = (instruction_link(code, set()) for code in reversed(self._codes))
        self.link = next((link for link in links if link), None)

    def instruct(self, code: str, met: set[str]) -> None:
        """Take a piece of the innermost field's code."""
        if self._codes:
            self._codes[-1] += code
            instruction_link(self._codes[-1], met)
