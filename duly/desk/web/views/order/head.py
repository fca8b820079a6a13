"""The head of every page of an order: what it is, from whom, where it stands, what runs."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from duly.desk.orders import read
from duly.desk.web.views.order import steps
from duly.desk.web.views.order.sight import Sight, named_country
from duly.desk.web.views.saying.codes import CHANNELS, ROOMS, counted, countries, items
from duly.desk.web.views.saying.states import order_state, sender_state
from duly.desk.web.views.structs import NavLink, OrderHead, Step, Term
from duly.desk.web.views.visitor import Visitor
from duly.law.terms import GagMode
from duly.order.terms import Channel

_BY_LAW = (GagMode.STATUTORY_CONFIDENTIALITY, GagMode.STATUTORY_SECRET_OFFENCE)


def head(sight: Sight, who: Visitor, *, tab: str, among: Sequence[read.ItemView] = ()) -> OrderHead:
    """Return the head; ``among`` are the order's items where the page has them at hand."""
    order, passed = sight.order, steps.walk(sight.order)
    here = next((room for room, done in passed.items() if not done), "")
    return OrderHead(
        ref=order.ref,
        href=sight.href,
        title=sight.title,
        authority=sight.authority,
        country=order.country,
        country_name=named_country(order.country),
        instrument=sight.instrument,
        received=sight.when(order.received_at),
        state=order_state(order),
        authenticity=sender_state(order.verdict),
        clocks=sight.clocks(),
        steps=tuple(
            Step(room=room, word=str(ROOMS[room]), done=done, here=room == here)
            for room, done in passed.items()
        ),
        terms=tuple(_terms(sight, among)),
        tabs=_tabs(sight, tab),
        primary=steps.primary(sight, who, among),
        undo=steps.undo(sight, who),
        more=steps.more(sight, who),
        confidential=_confidential(sight),
        turn=order.turn,
    )


def _tabs(sight: Sight, here: str) -> tuple[NavLink, ...]:
    counts = {"items": sight.order.items, "reading": sight.order.counts.get("needs-person", 0)}
    tabs = (
        ("items", _("Items"), ""),
        ("reading", _("Reading"), "reading/"),
        ("check", _("Check"), "check/"),
        ("evidence", _("Evidence"), "evidence/"),
        ("clocks", _("Clocks"), "clocks/"),
        ("exhibits", _("Exhibits"), "exhibits/"),
        ("letters", _("Letters"), "letters/"),
        ("escalations", _("Escalations"), "escalations/"),
        ("history", _("History"), "history/"),
    )
    return tuple(
        NavLink(
            word=word,
            href=sight.href + where,
            icon="",
            here=code == here,
            count=counts.get(code, 0),
        )
        for code, word, where in tabs
    )


def _terms(sight: Sight, among: Sequence[read.ItemView]) -> list[Term]:
    order, said = sight.order, sight.order.fields
    kinds: dict[str, int] = {}
    for item in among:
        kinds[item.kind] = kinds.get(item.kind, 0) + 1
    lines = [
        Term(label=_("Read"), value=counted(kinds) if kinds else items(order.items)),
        Term(label=_("Reaches"), value=countries(order.territory)),
        Term(label=_("Came"), value=str(CHANNELS[Channel(order.channel)])),
    ]
    if order.stated_items is not None:
        stated = _("%(n)s, in the order's own words") % {"n": f"{order.stated_items:,}"}
        lines.insert(0, Term(label=_("Stated"), value=stated))
    if grounds := said.get("grounds"):
        words = ", ".join(str(each).replace("_", " ") for each in grounds)
        lines.append(Term(label=_("Grounds"), value=words))
    if references := said.get("references"):
        lines.append(Term(label=_("Their reference"), value=", ".join(references), mono=True))
    basis = order.basis or _("none found yet")
    lines.append(Term(label=_("Legal basis"), value=basis))
    if penalty := said.get("penalty"):
        lines.append(Term(label=_("It threatens"), value=str(penalty)))
    return lines


def _confidential(sight: Sight) -> str:
    law = sight.law.instrument
    bound = law is not None and law.gag.mode in _BY_LAW
    if not bound and not sight.order.confidential:
        return ""
    cite = law.gag.cite if law and bound else _("the order itself")
    return _("%(cite)s asks for confidentiality. Counts may be published.") % {"cite": cite}
