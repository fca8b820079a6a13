"""Through which synthetic viewers this desk sees its platform."""

from __future__ import annotations

from datetime import datetime
from importlib import import_module

from django.conf import settings

from duly.desk.acts.platform import platform
from duly.gate.holder import Gate
from duly.platforms.demo.platform import DemoPlatform
from duly.platforms.viewing import Surface


def surfaces(gate: Gate, *, at: datetime, host: str) -> tuple[Surface, ...]:
    """Return a viewer for each surface that the platform lets be looked at; none for most.

    Only the demo does today: it reads with this gate, at an instant. Its pages are loaded here,
    since no other desk needs them.
    """
    served = platform()
    if not isinstance(served, DemoPlatform):
        return ()
    demo = import_module("duly.platforms.demo.viewers")
    made: tuple[Surface, ...] = demo.opened(
        served.world, gate, public_site=settings.DULY_PUBLIC_URL, at=at, host=host
    )
    return made
