"""What each event of a dispute holds, as terms and values."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from duly.desk.web.views.order.sight import Sight
from duly.desk.web.views.structs import Term
from duly.order import events as e

_NAMED = 12  # more items than this are counted, not listed
_OUTCOMES = {
    e.CourtOutcome.UPHELD: gettext_lazy("the challenge succeeded"),
    e.CourtOutcome.PARTLY: gettext_lazy("it succeeded in part"),
    e.CourtOutcome.DISMISSED: gettext_lazy("it was dismissed"),
}
_EFFECTS = {
    e.Stay.HOLD: gettext_lazy("everything stays as it is"),
    e.Stay.RESTORE: gettext_lazy("everything is shown again at once"),
}
_CAUSES = {
    e.Lapse.NOT_APPROVED: gettext_lazy("it was not approved in time"),
    e.Lapse.SCRUTINY: gettext_lazy("scrutiny found an infringement"),
    e.Lapse.COURT: gettext_lazy("a court struck it down"),
}
_SIDES = {"platform": gettext_lazy("ours"), "authority": gettext_lazy("the authority's")}


def terms_of(event: e.AnyEvent, sight: Sight) -> Iterator[Term]:
    """Yield what an event of a dispute holds beyond its name."""
    match event:
        case e.NoncomplianceReceived(received_at=at):
            yield Term(label=_("Received"), value=sight.when(at).exact)
        case e.NoncomplianceStated():
            yield from _stated(event, sight)
        case e.DialoguePlanned(meets_at=at) | e.DialogueHeld(held_at=at):
            yield Term(label=_("When"), value=sight.when(at).exact)
        case e.PromiseMade():
            yield from _promised(event, sight)
        case _:
            yield from _decided(event)


def _decided(event: e.AnyEvent) -> Iterator[Term]:
    match event:
        case e.ChallengeFiled(items=items):
            yield Term(label=_("About"), value=_numbers(items) or _("the whole order"))
        case e.ChallengeDecided(outcome=outcome):
            yield Term(label=_("Outcome"), value=str(_OUTCOMES[outcome]))
        case e.StayGranted(effect=effect):
            yield Term(label=_("Effect"), value=str(_EFFECTS[effect]))
        case e.ScrutinyDecided(infringes=infringes):
            found = _("an infringement: it lapses")
            none = _("no infringement: the order stands")
            yield Term(label=_("Outcome"), value=found if infringes else none)
        case e.OrderLapsed(cause=cause):
            yield Term(label=_("Why"), value=str(_CAUSES[cause]))
        case _:
            return


def _stated(event: e.NoncomplianceStated, sight: Sight) -> Iterator[Term]:
    names = _("names this order") if event.names_order else _("does not name this order")
    yield Term(label=_("Reads as"), value=names)
    yield Term(label=_("Said to be up"), value=_numbers(event.items) or _("no item is named"))
    yield Term(label=_("Shown then"), value=f"{event.still_up:,}")
    if event.unknown:
        yield Term(label=_("Never listed by the order"), value=f"{event.unknown:,}")


def _promised(event: e.PromiseMade, sight: Sight) -> Iterator[Term]:
    yield Term(label=_("Promise"), value=event.promise, mono=True)
    yield Term(label=_("Whose promise"), value=str(_SIDES[event.who]))
    yield Term(label=_("By when"), value=sight.when(event.due_at).exact)


def _numbers(items: tuple[str, ...]) -> str:
    numbers = [item.rpartition("/")[2] for item in items]
    if len(numbers) <= _NAMED:
        return ", ".join(numbers)
    return _("%(first)s and %(more)s more") % {
        "first": ", ".join(numbers[:_NAMED]),
        "more": f"{len(numbers) - _NAMED:,}",
    }
