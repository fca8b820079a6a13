"""One DKIM signature: does it hold, over what, and if not, why not?

dkimpy does the arithmetic. What counts as holding is decided here, more strictly than by the
standard: no length limit, no SHA-1, expiry at the moment of receipt, and every doubt a no.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

import dkim
from dkim.canonicalization import CanonicalizationPolicy
from dkim.util import InvalidTagValueList, parse_tag_value

from duly.receive.authenticity.message import Mail
from duly.receive.authenticity.names import Names, NamesDown

MAX_SIGNATURES = 8
_MAX_SIZE = 8192
_WIDE_GAP = re.compile(r"\s{64}")  # a long run of blanks stalls the reader behind
_BASE64 = re.compile(rb"[A-Za-z0-9+/=\s]+")
_DOMAIN = re.compile(rb"[a-z0-9_-]+(\.[a-z0-9_-]+)+", re.IGNORECASE)
_ALGORITHMS = {b"rsa-sha256": b"rsa", b"ed25519-sha256": b"ed25519"}
_NEEDED = (b"v", b"a", b"b", b"bh", b"d", b"h", b"s")
_LEAST_KEY = 1024


class Standing(StrEnum):
    """How a signature stands."""

    HOLDS = "holds"
    BODY_ALTERED = "body-altered"
    HEADERS_ALTERED = "headers-altered"
    BODY_APPENDED = "body-appended"
    LENGTH_LIMITED = "length-limited"
    EXPIRED = "signature-expired"
    KEY_MISSING = "key-missing"
    KEY_UNUSABLE = "key-unusable"
    NAMES_DOWN = "names-down"
    WEAK = "signature-weak"
    MALFORMED = "signature-malformed"


BROKEN = {Standing.BODY_ALTERED, Standing.HEADERS_ALTERED, Standing.BODY_APPENDED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """A signature line: the domain that signs, the fields it covers, and how it stands."""

    domain: str
    covers: frozenset[str]
    standing: Standing
    fingerprint: str  # sha256 of the signature's own bytes: the same mail again, the same here


def signatures(raw: bytes, mail: Mail, names: Names, at: datetime) -> tuple[Signature, ...]:
    """Judge the mail's first eight DKIM signatures, as they stand at ``at``."""
    lines = mail.all("dkim-signature")[:MAX_SIGNATURES]
    return tuple(_judged(raw, number, line, names, at) for number, line in enumerate(lines))


def _judged(raw: bytes, number: int, line: str, names: Names, at: datetime) -> Signature:
    tags = _tags(line)
    value = re.sub(rb"\s", b"", tags.get(b"b", b""))
    covers = re.split(rb"\s*:\s*", tags.get(b"h", b"").strip().lower())
    return Signature(
        domain=tags.get(b"d", b"").decode("ascii", "replace").lower(),
        covers=frozenset(name.decode("ascii", "replace") for name in covers),
        standing=_standing(raw, number, tags, names, at),
        fingerprint=hashlib.sha256(value).hexdigest(),
    )


def _tags(line: str) -> dict[bytes, bytes]:
    """Return the tags of a signature line; none of a line that could stall or mislead."""
    if len(line) > _MAX_SIZE or _WIDE_GAP.search(line) or not line.isascii():
        return {}
    try:
        tags: dict[bytes, bytes] = parse_tag_value(line.encode("ascii"))
    except (InvalidTagValueList, IndexError):
        return {}
    whole = all(tags.get(name) for name in _NEEDED) and tags[b"v"] == b"1"
    numbers = all(re.fullmatch(rb"\d{1,12}", tags.get(n, b"0")) for n in (b"x", b"t", b"l"))
    spelled = whole and all(_BASE64.fullmatch(tags[name]) for name in (b"b", b"bh"))
    named = whole and _DOMAIN.fullmatch(tags[b"d"]) and re.fullmatch(rb"[\w.-]+", tags[b"s"])
    return tags if spelled and named and numbers else {}


def _standing(
    raw: bytes, number: int, tags: dict[bytes, bytes], names: Names, at: datetime
) -> Standing:
    if not tags:
        return Standing.MALFORMED
    if tags[b"a"] not in _ALGORITHMS:
        return Standing.WEAK
    name = (tags[b"s"] + b"._domainkey." + tags[b"d"]).decode("ascii")
    try:
        records = names.ask(name)
    except NamesDown:
        return Standing.NAMES_DOWN
    if not records:
        return Standing.KEY_MISSING
    key = records[0].encode("utf-8", "replace")
    if len(records) > 1 or not _usable(key, tags):
        return Standing.KEY_UNUSABLE
    found = _proved(raw, number, tags, key)
    if found is not Standing.HOLDS:
        return found
    if int(tags.get(b"x", b"999999999999")) < at.timestamp():
        return Standing.EXPIRED
    return found if b"l" not in tags else _limited(raw, tags)


def _usable(record: bytes, tags: dict[bytes, bytes]) -> bool:
    """Say whether a key record may be used for this signature (RFC 6376, 3.6.1)."""
    try:
        key = parse_tag_value(record)
        _, size, kind, _ = dkim.evaluate_pk(tags[b"d"], record)
    except Exception:  # whatever fails in the reader, the key is of no use
        return False
    flags, services = key.get(b"t", b"").split(b":"), key.get(b"s", b"*").split(b":")
    hashes = key.get(b"h", b"sha256").split(b":")
    identity = tags.get(b"i", b"@" + tags[b"d"]).rpartition(b"@")[2].lower()
    return (
        kind == _ALGORITHMS[tags[b"a"]]
        and (kind == b"ed25519" or size >= _LEAST_KEY)
        and b"y" not in flags  # the domain is only trying
        and (b"s" not in flags or identity == tags[b"d"].lower())
        and bool({b"*", b"email"} & set(services))
        and b"sha256" in hashes
    )


def _proved(raw: bytes, number: int, tags: dict[bytes, bytes], key: bytes) -> Standing:
    # dkimpy judges x= and t= by today's clock; without them it cannot, and expiry is ours.
    timeless = {name: value for name, value in tags.items() if name not in (b"x", b"t")}
    try:
        dkim.validate_signature_fields(timeless)
        checker = dkim.DKIM(raw, minkey=_LEAST_KEY)
        lines = [(n, v) for n, v in checker.headers if n.lower() == b"dkim-signature"]
        covers = [one.lower() for one in re.split(rb"\s*:\s*", tags[b"h"])]
        held = checker.verify_sig(tags, covers, lines[number], lambda _name, timeout: key)
    except dkim.ValidationError as wrong:
        altered = str(wrong).startswith("body hash mismatch")
        return Standing.BODY_ALTERED if altered else Standing.MALFORMED
    except Exception:  # some twenty classes, down to IndexError: nothing is proved
        return Standing.MALFORMED
    return Standing.HOLDS if held else Standing.HEADERS_ALTERED


def _limited(raw: bytes, tags: dict[bytes, bytes]) -> Standing:
    """Say whether text stands behind the length that was signed."""
    policy = CanonicalizationPolicy.from_c_value(tags.get(b"c", b"simple/simple"))
    whole = len(policy.canonicalize_body(dkim.rfc822_parse(raw)[1]))
    return Standing.BODY_APPENDED if int(tags[b"l"]) < whole else Standing.LENGTH_LIMITED
