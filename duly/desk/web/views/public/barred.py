"""The page behind HTTP 451, and who stands behind it (RFC 7725)."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from duly.desk.acts.lawful import authority_name
from duly.desk.orders.account import account
from duly.desk.web.views.frame import shown
from duly.desk.web.views.order.sight import named_country
from duly.desk.web.views.public.outside import frame, outside
from duly.desk.web.views.saying.codes import country
from duly.desk.web.views.structs import Identity, Term, Unavailable
from duly.gate.countries import COUNTRIES

BLOCKED_BY = "/blocked-by/"


@require_safe
@outside
def withheld(request: HttpRequest) -> HttpResponse:
    """Say what status 451 means here; with ``order``, under which order, as far as may be told."""
    ref, code = request.GET.get("order", ""), request.GET.get("country", "").upper()
    one = account(ref) if ref else None
    where = code if code in COUNTRIES else one.country if one else ""
    named = country(where) if where else _("some countries")
    terms: list[Term] = []
    if one and not one.sealed:
        terms.append(Term(label=_("Demanded by"), value=authority_name(one.authority)))
    if one:
        terms.append(Term(label=_("Country"), value=named_country(one.country)))
        terms.append(Term(label=_("Public reference"), value=one.ref, mono=True))
    page = Unavailable(
        frame=frame(request, _("Not shown here"), noindex=True),
        what=_(
            "A public authority has demanded that this not be shown to readers there. Two people"
            " here have looked at the demand before it took effect. It has not been deleted."
        ),
        country_name=named,
        terms=tuple(terms),
        elsewhere=_("Everywhere else it is shown as before, and it comes back by itself."),
        order=f"/orders/{one.ref}/" if one else "",
        untold=_("The law keeps the order itself secret.") if one and one.sealed else "",
    )
    response = shown(request, "public/withheld.html", page, status=451)
    response["Link"] = f'<{settings.DULY_PUBLIC_URL}{BLOCKED_BY}>; rel="blocked-by"'
    response["Cache-Control"] = "private, no-store"
    return response


@cache_control(public=True, max_age=300)
@require_safe
@outside
def blocked_by(request: HttpRequest) -> HttpResponse:
    """Say who withholds: the platform itself, never the authority."""
    page = Identity(
        frame=frame(request, _("Who withholds")),
        lead=_(
            "%(platform)s runs this desk. Where something is withheld, we withheld it, on an"
            " authority's demand, in that authority's territory only, until a date."
        )
        % {"platform": settings.DULY_PLATFORM_NAME},
        terms=(
            Term(label=_("Platform"), value=str(settings.DULY_PLATFORM_NAME)),
            Term(label=_("Contact"), value=str(settings.DULY_CONTACT)),
            Term(label=_("Ledger"), value=str(settings.DULY_ORIGIN), href="/checkpoint", mono=True),
        ),
        points=(
            _("Two people, none of them seated in the demanding country, agree to each item."),
            _("What the order does not name with certainty is never touched."),
            _("The person concerned is told as soon as the law allows, and can object."),
            _("Every step stands in an append-only ledger that anyone can check."),
        ),
    )
    return shown(request, "public/identity.html", page)
