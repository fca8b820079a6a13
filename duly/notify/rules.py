"""What an affected person may be told, and when. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from duly.order.command import Command, item_stamp, must_be_in_sight, must_be_label
from duly.order.events import NoticeDeferred, PersonNotified
from duly.order.state import Item
from duly.order.terms import Digest, Refusal, Sealed


@dataclass(frozen=True, slots=True, kw_only=True)
class Notify(Command):
    """Command to give the person the statement of reasons, as far as the gag allows."""

    letter: Digest
    address: Sealed
    told: tuple[str, ...]
    withheld_fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Defer(Command):
    """Command to hold the notice back while a gag forbids it."""

    why: str
    until: datetime | None = None


def notify(item: Item, command: Notify, *, at: datetime) -> PersonNotified:
    """Tell the affected person.

    Refuses ``nothing-happened`` when the item was never withheld, ``already-notified``
    when nothing changed since the last notice and no more may be told than it told.
    """
    happened = item.withheld or item.restored or item.expired
    if happened is None:
        raise Refusal("nothing-happened", f"{item.ref} was never withheld; there is no one to tell")
    before = item.notified
    if before and before.at >= happened.at and set(command.told) <= set(before.told):
        raise Refusal("already-notified", f"the person behind {item.ref} was told of this")
    return PersonNotified(
        **item_stamp(item, command, at),
        letter=command.letter,
        address=command.address,
        told=command.told,
        withheld_fields=command.withheld_fields,
    )


def defer(item: Item, command: Defer, *, at: datetime) -> NoticeDeferred:
    """Hold the notice back while a gag forbids it.

    Refuses ``nothing-happened``, ``until-past``, ``until-too-far`` and ``not-a-label``.
    """
    must_be_label(command.why, "the reason of a deferral")
    if not (item.withheld or item.restored or item.expired):
        raise Refusal("nothing-happened", f"{item.ref} was never withheld; there is no one to tell")
    if command.until is not None and command.until <= at:
        raise Refusal("until-past", "the gag has ended; send the notice now")
    if command.until is not None:
        must_be_in_sight(command.until, at=at)
    return NoticeDeferred(**item_stamp(item, command, at), why=command.why, until=command.until)
