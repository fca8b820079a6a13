"""The languages an order is written in, the most used first."""

from __future__ import annotations

import re
from collections import Counter

_SCRIPTS = (
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("hi", re.compile(r"[\u0900-\u097f]+")),
    ("bn", re.compile(r"[\u0980-\u09ff]+")),
    ("ta", re.compile(r"[\u0b80-\u0bff]+")),
    ("ar", re.compile(r"[\u0600-\u06ff]+")),
    ("th", re.compile(r"[\u0e00-\u0e7f]+")),
    ("el", re.compile(r"[\u0370-\u03ff]+")),
    ("he", re.compile(r"[\u0590-\u05ff]+")),
)
_COMMON = {
    "en": "the of and to in is that for you are this be with on by which",
    "ru": "и в на не по с о для от что или к сети за",
    "uk": "і та що на для від або до є у",
    "de": "der die das und ist nicht zu den von mit auf für werden",
    "fr": "le la les des et est une dans pour que sur par du",
    "es": "el la los las de que y en un para por con del se",
    "pt": "o os as de que e em um para por com do da não",
    "it": "il lo gli di che e un per con del della sono",
    "tr": "ve bir bu için ile olarak olan da de",
    "nl": "de het een en van is dat op te voor",
    "pl": "i w na z do się nie jest oraz",
}
_WORDS = {name: frozenset(words.split(" ")) for name, words in _COMMON.items()}
_FEW = 12


def languages_of(text: str) -> tuple[str, ...]:
    """Name the languages of a text (ISO 639-1) that fill more than a stray phrase of it."""
    counts: Counter[str] = Counter()
    for name, script in _SCRIPTS:
        counts[name] = len(script.findall(text))
    words = re.findall(r"[^\W\d_]+", re.sub(r"\S+://\S+|\S+@\S+", " ", text.lower()))
    for name, common in _WORDS.items():
        hits = [word for word in words if word in common]
        if len(set(hits)) >= 3:
            counts[name] = len(hits) * 3
    best = _rivals(counts)
    total = sum(best.values()) or 1
    return tuple(
        name for name, count in best.most_common() if count >= _FEW and count >= 0.04 * total
    ) or tuple(name for name, count in best.most_common(1) if count)


def _rivals(counts: Counter[str]) -> Counter[str]:
    """Languages that share short words: the strongest of each family stands."""
    kept = Counter(counts)
    for family in (("ru", "uk"), ("en", "de", "fr", "es", "pt", "it", "tr", "nl", "pl")):
        lead = max(family, key=lambda name: counts[name])
        for name in family:
            if name != lead and counts[name] < 0.5 * counts[lead]:
                del kept[name]
    return kept
