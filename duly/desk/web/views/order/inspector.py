"""Everything about one item: its reading, subject, evidence, rubric, history and letters."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from duly.desk.orders.read import HistoryLine, ItemView
from duly.desk.sandbox.leaves import Part
from duly.desk.web.views.order import steps
from duly.desk.web.views.order.asread import as_read, first_reading
from duly.desk.web.views.order.glance import glance
from duly.desk.web.views.order.sight import Sight
from duly.desk.web.views.saying.codes import FINDINGS, OUTCOMES, countries, kind, reason
from duly.desk.web.views.saying.glyphs import visible
from duly.desk.web.views.saying.happened import Telling
from duly.desk.web.views.saying.instants import day
from duly.desk.web.views.saying.states import item_state, notice_state
from duly.desk.web.views.structs import (
    Action,
    Finding,
    LetterLink,
    Proposal,
    Question,
    State,
    Term,
    Tone,
)
from duly.desk.web.views.structs import ItemView as Inspected
from duly.desk.web.views.visitor import Visitor
from duly.law.pack import Instrument
from duly.order import events as e
from duly.order.events import Passed

_COUNTED = frozenset({e.FindingKind.AUTOMATION, e.FindingKind.COORDINATION})


def inspect(
    item: ItemView,
    sight: Sight,
    who: Visitor,
    lines: Sequence[HistoryLine],
    telling: Telling,
    documents: Sequence[Part],
) -> Inspected:
    """Return the item with all that was recorded of it, newest first."""
    own = [line for line in lines if line.name.startswith(f"{item.ref}#")]
    position = item.position
    return Inspected(
        ref=item.ref,
        href=f"{sight.href}items/{position}/",
        position=position,
        locator=visible(item.locator),
        kind=kind(item.kind),
        state=item_state(item, now=sight.now, zone=sight.zone),
        subject=tuple(_subject(item, sight)),
        reading=as_read(item, sight, documents, first=first_reading(own, telling.texts), who=who),
        findings=tuple(
            _finding(line.event, sight, telling)
            for line in own
            if isinstance(line.event, e.FindingRecorded)
        ),
        glance=glance(item, lines, sight),
        rubric=tuple(_rubric(own, sight.law.instrument)),
        history=tuple(telling.line(line) for line in reversed(own)),
        letters=tuple(_letters(own, item, sight)),
        turn=item.turn,
        proposal=_proposal(item, own, sight, who, telling),
        primary=_primary(item, sight, who),
        undo=_undo(item, sight, who),
        more=_more(item, sight, who),
        before=f"{sight.href}?item={position - 1}" if position > 1 else "",
        after=f"{sight.href}?item={position + 1}" if position < sight.order.items else "",
    )


def _subject(item: ItemView, sight: Sight) -> list[Term]:
    if not item.subject:
        return []
    lines = [
        Term(label=_("Found as"), value=item.label),
        Term(label=_("Permanent id"), value=item.subject, mono=True),
    ]
    if item.traits:
        words = ", ".join(each.replace("_", " ") for each in item.traits)
        lines.append(Term(label=_("Labelled"), value=words, note=_("by the platform itself")))
    if item.overlaps:
        order, _slash, position = item.overlaps.partition("/")
        where = f"/desk/orders/{order}/items/{position}/"
        lines.append(Term(label=_("Named before"), value=item.overlaps, href=where, mono=True))
    return lines


def _finding(event: e.FindingRecorded, sight: Sight, telling: Telling) -> Finding:
    word, icon = FINDINGS[event.finding]
    note = telling.texts.get(event.note or "", "")
    counted = event.finding in _COUNTED
    limits = _("What was counted, not who is behind it.") if counted else ""
    return Finding(
        what=str(word),
        icon=icon,
        by=telling.names.get(event.by, event.by),
        at=sight.when(event.at),
        counted=(Term(label=_("Counted") if counted else _("Seen"), value=note),) if note else (),
        limits=limits,
    )


def _rubric(own: Sequence[HistoryLine], law: Instrument | None) -> list[Question]:
    checked = [line.event for line in own if isinstance(line.event, e.ItemChecked)]
    if not checked:
        return []
    known = {check.id: check for check in law.checks} if law else {}
    return [
        Question(
            ask=known[each.check].ask if each.check in known else each.check,
            answer=passed_state(each.passed),
            source=known[each.check].cite if each.check in known else "",
        )
        for each in checked[-1].results
    ]


def passed_state(passed: Passed) -> State:
    """Say how a check came out."""
    if passed is Passed.YES:
        return State(word=_("yes"), icon="done", tone=Tone.DONE)
    if passed is Passed.NO:
        return State(word=_("no"), icon="no", tone=Tone.OVERDUE)
    return State(word=_("a person must say"), icon="needs", tone=Tone.WAITING)


def _letters(own: Sequence[HistoryLine], item: ItemView, sight: Sight) -> list[LetterLink]:
    told = [line.event for line in own if isinstance(line.event, e.PersonNotified)]
    return [
        LetterLink(
            title=_("Notice to the person"),
            href=f"{sight.href}letters/{event.letter}/",
            state=notice_state(item),
            at=sight.when(event.at),
        )
        for event in told
    ]


def _proposal(
    item: ItemView, own: Sequence[HistoryLine], sight: Sight, who: Visitor, telling: Telling
) -> Proposal | None:
    events = [line.event for line in own if isinstance(line.event, e.DecisionProposed)]
    if item.state != "proposed" or not events:
        return None
    event = events[-1]
    return Proposal(
        sentence=sentence(event, sight),
        reason=telling.texts.get(event.note or "", "") or reason(event.reason),
        by=telling.names.get(event.by, event.by),
        at=sight.when(event.at),
        can_confirm=who.others("confirm", country=sight.order.country, than=event.by),
    )


def sentence(event: e.DecisionProposed, sight: Sight) -> str:
    """Say a proposal: what, where, until when, why."""
    why = reason(event.reason)
    if event.until is None:
        return f"{str(OUTCOMES[event.outcome]).capitalize()}: {why}"
    return _("Withhold in %(where)s until %(until)s: %(why)s") % {
        "where": countries(event.territory),
        "until": day(event.until, now=sight.now, zone=sight.zone),
        "why": why,
    }


def _primary(item: ItemView, sight: Sight, who: Visitor) -> Action | None:
    ask = f"?item={item.position}.{item.turn}"
    if item.appeal == "filed":
        href = f"{sight.href}items/{item.position}/appeal/"
        return Action(
            label=_("Decide the appeal"),
            href=href,
            icon="speak",
            why_not=steps.why_not("decide-appeal", sight, who),
        )
    if item.state == "proposed":
        return Action(
            label=_("Confirm"),
            href=f"{sight.href}confirm/{ask}",
            icon="done",
            why_not=steps.why_not("confirm", sight, who, [item]),
        )
    if item.state == "to-withhold":
        return Action(
            label=_("Withhold"),
            href=f"{sight.href}withhold/{ask}",
            icon="withheld",
            why_not=steps.why_not("withhold", sight, who),
        )
    if item.state in steps.OPEN and who.may("propose"):
        return Action(label=_("Propose"), href=f"{sight.href}propose/{ask}", icon="waiting")
    return None


def _undo(item: ItemView, sight: Sight, who: Visitor) -> Action | None:
    if item.state != "withheld":
        return None
    href = f"{sight.href}restore/?item={item.position}.{item.turn}"
    return Action(
        label=_("Restore"), href=href, icon="restored", why_not=steps.why_not("restore", sight, who)
    )


def _more(item: ItemView, sight: Sight, who: Visitor) -> tuple[Action, ...]:
    if not who.may("find") or item.state == "removed":
        return ()
    href = f"{sight.href}find/?item={item.position}.{item.turn}"
    return (Action(label=_("Record a finding"), href=href, icon="evidence"),)
