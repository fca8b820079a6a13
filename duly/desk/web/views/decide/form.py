"""The form of the first pair of eyes: what is answered, where, until when, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from duly.desk.web.views.decide.own import Own, own, own_fields, unbound
from duly.desk.web.views.order.sight import Sight
from duly.desk.web.views.saying.codes import COMPLYING, REASONS, countries
from duly.desk.web.views.structs import Field, Option
from duly.order.events import Reason
from duly.order.terms import Country, Outcome

_LONG = timedelta(days=30)
_OWN = "own"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What was filled in; ``wrong`` says by field what must be put right first."""

    outcome: Outcome
    territory: tuple[Country, ...]
    until: datetime | None
    reason: Reason | None
    note: str
    cluster: str
    own: Own
    wrong: Mapping[str, str]


def answer(said: Mapping[str, str], sight: Sight, *, comply: bool, protected: bool) -> Answer:
    """Read the form, or what it starts with; ``comply`` says whether that may be chosen."""
    outcome = Outcome.COMPLY if comply else Outcome.DECLINE
    if said.get("outcome") in (Outcome.COMPLY, Outcome.DECLINE) and comply:
        outcome = Outcome(said["outcome"])
    wrong: dict[str, str] = {}
    until = _until(said.get("until"), sight)
    if outcome is Outcome.COMPLY and (until is None or until <= sight.now):
        wrong["until"] = _("Name a day that lies ahead; no withholding is without an end.")
    why = _reason(said.get("reason"), outcome, sight)
    if why is None or (why in COMPLYING) != (outcome is Outcome.COMPLY):
        wrong["reason"] = _("Choose a reason that fits the answer.")
    rests = own(said)
    if why is Reason.OWN_TERMS and not rests.whole:
        wrong["explanation"] = _("Name the clause or the law, and say why it is contrary to it.")
    note = said.get("note", "").strip()
    if protected and outcome is Outcome.COMPLY and not note:
        wrong["note"] = _("Protected speech: say why withholding it is needed all the same.")
    return Answer(
        outcome=outcome,
        territory=_territory(said.get("territory", ""), sight),
        until=until,
        reason=why,
        note=note,
        cluster=said.get("cluster", "").strip()[:80],
        own=rests,
        wrong=wrong,
    )


def fields(filled: Answer, sight: Sight, *, comply: bool, tell: bool) -> tuple[Field, ...]:
    """Return the controls; ``tell`` shows what is wrong with what was filled in."""
    wrong = filled.wrong if tell else {}
    ours = comply and unbound(sight)
    shown = [_outcome(filled, comply)]
    if comply:
        shown += [*_where(filled, sight), _day(filled, sight, wrong.get("until", ""))]
    return (
        *shown,
        Field(
            name="reason",
            label=_("Reason"),
            kind="select",
            help=_("Told to the authority, item by item."),
            wrong=wrong.get("reason", ""),
            options=tuple(
                Option(value=code, word=str(word), chosen=code is filled.reason)
                for code, word in REASONS.items()
                if (comply or code not in COMPLYING) and (ours or code is not Reason.OWN_TERMS)
            ),
        ),
        *(own_fields(filled.own, wrong.get("explanation", "")) if ours else ()),
        Field(
            name="note",
            label=_("In your own words"),
            kind="textarea",
            value=filled.note,
            help=_("Kept sealed with every item, for the second person and for a court."),
            wrong=wrong.get("note", ""),
        ),
        Field(
            name="cluster",
            label=_("Name of this group"),
            value=filled.cluster,
            help=_("To find these items again together."),
        ),
    )


def _outcome(filled: Answer, comply: bool) -> Field:
    decline = Option(
        value=Outcome.DECLINE,
        word=_("Decline: leave visible"),
        help=_("With a reason for the authority, item by item."),
        chosen=filled.outcome is Outcome.DECLINE,
    )
    withhold = Option(
        value=Outcome.COMPLY,
        word=_("Comply: withhold"),
        help=_("At read time, for readers there, until a date."),
        chosen=filled.outcome is Outcome.COMPLY,
    )
    options = (withhold, decline) if comply else (decline,)
    return Field(name="outcome", label=_("Answer"), kind="choices", required=True, options=options)


def _where(filled: Answer, sight: Sight) -> tuple[Field, ...]:
    reach = sight.order.territory
    if len(reach) < 2:
        return ()
    own = len(filled.territory) == 1
    every = Option(value="all", word=countries(reach), chosen=not own)
    one = Option(value=_OWN, word=countries([sight.order.country]), chosen=own)
    return (Field(name="territory", label=_("Where"), kind="select", options=(one, every)),)


def _day(filled: Answer, sight: Sight, wrong: str) -> Field:
    local = filled.until.astimezone(ZoneInfo(sight.zone)).date().isoformat() if filled.until else ""
    return Field(
        name="until",
        label=_("Until"),
        kind="date",
        value=local,
        help=_("Not included. No withholding is without an end."),
        required=True,
        wrong=wrong,
    )


def _territory(chosen: str, sight: Sight) -> tuple[Country, ...]:
    reach, own = sight.order.territory, sight.order.country
    if own in reach and (chosen == _OWN or not chosen):
        return (Country(own),)
    return tuple(Country(each) for each in reach)


def _until(text: str | None, sight: Sight) -> datetime | None:
    """Read a day as its first instant in the authority's zone; none typed yet: in 30 days."""
    zone = ZoneInfo(sight.zone)
    if text is None:
        day = (sight.now + _LONG).astimezone(zone).date()
    else:
        try:
            day = date.fromisoformat(text)
        except ValueError:
            return None
    return datetime.combine(day, time(), tzinfo=zone).astimezone(UTC)


def _reason(text: str | None, outcome: Outcome, sight: Sight) -> Reason | None:
    if text is not None:
        return Reason(text) if text in set(Reason) else None
    if outcome is Outcome.DECLINE:
        return Reason.NO_REASONS_GIVEN
    if unbound(sight):
        return Reason.OWN_TERMS
    law = sight.law.instrument
    return Reason.INTERIM_ORDER if law and law.emergency_variant_of else Reason.LAWFUL_ORDER
