"""Personal text, kept apart: events hold a salted commitment, the vault holds the text."""

from __future__ import annotations

import hmac
import os
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.db.models import OuterRef, QuerySet, Subquery

from duly.desk.home import current
from duly.desk.orders.models import OrderKey, VaultRow
from duly.desk.orders.wrapping import wrapped
from duly.desk.seals import Seal, new_seal, unwrapped
from duly.ledger.commitment import SALT_SIZE, commit
from duly.order.terms import OrderRef, Refusal, Sealed

ERASED = "[erased]"
_KEY = "vault"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Text:
    """One text that was sealed and is not kept yet."""

    sealed: Sealed
    topic: str
    salt: bytes
    raw: bytes
    key: bytes | None


@dataclass(slots=True)
class Pouch:
    """Texts sealed for one order, not yet kept; the door keeps them with the event, or neither."""

    order: OrderRef
    texts: list[_Text] = field(default_factory=list)

    def seal(self, text: str, *, topic: str = "") -> Sealed:
        """Return the commitment that stands for ``text`` in events.

        Whatever was said comes back exactly, also what is no proper text. ``topic`` makes
        the text findable by equality among texts of the same topic.
        """
        salt, raw = os.urandom(SALT_SIZE), text.encode("utf-8", "surrogatepass")
        sealed = Sealed(commit(salt, raw).hex())
        digest = key(topic, text) if topic else None
        self.texts.append(_Text(sealed=sealed, topic=topic, salt=salt, raw=raw, key=digest))
        return sealed

    def say(self, text: str, what: str) -> Sealed:
        """Seal what a person has to say; refuses ``no-words`` with ``what`` for a blank."""
        if not text.strip():
            raise Refusal("no-words", f"{what}; an empty record helps nobody")
        return self.seal(text)

    def keep(self) -> None:
        """Write the texts, encrypted; called by the door inside its transaction.

        They stay in the pouch: should that transaction fail, a second try finds them here.
        """
        if not self.texts:
            return
        seal = seal_of(self.order)
        VaultRow.objects.bulk_create(
            [
                VaultRow(
                    sealed=one.sealed,
                    order=self.order,
                    topic=one.topic,
                    cipher=seal.lock(one.sealed, one.salt + one.raw),
                    key=one.key,
                )
                for one in self.texts
            ],
            batch_size=500,
            ignore_conflicts=True,
        )

    def hand_over(self, order: OrderRef) -> None:
        """Keep the texts for another order than the one they were sealed for."""
        self.order = order


def seal_of(order: str) -> Seal:
    """Return the key of an order's texts, made at its first text."""
    row, _ = OrderKey.objects.get_or_create(
        order=order, defaults={"wrapped": wrapped(new_seal(), order)}
    )
    return unwrapped(bytes(row.wrapped), order)


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


def holds_any() -> bool:
    """Say whether any text is kept that a key opens."""
    return OrderKey.objects.exists()


def open_sealed(sealed: Iterable[str]) -> Mapping[str, str]:
    """Return the texts behind commitments; an erased one reads ``[erased]``.

    Refuses ``other-seal`` where the home's key is not the one they were locked with.
    """
    wanted = [each for each in set(sealed) if each]
    texts: dict[str, str] = {}
    for start in range(0, len(wanted), 500):
        texts |= _opened(VaultRow.objects.filter(sealed__in=wanted[start : start + 500]))
    return texts


def open_order(order: str) -> Mapping[str, str]:
    """Return every text of one order; refuses as ``open_sealed`` does."""
    return _opened(VaultRow.objects.filter(order=order))


def _opened(rows: QuerySet[VaultRow]) -> dict[str, str]:
    locked = OrderKey.objects.filter(order=OuterRef("order")).values("wrapped")
    told = rows.annotate(wrapped=Subquery(locked))  # one question: no erasure comes in between
    kept = list(told.values_list("sealed", "order", "cipher", "erased_at", "wrapped"))
    living = {order: lock for _, order, _, erased, lock in kept if lock and not erased}
    seals = {order: unwrapped(bytes(lock), order) for order, lock in living.items()}
    return {
        name: ERASED if erased or order not in seals else _text(seals[order], name, bytes(cipher))
        for name, order, cipher, erased, _ in kept
    }


def _text(seal: Seal, name: str, cipher: bytes) -> str:
    return seal.open(name, cipher)[SALT_SIZE:].decode("utf-8", "surrogatepass")


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
