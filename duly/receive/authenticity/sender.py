"""Who claims to have sent it: the From field against the register."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from duly.receive.authenticity.lookalike import imitates, mentions
from duly.receive.authenticity.mailboxes import Mailbox, decoded, mailboxes
from duly.receive.authenticity.message import Mail
from duly.receive.authenticity.register import Authority, AuthorityRegister, within


class Identity(StrEnum):
    """What the register knows of the sender's address."""

    REGISTERED = "registered"
    OFFICER_UNREGISTERED = "officer-unregistered"
    UNKNOWN = "unknown"
    IMPERSONATED = "impersonated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """The one claimed sender, or none that can be read; ``why`` says what is wrong with it."""

    mailbox: Mailbox | None
    authority: Authority | None
    identity: Identity
    why: tuple[str, ...] = ()


def sender_of(mail: Mail, register: AuthorityRegister) -> Sender:
    """Return who claims to have sent the mail, held against the register."""
    try:
        named = mailboxes(mail.first("from"))
    except ValueError:
        return _unreadable(mail, register)
    if len(named) > 1:
        return _impostor(named[0], "two-authors")
    one = named[0]
    authority = register.by_address(one.address)
    if authority is not None:
        return Sender(mailbox=one, authority=authority, identity=Identity.REGISTERED)
    authority = register.by_domain(one.domain)
    if authority is not None:
        officer = Identity.OFFICER_UNREGISTERED
        return Sender(mailbox=one, authority=authority, identity=officer)
    if any(imitates(one.domain, domain) for domain in register.domains):
        return _impostor(one, "look-alike-domain")
    if mentions(one.shown, _names(register)):
        return _impostor(one, "name-impersonated")
    return Sender(mailbox=one, authority=None, identity=Identity.UNKNOWN, why=("sender-unknown",))


def elsewhere(value: str, authority: Authority) -> bool:
    """Say whether an address field leads outside what this authority has registered.

    Raises ``ValueError`` when it cannot be read.
    """
    return any(one.address not in authority.addresses for one in mailboxes(value))


def foreign(value: str, authority: Authority) -> bool:
    """Say whether an address field names a domain that is not this authority's.

    One that cannot be read does.
    """
    try:
        named = mailboxes(value)
    except ValueError:
        return True
    return not all(any(within(one.domain, d) for d in authority.domains) for one in named)


def _unreadable(mail: Mail, register: AuthorityRegister) -> Sender:
    shows = mentions(decoded(" ".join(mail.all("from"))), _names(register))
    if shows:
        return _impostor(None, "from-unreadable")
    return Sender(mailbox=None, authority=None, identity=Identity.UNKNOWN, why=("from-missing",))


def _impostor(one: Mailbox | None, why: str) -> Sender:
    return Sender(mailbox=one, authority=None, identity=Identity.IMPERSONATED, why=(why,))


def _names(register: AuthorityRegister) -> list[str]:
    addresses = [address for one in register.authorities for address in one.addresses]
    return [*register.domains, *addresses]
