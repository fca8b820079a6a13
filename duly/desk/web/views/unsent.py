"""What could not be done outside: why, when it is tried again, and what waits for a person."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from duly.desk.acts import given_up
from duly.desk.orders import owed, read
from duly.desk.web.views.frame import frame, shown, tell
from duly.desk.web.views.order.sight import Sight, sight
from duly.desk.web.views.refusing import refused, status_of
from duly.desk.web.views.saying.happened import what_happened
from duly.desk.web.views.seat import carried_out, seated
from duly.desk.web.views.structs import UnsentCard, UnsentLine, UnsentPage
from duly.desk.web.views.visitor import Visitor
from duly.order.terms import Refusal

_HERE = "/desk/unsent/"
_COMMAND = "send-again"
_WHAT = {
    owed.MAIL: gettext_lazy("Mail"),
    owed.NOTICE: gettext_lazy("Telling the affected people"),
    owed.GATE: gettext_lazy("The register that withholds"),
    owed.VIEW: gettext_lazy("A look at the platform"),
    owed.ERASE: gettext_lazy("Erasing"),
    owed.PROPOSED: gettext_lazy("A warning to the desk"),
}
_WHY = {
    "no-address": gettext_lazy("There is no mail address to send it to."),
    "unknown-exhibit": gettext_lazy("The letter is not kept here any more."),
    "other-headers": gettext_lazy("The mail would have carried headers that nobody meant."),
    "not-yet-signed": gettext_lazy("No signed head of the ledger covers it yet."),
    "no-contact": gettext_lazy("The platform does not know where the person reads mail."),
    "withheld-by-another-order": gettext_lazy("Another order withholds the same."),
    "letters-first": gettext_lazy("The last letters have not left yet."),
    "mail server": gettext_lazy("The mail server could not be reached."),
    "the platform": gettext_lazy("The platform could not be reached."),
    "SMTPRecipientsRefused": gettext_lazy("The mail server refused the address."),
}


@require_http_methods(["GET", "POST"])
@seated
def unsent(request: HttpRequest, who: Visitor) -> HttpResponse:
    """Show what waits or was given up, or have it tried again for one order."""
    if not who.sees(""):
        raise Refusal("not-yours", "no such page for this seat")
    no: Refusal | None = None
    if request.method == "POST":
        ref = request.POST.get("order", "")
        try:
            given_up.send_again(ref, by=who.actor, at=who.now)
        except Refusal as refusal:
            no = refusal
        else:
            carried_out(who)
            told = _("%(order)s: what could not be sent is tried again now.")
            tell(request, told % {"order": ref})
            return HttpResponseRedirect(_HERE)
    lesson = refused(no, who, command=_COMMAND) if no else None
    page = UnsentPage(
        frame=frame(request, who, _("Unsent"), here="unsent", refused=lesson),
        cards=_cards(who),
        action=_HERE,
    )
    return shown(request, "unsent.html", page, status=status_of(no) if no else 200)


def _cards(who: Visitor) -> tuple[UnsentCard, ...]:
    orders = {each.ref: each for each in read.orders(who.actor)}
    cards = [
        _card(sight(orders[ref], who.now), list(some), who)
        for ref, some in groupby(owed.unhappy(orders), lambda each: each.order)
    ]
    return tuple(sorted(cards, key=lambda card: not card.given_up))


def _card(sight: Sight, some: Sequence[owed.Unhappy], who: Visitor) -> UnsentCard:
    lines = tuple(_line(each, sight) for each in some)
    many = sum(each.given_up_at is not None for each in some)
    return UnsentCard(
        order=sight.order.ref,
        href=sight.href,
        title=sight.title,
        authority=sight.authority,
        lines=lines,
        given_up=many,
        may_try=bool(many) and who.may(_COMMAND),
    )


def _line(one: owed.Unhappy, sight: Sight) -> UnsentLine:
    percent = owed.ALERTS.get(one.kind)
    what = _("A warning to the desk") if percent else str(_WHAT.get(one.kind, one.kind))
    return UnsentLine(
        what=what,
        of=what_happened(one.event),
        item=one.item,
        why=_why(one.why),
        code=one.why,
        tries=one.tries,
        at=sight.when(one.given_up_at or one.next_at),
        given_up=one.given_up_at is not None,
    )


def _why(code: str) -> str:
    """Say in words what the code of a failure means; what has none is shown as it is."""
    names = (code, code.partition(":")[0], code.partition(" ")[0])
    known = next((_WHY[name] for name in names if name in _WHY), None)
    return str(known) if known else ""
