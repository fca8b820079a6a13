"""Whether a domain lets this machine send for it (SPF, RFC 7208, the parts in common use)."""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from duly.receive.authenticity.names import Names, NamesDown

_SIGNS = {"+": "pass", "-": "fail", "~": "softfail", "?": "neutral"}
_MOST = 10  # lookups, as the standard has it


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """How the mail was handed over: by which machine, and on whose behalf."""

    client_ip: str
    helo: str = ""
    mail_from: str = ""


def spf(envelope: Envelope, domain: str, names: Names) -> str:
    """Return ``pass``, ``fail``, ``softfail``, ``neutral``, or ``none`` when it cannot be told."""
    try:
        return _Question(ip_address(envelope.client_ip), names).result(domain)
    except (NamesDown, ValueError):
        return "none"


class _Question:
    def __init__(self, address: IPv4Address | IPv6Address, names: Names) -> None:
        self._address = address
        self._names = names
        self._left = _MOST

    def result(self, domain: str) -> str:
        records = [one for one in self._names.ask(domain) if one.lower().startswith("v=spf1")]
        if len(records) != 1:
            return "none"
        redirect = ""
        for term in records[0].split()[1:]:
            if term.lower().startswith("redirect="):
                redirect = term.partition("=")[2]
                continue
            sign, rest = (term[0], term[1:]) if term[0] in _SIGNS else ("+", term)
            if self._matches(rest.lower(), domain):
                return _SIGNS[sign]
        return self.result(self._spend(redirect)) if redirect else "neutral"

    def _matches(self, term: str, domain: str) -> bool:
        kind, _, value = term.partition(":")
        if kind == "all":
            return True
        if kind in ("ip4", "ip6"):
            return self._address in ip_network(value, strict=False)
        if kind == "include":
            return self.result(self._spend(value)) == "pass"
        if kind == "a":
            return self._has(self._spend(value or domain))
        if kind == "mx":
            hosts = self._names.ask(self._spend(value or domain), "MX")
            return any(self._has(host.split()[-1]) for host in hosts[:_MOST])
        if "=" in kind:
            return False  # a modifier that says nothing of senders
        raise ValueError(f"a mechanism that is not understood: {kind}")

    def _has(self, host: str) -> bool:
        kind = "A" if self._address.version == 4 else "AAAA"
        return any(ip_address(one) == self._address for one in self._names.ask(host, kind))

    def _spend(self, domain: str) -> str:
        self._left -= 1
        if self._left < 0 or "%" in domain or not domain:
            raise ValueError("too many lookups, or a macro")
        return domain
