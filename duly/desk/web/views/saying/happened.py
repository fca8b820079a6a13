"""Every event of the record in a sentence, with what it counts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from duly.desk.orders.read import HistoryLine
from duly.desk.web.views.saying.codes import FINDINGS, REASONS, ROOMS, UNRESOLVED, countries, duty
from duly.desk.web.views.saying.glyphs import spelled
from duly.desk.web.views.saying.instants import day, spoken
from duly.desk.web.views.structs import Happened
from duly.order import events as e

_SAID: Mapping[str, tuple[str, object]] = {
    "OrderReceived": ("receive", _("Received")),
    "DeliveryRepeated": ("receive", _("The same delivery came again; it is the same order")),
    "AuthenticityAssessed": ("receive", _("The sender was assessed")),
    "OrderAcknowledged": ("receive", _("Receipt acknowledged")),
    "OrderAmended": ("receive", _("Amended by the authority")),
    "OrderWithdrawn": ("receive", _("Withdrawn by the authority")),
    "ItemListed": ("receive", _("Listed")),
    "ReadingCorrected": ("receive", _("Read again by a person")),
    "ItemNarrowed": ("receive", _("Narrowed")),
    "ItemRemoved": ("receive", _("No longer asked for")),
    "OrderChecked": ("check", _("Held against its law")),
    "ItemChecked": ("check", _("Checked")),
    "ClarificationAsked": ("check", _("Clarification asked for")),
    "ClarificationGiven": ("check", _("Clarification given")),
    "ClockStarted": ("check", _("A clock started")),
    "ClockPaused": ("check", _("A clock paused")),
    "ClockRestarted": ("check", _("A clock runs again")),
    "ClockProlonged": ("check", _("A clock runs longer")),
    "ClockRoundStarted": ("check", _("The next round of a duty runs")),
    "ClockMet": ("check", _("A duty was done")),
    "ClockMissed": ("check", _("A clock ran out")),
    "ItemResolved": ("resolve", _("Found on the platform")),
    "ItemUnresolvable": ("resolve", _("Leads to nothing certain")),
    "OverlapFound": ("resolve", _("An earlier order named the same")),
    "DuplicateFound": ("resolve", _("The order names the same twice")),
    "EvidenceCounted": ("review", _("What posts show was counted")),
    "FindingRecorded": ("review", _("Finding recorded")),
    "BasisStated": ("decide", _("Said on which term or law it rests")),
    "DecisionProposed": ("decide", _("Proposed")),
    "DecisionMade": ("decide", _("Confirmed by a second person")),
    "DecisionReopened": ("decide", _("Decision reopened")),
    "ItemWithheld": ("withhold", _("Withheld")),
    "ItemRestored": ("withhold", _("Restored everywhere")),
    "WithholdingExpired": ("withhold", _("Expired by itself")),
    "RestoreProposed": ("withhold", _("Restoring everything is proposed")),
    "RestoreDeclined": ("withhold", _("What is withheld was kept")),
    "CarriedOut": ("withhold", _("Carried out on the platform")),
    "AnswerSent": ("answer", _("Answer sent, item by item")),
    "AnswerDelivered": ("answer", _("Answer delivered")),
    "MailOwedAnew": ("answer", _("What could not be sent is tried again")),
    "PersonNotified": ("notify", _("The person was told")),
    "NoticeDeferred": ("notify", _("The notice is kept back by law")),
    "AppealFiled": ("appeal", _("The person objects")),
    "AppealDecided": ("appeal", _("The appeal was decided")),
    "NoncomplianceReceived": ("escalate", _("Notice of non-compliance received")),
    "NoncomplianceAcknowledged": ("escalate", _("Notice acknowledged, admitting nothing")),
    "NoncomplianceAnswered": ("escalate", _("Notice answered, item by item")),
    "DialogueRequested": ("escalate", _("A formal dialogue was asked for")),
    "DialogueHeld": ("escalate", _("Dialogue held and minuted")),
    "ChallengeFiled": ("escalate", _("Challenged before a court")),
    "ChallengeDecided": ("escalate", _("The court decided")),
    "NoncomplianceStated": ("escalate", _("The notice was held against the order")),
    "DialoguePlanned": ("escalate", _("A dialogue is set, with its agenda")),
    "PromiseMade": ("escalate", _("Something was promised")),
    "StayGranted": ("escalate", _("A court holds the order up")),
    "StayEnded": ("escalate", _("The stay is over")),
    "StaffRiskNoted": ("escalate", _("A note for counsel alone")),
    "ScrutinyAsked": ("escalate", _("Scrutiny was asked for")),
    "ScrutinyRequested": ("escalate", _("Our request for scrutiny was written")),
    "ScrutinyDecided": ("escalate", _("The authority over the order decided")),
    "OrderLapsed": ("escalate", _("The order lapsed by law")),
    "OrderSealed": ("publish", _("Sealed: only counts may be shown outside")),
    "OrderUnsealed": ("publish", _("Unsealed")),
    "SealedRead": ("publish", _("Sealed text was opened")),
    "OrderPublished": ("publish", _("Counts published")),
    "OrderClosed": ("publish", _("Closed")),
    "OrderErased": ("publish", _("Texts and documents erased")),
    "SeatGranted": ("house", _("Seat granted")),
    "SeatRevoked": ("house", _("Seat revoked")),
    "TokenIssued": ("house", _("Token issued")),
    "KeyAdopted": ("house", _("Signing key adopted")),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What a history needs beside its lines: names by person, texts by seal, now and zone."""

    names: Mapping[str, str]
    texts: Mapping[str, str]
    now: datetime
    zone: str

    def line(self, line: HistoryLine, *, many: int = 1) -> Happened:
        """Tell one event, or ``many`` alike as one."""
        what = what_happened(line.kind)
        index = line.index
        return Happened(
            what=f"{what} · {many:,}" if many > 1 else what,
            by=self.names.get(line.by, line.by),
            at=spoken(line.at, now=self.now, zone=self.zone),
            room=room_of(line.kind),
            detail=self.detail(line.event),
            entry="" if index is None or many > 1 else f"{index:,}",
            entry_href="" if index is None or many > 1 else f"/desk/ledger/{index}/",
        )

    def detail(self, event: e.AnyEvent) -> str:
        """Say what an event holds beyond its name."""
        return self._of_item(event) or self._of_time(event) or self._of_order(event)

    def _of_item(self, event: e.AnyEvent) -> str:
        match event:
            case e.DecisionProposed() | e.DecisionMade():
                return " · ".join(filter(None, self._decided(event)))
            case e.FindingRecorded(finding=finding, note=note):
                said = (str(FINDINGS[finding][0]), self.texts.get(note or "", ""))
                return " · ".join(filter(None, said))
            case e.ReadingCorrected(locator=locator, why=why):
                read = spelled(self.texts.get(locator, ""))
                return " · ".join(filter(None, (read, self.texts.get(why, ""))))
            case e.ItemUnresolvable(why=why):
                return str(UNRESOLVED.get(why, why))
            case e.OverlapFound(earlier_item=item) | e.DuplicateFound(of=item):
                return str(item)
            case e.AppealFiled(text=text):
                return self.texts.get(text, "")
            case e.AppealDecided(upheld=upheld, reason=why):
                word = gettext("upheld") if upheld else gettext("rejected")
                return f"{word}: {self.texts.get(why, '')}"
            case _:
                return ""

    def _of_time(self, event: e.AnyEvent) -> str:
        match event:
            case e.ItemWithheld(territory=where, until=until):
                return self._until(where, until)
            case (
                e.ClockStarted(why=why)
                | e.ClockRestarted(why=why)
                | e.ClockProlonged(why=why)
                | e.ClockRoundStarted(why=why)
            ):
                return why
            case e.ClockMet(clock=clock) | e.ClockMissed(clock=clock) | e.ClockPaused(clock=clock):
                return duty(clock)
            case _:
                return ""

    def _of_order(self, event: e.AnyEvent) -> str:
        match event:
            case e.AnswerSent(complied=yes, declined=no, undecided=still):
                said = gettext("%(yes)s complied with, %(no)s declined, %(still)s open")
                return said % {"yes": f"{yes:,}", "no": f"{no:,}", "still": f"{still:,}"}
            case e.CarriedOut(epoch=epoch, withheld=many):
                said = gettext("register %(epoch)s holds %(many)s of this order")
                return _seen_by(event) + said % {"epoch": epoch, "many": f"{many:,}"}
            case e.OrderPublished(listed=listed, withheld=many, declined=no, restored=back):
                said = gettext(
                    "%(listed)s listed, %(many)s withheld, %(no)s declined, %(back)s restored"
                )
                told = {"listed": listed, "many": many, "no": no, "back": back}
                return said % {name: f"{number:,}" for name, number in told.items()}
            case e.AuthenticityAssessed(verdict=verdict):
                return str(verdict)
            case e.OrderChecked(basis=basis):
                return basis or gettext("no legal basis was found")
            case e.SeatGranted(person=person) | e.TokenIssued(person=person):
                return self.names.get(person, "")
            case e.SeatRevoked(why=why) | e.OrderSealed(why=why) | e.OrderUnsealed(why=why):
                return why
            case _:
                return ""

    def _decided(self, event: e.DecisionProposed | e.DecisionMade) -> tuple[str, ...]:
        until = self._until(event.territory, event.until) if event.until else ""
        verb = gettext("comply") if event.until else gettext("decline")
        note = self.texts.get(event.note or "", "")
        return (verb, until, str(REASONS[event.reason]), note)

    def _until(self, where: tuple[str, ...], until: datetime) -> str:
        return gettext("in %(where)s until %(until)s") % {
            "where": countries(where),
            "until": day(until, now=self.now, zone=self.zone),
        }


