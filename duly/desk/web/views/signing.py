"""The way in and out: by name and token; in the demo with one click."""

from __future__ import annotations

from allauth.account.forms import LoginForm
from django.conf import settings
from django.contrib.auth import login, logout
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from duly.desk.acts import house
from duly.desk.demo.cast import CAST
from duly.desk.noting import came
from duly.desk.web.views.frame import frame, shown
from duly.desk.web.views.saying.codes import country, roles
from duly.desk.web.views.structs import CastMember, Field, Refused, SignIn

_HOME = "/desk/"
_FORGET = {"Clear-Site-Data": '"cache", "storage"'}


@never_cache
@sensitive_post_parameters("password")
@require_http_methods(["GET", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    """Show the door, or open it."""
    wanted = _next(request)
    if request.method == "GET":
        if request.user.is_authenticated:
            return HttpResponseRedirect(wanted)
        return _door(request, wanted, refused=_ended(request))
    form = LoginForm(request.POST, request=request)
    if form.is_valid():
        request.session.flush()
        response: HttpResponse = form.login(request, redirect_url=wanted)
        return response
    return _door(request, wanted, wrong=_wrong(form))


@never_cache
@require_POST
def sit_down(request: HttpRequest) -> HttpResponse:
    """Sign in as one of the demo's cast; outside the demo there is no such page."""
    members = {member.login for member in CAST} if settings.DULY_DEMO else set()
    wanted = request.POST.get("person", "")
    seat = next((s for s in house.seats() if s.login == wanted and s.login in members), None)
    if seat is None or seat.revoked_at is not None:
        raise Http404
    user = house.user_of(seat.person)
    request.session.flush()
    login(request, user)
    came(request, "sat down", seat.login)
    return HttpResponseRedirect(_next(request))


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """Leave; the browser forgets what it kept of the desk."""
    if request.user.is_authenticated:
        came(request, "signed out", request.user.get_username())
    logout(request)
    return HttpResponseRedirect(str(settings.LOGIN_URL), headers=_FORGET)


def _door(
    request: HttpRequest, wanted: str, *, wrong: str = "", refused: Refused | None = None
) -> HttpResponse:
    page = SignIn(
        frame=frame(request, None, _("Sign in"), refused=refused),
        action=str(settings.LOGIN_URL),
        fields=(
            Field(
                name="login",
                label=_("Name"),
                value=request.POST.get("login", ""),
                required=True,
                wrong=wrong,
            ),
            Field(name="password", label=_("Token"), kind="password", required=True),
        ),
        next=wanted,
        cast=_cast() if settings.DULY_DEMO else (),
        cast_action=f"{settings.LOGIN_URL}as/",
    )
    return shown(request, "signin.html", page, status=403 if wrong else 200)


def _cast() -> tuple[CastMember, ...]:
    return tuple(
        CastMember(
            name=member.name,
            role=roles(member.roles),
            country=member.country,
            country_name=country(member.country),
            does=member.does,
            value=member.login,
        )
        for member in CAST
    )


def _wrong(form: LoginForm) -> str:
    if any(
        error.code == "too_many_login_attempts"
        for error in form.errors.as_data().get("__all__", ())
    ):
        return _("Too many attempts. Wait some minutes, then try again.")
    return _("Name and token do not fit together. An administrator can issue a new token.")


def _ended(request: HttpRequest) -> Refused | None:
    if "ended" not in request.GET:
        return None
    why = _("Your seat has ended, so you were signed out. An administrator can grant another.")
    return Refused(code="seat-revoked", why=why)


def _next(request: HttpRequest) -> str:
    """Return where to go: a page of this desk, never another site."""
    wanted = request.POST.get("next") or request.GET.get("next") or _HOME
    same = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return wanted if same and wanted.startswith("/") else _HOME
