"""Opening a home: tables made, triggers in their place, or a clear word of what to do."""

from __future__ import annotations

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from duly.desk.home import current
from duly.desk.orders import guard
from duly.order.terms import Refusal

_KEYS = ("vault", "register")  # no backup may be older than these


def make_home() -> None:
    """Make or upgrade the home's tables and put the triggers in their place."""
    current().prepare()
    settings.SECRET_KEY = current().secret("session").hex()  # what is signed now opens later too
    if str(connection.settings_dict["NAME"]) == str(current().database):
        current().claim_database()
    fresh = not MigrationExecutor(connection).loader.applied_migrations
    call_command("migrate", verbosity=0, interactive=False)
    guard.install()
    for name in _KEYS if fresh else ():
        current().secret(name)


def must_be_open() -> None:
    """Refuse ``no-home``, ``old-home`` and ``unguarded`` where the desk may not be used."""
    current().must_be_made()
    executor = MigrationExecutor(connection)
    if not executor.loader.applied_migrations:
        raise Refusal("no-home", f"{current().path} is no desk yet; run 'duly init' first")
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise Refusal("old-home", "this home is older than the program; run 'duly init' again")
    if missing := guard.missing():
        raise Refusal(
            "unguarded",
            f"the history's triggers are gone ({', '.join(sorted(missing))});"
            " run 'duly ledger verify', then 'duly init' to put them back",
        )
