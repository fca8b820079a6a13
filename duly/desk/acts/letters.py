"""Letters that went out, in every form: as sent, as a page, as text, as data."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import get_args

from duly.answer.letters import sheet_in, webpage
from duly.answer.mailtext import text_of
from duly.desk.acts.covering import JSON
from duly.desk.orders import exhibits, read, record
from duly.order.events import (
    AnswerSent,
    ClarificationAsked,
    DialogueRequested,
    NoncomplianceAcknowledged,
    NoncomplianceAnswered,
    OrderAcknowledged,
    ScrutinyRequested,
)
from duly.order.terms import Actor, Digest, Refusal

_Outgoing = (
    OrderAcknowledged
    | AnswerSent
    | ClarificationAsked
    | NoncomplianceAcknowledged
    | NoncomplianceAnswered
    | DialogueRequested
    | ScrutinyRequested
)
_LANGUAGE = re.compile(rb'"language":"([a-z]+)"')
_LONGEST_HEAD = 120  # bytes of a letter's data within which its language stands
OUTGOING = tuple(kind.__name__ for kind in get_args(_Outgoing))


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """One letter to the authority: the event that records it, and the digest of its PDF."""

    kind: str
    at: datetime
    digest: Digest


def sent(ref: str, by: Actor) -> list[Sent]:
    """Return the letters of an order, oldest first."""
    order = read.order(ref, by)
    lines = record.of_orders([order.ref], kinds=OUTGOING)
    return [
        Sent(kind=type(event).__name__, at=event.at, digest=event.letter)
        for event in (line.event for line in lines)
        if isinstance(event, _Outgoing)
    ]


def chosen(ref: str, start: str | None, by: Actor) -> Sent:
    """Return the letter whose digest starts so, or the newest one.

    Refuses ``unknown-exhibit``.
    """
    found = [one for one in sent(ref, by) if one.digest.startswith(start or "")]
    if not found:
        raise Refusal(
            "unknown-exhibit", f"no such letter is kept with {ref}; 'duly letter {ref}' lists them"
        )
    return found[-1]


def in_form(letter: Sent, form: str) -> bytes:
    """Return a letter as ``pdf``, ``html``, ``txt`` or ``json``; all but the PDF from its data.

    Refuses ``unknown-exhibit`` where only the PDF was kept.
    """
    return _FORMS[form](letter.digest)


def languages_of(digests: Iterable[str]) -> dict[str, str]:
    """Return in which language each of some letters is, where its data was kept."""
    starts = exhibits.beginnings(digests, JSON, size=_LONGEST_HEAD)
    found = {digest: _LANGUAGE.search(start) for digest, start in starts.items()}
    return {digest: said[1].decode() for digest, said in found.items() if said}


_FORMS: dict[str, Callable[[str], bytes]] = {
    "pdf": lambda digest: exhibits.load(digest).body,
    "json": lambda digest: exhibits.other_form(digest, JSON).body,
    "html": lambda digest: webpage(sheet_in(exhibits.other_form(digest, JSON).body)),
    "txt": lambda digest: text_of(sheet_in(exhibits.other_form(digest, JSON).body)).encode(),
}
FORMS = tuple(_FORMS)
