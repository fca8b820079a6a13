"""The pages of what posts show: an item's card, a group, the order as a whole."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from duly.desk.acts import counting
from duly.desk.acts.platform import platform
from duly.desk.evidence import counted
from duly.desk.evidence.counted import Counted
from duly.desk.orders import counts, read
from duly.desk.web.views.evidence import card as carding
from duly.desk.web.views.evidence import groups, whole
from duly.desk.web.views.evidence.running import running
from duly.desk.web.views.evidence.tables import source
from duly.desk.web.views.frame import frame, shown, tell
from duly.desk.web.views.order import steps
from duly.desk.web.views.order.glance import no_card, why_none
from duly.desk.web.views.order.head import head
from duly.desk.web.views.order.sight import Sight, item_of, look
from duly.desk.web.views.refusing import refused, status_of
from duly.desk.web.views.saying.codes import kind
from duly.desk.web.views.saying.counts import kinds, limit
from duly.desk.web.views.seat import seated
from duly.desk.web.views.structs import Action, CardPage, Key, Term, WholePage
from duly.desk.web.views.visitor import Visitor
from duly.order.terms import Refusal


@require_http_methods(["GET", "POST"])
@seated
def of_order(request: HttpRequest, who: Visitor, ref: str) -> HttpResponse:
    """Show the order as a whole, have it counted by the worker, or stop that."""
    sight, no = look(ref, who), None
    if request.method == "POST":
        try:
            tell(request, _asked(ref, who, stop=request.POST.get("do") == "stop"))
        except Refusal as refusal:
            no = refusal
        else:
            return HttpResponseRedirect(f"{sight.href}evidence/")
    lesson = None
    if no:
        lesson = refused(no, who, command="count-evidence", country=sight.order.country)
    lines, one = counted.counts(ref), counts.of_order(ref)
    found = counted.newest_of(lines)
    page = WholePage(
        frame=frame(request, who, _("Evidence"), here="inbox", refused=lesson),
        head=head(sight, who, tab="evidence"),
        why_none="" if found else why_none(lines),
        limit=limit(),
        counted=whole.counted_when(found, sight) if found else "",
        parts=whole.parts(found, sight.href) if found else (),
        source=source(found.whole.source, found.event.result) if found else (),
        count=None if one and one.active else _count(sight, who),
        running=running(one, sight, may=who.may("count-evidence")),
    )
    response = shown(request, "evidence.html", page, status=status_of(no) if no else 200)
    if request.headers.get("HX-Request") and not (one and one.active):
        response.headers["HX-Refresh"] = "true"  # whoever looked on sees what came of it
    return response


def _asked(ref: str, who: Visitor, *, stop: bool) -> str:
    if not stop:
        counting.ask(ref, by=who.actor, at=who.now)
        return _("The worker counts it. What stood before stays until it is done.")
    if counting.stop(ref, by=who.actor, at=who.now):
        return _("Stopped. What was counted before still stands.")
    return _("There was nothing to stop: it was done already.")


def _count(sight: Sight, who: Visitor) -> Action | None:
    if sight.order.state in ("closed", "withdrawn", "lapsed") or not platform().given().posts:
        return None
    return Action(
        label=_("Count now"),
        href=f"{sight.href}evidence/",
        icon="evidence",
        post=True,
        why_not=steps.why_not("count-evidence", sight, who),
    )


@require_GET
@seated
def of_item(request: HttpRequest, who: Visitor, ref: str, position: int) -> HttpResponse:
    """Show the card about the account that an item is, or that wrote it."""
    sight = look(ref, who)
    item, lines = item_of(ref, position), counted.counts(ref)
    found = counted.newest_of(lines)
    digest = found.of(item) if found else None
    made = counted.card(digest) if digest else None
    page = CardPage(
        frame=frame(request, who, f"{item.ref} · {_('Evidence')}", here="inbox", keys=_keys()),
        head=head(sight, who, tab="items"),
        title=_("What its posts show") if item.kind == "account" else _("What its author's show"),
        item=_item(item, sight),
        card=carding.view(made, found, digest) if made and found and digest else None,
        why_none="" if made else no_card(item, found, lines),
        cite=_cite(item, digest or "", sight, who) if made else None,
        groups=_groups(found, made.account, sight) if found and made else (),
        before=f"{sight.href}items/{position - 1}/evidence/" if position > 1 else "",
        after=f"{sight.href}items/{position + 1}/evidence/" if position < sight.order.items else "",
        back=f"{sight.href}items/{position}/",
    )
    return shown(request, "evidence_card.html", page)


@require_GET
@seated
def of_group(request: HttpRequest, who: Visitor, ref: str, group: str) -> HttpResponse:
    """Show a group of an order's accounts."""
    sight, found = look(ref, who), counted.newest(ref)
    chosen = next((one for one in found.groups if one.id == group), None) if found else None
    if found is None or chosen is None:
        raise Refusal("unknown-entry", f"there is no group {group}")
    page = groups.page(
        chosen,
        frame=frame(request, who, _("Group"), here="inbox"),
        head=head(sight, who, tab="evidence"),
        items=read.items(ref),
        href=sight.href,
    )
    return shown(request, "evidence_group.html", page)


def _item(item: read.ItemView, sight: Sight) -> tuple[Term, ...]:
    told = [
        Term(label=_("Item"), value=item.ref, href=f"{sight.href}items/{item.position}/"),
        Term(label=_("Kind"), value=kind(item.kind)),
        Term(label=_("Found as"), value=item.label),
    ]
    if grounds := item.reading.get("ground"):
        told.append(Term(label=_("The order says"), value=str(grounds)))
    return tuple(told)


def _cite(item: read.ItemView, digest: str, sight: Sight, who: Visitor) -> Action | None:
    if not who.may("find") or item.state == "removed":
        return None
    href = f"{sight.href}find/?item={item.position}.{item.turn}&cites={digest}"
    return Action(label=_("Record a finding that cites it"), href=href, icon="evidence", key="f")


def _groups(found: Counted, account: str, sight: Sight) -> tuple[Term, ...]:
    return tuple(
        Term(
            label=_("Group of %(n)s accounts") % {"n": one.size},
            value=kinds(one.shared),
            href=f"{sight.href}evidence/groups/{one.id}/",
        )
        for one in found.groups
        if any(member.account == account for member in one.members)
    )


def _keys() -> tuple[Key, ...]:
    return (
        Key(keys=("j", "k"), does=_("Next card, card before")),
        Key(keys=("f",), does=_("Record a finding that cites the card")),
    )
