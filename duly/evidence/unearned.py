"""Words that say more than a count, in every language of the desk and of its letters.

No detector has earned them, so no card may hold them: see ``calibration``.
"""

from __future__ import annotations

import re

UNEARNED: dict[str, tuple[str, ...]] = {
    "en": (
        *(r"coordinat\w*", r"bots?", r"botnets?", r"inauthentic\w*", r"fakes?", r"faked"),
        *(r"astroturf\w*", r"trolls?", r"sockpuppets?", r"puppets?", r"spam\w*", r"automated"),
        *(r"suspicious\w*", r"suspects?", r"suspected", r"anomal\w*", r"manipulat\w*"),
        *(r"campaigns?", r"orchestrat\w*", r"conspir\w*", r"propagand\w*", r"foreign agents?"),
        *(r"p[- ]?values?", r"significant\w*", r"significance", r"probab\w+", r"likelihood"),
        *(r"scores?", r"scored", r"confidence", r"risky?", r"guilty", r"malicious\w*"),
    ),
    "hi": (
        "समन्वित",
        "समन्वय",
        "बॉट",
        "फर्जी",
        "फ़र्ज़ी",
        "नकली",
        "संदिग्ध",
        "स्वचालित",
        "अप्रामाणिक",
        "स्कोर",
    ),
    "pa": ("ਤਾਲਮੇਲ", "ਬੋਟ", "ਬੌਟ", "ਫਰਜ਼ੀ", "ਨਕਲੀ", "ਸ਼ੱਕੀ", "ਸਵੈਚਾਲਿਤ"),
    "ur": ("مربوط مہم", "بوٹ", "جعلی", "مشکوک", "خودکار"),
    "bn": ("সমন্বিত", "বট", "ভুয়া", "নকল", "সন্দেহজনক", "স্বয়ংক্রিয়"),
    "de": (
        *(r"koordinier\w*", r"bots?", r"unauthentisch\w*", r"gefälscht\w*", r"verdächtig\w*"),
        *(r"automatisiert\w*", r"signifikan\w*", r"p-werte?"),
    ),
    "fr": (
        *(r"coordonnée?s?", r"robots?", r"inauthentiques?", r"faux comptes?", r"suspecte?s?"),
        *(r"automatisée?s?", r"significati\w*"),
    ),
    "es": (
        *(r"coordinad[oa]s?", r"bots?", r"inauténtic[oa]s?", r"fals[oa]s?", r"sospechos[oa]s?"),
        *(r"automatizad[oa]s?", r"significativ\w*"),
    ),
    "pt": (r"coordenad[oa]s?", r"inautêntic[oa]s?", r"suspeit[oa]s?", r"automatizad[oa]s?"),
    "tr": (r"koordineli", r"eşgüdümlü", r"sahte", r"şüpheli", r"otomatik\w*"),
    "ar": ("منسق", "روبوت", "مزيف", "مشبوه"),
    "ru": (r"скоординирован\w*", r"бот\w?", r"фейк\w*", r"подозрительн\w*", r"автоматизирован\w*"),
}
_LETTERS = r"[^\W\d_]"
_FOUND = {
    language: re.compile(
        rf"(?<!{_LETTERS})(?:{'|'.join(words)})(?!{_LETTERS})", re.IGNORECASE | re.UNICODE
    )
    for language, words in UNEARNED.items()
}


def unearned(text: str) -> list[str]:
    """Name the words of a text that nothing has earned, in any of the languages."""
    return sorted({found for pattern in _FOUND.values() for found in pattern.findall(text)})
