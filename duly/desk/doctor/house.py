"""Whether the desk is set up for real work: its clock, its people, its platform, its settings."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.db import connection

from duly.desk.acts import house
from duly.desk.acts.platform import platform
from duly.desk.doctor.finding import Check, Weight, check
from duly.desk.mail.register import authorities
from duly.desk.orders import owed, read
from duly.order.terms import Refusal, Role, Unreadable
from duly.platforms.named import AsNamed

_SKEW = timedelta(seconds=2)
_LATE = timedelta(minutes=10)
_DECIDE = {Role.REVIEWER.value, Role.COUNSEL.value}


def settings_look() -> Iterator[Check]:
    """Look at what needs no table."""
    yield from _doors()
    yield check(
        "mail",
        bool(settings.EMAIL_HOST),
        "letters leave by a mail server",
        "letters are written into the folder 'outgoing' and reach nobody",
        "set DULY_SMTP_HOST",
        weight=Weight.WARNING,
    )
    yield check(
        "mail-tls",
        settings.MAIL_STAYS_HERE or settings.EMAIL_USE_TLS or settings.EMAIL_USE_SSL,
        "no letter travels in the open",
        "letters travel to another machine in the open, with the names that they hold",
        "unset DULY_SMTP_TLS, or use a mail server on this machine",
    )
    yield _platform()
    yield _register()


def _doors() -> Iterator[Check]:
    yield check(
        "debug",
        not settings.DEBUG,
        "errors are not shown to visitors",
        "DEBUG is on: a visitor who meets an error reads our data",
        "unset it",
        weight=Weight.FATAL,
    )
    yield check(
        "demo-doors",
        not settings.DULY_DEMO,
        "nobody signs in without proof",
        "DULY_DEMO is set: anyone may sign in as anyone",
        "unset DULY_DEMO; it is for the demo's throwaway home only",
        weight=Weight.FATAL,
    )
    yield check(
        "hosts",
        "*" not in settings.ALLOWED_HOSTS,
        "the desk answers under its own names only",
        "the desk answers under any name, so that links in letters can be forged",
        "name the hosts in DULY_HOSTS",
    )
    public = str(settings.DULY_PUBLIC_URL)
    yield check(
        "cookies",
        not public.startswith("https:") or bool(settings.SESSION_COOKIE_SECURE),
        "sessions travel as the public address does",
        "the public address is https, but sessions would also travel without",
        "set DULY_TLS=1",
    )


def look() -> Iterator[Check]:
    """Look at what the tables say."""
    yield _clock()
    yield from _people()
    yield from _debts()


def _platform() -> Check:
    try:
        served = platform()
    except (Refusal, Unreadable, OSError) as broken:
        return Check(
            id="platform",
            ok=False,
            why=f"the platform cannot be asked: {broken}",
            fix="correct DULY_PLATFORM, or import the directory again: 'duly import directory'",
        )
    return check(
        "platform",
        not isinstance(served, AsNamed),
        f"things are resolved by the {served.name}",
        "names are taken for permanent ids: one that changes hands would carry a withholding"
        " to somebody else",
        "import what exists with 'duly import directory FILE.csv', or set DULY_PLATFORM",
        weight=Weight.WARNING,
    )


def _register() -> Check:
    try:
        known = len(authorities().authorities)
    except (Unreadable, OSError) as broken:
        return Check(
            id="authorities",
            ok=False,
            why=f"the register of authorities cannot be read: {broken}",
            fix="correct DULY_AUTHORITIES_FILE, or import it again: 'duly import authorities'",
        )
    return check(
        "authorities",
        known > 0,
        f"{known} authorities are registered",
        "no authority is registered, so no mail can be found authentic",
        "import the register with 'duly import authorities FILE.json'",
        weight=Weight.WARNING,
    )


def _clock() -> Check:
    here = datetime.now(UTC)
    late = [line.at for line in read.newest_events(limit=50) if line.at > here + _SKEW]
    skew = timedelta()
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT clock_timestamp()")
            row = cursor.fetchone()
        skew = abs(row[0] - here) if row else skew
    false = os.environ.get("DULY_DEMO_CLOCK")
    bad = (
        "DULY_DEMO_CLOCK sets a false clock"
        if false
        else f"the database's clock differs by {skew.total_seconds():.1f} s"
        if skew > _SKEW
        else "events lie in the future: this clock went back"
    )
    return check(
        "clock",
        not (late or false or skew > _SKEW),
        "the clock has not gone back behind what was recorded",
        bad,
        "set the machine's clock by NTP; unset DULY_DEMO_CLOCK. Deadlines are reckoned by it",
    )


def _people() -> Iterator[Check]:
    living = [seat for seat in house.seats() if seat.revoked_at is None]
    nowhere = sorted(seat.login for seat in living if seat.country == "ZZ")
    yield check(
        "seats-somewhere",
        not nowhere,
        "every seat says in which country it is",
        f"no country is stated for: {', '.join(nowhere)}; the rule that nobody in the demanding"
        " country signs last cannot hold for them",
        "revoke and grant the seat anew with --country",
        weight=Weight.WARNING,
    )
    deciding = [seat for seat in living if _DECIDE & set(seat.roles)]
    yield check(
        "four-eyes",
        len(deciding) >= 2,
        f"{len(deciding)} people may decide",
        f"{len(deciding)} people may decide; nothing can be confirmed",
        "'duly user add LOGIN --role counsel --country CC'",
        weight=Weight.WARNING,
    )


def _debts() -> Iterator[Check]:
    here = datetime.now(UTC)
    kinds = (owed.GATE, owed.NOTICE, owed.MAIL)
    late = sum(len(owed.open_debts(kind, at=here - _LATE)) for kind in kinds)
    yield check(
        "worker",
        not late,
        "nothing that is owed to the outside is late",
        f"{late} registers, notices or letters are late",
        "run 'duly worker --every 5' beside the desk, or 'duly serve', which does it itself",
    )
    stuck = owed.stuck()
    told = "; ".join(f"{each.many} {each.kind}: {each.why}" for each in stuck)
    yield check(
        "stuck",
        not stuck,
        "nothing that is owed to the outside fails",
        f"what is owed to the outside fails: {told}",
        "remove the cause; 'duly worker --again' then tries anew what was given up",
        weight=Weight.BAD if any(each.given_up for each in stuck) else Weight.WARNING,
    )
