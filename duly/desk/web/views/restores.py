"""Proposals to restore: where the reason seems to be gone, a person restores or keeps."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from duly.desk.acts import restores as acts
from duly.desk.orders import read, record
from duly.desk.web.views.frame import frame, shown, tell
from duly.desk.web.views.order.sight import Sight, look, sight
from duly.desk.web.views.order.steps import why_not
from duly.desk.web.views.refusing import refused, status_of
from duly.desk.web.views.saying.codes import countries, items
from duly.desk.web.views.seat import carried_out, seated
from duly.desk.web.views.structs import Action, Field, RestoreCard, RestoresPage
from duly.desk.web.views.visitor import Visitor
from duly.order.events import RestoreProposed
from duly.order.terms import Refusal

_WHY = {
    "not-looked-at-again": gettext_lazy(
        "Nobody looked again, when the law wanted it, whether this is still needed."
    ),
    "not-approved-in-time": gettext_lazy(
        "Nobody approved it in the time that the law gives for that."
    ),
    "no-longer-needed": gettext_lazy("Somebody looked again: it is no longer needed."),
    "withdrawn": gettext_lazy("The authority took its order back."),
    "court": gettext_lazy("A court decided, and left open what becomes of this."),
}


@require_http_methods(["GET", "POST"])
@seated
def restores(request: HttpRequest, who: Visitor) -> HttpResponse:
    """Show what waits, or keep what one order withholds, with a reason."""
    if not who.sees(""):
        raise Refusal("not-yours", "no such page for this seat")
    no: Refusal | None = None
    said = request.POST.dict()
    if request.method == "POST":
        try:
            kept = _kept(said, who)
        except Refusal as refusal:
            no = refusal
        else:
            carried_out(who)
            told = _("Kept: %(order)s stays as it is until its dates. The reason is on record.")
            tell(request, told % {"order": kept})
            return HttpResponseRedirect("/desk/restores/")
    lesson = refused(no, who, command="keep-withheld") if no else None
    orders = read.orders(who.actor)
    proposed = record.restores_proposed([each.ref for each in orders])
    page = RestoresPage(
        frame=frame(request, who, _("Restoring"), here="restores", refused=lesson),
        cards=tuple(
            _card(sight(each, who.now), who, proposed[each.ref], said)
            for each in orders
            if each.ref in proposed
        ),
    )
    return shown(request, "restores.html", page, status=status_of(no) if no else 200)


def _kept(said: Mapping[str, str], who: Visitor) -> str:
    ref, why = said.get("order", ""), said.get("why", "").strip()
    seen = look(ref, who)
    if said.get("turn") != str(seen.order.turn):
        raise Refusal("changed-since-seen", _("the order changed since you saw it; look again"))
    if not why:
        raise Refusal("no-reason", _("say why it is kept"))
    acts.keep(ref, why, by=who.actor, at=who.now)
    return ref


def _card(
    sight: Sight, who: Visitor, event: RestoreProposed, said: Mapping[str, str]
) -> RestoreCard:
    order = sight.order
    clock = next((each for each in order.clocks if each.id == event.clock), None)
    many = order.counts.get("withheld", 0)
    where = {"items": items(many), "where": countries(order.territory)}
    mine = said.get("order") == order.ref
    return RestoreCard(
        order=order.ref,
        href=sight.href,
        title=sight.title,
        authority=sight.authority,
        why=str(_WHY.get(event.cause, event.cause.replace("-", " "))),
        since=sight.when(event.at),
        withheld=_("%(items)s withheld in %(where)s") % where,
        clock=sight.clock(clock) if clock else None,
        restore=Action(
            label=_("Restore %(n)s") % {"n": f"{many:,}"},
            href=f"{sight.href}restore/",
            icon="restored",
            why_not=why_not("restore", sight, who),
        ),
        action="/desk/restores/",
        fields=(
            Field(
                name="why",
                label=_("Keep it: why"),
                kind="textarea",
                value=said.get("why", "") if mine else "",
                required=True,
            ),
        ),
        seen=(("order", order.ref), ("turn", str(order.turn))),
        may_keep=not why_not("keep-withheld", sight, who),
    )
