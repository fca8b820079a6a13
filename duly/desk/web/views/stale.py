"""A form that cannot prove it came from this desk: sent again, it can."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from duly.desk.web.views.frame import frame, shown
from duly.desk.web.views.structs import MissingPage, Refused


def stale(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Refuse a form without its proof; nothing was recorded."""
    why = _(
        "This form is too old, or it was not made by this desk. Go back, load it, send it again."
    )
    said = Refused(code="form-stale", why=why)
    page = MissingPage(frame=frame(request, None, _("Send it again"), refused=said))
    return shown(request, "stale.html", page, status=403)
