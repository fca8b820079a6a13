"""On what a decision of our own rests, as the first pair of eyes fills it in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from duly.desk.web.views.order.sight import Sight
from duly.desk.web.views.structs import Field
from duly.law.terms import Force

_UNBOUND = (Force.REFERRAL_OR_TOS_REQUEST, Force.ADVISORY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """The clause of our terms, the law, why the item is contrary to them, and the facts."""

    terms: str
    illegal_under: str
    explanation: str
    facts: str

    @property
    def whole(self) -> bool:
        """Tell whether a statement of reasons can be written from it."""
        return bool((self.terms or self.illegal_under) and self.explanation)


def unbound(sight: Sight) -> bool:
    """Tell whether the order binds nobody, so that whoever complies decides by themselves."""
    law = sight.law.instrument
    return law is not None and law.force in _UNBOUND


def own(said: Mapping[str, str]) -> Own:
    """Read what was filled in."""
    return Own(
        terms=said.get("terms", "").strip(),
        illegal_under=said.get("illegal_under", "").strip(),
        explanation=said.get("explanation", "").strip(),
        facts=said.get("facts", "").strip(),
    )


def own_fields(filled: Own, wrong: str) -> tuple[Field, ...]:
    """Return the controls; what they hold is told to the person."""
    told = _("For a decision under our own terms. Told to the person in the statement of reasons.")
    return (
        Field(name="terms", label=_("Clause of our terms"), value=filled.terms, help=told),
        Field(
            name="illegal_under",
            label=_("Law that it is contrary to"),
            value=filled.illegal_under,
        ),
        Field(
            name="explanation",
            label=_("Why it is contrary to them"),
            kind="textarea",
            value=filled.explanation,
            wrong=wrong,
        ),
        Field(name="facts", label=_("Facts relied on"), kind="textarea", value=filled.facts),
    )
