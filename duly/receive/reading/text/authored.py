"""An account right beside a post that nobody is known to have written: it may be its author."""

from __future__ import annotations

import re

from duly.order.terms import Kind
from duly.receive.reading.text.designators import ACCOUNT, HANDLE
from duly.receive.reading.text.found import Found
from duly.receive.reading.text.postnumbers import TWEET

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
_CALLED_ITS = re.compile(  # right before an account: who has written the post before it
    r"(?:投稿者|作成者|作者|发布者|發布者|发帖人|작성자|게시자|\b(?:author|posted by|written by|"
    r"published by|by|verfasser\w{0,2}|verfasst von|autor\w{0,2}|auteur|par|autore|"
    r"publicado por|pubblicato da|penulis|pengunggah|författare|forfatter)|автор\w{0,2}|"
    r"लेखक|(?:ال)?كاتب|(?:ال)?ناشر)[\s:：(は]{0,4}\Z",
    re.IGNORECASE,
)
_LABEL = re.compile(
    rf"[\W\d]{{0,9}}(?:\w{{1,20}}\s)?(?:{ACCOUNT}|{HANDLE})[^\n:：]{{0,20}}[:：]\s*", re.IGNORECASE
)
_TWEET_LABEL = re.compile(rf"[\W\d]{{0,9}}{TWEET}[^\n:：]{{0,20}}[:：]\s*", re.IGNORECASE)
_NEAR = 70  # characters between an account and its post


def is_perhaps_its(post: Found, account: Found) -> bool:
    """Tell whether a post of nobody known stands right beside an account that may be its author's.

    "The tweet ID 1356… of @x" asks about the post; "@x and the tweet ID 1356…" about both, unless
    labels name them: "Account: @x", and on its own line "Tweet ID: 1356…".
    """
    if account.locator.kind is not Kind.ACCOUNT or post.locator.kind is not Kind.POST:
        return False
    if _is_labeled(post, _TWEET_LABEL) and _is_labeled(account, _LABEL):
        return True
    if post.mention.block is not account.mention.block:
        return False
    first, last = sorted((post.mention, account.mention), key=lambda one: one.start)
    between = first.block.text[first.end : last.start]
    if len(between) > _NEAR:
        return False
    if first is post.mention and _CALLED_ITS.search(between):
        return True
    if _APART.search(between):
        return False
    return first is post.mention or not _BECAUSE.search(between)


def _is_labeled(one: Found, label: re.Pattern[str]) -> bool:
    """Tell whether a label alone stands before a name on its line: "Account: @x"."""
    text, start = one.mention.block.text, one.mention.start
    return label.fullmatch(text, text.rfind("\n", 0, start) + 1, start) is not None
