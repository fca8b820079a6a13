"""The affected person's own page: what happened, why as far as it may be told, how to object."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from duly.answer.letters import RestorationNotice, StatementOfReasons
from duly.desk.acts import appeal, telling
from duly.desk.clock import now
from duly.desk.evidence import counted
from duly.desk.orders import read, record
from duly.desk.orders.vault import open_sealed
from duly.desk.people.access import SYSTEM, affected_person
from duly.desk.sandbox.letters import render_in_child
from duly.desk.web.views.evidence import card
from duly.desk.web.views.frame import shown
from duly.desk.web.views.order.files import download
from duly.desk.web.views.order.sight import Sight, sight
from duly.desk.web.views.public.outside import frame, outside
from duly.desk.web.views.saying.codes import countries, kind, language, reason
from duly.desk.web.views.saying.glyphs import visible
from duly.desk.web.views.saying.instants import full_day
from duly.desk.web.views.saying.states import item_state
from duly.desk.web.views.structs import AppealView, CardView, Field, PrivatePage, State, Term, Tone
from duly.law.terms import Who
from duly.order.events import AppealDecided, AppealFiled, PersonNotified
from duly.order.terms import Refusal

_LONGEST = 10_000
REASONS = "reasons_to_user"  # what the law lets be told of why


@dataclass(frozen=True, slots=True, kw_only=True)
class _Opened:
    """What a private link opens: one item, and what its person was told and has said."""

    sight: Sight
    item: read.ItemView
    notice: PersonNotified
    lines: list[read.HistoryLine]

    @property
    def statement(self) -> StatementOfReasons | RestorationNotice:
        """The letter to this person, as it would be written now."""
        told = telling.Telling(
            order=self.sight.order, item=self.item, told=self.notice.told, language=language()
        )
        return telling.statement(told, at=self.sight.now)


@never_cache
@csrf_exempt  # no cookie is ever set here: whoever holds the signed link is the person
@require_http_methods(["GET", "HEAD", "POST"])
@outside
def private(request: HttpRequest, token: str) -> HttpResponse:
    """Show the page, or take in what the person says."""
    opened = _open(token)
    if request.method != "POST":
        return _page(request, opened, sent="sent" in request.GET)
    text = request.POST.get("text", "").strip()
    if not text or len(text) > _LONGEST:
        why = _("Write what is wrong, in at most 10,000 letters.")
        return _page(request, opened, refused=why, status=422)
    try:
        appeal.file(opened.item.ref, text, by=affected_person(), at=opened.sight.now)
    except Refusal as no:
        return _page(request, _open(token), refused=_refusal(no), status=409)
    return HttpResponseRedirect(f"/p/{token}/?sent=1&lang={language()}#appeal")


@never_cache
@require_safe
@outside
def pdf(request: HttpRequest, token: str) -> HttpResponse:
    """Send the statement of reasons as a letter."""
    opened = _open(token)
    body = render_in_child(opened.statement, language=language())
    return download(body, "statement-of-reasons.pdf", "application/pdf")


def _open(token: str) -> _Opened:
    """Return what a link opens.

    Refuses ``bad-link``, also for a link whose person may not be told yet.
    """
    ref = telling.item_of_link(token)
    order = read.order(ref.partition("/")[0], SYSTEM)
    items = read.items(order.ref, refs=[ref])
    lines = record.of_orders([order.ref], items=[ref])
    notices = [each.event for each in lines if isinstance(each.event, PersonNotified)]
    if not items or not notices:
        raise Refusal("bad-link", "this link opens nothing; use the whole link we sent")
    mine = [line for line in lines if line.name.startswith(f"{ref}#")]
    return _Opened(sight=sight(order, now()), item=items[0], notice=notices[-1], lines=mine)


def _page(
    request: HttpRequest,
    opened: _Opened,
    *,
    sent: bool = False,
    refused: str = "",
    status: int = 200,
) -> HttpResponse:
    sight, item = opened.sight, opened.item
    may = item.state == "withheld" and item.appeal != "filed"
    text = Field(
        name="text",
        label=_("What is wrong"),
        kind="textarea",
        value=request.POST.get("text", ""),
        required=True,
    )
    page = PrivatePage(
        frame=frame(request, _("About you"), noindex=True),
        locator=visible(item.label or item.locator),
        state=item_state(item, now=sight.now, zone=sight.zone) if item.since else _visible(),
        happened=_happened(opened),
        elsewhere=_("Everywhere else it is shown as before, and you can go on writing.")
        if item.since
        else "",
        terms=_terms(opened),
        reasons=_reasons(opened),
        untold=_untold(opened),
        redress=_redress(opened) if item.since else (),
        appeal=_appeal(opened),
        action=request.path if may else "",
        fields=(text,) if may else (),
        sent=_("Your words have reached us. Someone who took no part in the decision reads them.")
        if sent and item.appeal == "filed"
        else "",
        refused=refused,
        pdf=f"{request.path}pdf?lang={language()}",
        card=_card(opened),
    )
    return shown(request, "public/private.html", page, status=status)


def _visible() -> State:
    return State(word=_("visible everywhere"), icon="visible", tone=Tone.RESTORED)


def _happened(opened: _Opened) -> str:
    item, sight = opened.item, opened.sight
    named = {"kind": kind(item.kind), "where": countries(item.territory or sight.order.territory)}
    if item.since:
        since = full_day(item.since, zone=sight.zone)
        return _("Since %(since)s your %(kind)s is not shown to readers in %(where)s.") % {
            **named,
            "since": since,
        }
    return _("Your %(kind)s is shown in %(where)s again.") % named


def _terms(opened: _Opened) -> tuple[Term, ...]:
    item, sight, said = opened.item, opened.sight, opened.statement
    terms: list[Term] = []
    if item.until:
        until = full_day(item.until, zone=sight.zone)
        note = _("then it comes back by itself")
        terms.append(Term(label=_("Until"), value=until, note=note))
    if isinstance(said, StatementOfReasons):
        told = _ours(said) if said.rule.ours else _demand(said)
        terms += [Term(label=label, value=value) for label, value in told if value]
        terms.append(Term(label=_("Decided by"), value=_("two people; no machine")))
    terms.append(Term(label=_("Our reference"), value=sight.order.ref, mono=True))
    return tuple(terms)


def _demand(said: StatementOfReasons) -> tuple[tuple[str, str | None], ...]:
    return (
        (_("Demanded by"), said.authority),
        (_("Their reference"), said.order_reference),
        (_("Legal basis"), said.legal_basis),
        (_("Grounds given by the authority"), said.grounds),
    )


def _ours(said: StatementOfReasons) -> tuple[tuple[str, str | None], ...]:
    return (
        (_("Drawn to our attention by"), said.authority),
        (_("Their reference"), said.order_reference),
        (_("Clause of our terms"), said.terms),
        (_("Law that it is contrary to"), said.illegal_under),
        (_("Why it is contrary to them"), said.explanation),
        (_("Facts relied on"), said.facts),
    )


def _reasons(opened: _Opened) -> tuple[str, ...]:
    if REASONS not in opened.notice.told or not opened.item.reason:
        return ()
    return (f"{reason(opened.item.reason).capitalize()}.",)


def _untold(opened: _Opened) -> str:
    law = opened.sight.law.instrument
    if not opened.notice.withheld_fields or law is None:
        return ""
    return _(
        "%(law)s forbids us to tell you who asked, why, and to show you the order. As soon as it"
        " no longer does, this page says so."
    ) % {"law": law.gag.cite}


def _card(opened: _Opened) -> CardView | None:
    """Return what was counted of the person's own account, where our reasons may be told."""
    if REASONS not in opened.notice.told:
        return None
    found = counted.newest(opened.sight.order.ref)
    digest = found.of(opened.item) if found else None
    if found is None or digest is None:
        return None
    return card.view(counted.card(digest), found, digest, own=True)


