"""The register of authorities: who may write to us, from where, and what else they must show."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from duly.order.terms import Country, Unreadable
from duly.receive.authenticity.lookalike import plain_domain


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority:
    """One authority as the platform knows it, from sources independent of its mails.

    ``requires`` names what its orders must show besides the channel: ``seal`` (a signed
    document) or ``call_back``. An empty ``may_order`` means that nothing is known of its powers.
    """

    id: str
    country: Country
    domains: tuple[str, ...]
    addresses: frozenset[str]
    may_order: frozenset[str] = frozenset()
    requires: frozenset[str] = frozenset()
    pdf_certificates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorityRegister:
    """Every known authority.

    ``platform_mx`` are this platform's own mail servers, ``platform_addresses`` the mailboxes at
    which it takes orders (empty: not told).
    """

    authorities: tuple[Authority, ...] = ()
    platform_mx: tuple[str, ...] = ()
    platform_addresses: frozenset[str] = field(default_factory=frozenset)

    def by_address(self, address: str) -> Authority | None:
        """Return the authority that has registered this address."""
        wanted = address.casefold()
        return next((one for one in self.authorities if wanted in one.addresses), None)

    def by_domain(self, domain: str) -> Authority | None:
        """Return the authority to whose domain this one is equal or belongs."""
        return next(
            (one for one in self.authorities if any(within(domain, d) for d in one.domains)), None
        )

    @property
    def domains(self) -> tuple[str, ...]:
        """Every registered domain."""
        return tuple(domain for one in self.authorities for domain in one.domains)


def within(domain: str, parent: str) -> bool:
    """Say whether ``domain`` is ``parent`` or below it."""
    return domain == parent or domain.endswith("." + parent)


def parse_register(text: str) -> AuthorityRegister:
    """Return the register in the JSON of ``DULY_AUTHORITIES_FILE``.

    Raises ``Unreadable`` when it is not one, naming the entry that is wrong.
    """
    try:
        held = json.loads(text)
    except ValueError as broken:
        raise _malformed(f"it is no JSON ({broken})") from broken
    if not isinstance(held, dict) or not isinstance(held.get("authorities"), list):
        raise _malformed('it has no list "authorities"')
    return AuthorityRegister(
        authorities=tuple(_authority(n, one) for n, one in enumerate(held["authorities"], 1)),
        platform_mx=_words(held.get("platform_mx")),
        platform_addresses=frozenset(_words(held.get("platform_addresses"))),
    )


def _authority(number: int, held: object) -> Authority:
    if not isinstance(held, Mapping) or not held.get("id"):
        raise _malformed(f'authority no. {number} has no "id"')
    domains = _words(held.get("domains")) + _words(held.get("domain"))
    addresses = _words(held.get("addresses"))
    if not domains and not addresses:
        raise _malformed(f'authority {held["id"]} has neither "domain" nor "addresses"')
    return Authority(
        id=str(held["id"]),
        country=Country(str(held.get("country", "")).upper()),
        domains=tuple(map(plain_domain, domains)),
        addresses=frozenset(addresses),
        may_order=frozenset(_words(held.get("may_order"))),
        requires=frozenset(_words(held.get("requires"))),
        pdf_certificates=_words(held.get("pdf_certificates")),
    )


def _words(held: object) -> tuple[str, ...]:
    if isinstance(held, str):
        return (held.strip().casefold(),) if held.strip() else ()
    if isinstance(held, Mapping):
        return tuple(str(name).casefold() for name, wanted in held.items() if wanted)
    if isinstance(held, list):
        return tuple(str(one).strip().casefold() for one in held)
    return ()


def _malformed(why: str) -> Unreadable:
    return Unreadable(
        "register-malformed", f"The register of authorities cannot be used: {why}. Correct it."
    )
