"""The paragraphs of an OpenDocument file: words, blanks, links, notes, deletions, hidden text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from duly.receive.readers.limits import Limits
from duly.receive.readers.marks import STRUCK, raised
from duly.receive.readers.office.parts import child, given, name_of, number
from duly.receive.readers.office.runs import CHANGED, Run
from duly.receive.readers.office.wordstyles import SILENT, Marks, inherited

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
    styles: Mapping[str, Marks] = field(default_factory=dict)  # that change what words say
    met: set[str] = field(default_factory=set)
    unseen: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    notes: list[Element] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)

    def paragraph(self, element: Element) -> list[Run]:
        """Give a paragraph's words; one that is changed in its middle is doubted."""
        runs: list[Run] = []
        waiting = False
        for run in self.runs(element, self.marks(element)):
            if run.text == _CHANGE:
                waiting = bool(runs) and bool(runs[-1].text[-1:].strip())
                continue
            cut = waiting and bool(run.text[:1].strip())
            text = raised(run.text, runs[-1].text if runs else "") if run.raised else run.text
            runs.append(replace(run, text=text, doubt=CHANGED if cut else run.doubt))
            waiting = waiting and not run.text
        return runs

    def runs(self, element: Element, look: Marks, link: str | None = None) -> Iterator[Run]:
        """Give a paragraph's words; what is none of them is put aside on the way."""
        if element.text:
            yield _run(element.text, look, link)
        for part in element:
            yield from self._part(part, look, link)
            if part.tail:
                yield _run(part.tail, look, link)

    def _part(self, part: Element, look: Marks, link: str | None) -> Iterator[Run]:
        name = name_of(part)
        if name in _BLANKS:
            times = number(given(part, "c"), otherwise=1, most=_MOST_BLANKS)
            yield Run(text=_BLANKS[name] * max(1, times), link=link)
        elif name in _CHANGES:
            yield Run(text=_CHANGE)
        elif name == "a":
            yield from self.runs(part, self.marks(part).over(look), given(part, "href") or link)
        elif name in _UNSEEN or self.hides(part):
            self.met.add("hidden-text")
            self.unseen.append(given(part, "string-value") or _all(part))
        elif not self.takes(part, name):
            yield from self.runs(part, self.marks(part).over(look), link)

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
        return bool(self.marks(element).hidden)

    def marks(self, element: Element) -> Marks:
        """Give what an element's style says of its words."""
        return self.styles.get(given(element, "style-name") or "", SILENT)


def _run(text: str, look: Marks, link: str | None) -> Run:
    doubt = STRUCK if look.struck and text.strip() else None
    return Run(text=_flat(text), link=link, doubt=doubt, raised=bool(look.raised))


def styles_of(*roots: Element | None) -> dict[str, Marks]:
    """Read what each style says of its words, with those that it is based on."""
    own: dict[str, Marks] = {}
    based: dict[str, str] = {}
    for root in roots:
        for style in root.iter() if root is not None else ():
            if name_of(style) == "style":
                name = given(style, "name") or ""
                text = child(style, "text-properties")
                own[name] = _marks(text).over(own.get(name, SILENT))
                based[name] = given(style, "parent-style-name") or ""
    return inherited(own, based)


def _marks(text: Element | None) -> Marks:
    if text is None:
        return SILENT
    lines = [
        said
        for name in ("text-line-through-style", "text-line-through-type")
        if (said := given(text, name)) is not None
    ]
    shown, place = given(text, "display"), given(text, "text-position")
    return Marks(
        hidden=None if shown is None else shown == "none",
        struck=any(said != "none" for said in lines) if lines else None,
        raised=None if place is None else re.match(r"\s*(?:super|sub|-?[1-9])", place) is not None,
    )


def _flat(text: str) -> str:
    """White space of the file is no more than one blank; what is meant stands in elements."""
    words = " ".join(text.split())
    lead = " " if text[:1].isspace() else ""
    return f"{lead}{words}{' ' if text[-1:].isspace() and words else ''}"


def _all(element: Element) -> str:
    return " ".join(" ".join(element.itertext()).split())
