"""Personal text, kept apart: events hold a salted commitment, the vault holds the text."""

from __future__ import annotations

import hmac
import os
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from duly.desk.home import current
from duly.desk.orders.models import VaultRow
from duly.ledger.commitment import SALT_SIZE, commit
from duly.order.terms import OrderRef, Sealed

ERASED = "[erased]"


@dataclass(slots=True)
class Pouch:
    """Texts sealed for one order, not yet kept; the door keeps them with the event, or neither."""

    order: OrderRef
    rows: list[VaultRow] = field(default_factory=list)

    def seal(self, text: str, *, topic: str = "") -> Sealed:
        """Return the commitment that stands for ``text`` in events.

        ``topic`` makes the text findable by equality among texts of the same topic.
        """
        salt = os.urandom(SALT_SIZE)
        sealed = Sealed(commit(salt, text.encode("utf-8", "surrogatepass")).hex())
        self.rows.append(
            VaultRow(
                sealed=sealed,
                order=self.order,
                topic=topic,
                salt=salt,
                text=text.encode("utf-8", "replace").decode(),
                key=key(topic, text) if topic else None,
            )
        )
        return sealed

    def keep(self) -> None:
        """Write the texts; called by the door inside its transaction."""
        VaultRow.objects.bulk_create(self.rows)
        self.rows.clear()


def key(topic: str, text: str) -> bytes:
    """Return the keyed digest under which a text is found again; useless without our key."""
    plain = unicodedata.normalize("NFC", text)
    return hmac.digest(current().secret("vault"), f"{topic}\n{plain}".encode(), "sha256")


def open_sealed(sealed: Iterable[str]) -> Mapping[str, str]:
    """Return the texts behind commitments; an erased one reads ``[erased]``."""
    wanted = [each for each in set(sealed) if each]
    texts: dict[str, str] = {}
    for start in range(0, len(wanted), 500):
        rows = VaultRow.objects.filter(sealed__in=wanted[start : start + 500])
        for name, text, erased in rows.values_list("sealed", "text", "erased_at"):
            texts[name] = ERASED if erased else text
    return texts


def open_order(order: str) -> Mapping[str, str]:
    """Return every text of one order in one query."""
    rows = VaultRow.objects.filter(order=order).values_list("sealed", "text", "erased_at")
    return {name: ERASED if erased else text for name, text, erased in rows}


def same_texts(topic: str, texts: Iterable[str]) -> Mapping[str, list[tuple[str, str]]]:
    """Return, for each text, the (sealed, order) pairs under which it was sealed before."""
    keys = {key(topic, text): text for text in set(texts)}
    found: dict[str, list[tuple[str, str]]] = {}
    wanted = list(keys)
    for start in range(0, len(wanted), 500):
        rows = VaultRow.objects.filter(topic=topic, key__in=wanted[start : start + 500])
        for name, order, row_key in rows.values_list("sealed", "order", "key"):
            found.setdefault(keys[bytes(row_key or b"")], []).append((name, order))
    return found
