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
from duly.order.terms import OrderRef, Refusal, Sealed

ERASED = "[erased]"
_KEY = "vault"
_HEX = "\x1a"  # begins a stored text that no database column takes as it is


@dataclass(slots=True)
class Pouch:
    """Texts sealed for one order, not yet kept; the door keeps them with the event, or neither."""

    order: OrderRef
    rows: list[VaultRow] = field(default_factory=list)

    def seal(self, text: str, *, topic: str = "") -> Sealed:
        """Return the commitment that stands for ``text`` in events.

        Whatever was said comes back exactly, also what is no proper text. ``topic`` makes
        the text findable by equality among texts of the same topic.
        """
        salt = os.urandom(SALT_SIZE)
        sealed = Sealed(commit(salt, text.encode("utf-8", "surrogatepass")).hex())
        self.rows.append(
            VaultRow(
                sealed=sealed,
                order=self.order,
                topic=topic,
                salt=salt,
                text=_stored(text),
                key=key(topic, text) if topic else None,
            )
        )
        return sealed

    def keep(self) -> None:
        """Write the texts; called by the door inside its transaction.

        They stay in the pouch: should that transaction fail, a second try finds them here.
        """
        VaultRow.objects.bulk_create(self.rows, batch_size=500, ignore_conflicts=True)

    def hand_over(self, order: OrderRef) -> None:
        """Keep the texts for another order than the one they were sealed for."""
        self.order = order
        for row in self.rows:
            row.order = order


def key(topic: str, text: str) -> bytes:
    """Return the keyed digest under which a text is found again; useless without our key.

    Refuses ``no-vault-key`` where texts were keyed before and the key is gone: with another
    one no replay and no overlap would ever be found again.
    """
    home = current()
    if not home.holds(_KEY) and VaultRow.objects.exclude(key=None).exists():
        raise Refusal(
            "no-vault-key", f"{home.keys}/{_KEY}.key is gone; put it back from a backup first"
        )
    plain = f"{topic}\n{unicodedata.normalize('NFC', text)}"
    return hmac.digest(home.secret(_KEY), plain.encode("utf-8", "surrogatepass"), "sha256")


def _stored(text: str) -> str:
    raw = text.encode("utf-8", "surrogatepass")
    if "\0" in text or text.startswith(_HEX) or not _proper(text):
        return _HEX + raw.hex()
    return text


def _opened(stored: str) -> str:
    if stored.startswith(_HEX):
        return bytes.fromhex(stored[1:]).decode("utf-8", "surrogatepass")
    return stored


def _proper(text: str) -> bool:
    return not any("\ud800" <= each <= "\udfff" for each in text)


def open_sealed(sealed: Iterable[str]) -> Mapping[str, str]:
    """Return the texts behind commitments; an erased one reads ``[erased]``."""
    wanted = [each for each in set(sealed) if each]
    texts: dict[str, str] = {}
    for start in range(0, len(wanted), 500):
        rows = VaultRow.objects.filter(sealed__in=wanted[start : start + 500])
        for name, text, erased in rows.values_list("sealed", "text", "erased_at"):
            texts[name] = ERASED if erased else _opened(text)
    return texts


def open_order(order: str) -> Mapping[str, str]:
    """Return every text of one order in one query."""
    rows = VaultRow.objects.filter(order=order).values_list("sealed", "text", "erased_at")
    return {name: ERASED if erased else _opened(text) for name, text, erased in rows}


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
