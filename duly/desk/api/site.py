"""The interface as a whole: its addresses, its proofs, and how it says no."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError
from ninja.openapi.schema import OpenAPISchema

from duly.desk.api import doing
from duly.desk.api.docs import OwnPages, for_seats
from duly.desk.api.problems import MEDIA_TYPE, STATUSES, Problem, problem, refused, status_of
from duly.desk.api.proof import OwnToken
from duly.desk.api.receiving import Written
from duly.desk.noting import turned_away
from duly.order.terms import Actor, Refusal, Unreadable

_ABOUT = (
    "Every command and question of the desk, under the same rights as on the command line and"
    " the pages. Prove who you are with your own token (`duly user token`). A refused command"
    " changes nothing and says why (RFC 9457). An `Idempotency-Key` makes it safe to repeat a"
    " request."
)
_NAMED = "#/components/schemas/{model}"
_TURNED_AWAY = (403, 404)  # what a seat may not see it is told is not there
CODES = {400: "bad-body", 401: "no-token", 415: "bad-media-type"}


class DulyAPI(NinjaAPI):
    """An interface whose every no is documented as problem+json."""

    def get_openapi_schema(
        self, *, path_prefix: str | None = None, path_params: dict[str, Any] | None = None
    ) -> OpenAPISchema:
        """Return the description of every address, with how each says no."""
        told = super().get_openapi_schema(path_prefix=path_prefix, path_params=path_params)
        named = told["components"]["schemas"]
        named["Problem"] = Problem.model_json_schema(mode="serialization", ref_template=_NAMED)
        named["Written"] = Written.model_json_schema(ref_template=_NAMED)
        named.update(named["Written"].pop("$defs", {}))
        said = {MEDIA_TYPE: {"schema": {"$ref": _NAMED.format(model="Problem")}}}
        for operations in told["paths"].values():
            for operation in operations.values():
                for status in STATUSES:
                    operation["responses"][status] = {
                        "description": "not done; nothing was recorded",
                        "content": said,
                    }
        return told


api = DulyAPI(
    title="Duly",
    version="1",
    description=_ABOUT,
    docs=OwnPages(),
    docs_decorator=for_seats,
    auth=OwnToken(),
)
api.add_router("", doing.router)
api.add_decorator(never_cache, mode="view")


@api.exception_handler(Refusal)
def _refusal(request: HttpRequest, no: Refusal) -> HttpResponse:
    who = getattr(request, "auth", None)
    if isinstance(who, Actor) and status_of(no.code) in _TURNED_AWAY:
        turned_away(no.code, who.person, request)
    return refused(no)


@api.exception_handler(Unreadable)
def _unreadable(request: HttpRequest, no: Unreadable) -> HttpResponse:
    return refused(no)


@api.exception_handler(ValidationError)
def _misfit(request: HttpRequest, no: ValidationError) -> HttpResponse:
    errors = [{name: each.get(name) for name in ("loc", "msg", "type")} for each in no.errors]
    return problem(422, "bad-request", "the request is not as documented; see errors", errors)


@api.exception_handler(HttpError)
def _http_error(request: HttpRequest, no: HttpError) -> HttpResponse:
    proof = "send Authorization: Bearer and your own token; 'duly user token' makes one"
    said = proof if isinstance(no, AuthenticationError) else str(no)
    return problem(no.status_code, CODES.get(no.status_code, "bad-request"), said)
