"""An account right beside a post that nobody is known to have written: it may be its author."""

from __future__ import annotations

import re

from duly.order.terms import Kind
from duly.receive.reading.text.found import Found

_APART = re.compile(  # what joins two that are both asked about
    r"[,;\n/&|、，。；]|\.\s|\b(?:and|or|und|oder|sowie|et|ou|y|e|o|u|и|или|та|і|й|або|ve|veya|"
    r"dan|atau|"
    r"i|oraz|lub|en|of wel|og|och|eller|a|ja|és|și|και|plus)\b|和|及|与|और|तथा|および|및|(?<!\w)و",
    re.IGNORECASE,
)
_BECAUSE = re.compile(  # behind an account: what it is to be closed for
    r"\b(?:for|because|due|who|which|that|wegen|der|die|das|pour|qui|por|que|per|che|за|котор\w+|"
    r"який|яка|które\w*|który|która|voor|vanwege|die|wat|karena|yang|nedeniyle|dolayı)\b",
    re.IGNORECASE,
)
_NEAR = 70  # characters between an account and its post


def is_perhaps_its(post: Found, account: Found) -> bool:
    """Tell whether a post of nobody known stands right beside an account that may be its author's.

    "The tweet ID 1356… of @x" asks about the post; "@x and the tweet ID 1356…" about both.
    """
    if account.locator.kind is not Kind.ACCOUNT or post.locator.kind is not Kind.POST:
        return False
    if post.mention.block is not account.mention.block:
        return False
    first, last = sorted((post.mention, account.mention), key=lambda one: one.start)
    between = first.block.text[first.end : last.start]
    if len(between) > _NEAR or _APART.search(between):
        return False
    return first is post.mention or not _BECAUSE.search(between)
