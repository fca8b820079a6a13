"""Who may be told what about an order, and from when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from duly.law.clocks import Due
from duly.law.days import end_of_day
from duly.law.duties import Gag
from duly.law.terms import Binds, GagMode, Telling


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowed:
    """It may be told; ``fact_only``: that it happened, without reasons, copy or authority."""

    why: str
    fact_only: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Deferred:
    """It must be kept back until an instant, or with none until a person or the law says so."""

    until: datetime | None
    why: str


def may_tell(
    gag: Gag,
    field: Telling,
    at: datetime,
    stated_confidential: bool | None,
    *,
    ends_at: datetime | None = None,
) -> Allowed | Deferred:
    """Say whether one thing about an order may be told at ``at``.

    ``stated_confidential`` is what the order says of itself; none means nobody has read that
    part yet, and then silence is kept where the order decides. ``ends_at`` is when the gag
    lapses, from ``lapses_at``. What the law leaves open is kept back until counsel says so.
    """
    if gag.mode is GagMode.NONE:
        return Allowed(why=f"no duty of confidence is known ({gag.cite})")
    if gag.mode is GagMode.ONLY_IF_ORDER_SAYS and stated_confidential is False:
        return Allowed(why=f"the order does not ask for silence ({gag.cite})")
    if ends_at is not None and at >= ends_at:
        return Allowed(why=f"the time of silence has ended ({gag.cite})")
    if field in gag.still_allowed:
        return Allowed(why=f"stays allowed ({gag.cite})")
    if field is Telling.USER_NOTICE and _fact_may_be_told(gag):
        return Allowed(
            why=f"the fact alone may be told, without reasons, copy or authority ({gag.cite})",
            fact_only=True,
        )
    return Deferred(until=ends_at, why=_kept_back(gag, field, stated_confidential))


def lapses_at(due: Due) -> datetime | None:
    """Return the UTC instant from which a gag no longer binds: when its last local day is over.

    The later reading is taken, because telling too early cannot be undone.
    """
    if due.due_at is None:
        return None
    return end_of_day(due.due_at.astimezone(due.zone).date(), due.zone) + timedelta(seconds=1)


def _fact_may_be_told(gag: Gag) -> bool:
    return Telling.USER_TOLD_FACT_ONLY in gag.still_allowed and Telling.USER_NOTICE not in gag.hides


def _kept_back(gag: Gag, field: Telling, stated_confidential: bool | None) -> str:
    if gag.mode is GagMode.ONLY_IF_ORDER_SAYS and stated_confidential is None:
        return f"nobody has read yet whether the order asks for silence ({gag.cite})"
    if field not in gag.hides:
        return f"the law does not say whether this may be told; ask counsel ({gag.cite})"
    doubt = "; whether it binds the platform is disputed" * (gag.binds_platform is Binds.DISPUTED)
    return f"kept back by {gag.cite}{doubt}"
