"""A page's drawing instructions, taken apart without the first reader's library."""

from __future__ import annotations

import re
from collections.abc import Iterator

from duly.order.terms import Unreadable

Token = tuple[str, bytes]  # what it is, and its bytes

_STRING = rb"\((?:[^()\\]++|\\.|\((?:[^()\\]++|\\.|\((?:[^()\\]++|\\.)*+\))*+\))*+\)"
_NUMBER = rb"[-+]?(?:\d+\.?\d*|\.\d+)"
_TOKEN = re.compile(
    rb"(?P<path>(?:(?:" + _NUMBER + rb"\s+){2,6}(?:[mlcvy]|re)\s+)++)"
    rb"|(?P<number>" + _NUMBER + rb")"
    rb"|(?P<list>\[(?:[^\[\]()%]++|" + _STRING + rb")*+\])"
    rb"|(?P<string>" + _STRING + rb"|<[0-9A-Fa-f\s]*+>)"
    rb"|(?P<picture>\bBI\b.*?\bID\s.*?\sEI\b)"
    rb"|(?P<name>/[^\s()<>\[\]{}/%]*+)"
    rb"|(?P<dict><<|>>)"
    rb"|(?P<comment>%[^\r\n]*+)"
    rb"|(?P<op>[A-Za-z'\"][A-Za-z0-9*]*+)",
    re.DOTALL,
)
_PART = re.compile(rb"(?P<string>" + _STRING + rb"|<[0-9A-Fa-f\s]*+>)|(?P<number>" + _NUMBER + rb")", re.DOTALL)
_ESCAPE = re.compile(rb"\\(?:([0-7]{1,3})|(\r\n|[\r\n])|(.))", re.DOTALL)
_ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_MOST = 3_000_000


def tokens_of(content: bytes) -> Iterator[Token]:
    """Yield what matters for text; drawn paths, inline pictures and comments are passed over.

    Raises ``Unreadable`` with ``too-large`` when a page never ends.
    """
    for number, match in enumerate(_TOKEN.finditer(content)):
        if number > _MOST:
            raise Unreadable("too-large", "A page holds too many drawings. Print it to a new PDF.")
        kind = str(match.lastgroup)
        if kind not in {"path", "picture", "comment"}:
            yield kind, match[0]


def parts_of(listed: bytes) -> Iterator[bytes | float]:
    """Yield the strings and the moves of a list of text to show."""
    for match in _PART.finditer(listed):
        yield string_of(match[0]) if match.lastgroup == "string" else float(match[0])


def string_of(raw: bytes) -> bytes:
    """Return the bytes that a string stands for."""
    if raw[:1] == b"<":
        digits = b"".join(raw[1:-1].split())
        return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))
    inner = raw[1:-1]
    return _ESCAPE.sub(_unescaped, inner) if b"\\" in inner else inner


def _unescaped(match: re.Match[bytes]) -> bytes:
    octal, line_end, char = match.groups()
    if octal:
        return bytes([int(octal, 8) & 0xFF])
    return b"" if line_end else _ESCAPED.get(char, char)
