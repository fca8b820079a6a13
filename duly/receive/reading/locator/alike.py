"""Letters that look like other letters: a name that reads as somebody else's."""

from __future__ import annotations

import unicodedata

_SAME = str.maketrans(
    "асеорхуіјѕԁԛԝһӏАВЕКМНОРСТХУІЈЅѴαορνικτυϲϳΑΒΕΖΗΙΚΜΝΟΡΤΥΧɑɡıℓ",
    "aceopxyijsdqwhlABEKMHOPCTXYIJSVaopviktucjABEZHIKMNOPTYXagil",
)
_RIVALS = frozenset({"LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE"})
_SKELETON = str.maketrans({"0": "o", "1": "l", "i": "l", "5": "s", "q": "g", "_": None, "e": "c"})


def scripts(text: str) -> frozenset[str]:
    """Name the scripts of a text's letters, by the first word of each letter's name."""
    return frozenset(
        unicodedata.name(char, "UNKNOWN").split()[0] for char in text if char.isalpha()
    )


def mixed(text: str) -> bool:
    """Tell whether a text mixes scripts whose letters look the same."""
    return len(scripts(text) & _RIVALS) > 1


def latin_twin(text: str) -> str | None:
    """Give the plain Latin text that this one looks like, if it is another one."""
    twin = text.translate(_SAME)
    return twin if twin != text and twin.isascii() else None


def skeleton(handle: str) -> str:
    """Give the form shared by all handles that a reader or a scanner may confuse with this one."""
    plain = unicodedata.normalize("NFKC", handle).translate(_SAME).lower()
    return plain.replace("rn", "m").replace("vv", "w").translate(_SKELETON)
