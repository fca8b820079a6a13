"""How an order, an item, a clock and a sender stand: a word, an icon and a tone."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.utils.translation import gettext as _

from duly.desk.orders.read import ClockView, ItemView, OrderView
from duly.desk.web.views.saying.codes import UNRESOLVED
from duly.desk.web.views.saying.instants import day
from duly.desk.web.views.structs import State, Tone


def item_state(item: ItemView, *, now: datetime, zone: str) -> State:
    """Say how an item stands."""
    if item.state == "withheld" and item.until:
        return withheld(item.territory, day(item.until, now=now, zone=zone))
    if item.state == "unresolvable":
        word = str(UNRESOLVED.get(item.unresolved, _("not found")))
        return State(word=word, icon="search", tone=Tone.QUIET)
    return plain_item_state(item.state)


def withheld(territory: tuple[str, ...], until: str) -> State:
    """Say where and until when something is withheld."""
    where = " ".join(territory) if len(territory) < 4 else str(len(territory))
    word = _("withheld in %(where)s until %(until)s") % {"where": where, "until": until}
    return State(word=word, icon="withheld", tone=Tone.WITHHELD)


def plain_item_state(code: str) -> State:
    """Say a state without its dates."""
    said: Mapping[str, tuple[str, str, Tone]] = {
        "listed": (_("listed"), "received", Tone.QUIET),
        "resolved": (_("in review"), "search", Tone.QUIET),
        "unresolvable": (_("not found"), "search", Tone.QUIET),
        "needs-person": (_("needs a person"), "needs", Tone.OVERDUE),
        "proposed": (_("waiting for a second person"), "waiting", Tone.WAITING),
        "to-withhold": (_("decided, not yet withheld"), "waiting", Tone.WAITING),
        "withheld": (_("withheld"), "withheld", Tone.WITHHELD),
        "restored": (_("restored"), "restored", Tone.RESTORED),
        "expired": (_("expired"), "restored", Tone.RESTORED),
        "declined": (_("declined"), "declined", Tone.DECLINED),
        "removed": (_("no longer asked for"), "note", Tone.QUIET),
    }
    word, icon, tone = said[code]
    return State(word=word, icon=icon, tone=tone)


def order_state(order: OrderView) -> State:
    """Say how an order stands, by what is most pressing."""
    waiting = order.counts.get("proposed", 0)
    withheld_now = order.counts.get("withheld", 0)
    if order.state in ("closed", "withdrawn", "lapsed", "pressed", "clarifying"):
        return _by_word(order.state)
    if waiting:
        return State(word=_("waiting for a second person"), icon="waiting", tone=Tone.WAITING)
    if order.counts.get("to-withhold"):
        return plain_item_state("to-withhold")
    if withheld_now:
        word = _("%(n)s withheld in %(where)s") % {
            "n": f"{withheld_now:,}",
            "where": " ".join(order.territory[:3]),
        }
        return State(word=word, icon="withheld", tone=Tone.WITHHELD)
    return _by_word(order.state)


def _by_word(code: str) -> State:
    said: Mapping[str, tuple[str, str, Tone]] = {
        "received": (_("received"), "received", Tone.QUIET),
        "acknowledged": (_("acknowledged"), "received", Tone.QUIET),
        "checked": (_("in review"), "search", Tone.QUIET),
        "answered": (_("answered"), "done", Tone.DONE),
        "clarifying": (_("waiting for the authority"), "waiting", Tone.WAITING),
        "pressed": (_("pressed: notice of non-compliance"), "warn", Tone.OVERDUE),
        "withdrawn": (_("withdrawn by the authority"), "back", Tone.QUIET),
        "lapsed": (_("lapsed by law"), "back", Tone.QUIET),
        "closed": (_("closed"), "done", Tone.DONE),
    }
    word, icon, tone = said[code]
    return State(word=word, icon=icon, tone=tone)


def sender_state(verdict: str) -> State:
    """Say what is known of who sent an order."""
    said: Mapping[str, tuple[str, str, Tone]] = {
        "authentic": (_("authentic"), "done", Tone.DONE),
        "unverified": (_("sender unverified"), "note", Tone.WAITING),
        "hold": (_("sender in doubt"), "warn", Tone.OVERDUE),
        "reject": (_("not from this authority"), "no", Tone.OVERDUE),
        "": (_("sender not assessed"), "note", Tone.QUIET),
    }
    word, icon, tone = said[verdict]
    return State(word=word, icon=icon, tone=tone)


def clock_state(clock: ClockView, *, now: datetime) -> State:
    """Say how a clock runs."""
    if clock.state == "met":
        return State(word=_("met"), icon="done", tone=Tone.DONE)
    late = clock.due_at is not None and clock.due_at <= now
    if clock.state == "missed" or (clock.state == "running" and late):
        return State(word=_("overdue"), icon="overdue", tone=Tone.OVERDUE)
    if clock.state == "paused":
        return State(word=_("paused"), icon="paused", tone=Tone.QUIET)
    if clock.due_at is None:
        return State(word=_("running; the law names no instant"), icon="clock", tone=Tone.WAITING)
    return State(word=_("running"), icon="clock", tone=Tone.WAITING)


def notice_state(item: ItemView) -> State:
    """Say whether the person was told."""
    if item.notice == "told":
        return State(word=_("told"), icon="done", tone=Tone.DONE)
    if item.notice == "deferred":
        return State(word=_("kept back by the law"), icon="lock", tone=Tone.WAITING)
    return State(word=_("not told"), icon="note", tone=Tone.QUIET)
