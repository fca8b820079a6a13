"""Who is asking: a person's own token, as ``Authorization: Bearer``."""

from __future__ import annotations

from django.http import HttpRequest
from ninja.security import HttpBearer

from duly.desk.acts.house import actor_of_token
from duly.desk.noting import turned_away
from duly.order.terms import Actor, Refusal


class OwnToken(HttpBearer):
    """The token that ``duly user token`` made for one person."""

    def authenticate(self, request: HttpRequest, token: str) -> Actor:
        """Return who the token proves.

        Refuses ``bad-token`` and ``seat-revoked``, and notes it.
        """
        try:
            return actor_of_token(token)
        except Refusal as no:
            turned_away(no.code, "", request)
            raise


def actor_of(request: HttpRequest) -> Actor:
    """Return who is asking, as the proof found."""
    actor = getattr(request, "auth", None)
    if not isinstance(actor, Actor):
        raise TypeError("a request came through without proof")
    return actor
