"""A command's fields as JSON takes them: text that will be sealed, digests of kept documents."""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields
from datetime import UTC, datetime
from enum import Enum
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from ninja import Schema
from pydantic import AfterValidator, AwareDatetime, ConfigDict, Field, create_model

from duly.desk.orders import exhibits
from duly.desk.orders.vault import Pouch
from duly.order.command import Command
from duly.order.terms import Country, Digest, ItemRef, OrderRef, Sealed

_NO_NUL = r"^[^\u0000]*$"  # PostgreSQL keeps no NUL
Text = Annotated[str, Field(min_length=1, max_length=20_000, pattern=_NO_NUL)]
Code = Annotated[  # events hold no free text, so what is not sealed is a word
    str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.:-]{0,79}$", description="a code, no prose")
]
SHA256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$", description="of a kept document")]
CountryCode = Annotated[str, Field(pattern=r"^[A-Z]{2}$", description="ISO 3166-1 alpha-2")]
OrderName = Annotated[str, Field(pattern=r"^[A-Z0-9-]{1,40}$", examples=["IN-2021-0002"])]
ItemName = Annotated[
    str, Field(pattern=r"^[A-Z0-9-]{1,40}/[0-9]{1,9}$", examples=["IN-2021-0002/17"])
]


def _utc(told: datetime) -> datetime:
    if not 1900 < told.year < 2200:
        raise ValueError("name a year between 1901 and 2199")
    return told.astimezone(UTC)


Instant = Annotated[AwareDatetime, AfterValidator(_utc)]


class Strict(Schema):
    """A body in which a misspelt field is refused instead of overlooked."""

    model_config = ConfigDict(extra="forbid")


_WORDS: Mapping[object, Any] = {
    Sealed: Annotated[Text, Field(description="sealed into the vault; never in the ledger")],
    Digest: SHA256,
    Country: CountryCode,
    OrderRef: OrderName,
    ItemRef: ItemName,
    datetime: Instant,
    str: Code,
    int: int,
    bool: bool,
}


@dataclass(frozen=True, slots=True)
class Plan:
    """One field of a command: its name, its JSON form, and how a value becomes the command's."""

    name: str
    form: Any
    default: Any
    into: Callable[[Any, Pouch], Any]


def plans(command: type[Command]) -> tuple[Plan, ...]:
    """Return the plan of every field that a client fills in.

    Raises ``TypeError`` for a type that has no JSON form yet: such a command goes by an act.
    """
    hints = get_type_hints(command)
    return tuple(
        Plan(
            name=each.name,
            form=_form(hints[each.name]),
            default=_default(each.default),
            into=_into(hints[each.name], each.name),
        )
        for each in fields(command)
        if each.name not in ("by", "seen")
    )


def body(name: str, base: type[Strict], planned: tuple[Plan, ...]) -> type[Strict]:
    """Return the body that carries these fields beside those of ``base``."""
    parts: dict[str, Any] = {each.name: (each.form, each.default) for each in planned}
    made: type[Strict] = create_model(name, __base__=base, **parts)
    return made


def _default(given: Any) -> Any:
    if given is MISSING:
        return ...
    return list(given) if isinstance(given, tuple) else given


def _form(hint: Any) -> Any:
    if get_origin(hint) in (Union, types.UnionType):
        inner = [each for each in get_args(hint) if each is not type(None)]
        return _form(inner[0]) | None
    if get_origin(hint) is tuple:
        return list[_form(get_args(hint)[0])]  # type: ignore[misc]
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint
    if hint not in _WORDS:
        raise TypeError(f"{hint} has no JSON form")
    return _WORDS[hint]


def _into(hint: Any, name: str) -> Callable[[Any, Pouch], Any]:
    if get_origin(hint) in (Union, types.UnionType):
        one = _into(next(each for each in get_args(hint) if each is not type(None)), name)
        return lambda value, pouch: None if value is None else one(value, pouch)
    if get_origin(hint) is tuple:
        each = _into(get_args(hint)[0], name)
        return lambda values, pouch: tuple(each(value, pouch) for value in values)
    if hint is Sealed:
        return lambda value, pouch: pouch.say(value, f"fill the field {name}")
    if hint is Digest:
        return lambda value, pouch: exhibits.load(value).digest
    return lambda value, pouch: value
