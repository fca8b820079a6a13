"""The closed lists a regime pack is written in: classes, duties, effects, confidence."""

from __future__ import annotations

from enum import StrEnum

from duly.order.terms import Unreadable


class PackFault(Unreadable):
    """A pack that may not be used; ``why`` names the pack, the path and the line of the fault."""


class Confidence(StrEnum):
    """How far a fact may be relied on, strongest first."""

    PRIMARY = "primary"  # the law's own text was read, at its publisher or in a full copy of it
    SECONDARY = "secondary"  # an extract or somebody else's account of it was read
    UNVERIFIED = "unverified"  # believed, not read
    PROPOSED = "proposed"  # not in force

    @property
    def acts_alone(self) -> bool:
        """Whether a fact of this confidence may start a clock or fail a check by itself."""
        return self in {Confidence.PRIMARY, Confidence.SECONDARY}


class Force(StrEnum):
    """The class of a government contact. Classes are never mixed."""

    BINDING_ORDER = "binding_order"
    INTERIM_ORDER = "interim_order"
    SAFE_HARBOUR_NOTICE = "safe_harbour_notice"
    COURT_ORDER = "court_order"
    INFORMATION_ORDER = "information_order"
    HEARING_NOTICE = "hearing_notice"
    NON_COMPLIANCE_NOTICE = "non_compliance_notice"
    REFERRAL_OR_TOS_REQUEST = "referral_or_tos_request"
    ADVISORY = "advisory"
    UNCLASSIFIED = "unclassified"  # a person must say which of the others it is


class AuthorityKind(StrEnum):
    """What sort of body an authority is."""

    MINISTRY = "ministry"
    REGULATOR = "regulator"
    POLICE = "police"
    PROSECUTOR = "prosecutor"
    COURT = "court"
    TRIBUNAL = "tribunal"
    ELECTION_BODY = "election_body"
    LOCAL_GOVERNMENT = "local_government"
    PARTY_TO_CASE = "party_to_case"
    OTHER = "other"


class Verify(StrEnum):
    """A way to find out that an authority is who it says."""

    PUBLIC_REGISTER = "public_register"
    E_SIGNATURE = "e_signature"
    PORTAL_ACCOUNT = "portal_account"
    KNOWN_DOMAIN_DKIM = "known_domain_dkim"
    CALL_BACK = "call_back"
    LETTERHEAD_ONLY = "letterhead_only"
    COURT_DOCKET = "court_docket"


class LegalMeasure(StrEnum):
    """What a law lets an authority demand."""

    REMOVE = "remove"
    DISABLE_ACCESS = "disable_access"
    GEO_WITHHOLD = "geo_withhold"
    BLOCK_ACCOUNT = "block_account"
    DELIST = "delist"
    LABEL_OR_CORRECT = "label_or_correct"
    PRESERVE = "preserve"
    GIVE_DATA = "give_data"
    STOP_COMMUNICATING = "stop_communicating"


class Effect(StrEnum):
    """What it means for the procedure when a check fails."""

    DEFECTIVE_NO_CLOCK = "defective_no_clock"
    CURABLE_CLOCK_PAUSES = "curable_clock_pauses"
    CURABLE_CLOCK_RUNS = "curable_clock_runs"
    NOTE_ONLY = "note_only"
    ESCALATE_COUNSEL = "escalate_counsel"


class Test(StrEnum):
    """What the desk itself can look at; a check without one is always for a person."""

    __test__ = False  # not a test of this project's own

    ISSUER_LISTED = "issuer_listed"
    ISSUER_NAMED = "issuer_named"
    LAW_CITED = "law_cited"
    PROVISION_NAMED = "provision_named"
    GROUNDS_LISTED = "grounds_listed"
    REASONS_GIVEN = "reasons_given"
    SIGNED = "signed"
    DEADLINE_STATED = "deadline_stated"
    REDRESS_STATED = "redress_stated"
    CONFIDENTIALITY_STATED = "confidentiality_stated"
    HEARING_GIVEN = "hearing_given"
    EARLIER_ORDER_NAMED = "earlier_order_named"
    MEASURE_KNOWN = "measure_known"
    ITEMS_LISTED = "items_listed"
    ITEM_LOCATED = "item_located"
    ITEM_HAS_URL = "item_has_url"
    ITEM_BELOW_ACCOUNT = "item_below_account"


class Per(StrEnum):
    """Whether a check is made once for the order or once for every item."""

    ORDER = "order"
    ITEM = "item"


class Duty(StrEnum):
    """What somebody has to do before a clock runs out."""

    ACKNOWLEDGE = "acknowledge"
    EXECUTE = "execute"
    REPORT_EFFECT = "report_effect"
    REPORT_IMPOSSIBILITY = "report_impossibility"
    REPLY_OR_HEARING = "reply_or_hearing"
    REQUEST_SCRUTINY = "request_scrutiny"
    AUTHORITY_DECIDES = "authority_decides"
    NOTIFY_USER = "notify_user"
    ANSWER_USER = "answer_user"
    DECIDE_COMPLAINT = "decide_complaint"
    REINSTATE = "reinstate"
    PRESERVE = "preserve"
    GAG_ENDS = "gag_ends"
    PROVIDE_INFORMATION = "provide_information"
    PUBLISH_REPORT = "publish_report"
    RECHECK_STILL_NEEDED = "recheck_still_needed"
    APPEAL = "appeal"
    FIRST_CONTACT_NOTICE = "first_contact_notice"


