"""A form that is not taken: too old to be this desk's, or its person was signed out meanwhile.

What somebody wrote for an hour is shown, so that it can be sent again.
"""

from __future__ import annotations

from urllib.parse import quote

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _

from duly.desk.web.views.frame import frame, shown
from duly.desk.web.views.structs import Action, Refused, StalePage

_LONGEST = 100_000


def stale(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Refuse a form without its proof; nothing was recorded."""
    why = _(
        "This form is too old, or it was not made by this desk. Go back, load it, send it again."
    )
    ours = request.headers.get("Origin") == f"{request.scheme}://{request.get_host()}"
    back = Action(label=_("Back to the inbox"), href="/desk/")
    return _page(request, Refused(code="form-stale", why=why), back, typed(request) if ours else ())


def signed_out(request: HttpRequest) -> HttpResponse:
    """Refuse a form of somebody who is not signed in any more; nothing was recorded."""
    why = _("You were signed out meanwhile: nothing was recorded. Sign in, then do it again.")
    if typed(request):
        why = _("You were signed out meanwhile. Sign in again; what you wrote stands below.")
    door = f"{settings.LOGIN_URL}?next={quote(request.get_full_path())}"
    said = Refused(code="signed-out", why=why)
    return _page(request, said, Action(label=_("Sign in"), href=door), typed(request))


def too_long(request: HttpRequest) -> HttpResponse:
    """Refuse a text that belongs into a document; nothing was recorded."""
    why = _("A text is longer than %(most)s characters. Shorten it, or send it as a document.")
    said = Refused(code="text-too-long", why=why % {"most": f"{_LONGEST:,}"})
    back = Action(label=_("Back to the inbox"), href="/desk/")
    return _page(request, said, back, typed(request))


def overlong(request: HttpRequest) -> bool:
    """Tell whether one text is longer than anybody reads; every page of its item would hold it."""
    return any(len(text) > _LONGEST for name in request.POST for text in request.POST.getlist(name))


def typed(request: HttpRequest) -> tuple[str, ...]:
    """Return what a person wrote in a form: whatever has more than one word."""
    said = (text for name in request.POST for text in request.POST.getlist(name))
    return tuple(text for text in said if len(text.split()) > 1)


def _page(
    request: HttpRequest, said: Refused, onward: Action, typed: tuple[str, ...]
) -> HttpResponse:
    around = frame(request, None, _("Send it again"), refused=said)
    page = StalePage(frame=around, typed=typed, next=onward)
    response = shown(request, "stale.html", page, status=403)
    patch_cache_control(response, private=True, no_store=True)
    return response
