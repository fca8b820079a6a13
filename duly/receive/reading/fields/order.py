"""All that an order says about itself, put together."""

from __future__ import annotations

from duly.order.terms import Ask
from duly.receive.reading.fields import asks, dates, deadline, languages, law, remarks
from duly.receive.reading.fields.authority import authority_of
from duly.receive.reading.fields.country import country_of
from duly.receive.reading.fields.instrument import instrument_of, seated
from duly.receive.reading.fields.prose import Prose
from duly.receive.reading.outcome import OrderFields


def fields_of(prose: Prose, rows: str = "") -> OrderFields:
    """Read the fields of the order; what is not said stays empty.

    ``rows`` are the words of its lists, which show its languages where there is hardly a letter.
    """
    authority, country = authority_of(prose)
    country = country or country_of(prose)
    regime, instrument = instrument_of(prose)
    if regime == "in-it-act":
        country = country or "IN"
    ask, fallback = asks.ask_of(prose, authority.type)
    if regime == "in-it-act" and ask is Ask.RESTRICT:
        ask = Ask.WITHHOLD  # section 69A blocks access by the public in India, and no more
    limits = deadline.deadlines_in(prose)
    return OrderFields(
        authority=seated(authority, instrument),
        country=country,
        issued_on=dates.issued_on(prose, country),
        references=remarks.references_in(prose),
        languages=languages.languages_of(
            prose.text if len(prose.text) > 300 else prose.text + rows
        ),
        regime=regime,
        instrument=instrument,
        legal_basis=law.laws_in(prose),
        grounds=remarks.grounds_in(prose),
        underlying_decision=remarks.decision_in(prose),
        ask=ask,
        fallback_ask=fallback,
        deadline=limits[0] if limits else None,
        deadlines=limits,
        urgency=deadline.urgency_in(prose),
        penalty=remarks.penalty_in(prose),
        confidential=remarks.is_confidential(prose),
        withdrawals=remarks.withdrawals_in(prose),
    )
