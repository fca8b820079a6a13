"""The small words every room uses: identifiers, places, seats, and the ways to say no."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

OrderRef = NewType("OrderRef", str)
ItemRef = NewType("ItemRef", str)  # the order's ref, a slash, the position: IN-2021-0002/17
PersonRef = NewType("PersonRef", str)  # opaque; names stay with the desk's people
SeatRef = NewType("SeatRef", str)
Country = NewType("Country", str)  # ISO 3166-1 alpha-2, upper case
Digest = NewType("Digest", str)  # sha256 of an exhibit, lower-case hex
Sealed = NewType("Sealed", str)  # salted commitment to a text that only the vault holds


class Role(StrEnum):
    """What a seat may do at the desk."""

    INTAKE = "intake"
    REVIEWER = "reviewer"
    COUNSEL = "counsel"
    TRANSPARENCY = "transparency"
    ADMINISTRATOR = "administrator"
    AUDITOR = "auditor"
    SYSTEM = "system"
    SUBJECT = "subject"  # the affected person, through the private page


class Kind(StrEnum):
    """What a locator points at. A kind is never widened."""

    ACCOUNT = "account"
    POST = "post"
    HASHTAG = "hashtag"
    URL = "url"
    SEARCH = "search"
    LIST = "list"
    FEED = "feed"
    COMMUNITY = "community"
    MEDIA = "media"
    SITE = "site"
    PAGE = "page"
    APP = "app"
    REPO = "repo"
    GIST = "gist"
    FILE = "file"
    ISSUE = "issue"
    COMMIT = "commit"
    WIKI = "wiki"
    IMAGE = "image"
    COMMENT = "comment"
    FORKS = "forks"
    FOREIGN = "foreign"  # another platform's address
    UNKNOWN = "unknown"


class Ask(StrEnum):
    """What the authority asks to be done."""

    REMOVE = "remove"
    WITHHOLD = "withhold"
    SUSPEND = "suspend"
    RESTRICT = "restrict"
    INFORM = "inform"
    DECLARE = "declare"
    NONE = "none"


class Outcome(StrEnum):
    """What the platform answers to one item of an order."""

    COMPLY = "comply"
    DECLINE = "decline"


class Measure(StrEnum):
    """What carrying out an item means on the platform; never wider than its own territory."""

    WITHHOLD = "withhold"


class Channel(StrEnum):
    """How a delivery reached the desk."""

    MAIL = "mail"
    PORTAL = "portal"
    API = "api"
    POST = "post"
    COURT = "court"


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """The person who acts, the seat they act from, and where that seat is."""

    person: PersonRef
    seat: SeatRef
    roles: frozenset[Role]
    country: Country


class Refusal(Exception):
    """A command that the rules do not allow; nothing has been recorded.

    ``code`` is stable and public: it appears in API problems and in tests.
    ``why`` says what to do next, to a person.
    """

    def __init__(self, code: str, why: str) -> None:
        super().__init__(f"{code}: {why}")
        self.code = code
        self.why = why


class Unreadable(Exception):
    """Input that cannot be read; the bytes are kept, nothing else is recorded.

    ``code`` is stable and public; ``why`` says what to do next, to a person.
    """

    def __init__(self, code: str, why: str) -> None:
        super().__init__(f"{code}: {why}")
        self.code = code
        self.why = why
