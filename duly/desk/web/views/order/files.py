"""Documents for a seat's eyes: pages as pictures, and the files as they arrived, never opened."""

from __future__ import annotations

from urllib.parse import quote

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from duly.desk.orders import record
from duly.desk.web.views.frame import frame, shown
from duly.desk.web.views.numbers import number
from duly.desk.web.views.order import leaves
from duly.desk.web.views.order.exhibit import Place, exhibit, media
from duly.desk.web.views.order.head import head
from duly.desk.web.views.order.origin import named
from duly.desk.web.views.order.sight import look
from duly.desk.web.views.seat import seated
from duly.desk.web.views.structs import ExhibitRow, ExhibitsPage
from duly.desk.web.views.visitor import Visitor
from duly.order.terms import Refusal, Unreadable


@require_GET
@seated
def exhibits(request: HttpRequest, who: Visitor, ref: str) -> HttpResponse:
    """List every document of the order, and show the one chosen."""
    sight = look(ref, who)
    lines = record.of_orders([ref])
    place = Place(
        document=request.GET.get("document", ""),
        page=number(request.GET.get("page", ""), 0),
        base=f"{sight.href}exhibits/",
    )
    pane = exhibit(sight, lines, (), place=place, here=None)
    page = ExhibitsPage(
        frame=frame(request, who, _("Exhibits"), here="inbox"),
        head=head(sight, who, tab="exhibits"),
        rows=tuple(
            ExhibitRow(
                name=part.name or part.sha256[:12],
                href=f"{place.base}?document={part.sha256}",
                digest=part.sha256,
                media=media(part),
                original=f"{place.base}{part.sha256}/original",
                here=pane is not None and part.sha256 == pane.digest,
                note=part.why,
            )
            for part in named(sight, lines)
        ),
        exhibit=pane,
    )
    return shown(request, "exhibits.html", page)


@require_GET
@seated
def picture(request: HttpRequest, who: Visitor, ref: str, sha256: str, page: int) -> HttpResponse:
    """Send one page of a document as a picture."""
    look(ref, who)
    digest, _part = leaves.holder(sha256, leaves.digests(record.of_orders([ref])))
    try:
        body = leaves.picture(digest, sha256, page)
    except Unreadable as no:
        raise Refusal("unknown-exhibit", no.why) from no
    return HttpResponse(body, content_type="image/png")


@require_GET
@seated
def original(request: HttpRequest, who: Visitor, ref: str, sha256: str) -> HttpResponse:
    """Send a document as it arrived, as a download that no browser opens by itself."""
    sight = look(ref, who)
    lines = record.of_orders([ref])
    digest, part = leaves.holder(sha256, leaves.digests(lines))
    try:
        body = leaves.original(digest, sha256)
    except Unreadable as no:
        raise Refusal("unknown-exhibit", no.why) from no
    names = {each.sha256: each.name for each in named(sight, lines)}
    return download(body, names.get(part.sha256) or f"{sha256[:12]}.bin")


def download(body: bytes, name: str, media_type: str = "application/octet-stream") -> HttpResponse:
    """Return bytes as a download under a name that says nothing to a header."""
    plain = "".join(char if char.isalnum() or char in "._-" else "_" for char in name)[:120]
    safe = plain.encode("ascii", "replace").decode().replace("?", "_")
    names = f"filename=\"{safe}\"; filename*=UTF-8''{quote(plain)}"
    return HttpResponse(
        body,
        content_type=media_type,
        headers={
            "Content-Disposition": f"attachment; {names}",
            "Cache-Control": "private, no-store",
            "Content-Security-Policy": "default-src 'none'; sandbox",
        },
    )
