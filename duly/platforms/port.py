"""The one door to a platform: what stands there, who wrote it, and where a notice reaches them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol, runtime_checkable

from duly.order.terms import Kind


class Trait(StrEnum):
    """What the platform itself says of an account; a hint for review, never a verdict."""

    NEWS_MEDIA = "news_media"
    JOURNALIST = "journalist"
    ACTIVIST = "activist"
    POLITICIAN = "politician"
    VERIFIED = "verified"
    AUTOMATED = "automated"  # the account declares itself, or the platform labels it, automated


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """One thing an order points at.

    ``id`` is the reader's: a handle in lower case without ``@`` (or a permanent id where the
    locator gives one), a post's id, a hashtag in lower case without ``#``. ``by`` is the handle
    that stands beside a post's id in the locator.
    """

    kind: Kind
    id: str
    by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Exactly one thing stands there.

    ``subject`` is permanent: it outlives a rename and is never given to anyone else; it is what
    the gate is asked about. ``label`` is what people call it today (a handle, ``#tag``).
    ``author`` is the subject of whoever wrote it (an account's own for an account, None for a
    hashtag). ``renamed_from`` is set when the locator names it by a handle it no longer has:
    a person must look. ``excerpt`` is for display to a reviewer only.
    """

    wanted: Wanted
    subject: str
    kind: Kind
    label: str
    author: str | None
    excerpt: str = ""
    created_at: datetime | None = None
    contact_ref: str | None = None
    traits: frozenset[Trait] = frozenset()
    renamed_from: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """It stood there and no longer does; ``subject`` where the platform still knows it."""

    wanted: Wanted
    why: str
    subject: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ambiguous:
    """The locator fits more than one subject, or contradicts itself; only a person may choose."""

    wanted: Wanted
    subjects: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown:
    """Nothing by that name is, or is known to have been, there; or the kind is not served."""

    wanted: Wanted
    why: str


Answer = Found | Gone | Ambiguous | Unknown


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Where a notice reaches the person behind a subject, and in which language (BCP 47)."""

    subject: str
    address: str  # an e-mail address, or the platform's own inbox as a URI
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """One post, as evidence; counted, never judged here."""

    id: str
    author: str  # a subject
    created_at: datetime
    text: str
    language: str
    hashtags: tuple[str, ...] = ()  # lower case, without #
    repost_of: str | None = None  # its text and links are another's
    reply_to: str | None = None
    links: tuple[str, ...] = ()
    client: str = ""  # what it was written with, where the platform tells


class Lack(StrEnum):
    """What a platform does not give, so that nothing may be said of it."""

    POSTS = "posts"  # none at all
    DELETED = "deleted-posts"
    GONE = "accounts-that-left"
    CLIENTS = "clients"
    VIEWS = "views"
    PLACES = "where-an-account-is-operated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What a platform gives of posts, from when on, and what it does not give."""

    lacks: frozenset[Lack]
    since: datetime | None = None  # None: from its beginning, or nothing at all

    @property
    def posts(self) -> bool:
        """Whether it gives any posts."""
        return Lack.POSTS not in self.lacks


NO_POSTS = Given(lacks=frozenset(Lack))


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What the platform knows of one account, as far as evidence may use it."""

    subject: str
    handle: str
    created_at: datetime | None
    automated: bool = False  # the account declares itself, or the platform labels it, automated


@runtime_checkable
class Platform(Protocol):
    """A platform as the desk sees it: read only; withholding happens at the gate.

    Every implementation guarantees:

    - it never widens a kind: a post that is not there is not answered by its author;
    - it never guesses: near matches, look-alikes and case folding beyond the platform's own rule
      for handles are ``Unknown``; two candidates are ``Ambiguous``;
    - it reads nothing but its own platform, and follows no link;
    - it changes nothing there, and asking twice gives the same answer while nothing changed;
    - an outage raises (``OSError``); it is never answered ``Unknown`` or ``Gone``.
    """

    @property
    def name(self) -> str:
        """What the platform is called in letters and on the desk."""
        ...

    def lookup(self, wanted: Sequence[Wanted]) -> Sequence[Answer]:
        """Say what stands there: one answer for each, in the same order. Any length is fine."""
        ...

    def lookalikes(self, handle: str) -> Sequence[str]:
        """Name existing handles that this one may be mistaken for, the nearest first.

        For a person's eyes only: nothing is ever looked up by them unasked. Empty where the
        platform cannot tell.
        """
        ...

    def contact(self, subject: str) -> Contact | None:
        """Return the address for notices; None when the platform has no way to reach them."""
        ...

    def posts(self, subject: str, *, limit: int = 200) -> Sequence[Post]:
        """Return what an account wrote, newest first; empty for what is not an account."""
        ...

    def given(self) -> Given:
        """Say what this platform gives of posts; ``NO_POSTS`` where it gives none."""
        ...

    def written(
        self, subjects: Collection[str], *, since: datetime, until: datetime
    ) -> Iterator[Post]:
        """Stream what accounts wrote from ``since`` up to and without ``until``, reposts too.

        In any sequence. Nothing where the platform gives no posts: ask ``given`` first.
        """
        ...

    def facts(self, subjects: Collection[str]) -> Sequence[Facts]:
        """Return what is known of accounts; those that left or never were are left out."""
        ...

    def others(self, besides: Collection[str], *, most: int) -> Sequence[str]:
        """Name accounts to compare with, none of ``besides``, the same ones every time.

        Chosen by nothing that the accounts said or did.
        """
        ...
