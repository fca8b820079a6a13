"""Is it really that authority? A vector of what is known, and one verdict over it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from duly.order.events import Verdict
from duly.order.terms import Channel
from duly.receive.authenticity.channel import ChannelProof, Proof, channel_proof, fits_its_type
from duly.receive.authenticity.mailboxes import mailboxes
from duly.receive.authenticity.message import Mail, open_mail
from duly.receive.authenticity.names import Answer, Lookup, Names
from duly.receive.authenticity.reasons import HOLD, REJECT
from duly.receive.authenticity.register import Authority, AuthorityRegister, within
from duly.receive.authenticity.sender import Identity, Sender, elsewhere, foreign, sender_of
from duly.receive.authenticity.signature import signatures
from duly.receive.authenticity.spf import Envelope, spf


class Seal(StrEnum):
    """How the electronic seal on the delivered documents stands."""

    NONE = "none"
    VALID = "valid"
    BROKEN = "broken"
    UNCHECKED = "unchecked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known beside the mail itself.

    ``instrument`` is the act as read, ``PACK:ID``; ``called_back`` says that a person confirmed the
    order over a number that did not come from the order.
    """

    seal: Seal = Seal.NONE
    instrument: str | None = None
    called_back: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Vector:
    """What is known on each of five axes; no single one of them is the verdict."""

    channel: str  # verified, unverified, broken, account
    document: str  # none, valid, broken, unchecked
    identity: str  # registered, officer-unregistered, unknown, impersonated
    out_of_band: str  # done, required, not-done
    competence: str  # within, outside, unknown


@dataclass(frozen=True, slots=True, kw_only=True)
class Authenticity:
    """The verdict with its reasons, as codes; ``explain`` of ``reasons`` turns them into words.

    ``authority`` is the registered one that is claimed. ``fingerprints`` and ``answers`` are to
    be kept: the first find a replay, the second let the verdict be checked in later years.
    """

    verdict: Verdict
    vector: Vector
    why: tuple[str, ...]
    authority: str | None = None
    fingerprints: tuple[str, ...] = ()
    answers: tuple[Answer, ...] = field(default=(), repr=False)


def assess(
    raw_mail: bytes,
    *,
    dns: Lookup,
    register: AuthorityRegister,
    envelope: Envelope | None,
    at: datetime,
    seen_before: Callable[[str], bool],
    known: Known | None = None,
) -> Authenticity:
    """Say whether a mail is really from the authority it claims; never raises on any bytes.

    Reject shows tampering or impersonation. Authentic is an unbroken, unexpired, aligned DKIM
    signature of a registered domain over From, Subject and the whole body, a registered sender,
    and nothing against it. Hold is the same with something that a person must decide.
    Everything else is unverified. ``seen_before`` is asked with fingerprints of signatures.
    """
    names, mail, beside = Names(dns), open_mail(raw_mail), known or Known()
    sender = sender_of(mail, register)
    proof = channel_proof(signatures(raw_mail, mail, names, at), sender, register, names)
    why = [*_form(mail, sender), *sender.why, *proof.why]
    if proof.proof is Proof.VERIFIED and sender.authority:
        why += _letter(mail, sender.authority, proof, register)
        why += _way(envelope, sender.authority, names)
        why += ["replayed"] if any(map(seen_before, proof.fingerprints)) else []
        why += ["officer-unregistered"] if sender.identity != Identity.REGISTERED else []
        why += _beside(sender.authority, beside)
    return Authenticity(
        verdict=_verdict(why, proof),
        vector=_vector(sender, proof, beside),
        why=tuple(dict.fromkeys(why)),
        authority=sender.authority.id if sender.authority else None,
        fingerprints=proof.fingerprints,
        answers=tuple(names.answers.values()),
    )


def assess_account(
    channel: Channel, account: Authority | None, known: Known | None = None
) -> Authenticity:
    """Assess what came in another way than by mail.

    Only the authority's own registered account on the portal or the API proves anything; a
    letter by post or from a court is unverified until somebody has called back.
    """
    beside = known or Known()
    proved = channel in (Channel.PORTAL, Channel.API) and account is not None
    identity = Identity.REGISTERED if proved else Identity.UNKNOWN
    sender = Sender(mailbox=None, authority=account if proved else None, identity=identity)
    proof = ChannelProof(proof=Proof.VERIFIED if proved else Proof.UNVERIFIED)
    why = ["account-registered"] if proved else ["channel-unproved"]
    why += _beside(sender.authority, beside) if sender.authority else []
    return Authenticity(
        verdict=_verdict(why, proof),
        vector=_vector(sender, proof, beside),
        why=tuple(why),
        authority=sender.authority.id if sender.authority else None,
    )


