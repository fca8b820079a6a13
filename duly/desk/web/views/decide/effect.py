"""What a step will do, in numbers, before it is done."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.utils.translation import gettext as _

from duly.desk.orders import record
from duly.desk.orders.read import ItemView
from duly.desk.web.views.order.sight import Sight
from duly.desk.web.views.saying.codes import counted, countries, items, reason
from duly.desk.web.views.saying.instants import clock, duration
from duly.desk.web.views.structs import Effect
from duly.desk.worker.gagged import gagged
from duly.law.gags import Deferred


def subjects(among: Iterable[ItemView]) -> str:
    """Count what stands behind items: two lines with the same account are one account."""
    kinds: dict[str, int] = {}
    for kind, _subject in {(item.kind, item.subject or item.ref) for item in among}:
        kinds[kind] = kinds.get(kind, 0) + 1
    return counted(kinds)


def withholding(
    among: Sequence[ItemView], sight: Sight, *, where: Sequence[str], until: datetime
) -> Effect:
    """Say what withholding will do."""
    return Effect(
        sentence=_("Withholds %(what)s in %(where)s until %(until)s.")
        % {"what": subjects(among), "where": countries(where), "until": _until(until, sight)},
        elsewhere=_("Elsewhere: nothing."),
        lines=(*_rest(among, sight), notice(sight)),
        undo=_undo(),
    )


def to_be_withheld(
    among: Sequence[ItemView], sight: Sight, *, where: Sequence[str], until: datetime
) -> str:
    """Say what a decision binds the platform to withhold."""
    return _("To be withheld: %(what)s in %(where)s until %(until)s.") % {
        "what": subjects(among),
        "where": countries(where),
        "until": _until(until, sight),
    }


def proposing(
    among: Sequence[ItemView], sight: Sight, *, where: Sequence[str], until: datetime
) -> Effect:
    """Say what would be withheld once a second person has confirmed it."""
    said = withholding(among, sight, where=where, until=until)
    return Effect(
        sentence=said.sentence,
        elsewhere=said.elsewhere,
        lines=(_("Nothing happens before a second person has confirmed it."), *said.lines),
        undo=said.undo,
    )


def declining(among: Sequence[ItemView], sight: Sight, why: str) -> Effect:
    """Say what declining will do."""
    given = _("The authority is told for each item: %(why)s.") % {"why": reason(why)} if why else ""
    return Effect(
        sentence=_("Declines %(what)s: all of it stays visible.") % {"what": items(len(among))},
        elsewhere=_("Nothing is withheld anywhere."),
        lines=tuple(filter(None, (given, *_rest(among, sight)))),
    )


def restoring(among: Sequence[ItemView], sight: Sight) -> Effect:
    """Say what restoring will do."""
    where = sorted({country for item in among for country in item.territory})
    return Effect(
        sentence=_("Shows %(what)s in %(where)s again, at once.")
        % {"what": subjects(among), "where": countries(where)},
        elsewhere=_("Elsewhere it was never withheld."),
        lines=(
            _("The decisions are set aside; each item can be decided anew."),
            *_rest(among, sight),
        ),
    )


def notice(sight: Sight) -> str:
    """Say what the people concerned are told, as far as the law allows."""
    told = gagged(sight.order, sight.law, at=sight.now, unsealed=_unsealed(sight))
    if isinstance(told.notice, Deferred):
        return _("The people concerned are not told yet: %(why)s.") % {"why": told.notice.why}
    if told.hidden:
        return _("The people concerned are told that it happened and how to object; %(why)s.") % {
            "why": told.notice.why
        }
    return _("The people concerned are told why, by whom, and how to object.")


def _rest(among: Sequence[ItemView], sight: Sight) -> tuple[str, ...]:
    rest = sight.order.items - len(among)
    if rest < 1:
        return ()
    return (_("%(items)s of this order stay as they are.") % {"items": items(rest)},)


def _until(until: datetime, sight: Sight) -> str:
    seconds = max(int((until - sight.now).total_seconds()), 0)
    return f"{clock(until, now=sight.now, zone=sight.zone)} ({duration(seconds)})"


def _undo() -> str:
    return _("Undone as fast: “Restore whole order” stands in the order's head.")


def _unsealed(sight: Sight) -> bool:
    kinds = ["OrderSealed", "OrderUnsealed"]
    lines = record.of_orders([sight.order.ref], kinds=kinds)
    return bool(lines) and lines[-1].kind == "OrderUnsealed"
