"""Documents as they arrived and as they went out, kept by digest and never changed."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime

from duly.desk.orders.models import Exhibit
from duly.order.terms import Digest, Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A document with its type; ``name`` is sealed."""

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


def load(digest: str) -> Kept:
    """Return a document.

    Refuses ``unknown-exhibit``.
    """
    row = Exhibit.objects.filter(digest=digest).first()
    if row is None:
        raise Refusal("unknown-exhibit", f"no document {digest[:12]}… is kept here")
    return Kept(
        digest=Digest(row.digest),
        media_type=row.media_type,
        body=bytes(row.body),
        name=row.name,
        text=row.text,
    )
