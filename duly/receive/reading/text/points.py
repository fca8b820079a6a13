"""A point of a list that is said at length, and what stands below it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from duly.receive.reading.text import words
from duly.receive.reading.text.flow import Block
from duly.receive.reading.text.mentions import Mention
from duly.receive.reading.text.negation import is_turned_or_done

_CALLED = re.compile(r"\W{0,3}[^\W\d_]{1,3}[.)]\s+[^\W\d_]\S{2,20}\W*$")  # "A. lista"
_SHORT = 120  # characters


def is_item(block: Block, found: Sequence[Mention], below: Sequence[Block]) -> bool:
    """Tell whether a block is one point of a list, said at length: it introduces nothing.

    "A. lista" above an entry is how the list below is called.
    """
    if not _is_point(block):
        return False
    if _CALLED.match(block.text) and any(one.entry for one in below):
        return False
    return bool(found) or (len(block.text) < _SHORT and not words.ASKS.search(block.text))


def is_refusing(block: Block, found: Sequence[Mention], below: Sequence[Block]) -> bool:
    """Tell whether a point above entries says no: it refuses what they name, or calls it so."""
    above = not found and any(one.entry for one in below)
    return above and _is_point(block) and is_turned_or_done(block.text)


def _is_point(block: Block) -> bool:
    return block.bulleted and not block.text.rstrip().endswith((":", "："))
