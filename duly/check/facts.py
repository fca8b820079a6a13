"""What is known of an order and its items when they are held against the law."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from duly.order.events import Verdict
from duly.order.terms import Ask, ItemRef, Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A law and a provision, as the order cites them."""

    law: str | None
    provision: str | None

    def __str__(self) -> str:
        """Return both as one line."""
        return ", ".join(part for part in (self.provision, self.law) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemFacts:
    """One item as read. ``ground`` is its own ground, if its row gives one."""

    item: ItemRef
    kind: Kind
    norm: str
    needs_person: str | None = None
    ground: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderFacts:
    """The order as read, and what is known of its sender.

    A ``bool | None`` is none where nothing has looked yet, and then a person must. Where the
    order was not ``read_whole`` (a scan, a page that would not open), what was not found may
    still stand in it.
    """

    authority: str | None  # PACK:ID
    authority_name: str | None = None
    authenticity: Verdict | None = None
    legal_basis: tuple[Citation, ...] = ()
    grounds: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    ask: Ask = Ask.NONE
    deadline: str | None = None
    confidential: bool | None = None
    signed: bool | None = None
    reasons: bool | None = None
    redress: bool | None = None
    earlier_order: bool | None = None
    hearing_at: datetime | None = None
    received_at: datetime | None = None
    read_whole: bool = True


def facts_of(
    said: Mapping[str, object],
    *,
    authority: str | None,
    authenticity: Verdict | None,
    received_at: datetime | None,
    signed: bool | None = None,
) -> OrderFacts:
    """Return the facts from the ``order`` part of ``duly read --json``.

    ``authority`` is the sender as the desk recorded it. A signature of a document is not in
    that part: ``signed`` comes from whoever looked at it.
    """
    sender = _table(said.get("authority"))
    deadline = _table(said.get("deadline"))
    return OrderFacts(
        authority=authority or _text(sender.get("id")),
        authority_name=_text(sender.get("name")),
        authenticity=authenticity,
        legal_basis=tuple(
            Citation(law=_text(one.get("law")), provision=_text(one.get("provision")))
            for one in map(_table, _list(said.get("legal_basis")))
        ),
        grounds=tuple(str(ground) for ground in _list(said.get("grounds"))),
        references=tuple(str(reference) for reference in _list(said.get("references"))),
        ask=Ask(_text(said.get("ask")) or Ask.NONE),
        deadline=_text(deadline.get("length")),
        confidential=_yes_or_no(said.get("confidential")),
        signed=signed,
        received_at=received_at,
        read_whole=all(
            _table(one).get("text_layer") != "scan" for one in _list(said.get("documents"))
        ),
    )


def _table(value: object) -> Mapping[str, object]:
    return value if isinstance(value, Mapping) else {}


def _list(value: object) -> Sequence[object]:
    return value if isinstance(value, list) else ()


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None


def _yes_or_no(value: object) -> bool | None:
    return value if isinstance(value, bool) else None
