"""New keys for orders and documents, locked with the home's; never with one made by mistake."""

from __future__ import annotations

from duly.desk.home import current
from duly.desk.orders.models import OrderKey
from duly.desk.seals import NAME, Seal, home_key, lock_key
from duly.order.terms import Refusal


def wrapped(seal: Seal, place: str) -> bytes:
    """Return a key locked with the home's own, for one place.

    Refuses ``no-seal-key`` where keys were locked before and the home's is gone: with another
    one nothing that is kept would ever open again.
    """
    home = current()
    if not home.holds(NAME) and OrderKey.objects.exists():
        raise Refusal(
            "no-seal-key", f"{home.keys}/{NAME}.key is gone; put it back from a backup first"
        )
    return lock_key(seal, place, home_key())
