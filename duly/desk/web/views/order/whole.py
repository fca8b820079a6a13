"""What is done to an order as a whole: acknowledge, resolve, answer, seal, publish, close."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from duly.desk.acts import answer, publish
from duly.desk.acts.acknowledge import acknowledge
from duly.desk.acts.resolve import resolve
from duly.desk.web.views.frame import frame, shown, tell
from duly.desk.web.views.order.head import head
from duly.desk.web.views.order.sight import Sight, look
from duly.desk.web.views.order.writing import language_field
from duly.desk.web.views.refusing import refused, status_of
from duly.desk.web.views.saying.codes import items
from duly.desk.web.views.saying.states import plain_item_state
from duly.desk.web.views.seat import carried_out, seated
from duly.desk.web.views.structs import BulkConfirm, Effect, Field
from duly.desk.web.views.visitor import Visitor
from duly.order.terms import Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class _Step:
    """One step on the whole order: its words, and the act behind it."""

    verb: str
    sentence: str
    elsewhere: str
    done: str
    run: Callable[[str, Visitor, Mapping[str, str]], object]
    fields: tuple[Field, ...] = ()


@require_http_methods(["GET", "POST"])
@seated
def whole(request: HttpRequest, who: Visitor, ref: str, step: str) -> HttpResponse:
    """Show what a step will do, or do it."""
    sight = look(ref, who)
    steps = _steps(sight)
    if step not in steps:
        raise Refusal("unknown-entry", f"there is no step {step}")
    chosen, no = steps[step], None
    if request.method == "POST":
        seen = request.POST.get("turn", "")
        try:
            if seen != str(sight.order.turn):
                raise Refusal("changed-since-seen", _("the order changed since you saw it"))
            chosen.run(ref, who, request.POST.dict())
        except Refusal as refusal:
            no = refusal
        else:
            carried_out(who)
            tell(request, chosen.done)
            return HttpResponseRedirect(sight.href)
    lesson = refused(no, who, command=step, country=sight.order.country) if no else None
    page = BulkConfirm(
        frame=frame(request, who, chosen.verb, here="inbox", refused=lesson),
        head=head(sight, who, tab="items"),
        verb=chosen.verb,
        action=f"{sight.href}do/{step}/",
        cancel=sight.href,
        effect=Effect(sentence=chosen.sentence, elsewhere=chosen.elsewhere),
        items=(),
        seen=(("turn", str(sight.order.turn)),),
        button=chosen.verb,
        fields=chosen.fields,
    )
    return shown(request, "confirm.html", page, status=status_of(no) if no else 200)


def _steps(sight: Sight) -> dict[str, _Step]:
    return {**_letters(sight), **_public(sight), "resolve": _resolving(sight)}


def _resolving(sight: Sight) -> _Step:
    return _Step(
        verb=_("Resolve"),
        sentence=_("Asks the platform about every undecided item of %(items)s.")
        % {"items": items(sight.order.items)},
        elsewhere=_("Nothing is decided or withheld by it."),
        done=_("The platform was asked about every undecided item."),
        run=lambda ref, who, said: resolve(ref, by=who.actor, at=who.now),
    )


def _letters(sight: Sight) -> dict[str, _Step]:
    language = language_field(sight.order)
    counts = ", ".join(
        f"{many:,} {plain_item_state(state).word}" for state, many in sight.order.counts.items()
    )
    return {
        "acknowledge": _Step(
            verb=_("Acknowledge"),
            sentence=_("Tells %(authority)s that its order arrived, and what was counted in it.")
            % {"authority": sight.authority},
            elsewhere=_("It confirms receipt only, and says so."),
            done=_("Receipt is acknowledged."),
            run=lambda ref, who, said: acknowledge(
                ref, by=who.actor, at=who.now, language=said.get("language")
            ),
            fields=(language,),
        ),
        "answer": _Step(
            verb=_("Answer the authority"),
            sentence=_("Answers %(items)s one by one: %(counts)s.")
            % {"items": items(sight.order.items), "counts": counts},
            elsewhere=_("No name of staff stands in the letter."),
            done=_("The answer is written and on its way."),
            run=lambda ref, who, said: answer.answer(
                ref, by=who.actor, at=who.now, language=said.get("language")
            ),
            fields=(language,),
        ),
    }


def _public(sight: Sight) -> dict[str, _Step]:
    law = sight.law
    why = law.instrument.gag.cite if law.instrument else _("the order itself")
    why_field = Field(name="why", label=_("Why"), value=why, required=True)
    return {
        "seal": _Step(
            verb=_("Seal"),
            sentence=_("Only counts of this order may be shown outside from now on."),
            elsewhere=_("Counts are never secret."),
            done=_("Sealed."),
            run=lambda ref, who, said: publish.seal(
                ref, said.get("why") or why, by=who.actor, at=who.now
            ),
            fields=(why_field,),
        ),
        "unseal": _Step(
            verb=_("Unseal"),
            sentence=_("This order may be shown outside again."),
            elsewhere=_("Check that no law forbids it: what was shown cannot be taken back."),
            done=_("Unsealed."),
            run=lambda ref, who, said: publish.unseal(
                ref, said.get("why") or why, by=who.actor, at=who.now
            ),
            fields=(why_field,),
        ),
        "publish": _Step(
            verb=_("Publish counts"),
            sentence=_("Puts the counts of this order into the public register."),
            elsewhere=_("No handle, no name, no text of the order."),
            done=_("The counts are public."),
            run=lambda ref, who, said: publish.publish(ref, by=who.actor, at=who.now),
        ),
        "close": _Step(
            verb=_("Close"),
            sentence=_("Ends this order: nothing is owed under it any more."),
            elsewhere=_("A new delivery opens a new order."),
            done=_("Closed."),
            run=lambda ref, who, said: publish.close(ref, by=who.actor, at=who.now),
        ),
    }
