"""When two texts are the same, nearly the same, or point at the same link."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import parse_qsl, urlencode, urlsplit

_UNSEEN = dict.fromkeys(
    [
        *(0x00AD, 0x061C, 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF),
        *range(0x202A, 0x202F),
        *range(0x2066, 0x206A),
    ]
)
_DIRECTIONS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_LINK = re.compile(r"https?://\S+", re.IGNORECASE)
_MENTION = re.compile(r"(?<![\w@/])@([\w.\-]*\w(?:@[\w.\-]*\w)?)")
_HASHTAG = re.compile(r"(?<![\w&/])[#＃]([^\s#＃.,;:!?()\[\]{}\"'<>]+)")
_TRACKING = re.compile(r"(?i)(utm_\w+|fbclid|gclid|dclid|msclkid|igshid|mc_[ce]id|ref_src|ref_url)")
_ENDS = ".,;:!?)]}>\"'…»”’"
_ONE_BY_ONE = ((0x3040, 0x30FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF))


class _Letters(dict[int, str]):
    """Letters, marks and digits of any script stay; ideographs stand alone; the rest parts."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        if any(first <= code <= last for first, last in _ONE_BY_ONE):
            kept = f" {letter} "
        else:
            kept = letter if unicodedata.category(letter)[0] in "LMN" or code in _JOINERS else " "
        self[code] = kept
        return kept


_JOINERS = (0x200C, 0x200D)  # they shape words of Persian, Hindi and others
_LETTERS = _Letters()


def directed(text: str) -> bool:
    """Tell whether a text holds marks that turn the direction of what is shown."""
    return _DIRECTIONS.search(text) is not None


def normal(text: str) -> str:
    """Return a text as it is compared: without links, mentions, unseen marks, case and spacing.

    Empty when nothing of its own is left; such a text is the same as none.
    """
    bare = _MENTION.sub(" ", _LINK.sub(" ", text.translate(_UNSEEN)))
    return " ".join(unicodedata.normalize("NFKC", bare).casefold().split())


def words(text: str) -> frozenset[str]:
    """Return the distinct words of a text in any script, as they are compared."""
    return frozenset(normal(text).translate(_LETTERS).split())


def link(url: str) -> str:
    """Return a link as it is compared, or an empty text for none.

    Without scheme, ``www.``, default port, fragment, trailing slash and the parameters that
    only track; the host in lower case, the other parameters in order. Nothing is fetched: two
    short links to one page stay two.
    """
    bare = url.translate(_UNSEEN).strip()
    try:
        parts = urlsplit(bare if "://" in bare else f"//{bare}")
        port = parts.port
    except ValueError:
        return bare
    host = (parts.hostname or "").removeprefix("www.")
    if not host:
        return ""
    if port not in {None, {"http": 80, "https": 443}.get(parts.scheme, -1)}:
        host = f"{host}:{port}"
    asked = [
        each
        for each in parse_qsl(parts.query, keep_blank_values=True)
        if not _TRACKING.fullmatch(each[0])
    ]
    query = f"?{urlencode(sorted(asked))}" if asked else ""
    return f"{host}{parts.path.rstrip('/')}{query}"


def written(kind: str, text: str) -> list[str]:
    """Return the links, hashtags or mentions that stand in a text."""
    plain = text.translate(_UNSEEN)
    if kind == "co_link":
        return [found.rstrip(_ENDS) for found in _LINK.findall(plain)]
    bare = _LINK.sub(" ", plain)
    return (_HASHTAG if kind == "co_hashtag" else _MENTION).findall(bare)


def tag(name: str) -> str:
    """Return a hashtag or a handle as it is compared."""
    bare = name.translate(_UNSEEN).strip().lstrip("#＃@")
    return unicodedata.normalize("NFKC", bare).casefold()