def what_happened(kind: str) -> str:
    """Say what an event is."""
    return str(_SAID[kind][1])


def room_of(kind: str) -> str:
    """Name the room in which an event happens."""
    return str(ROOMS[_SAID[kind][0]])


def sealed_in(event: e.AnyEvent) -> tuple[str, ...]:
    """Return the seals of an event whose texts a history shows."""
    names = ["note", "text", "reason"]
    if isinstance(event, e.ReadingCorrected):
        names += ["locator", "why"]
    wanted = (getattr(event, name, None) for name in names)
    return tuple(each for each in wanted if isinstance(each, str) and len(each) == 64)


def seals(lines: Sequence[HistoryLine]) -> Iterator[str]:
    """Yield the seals of every text that a history of these lines shows.

    Where a person read an item again, the first reading is shown as well.
    """
    read_again = any(isinstance(line.event, e.ReadingCorrected) for line in lines)
    for line in lines:
        yield from sealed_in(line.event)
        if read_again and isinstance(line.event, e.ItemListed):
            yield line.event.locator


def _seen_by(event: e.CarriedOut) -> str:
    """Say on which surface a viewer saw it, hidden (-) and shown (+) in which countries."""
    if not event.host:
        return ""
    places = [f"-{one}" for one in event.withheld_in] + [f"+{one}" for one in event.visible_in]
    return f"{event.surface}, {event.host}, {' '.join(places)}: "
