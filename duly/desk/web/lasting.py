"""How long a sign-in lasts: an hour without a page, a working day at most."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.contrib.sessions.backends.base import SessionBase

RESTS = timedelta(hours=1)
LASTS = timedelta(hours=8)
_OFTEN = timedelta(minutes=5)  # how exactly the last page is remembered: each time is a write
_BEGAN, _SEEN = "began", "seen"


def spent(session: SessionBase, *, at: datetime) -> bool:
    """Say whether a session rested or lasted too long; if not, remember that it is in use."""
    began, seen = _instant(session, _BEGAN, at), _instant(session, _SEEN, at)
    if at - began >= LASTS or at - seen >= RESTS:
        return True
    if _SEEN not in session or at - seen >= _OFTEN:
        session[_BEGAN], session[_SEEN] = began.isoformat(), at.isoformat()
    return False


def _instant(session: SessionBase, name: str, absent: datetime) -> datetime:
    said = session.get(name)
    return datetime.fromisoformat(said) if isinstance(said, str) else absent
