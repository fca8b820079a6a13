"""Reading a doubtful line oneself, with the picture of the line beside the reading."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from duly.desk.acts.correct import correct
from duly.desk.orders import record
from duly.desk.orders.read import ItemView
from duly.desk.web.views.frame import frame, shown, tell
from duly.desk.web.views.order.exhibit import Place, exhibit
from duly.desk.web.views.order.head import head
from duly.desk.web.views.order.sight import Sight, item_of, look
from duly.desk.web.views.refusing import refused, status_of
from duly.desk.web.views.saying.glyphs import visible
from duly.desk.web.views.seat import carried_out, seated
from duly.desk.web.views.structs import CorrectPage, Field
from duly.desk.web.views.visitor import Visitor
from duly.order.terms import Refusal


@require_http_methods(["GET", "POST"])
@seated
def correcting(request: HttpRequest, who: Visitor, ref: str, position: int) -> HttpResponse:
    """Show the line and what the machine made of it, or take a person's reading."""
    sight = look(ref, who)
    item = item_of(ref, position)
    said, no = request.POST, None
    if request.method == "POST":
        try:
            seen = said.get("turn", "")
            if seen != str(item.turn):
                raise Refusal("changed-since-seen", _("the item changed since you saw it"))
            why = said.get("why", "").strip() or _("read in the exhibit")
            text = said.get("locator", "").strip()
            correct(item.ref, text, why, by=who.actor, at=who.now, seen=item.turn)
        except Refusal as refusal:
            no = refusal
        else:
            carried_out(who)
            tell(request, _("Your reading stands in the place of the machine's."))
            return HttpResponseRedirect(f"{sight.href}items/{position}/")
    return _page(request, who, sight, item, no)


def _page(
    request: HttpRequest, who: Visitor, sight: Sight, item: ItemView, no: Refusal | None
) -> HttpResponse:
    said = request.POST
    lesson = refused(no, who, command="correct", country=sight.order.country) if no else None
    base = f"{sight.href}items/{item.position}/"
    page = CorrectPage(
        frame=frame(request, who, _("Read the line"), here="inbox", refused=lesson),
        head=head(sight, who, tab="items"),
        position=item.position,
        locator=visible(item.locator),
        doubt=str(item.reading.get("needs_person") or ""),
        action=f"{base}correct/",
        cancel=base,
        fields=(
            Field(
                name="locator",
                label=_("What stands there"),
                value=said.get("locator", ""),
                required=True,
                help=_("Type it from the page: a handle, an address or a hashtag."),
            ),
            Field(
                name="why",
                label=_("How you know"),
                kind="textarea",
                value=said.get("why", ""),
                help=_("Kept sealed with the item."),
            ),
        ),
        seen=(("turn", str(item.turn)),),
        exhibit=exhibit(
            sight, record.of_orders([sight.order.ref]), [item], place=Place(base=base), here=item
        ),
    )
    return shown(request, "correct.html", page, status=status_of(no) if no else 200)
