"""Orders sent as data: the fields that ``docs/order.schema.json`` names, by their keys."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from duly.order.terms import Ask
from duly.receive.readers.document import Document
from duly.receive.reading.fields.bodykinds import type_of
from duly.receive.reading.forms.form import Form
from duly.receive.reading.outcome import Authority, Basis, Deadline

NAME = "data"
_KEY = re.compile(r"^([A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*): ?(.*)$")
_DAY = re.compile(r"^(\d{4}-\d{2}-\d{2})(?:T|$)")
_LENGTH = re.compile(r"^P(?!$)(?:\d{1,4}[DWM])?(?:T(?=\d)(?:\d{1,4}H)?(?:\d{1,4}M)?)?$")
_COUNTRY = re.compile(r"^[A-Z]{2}$")
_SAID = {"true": True, "false": False}
Fields = Mapping[str, Sequence[str]]


def order_as_data(document: Document) -> Form | None:
    """Take the fields that are given by their documented keys; nothing where there are none."""
    if document.media_type != "application/json":
        return None
    fields = _fields(document)
    values = {name: value for name, take in _TAKEN.items() if (value := take(fields)) is not None}
    return Form(name=NAME, listed=None, rest=(), values=values) if values else None


def _fields(document: Document) -> Fields:
    """Give the values by their path below ``order``, or from the top where there is none."""
    found: dict[str, list[str]] = defaultdict(list)
    for line in document.lines:
        key = _KEY.match(line.text)
        if key:
            found[key[1].removeprefix("order.")].append(key[2].strip())
    return found


def _one(*names: str, like: re.Pattern[str] | None = None) -> Callable[[Fields], str | None]:
    """Take the only value of the first key that has one and looks as it must."""

    def take(fields: Fields) -> str | None:
        for name in names:
            values = [value for value in fields.get(name, ()) if value]
            match = like.search(values[0]) if like and values else None
            if len(values) == 1 and (like is None or match):
                return match[1] if match and match.re.groups else values[0]
        return None

    return take


def _authority(fields: Fields) -> Authority | None:
    name = _one("authority.name", "authority")(fields)
    if name is None:
        return None
    return Authority(name=name, type=_one("authority.type")(fields) or type_of(name))


def _references(fields: Fields) -> tuple[str, ...] | None:
    found = (*fields.get("reference", ()), *fields.get("references", ()))
    return tuple(filter(None, found)) or None


def _bases(fields: Fields) -> tuple[Basis, ...] | None:
    plain = [Basis(law=law, provision=None) for law in fields.get("legal_basis", ()) if law]
    laws, provisions = fields.get("legal_basis.law", ()), fields.get("legal_basis.provision", ())
    if len(laws) == len(provisions):
        pairs = zip(laws, provisions, strict=True)
        plain += [Basis(law=law, provision=provision) for law, provision in pairs]
    else:
        plain += [Basis(law=law, provision=None) for law in laws]
    return tuple(plain) or None


def _ask(fields: Fields) -> Ask | None:
    said = _one("ask")(fields)
    return next((ask for ask in Ask if ask.value == said), None)


def _deadline(fields: Fields) -> Deadline | None:
    length = _one("deadline.length", "deadline", like=_LENGTH)(fields)
    if length is None:
        return None
    start, duty = _one("deadline.from")(fields), _one("deadline.duty")(fields)
    return Deadline(length=length, start=start or "receipt", duty=duty or "execute", words=length)


def _deadlines(fields: Fields) -> tuple[Deadline, ...] | None:
    found = _deadline(fields)
    return (found,) if found else None


def _confidential(fields: Fields) -> bool | None:
    return _SAID.get(_one("confidential")(fields) or "")


def _several(name: str) -> Callable[[Fields], tuple[str, ...] | None]:
    return lambda fields: tuple(filter(None, fields.get(name, ()))) or None


_TAKEN: Mapping[str, Callable[[Fields], Any]] = {
    "authority": _authority,
    "country": _one("country", like=_COUNTRY),
    "references": _references,
    "issued_on": _one("issued_on", like=_DAY),
    "legal_basis": _bases,
    "grounds": _several("grounds"),
    "reasons": _one("statement_of_reasons"),
    "territory": _several("territorial_scope"),
    "redress": _one("redress"),
    "ask": _ask,
    "deadline": _deadline,
    "deadlines": _deadlines,
    "confidential": _confidential,
}
