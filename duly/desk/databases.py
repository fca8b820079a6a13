"""Which database, and in which mode nothing acknowledged is ever lost."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from duly.desk.home import Home

_FIXED = (3, 51, 3)  # the write-ahead log may lose commits before this version
_BACKPORTED = {(3, 44, 6), (3, 50, 7)}


def journal_mode(version: str) -> str:
    """Return the journal mode in which this SQLite loses nothing: ``wal`` or ``delete``.

    Versions 3.7.0 to 3.51.2, but for two back-ports, can corrupt or lose commits in WAL mode
    when a reset meets a second connection (sqlite.org/wal.html, "the WAL-reset bug").
    """
    numbers = tuple(int(part) for part in version.split("."))[:3]
    return "wal" if numbers >= _FIXED or numbers in _BACKPORTED else "delete"


def database(home: Home, url: str | None, sqlite: str) -> dict[str, Any]:
    """Return Django's settings of the database: PostgreSQL by URL, else the home's own file."""
    if url:
        return _postgres(url)
    return {
        "ENGINE": "duly.desk.embedded",
        "NAME": str(home.database),
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 30,
            "init_command": (
                f"PRAGMA journal_mode={journal_mode(sqlite)};"
                "PRAGMA synchronous=EXTRA;"  # FULL leaves the journal's end to the next cut
                "PRAGMA recursive_triggers=ON;"
                "PRAGMA foreign_keys=ON;"
                "PRAGMA secure_delete=ON"
            ),
        },
        "TEST": {"NAME": ":memory:"},  # as for Django's own engine, also in several processes
    }


def _postgres(url: str) -> dict[str, Any]:
    parts = urlsplit(url)
    options = {name: values[-1] for name, values in parse_qs(parts.query).items()}
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")) or "postgres",
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", None) or parts.hostname or "",
        "PORT": options.pop("port", None) or str(parts.port or ""),
        "OPTIONS": options,
    }
