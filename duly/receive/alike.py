"""Letters made to be taken for other letters, and names that read as somebody else's."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from hashlib import blake2b

# Letters of other alphabets that pass for a Latin letter or a digit in common fonts: Cyrillic,
# Greek, Armenian, Cherokee, Coptic, Lisu, Canadian syllabics, and single signs of rarer scripts.
# Accented, stroked, small-capital and enclosed Latin letters are known by their Unicode names,
# full-width and mathematical ones by their compatibility form: neither needs a line here.
_TWINS = {
    "a": "АаΑαᎪⲀⲁꓮᗩɑ⍺ա𐊠",
    "b": "ВЬвьΒβᏏᏴⲂⲃꓐᗷᑲᖯƅ𐊡𐌁",
    "c": "СсҪҫϹϲςᏟⲤⲥꓚᑕ𐐕𐌂𐊢",
    "d": "ԀԁᎠᏧꓓꓒᗪᗞᑯ",
    "e": "ЕеҽєЄΕεϵᎬⲈⲉꓰᗴ℮ⴹ𐊆",
    "f": "ҒғϜϝքꓝᖴ𐊇",
    "g": "ԌԍᏀᏳꓖɡƍց",
    "h": "НнҺһΗηᎻᏂⲎⲏꓧᕼհ𐋏",
    "i": "ІіЇїΙιᎥⲒⲓꓲɩ⍳",
    "j": "ЈјͿϳᎫꓙᒍյ",
    "k": "КкҚқΚκᏦⲔⲕꓗᛕ",
    "l": "ӀӏǀƖוןاᏞꓡᒪⵏⳐլԼꞁᛁ𐌉",
    "m": "МмΜᎷⲘⲙꓟᗰᛖ𐌑",
    "n": "ПпΝոռՈⲚⲛꓠᑎ",
    "o": "ОоӨөΟοσօՕסهەⲞⲟꓳⵔഠଠဝჿዐ𐓂𐓪𐐬𐐄",
    "p": "РрΡρϱᏢⲢⲣꓑᑭ⍴þ",
    "q": "Ԛԛգզᑫⵕ",
    "r": "ЯяГгᎡᏒⲅꓣᖇ",
    "s": "ЅѕᏕᏚꓢᔕՏꜱ𐑈",
    "t": "ТтΤτᎢⲦⲧꓔ𐌕",
    "u": "ИиυսՍʋᑌꓴሀ𐓎𐓶",
    "v": "ѴѵνᏙꓦᐯⴸ",
    "w": "ШшѠѡԜԝωᎳᏔꓪɯ",
    "x": "ХхҲҳΧχⲬⲭꓫ᙭ᕁᕽⵝᚷ×𐌢",
    "y": "УуҮүҰұΥγᎩᎽⲨⲩꓬყ",
    "z": "ΖζᏃⲌⲍꓜ",
    "3": "ЗзӠӡƷʒȜȝ",
    "4": "ЧчᏎ",
    "6": "бᏮ",
    "8": "ଃȢȣ৪੪",
    "9": "୨৭੧൭",
}
_LOOKS = {letter: look for look, letters in _TWINS.items() for letter in letters}
_NAMED = re.compile(
    r"LATIN (?:CAPITAL |SMALL )?LETTER (?:SMALL CAPITAL |DOTLESS |LONG |TURNED |REVERSED |OPEN )*"
    r"(?P<letter>[A-Z])(?: WITH .*)?$|"
    r"(?:REGIONAL INDICATOR SYMBOL|NEGATIVE (?:CIRCLED|SQUARED) LATIN CAPITAL) "
    r"LETTER (?P<sign>[A-Z])$"
)
_RIVALS = frozenset(
    ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "COPTIC", "LISU", "CANADIAN")
)
# What a reader in a hurry or a scanner takes for one another; whole groups share one form.
_ONE_SIGN = str.maketrans("01i|!52689q$", "ollllszbbggs")
_GROUPS = (("rn", "m"), ("vv", "w"), ("cl", "d"))
_LAST = str.maketrans({"e": "c", "_": None})
_FLOOD = 4  # marks over one letter: no living script writes so many


def scripts(text: str) -> frozenset[str]:
    """Name the scripts of a text's letters, by the first word of each letter's name."""
    return frozenset(
        unicodedata.name(char, "UNKNOWN").split()[0] for char in text if char.isalpha()
    )


def mixed(text: str) -> bool:
    """Tell whether a text mixes scripts whose letters look the same."""
    return len(scripts(text) & _RIVALS) > 1


def flooded(text: str) -> bool:
    """Tell whether marks pile up over a letter, as nobody writes who wants to be read."""
    run, base = 0, ""
    for char in unicodedata.normalize("NFC", text):
        if not unicodedata.combining(char) and unicodedata.category(char) not in {"Mn", "Me"}:
            run, base = 0, char
            continue
        run += 1
        if run >= (2 if base.isascii() else _FLOOD):
            return True
    return False


def latin(text: str) -> str:
    """Give the plain Latin letters and digits that a text looks like; others stay as they are."""
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text))
    return "".join(_look(char) for char in parts if unicodedata.category(char) not in _UNSEEN)


def rules() -> str:
    """Give the mark of the rules by which skeletons are made: kept ones are good for no others."""
    said = repr((unicodedata.unidata_version, _TWINS, _ONE_SIGN, _GROUPS, _LAST, _NAMED.pattern))
    return blake2b(said.encode(), digest_size=8).hexdigest()


_UNSEEN = frozenset({"Mn", "Me", "Cf"})


def _look(char: str) -> str:
    if char.isascii():
        return char
    look = _LOOKS.get(char) or _LOOKS.get(char.upper())
    if look:
        return look
    digit = unicodedata.decimal(char, None)
    if digit is not None:
        return str(digit)
    named = _NAMED.match(unicodedata.name(char, ""))
    return (named["letter"] or named["sign"]).lower() if named else char


def latin_twin(text: str) -> str | None:
    """Give the plain Latin text that this one looks like, if it is another one."""
    twin = latin(text)
    return twin if twin != text and twin.isascii() else None


def imitates(host: str) -> bool:
    """Tell whether a host is made to look like another: mixed scripts, or all Latin twins.

    Accents alone imitate nobody: the names of many languages are written so.
    """
    if host.isascii() or scripts(host) <= {"LATIN"}:
        return False
    return mixed(host.rpartition(".")[0]) or latin_twin(host) is not None


def skeleton(handle: str) -> str:
    """Give the form shared by all handles that a reader or a scanner may confuse with this one."""
    return skeletons([handle])[0]


def skeletons(handles: Sequence[str]) -> list[str]:
    """Give the skeletons of many handles, none of which holds a line break."""
    seen = "\n".join(handle if handle.isascii() else latin(handle) for handle in handles)
    shown = seen.lower().translate(_ONE_SIGN)
    for many, one in _GROUPS:
        shown = shown.replace(many, one)
    return shown.translate(_LAST).split("\n")
