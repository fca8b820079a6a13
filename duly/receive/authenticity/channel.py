"""What the mail's signatures prove: was it sent by the domain it claims, and is it whole?"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from duly.receive.authenticity.message import Mail
from duly.receive.authenticity.names import Names, strict_alignment
from duly.receive.authenticity.register import AuthorityRegister, within
from duly.receive.authenticity.sender import Sender
from duly.receive.authenticity.signature import BROKEN, Signature, Standing


class Proof(StrEnum):
    """What the channel proves."""

    VERIFIED = "verified"
    UNVERIFIED = "unverified"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelProof:
    """The proof, the codes that say why, and the fingerprints of the signatures that hold."""

    proof: Proof
    why: tuple[str, ...] = ()
    fingerprints: tuple[str, ...] = ()
    covers: frozenset[str] = frozenset()


def channel_proof(
    found: tuple[Signature, ...], sender: Sender, register: AuthorityRegister, names: Names
) -> ChannelProof:
    """Return what these signatures prove about the claimed sender."""
    ours = [one for one in found if _registered(one.domain, register)]
    holding = [one for one in ours if not _short_of(one, sender, names)]
    broken = sorted({one.standing.value for one in ours if one.standing in BROKEN})
    if holding:
        return ChannelProof(
            proof=Proof.VERIFIED,
            why=("signature-extra-broken",) if broken else (),
            fingerprints=tuple(one.fingerprint for one in holding),
            covers=frozenset().union(*(one.covers for one in holding)),
        )
    if broken:
        return ChannelProof(proof=Proof.BROKEN, why=tuple(broken))
    lacks = {_short_of(one, sender, names) for one in ours}
    return ChannelProof(
        proof=Proof.UNVERIFIED,
        why=tuple(sorted(lacks)) or (_without_ours(found),),
    )


def _without_ours(found: tuple[Signature, ...]) -> str:
    if any(one.domain for one in found):
        return "not-aligned"
    return "signature-malformed" if found else "unsigned"


def fits_its_type(mail: Mail) -> bool:
    """Say whether the text is what an unsigned Content-Type field claims it to be.

    A changed boundary would show another message than the one that was signed: parts must
    begin at the top and end at the bottom, and plain text must hold no parts.
    """
    kind = mail.first("content-type")
    boundary = re.search(r'boundary="?([^";]+)', kind, re.IGNORECASE)
    lines = [line.rstrip() for line in mail.body.splitlines() if line.strip()]
    if boundary is None:
        parts = (a.startswith(b"--") and _is_field(b) for a, b in pairwise(lines))
        return not kind.lower().startswith("multipart/") and not any(parts)
    mark = b"--" + boundary[1].encode("utf-8")
    opens = [n for n, line in enumerate(lines[:2]) if line == mark]
    greeting = not opens or opens[0] == 0 or lines[0].startswith(b"This is a multi")
    return bool(opens) and greeting and lines[-1] == mark + b"--"


def _is_field(line: bytes) -> bool:
    return line.lower().startswith((b"content-", b"mime-"))


def _registered(domain: str, register: AuthorityRegister) -> bool:
    return domain in register.domains


def _short_of(one: Signature, sender: Sender, names: Names) -> str:
    """Return the code of what this signature lacks to prove the sender, or nothing."""
    if one.standing is not Standing.HOLDS:
        return one.standing.value
    if "from" not in one.covers:
        return "from-unsigned"
    if not _aligned(one, sender, names):
        return "not-aligned"
    return "" if "subject" in one.covers else "subject-unsigned"


def _aligned(one: Signature, sender: Sender, names: Names) -> bool:
    if sender.mailbox is None or sender.authority is None:
        return False
    domain = sender.mailbox.domain
    if one.domain not in sender.authority.domains or not within(domain, one.domain):
        return False
    return domain == one.domain or not strict_alignment(names, (domain, one.domain))
