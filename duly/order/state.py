"""How an order and its items stand now: a fold over their events, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, assert_never

from duly.order.duties import Clock, clock_after
from duly.order.events import (
    AboutItem,
    AnswerDelivered,
    AnswerSent,
    AppealDecided,
    AppealFiled,
    AuthenticityAssessed,
    BasisStated,
    CarriedOut,
    ChallengeDecided,
    ChallengeFiled,
    ClarificationAsked,
    ClarificationGiven,
    ClockMet,
    ClockMissed,
    ClockPaused,
    ClockProlonged,
    ClockRestarted,
    ClockRoundStarted,
    ClockStarted,
    DecisionMade,
    DecisionProposed,
    DecisionReopened,
    DeliveryRepeated,
    DialogueHeld,
    DialoguePlanned,
    DialogueRequested,
    DuplicateFound,
    EvidenceCounted,
    FindingRecorded,
    HeadEvent,
    ItemChecked,
    ItemListed,
    ItemNarrowed,
    ItemRemoved,
    ItemResolved,
    ItemRestored,
    ItemUnresolvable,
    ItemWithheld,
    MailOwedAnew,
    NoncomplianceAcknowledged,
    NoncomplianceAnswered,
    NoncomplianceReceived,
    NoncomplianceStated,
    NoticeDeferred,
    OrderAcknowledged,
    OrderAmended,
    OrderChecked,
    OrderClosed,
    OrderErased,
    OrderLapsed,
    OrderPublished,
    OrderReceived,
    OrderSealed,
    OrderUnsealed,
    OrderWithdrawn,
    OverlapFound,
    PersonNotified,
    PromiseMade,
    ReadingCorrected,
    RestoreDeclined,
    RestoreProposed,
    ScrutinyAsked,
    ScrutinyDecided,
    ScrutinyRequested,
    SealedRead,
    StaffRiskNoted,
    StayEnded,
    StayGranted,
    WithholdingExpired,
)
from duly.order.terms import Ask, Digest, ItemRef, Kind, OrderRef, Sealed

if TYPE_CHECKING:
    from dataclasses import replace  # so that every changed field is checked against its type
else:
    from duly.order.changed import replace


@dataclass(frozen=True, kw_only=True)  # without slots: a fold copies it by its fields
class Order:
    """The head of the order: what holds for all of its items."""

    received: OrderReceived
    turn: int = 1
    exhibits: tuple[Digest, ...] = ()
    repeats: int = 0
    authenticity: AuthenticityAssessed | None = None
    acknowledged: OrderAcknowledged | None = None
    checked: OrderChecked | None = None
    clarification: ClarificationAsked | None = None
    withdrawn: OrderWithdrawn | None = None
    clocks: Mapping[str, Clock] = field(default_factory=dict)
    carried: Mapping[tuple[str, str], CarriedOut] = field(default_factory=dict)
    restore_proposed: RestoreProposed | None = None
    answers: tuple[AnswerSent, ...] = ()
    delivered: tuple[Digest, ...] = ()
    noncompliance: NoncomplianceReceived | None = None
    noncompliance_acknowledged: NoncomplianceAcknowledged | None = None
    dialogue_requested: DialogueRequested | None = None
    dialogues: tuple[DialogueHeld, ...] = ()
    challenge: ChallengeFiled | None = None
    challenge_decided: ChallengeDecided | None = None
    scrutiny: ScrutinyAsked | None = None
    scrutiny_decided: ScrutinyDecided | None = None
    lapsed: OrderLapsed | None = None
    promises: int = 0
    stay: StayGranted | None = None
    sealed: OrderSealed | None = None
    published: OrderPublished | None = None
    erased: OrderErased | None = None
    closed: OrderClosed | None = None

    @property
    def ref(self) -> OrderRef:
        """Return the desk's reference of the order."""
        return self.received.order

    @property
    def basis(self) -> str | None:
        """Return the legal basis that the check found, if any."""
        return self.checked.basis if self.checked else None


