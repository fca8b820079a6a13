"""The interface's handbook in the browser: Swagger UI from our own files, under the strict CSP."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from ninja import NinjaAPI
from ninja.openapi.docs import DocsBase

from duly.desk.acts.house import actor_of_person, actor_of_token
from duly.desk.clock import now
from duly.desk.web.lasting import spent
from duly.order.terms import Refusal


class OwnPages(DocsBase):
    """One page, one nonce, nothing from elsewhere."""

    def render_page(self, request: HttpRequest, api: NinjaAPI, **kwargs: Any) -> HttpResponse:
        """Return the page."""
        told = {
            "url": self.get_openapi_url(api, kwargs),
            "layout": "BaseLayout",
            "deepLinking": True,
            "validatorUrl": None,
        }
        return render(request, "api/docs.html", {"api": api, "told": json.dumps(told)})


View = Callable[..., Any]


def for_seats(view: View) -> View:
    """Show a page to whoever has a seat, by sign-in or token; in the demo to anyone."""

    @wraps(view)
    def shown(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if settings.DULY_DEMO or _seated(request):
            return view(request, *args, **kwargs)
        return redirect_to_login(request.get_full_path(), settings.LOGIN_URL)

    return shown


def _seated(request: HttpRequest) -> bool:
    word, _, token = request.headers.get("Authorization", "").partition(" ")
    person = getattr(request.user, "person", None) if request.user.is_authenticated else None
    try:
        if word.lower() == "bearer":
            actor_of_token(token.strip())
            return True
        if person is not None and not spent(request.session, at=now()):
            actor_of_person(person.ref)
            return True
    except Refusal:
        return False
    return False
