"""What the promises say of a recorded history, told apart from the rules that made it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from duly.order import events as e
from duly.order.kinds import NARROWER
from duly.order.terms import Actor, ItemRef, Kind, Outcome, Role

_NO_LONGER_LAWFUL = {e.Verdict.REJECT, e.Verdict.HOLD}


@dataclass
class Line:
    """One item, as far as the promises ask about it."""

    named: Kind  # by the order
    certain: bool  # of that
    sure: bool  # by now
    found: bool = False
    protected: bool = False
    proposed: e.DecisionProposed | None = None
    decided: e.DecisionMade | None = None
    withheld: e.ItemWithheld | None = None
    ours: bool = False

    def looked_at(self, event: e.AboutItem) -> None:
        """Take in what was read, resolved, found or proposed."""
        match event:
            case e.ReadingCorrected(kind=kind) | e.ItemNarrowed(kind=kind):
                assert not (self.certain and self.named in less_than(kind)), "a kind was widened"
                self.sure, self.found, self.proposed = True, False, None
            case e.ItemResolved() | e.ItemUnresolvable():
                self.found, self.proposed = isinstance(event, e.ItemResolved), None
            case e.FindingRecorded(finding=finding):
                self.protected = self.protected or finding in e.PROTECTED
            case e.BasisStated():
                self.ours, self.proposed = True, None
            case e.DecisionProposed():
                self.proposed = event
            case _:
                pass


@dataclass
class Watch:
    """Reads one order's events, oldest first, and fails at the first broken promise."""

    seats: dict[str, Actor]
    received: e.OrderReceived
    basis: str | None = None
    for_counsel: bool = False
    doubted: bool = False
    ended: bool = False
    lines: dict[ItemRef, Line] = field(default_factory=dict)

    def read(self, history: Iterable[e.AnyEvent]) -> Watch:
        """Read on."""
        for event in history:
            if isinstance(event, e.AboutItem):
                self._item(event)
            else:
                self._head(event)
        return self

    def _head(self, event: e.AnyEvent) -> None:
        match event:
            case e.OrderChecked(basis=basis, standing=standing):
                self.basis, self.for_counsel = basis, standing is e.Standing.COUNSEL
            case e.AuthenticityAssessed(verdict=verdict):
                self.doubted = verdict in _NO_LONGER_LAWFUL
            case e.OrderWithdrawn() | e.OrderClosed():
                self.ended = True
            case _:
                pass

    def _item(self, event: e.AboutItem) -> None:
        if isinstance(event, e.ItemListed):
            sure = not event.needs_person
            self.lines[event.item] = Line(named=event.kind, certain=sure, sure=sure)
            return
        line = self.lines[event.item]
        match event:
            case e.DecisionMade():
                self._decided(line, event)
            case e.ItemWithheld():
                self._withheld(line, event)
            case e.ItemRestored() | e.DecisionReopened():
                line.decided = line.withheld = line.proposed = None
            case e.WithholdingExpired():
                line.withheld = None
            case _:
                line.looked_at(event)

    def _decided(self, line: Line, made: e.DecisionMade) -> None:
        said = line.proposed
        assert said is not None, "decided without a proposal"
        words = ("outcome", "measure", "territory", "until", "reason", "note", "cluster")
        assert [getattr(made, w) for w in words] == [getattr(said, w) for w in words]
        assert (made.proposed_by, made.proposed_seat) == (said.by, said.seat)
        assert made.by != said.by, "one person signed twice"
        assert made.seat != said.seat, "one seat signed twice"
        last = self.seats[made.seat]
        assert made.seat_country == last.country
        assert last.country not in (self.received.country, "ZZ"), "a local seat signed last"
        if made.outcome is Outcome.COMPLY and self.for_counsel:
            assert Role.COUNSEL in last.roles, "counsel never looked"
        line.decided, line.proposed = made, None

    def _withheld(self, line: Line, done: e.ItemWithheld) -> None:
        decided = line.decided
        assert decided is not None, "withheld without a decision"
        assert decided.outcome is Outcome.COMPLY, "withheld though declined"
        assert (done.territory, done.until) == (decided.territory, decided.until)
        assert set(done.territory) <= set(self.received.territory), "beyond the territory"
        assert done.territory, "withheld nowhere"
        assert done.at < done.until, "withheld after its end"
        ours = decided.reason is e.Reason.OWN_TERMS
        assert line.ours if ours else self.basis is not None, "withheld without a basis"
        assert not self.doubted, "withheld for a doubtful sender"
        assert not self.ended, "withheld under an order that ended"
        assert line.sure, "withheld though a person had to look"
        assert line.found, "withheld though it leads to nothing"
        assert decided.note or not line.protected, "protected speech withheld without a word"
        line.withheld = done


def less_than(kind: Kind) -> set[Kind]:
    """Return every kind that is a part of this one."""
    less = set(NARROWER[kind])
    return less.union(*(less_than(each) for each in less))
