"""One locator of a letter as found: where it stands, what is said around it, what it names."""

from __future__ import annotations

from dataclasses import dataclass

from duly.order.terms import Kind
from duly.receive.reading.locator import Locator
from duly.receive.reading.text.context import Context
from duly.receive.reading.text.mentions import Mention

Key = tuple[Kind, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A mention with its surroundings and its reading."""

    mention: Mention
    context: Context
    locator: Locator

    @property
    def key(self) -> Key:
        """Give what is named, whatever the notation."""
        return (self.locator.kind, self.locator.id)

    @property
    def listed(self) -> bool:
        """Tell whether it is an entry of a list, or stands in a point of one."""
        return self.mention.block.listed