@dataclass(frozen=True, kw_only=True)  # without slots: a fold copies it by its fields
class Item:
    """One thing that the order asks about, and how far it has walked."""

    order: Order
    listed: ItemListed
    kind: Kind
    locator: Sealed
    reading: Sealed
    needs_person: bool
    turn: int = 1
    duplicate_of: ItemRef | None = None
    removed: bool = False
    checked: ItemChecked | None = None
    resolved: ItemResolved | None = None
    unresolvable: ItemUnresolvable | None = None
    overlaps: tuple[OverlapFound, ...] = ()
    findings: tuple[FindingRecorded, ...] = ()
    basis: BasisStated | None = None  # of a decision of our own
    proposal: DecisionProposed | None = None
    decision: DecisionMade | None = None
    withheld: ItemWithheld | None = None
    restored: ItemRestored | None = None
    expired: WithholdingExpired | None = None
    notified: PersonNotified | None = None
    deferred: NoticeDeferred | None = None
    appeal: AppealFiled | None = None
    appealed: DecisionMade | None = None  # what the appeal is against
    appeal_decided: AppealDecided | None = None

    @property
    def ref(self) -> ItemRef:
        """Return the desk's reference of the item."""
        return self.listed.item

    @property
    def ask(self) -> Ask:
        """Return what the authority asks for this item."""
        return self.listed.ask


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """An order with its items, in their own sequence."""

    order: Order
    items: Mapping[ItemRef, Item]


def fold(events: Iterable[HeadEvent | AboutItem]) -> Folder:
    """Return how the order and the items named in ``events`` stand.

    ``events`` holds the head's events, oldest first, and any number of whole item streams,
    each oldest first. Raises ``ValueError`` when the order was never received.
    """
    order: Order | None = None
    loose: dict[ItemRef, Item] = {}
    later: list[AboutItem] = []
    for event in events:
        if isinstance(event, AboutItem):
            later.append(event)
        else:
            order = head_after(order, event)
    if order is None:
        raise ValueError("an order starts by being received")
    for about in later:
        loose[about.item] = item_after(order, loose.get(about.item), about)
    return Folder(order=order, items=loose)


def head_after(order: Order | None, event: HeadEvent) -> Order:
    """Return the head of the order after one more event."""
    if isinstance(event, OrderReceived):
        if order is not None:
            raise ValueError("an order is received once")
        return Order(received=event, exhibits=event.exhibits)
    if order is None:
        raise ValueError("an order starts by being received")
    return replace(_head(order, event), turn=order.turn + 1)


def _head(order: Order, event: HeadEvent) -> Order:
    match event:
        case DeliveryRepeated():
            return replace(order, repeats=order.repeats + 1)
        case AuthenticityAssessed():
            return replace(order, authenticity=event)
        case OrderAcknowledged():
            return replace(order, acknowledged=event)
        case OrderAmended(exhibit=exhibit):
            return replace(order, exhibits=(*order.exhibits, exhibit))
        case OrderWithdrawn():
            return replace(order, withdrawn=event)
        case OrderChecked():
            return replace(order, checked=event)
        case ClarificationAsked():
            return replace(order, clarification=event)
        case ClarificationGiven(exhibit=exhibit):
            return replace(order, clarification=None, exhibits=(*order.exhibits, exhibit))
        case (
            ClockStarted()
            | ClockPaused()
            | ClockRestarted()
            | ClockProlonged()
            | ClockRoundStarted()
            | ClockMet()
            | ClockMissed()
        ):
            after = clock_after(order.clocks.get(event.clock), event)
            return replace(order, clocks={**order.clocks, event.clock: after})
        case CarriedOut(surface=surface, host=host):
            return replace(order, carried={**order.carried, (surface, host): event})
        case RestoreProposed():
            return replace(order, restore_proposed=event)
        case RestoreDeclined():
            return replace(order, restore_proposed=None)
        case AnswerSent():
            return replace(order, answers=(*order.answers, event))
        case AnswerDelivered(letter=letter):
            return replace(order, delivered=(*order.delivered, letter))
        case NoncomplianceReceived():
            return _pressed(order, event)
        case NoncomplianceAcknowledged():
            return replace(order, noncompliance_acknowledged=event)
        case DialogueRequested():
            return replace(order, dialogue_requested=event)
        case DialogueHeld():
            return replace(order, dialogues=(*order.dialogues, event))
        case ChallengeFiled():
            return replace(order, challenge=event, challenge_decided=None)
        case ChallengeDecided():
            return replace(order, challenge_decided=event)
        case ScrutinyAsked():
            return replace(order, scrutiny=event, scrutiny_decided=None)
        case ScrutinyDecided():
            return replace(order, scrutiny_decided=event)
        case OrderLapsed():
            return replace(order, lapsed=event)
        case OrderSealed():
            return replace(order, sealed=event)
        case OrderUnsealed():
            return replace(order, sealed=None)
        case PromiseMade():
            return replace(order, promises=order.promises + 1)
        case StayGranted():
            return replace(order, stay=event)
        case StayEnded():
            return replace(order, stay=None)
        case NoncomplianceStated() | DialoguePlanned() | StaffRiskNoted() | SealedRead():
            return order
        case EvidenceCounted():  # it changes nothing: what was counted stands in its documents
            return order
        case NoncomplianceAnswered() | ScrutinyRequested() | MailOwedAnew():  # letters, no more
            return order
        case OrderPublished():
            return replace(order, published=event)
        case OrderClosed():
            return replace(order, closed=event)
        case OrderErased():
            return replace(order, erased=event)
        case OrderReceived():
            raise ValueError("an order is received once")
        case _:
            assert_never(event)


