"""A page's drawing instructions, taken apart without the first reader's library."""

from __future__ import annotations

import re
from collections.abc import Iterator

from duly.order.terms import Unreadable

Instruction = tuple[str, bytes]  # its form, and its bytes


def _string(inner: bytes = b"", end: bytes = rb"\)") -> bytes:
    """Write the form of a string that holds such strings at most."""
    return rb"\([^()\\]*+(?:(?:\\." + inner + rb")[^()\\]*+)*+" + end


_INNER = rb"|" + _string(rb"|" + _string())
_STRING = _string(_INNER)
_OPEN = _string(_INNER, end=b"")  # never closed: no string begins in it
_HEX = rb"<[0-9A-Fa-f\s]*+>"
_NUMBER = rb"[-+]?+(?:\d++(?:\.\d*+)?+|\.\d++)"
_NUMBERS = rb"(?:" + _NUMBER + rb"\s++)*+"
_NAME = rb"/[^\s()<>\[\]{}/%]*+"
_DICT = rb"<<(?:[^<>()]++|" + _STRING + rb"|" + _HEX + rb"|<<[^<>()]*+>>)*+>>"
_NO_MORE = rb"(?![A-Za-z0-9*])"  # what no word goes on with
_DRAWN = (  # lines, shapes and colors: most of a page, and none of it text
    rb"(?:" + _NUMBER + rb"\s+)++(?:[mlcvywMJji]|re|sc|scn|SC|SCN|rg|RG|[gGkK])"
    rb"|[hSsfFBbnW]\*?|" + _NAME + rb"\s+(?:cs|CS|gs|sh)"
)
_FRAME = (  # decoration of a tagged file that shows no text, and leaves everything as it was
    rb"/Artifact\s*+(?:" + _DICT + rb"\s*+BDC|BMC)\s++q\s++(?:(?:" + _DRAWN + rb")\s++"
    rb"|(?:" + _NUMBER + rb"\s++){6}+cm" + _NO_MORE + rb"\s*+)*+Q\s++EMC\b\s*+"
)
_PLAIN = _NUMBERS + rb"[A-Za-z][A-Za-z0-9*]*+"
_AROUND = (  # what stands around text, taken in one go
    rb"\s*+(?:" + _NAME + rb"(?:\s++(?:" + _NUMBER + rb"\s++Tf|cs|CS|gs)"
    rb"|\s*+<<\s*+/MCID\s++\d++\s*+>>\s*+BDC)"
    + _NO_MORE
    + rb"|(?<=\s)"
    + _NUMBERS
    + rb"(?:[qQgGkK]|cm|T[mdDcwzLsr*]|BT|ET|EMC|scn?|SCN?|rg|RG)"
    + _NO_MORE
    + rb")"
)
_INSTRUCTION = re.compile(
    rb"\s*+(?:(?P<list>\[[^\[\]()%]*+(?:" + _STRING + rb"[^\[\]()%]*+)*+\]\s*+TJ)"
    rb"|(?P<string>(?:" + _STRING + rb"|" + _HEX + rb")\s*+(?:Tj|'|\"))"
    rb"|(?P<drawn>(?:(?:" + _DRAWN + rb")\s++|" + _FRAME + rb")++)"
    rb"|(?P<font>" + _NAME + rb"\s++" + _NUMBER + rb"\s++Tf)"
    rb"|(?P<form>" + _NAME + rb"\s++Do\b)"
    rb"|(?P<marked>" + _NAME + rb"\s*+(?:" + _DICT + rb"|" + _NAME + rb")?\s*+(?:BDC|BMC))"
    rb"|(?P<picture>\bBI\b)"
    rb"|(?P<plain>" + _PLAIN + rb"(?:" + _AROUND + rb"){0,60}+)"
    rb"|%[^\r\n]*+|" + _STRING + rb"|" + _HEX + rb"|" + _NAME
    + rb"|(?:" + _NUMBER + rb"\s++)++|\d++"  # numbers of no instruction, in one go
    + rb"|" + _OPEN + rb")|\s++",
    re.DOTALL,
)  # fmt: skip
_DATA, _ENDS = re.compile(rb"\bID\s"), re.compile(rb"\sEI\b")  # of a picture
_PART = re.compile(rb"(" + _STRING + rb"|" + _HEX + rb")|(" + _NUMBER + rb")", re.DOTALL)
_ACTUAL = re.compile(rb"/ActualText\s*+(" + _STRING + rb"|" + _HEX + rb")", re.DOTALL)
_UNUSUAL_ESCAPE = re.compile(rb"\\(?![0-3][0-7]{2}|[nrtbf])")
_AS_NUMBERS = ((b"\\\\", b"\\134"), (b"\\(", b"\\050"), (b"\\)", b"\\051"))
_ESCAPE = re.compile(rb"\\(?:([0-7]{1,3})|(\r\n|[\r\n])|(.))", re.DOTALL)
_ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_MOST = 1_000_000
_PASSED_OVER = frozenset({"drawn", "picture"})


