"""The inbox: every order the seat may see, the next duty first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from duly.desk.orders import read, record
from duly.desk.web.views.frame import frame, shown
from duly.desk.web.views.order.sight import Sight, sight
from duly.desk.web.views.saying.codes import items
from duly.desk.web.views.saying.states import order_state
from duly.desk.web.views.seat import seated
from duly.desk.web.views.structs import Action, InboxGroup, InboxPage, InboxRow, Key
from duly.desk.web.views.visitor import Visitor
from duly.order.events import RestoreProposed

_DONE = frozenset({"closed", "withdrawn", "lapsed"})


@dataclass(frozen=True, slots=True)
class _Asked:
    """What people are asked about, by order: open appeals, proposals to restore."""

    appeals: Mapping[str, int]
    restores: Mapping[str, RestoreProposed]


@require_GET
@seated
def inbox(request: HttpRequest, who: Visitor) -> HttpResponse:
    """Show the orders; who administers people only is sent to the people."""
    if not who.sees(""):
        return HttpResponseRedirect("/desk/people/")
    orders = [sight(each, who.now) for each in read.orders(who.actor)]
    refs = [each.order.ref for each in orders]
    asked = _Asked(appeals=record.appeals_waiting(refs), restores=record.restores_proposed(refs))
    rows = [(_group(each), _row(each, who, asked)) for each in orders]
    groups = tuple(
        InboxGroup(word=word, rows=tuple(row for code, row in rows if code == group))
        for group, word in _words().items()
        if any(code == group for code, _row in rows)
    )
    page = InboxPage(
        frame=frame(
            request,
            who,
            _("Inbox"),
            here="inbox",
            keys=(
                Key(keys=("j", "k"), does=_("Move down and up")),
                Key(keys=("Enter",), does=_("Open the order")),
                Key(keys=("r",), does=_("Receive an order")),
            ),
            waiting=sum(bool(row.waiting_for_you) for _code, row in rows),
        ),
        groups=groups,
        total=len(orders),
        primary=_receive(who),
        address=settings.DULY_CONTACT,
    )
    return shown(request, "inbox.html", page)


def _words() -> dict[str, str]:
    return {
        "overdue": _("Overdue"),
        "today": _("Due within a day"),
        "later": _("Due later"),
        "open": _("No clock running"),
        "done": _("Closed"),
    }


def _group(sight: Sight) -> str:
    order = sight.order
    if order.state in _DONE:
        return "done"
    late = any(clock.state == "missed" and clock.who == "platform" for clock in order.clocks)
    due = order.next_due_at
    if late or (due and due <= sight.now):
        return "overdue"
    if due is None:
        return "open"
    return "today" if due - sight.now <= timedelta(days=1) else "later"


def _row(sight: Sight, who: Visitor, asked: _Asked) -> InboxRow:
    order = sight.order
    running = [each for each in order.clocks if each.who == "platform" and each.state != "met"]
    first = min(
        running, key=lambda each: (each.due_at is None, each.due_at or sight.now), default=None
    )
    return InboxRow(
        ref=order.ref,
        href=sight.href,
        title=sight.title,
        authority=sight.authority,
        country=order.country,
        instrument=sight.instrument,
        received=sight.when(order.received_at),
        items=order.items,
        state=order_state(order),
        due=sight.clock(first) if first else None,
        more_clocks=max(len(running) - 1, 0),
        waiting_for_you=_waiting(order, who, asked),
    )


def _waiting(order: read.OrderView, who: Visitor, asked: _Asked) -> str:
    proposed = order.counts.get("proposed", 0)
    if order.ref in asked.restores and who.may("restore"):
        return _("Restoring is proposed")
    if asked.appeals.get(order.ref) and who.may("decide-appeal"):
        return _("An appeal waits to be heard")
    if proposed and who.may("confirm"):
        return _("%(items)s wait for a second person") % {"items": items(proposed)}
    if order.counts.get("to-withhold") and who.may("withhold"):
        return _("Decided items wait to be carried out")
    return ""


def _receive(who: Visitor) -> Action | None:
    if not who.may("acknowledge"):
        return None
    return Action(label=_("Receive an order"), href="/desk/receive/", key="r", icon="received")
