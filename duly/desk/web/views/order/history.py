"""Everything recorded of one order, newest first; what was done at once is told as one."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from duly.desk.orders import read
from duly.desk.web.views.frame import frame, shown
from duly.desk.web.views.order.head import head
from duly.desk.web.views.order.page import telling
from duly.desk.web.views.order.sight import look
from duly.desk.web.views.seat import seated
from duly.desk.web.views.structs import HistoryPage
from duly.desk.web.views.visitor import Visitor


@require_GET
@seated
def history(request: HttpRequest, who: Visitor, ref: str) -> HttpResponse:
    """Show the course of an order."""
    sight = look(ref, who)
    lines = read.events(ref)
    groups = [list(group) for _key, group in groupby(_by_act(lines), _act)]
    heads = [group[0] for group in groups]
    words = telling(sight, who, heads)
    page = HistoryPage(
        frame=frame(request, who, _("History"), here="inbox"),
        head=head(sight, who, tab="history"),
        history=tuple(words.line(group[0], many=len(group)) for group in reversed(groups)),
        total=len(lines),
        receipts=f"/desk/ledger/?order={ref}",
    )
    return shown(request, "history.html", page)


def _by_act(lines: Iterable[read.HistoryLine]) -> list[read.HistoryLine]:
    """Bring together what one act recorded of many items, in the order of first mention."""
    first: dict[tuple[object, ...], int] = {}
    placed = [(first.setdefault(_act(line), place), line) for place, line in enumerate(lines)]
    return [line for _place, line in sorted(placed, key=lambda pair: pair[0])]


def _act(line: read.HistoryLine) -> tuple[object, ...]:
    return line.at, line.by, line.kind
