"""What an affected person is told of one item, and the private page where they can answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.core import signing

from duly.answer.letters import Language, RestorationNotice, StatementOfReasons
from duly.answer.mailtext import mail_of
from duly.desk.acts.covering import cover
from duly.desk.acts.lawful import authority_name
from duly.desk.orders.read import ItemView, OrderView
from duly.order.terms import Country, Kind, Refusal

_SALT = "duly.private-page"


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One item, its order, and the fields that may be told."""

    order: OrderView
    item: ItemView
    told: tuple[str, ...]
    language: str

    @property
    def spoken(self) -> Language:
        """The language we write in: theirs if we can, else English."""
        return "hi" if self.language.startswith("hi") else "en"


def tell(telling: Telling, *, at: datetime) -> str:
    """Return the notice as mail text: a subject line, an empty line, the body."""
    mail = mail_of(statement(telling, at=at), language=telling.spoken)
    return f"{mail.subject}\n\n{mail.body}"


def statement(telling: Telling, *, at: datetime) -> StatementOfReasons | RestorationNotice:
    """Return the letter: reasons while it is withheld, the all-clear once it is restored."""
    order, item = telling.order, telling.item
    head = cover(order, at=at, to=(item.label or item.locator,))
    if item.since is None or item.until is None:
        return RestorationNotice(
            cover=head,
            kind=Kind(item.kind),
            subject=item.label or item.locator,
            territory=Country(order.country),
            restored_at=item.restored_at or at,
            reason=item.reason if "reasons_to_user" in telling.told else None,
        )
    told = set(telling.told)
    return StatementOfReasons(
        cover=head,
        kind=Kind(item.kind),
        subject=item.label or item.locator,
        territory=Country(item.territory[0]),
        since=item.since,
        until=item.until,
        authority=authority_name(order.authority) if "authority_name" in told else None,
        order_reference=_reference(order) if "order_copy" in told else None,
        legal_basis=order.basis if "reasons_to_user" in told else None,
        grounds=_ground(telling) if "reasons_to_user" in told else None,
        appeal_link=private_link(item.ref),
    )


def private_link(item: str) -> str:
    """Return the address of the affected person's page; it holds no personal text."""
    return f"{settings.DULY_PUBLIC_URL}/p/{signing.dumps(item, salt=_SALT)}/"


def item_of_link(token: str) -> str:
    """Return the item that a private link is for.

    Refuses ``bad-link``.
    """
    try:
        return str(signing.loads(token, salt=_SALT))
    except signing.BadSignature as bad:
        raise Refusal("bad-link", "this link opens nothing; use the whole link we sent") from bad


def _reference(order: OrderView) -> str:
    references = order.fields.get("references") or [""]
    return str(references[0])


def _ground(telling: Telling) -> str:
    own = telling.item.reading.get("ground")
    return str(own) if own else "; ".join(map(str, telling.order.fields.get("grounds") or ()))
