"""Who may ask for a page: a living seat, looked up anew for every request."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec
from urllib.parse import quote

from django.conf import settings
from django.contrib.auth import logout
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.utils.cache import patch_cache_control

from duly.desk.clock import now
from duly.desk.noting import turned_away
from duly.desk.web.views.missing import missing
from duly.desk.web.views.stale import overlong, signed_out, too_long
from duly.desk.web.views.visitor import Visitor, visitor
from duly.desk.worker.drain import drain
from duly.order.terms import Refusal

_LOG = logging.getLogger(__name__)
_GONE = frozenset({"seat-revoked", "seat-changed"})
_UNSEEN = frozenset({"unknown-order", "unknown-item", "unknown-entry", "unknown-exhibit"})
Given = ParamSpec("Given")


Page = Callable[Concatenate[HttpRequest, Visitor, Given], HttpResponseBase]


def seated(page: Page[Given]) -> Callable[Concatenate[HttpRequest, Given], HttpResponseBase]:
    """Let a page be asked for by a living seat only.

    Nobody: to the sign-in. A seat that ended: signed out. What a seat may not see: the same
    page as for what does not exist.
    """

    @wraps(page)
    def asked(
        request: HttpRequest, /, *args: Given.args, **kwargs: Given.kwargs
    ) -> HttpResponseBase:
        who = visitor(request)
        if who is None:
            return _to_the_door(request)
        if overlong(request):
            return too_long(request)
        try:
            response = page(request, who, *args, **kwargs)
        except Refusal as no:
            if no.code in _GONE:
                return _to_the_door(request, no.code)
            if no.code not in _UNSEEN and no.code != "not-yours":
                raise
            turned_away(no.code, who.seat.login, request)
            response = missing(request, who)
        if not response.has_header("Cache-Control"):
            patch_cache_control(response, private=True, no_store=True)
        return response

    return asked


def carried_out(who: Visitor) -> None:
    """Carry out at once what a command owes, where the desk is one node with its own database.

    What fails stays owed, and the worker does it later.
    """
    if connection.vendor != "sqlite":
        return
    try:
        drain(at=now())
    except (Refusal, OSError, DatabaseError) as no:
        _LOG.warning("left to the worker: %s", type(no).__name__)


def _to_the_door(request: HttpRequest, why: str = "") -> HttpResponse:
    ended = request.user.is_authenticated
    if ended:
        logout(request)
    wanted = quote(request.get_full_path()) if request.method == "GET" else ""
    address = f"{settings.LOGIN_URL}?next={wanted}" if wanted else str(settings.LOGIN_URL)
    if ended:
        address = f"{settings.LOGIN_URL}?ended={why or 'seat-revoked'}"
    asks = request.method in ("GET", "HEAD")
    if request.headers.get("HX-Request") and not (asks or ended):
        return HttpResponse(status=204)  # a look ahead; the form itself is still to be sent
    if not (asks or ended):
        return signed_out(request)
    if request.headers.get("HX-Request"):
        return HttpResponse(status=204, headers={"HX-Redirect": address})
    return HttpResponseRedirect(address)
