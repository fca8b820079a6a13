"""What both middlewares ask before a page is shown; a fault here never hides a page."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final, NamedTuple, TypeVar

from duly.gate.holder import Gate
from duly.gate.notice import ANYTHING, Headers, Publisher, Withheld, answer

LOG: Final = logging.getLogger("duly.gate")

Subject = tuple[str, str | int]
"""A kind and an id."""

Subjects = Subject | Sequence[Subject] | None
"""One subject, several (a post and its author), or none."""

Asked = TypeVar("Asked")


class Verdict(NamedTuple):
    """What a middleware does: give the answer, or let the application, adding ``vary``."""

    vary: tuple[str, ...]
    answer: tuple[Headers, bytes] | None


class Question:
    """Asks the gate about one request; where anything goes wrong nothing is withheld."""

    def __init__(
        self,
        gate: Gate,
        publisher: Publisher,
        *,
        now: Callable[[], datetime] | None = None,
    ) -> None:
        self._gate = gate
        self._publisher = publisher
        self._now = now

    def ask(
        self,
        request: Asked,
        subject_of: Callable[[Asked], Subjects],
        country_of: Callable[[Asked], str | None],
        *,
        accept: str,
        languages: str,
    ) -> Verdict:
        """Return what to answer a request with these headers Accept and Accept-Language.

        Faults of the gate and of the two functions are logged as alarms; the page is shown.
        """
        try:
            subjects = _several(subject_of(request))
            if not subjects:
                return Verdict(vary=(), answer=None)
            withheld = self._first(subjects, country_of(request))
            if withheld is None:
                return self._shown()
            told = answer(self._publisher, withheld, accept=accept, languages=languages)
            return Verdict(vary=(), answer=told)
        except Exception:
            LOG.exception("the gate failed; the page is shown")
            return self._shown()

    def _shown(self) -> Verdict:
        return Verdict(vary=self._publisher.vary or (ANYTHING,), answer=None)

    def _first(self, subjects: Sequence[Subject], country: str | None) -> Withheld | None:
        register = self._gate.register()
        if register is None or country is None:
            return None
        now = None if self._now is None else self._now()
        for kind, id in subjects:
            standings = register.explain(kind, id, country, now=now)
            if standings:
                return Withheld(kind=kind, country=country, standings=tuple(standings))
        return None


def _several(subjects: Subjects) -> Sequence[Subject]:
    if subjects is None:
        return ()
    match subjects:
        case (str() as kind, str() | int() as id):
            return ((kind, id),)
        case _:
            return [(kind, id) for kind, id in subjects]
