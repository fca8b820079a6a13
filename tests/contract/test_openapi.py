"""Every address answers as its description says, whatever it is sent; nothing breaks inside."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
import schemathesis
from django.test.client import ClientHandler
from hypothesis import HealthCheck, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from duly.desk.api.site import api
from duly.desk.orders.guard import missing
from duly.desk.orders.rebuild import rebuild
from tests.cast import ASHA, BILAL
from tests.desk import conftest
from tests.desk.asked import an_order, caller

desk = conftest.desk
_CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
LONG = settings().max_examples > 100
_INSIDE = ClientHandler(enforce_csrf_checks=True)


def desk_inside(environ: dict[str, Any], start: Callable[..., Any]) -> list[bytes]:
    """Answer as the desk does, within the test's own transaction."""
    answer: Any = _INSIDE(environ)
    start(f"{answer.status_code} {answer.reason_phrase}", list(answer.items()))
    return [answer.content]


schema = schemathesis.openapi.from_dict(dict(api.get_openapi_schema(path_prefix="/api/")))
schema.app = desk_inside
schema.config.phases.update(phases=["examples", "fuzzing"])


def bounded(examples: int) -> settings:
    return settings(
        max_examples=examples,
        derandomize=True,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )


@pytest.fixture
def tokens(db: None, desk: None) -> Iterator[list[str]]:
    """Seat the cast, put an order on the desk, and give tokens to those who work on it."""
    an_order(3)
    yield [caller(actor).token for actor in (BILAL, ASHA)]
    assert rebuild().differences == ()
    assert missing() == set()


def hold(case: Any, tokens: list[str]) -> None:
    for token in tokens:
        headers = {"Authorization": f"Bearer {token}", "Host": "localhost"}
        case.call_and_validate(checks=_CHECKS, headers=headers)


@pytest.mark.django_db
@schema.exclude(method="POST", path="/api/orders").parametrize()
@bounded(40 if LONG else 5)
def test_an_address_answers_as_described(case: Any, tokens: list[str]) -> None:
    hold(case, tokens)


@pytest.mark.django_db
@schema.include(method="POST", path="/api/orders").parametrize()
@bounded(20 if LONG else 3)
def test_a_delivery_is_answered_as_described(case: Any, tokens: list[str]) -> None:
    hold(case, tokens[:1])
