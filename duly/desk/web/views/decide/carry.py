"""Carrying decisions out and undoing them: withholding and restoring, one item or all."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from duly.desk.acts import decide
from duly.desk.orders import record
from duly.desk.orders.read import ItemView
from duly.desk.web.views.decide import choosing, effect
from duly.desk.web.views.frame import frame, shown, tell
from duly.desk.web.views.order.head import head
from duly.desk.web.views.order.sight import Sight, look
from duly.desk.web.views.refusing import refused, status_of
from duly.desk.web.views.saying.codes import countries
from duly.desk.web.views.seat import carried_out, seated
from duly.desk.web.views.structs import Action, BulkConfirm, Effect, Field, Option
from duly.desk.web.views.visitor import Visitor
from duly.order.events import Cause, DecisionMade
from duly.order.terms import Refusal


@require_http_methods(["GET", "POST"])
@seated
def withhold(request: HttpRequest, who: Visitor, ref: str) -> HttpResponse:
    """Show what will be withheld, where and until when, or withhold it."""
    sight = look(ref, who)
    chosen = choosing.choose(request, sight, _not_decided, whole=_not_decided)
    said = _withholding(chosen, sight)
    no = choosing.changed(chosen)
    if choosing.DO in request.POST:
        try:
            decide.withhold(chosen.refs or [ref], by=who.actor, at=who.now, seen=chosen.seen)
        except Refusal as refusal:
            no = refusal
        else:
            return _withheld(request, who, sight, chosen)
    return _page(request, who, sight, chosen, "withhold", said, no=no)


@require_http_methods(["GET", "POST"])
@seated
def restore(request: HttpRequest, who: Visitor, ref: str) -> HttpResponse:
    """Show what will be visible again, or restore it."""
    sight = look(ref, who)
    chosen = choosing.choose(request, sight, _not_withheld, whole=_not_withheld)
    no = choosing.changed(chosen)
    if choosing.DO in request.POST:
        try:
            cause = Cause(_known(request.POST.get("cause", "")))
            decide.restore(chosen.refs or [ref], cause, by=who.actor, at=who.now, seen=chosen.seen)
        except Refusal as refusal:
            no = refusal
        else:
            carried_out(who)
            told = _("Restored %(what)s. Everybody sees it again.")
            tell(request, told % {"what": effect.subjects(chosen.items)})
            return HttpResponseRedirect(sight.href)
    said = effect.restoring(chosen.items, sight)
    return _page(request, who, sight, chosen, "restore", said, no=no, fields=(_cause(),))


def _withheld(
    request: HttpRequest, who: Visitor, sight: Sight, chosen: choosing.Chosen
) -> HttpResponse:
    carried_out(who)
    where = countries(sight.order.territory)
    told = _("Withheld %(what)s in %(where)s; elsewhere nothing.")
    back = Action(label=_("Restore"), href=f"{sight.href}restore/", icon="restored")
    tell(request, told % {"what": effect.subjects(chosen.items), "where": where}, back)
    return HttpResponseRedirect(sight.href)


def _page(
    request: HttpRequest,
    who: Visitor,
    sight: Sight,
    chosen: choosing.Chosen,
    verb: str,
    said: Effect,
    *,
    no: Refusal | None,
    fields: tuple[Field, ...] = (),
) -> HttpResponse:
    country = sight.order.country
    lesson = refused(no, who, command=verb, country=country, again=sight.href) if no else None
    title, button = _words(verb, len(chosen.items))
    page = BulkConfirm(
        frame=frame(request, who, title, here="inbox", refused=lesson),
        head=head(sight, who, tab="items"),
        verb=title,
        action=f"{sight.href}{verb}/",
        cancel=sight.href,
        effect=said,
        items=choosing.named(chosen.items, sight),
        left_out=choosing.left_out(chosen, sight),
        seen=chosen.fields,
        button=button,
        fields=fields,
        danger=verb == "withhold",
    )
    return shown(request, "confirm.html", page, status=status_of(no) if no else 200)


def _words(verb: str, many: int) -> tuple[str, str]:
    count = {"n": f"{many:,}"}
    if verb == "withhold":
        return _("Withhold"), _("Withhold %(n)s") % count
    return _("Restore"), _("Restore %(n)s") % count


def _withholding(chosen: choosing.Chosen, sight: Sight) -> Effect:
    """Say the effect of the decisions as they were confirmed."""
    lines = record.of_orders([sight.order.ref], items=chosen.refs, kinds=["DecisionMade"])
    made = {str(e.item): e for e in (line.event for line in lines) if isinstance(e, DecisionMade)}
    ends: dict[tuple[tuple[str, ...], datetime], list[ItemView]] = {}
    for item in chosen.items:
        decision = made.get(item.ref)
        if decision and decision.until:
            ends.setdefault((decision.territory, decision.until), []).append(item)
    if not ends:
        nothing = _("Nothing is decided to be withheld here.")
        return Effect(sentence=nothing, elsewhere=_("Elsewhere: nothing."))
    effects = [
        effect.withholding(group, sight, where=where, until=until)
        for (where, until), group in ends.items()
    ]
    if len(effects) == 1:
        return effects[0]
    return Effect(
        sentence=" ".join(each.sentence for each in effects),
        elsewhere=effects[0].elsewhere,
        lines=(effect.notice(sight),),
        undo=effects[0].undo,
    )


def _cause() -> Field:
    words = {
        Cause.REVIEW: _("after review"),
        Cause.WITHDRAWN: _("the authority took the order back"),
        Cause.AUTHENTICITY: _("the order is not shown to be authentic"),
        Cause.COURT: _("a court said so"),
        Cause.MISTAKE: _("it was a mistake"),
    }
    options = tuple(Option(value=code, word=word) for code, word in words.items())
    return Field(name="cause", label=_("Why"), kind="select", options=options)


def _known(code: str) -> str:
    if code not in set(Cause):
        raise Refusal("no-cause", _("say why it is restored"))
    return code


def _not_decided(item: ItemView) -> str:
    return "" if item.state == "to-withhold" else _("No decision to withhold it stands.")


def _not_withheld(item: ItemView) -> str:
    return "" if item.state == "withheld" else _("It is not withheld.")