def _verdict(why: Iterable[str], proof: ChannelProof) -> Verdict:
    codes = set(why)
    if codes & REJECT.keys():
        return Verdict.REJECT
    if proof.proof is not Proof.VERIFIED:
        return Verdict.UNVERIFIED
    return Verdict.HOLD if codes & HOLD.keys() else Verdict.AUTHENTIC


def _vector(sender: Sender, proof: ChannelProof, known: Known) -> Vector:
    authority = sender.authority
    powers = authority.may_order if authority else frozenset()
    requires_call = authority is not None and _wants(authority, "call", "out_of_band")
    competence = "within" if _forms(known.instrument or "") & powers else "outside"
    return Vector(
        channel=proof.proof.value,
        document=known.seal.value,
        identity=sender.identity.value,
        out_of_band="done" if known.called_back else "required" if requires_call else "not-done",
        competence=competence if powers and known.instrument else "unknown",
    )


def _forms(instrument: str) -> set[str]:
    """Return the ways in which a register may name a power: the whole pack, or one act of it."""
    pack, _, own = instrument.casefold().rpartition(":")
    return {each for each in (pack, own, f"{pack}:{own}") if each}


def _form(mail: Mail, sender: Sender) -> list[str]:
    """Look at the form of the header: twice the same field, or one read in two ways."""
    why = ["field-doubled"] if mail.doubled() else []
    claims = sender.authority is not None or sender.identity is Identity.IMPERSONATED
    return [*why, "header-smuggled"] if mail.broken and claims else why


def _letter(
    mail: Mail, authority: Authority, proof: ChannelProof, register: AuthorityRegister
) -> list[str]:
    """Look at what the signature did not have to cover."""
    why = []
    if mail.all("reply-to"):
        try:
            away = elsewhere(mail.first("reply-to"), authority)
            why += ["reply-to-elsewhere"] if away else []
        except ValueError:
            why.append("reply-to-unreadable")
    if mail.all("sender") and foreign(mail.first("sender"), authority):
        why.append("sender-elsewhere")
    covered = proof.covers >= {"content-type"} or not mail.all("content-type")
    if not covered and not fits_its_type(mail):
        why.append("content-type-unsigned")
    if any(_fails(result, register) for result in mail.all("authentication-results")):
        why.append("own-server-disagrees")
    return why + _addressee(mail, register)


def _fails(result: str, register: AuthorityRegister) -> bool:
    server, _, found = result.casefold().partition(";")
    return server.strip() in register.platform_mx and bool(re.search(r"\b(dkim|dmarc)=fail", found))


def _addressee(mail: Mail, register: AuthorityRegister) -> list[str]:
    if not register.platform_addresses:
        return []
    try:
        named = {
            one.address for name in ("to", "cc") for v in mail.all(name) for one in mailboxes(v)
        }
    except ValueError:
        return ["addressed-elsewhere"]
    return [] if named & register.platform_addresses else ["addressed-elsewhere"]


def _way(envelope: Envelope | None, authority: Authority, names: Names) -> list[str]:
    """Look at the way the mail came: by whose order, and from a machine that may."""
    sent_for = envelope.mail_from.strip(" <>") if envelope else ""
    if envelope is None or not sent_for:
        return []
    domain = sent_for.rpartition("@")[2].casefold()
    if not any(within(domain, own) for own in authority.domains):
        return ["envelope-elsewhere"]
    return ["spf-fail"] if spf(envelope, domain, names) == "fail" else []


def _beside(authority: Authority, known: Known) -> list[str]:
    """Look at what this authority's orders must show besides the channel."""
    why = ["seal-broken"] if known.seal is Seal.BROKEN else []
    if _wants(authority, "seal", "pdf", "document") and known.seal in (Seal.NONE, Seal.UNCHECKED):
        why.append("seal-missing")
    if _wants(authority, "call", "out_of_band") and not known.called_back:
        why.append("call-back-required")
    return why


def _wants(authority: Authority, *words: str) -> bool:
    return any(word in wanted for wanted in authority.requires for word in words)
