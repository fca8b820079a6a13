"""Mails as a ministry's server would sign them, and the means to spoil them. All synthetic."""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from functools import cache

import dkim
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)
from dkim.canonicalization import CanonicalizationPolicy
from dkim.crypto import HASH_ALGORITHMS, parse_pem_private_key

from duly.receive.authenticity import (
    Authenticity,
    AuthorityRegister,
    Envelope,
    Known,
    NamesDown,
    assess,
    parse_register,
)

AT = datetime(2021, 2, 1, 9, tzinfo=UTC)
MINISTRY, OFFICER = "ministry.gov.xx", "orders@ministry.gov.xx"
HEADERS = {
    "From": f"Ministry of Information <{OFFICER}>",
    "To": "orders@chirp.example",
    "Subject": "Order 1/2021 under section 69A",
    "Date": "Mon, 01 Feb 2021 08:55:00 +0000",
    "Message-ID": "<1.2021@ministry.gov.xx>",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=utf-8",
}
BODY = "Withhold @synthetic_one in XX within 24 hours.\r\n"
COVERS = ("from", "to", "subject", "date", "message-id", "mime-version", "content-type")
REGISTER = """{"platform_mx": ["mx.chirp.example"], "authorities": [
  {"id": "xx:ministry", "country": "XX", "domain": "ministry.gov.xx",
   "addresses": ["orders@ministry.gov.xx", "Desk@Ministry.gov.xx"],
   "may_order": ["blocking"], "requires": [], "pdf_certificates": []},
  {"id": "xx:police", "country": "XX", "domain": "police.gov.xx",
   "addresses": ["cyber@police.gov.xx", "unit@sub.police.gov.xx"]}]}"""

Zone = Mapping[str, Sequence[str]]


@cache
def key(name: str, size: int = 2048) -> RSAPrivateKey:
    """Return one throw-away key per name."""
    return generate_private_key(public_exponent=65537, key_size=size)


def pem(name: str, size: int = 2048) -> bytes:
    """Return the private key in the form that signing programs want."""
    return key(name, size).private_bytes(
        Encoding.PEM, PrivateFormat.TraditionalOpenSSL, NoEncryption()
    )


def record(domain: str, *, size: int = 2048, more: str = "") -> str:
    public = key(domain, size).public_key()
    raw = public.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return f"v=DKIM1; k=rsa; {more}p={base64.b64encode(raw).decode()}"


def zone(**changed: Sequence[str]) -> dict[str, Sequence[str]]:
    """Return the names of the registered domains and of an evil one."""
    domains = (MINISTRY, "police.gov.xx", "evil.test", "ministry.gov.xy")
    return {f"s1._domainkey.{domain}": [record(domain)] for domain in domains} | changed


def plain(headers: Mapping[str, str] = HEADERS, body: str = BODY) -> bytes:
    head = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    return f"{head}\r\n{body}".encode()


def sign(
    raw: bytes,
    domain: str = MINISTRY,
    *,
    covers: Sequence[str] = COVERS,
    size: int = 2048,
    algorithm: str = "rsa-sha256",
    more: Sequence[tuple[str, str]] = (),
) -> bytes:
    """Return the mail with a DKIM signature on top; ``more`` adds tags such as ``x`` or ``l``."""
    signer = dkim.DKIM(raw, signature_algorithm=algorithm.encode())
    policy = CanonicalizationPolicy.from_c_value(b"relaxed/relaxed")
    signer.hasher = HASH_ALGORITHMS[algorithm.encode()]
    body = policy.canonicalize_body(signer.body)
    cut = int(dict(more)["l"]) if "l" in dict(more) else len(body)
    hashed = base64.b64encode(signer.hasher(body[:cut]).digest())
    fields = [
        (b"v", b"1"),
        (b"a", algorithm.encode()),
        (b"c", b"relaxed/relaxed"),
        (b"d", domain.encode()),
        (b"s", b"s1"),
        *((name.encode(), value.encode()) for name, value in more),
        (b"h", ":".join(covers).encode()),
        (b"bh", hashed),
        (b"b", b"0" * 60),
    ]
    names = tuple(one.encode() for one in covers)
    made = signer.gen_header(
        fields, names, policy, b"DKIM-Signature", parse_pem_private_key(pem(domain, size))
    )
    return b"DKIM-Signature: " + bytes(made) + raw


def judge(
    raw: bytes,
    names: Zone | None = None,
    *,
    register: str = REGISTER,
    envelope: Envelope | None = None,
    at: datetime = AT,
    seen: Sequence[str] = (),
    known: Known | None = None,
) -> Authenticity:
    held: AuthorityRegister = parse_register(register)
    return assess(
        raw,
        dns=lookup(zone() if names is None else names),
        register=held,
        envelope=envelope,
        at=at,
        seen_before=lambda mark: mark in seen,
        known=known,
    )


def lookup(names: Zone) -> Callable[[str, str], Sequence[str]]:
    def look(name: str, kind: str) -> Sequence[str]:
        found = names.get(name if kind == "TXT" else f"{name} {kind}", ())
        if found == ["down"]:
            raise NamesDown("timeout")
        return found

    return look
