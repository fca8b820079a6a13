"""The public register: every order in counts, and those that may be named by name."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from duly.desk.acts.lawful import authority_name
from duly.desk.clock import now
from duly.desk.evidence.counted import last_event
from duly.desk.orders import read
from duly.desk.orders.account import Account, account, accounts
from duly.desk.web.views.frame import shown
from duly.desk.web.views.ledger import empty_head, key
from duly.desk.web.views.order.sight import named_country
from duly.desk.web.views.public.outside import frame, outside
from duly.desk.web.views.saying.codes import country
from duly.desk.web.views.saying.instants import full_day
from duly.desk.web.views.structs import (
    Bar,
    Chart,
    PublicIndex,
    PublicOrder,
    PublicRow,
    State,
    Term,
    Tone,
)

_FEW = 10
_FRESH = cache_control(public=True, max_age=60)


@_FRESH
@require_safe
@outside
def index(request: HttpRequest) -> HttpResponse:
    """Show the counts of everything, and the orders one by one."""
    every = accounts()
    published = [each for each in every if each.published]
    page = PublicIndex(
        frame=frame(request, _("Government orders")),
        lead=_(
            "Every order a government has sent us to hide something, and what we did. Where the"
            " law keeps an order secret, we still count it. Nothing is ever hidden outside the"
            " country that asked."
        ),
        counts=_totals(every),
        chart=_chart(every, "/orders.csv"),
        rows=tuple(_row(each) for each in published),
        paging=None,
        checkpoint=_checkpoint(),
        csv="/orders.csv" if published else "",
    )
    return shown(request, "public/index.html", page)


@_FRESH
@require_safe
@outside
def order(request: HttpRequest, ref: str) -> HttpResponse:
    """Show one order, as far as the law lets it be shown."""
    one = account(ref)
    where = named_country(one.country)
    title = _("An order from %(country)s") % {"country": country(one.country)}
    if not one.sealed:
        title = f"{authority_name(one.authority)}, {where}"
    page = PublicOrder(
        frame=frame(request, one.ref),
        ref=one.ref,
        title=title,
        state=_state(one),
        terms=(*_terms(one), *_evidence(one.ref)),
        chart=_chart([one], f"/orders/{one.ref}/counts.csv"),
        course=_course(one),
        untold=_untold(one) if one.sealed else "",
    )
    return shown(request, "public/order.html", page)


@_FRESH
@require_safe
def counts_csv(request: HttpRequest, ref: str = "") -> HttpResponse:
    """Give the counts as CSV: of one order, or of all that are published and a total."""
    out = io.StringIO()
    write = csv.writer(out)
    write.writerow(["order", "country", "listed", "withheld", "declined", "restored", "pending"])
    every = accounts(ref)
    for one in every:
        if one.published or (ref and one.withheld):
            numbers = (one.listed, one.withheld, one.declined, one.restored, one.pending)
            write.writerow([one.ref, one.country, *numbers])
    if not ref:
        names = ("listed", "withheld", "declined", "restored", "pending")
        write.writerow(["all", "", *(sum(getattr(one, name) for one in every) for name in names)])
    return HttpResponse(out.getvalue(), content_type="text/csv; charset=utf-8")


@_FRESH
@require_safe
def checkpoint(request: HttpRequest) -> HttpResponse:
    """Give a signed head of the ledger (C2SP tlog-checkpoint), as exactly as the public may know.

    Before there is one, it is the head of the empty ledger.
    """
    head = read.public_head(at=now())
    note = head.note if head else empty_head()
    return HttpResponse(note, content_type="text/plain; charset=utf-8")


@_FRESH
@require_safe
def verifier(request: HttpRequest) -> HttpResponse:
    """Give the public key of the ledger (C2SP vkey)."""
    return HttpResponse(f"{key()}\n", content_type="text/plain; charset=utf-8")


def _totals(every: Sequence[Account]) -> tuple[Term, ...]:
    where = sorted({named_country(one.country) for one in every if one.withheld})
    return (
        Term(label=_("Orders"), value=f"{len(every):,}"),
        Term(label=_("Items asked about"), value=f"{sum(one.listed for one in every):,}"),
        Term(
            label=_("Withheld now"),
            value=f"{sum(one.withheld for one in every):,}",
            note=_("only in %(where)s") % {"where": ", ".join(where)} if where else "",
        ),
        Term(label=_("Declined"), value=f"{sum(one.declined for one in every):,}"),
        Term(label=_("Restored"), value=f"{sum(one.restored for one in every):,}"),
    )


def _chart(every: Sequence[Account], address: str) -> Chart | None:
    listed = sum(one.listed for one in every)
    if not listed:
        return None
    numbers = (
        (_("Declined, visible everywhere"), sum(one.declined for one in every), "declined"),
        (_("Withheld now"), sum(one.withheld for one in every), "withheld"),
        (_("Restored after having been withheld"), sum(one.restored for one in every), "restored"),
        (_("Not decided"), sum(one.pending for one in every), "waiting"),
    )
    longest = max(many for _label, many, _tone in numbers) or 1
    return Chart(
        title=_("What became of %(n)s items asked about") % {"n": f"{listed:,}"},
        bars=tuple(
            Bar(label=label, value=many, share=many / longest, tone=tone)
            for label, many, tone in numbers
        ),
        csv=address,
    )


def _row(one: Account) -> PublicRow:
    return PublicRow(
        ref=one.ref,
        href=f"/orders/{one.ref}/",
        authority=_("kept secret by law") if one.sealed else authority_name(one.authority),
        country_name=named_country(one.country),
        received=full_day(one.received_at, zone="UTC").partition(" ")[2]
        if one.sealed
        else full_day(one.received_at, zone="UTC"),
        items=one.listed,
        withheld=one.withheld,
        declined=one.declined,
        restored=one.restored,
        state=_state(one),
    )


def _state(one: Account) -> State:
    if one.pending:
        return State(word=_("being reviewed"), icon="search", tone=Tone.WAITING)
    if one.withheld and one.declined:
        return State(word=_("complied with in part"), icon="withheld", tone=Tone.WITHHELD)
    if one.withheld:
        return State(word=_("complied with"), icon="withheld", tone=Tone.WITHHELD)
    return State(word=_("not complied with"), icon="declined", tone=Tone.DECLINED)


def _terms(one: Account) -> tuple[Term, ...]:
    asked = Term(label=_("Items asked about"), value=f"{one.listed:,}")
    if one.sealed:
        return (Term(label=_("From"), value=named_country(one.country)), asked)
    return (
        Term(label=_("From"), value=authority_name(one.authority)),
        Term(label=_("Legal basis"), value=one.basis or _("none was found")),
        asked,
    )


def _evidence(ref: str) -> tuple[Term, ...]:
    """Say how far posts were counted; small numbers are not told."""
    event = last_event(ref)
    if event is None:
        return ()
    told = _("%(n)s accounts of the order, beside %(m)s that are not on it") % {
        "n": _few(event.accounts),
        "m": _few(event.compared),
    }
    note = _("a count says nothing of intent")
    return (
        Term(label=_("Posts counted for"), value=told, note=note),
        Term(label=_("Cannot be told for lack of posts"), value=_few(event.silent)),
    )


def _few(many: int) -> str:
    return f"{many:,}" if many >= _FEW else _("fewer than %(n)s") % {"n": _FEW}


def _course(one: Account) -> tuple[Term, ...]:
    if one.sealed:
        return (
            Term(
                label=full_day(one.received_at, zone="UTC").partition(" ")[2],
                value=_("Received, reviewed item by item, and answered to the authority")
                if one.answered_at
                else _("Received, and under review item by item"),
            ),
        )
    steps = (
        (one.received_at, _("Received")),
        (one.acknowledged_at, _("Receipt acknowledged")),
        (one.answered_at, _("Answered item by item")),
    )
    return tuple(
        Term(label=full_day(at, zone="UTC"), value=what) for at, what in steps if at is not None
    )


def _untold(one: Account) -> str:
    if not one.published:
        return _("This order is still being handled. Until then its numbers are all we show.")
    return _("The law keeps the order itself secret. Its numbers may be told, and are told here.")


def _checkpoint() -> Term | None:
    head = read.public_head(at=now())
    if head is None:
        return None
    label = _("%(n)s entries, signed %(day)s") % {
        "n": f"{head.size:,}",
        "day": full_day(min(head.signed_at, now()), zone="UTC"),
    }
    return Term(label=label, value=head.root, href="/checkpoint")
