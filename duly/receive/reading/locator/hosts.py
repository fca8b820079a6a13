"""Whose host an address stands on: a platform we know, another one, a link that forwards."""

from __future__ import annotations

import re

from duly.receive.reading.locator.elsewhere import FORWARDERS, OTHERS
from duly.receive.reading.locator.platforms import GRAMMARS

_OWN = {name: grammar.hosts for name, grammar in GRAMMARS.items()}
_FORWARDERS = FORWARDERS.union(*(grammar.forwarders for grammar in GRAMMARS.values()))
_BY_HOST = {
    host: name for table in (_OWN, OTHERS) for name, hosts in table.items() for host in hosts
}
_KNOWN = "|".join(re.escape(host) for host in sorted(_BY_HOST, key=len, reverse=True))
_FORWARDS = "|".join(re.escape(host) for host in sorted(_FORWARDERS, key=len, reverse=True))
KNOWN_HOST = rf"(?:[\w\ufffe\u00ad-]{{1,63}}\.){{0,6}}(?:{_KNOWN}|{_FORWARDS})"


def owner_of(host: str) -> str | None:
    """Name the platform a host belongs to, as far as it is known here."""
    labels = host.partition(":")[0].removeprefix("www.").split(".")
    for start in range(len(labels) - 1):
        name = _BY_HOST.get(".".join(labels[start:]))
        if name:
            return name
    return None


def is_short_link(host: str) -> bool:
    """Tell whether a host only forwards: what lies behind is not known from the address."""
    return host.removeprefix("www.") in _FORWARDERS
