"""Addresses that lead nowhere: outside a public page says so, at the desk the seat's own."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from duly.desk.web.views.missing import missing
from duly.desk.web.views.public.outside import not_there, outside
from duly.desk.web.views.seat import seated
from duly.desk.web.views.visitor import Visitor


@outside
def lost(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say 404 to the public."""
    return not_there(request)


@seated
def nowhere(request: HttpRequest, who: Visitor, rest: str) -> HttpResponse:
    """Say 404 to a seat, in the same words as for what it may not see."""
    return missing(request, who)
