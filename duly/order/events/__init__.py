"""Every event that can ever be recorded, in the order an order meets them.

This package is the schema of the ledger: add to it, never edit it; a changed meaning is a
new event. Each event carries its version.
"""

from duly.order.events.answer import AnswerDelivered, AnswerSent, MailOwedAnew
from duly.order.events.appeal import AppealDecided, AppealFiled
from duly.order.events.base import Event, ItemEvent
from duly.order.events.check import (
    CheckResult,
    ClarificationAsked,
    ClarificationGiven,
    ClockMet,
    ClockMissed,
    ClockPaused,
    ClockProlonged,
    ClockRestarted,
    ClockRoundStarted,
    ClockStarted,
    ItemChecked,
    OrderChecked,
    Passed,
    Standing,
)
from duly.order.events.decide import (
    BasisStated,
    Cause,
    DecisionMade,
    DecisionProposed,
    DecisionReopened,
    Reason,
    Source,
)
from duly.order.events.escalate import (
    ChallengeDecided,
    ChallengeFiled,
    CourtOutcome,
    DialogueHeld,
    DialoguePlanned,
    DialogueRequested,
    Lapse,
    NoncomplianceAcknowledged,
    NoncomplianceAnswered,
    NoncomplianceReceived,
    NoncomplianceStated,
    OrderLapsed,
    PromiseMade,
    ScrutinyAsked,
    ScrutinyDecided,
    ScrutinyRequested,
    StaffRiskNoted,
    Stay,
    StayEnded,
    StayGranted,
)
from duly.order.events.house import KeyAdopted, SeatGranted, SeatRevoked, TokenIssued
from duly.order.events.notify import NoticeDeferred, PersonNotified
from duly.order.events.publish import (
    OrderClosed,
    OrderErased,
    OrderPublished,
    OrderSealed,
    OrderUnsealed,
    SealedRead,
)
from duly.order.events.receive import (
    AuthenticityAssessed,
    DeliveryRepeated,
    ItemListed,
    ItemNarrowed,
    ItemRemoved,
    OrderAcknowledged,
    OrderAmended,
    OrderReceived,
    OrderWithdrawn,
    ReadingCorrected,
    Verdict,
)
from duly.order.events.resolve import (
    DuplicateFound,
    ItemResolved,
    ItemUnresolvable,
    OverlapFound,
    Unresolved,
)
from duly.order.events.review import (
    PROTECTED,
    EvidenceCounted,
    FindingKind,
    FindingRecorded,
)
from duly.order.events.withhold import (
    CarriedOut,
    ItemRestored,
    ItemWithheld,
    RestoreDeclined,
    RestoreProposed,
    WithholdingExpired,
)

HeadEvent = (
    OrderReceived
    | DeliveryRepeated
    | AuthenticityAssessed
    | OrderAcknowledged
    | OrderAmended
    | OrderWithdrawn
    | OrderChecked
    | ClarificationAsked
    | ClarificationGiven
    | ClockStarted
    | ClockPaused
    | ClockRestarted
    | ClockProlonged
    | ClockRoundStarted
    | ClockMet
    | ClockMissed
    | EvidenceCounted
    | CarriedOut
    | RestoreProposed
    | RestoreDeclined
    | AnswerSent
    | AnswerDelivered
    | MailOwedAnew
    | NoncomplianceReceived
    | NoncomplianceAcknowledged
    | NoncomplianceAnswered
    | DialogueRequested
    | DialogueHeld
    | ChallengeFiled
    | ChallengeDecided
    | ScrutinyAsked
    | ScrutinyRequested
    | ScrutinyDecided
    | OrderLapsed
    | NoncomplianceStated
    | DialoguePlanned
    | PromiseMade
    | StayGranted
    | StayEnded
    | StaffRiskNoted
    | OrderSealed
    | OrderUnsealed
    | SealedRead
    | OrderPublished
    | OrderClosed
    | OrderErased
)
AboutItem = (
    ItemListed
    | ReadingCorrected
    | ItemNarrowed
    | ItemRemoved
    | ItemChecked
    | ItemResolved
    | ItemUnresolvable
    | OverlapFound
    | DuplicateFound
    | FindingRecorded
    | BasisStated
    | DecisionProposed
    | DecisionMade
    | DecisionReopened
    | ItemWithheld
    | ItemRestored
    | WithholdingExpired
    | PersonNotified
    | NoticeDeferred
    | AppealFiled
    | AppealDecided
)
HouseEvent = SeatGranted | SeatRevoked | TokenIssued | KeyAdopted
AnyEvent = HeadEvent | AboutItem | HouseEvent

__all__ = [
    "PROTECTED",
    "AboutItem",
    "AnswerDelivered",
    "AnswerSent",
    "AnyEvent",
    "AppealDecided",
    "AppealFiled",
    "AuthenticityAssessed",
    "BasisStated",
    "CarriedOut",
    "Cause",
    "ChallengeDecided",
    "ChallengeFiled",
    "CheckResult",
    "ClarificationAsked",
    "ClarificationGiven",
    "ClockMet",
    "ClockMissed",
    "ClockPaused",
    "ClockProlonged",
    "ClockRestarted",
    "ClockRoundStarted",
    "ClockStarted",
    "CourtOutcome",
    "DecisionMade",
    "DecisionProposed",
    "DecisionReopened",
    "DeliveryRepeated",
    "DialogueHeld",
    "DialoguePlanned",
    "DialogueRequested",
    "DuplicateFound",
    "Event",
    "EvidenceCounted",
    "FindingKind",
    "FindingRecorded",
    "HeadEvent",
    "HouseEvent",
    "ItemChecked",
    "ItemEvent",
    "ItemListed",
    "ItemNarrowed",
    "ItemRemoved",
    "ItemResolved",
    "ItemRestored",
    "ItemUnresolvable",
    "ItemWithheld",
    "KeyAdopted",
    "Lapse",
    "MailOwedAnew",
    "NoncomplianceAcknowledged",
    "NoncomplianceAnswered",
    "NoncomplianceReceived",
    "NoncomplianceStated",
    "NoticeDeferred",
    "OrderAcknowledged",
    "OrderAmended",
    "OrderChecked",
    "OrderClosed",
    "OrderErased",
    "OrderLapsed",
    "OrderPublished",
    "OrderReceived",
    "OrderSealed",
    "OrderUnsealed",
    "OrderWithdrawn",
    "OverlapFound",
    "Passed",
    "PersonNotified",
    "PromiseMade",
    "ReadingCorrected",
    "Reason",
    "RestoreDeclined",
    "RestoreProposed",
    "ScrutinyAsked",
    "ScrutinyDecided",
    "ScrutinyRequested",
    "SealedRead",
    "SeatGranted",
    "SeatRevoked",
    "Source",
    "StaffRiskNoted",
    "Standing",
    "Stay",
    "StayEnded",
    "StayGranted",
    "TokenIssued",
    "Unresolved",
    "Verdict",
    "WithholdingExpired",
]
