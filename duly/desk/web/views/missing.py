"""The one page for everything a seat may not see, and for everything that is not there."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from duly.desk.web.views.frame import frame, shown
from duly.desk.web.views.structs import MissingPage
from duly.desk.web.views.visitor import Visitor


def missing(request: HttpRequest, who: Visitor | None) -> HttpResponse:
    """Say the same whether it does not exist or is not theirs to see."""
    page = MissingPage(frame=frame(request, who, _("Nothing here")))
    return shown(request, "missing.html", page, status=404)
