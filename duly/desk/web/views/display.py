"""How this person wants the desk drawn and in which language; kept in a cookie of the desk."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

_YEAR = 365 * 24 * 60 * 60


@require_POST
def theme(request: HttpRequest) -> HttpResponse:
    """Keep day, night or the system's own."""
    known = ("auto", "light", "dark")
    return _kept(request, settings.THEME_COOKIE_NAME, request.POST.get("theme", ""), known)


@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """Keep the language."""
    known = tuple(code for code, _ in settings.LANGUAGES)
    return _kept(request, settings.LANGUAGE_COOKIE_NAME, request.POST.get("language", ""), known)


def _kept(
    request: HttpRequest, cookie: str, value: str, known: tuple[str, ...]
) -> HttpResponseRedirect:
    response = HttpResponseRedirect(_back(request))
    if value in known:
        response.set_cookie(
            cookie,
            value,
            max_age=_YEAR,
            httponly=True,
            samesite="Lax",
            secure=settings.SESSION_COOKIE_SECURE,
        )
    return response


def _back(request: HttpRequest) -> str:
    came = request.headers.get("Referer", "")
    if not url_has_allowed_host_and_scheme(came, allowed_hosts={request.get_host()}):
        return "/desk/"
    parts = urlsplit(came)
    back = f"{parts.path}?{parts.query}" if parts.query else parts.path
    return back if url_has_allowed_host_and_scheme(back, allowed_hosts=None) else "/desk/"
