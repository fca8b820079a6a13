"""Documents as they arrived and as they went out, kept by digest and never changed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models.functions import Substr

from duly.desk.orders.models import Exhibit
from duly.order.terms import Digest, Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A document with its type.

    ``name`` is sealed; a letter kept as data bears the digest of its PDF instead.
    """

    digest: Digest
    media_type: str
    body: bytes
    name: str
    text: str


def keep(body: bytes, media_type: str, *, at: datetime, name: str = "", text: str = "") -> Digest:
    """Keep a document and return its SHA-256; keeping the same bytes twice keeps them once.

    ``text`` is the mail that will carry it: a subject line, an empty line, the body.
    """
    digest = Digest(hashlib.sha256(body).hexdigest())
    Exhibit.objects.bulk_create(
        [
            Exhibit(
                digest=digest, media_type=media_type, body=body, name=name, text=text, kept_at=at
            )
        ],
        ignore_conflicts=True,
    )
    return digest


def keep_all(bodies: Sequence[bytes], media_type: str, *, at: datetime) -> list[Digest]:
    """Keep many documents of one type at once, as ``keep`` does, and return their digests."""
    digests = [Digest(hashlib.sha256(body).hexdigest()) for body in bodies]
    Exhibit.objects.bulk_create(
        [
            Exhibit(digest=digest, media_type=media_type, body=body, kept_at=at)
            for digest, body in zip(digests, bodies, strict=True)
        ],
        ignore_conflicts=True,
        batch_size=100,
    )
    return digests


def load(digest: str) -> Kept:
    """Return a document.

    Refuses ``unknown-exhibit``.
    """
    found = load_all([digest])
    if digest not in found:
        raise Refusal("unknown-exhibit", f"no document {digest[:12]}… is kept here")
    return found[digest]


def other_form(digest: str, media_type: str) -> Kept:
    """Return the form of this type in which a letter was kept beside its PDF.

    Refuses ``unknown-exhibit``, as for letters of earlier versions.
    """
    named = Exhibit.objects.filter(name=digest, media_type=media_type).values_list("digest")
    for (other,) in named[:1]:
        return load(other)
    raise Refusal("unknown-exhibit", f"the letter {digest[:12]}… is kept as PDF alone")


def beginnings(digests: Iterable[str], media_type: str, *, size: int) -> dict[str, bytes]:
    """Return how the form of this type begins that is kept beside each of some letters."""
    named = Exhibit.objects.filter(name__in=set(digests), media_type=media_type)
    rows = named.values_list("name", Substr("body", 1, size))
    return {name: bytes(start) for name, start in rows}


def load_all(digests: Iterable[str]) -> dict[str, Kept]:
    """Return those of some hundred documents that are kept, by digest."""
    return {
        row.digest: Kept(
            digest=Digest(row.digest),
            media_type=row.media_type,
            body=bytes(row.body),
            name=row.name,
            text=row.text,
        )
        for row in Exhibit.objects.filter(digest__in=set(digests))
    }
