"""Every address answers as its description says, whatever it is sent; nothing breaks inside."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
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
schema = schemathesis.openapi.from_dict(dict(api.get_openapi_schema(path_prefix="/api/")))
schema.app = get_wsgi_application()
schema.config.phases.update(phases=["examples", "fuzzing"])
DELIVERING = {"method": "POST", "path": "/api/orders"}


def bounded(examples: int) -> settings:
    return settings(
        max_examples=examples,
        derandomize=True,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )


@pytest.fixture(autouse=True)
def one_connection() -> Iterator[None]:
    """Keep the test's own transaction open over requests, as Django's test client does."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


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
@schema.exclude(**DELIVERING).parametrize()
@bounded(8)
def test_an_address_answers_as_described(case: Any, tokens: list[str]) -> None:
    hold(case, tokens)


@pytest.mark.django_db
@schema.include(**DELIVERING).parametrize()
@bounded(3)
def test_a_delivery_is_answered_as_described(case: Any, tokens: list[str]) -> None:
    hold(case, tokens[:1])
