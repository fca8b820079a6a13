"""Readers loaded when a file of their kind comes: a list of names does not wait for a PDF's."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any


def late(place: str) -> Callable[..., Any]:
    """Name a function by ``module:function``; it is loaded when it is first called."""
    module, _, name = place.partition(":")

    def call(*given: Any, **named: Any) -> Any:
        return getattr(import_module(module), name)(*given, **named)

    return call
