"""Writes down every statement that the desk sends to its database, and when it says "kept".

Run as ``python -m tests.faults.recording ORDERS`` on a home of its own: one JSON document.
"""

from __future__ import annotations

import json
import sys

from django.conf import settings
from django.db import connection

from duly.desk.home import current
from duly.order.terms import OrderRef
from tests.faults import writing


def record(orders: int) -> dict[str, object]:
    """Return the tables as they were made, and what came after, statement by statement.

    A number among the statements says how many entries the desk had acknowledged by then.
    """
    writing.make()
    connection.ensure_connection()
    dump = list(connection.connection.iterdump())
    said: list[str | int] = []

    def heard(statement: str) -> None:
        if not statement.startswith("--"):  # what a trigger does, it will do again by itself
            said.append(statement)

    connection.connection.set_trace_callback(heard)
    kept = 0
    for number in range(1, orders + 1):
        for fresh in writing.walk(OrderRef(f"IN-2021-{number:04}")):
            kept += fresh
            said.append(kept)
    key = current().ledger_key(str(settings.DULY_ORIGIN)).verifier
    setup = settings.DATABASES["default"]["OPTIONS"]["init_command"]
    return {"dump": dump, "setup": setup, "said": said, "key": str(key)}


if __name__ == "__main__":
    json.dump(record(int(sys.argv[1])), sys.stdout)
