"""Every fact of a pack, one by one: what it is, where it stands, how far it may be relied on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from typing import TypeGuard

from duly.law.cited import Cited, Reviewed, Source
from duly.law.pack import Pack
from duly.law.terms import Confidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One cited fact; ``path`` names it within the pack, like ``order/clocks/execute``."""

    path: str
    cited: Cited

    @property
    def confidence(self) -> Confidence:
        """Return how far it may be relied on."""
        return self.cited.confidence

    @property
    def own(self) -> dict[str, str]:
        """Return what the fact itself says, key by key, without the facts inside it."""
        told = ((f.name, getattr(self.cited, f.name)) for f in fields(self.cited))
        return {
            name: text_of(value)
            for name, value in told
            if name not in {"src", "instrument"} and not _facts_within(value) and _tells(value)
        }


def facts(pack: Pack) -> tuple[Fact, ...]:
    """Return every fact of the pack in the order of its file."""
    return tuple(_within(pack, ""))


def by_confidence(pack: Pack) -> dict[str, int]:
    """Return how many facts of the pack have which confidence, the strongest first."""
    count = Counter(fact.confidence for fact in facts(pack))
    return {each.value: count[each] for each in Confidence}


def review_of(pack: Pack, source: Source) -> Reviewed:
    """Return who last read a source, and when it must be read again."""
    return source.reviewed or pack.reviewed


def stale(pack: Pack, on: date) -> tuple[tuple[Fact, Reviewed], ...]:
    """Return the facts whose next review was due before ``on``, each with its oldest review."""
    found = []
    for fact in facts(pack):
        oldest = min((review_of(pack, s) for s in fact.cited.src), key=lambda r: r.next)
        if oldest.next < on:
            found.append((fact, oldest))
    return tuple(found)


def text_of(value: object) -> str:
    """Return a value of a pack in the words of its file."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return "; ".join(text_of(each) for each in value)
    if isinstance(value, Mapping):
        return "; ".join(f"{key}: {text_of(each)}" for key, each in value.items())
    if _is_record(value) and type(value).__str__ is object.__str__:
        told = ((f.name, getattr(value, f.name)) for f in fields(value))
        return ", ".join(f"{name} {text_of(each)}" for name, each in told if each not in (None, ()))
    return str(value)


def _within(node: object, path: str) -> Iterator[Fact]:
    if isinstance(node, Cited):
        yield Fact(path=path, cited=node)
    for step, each in _children(node):
        yield from _within(each, f"{path}/{step}".strip("/"))


def _children(node: object) -> Iterator[tuple[object, object]]:
    if isinstance(node, Mapping):
        yield from node.items()
    elif isinstance(node, tuple):
        yield from ((getattr(each, "id", n), each) for n, each in enumerate(node, 1))
    elif _is_record(node) and not isinstance(node, Source):
        told = (f.name for f in fields(node) if f.name not in {"src", "sources"})
        yield from (("" if name == "instruments" else name, getattr(node, name)) for name in told)


def _tells(value: object) -> bool:
    return value not in (None, False, ())


def _facts_within(value: object) -> bool:
    return any(True for _ in _within(value, ""))


def _is_record(value: object) -> TypeGuard[Cited]:
    return is_dataclass(value) and not isinstance(value, type)
