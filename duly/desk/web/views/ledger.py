"""The ledger: how long the history is, its signed root, its entries, and a receipt for each."""

from __future__ import annotations

from datetime import datetime
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from duly.desk.home import current
from duly.desk.orders import read, record, witnessed
from duly.desk.orders.receipts import receipt_of
from duly.desk.web.views.frame import frame, shown
from duly.desk.web.views.numbers import is_number
from duly.desk.web.views.order.files import download
from duly.desk.web.views.order.sight import href_of
from duly.desk.web.views.saying.happened import room_of, sealed_in, what_happened
from duly.desk.web.views.saying.instants import spoken
from duly.desk.web.views.seat import seated
from duly.desk.web.views.structs import (
    Entry,
    LedgerPage,
    Paging,
    Proof,
    ReceiptPage,
    State,
    Term,
    Tone,
    When,
)
from duly.desk.web.views.visitor import Visitor
from duly.ledger.checkpoint import Checkpoint, open_note, sign
from duly.ledger.receipt import parse
from duly.ledger.tree import EMPTY_ROOT
from duly.order.terms import Refusal, Unreadable

_ROWS = 100
_ZONE = "UTC"
_HOUSE = "HOUSE"


@require_GET
@seated
def ledger(request: HttpRequest, who: Visitor) -> HttpResponse:
    """Show the signed head and the newest entries that the seat may see."""
    if not who.sees(""):
        raise Refusal("not-yours", "no such page for this seat")
    order, before = request.GET.get("order", ""), request.GET.get("before", "")
    placed = record.newest(
        who.actor,
        limit=_ROWS + 1,
        before=int(before) if is_number(before) else None,
        order=order,
    )
    top, rows = read.head(), placed[:_ROWS]
    state, why = _verdict(top)
    page = LedgerPage(
        frame=frame(request, who, _("Ledger"), here="ledger"),
        size=top.size if top else 0,
        root=top.root if top else "",
        signed=_when(top.signed_at if top else who.now, who),
        origin=str(settings.DULY_ORIGIN),
        key=key(),
        verdict=state,
        verdict_why=why,
        note=top.note if top else "",
        commands=_commands(),
        entries=tuple(_entry(each, who) for each in rows),
        paging=_paging(placed, order, first=not before),
        order=order,
    )
    return shown(request, "ledger.html", page)


@require_GET
@seated
def receipt(request: HttpRequest, who: Visitor, index: int) -> HttpResponse:
    """Show why one entry stands in the signed tree."""
    placed = record.at_index(index, who.actor)
    proof = parse(_receipt_text(placed))
    head = open_note(proof.checkpoint, current().ledger_verifiers(str(settings.DULY_ORIGIN)))
    page = ReceiptPage(
        frame=frame(request, who, _("Receipt"), here="ledger"),
        proof=Proof(
            entry=_entry(placed, who),
            path=tuple(step.hex() for step in proof.proof),
            size=head.size,
            root=head.root.hex(),
            download=f"/desk/ledger/{index}/receipt",
        ),
        back="/desk/ledger/",
    )
    return shown(request, "receipt.html", page)


@require_GET
@seated
def receipt_file(request: HttpRequest, who: Visitor, index: int) -> HttpResponse:
    """Send a receipt as the file that any C2SP tool reads."""
    placed = record.at_index(index, who.actor)
    name = placed.line.name.replace("/", "-").replace("#", "-")
    return download(_receipt_text(placed).encode(), f"{name}.tlog-proof", "text/plain")


def key() -> str:
    """Return the key by which outsiders check our signature."""
    return str(current().ledger_key(str(settings.DULY_ORIGIN)).verifier)


def empty_head() -> str:
    """Return the signed head of a ledger in which nothing stands yet."""
    origin = str(settings.DULY_ORIGIN)
    return sign(Checkpoint(origin=origin, size=0, root=EMPTY_ROOT), current().ledger_key(origin))


def _receipt_text(placed: record.Placed) -> str:
    text = receipt_of(placed.order, placed.item, placed.turn)
    if text is None:
        raise Refusal("unknown-entry", "no signed head covers this entry yet")
    return text


def _verdict(top: read.Head | None) -> tuple[State, str]:
    if top is None:
        return State(word=_("empty"), icon="note"), _("Nothing has been recorded.")
    try:
        open_note(top.note, current().ledger_verifiers(str(settings.DULY_ORIGIN)))
    except Unreadable as bad:
        return State(word=_("does not verify"), icon="warn", tone=Tone.OVERDUE), bad.why
    why = _(
        "The signature holds for these entries and this root. Hashing every entry again is one"
        " command away, and needs none of our programs."
    )
    return _outsiders(why)


def _outsiders(why: str) -> tuple[State, str]:
    """Say who outside vouches for the newest head; that nobody does is shown as such."""
    try:
        stands = witnessed.standing(witnessed.policy())
    except Unreadable as bad:
        return State(word=_("not witnessed"), icon="warn", tone=Tone.OVERDUE), bad.why
    if not stands.wants:
        none = _("No witness is asked for: nobody outside vouches for it.")
        return State(word=_("signed"), icon="done", tone=Tone.DONE), f"{why} {none}"
    told = {"wants": stands.wants, "size": f"{stands.size:,}", "by": ", ".join(stands.by)}
    if stands.met:
        by = _("Cosigned by %(by)s.") % told
        return State(word=_("signed and witnessed"), icon="done", tone=Tone.DONE), f"{why} {by}"
    waits = _("It waits for %(wants)s; %(size)s entries are witnessed.") % told
    return State(word=_("not witnessed"), icon="warn", tone=Tone.OVERDUE), f"{why} {waits}"


def _commands() -> tuple[Term, ...]:
    return (
        Term(label=_("With our command, on this machine"), value="duly ledger verify"),
        Term(
            label=_("A receipt, anywhere, with nothing but the key"),
            value="duly ledger verify --receipt FILE.tlog-proof --key published.vkey",
        ),
    )


def _paging(placed: list[record.Placed], order: str, *, first: bool) -> Paging:
    told = {"order": order} if order else {}
    after = ""
    if len(placed) > _ROWS and placed[_ROWS - 1].line.index is not None:
        after = "?" + urlencode({**told, "before": placed[_ROWS - 1].line.index})
    start = f"/desk/ledger/?{urlencode(told)}" if told else "/desk/ledger/"
    shown_rows = min(len(placed), _ROWS)
    return Paging(
        first=1, last=shown_rows, total=shown_rows, before="" if first else start, after=after
    )


def _entry(placed: record.Placed, who: Visitor) -> Entry:
    line = placed.line
    index = line.index if line.index is not None else 0
    return Entry(
        index=index,
        what=what_happened(line.kind),
        room=room_of(line.kind),
        order=placed.item or placed.order,
        order_href="" if placed.order == _HOUSE else href_of(placed.order),
        by=who.names.get(line.by, line.by),
        at=_when(line.at, who),
        leaf=placed.leaf,
        sealed=bool(sealed_in(line.event)),
        receipt=f"/desk/ledger/{index}/",
    )


def _when(at: datetime, who: Visitor) -> When:
    return spoken(at, now=who.now, zone=_ZONE)
