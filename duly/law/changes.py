"""What differs between two texts of a pack, fact by fact."""

from __future__ import annotations

from dataclasses import dataclass

from duly.law.facts import Fact, facts, text_of
from duly.law.pack import Pack


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing a fact says otherwise; none where it says nothing of it."""

    path: str
    key: str
    was: str | None
    now: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What was added to a pack, what was taken away, and what was changed."""

    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[Change, ...]


def difference(before: Pack, after: Pack) -> Difference:
    """Return how ``after`` differs from ``before``: its facts, their sources and its head."""
    old, new = _told(before), _told(after)
    return Difference(
        added=tuple(path for path in new if path not in old),
        removed=tuple(path for path in old if path not in new),
        changed=tuple(
            Change(path=path, key=key, was=old[path].get(key), now=new[path].get(key))
            for path in old
            if path in new
            for key in dict.fromkeys((*old[path], *new[path]))
            if old[path].get(key) != new[path].get(key)
        ),
    )


def _told(pack: Pack) -> dict[str, dict[str, str]]:
    head = {
        "version": pack.version,
        "title": pack.title,
        "jurisdiction": pack.jurisdiction,
        "zone": pack.zone.default.key,
        "reviewed": text_of(pack.reviewed),
    }
    return {
        "pack": head,
        **{f"sources/{name}": _words(source) for name, source in pack.sources.items()},
        **{fact.path: {**fact.own, "source": _sources(fact)} for fact in facts(pack)},
    }


def _sources(fact: Fact) -> str:
    return f"{fact.cited.cite}; {fact.confidence}"


def _words(source: object) -> dict[str, str]:
    names = type(source).__dataclass_fields__  # type: ignore[attr-defined]
    told = ((name, getattr(source, name)) for name in names)
    return {name: text_of(value) for name, value in told if value not in (None, ())}
