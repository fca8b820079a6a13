"""How long the property walks go, a fixed short walk or a long random one; and a quick lock."""

from __future__ import annotations

from django.conf import settings as desk
from hypothesis import HealthCheck, settings

_SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]

settings.register_profile(
    "quick",
    derandomize=True,
    deadline=None,
    max_examples=60,
    stateful_step_count=30,
    suppress_health_check=_SLOW,
    print_blob=True,
)
settings.register_profile(
    "long",
    deadline=None,
    max_examples=1000,
    stateful_step_count=80,
    suppress_health_check=_SLOW,
    print_blob=True,
)
settings.load_profile("quick")


def pytest_configure() -> None:
    """Spare a million rounds for every wrong guess at a sign-in; nobody here has a password."""
    desk.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
