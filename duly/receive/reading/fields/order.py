"""All that an order says about itself, put together."""

from __future__ import annotations

from collections.abc import Sequence

from duly.order.terms import Ask
from duly.receive.reading import languages
from duly.receive.reading.fields import asks, dates, deadline, law, remarks
from duly.receive.reading.fields.appeal import appeal_in
from duly.receive.reading.fields.authority import STATE, authority_of
from duly.receive.reading.fields.country import country_of
from duly.receive.reading.fields.decision import decision_in
from duly.receive.reading.fields.due import due_in
from duly.receive.reading.fields.grounds import grounds_in
from duly.receive.reading.fields.instrument import instrument_of, seated
from duly.receive.reading.fields.officer import officer_in
from duly.receive.reading.fields.prose import Prose
from duly.receive.reading.fields.redactions import redactions_in
from duly.receive.reading.fields.references import references_in
from duly.receive.reading.outcome import Decision, OrderFields
from duly.receive.reading.text.flow import Block

_NATION = {
    name: "IN" for name in ("in-it-act", "hi", "mr", "te", "kn", "ml", "gu")
}  # a state writes in these nowhere else
# Who writes in a language that one state alone writes in.
_ALONE = {
    "pl": "PL", "tr": "TR", "uk": "UA", "ja": "JP", "ko": "KR", "th": "TH", "vi": "VN", "cs": "CZ",
    "sk": "SK", "hu": "HU", "da": "DK", "fi": "FI", "he": "IL", "fa": "IR", "bn": "BD", "id": "ID",
    "no": "NO", "et": "EE", "lv": "LV", "lt": "LT", "az": "AZ",
}  # fmt: skip
_TONGUES = _ALONE | {
    "sv": "SE", "ro": "RO", "el": "GR", "hr": "HR", "ms": "MY", "sq": "AL", "is": "IS", "mt": "MT",
    "ga": "IE", "sl": "SI", "bg": "BG", "mk": "MK", "sr": "RS", "bs": "BA", "tl": "PH", "ur": "PK",
    "kk": "KZ", "be": "BY",
}  # fmt: skip


def fields_of(prose: Prose, rows: str = "", blocks: Sequence[Block] = ()) -> OrderFields:
    """Read the fields of the order; what is not said stays empty.

    ``rows`` are the words of its lists, which show its languages where there is hardly a letter;
    ``blocks`` are its paragraphs and entries, which show where an item is blacked out.
    """
    authority, country = authority_of(prose)
    regime, instrument = instrument_of(prose)
    tongues = languages.languages_of(prose.text if len(prose.text) > 300 else prose.text + rows)
    country = country or _country(prose, authority.type, regime, tongues)
    order = dates.reckoning_of(country, tongues)
    limits = deadline.deadlines_in(prose)
    decision = decision_in(prose, order)
    ask, fallback = _asked(prose, authority.type, regime, rows)
    return OrderFields(
        authority=seated(authority, instrument),
        country=country,
        issued_on=(issued := dates.issued_on(prose, order)),
        references=_own(references_in(prose), decision),
        languages=tongues,
        regime=regime,
        instrument=instrument,
        legal_basis=law.laws_in(prose),
        grounds=grounds_in(prose),
        underlying_decision=decision,
        ask=ask,
        fallback_ask=fallback,
        also_asks=asks.also_asked(prose, ask),
        deadline=deadline.main_of(limits),
        deadlines=limits,
        due=due_in(prose, order),
        urgency=deadline.urgency_in(prose),
        penalty=remarks.penalty_in(prose),
        appeal=appeal_in(prose),
        officer=officer_in(prose),
        dates=dates.dated_in(prose, order, issued),
        redactions=redactions_in(blocks),
        confidential=remarks.is_confidential(prose),
        withdrawals=remarks.withdrawals_in(prose),
    )


def _own(numbers: tuple[str, ...], decision: Decision | None) -> tuple[str, ...]:
    """Leave out the number of the decision that the order rests on, if it has another one.

    A letter without a number of its own goes by the one of the decision that it passes on.
    """
    cited = decision.number if decision and decision.number else ""
    own = tuple(one for one in numbers if one not in cited or not cited)
    return own or numbers


def _country(
    prose: Prose, sender: str | None, regime: str | None, tongues: tuple[str, ...]
) -> str | None:
    """Tell the country by its words, its law, or a language that one state alone writes in."""
    away = frozenset(land for tongue, land in _ALONE.items() if tongue not in tongues)
    foreign = away if tongues and "en" not in tongues else frozenset()
    named = country_of(prose, foreign, tongues) or _NATION.get(regime or "".join(tongues[:1]))
    if named is None and len(tongues) == 1 and sender in STATE:
        return _TONGUES.get(tongues[0])
    return named


def _asked(
    prose: Prose, sender: str | None, regime: str | None, rows: str
) -> tuple[Ask, Ask | None]:
    if asks.only_takes_back(prose):
        return Ask.NONE, None
    ask, fallback = asks.ask_of(prose, sender)
    if ask is Ask.NONE and not asks.first_hears(prose):
        ask = asks.ask_in(rows)
    if regime == "in-it-act" and ask is Ask.RESTRICT:
        return Ask.WITHHOLD, fallback  # section 69A blocks access in India, and no more
    return ask, fallback
