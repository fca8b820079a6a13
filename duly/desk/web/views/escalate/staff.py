"""What an order may mean for people who work here: a page for counsel alone."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from duly.desk.acts import staff as acts
from duly.desk.orders import record
from duly.desk.web.views.frame import frame, shown, tell
from duly.desk.web.views.order.head import head
from duly.desk.web.views.order.sight import Sight, look
from duly.desk.web.views.refusing import refused, status_of
from duly.desk.web.views.seat import seated
from duly.desk.web.views.structs import Field, StaffNote, StaffPage, StepForm
from duly.desk.web.views.visitor import Visitor
from duly.order.events import StaffRiskNoted
from duly.order.terms import Refusal

RIGHT = "note-staff-risk"


@require_http_methods(["GET", "POST"])
@seated
def staff(request: HttpRequest, who: Visitor, ref: str) -> HttpResponse:
    """Note a risk, or open the notes with a purpose that goes on the record.

    A seat without the right meets the page for what does not exist.
    """
    sight = look(ref, who)
    if not who.may(RIGHT):
        raise Refusal("not-yours", "no such page for this seat")
    no: Refusal | None = None
    notes: tuple[acts.StaffRisk, ...] = ()
    text = request.POST.get("text", "").strip()
    try:
        if request.method == "POST" and not text:
            raise Refusal("no-purpose", _("write what this is about"))
        if request.POST.get("do") == "note":
            acts.note_staff_risk(ref, text, by=who.actor, at=who.now)
            tell(request, _("Noted. Only counsel can open it, and opening it is recorded."))
            return HttpResponseRedirect(f"{sight.href}staff/")
        if request.POST.get("do") == "open":
            notes = acts.staff_risks(ref, text, by=who.actor, at=who.now)
    except Refusal as refusal:
        no = refusal
    lesson = refused(no, who, command=RIGHT, country=sight.order.country) if no else None
    many = len(record.of_orders([ref], kinds=[StaffRiskNoted.__name__]))
    page = StaffPage(
        frame=frame(request, who, _("Our people"), here="escalations", refused=lesson),
        head=head(sight, who, tab="escalations"),
        many=many,
        notes=tuple(StaffNote(at=sight.when(each.at), text=each.text) for each in notes),
        opening=_form(sight, "open", _("Open the notes"), _("What for; this goes on the record")),
        noting=_form(sight, "note", _("Note a risk"), _("The risk, and for whom")),
    )
    return shown(request, "staff.html", page, status=status_of(no) if no else 200)


def _form(sight: Sight, step: str, title: str, label: str) -> StepForm:
    return StepForm(
        title=title,
        help="",
        action=f"{sight.href}staff/",
        fields=(Field(name="text", label=label, kind="textarea", required=True),),
        seen=(("do", step),),
        button=title,
        cancel=f"{sight.href}escalations/",
    )
