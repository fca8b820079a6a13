"""Turns checked YAML into the typed pack, field by field, by the types themselves."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from datetime import date, time
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import TypeVar, cast, get_args, get_origin, get_type_hints
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from duly.law.cited import Source
from duly.law.days import Span
from duly.law.duration import Duration
from duly.order.terms import Unreadable

T = TypeVar("T")
Sources = Mapping[str, Source]


class Misread(Exception):
    """A value of the right shape that means nothing; ``path`` says where it stands."""

    def __init__(self, path: tuple[str | int, ...], what: str) -> None:
        super().__init__(what)
        self.path = path
        self.what = what


_KEYS = {"valid_from": "from", "valid_to": "to"}
_PARSED: dict[object, Callable[[str], object]] = {
    Duration: Duration.parse,
    Span: Span.parse,
    ZoneInfo: ZoneInfo,
    date: date.fromisoformat,
    time: time.fromisoformat,
}


def build(cls: type[T], data: Mapping[str, object], sources: Sources) -> T:
    """Return ``data`` as a ``cls``; a source's id is replaced by the source it names.

    ``data`` has passed the schema. Raises ``Misread`` for a date, length or zone that does
    not exist.
    """
    given: dict[str, object] = {}
    for name, hint in _hints(cast("Hashable", cls)).items():
        key = _KEYS.get(name, name)
        if key in data:
            with _at(key):
                given[name] = _value(hint, data[key], sources)
    return cast("Callable[..., T]", cls)(**given)


@contextmanager
def _at(step: str | int) -> Iterator[None]:
    try:
        yield
    except Misread as inner:
        raise Misread((step, *inner.path), inner.what) from inner
    except (ValueError, Unreadable, ZoneInfoNotFoundError) as error:
        raise Misread((step,), getattr(error, "why", str(error))) from error


@cache
def _hints(cls: Hashable) -> dict[str, object]:
    kind = cast("type", cls)
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(kind)}


def _value(hint: object, raw: object, sources: Sources) -> object:
    origin = get_origin(hint)
    if origin is UnionType:
        return _one_of(get_args(hint), raw, sources)
    if origin is tuple:
        return tuple(_each(get_args(hint)[0], cast("list[object]", raw), sources))
    if origin is Mapping:
        inner = get_args(hint)[1]
        table = cast("Mapping[str, object]", raw)
        return dict(
            zip(table, _each(inner, list(table.values()), sources, list(table)), strict=True)
        )
    if isinstance(raw, str):
        return _from_text(hint, raw, sources)
    if is_dataclass(hint):
        return build(cast("type[object]", hint), cast("Mapping[str, object]", raw), sources)
    return raw


def _each(
    hint: object, raw: list[object], sources: Sources, names: Sequence[str | int] = ()
) -> Iterator[object]:
    for step, each in zip(names or range(len(raw)), raw, strict=True):
        with _at(step):
            yield _value(hint, each, sources)


def _one_of(options: tuple[object, ...], raw: object, sources: Sources) -> object:
    for option in options:
        if isinstance(option, type) and issubclass(option, StrEnum) and raw in list(option):
            return option(str(raw))
    real = next(o for o in options if not (isinstance(o, type) and issubclass(o, StrEnum)))
    return _value(real, raw, sources)


def _from_text(hint: object, raw: str, sources: Sources) -> object:
    if hint is Source:
        return sources[raw]
    if hint in _PARSED:
        return _PARSED[hint](raw)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint(raw)
    return raw
