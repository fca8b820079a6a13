"""An order held against its law: what is there, what is missing, what that means."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from duly.check.verdict import Line, verdict
from duly.desk.acts import check
from duly.desk.web.views.frame import frame, shown, tell
from duly.desk.web.views.order.head import head
from duly.desk.web.views.order.inspector import passed_state
from duly.desk.web.views.order.sight import Sight, look
from duly.desk.web.views.refusing import refused, sentence, status_of
from duly.desk.web.views.saying.codes import items
from duly.desk.web.views.seat import carried_out, seated
from duly.desk.web.views.structs import CheckGroup, CheckLine, CheckPage, Field, Option
from duly.desk.web.views.visitor import Visitor
from duly.order.terms import Refusal

_SAID = "check."  # before a check's id: what a person says of it


@require_http_methods(["GET", "POST"])
@seated
def checking(request: HttpRequest, who: Visitor, ref: str) -> HttpResponse:
    """Show how the order stands against its law, or record it."""
    sight = look(ref, who)
    kind = request.POST.get("instrument") or request.GET.get("instrument") or None
    no: Refusal | None = None
    if request.method == "POST":
        yes, noes = _said(request, "yes"), _said(request, "no")
        try:
            check.check(ref, by=who.actor, at=who.now, instrument=kind, held=yes, failed=noes)
        except Refusal as refusal:
            no = refusal
        else:
            carried_out(who)
            tell(request, _("The order was held against its law, and every answer recorded."))
            return HttpResponseRedirect(f"{sight.href}check/")
    return _page(request, who, sight, kind, no)


def _page(
    request: HttpRequest, who: Visitor, sight: Sight, kind: str | None, no: Refusal | None
) -> HttpResponse:
    may = who.may("check")
    country = sight.order.country
    lesson = refused(no, who, command="check", country=country) if no else None
    caution, groups = "", tuple[CheckGroup, ...]()
    try:
        said = verdict(check.holding(sight.order, instrument=kind))
    except Refusal as unknown:
        stands = sentence(unknown.why.partition(":")[0])
    else:
        stands, caution = _("The order itself: %(stands)s") % {"stands": said.stands}, said.caution
        groups = (
            _group(_("Missing"), said.missing),
            _group(_("A person must say"), said.for_a_person, asks=may),
            _group(_("There"), said.there),
        )
    page = CheckPage(
        frame=frame(request, who, _("Check"), here="inbox", refused=lesson),
        head=head(sight, who, tab="check"),
        stands=stands,
        caution=caution,
        groups=tuple(group for group in groups if group.lines),
        recorded=_recorded(sight),
        action=f"{sight.href}check/" if may else "",
        fields=_instruments(sight, kind) if not sight.order.standing else (),
        button=_("Record the check again") if sight.order.standing else _("Record the check"),
    )
    return shown(request, "check.html", page, status=status_of(no) if no else 200)


def _group(word: str, lines: Sequence[Line], *, asks: bool = False) -> CheckGroup:
    return CheckGroup(
        word=word,
        lines=tuple(
            CheckLine(
                ask=line.ask,
                answer=passed_state(line.passed),
                says=line.says,
                means=line.means,
                cite=line.cite,
                about=items(line.items) if line.items is not None else "",
                name=f"{_SAID}{line.check}" if asks and line.items is None else "",
            )
            for line in lines
        ),
    )


def _instruments(sight: Sight, kind: str | None) -> tuple[Field, ...]:
    pack = sight.law.pack
    own = kind or (f"{pack.pack}:{sight.order.instrument}" if sight.order.instrument else "")
    options = tuple(
        Option(
            value=f"{pack.pack}:{each.id}", word=each.name, chosen=f"{pack.pack}:{each.id}" == own
        )
        for each in pack.instruments
    )
    return (Field(name="instrument", label=_("Kind of act"), kind="select", options=options),)


def _recorded(sight: Sight) -> str:
    if not sight.order.standing:
        return ""
    words = {
        "holds": _("Recorded: it holds."),
        "curable": _("Recorded: something is missing that the authority can supply."),
        "counsel": _("Recorded: counsel must look."),
        "defective": _("Recorded: it is no order under this law."),
    }
    basis = sight.order.basis
    return f"{words[sight.order.standing]} {basis}".strip()


def _said(request: HttpRequest, answer: str) -> list[str]:
    return [
        name.removeprefix(_SAID)
        for name, value in request.POST.items()
        if name.startswith(_SAID) and value == answer
    ]
