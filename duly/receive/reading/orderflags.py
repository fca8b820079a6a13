"""What a person must know about the order itself: its powers, its times, its reach."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from duly.order.terms import Ask
from duly.receive.readers.document import Flag
from duly.receive.reading.againstdays import flags_against
from duly.receive.reading.fields import asks, remarks
from duly.receive.reading.fields.authority import is_state_body
from duly.receive.reading.fields.prose import Prose
from duly.receive.reading.outcome import Deadline, OrderFields
from duly.receive.reading.powers import wrong_powers

_NOT_US = frozenset({"owner", "operator"})
_PRIVATE = re.compile(
    r"\b(?:a|an|the) (?:private|independent|non-governmental|international private) "
    r"(?:organi[sz]ation|company|firm|agency|body|bureau|association)\b|"
    r"\bon behalf of (?:our|my|the) client|\bim Namen unserer? Mandant\w+|"
    r"\bau nom de (?:notre|mon) client|\ben nombre de nuestr[oa] client\w|"
    r"\bem nome d[eo] nosso cliente|\bper conto del (?:nostro|mio) cliente",
    re.IGNORECASE,
)
_LETTERS = 200  # a text this long should show its language


def order_flags(fields: OrderFields, prose: Prose) -> Iterator[Flag]:
    """Give the flags that the order's own words raise."""
    yield from _about_sender(fields, prose)
    yield from _about_power(fields, prose)
    yield from _about_reach(fields, prose)
    yield from _about_time(fields)
    if fields.issued_on:
        yield from flags_against(fields, fields.issued_on, "the order's own date")
    yield from _about_dates(fields)
    yield from _about_words(fields, prose)


def _about_sender(fields: OrderFields, prose: Prose) -> Iterator[Flag]:
    private = _PRIVATE.search(prose.text)
    if private:
        why = f"The sender calls itself {private[0]!r}, which is not a body of the state."
        yield Flag(code="not-a-state-body", why=why)
    if not is_state_body(fields.authority):
        why = f"{fields.authority.name} is a {fields.authority.type}, not a body of the state."
        yield Flag(code="not-a-state-body", why=why)


def _about_power(fields: OrderFields, prose: Prose) -> Iterator[Flag]:
    if not fields.legal_basis:
        yield Flag(code="no-law-cited", why="No law is cited. Ask on which law the order rests.")
    force = remarks.not_in_force(prose)
    if force:
        yield Flag(code="not-in-force", why=f"The document says that it does not bind yet: {force}")
    for why in wrong_powers(fields):
        yield Flag(code="wrong-power", why=why)
    acts = fields.ask not in {Ask.INFORM, Ask.NONE}
    if acts and asks.asks_for_data(prose):
        why = "The order asks to act on content and for data about people: two powers, two checks."
        yield Flag(code="block-and-data-demand", why=why)
    if fields.withdrawals:
        why = f"An earlier direction is taken back: {fields.withdrawals[0]}"
        yield Flag(code="withdrawal", why=why)


def _about_reach(fields: OrderFields, prose: Prose) -> Iterator[Flag]:
    beyond = asks.is_open_ended(prose)
    if beyond:
        why = (
            f"The order reaches beyond its list ({beyond!r}). Only what is listed can be acted on."
        )
        yield Flag(code="open-ended-ask", why=why)
    hidden = fields.redactions
    if hidden.places:
        why = f"Parts of the text are blacked out ({hidden.places}): an item may be missing."
        yield Flag(code="redacted", why=why)
    if hidden.items:
        why = (
            f"{hidden.items} of what is asked about is blacked out. Nobody can act on it: ask for"
            " the address."
        )
        yield Flag(code="redacted-items", why=why)


def _about_time(fields: OrderFields) -> Iterator[Flag]:
    if fields.urgency and not fields.deadline and not fields.due:
        why = (
            f"The order sets no length of time, only words ({fields.urgency!r}). The law's own"
            " time counts, if it has one."
        )
        yield Flag(code="text-only-deadline", why=why)
    for duty, lengths in _conflicts(fields.deadlines):
        why = f"Different times are set to {duty}: {', '.join(lengths)}. The shortest is kept to."
        yield Flag(code="deadline-conflict", why=why)


def _conflicts(limits: tuple[Deadline, ...]) -> Iterator[tuple[str, list[str]]]:
    by_duty: dict[str, list[str]] = defaultdict(list)
    for one in limits:
        if one.who not in _NOT_US and one.length not in by_duty[one.duty]:
            by_duty[one.duty].append(one.length)
    yield from ((duty, lengths) for duty, lengths in by_duty.items() if len(lengths) > 1)


def _about_dates(fields: OrderFields) -> Iterator[Flag]:
    unsure = [one.words for one in fields.dates if one.on is None]
    if unsure:
        why = (
            f"{', '.join(dict.fromkeys(unsure))} can be read two ways, and the authority's order"
            " of day and month is not known: no date was taken from it."
        )
        yield Flag(code="ambiguous-date", why=why)


def _about_words(fields: OrderFields, prose: Prose) -> Iterator[Flag]:
    if not fields.languages and sum(map(str.isalpha, prose.text)) > _LETTERS:
        why = "The letter's language is not known here: its fields and its asks need a person."
        yield Flag(code="language-unknown", why=why)