class Who(StrEnum):
    """Whose duty, or whose right, a clock measures."""

    PLATFORM = "platform"
    AUTHORITY = "authority"
    USER = "user"
    REVIEWER = "reviewer"


class StartsOn(StrEnum):
    """The event from which a clock runs."""

    ORDER_RECEIVED = "order_received"
    ORDER_ISSUED = "order_issued"
    NOTICE_RECEIVED = "notice_received"
    ACTUAL_KNOWLEDGE = "actual_knowledge"
    FIRST_ORDER_TO_THIS_PLATFORM = "first_order_to_this_platform"
    INTERIM_DIRECTION_ISSUED = "interim_direction_issued"
    DECISION_COMMUNICATED = "decision_communicated"
    MEASURE_TAKEN = "measure_taken"
    USER_INFORMED = "user_informed"
    USER_REQUEST_RECEIVED = "user_request_received"
    COMPLAINT_RECEIVED = "complaint_received"
    SCRUTINY_REQUEST_RECEIVED = "scrutiny_request_received"
    SCRUTINY_DECISION_RECEIVED = "scrutiny_decision_received"
    GAG_DECISION = "gag_decision"
    CALENDAR_YEAR_END = "calendar_year_end"

    @property
    def is_receipt(self) -> bool:
        """Whether the legal receipt of the order is itself the start."""
        return self in {
            StartsOn.ORDER_RECEIVED,
            StartsOn.NOTICE_RECEIVED,
            StartsOn.ACTUAL_KNOWLEDGE,
        }

    @property
    def precedes_receipt(self) -> bool:
        """Whether it cannot come after the order has arrived."""
        return self in {
            StartsOn.ORDER_ISSUED,
            StartsOn.INTERIM_DIRECTION_ISSUED,
        }


class Open(StrEnum):
    """A length that is no number."""

    AS_STATED_IN_ORDER = "as_stated_in_order"
    WITHOUT_UNDUE_DELAY = "without_undue_delay"
    IMMEDIATELY = "immediately"


class IfMissed(StrEnum):
    """What the law attaches to a clock that runs out."""

    ORDER_LAPSES = "order_lapses"
    RESTORE_PROPOSED = "restore_proposed"
    SAFE_HARBOUR_LOST = "safe_harbour_lost"
    TAKEN_AS_ENDORSED = "taken_as_endorsed"
    FINE_RUNS = "fine_runs"


class Each(StrEnum):
    """For how much lateness a fine is counted once more."""

    HOUR = "hour"
    DAY = "day"
    MONTH = "month"


class Engagement(StrEnum):
    """Whether a platform may deal with the authorities of a law at all."""

    NEVER = "never"
    COUNSEL = "counsel"  # only through counsel, who looks at sanctions first


class Bound(StrEnum):
    """What the end of a clock means."""

    AT_MOST = "at_most"
    AT_LEAST = "at_least"
    EXACTLY = "exactly"


class GagMode(StrEnum):
    """Where a duty to keep silent comes from."""

    NONE = "none"
    ONLY_IF_ORDER_SAYS = "only_if_order_says"
    STATUTORY_CONFIDENTIALITY = "statutory_confidentiality"
    STATUTORY_SECRET_OFFENCE = "statutory_secret_offence"  # noqa: S105 - a class of gag, no secret


class Binds(StrEnum):
    """Whether the platform itself is bound to keep silent."""

    YES = "yes"
    NO = "no"
    DISPUTED = "disputed"


class Telling(StrEnum):
    """One thing that may be told to somebody, or must be kept back."""

    USER_NOTICE = "user_notice"
    REASONS_TO_USER = "reasons_to_user"
    ORDER_COPY = "order_copy"
    PUBLIC_ITEM_PAGE = "public_item_page"
    LUMEN = "lumen"
    AUTHORITY_NAME = "authority_name"
    AGGREGATE_COUNTS = "aggregate_counts"
    COUNSEL = "counsel"
    COURT = "court"
    AUDITOR = "auditor"
    USER_TOLD_FACT_ONLY = "user_told_fact_only"


class NoticeDuty(StrEnum):
    """What the law says about telling the affected person."""

    REQUIRED = "required"
    REQUIRED_ON_REQUEST = "required_on_request"
    ALLOWED = "allowed"
    FORBIDDEN = "forbidden"
    FORBIDDEN_WHILE_GAGGED = "forbidden_while_gagged"
    NOT_REGULATED = "not_regulated"


class RedressEffect(StrEnum):
    """What challenging an order does to the order meanwhile."""

    SUSPENDS = "suspends"
    DOES_NOT_SUSPEND = "does_not_suspend"
    ORDER_LAPSES_IF_UPHELD = "order_lapses_if_upheld"
    UNKNOWN = "unknown"
