"""The name service: the network's own, or a file in its place."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import dns.exception
import dns.resolver

from duly.order.terms import Unreadable
from duly.receive.authenticity import Lookup, NamesDown

_SECONDS = 5.0


def names(file: str | None) -> Lookup:
    """Return the lookup to ask: the file of ``DULY_DNS_FILE`` if there is one, else the network."""
    return from_file(Path(file)) if file else ask_network


def ask_network(name: str, kind: str) -> Sequence[str]:
    """Return the records of a name, none if it has none; raises ``NamesDown`` within 5 s."""
    try:
        found = dns.resolver.resolve(name, kind, lifetime=_SECONDS, raise_on_no_answer=False)
    except dns.resolver.NXDOMAIN:
        return ()
    except (dns.exception.DNSException, UnicodeError) as down:
        raise NamesDown(type(down).__name__) from down
    return tuple(_text(record) for record in found)


def from_file(path: Path) -> Lookup:
    """Return a lookup in a file of ``{name: {"TXT": [text or list of texts]}}``.

    ``{"error": …}`` for a name means that the service does not answer; an absent name has no
    records. Raises ``Unreadable`` when the file is not of this form.
    """
    try:
        held = json.loads(path.read_text(encoding="utf-8"))
        zone = {str(name).rstrip(".").lower(): found for name, found in held.items()}
    except (OSError, ValueError, AttributeError) as broken:
        raise Unreadable(
            "dns-file-malformed", f"{path} is no file of names ({broken}). Correct it."
        ) from broken
    return _Zone(zone)


class _Zone:
    def __init__(self, zone: Mapping[str, object]) -> None:
        self._zone = zone

    def __call__(self, name: str, kind: str) -> Sequence[str]:
        found = self._zone.get(name.rstrip(".").lower(), {})
        if not isinstance(found, Mapping) or "error" in found:
            raise NamesDown(str(found))
        return tuple("".join(_texts(record)) for record in _texts(found.get(kind)))


def _texts(value: object) -> list[str]:
    """Return a text or a list of texts as a list; long records come in pieces."""
    return value if isinstance(value, list) else [str(value)] if value else []


def _text(record: object) -> str:
    strings = getattr(record, "strings", None)
    if strings is None:
        return str(record)
    return b"".join(strings).decode("utf-8", "replace")
