"""Documents as they arrived and as they went out, kept by digest and never changed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from duly.desk.orders.models import Exhibit
from duly.desk.orders.wrapping import wrapped
from duly.desk.seals import new_seal, unwrapped
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
    return _keep([(body, name, text)], media_type, at)[0]


def keep_all(
    bodies: Sequence[bytes], media_type: str, *, at: datetime, name: str = ""
) -> list[Digest]:
    """Keep many documents of one type at once, as ``keep`` does, and return their digests.

    Named by the digest of another document they are erased with it.
    """
    return _keep([(body, name, "") for body in bodies], media_type, at)


def _keep(those: Sequence[tuple[bytes, str, str]], media_type: str, at: datetime) -> list[Digest]:
    digests = [Digest(hashlib.sha256(body).hexdigest()) for body, _, _ in those]
    rows = []
    for digest, (body, name, text) in zip(digests, those, strict=True):
        seal = new_seal()
        rows.append(
            Exhibit(
                digest=digest,
                media_type=media_type,
                name=name,
                wrapped=wrapped(seal, digest),
                words=seal.lock(f"{digest} words", text.encode()),
                body=seal.lock(f"{digest} body", body),
                kept_at=at,
            )
        )
    Exhibit.objects.filter(digest__in=digests, wrapped=b"").delete()  # erased, and here again
    Exhibit.objects.bulk_create(rows, ignore_conflicts=True, batch_size=100)
    return digests


def load(digest: str) -> Kept:
    """Return a document.

    Refuses ``unknown-exhibit``, and ``erased-exhibit`` for one that was erased since.
    """
    row = Exhibit.objects.filter(digest=digest).first()
    if row is None:
        raise Refusal("unknown-exhibit", f"no document {digest[:12]}… is kept here")
    if not row.wrapped:
        raise Refusal("erased-exhibit", f"the document {digest[:12]}… was erased")
    return _opened(row)


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
    rows = named.exclude(wrapped=b"").iterator(chunk_size=20)  # they are only opened whole
    return {row.name: _opened(row).body[:size] for row in rows}


def load_all(digests: Iterable[str]) -> dict[str, Kept]:
    """Return those of some hundred documents that are kept, by digest."""
    rows = Exhibit.objects.filter(digest__in=set(digests)).exclude(wrapped=b"")
    return {row.digest: _opened(row) for row in rows}


def _opened(row: Exhibit) -> Kept:
    seal = unwrapped(bytes(row.wrapped), row.digest)
    return Kept(
        digest=Digest(row.digest),
        media_type=row.media_type,
        body=seal.open(f"{row.digest} body", bytes(row.body)),
        name=row.name,
        text=seal.open(f"{row.digest} words", bytes(row.words)).decode(),
    )
