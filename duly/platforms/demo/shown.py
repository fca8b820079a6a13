"""The one synthetic world, its two orders, and whose eyes it is seen with."""

from __future__ import annotations

from typing import Final

from duly.platforms.demo.people import READER
from duly.platforms.demo.world import the_world

WORLD: Final = the_world()
VIEWER: Final = WORLD.by_handle[READER].id
JANUARY: Final = WORLD.january.rows
FEBRUARY: Final = WORLD.february.rows
