"""The named styles of a Word document that change what their words say: hidden, struck, raised."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from duly.receive.readers.limits import Limits
from duly.receive.readers.office.parts import child, given, number, parse_part, relations

_OFF = frozenset({"0", "false", "off", "none"})


@dataclass(frozen=True, slots=True)
class Marks:
    """What marks say of the words below them; nothing where they are silent."""

    hidden: bool | None = None
    struck: bool | None = None
    raised: bool | None = None

    def over(self, others: Marks) -> Marks:
        """Give what is said by these marks, and by others where these are silent."""
        return Marks(
            hidden=others.hidden if self.hidden is None else self.hidden,
            struck=others.struck if self.struck is None else self.struck,
            raised=others.raised if self.raised is None else self.raised,
        )


SILENT = Marks()


def marks_of(element: Element | None) -> Marks:
    """Read the marks of a run or a style (``rPr``)."""
    if element is None:
        return SILENT
    struck = [said for name in ("strike", "dstrike") if (said := _is_on(element, name)) is not None]
    return Marks(
        hidden=_is_on(element, "vanish"),
        struck=any(struck) if struck else None,
        raised=_up(element),
    )


def _is_on(element: Element, name: str) -> bool | None:
    mark = child(element, name)
    return None if mark is None else (given(mark, "val") or "1").lower() not in _OFF


def _up(element: Element) -> bool | None:
    place, lift = child(element, "vertAlign"), child(element, "position")
    if place is not None:
        return (given(place, "val") or "") in {"superscript", "subscript"}
    return None if lift is None else number(given(lift, "val")) > 0


def styles_of(members: Mapping[str, bytes], main: str, limits: Limits) -> dict[str, Marks]:
    """Read the marks of each style, with those that it is based on."""
    own: dict[str, Marks] = {}
    based: dict[str, str] = {}
    for element in _styles(members, main, limits):
        name = given(element, "styleId") or ""
        parent = child(element, "basedOn")
        if parent is not None:
            based[name] = given(parent, "val") or ""
        own[name] = marks_of(child(element, "rPr"))
    return inherited(own, based)


def inherited(own: Mapping[str, Marks], based: Mapping[str, str]) -> dict[str, Marks]:
    """Give the styles that say anything, with what those say that they are based on."""
    return {name: said for name in own if (said := _whole(name, own, based)) != SILENT}


def _styles(members: Mapping[str, bytes], main: str, limits: Limits) -> Iterator[Element]:
    for one in relations(members, main, limits).values():
        if one.kind.endswith("/styles") and one.target in members:
            yield from parse_part(members[one.target], limits)


def _whole(name: str, own: Mapping[str, Marks], based: Mapping[str, str]) -> Marks:
    said = SILENT
    for _ in range(len(based) + 1):
        said = said.over(own.get(name, SILENT))
        if name not in based:
            break
        name = based[name]
    return said