def _pressed(order: Order, event: NoncomplianceReceived) -> Order:
    held = (*order.exhibits, event.exhibit)
    return replace(order, noncompliance=event, noncompliance_acknowledged=None, exhibits=held)


def item_after(order: Order, item: Item | None, event: AboutItem) -> Item:
    """Return an item after one more of its events."""
    if isinstance(event, ItemListed):
        if item is not None:
            raise ValueError("an item is listed once")
        return Item(
            order=order,
            listed=event,
            kind=event.kind,
            locator=event.locator,
            reading=event.reading,
            needs_person=event.needs_person,
            duplicate_of=event.duplicate_of,
        )
    if item is None:
        raise ValueError("an item starts by being listed")
    return replace(_item(item, event), turn=item.turn + 1, order=order)


def _item(item: Item, event: AboutItem) -> Item:
    match event:
        case ReadingCorrected() | ItemNarrowed():
            return _read_again(item, event)
        case ItemRemoved():
            return replace(item, removed=True, proposal=None)
        case ItemChecked():
            return replace(item, checked=event)
        case ItemResolved():  # a proposal is about the subject that was shown, and falls with it
            return replace(item, resolved=event, unresolvable=None, proposal=None)
        case ItemUnresolvable():
            return replace(item, unresolvable=event, resolved=None, proposal=None)
        case OverlapFound():
            return replace(item, overlaps=(*item.overlaps, event))
        case DuplicateFound(of=of):
            return replace(item, duplicate_of=of)
        case FindingRecorded():
            return replace(item, findings=(*item.findings, event))
        case BasisStated():  # a proposal that rests on another basis falls
            return replace(item, basis=event, proposal=None)
        case DecisionProposed():
            return replace(item, proposal=event)
        case DecisionMade():
            return replace(item, decision=event, proposal=None)
        case DecisionReopened():
            return replace(item, decision=None, proposal=None)
        case ItemWithheld():
            return replace(item, withheld=event, restored=None, expired=None)
        case ItemRestored():
            return replace(item, withheld=None, decision=None, proposal=None, restored=event)
        case WithholdingExpired():
            return replace(item, withheld=None, expired=event)
        case PersonNotified():
            return replace(item, notified=event, deferred=None)
        case NoticeDeferred():
            return replace(item, deferred=event)
        case AppealFiled():
            return replace(item, appeal=event, appealed=item.decision, appeal_decided=None)
        case AppealDecided():
            return replace(item, appeal_decided=event)
        case ItemListed():
            raise ValueError("an item is listed once")
        case _:
            assert_never(event)


def _read_again(item: Item, event: ReadingCorrected | ItemNarrowed) -> Item:
    return replace(
        item,
        kind=event.kind,
        locator=event.locator,
        reading=event.reading,
        needs_person=False,
        resolved=None,
        unresolvable=None,
        proposal=None,
    )
