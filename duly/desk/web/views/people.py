"""The people page: who sits where, and the granting and ending of seats."""

from __future__ import annotations

from django.conf import settings
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from duly.desk.acts import house
from duly.desk.web.views.frame import frame, shown, tell
from duly.desk.web.views.order.sight import named_country
from duly.desk.web.views.refusing import refused, status_of
from duly.desk.web.views.saying.codes import MAY, ROLES, roles
from duly.desk.web.views.saying.instants import spoken
from duly.desk.web.views.seat import seated
from duly.desk.web.views.structs import Action, Field, Option, PeoplePage, SeatRow, State, Tone
from duly.desk.web.views.visitor import Visitor
from duly.gate.countries import COUNTRIES
from duly.order.terms import Country, Refusal, Role

_HERE = "/desk/people/"


@require_http_methods(["GET", "POST"])
@seated
def people(request: HttpRequest, who: Visitor) -> HttpResponse:
    """Show the seats, or grant one."""
    _must_administer(who)
    no: Refusal | None = None
    if request.method == "POST":
        try:
            told = _granted(request, who)
        except Refusal as refusal:
            no = refusal
        else:
            tell(request, told)
            return HttpResponseRedirect(_HERE)
    page = PeoplePage(
        frame=frame(
            request, who, _("People"), here="people", refused=refused(no, who) if no else None
        ),
        rows=tuple(_row(seat, who) for seat in who.everyone),
        fields=_fields(request),
        action=_HERE,
    )
    return shown(request, "people.html", page, status=status_of(no) if no else 200)


@require_POST
@seated
def revoke(request: HttpRequest, who: Visitor) -> HttpResponse:
    """End a seat: its person's next page, command or token is refused."""
    _must_administer(who)
    login = request.POST.get("login", "")
    try:
        house.revoke_seat(login, "ended by an administrator", by=who.actor, at=who.now)
    except Refusal as no:
        page = PeoplePage(
            frame=frame(request, who, _("People"), here="people", refused=refused(no, who)),
            rows=tuple(_row(seat, who) for seat in who.everyone),
            fields=_fields(request),
            action=_HERE,
        )
        return shown(request, "people.html", page, status=status_of(no))
    tell(request, _("The seat of %(login)s has ended.") % {"login": login})
    return HttpResponseRedirect(_HERE)


def _must_administer(who: Visitor) -> None:
    if Role.ADMINISTRATOR not in who.actor.roles:
        raise Refusal("not-yours", "no such page for this seat")


def _granted(request: HttpRequest, who: Visitor) -> str:
    said = request.POST
    login, country = said.get("person", "").strip(), said.get("country", "").strip().upper()
    role = said.get("role", "")
    if role not in ROLES:
        raise Refusal("no-role", _("choose what the seat may do"))
    if country not in COUNTRIES:
        raise Refusal("unknown-country", _("say where the seat is, in two letters such as IE"))
    with transaction.atomic():
        if not any(seat.login == login for seat in who.everyone):
            house.add_person(login, said.get("name", "").strip() or login)
        house.grant_seat(login, [Role(role)], Country(country), by=who.actor, at=who.now)
        token = house.issue_token(login, at=who.now)
    return _("%(login)s has a seat. Their token, shown once: %(token)s") % {
        "login": login,
        "token": token,
    }


def _fields(request: HttpRequest) -> tuple[Field, ...]:
    said = request.POST
    options = tuple(
        Option(value=code, word=f"{word}: {MAY[code]}", chosen=code == said.get("role"))
        for code, word in ROLES.items()
    )
    return (
        Field(
            name="person",
            label=_("Login"),
            value=said.get("person", ""),
            required=True,
            help=_("Lower-case letters, digits, dot, dash; somebody new is added."),
        ),
        Field(
            name="name",
            label=_("Full name"),
            value=said.get("name", ""),
            help=_("Stays in this house."),
        ),
        Field(name="role", label=_("Role"), kind="select", options=options),
        Field(
            name="country",
            label=_("Seated in"),
            value=said.get("country", ""),
            required=True,
            help=_("Two letters. A seat sees no order of its own country."),
        ),
    )


def _row(seat: house.SeatView, who: Visitor) -> SeatRow:
    living = seat.revoked_at is None
    ended = State(word=_("ended"), icon="no", tone=Tone.QUIET)
    own = seat.person == who.actor.person
    end = Action(
        label=_("End the seat"),
        href=f"{_HERE}revoke/",
        post=True,
        fields=(("login", seat.login),),
        why_not=_("Another administrator must end your own seat.") if own else "",
    )
    return SeatRow(
        name=seat.name,
        role=roles(seat.roles),
        seat=seat.ref,
        country=seat.country,
        country_name=named_country(seat.country),
        may="; ".join(str(MAY[Role(code)]) for code in seat.roles if Role(code) in MAY),
        since=spoken(seat.granted_at, now=who.now, zone=settings.TIME_ZONE),
        state=State(word=_("living"), icon="done", tone=Tone.DONE) if living else ended,
        revoke=end if living else None,
    )
