"""Signing in at the desk: by one's own token; nobody signs up by themselves."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.contrib.auth.backends import ModelBackend
from django.contrib.auth.models import AbstractBaseUser, User
from django.core.exceptions import ValidationError
from django.db import DatabaseError
from django.http import HttpRequest

from duly.desk.acts import house
from duly.desk.noting import came, turned_away
from duly.order.terms import Refusal


class ClosedDoors(DefaultAccountAdapter):  # type: ignore[misc]
    """Nobody signs up by themselves, and the doorman makes no small talk."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Say no."""
        return False

    def authenticate(self, request: HttpRequest, **said: Any) -> AbstractBaseUser | None:
        """Ask who this is; a try to which the database gave no answer counts against nobody."""
        login = str(said.get("username") or "")
        try:
            user: AbstractBaseUser | None = super().authenticate(request, **said)
        except DatabaseError:
            self._rollback_login_failed_rl_usage()
            raise
        except ValidationError:
            turned_away("too-many-tries", house.known_login(login), request)
            raise
        if user is None:
            turned_away("bad-token", house.known_login(login), request)
        else:
            came(request, "signed in", user.get_username())
        return user

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """Say nothing: the next page shows who is signed in."""


class ByToken(ModelBackend):
    """A person's own token opens the desk as it opens the command line, while their seat lives."""

    def authenticate(self, request: HttpRequest | None, **said: Any) -> User | None:  # type: ignore[override]
        """Return the person's user; none for a token that is not theirs."""
        login, token = said.get("username") or "", said.get("password") or ""
        try:
            actor = house.actor_of_token(token, login=login)
        except Refusal:
            return None
        return house.user_of(actor.person)
