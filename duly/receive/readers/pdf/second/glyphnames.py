"""Names of letters and their usual widths, where a font tells no more than its own name."""

from __future__ import annotations

import re

_SIGNS = dict(
    zip(
        re.findall(
            r"\S+",
            "space exclam quotedbl numbersign dollar percent ampersand quotesingle parenleft "
            "parenright asterisk plus comma hyphen period slash zero one two three four five six "
            "seven eight nine colon semicolon less equal greater question at bracketleft "
            "backslash bracketright asciicircum underscore grave braceleft bar braceright "
            "asciitilde quoteright quoteleft endash emdash bullet ellipsis fi fl ff ffi ffl",
        ),
        [
            *" !\"#$%&'()*+,-./0123456789:;<=>?@[\\]^_`{|}~’‘–—•…",
            *("fi", "fl", "ff", "ffi", "ffl"),
        ],
        strict=True,
    )
)
_CODED = re.compile(r"^(?:uni([0-9A-Fa-f]{4})|u([0-9A-Fa-f]{4,6}))$")
# Widths of the plain sans serif that every reader has, code 32 to 126, in thousandths.
_SANS = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
]  # fmt: skip
_SERIF_SHARE = 0.92


def letter_named(name: str) -> str | None:
    """Return the letter that a font's own name for a glyph means, if the name says one."""
    base = name.partition(".")[0]
    if len(base) == 1 and base.isascii() and base.isalpha():
        return base
    coded = _CODED.match(base)
    if coded:
        code = int(coded[1] or coded[2], 16)
        return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else None
    return _SIGNS.get(base)


def usual_widths(font: str) -> dict[int, float]:
    """Return the widths of a font that is not in the file, by its name."""
    if "Courier" in font or "Mono" in font:
        return dict.fromkeys(range(32, 127), 600.0)
    share = _SERIF_SHARE if "Times" in font or "Serif" in font else 1.0
    return {code: width * share for code, width in enumerate(_SANS, start=32)}
