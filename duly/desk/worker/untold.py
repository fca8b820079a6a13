"""What a person has not heard yet of what happened to one thing of theirs. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from duly.desk.acts.telling import Form
from duly.desk.orders.told import Past, Spell
from duly.order.events import PersonNotified

_NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What is to be told, of which times, and the item under whose name it is recorded."""

    item: str
    form: Form
    spells: tuple[Spell, ...]


def news(pasts: Sequence[Past], *, may_tell: Iterable[str]) -> tuple[News, ...]:
    """Return what is to be told of one thing, at most once; nothing when all was heard.

    ``pasts`` are the lines of one order that stand for the same thing: it is hidden as long as
    one of them is. A withholding that ended before anyone heard of it is told with its end; one
    that ended on the date that had been told is no news. What was hidden by a gag is news as
    soon as ``may_tell`` says more than the last letter did.
    """
    times = spells(pasts)
    if not times:
        return ()
    last, heard = times[-1], _heard(pasts)
    new = tuple(time for time in times if heard is None or time.since > heard.at)
    more = heard is not None and not set(may_tell) <= set(heard.told)
    if last.ended_at is None:
        told = new or ((last,) if more else ())
        return _one(last, Form.WITHHELD, told)
    if new or more:
        return _one(last, Form.ENDED, new or (last,))
    if last.restored and heard is not None and last.ended_at > heard.at:
        return _one(last, Form.RESTORED, (last,))
    return ()


def spells(pasts: Iterable[Past]) -> list[Spell]:
    """Return the times at which a thing was hidden, joined where lines overlap, oldest first."""
    joined: list[Spell] = []
    for time in sorted((each for past in pasts for each in past.spells), key=lambda t: t.since):
        if joined and time.since < (joined[-1].ended_at or _NEVER):
            longer = max(joined[-1], time, key=lambda t: (t.ended_at or _NEVER, t.until))
            joined[-1] = replace(longer, since=joined[-1].since)
        else:
            joined.append(time)
    return joined


def _heard(pasts: Iterable[Past]) -> PersonNotified | None:
    letters = [past.notified for past in pasts if past.notified]
    return max(letters, key=lambda letter: letter.at, default=None)


def _one(last: Spell, form: Form, told: tuple[Spell, ...]) -> tuple[News, ...]:
    return (News(item=last.item, form=form, spells=told),) if told else ()
