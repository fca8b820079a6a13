"""Words for tests of the JSON interface: somebody of the cast, with their own token."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.test import Client

from duly.desk.clock import now
from duly.desk.orders.door import handle, handle_items, open_order
from duly.desk.orders.vault import Pouch
from duly.desk.people.models import Token
from duly.order.terms import Actor, ItemRef
from tests.case import CHECKED, FOUND, received
from tests.cast import NOON, ORDER

SOON = (now() + timedelta(days=7)).isoformat()
COMPLY = {
    "outcome": "comply",
    "reason": "lawful_order",
    "territory": ["IN"],
    "until": SOON,
}
WRITTEN = {
    "letter": "Direction under section 69A of the Information Technology Act, 2000. Block access"
    " by the public in India to the 2 accounts listed within 24 (twenty-four) hours.",
    "items": ["@zqkara", "@zqmohan"],
    "authority": "in-it-act:do_meity",
    "country": "IN",
}


@dataclass(frozen=True)
class Caller:
    """One person of the cast at the interface."""

    token: str

    def get(self, address: str, **query: Any) -> Any:
        return Client().get(f"/api/{address}", query, headers=self._proof())

    def post(self, address: str, said: Any, key: str | None = None) -> Any:
        headers = self._proof() | ({"Idempotency-Key": key} if key else {})
        return Client().post(
            f"/api/{address}", said, content_type="application/json", headers=headers
        )

    def send(self, address: str, key: str | None = None, **parts: Any) -> Any:
        headers = self._proof() | ({"Idempotency-Key": key} if key else {})
        return Client().post(f"/api/{address}", parts, headers=headers)

    def _proof(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"}


def caller(actor: Actor) -> Caller:
    """Return somebody of the cast with a token of old: nothing is recorded by asking."""
    token = f"duly_of_{actor.person}"
    Token.objects.get_or_create(
        digest=hashlib.sha256(token.encode()).hexdigest(),
        defaults={"person_id": actor.person, "made_at": NOON},
    )
    return Caller(token)


def refs(count: int) -> list[ItemRef]:
    return [ItemRef(f"{ORDER}/{place}") for place in range(1, count + 1)]


def an_order(count: int) -> None:
    """Put a checked and resolved order on the desk."""
    open_order(ORDER, received(count), at=NOON, pouch=Pouch(ORDER))
    handle(ORDER, CHECKED, at=NOON)
    handle_items(ORDER, [(ref, FOUND) for ref in refs(count)], at=NOON)
