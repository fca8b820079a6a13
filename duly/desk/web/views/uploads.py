"""Files that a form sends: read whole, within what any honest delivery needs."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils.translation import gettext as _

from duly.order.terms import Refusal
from duly.receive.readers.document import File

_MOST = 20
_BYTES = 60_000_000


def uploaded(request: HttpRequest, name: str = "files") -> tuple[File, ...]:
    """Return the files of a form.

    Refuses ``too-many-files`` and ``too-large`` before anything is read.
    """
    parts = request.FILES.getlist(name)
    if len(parts) > _MOST:
        raise Refusal("too-many-files", _("send at most 20 files at a time, or a ZIP"))
    if sum(part.size or 0 for part in parts) > _BYTES:
        raise Refusal("too-large", _("this is over 60 MB; send it in parts"))
    return tuple(File(name=part.name or "unnamed", data=part.read()) for part in parts)