def instructions_of(content: bytes) -> Iterator[Instruction]:
    """Yield the instructions that matter for text; all others are passed over.

    Raises ``Unreadable`` with ``too-large`` when a page never ends.
    """
    matches = _past_pictures(content) if b"BI" in content else _INSTRUCTION.finditer(content)
    for number, match in enumerate(matches):
        form = match.lastgroup
        if number > _MOST:
            bound(number)
        if form is not None and form not in _PASSED_OVER:
            yield form, match[form]


def _past_pictures(content: bytes) -> Iterator[re.Match[bytes]]:
    """Go through a page, and past the bytes of pictures; one that never ends holds nothing back."""
    found, ends = _INSTRUCTION.finditer(content), True
    while (match := next(found, None)) is not None:
        yield match
        if match.lastgroup == "picture" and ends:
            data = _DATA.search(content, match.end())
            end = data and _ENDS.search(content, data.end())
            ends = end is not None  # nor does any after it
            found = _INSTRUCTION.finditer(content, end.end()) if end else found


def bound(instructions: int) -> None:
    """Raise ``Unreadable`` with ``too-large`` where a page holds too many instructions."""
    if instructions > _MOST:
        raise Unreadable("too-large", "A page holds too many drawings. Print it to a new PDF.")


def words_of(plain: bytes) -> list[bytes]:
    """Return the words of plain instructions."""
    return plain.replace(b"/", b" /").replace(b">>", b" >> ").split()


def parts_of(listed: bytes) -> list[bytes | float]:
    """Return the strings and the moves of a list of text to show."""
    return [
        string_of(string) if string else float(number) for string, number in _PART.findall(listed)
    ]


def replacement_in(marked: bytes) -> str | None:
    """Return the text that a mark says should be read instead of what is drawn."""
    found = _ACTUAL.search(marked) if b"/ActualText" in marked else None
    if found is None:
        return None
    raw = string_of(found[1])
    wide = raw.startswith((b"\xfe\xff", b"\xff\xfe"))
    return raw.decode("utf-16" if wide else "latin-1", "replace")


def string_of(raw: bytes) -> bytes:
    """Return the bytes that a string stands for."""
    if raw[:1] == b"<":
        digits = b"".join(raw[1:-1].split())
        return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))
    inner = raw[1:-1]
    if b"\\" not in inner:
        return inner
    usual = inner
    for sign, number in _AS_NUMBERS:
        usual = usual.replace(sign, number)
    if _UNUSUAL_ESCAPE.search(usual):
        return _ESCAPE.sub(_unescaped, inner)
    return usual.decode("unicode_escape").encode("latin-1", "replace")


def _unescaped(match: re.Match[bytes]) -> bytes:
    octal, line_end, char = match.groups()
    if octal:
        return bytes([int(octal, 8) & 0xFF])
    return b"" if line_end else _ESCAPED.get(char, char)
