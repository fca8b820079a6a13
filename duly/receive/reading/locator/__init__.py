"""The grammar of locators: what an address, a handle or a hashtag names on a platform.

In: one locator as written and the platform's name. Out: a kind, an id, the normal form, the
repairs by name, and the reason why a person must look, if there is one.
"""

from duly.receive.reading.locator.locate import locate, owner_repo
from duly.receive.reading.locator.platforms import GRAMMARS, PLATFORMS
from duly.receive.reading.locator.point import Locator

__all__ = ["GRAMMARS", "PLATFORMS", "Locator", "locate", "owner_repo"]
