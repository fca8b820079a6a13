"""What a client sends with a command that is done by an act of its own."""

from __future__ import annotations

from pydantic import Field

from duly.answer.letters import Language
from duly.desk.acts.answer import Form
from duly.desk.api.fields import Code, CountryCode, Instant, ItemName, Strict, Text
from duly.order.events import Cause, Reason
from duly.order.terms import Channel, Outcome


class Targets(Strict):
    """Items of the order; left out, every item of the order that is in a state for it."""

    items: list[ItemName] | None = Field(default=None, max_length=20_000)
    seen: dict[str, int] = Field(
        default_factory=dict, description="the turn that was shown, by item"
    )


class ResolveBody(Strict):
    """Items to ask the platform about; left out, every item that is not decided."""

    items: list[ItemName] | None = Field(default=None, max_length=20_000)


class NamedTargets(Strict):
    """Items of the order, each named."""

    items: list[ItemName] = Field(max_length=20_000)
    seen: dict[str, int] = Field(
        default_factory=dict, description="the turn that was shown, by item"
    )


class Whole(Strict):
    """The order as a whole."""

    seen: int | None = Field(default=None, description="the order's turn that was shown")


class Spoken(Whole):
    """The order as a whole, with the language of the letter."""

    language: Language | None = None


class ProposeBody(Targets):
    """An answer to items; two people must agree to all of it."""

    outcome: Outcome
    reason: Reason
    territory: list[CountryCode] = []
    until: Instant | None = None
    note: Text | None = None
    cluster: str | None = Field(default=None, max_length=80, pattern=r"^[\w .:-]+$")


class RestoreBody(Targets):
    """Why items are shown again."""

    cause: Cause


class CheckBody(Whole):
    """What a person adds to what was read."""

    instrument: str | None = Field(default=None, max_length=80, pattern=r"^[\w:.-]+$")
    held: list[Code] = Field(default=[], description="checks that a person found so")
    failed: list[Code] = Field(default=[], description="checks that a person found not so")


class CorrectBody(Strict):
    """What a person reads in one line, and why the machine's reading does not stand."""

    items: list[ItemName] = Field(min_length=1, max_length=1)
    seen: dict[str, int] = Field(
        default_factory=dict, description="the turn that was shown, by item"
    )
    text: Text = Field(description="the locator as it stands in the order")
    why: Text


class ClarifyBody(Spoken):
    """What the authority is asked for; left out, every failed check that it can put right."""

    points: list[Code] = Field(default=[], max_length=100)
    impossible: Text | None = Field(default=None, description="why nobody could carry it out")


class AppealBody(Strict):
    """How the appeal of one item is decided; its subject's other lines follow it."""

    items: list[ItemName] = Field(min_length=1, max_length=1)
    upheld: bool
    reason: Text


class AnswerBody(Spoken):
    """How the answer goes out."""

    channel: Channel | None = None
    form: Form | None = None


class ScrutinyBody(Spoken):
    """Why the authority over the order should look at it, reason by reason."""

    reasons: list[Text] = Field(min_length=1, max_length=50)


class DialogueBody(Spoken):
    """What to speak about, and when."""

    topics: list[Text] = Field(min_length=1, max_length=50)
    proposed_at: list[Instant] = Field(default=[], max_length=20)