def _redress(opened: _Opened) -> tuple[Term, ...]:
    law = opened.sight.law.instrument
    ways = law.redress if law and "authority_name" in opened.notice.told else ()
    open_to_you = [each for each in ways if Who.USER in each.who]
    if not open_to_you:
        court = _("A court in %(where)s can be asked; a lawyer there can say how.")
        where = countries([opened.sight.order.country])
        return (Term(label=_("Court"), value=court % {"where": where}),)
    return tuple(Term(label=each.where, value=each.cite) for each in open_to_you)


def _appeal(opened: _Opened) -> AppealView | None:
    events = [line.event for line in opened.lines]
    filed = [each for each in events if isinstance(each, AppealFiled)]
    decided = [each for each in events if isinstance(each, AppealDecided)]
    if not filed:
        return None
    open_still = len(decided) < len(filed)
    texts = open_sealed([filed[-1].text, *(each.reason for each in decided[-1:])])
    answer = "" if open_still else texts.get(decided[-1].reason, "")
    return AppealView(
        state=_appeal_state(None if open_still else decided[-1].upheld),
        filed=opened.sight.when(filed[-1].at),
        text=texts.get(filed[-1].text, ""),
        decided=answer,
    )


def _appeal_state(upheld: bool | None) -> State:
    if upheld is None:
        return State(word=_("being read"), icon="waiting", tone=Tone.WAITING)
    if upheld:
        return State(word=_("you were right"), icon="restored", tone=Tone.RESTORED)
    return State(word=_("it stays as decided"), icon="declined", tone=Tone.DECLINED)


def _refusal(no: Refusal) -> str:
    if no.code == "appeal-pending":
        return _("Your words have reached us already; someone is reading them.")
    return _("Nothing is withheld here now, so there is nothing to object to.")
