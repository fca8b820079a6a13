"""The ten lines of the handbook for Django, in a site of its own, under WSGI and under ASGI."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.contract.test_gate_integrations import block, register

__all__ = ["register"]
ROOT = Path(__file__).parents[2]
SITE = {
    "__init__": "",
    "settings": """
SECRET_KEY, ALLOWED_HOSTS, ROOT_URLCONF = "of a test", ["*"], "chirp.urls"
LOGGING_CONFIG = None  # what goes wrong is said on stderr
MIDDLEWARE = ["django.middleware.common.CommonMiddleware", "chirp.withheld.middleware"]
""",
    "urls": """
from django.http import HttpResponse
from django.urls import path
from chirp.withheld import timeline

async def later(request):
    return HttpResponse("the page of 8, later")

def user(request, id):
    return HttpResponse(f"the page of {id}", headers={"Vary": "Cookie"})

urlpatterns = [path("users/8/later", later), path("users/<id>", user), path("timeline", timeline)]
""",
    "asked": """
import asyncio, json, sys
from django.core.asgi import get_asgi_application
from django.core.wsgi import get_wsgi_application
from tests.contract.driving import by_asgi, by_wsgi

wsgi, asgi = get_wsgi_application(), get_asgi_application()
questions = json.loads(sys.argv[1])
told = {"wsgi": [by_wsgi(wsgi, *one) for one in questions]}
told["asgi"] = [asyncio.run(by_asgi(asgi, *one)) for one in questions]
print(json.dumps(told))
""",
}
FIRST = """
from tests.rooms.gate.publishers import verify
application = None

def newest_posts():
    return [{"id": 1, "author": 7}, {"id": 2, "author": 8}]

"""


@pytest.fixture
def site(register: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "chirp"
    folder.mkdir()
    lines = (FIRST + block("wsgi") + block("django")).replace(
        "/var/lib/duly/register.gate", str(register)
    )
    for name, source in (SITE | {"withheld": lines}).items():
        (folder / f"{name}.py").write_text(source)
    return tmp_path


def asked(site: Path, questions: list[tuple[str, str, str]]) -> dict[str, Any]:
    """Answers by server: status, headers, body; a question is method, path, country."""
    surroundings = os.environ | {
        "DJANGO_SETTINGS_MODULE": "chirp.settings",
        "PYTHONPATH": f"{site}{os.pathsep}{ROOT}",
    }
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "chirp.asked", json.dumps(questions)],
        env=surroundings,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout))


def test_a_django_site_hides_what_is_withheld_there_and_nothing_else(site: Path) -> None:
    questions = [
        ("GET", "/users/7", "IN"),
        ("GET", "/users/7", "US"),
        ("GET", "/users/8", "IN"),
        ("GET", "/users/8/later", "IN"),
        ("HEAD", "/users/7", "IN"),
        ("GET", "/timeline", "IN"),
        ("GET", "/timeline", "US"),
    ]
    for told in asked(site, questions).values():
        statuses, headers, bodies = zip(*told, strict=True)
        assert statuses == (451, 200, 200, 200, 451, 200, 200)
        assert bodies[1:5] == ("the page of 7", "the page of 8", "the page of 8, later", "")
        assert "https://desk.example/orders/IN-2021-0002" in bodies[0]
        assert '<https://chirp.example/>; rel="blocked-by"' in headers[0]["link"]
        assert headers[0]["cache-control"] == "private, no-store"
        assert headers[0]["content-length"] == headers[4]["content-length"]
        assert [one["vary"] for one in headers[1:4]] == ["Cookie, X-Country"] * 2 + ["X-Country"]
        shown = [[post["id"] for post in json.loads(body)["posts"]] for body in bodies[5:]]
        assert shown == [[2], [1, 2]]
