"""Letters as they went out: to whom, when, what became of them, and every page as it was sent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from duly.desk.acts.letters import OUTGOING, in_form, languages_of, sent
from duly.desk.orders import exhibits, read, record
from duly.desk.orders.read import HistoryLine
from duly.desk.web.views.frame import frame, shown
from duly.desk.web.views.numbers import number
from duly.desk.web.views.order import leaves, steps
from duly.desk.web.views.order.files import download
from duly.desk.web.views.order.head import head
from duly.desk.web.views.order.sight import Sight, look, sight
from duly.desk.web.views.saying.codes import CHANNELS
from duly.desk.web.views.seat import seated
from duly.desk.web.views.structs import LetterRow, LetterSheet, LettersPage, State, Term, Tone
from duly.desk.web.views.visitor import Visitor
from duly.order.events import AnswerDelivered, AnswerSent
from duly.order.terms import Channel, Refusal, Unreadable

_PDF = "application/pdf"
_MOST = 200
MEDIA = {
    "html": "text/html; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "json": "application/json",
}


@require_GET
@seated
def all_letters(request: HttpRequest, who: Visitor) -> HttpResponse:
    """List the newest letters of every order the seat may see."""
    if not who.sees(""):
        raise Refusal("not-yours", "no such page for this seat")
    sights = {each.ref: sight(each, who.now) for each in read.orders(who.actor)}
    lines = record.of_orders(list(sights), kinds=[*OUTGOING, "AnswerDelivered"])
    arrived = _arrived(lines)
    mine = [line for line in reversed(lines) if line.kind in OUTGOING][:_MOST]
    page = LettersPage(
        frame=frame(request, who, _("Letters"), here="letters"),
        rows=tuple(_rows(mine, sights, arrived, "")),
    )
    return shown(request, "letters.html", page)


@require_GET
@seated
def of_order(request: HttpRequest, who: Visitor, ref: str, digest: str = "") -> HttpResponse:
    """Show the letters of one order, and the one chosen or the newest."""
    sight = look(ref, who)
    lines = record.of_orders([ref], kinds=[*OUTGOING, "AnswerDelivered"])
    arrived = _arrived(lines)
    mine = [line for line in reversed(lines) if line.kind in OUTGOING]
    chosen = digest or (_letter(mine[0]) if mine else "")
    step = steps.primary(sight, who)
    writes = step is not None and ("acknowledge" in step.href or "answer" in step.href)
    page = LettersPage(
        frame=frame(request, who, _("Letters"), here="letters"),
        head=head(sight, who, tab="letters"),
        rows=tuple(_rows(mine, {ref: sight}, arrived, chosen)),
        sheet=_sheet(request, sight, chosen, lines) if chosen else None,
        primary=step if writes else None,
    )
    return shown(request, "letters.html", page)


@require_GET
@seated
def picture(request: HttpRequest, who: Visitor, ref: str, digest: str, page: int) -> HttpResponse:
    """Send one page of a letter as a picture."""
    _must_be_of(look(ref, who), digest)
    try:
        body = leaves.picture(digest, digest, page)
    except Unreadable as no:
        raise Refusal("unknown-exhibit", no.why) from no
    return HttpResponse(body, content_type="image/png")


@require_GET
@seated
def other_form(
    request: HttpRequest, who: Visitor, ref: str, digest: str, form: str
) -> HttpResponse:
    """Send a letter to the authority as page, text or data, from what was kept when it went out.

    Refuses ``unknown-exhibit``.
    """
    look(ref, who)
    letter = next((each for each in sent(ref, who.actor) if each.digest == digest), None)
    if letter is None:
        raise Refusal("unknown-exhibit", "no such letter is kept with this order")
    return download(in_form(letter, form), f"{ref}-{digest[:8]}.{form}", MEDIA[form])


@require_GET
@seated
def pdf(request: HttpRequest, who: Visitor, ref: str, digest: str) -> HttpResponse:
    """Send a letter as it went out."""
    _must_be_of(look(ref, who), digest)
    kept = exhibits.load(digest)
    ending = "pdf" if kept.media_type == _PDF else "txt"
    return download(kept.body, f"{ref}-{digest[:8]}.{ending}", kept.media_type)


def _must_be_of(sight: Sight, digest: str) -> HistoryLine:
    lines = record.of_orders([sight.order.ref], kinds=OUTGOING)
    lines += record.of_items(sight.order.ref, kinds=["PersonNotified"])
    found = next((line for line in lines if _letter(line) == digest), None)
    if found is None:
        raise Refusal("unknown-exhibit", "no such letter is kept with this order")
    return found


def _rows(
    lines: Sequence[HistoryLine],
    sights: Mapping[str, Sight],
    arrived: Mapping[str, str],
    chosen: str,
) -> Iterator[LetterRow]:
    languages = languages_of(map(_letter, lines))
    for line in lines:
        language = languages.get(_letter(line), "en")
        yield _row(line, sights[line.event.order], arrived, chosen, language)


def _row(
    line: HistoryLine, sight: Sight, arrived: Mapping[str, str], chosen: str, language: str
) -> LetterRow:
    event, digest = line.event, _letter(line)
    channel = event.channel if isinstance(event, AnswerSent) else Channel(sight.order.channel)
    return LetterRow(
        title=_title(line.kind),
        href=f"{sight.href}letters/{digest}/",
        to=sight.authority,
        order=sight.order.ref,
        language=language,
        channel=str(CHANNELS[channel]),
        state=_state(digest in arrived),
        at=sight.when(event.at),
        here=digest == chosen,
    )


def _title(kind: str) -> str:
    return {
        "OrderAcknowledged": _("Acknowledgement"),
        "AnswerSent": _("Answer, item by item"),
        "ClarificationAsked": _("Request for clarification"),
        "NoncomplianceAcknowledged": _("Receipt of the notice of non-compliance"),
        "NoncomplianceAnswered": _("Answer to the notice of non-compliance"),
        "ScrutinyRequested": _("Request for scrutiny"),
        "DialogueRequested": _("Request for a formal dialogue"),
        "PersonNotified": _("Notice to the person"),
    }[kind]


def _state(arrived: bool) -> State:
    if arrived:
        return State(word=_("delivered"), icon="done", tone=Tone.DONE)
    return State(word=_("sent"), icon="send", tone=Tone.QUIET)


def _arrived(lines: Iterable[HistoryLine]) -> dict[str, str]:
    events = (line.event for line in lines)
    return {each.letter: each.proof for each in events if isinstance(each, AnswerDelivered)}


def _letter(line: HistoryLine) -> str:
    return str(getattr(line.event, "letter", ""))


def _sheet(
    request: HttpRequest, sight: Sight, digest: str, lines: Sequence[HistoryLine]
) -> LetterSheet:
    line = next((each for each in lines if _letter(each) == digest), None)
    if line is None or line.kind == "AnswerDelivered":
        line = _must_be_of(sight, digest)
    kept = exhibits.load(digest)
    drawn = kept.media_type == _PDF
    sizes = leaves.parts(digest)[0].leaves if drawn else ()
    asked = request.GET.get("page", "1")
    page = min(max(number(asked, 1), 1), max(len(sizes), 1))
    base = f"{sight.href}letters/{digest}/"
    language = languages_of([digest])
    width, height = sizes[page - 1] if sizes else (0.0, 0.0)
    return LetterSheet(
        subject=_title(line.kind),
        language=language.get(digest, "en"),
        digest=digest,
        paragraphs=_paragraphs(kept),
        page=page,
        pages=max(len(sizes), 1),
        image=f"{base}{page}.png" if sizes else "",
        width=width,
        height=height,
        before=f"{base}?page={page - 1}" if page > 1 else "",
        after=f"{base}?page={page + 1}" if page < len(sizes) else "",
        pdf=f"{base}pdf" if drawn else "",
        forms=tuple((form, f"{base}{form}") for form in MEDIA) if language else (),
        trail=tuple(_trail(line, sight, _arrived(lines).get(digest, ""))),
    )


def _paragraphs(kept: exhibits.Kept) -> tuple[str, ...]:
    text = kept.text or (kept.body.decode("utf-8", "replace") if kept.media_type != _PDF else "")
    return tuple(part.strip() for part in text.split("\n\n") if part.strip())


def _trail(line: HistoryLine, sight: Sight, proof: str) -> list[Term]:
    at = sight.when(line.at)
    trail = [Term(label=_("Written"), value=at.exact, note=at.spoken)]
    if proof:
        trail.append(Term(label=_("Delivered"), value=_("proof: %(how)s") % {"how": proof}))
    if line.index is not None:
        href = f"/desk/ledger/{line.index}/"
        trail.append(Term(label=_("On record"), value=f"{line.index:,}", href=href, mono=True))
    trail.append(Term(label=_("Digest"), value=_letter(line), mono=True))
    return trail
