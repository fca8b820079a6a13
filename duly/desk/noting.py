"""The desk's log: who came in, who was turned away, what broke; no secret, no word of an order."""

from __future__ import annotations

import logging
import re

from django.http import HttpRequest

from duly.gate.logs import Lines

_LOG = logging.getLogger("duly.door")
_LINK = re.compile(r"(?<=/p/)[^/\s\"]+")  # a private link is the proof of whoever holds it


class DeskLines(Lines):
    """One JSON object per line, in UTC, without what opens a private page."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        return _LINK.sub("…", super().format(record))


def came(request: HttpRequest, what: str, who: str) -> None:
    """Note that somebody signed in or out; ``who`` is a person's login."""
    _LOG.info(what, extra=_facts(request, who=who))


def turned_away(code: str, who: str, request: HttpRequest | None = None) -> None:
    """Note a no by its code; ``who`` is somebody of this house, never what a stranger typed."""
    _LOG.warning("turned away", extra=_facts(request, code=code, who=who))


def _facts(request: HttpRequest | None, **more: str) -> dict[str, dict[str, str]]:
    if request is None:
        return {"gate": more}
    asked = {"method": request.method or "", "path": request.path}
    return {"gate": {**more, **asked, "from": request.META.get("REMOTE_ADDR", "")}}
