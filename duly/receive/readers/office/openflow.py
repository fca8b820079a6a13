"""The paragraphs of an OpenDocument file: words, blanks, links, notes, deletions, hidden text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from duly.receive.readers.limits import Limits
from duly.receive.readers.office.parts import child, given, name_of, number
from duly.receive.readers.office.runs import CHANGED, Run

_BLANKS = {"s": " ", "tab": "\t", "line-break": "\n"}
_APART = frozenset(
    {"soft-page-break", "note-citation", "ruby-text", "tracked-changes", "title", "desc"}
)
_CHANGES = frozenset({"change", "change-start", "change-end"})
_CHANGE = "\ufdd0"  # no text holds this sign
_UNSEEN = frozenset({"hidden-text", "hidden-paragraph"})
_MOST_BLANKS = 1000


@dataclass(slots=True)
class Flow:
    """What the paragraphs of one file share; ``met`` collects what a person must be told."""

    limits: Limits
    hidden: frozenset[str] = frozenset()  # styles that show nothing
    met: set[str] = field(default_factory=set)
    unseen: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    notes: list[Element] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)

    def paragraph(self, element: Element) -> list[Run]:
        """Give a paragraph's words; one that is changed in its middle is doubted."""
        runs: list[Run] = []
        waiting = False
        for run in self.runs(element):
            if run.text == _CHANGE:
                waiting = bool(runs) and bool(runs[-1].text[-1:].strip())
                continue
            cut = waiting and bool(run.text[:1].strip())
            runs.append(replace(run, doubt=CHANGED) if cut else run)
            waiting = waiting and not run.text
        return runs

    def runs(self, element: Element, link: str | None = None) -> Iterator[Run]:
        """Give a paragraph's words; what is none of them is put aside on the way."""
        if element.text:
            yield Run(text=_flat(element.text), link=link)
        for part in element:
            yield from self._part(part, link)
            if part.tail:
                yield Run(text=_flat(part.tail), link=link)

    def _part(self, part: Element, link: str | None) -> Iterator[Run]:
        name = name_of(part)
        if name in _BLANKS:
            times = number(given(part, "c"), otherwise=1, most=_MOST_BLANKS)
            yield Run(text=_BLANKS[name] * max(1, times), link=link)
        elif name in _CHANGES:
            yield Run(text=_CHANGE)
        elif name == "a":
            yield from self.runs(part, given(part, "href") or link)
        elif name in _UNSEEN or self.hides(part):
            self.met.add("hidden-text")
            self.unseen.append(given(part, "string-value") or _all(part))
        elif not self.takes(part, name):
            yield from self.runs(part, link)

    def takes(self, part: Element, name: str) -> bool:
        """Put a note, a comment or a drawing aside, and tell whether it was one."""
        if name == "note":
            self.notes.extend(one for one in part if name_of(one) == "note-body")
        elif name in {"annotation", "annotation-end"}:
            self.comments.append(_all(part))
        elif name == "frame":
            self._frame(part)
        else:
            return name in _APART
        return True

    def _frame(self, frame: Element) -> None:
        for part in frame:
            match name_of(part):
                case "text-box":
                    self.boxes.append(part)
                case "object" | "object-ole" | "plugin" | "applet" | "floating-frame":
                    self.met.add("embedded")
                case "image":
                    outside = "://" in (given(part, "href") or "")
                    self.met.add("outside" if outside else "pictures")
                case _:
                    pass

    def hides(self, element: Element) -> bool:
        """Tell whether an element's style shows nothing."""
        return (given(element, "style-name") or "") in self.hidden


def hidden_styles(*roots: Element | None) -> frozenset[str]:
    """Name the text styles with ``text:display="none"``."""
    names = set()
    for root in roots:
        for style in root.iter() if root is not None else ():
            if name_of(style) == "style":
                text = child(style, "text-properties")
                if text is not None and given(text, "display") == "none":
                    names.add(given(style, "name") or "")
    return frozenset(names)


def _flat(text: str) -> str:
    """White space of the file is no more than one blank; what is meant stands in elements."""
    words = " ".join(text.split())
    lead = " " if text[:1].isspace() else ""
    return f"{lead}{words}{' ' if text[-1:].isspace() and words else ''}"


def _all(element: Element) -> str:
    return " ".join(" ".join(element.itertext()).split())
