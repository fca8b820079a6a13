"""A desk without a register yet, before a platform whose people read mail."""

from __future__ import annotations

from typing import Any

import pytest

from duly.desk.home import current
from duly.desk.worker import notices
from tests.desk.worker.office import People
from tests.desk.worker.posts import Post


@pytest.fixture
def people(desk: None, monkeypatch: pytest.MonkeyPatch) -> People:
    """Put a platform of the test's own in the place of the real one; start without a register."""
    current().prepare()
    current().register.unlink(missing_ok=True)
    platform = People()
    monkeypatch.setattr(notices, "platform", lambda: platform)
    return platform


@pytest.fixture
def post(settings: Any) -> type[Post]:
    """Put a mail server in place whose fates a test sets."""
    settings.EMAIL_BACKEND = "tests.desk.worker.posts.Post"
    Post.fates = []
    return Post
