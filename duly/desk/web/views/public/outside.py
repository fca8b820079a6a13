"""A page for people outside: its language by its address, no cookie, the platform's frame."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.translation import gettext as _

from duly.desk.web.views.frame import shown
from duly.desk.web.views.structs import MissingPublic, PublicFrame
from duly.order.terms import Refusal

Given = ParamSpec("Given")
_LANGUAGES = (("en", "English"), ("hi", "हिन्दी"))


def outside(
    page: Callable[Concatenate[HttpRequest, Given], HttpResponse],
) -> Callable[Concatenate[HttpRequest, Given], HttpResponse]:
    """Speak the language that the address asks for; say 404 for what is not there."""

    @wraps(page)
    def asked(request: HttpRequest, /, *args: Given.args, **kwargs: Given.kwargs) -> HttpResponse:
        wanted = request.GET.get("lang", "")
        known = dict(_LANGUAGES)
        language = wanted if wanted in known else translation.get_language() or "en"
        with translation.override(language if language in known else "en"):
            try:
                response = page(request, *args, **kwargs)
            except Refusal:
                response = not_there(request)
            response.headers.setdefault("Content-Language", translation.get_language() or "en")
        return response

    return asked


def frame(request: HttpRequest, title: str, *, noindex: bool = False) -> PublicFrame:
    """Return what stands around a public page."""
    spoken = translation.get_language() or "en"
    tail = f"?{urlencode({'lang': spoken})}" if "lang" in request.GET else ""
    return PublicFrame(
        title=title,
        platform=str(settings.DULY_PLATFORM_NAME),
        home=f"/{tail}",
        links=(
            (_("Orders"), f"/orders/{tail}"),
            (_("Who we are"), f"/blocked-by/{tail}"),
            (_("Counts as CSV"), "/orders.csv"),
            (_("Signed head of the ledger"), "/checkpoint"),
        ),
        language=spoken,
        languages=tuple((code, word, f"?lang={code}") for code, word in _LANGUAGES),
        noindex=noindex,
    )


def not_there(request: HttpRequest) -> HttpResponse:
    """Say that there is no such public page."""
    page = MissingPublic(frame=frame(request, _("Nothing here"), noindex=True))
    return shown(request, "public/missing.html", page, status=404)
