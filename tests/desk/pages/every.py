"""Every page by name: its template and what it shows."""

from __future__ import annotations

from collections.abc import Mapping

from tests.desk.pages import arriving, law, orders, others, outside, unsent

PAGES: Mapping[str, tuple[str, object]] = {
    "inbox": ("duly/inbox.html", arriving.INBOX),
    "inbox-empty": ("duly/inbox.html", arriving.INBOX_EMPTY),
    "receive": ("duly/receive.html", arriving.RECEIVE),
    "order": ("duly/order.html", orders.ORDER),
    "order-csv": ("duly/order.html", orders.ORDER_CSV),
    "order-empty": ("duly/order.html", orders.ORDER_EMPTY),
    "item": ("duly/item.html", orders.ITEM_PAGE),
    "history": ("duly/history.html", orders.HISTORY),
    "exhibits": ("duly/exhibits.html", orders.EXHIBITS),
    "correct": ("duly/correct.html", orders.CORRECT),
    "reading": ("duly/reading.html", orders.READING),
    "reading-empty": ("duly/reading.html", orders.READING_EMPTY),
    "check": ("duly/check.html", others.CHECK),
    "stale": ("duly/stale.html", unsent.STALE),
    "propose": ("duly/propose.html", others.PROPOSE),
    "confirm": ("duly/confirm.html", others.CONFIRM),
    "letters": ("duly/letters.html", others.LETTERS),
    "letters-empty": ("duly/letters.html", others.LETTERS_EMPTY),
    "escalations": ("duly/escalations.html", others.ESCALATIONS),
    "escalations-form": ("duly/escalations.html", others.ESCALATIONS_FORM),
    "escalations-empty": ("duly/escalations.html", others.ESCALATIONS_EMPTY),
    "clocks": ("duly/clocks.html", law.CLOCKS),
    "clocks-empty": ("duly/clocks.html", law.CLOCKS_EMPTY),
    "restores": ("duly/restores.html", law.RESTORES),
    "restores-empty": ("duly/restores.html", law.RESTORES_EMPTY),
    "unsent": ("duly/unsent.html", unsent.UNSENT),
    "unsent-empty": ("duly/unsent.html", unsent.UNSENT_EMPTY),
    "staff": ("duly/staff.html", law.STAFF),
    "staff-opened": ("duly/staff.html", law.STAFF_OPENED),
    "ledger": ("duly/ledger.html", others.LEDGER),
    "ledger-empty": ("duly/ledger.html", others.LEDGER_EMPTY),
    "receipt": ("duly/receipt.html", others.RECEIPT),
    "people": ("duly/people.html", others.PEOPLE),
    "signin": ("duly/signin.html", others.SIGN_IN),
    "missing": ("duly/missing.html", others.MISSING),
    "public": ("duly/public/index.html", outside.PUBLIC_INDEX),
    "public-empty": ("duly/public/index.html", outside.PUBLIC_EMPTY),
    "public-order": ("duly/public/order.html", outside.PUBLIC_ORDER),
    "public-451": ("duly/public/withheld.html", outside.UNAVAILABLE),
    "public-identity": ("duly/public/identity.html", outside.IDENTITY),
    "public-missing": ("duly/public/missing.html", outside.LOST),
    "private": ("duly/public/private.html", outside.PRIVATE),
    "private-appealed": ("duly/public/private.html", outside.PRIVATE_APPEALED),
}
