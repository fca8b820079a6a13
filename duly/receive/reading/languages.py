"""The languages an order is written in, the most used first."""

from __future__ import annotations

import re
from collections import Counter

from duly.receive.reading.tonguewords import WORDS
from duly.receive.reading.wordlist import words

_LETTER = re.compile(r"[^\W\d_]")
_SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]"), 3),
    ("zh", re.compile(r"[\u4e00-\u9fff]"), 3),  # one sign says about as much as three letters
    ("ko", re.compile(r"[\uac00-\ud7af]"), 3),
    ("hi", re.compile(r"[\u0900-\u097f]"), 1),
    ("bn", re.compile(r"[\u0980-\u09ff]"), 1),
    ("ta", re.compile(r"[\u0b80-\u0bff]"), 1),
    ("th", re.compile(r"[\u0e00-\u0e7f]"), 1),
    ("te", re.compile(r"[\u0c00-\u0c7f]"), 1),
    ("kn", re.compile(r"[\u0c80-\u0cff]"), 1),
    ("ml", re.compile(r"[\u0d00-\u0d7f]"), 1),
    ("gu", re.compile(r"[\u0a80-\u0aff]"), 1),
    ("pa", re.compile(r"[\u0a00-\u0a7f]"), 1),
    ("si", re.compile(r"[\u0d80-\u0dff]"), 1),
    ("my", re.compile(r"[\u1000-\u109f]"), 1),
    ("km", re.compile(r"[\u1780-\u17ff]"), 1),
    ("lo", re.compile(r"[\u0e80-\u0eff]"), 1),
    ("ka", re.compile(r"[\u10a0-\u10ff]"), 1),
    ("hy", re.compile(r"[\u0530-\u058f]"), 1),
    ("am", re.compile(r"[\u1200-\u137f]"), 1),
    ("el", re.compile(r"[\u0370-\u03ff]"), 1),
    ("he", re.compile(r"[\u0590-\u05ff]"), 1),
)
_DEVANAGARI = re.compile(r"[\u0900-\u097f]+")
_SMALL = {  # words of languages that are written in one script
    "hi": words("है हैं का की के में को से और कि जाए किया नहीं यह इस इन द्वारा गया एवं हेतु तथा करें"),
    "mr": words(
        "आहे आहेत आणि करण्यात येते यावे यावी यावीत याव्यात खालील आपल्या आपण च्या ही हा असून तरी पासून "
        "झाल्यापासून नाही यांनी मध्ये बाबत करणेबाबत येत व आत चे ची चा सदर सदरील उपरोक्त अन्वये"
    ),
    "ne": words("छ छन् गर्न भएको हुन्छ गरिएको गरी तपाईं हो यो लाई मा ले बाट पनि देखि गर्नुहुन हुन अनुसार"),
}
_ARABIC, _URDU = re.compile(r"[\u0600-\u06ff]"), re.compile(r"[ٹڈڑںےہھ]")
_CYRILLIC_LETTERS = (
    ("kk", re.compile(r"[әғқңұһӘҒҚҢҰҺ]")),
    ("be", re.compile(r"[ўЎ]")),
    ("uk", re.compile(r"[іїєґІЇЄҐ]")),
)
_SOUTHERN = re.compile(r"[јљњџЈЉЊЏ]")
_RUSSIAN = re.compile(r"[ыэЫЭ]")
_PERSIAN = re.compile(r"[پچژگکی]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_CYRILLIC_ONES = ("ru", "uk", "bg", "sr-cyrl", "mk")
_LATIN_ONES = tuple(name for name in WORDS if name not in _CYRILLIC_ONES)
_SHARE = 0.05
_SECOND = 4  # words that are its own
_OFTEN = 5  # times that one word counts


def languages_of(text: str) -> tuple[str, ...]:
    """Name the languages of a text (ISO 639-1) that fill more than a stray phrase of it."""
    text = re.sub(r"\w{1,8}://[^\s（）「」、。，]+|[^\s@]{1,64}@\S{1,200}|[@#]\w+", " ", text)
    weights: Counter[str] = Counter()
    for name, script, weight in _SCRIPTS:
        weights[name] += weight * len(script.findall(text))
    devanagari = weights.pop("hi")
    weights[_of_devanagari(text)] += devanagari
    plain = re.findall(r"[^\W\d_]+", text.replace("İ", "i").lower())
    if weights["ja"] > _SHARE * weights["zh"]:  # whoever writes kana writes Japanese
        weights["ja"] += weights.pop("zh")
    weights.update(_cyrillic(text, plain))
    weights.update(_split(len(_LATIN.findall(text)), plain, _LATIN_ONES))
    weights.update(_arabic(text))
    total = sum(weights.values())
    return tuple(
        name for name, weight in weights.most_common() if weight and weight >= _SHARE * total
    )


def _of_devanagari(text: str) -> str:
    """Tell Marathi and Nepali from Hindi by the small words that each has alone."""
    said = Counter(_DEVANAGARI.findall(text))
    return max(_SMALL, key=lambda name: (sum(said[word] for word in _SMALL[name]), name == "hi"))


def _cyrillic(text: str, words: list[str]) -> dict[str, int]:
    """Tell languages by letters that others do not have, else by small words."""
    letters = len(_CYRILLIC.findall(text))
    for name, own in _CYRILLIC_LETTERS:
        if len(own.findall(text)) > 0.4 * _SHARE * letters:
            return {name: letters}
    ones: tuple[str, ...] = _CYRILLIC_ONES if _SOUTHERN.search(text) is None else ("sr-cyrl", "mk")
    if len(_RUSSIAN.findall(text)) > 0.1 * _SHARE * letters:
        ones = ("ru",)
    found = _split(letters, words, ones)
    return {name.removesuffix("-cyrl"): weight for name, weight in found.items()}


def _arabic(text: str) -> dict[str, int]:
    """Tell Urdu and Persian from Arabic by the letters that Arabic does not have."""
    letters = len(_ARABIC.findall(text))
    if len(_URDU.findall(text)) > _SHARE * letters:
        return {"ur": letters}
    return {"fa" if len(_PERSIAN.findall(text)) > _SHARE * letters else "ar": letters}


def _split(letters: int, words: list[str], languages: tuple[str, ...]) -> dict[str, int]:
    """Share a script's letters between the languages whose small words stand in the text."""
    hits = {name: sum(word in WORDS[name] for word in words) for name in languages}
    lead = max(hits.values(), default=0)
    real = {name: count for name, count in hits.items() if count >= 2 and count >= 0.4 * lead}
    if len(real) > 1:  # close relatives share small words: a second language has its own
        best = _likeliest(words, tuple(real))
        real = {
            name: count
            for name, count in real.items()
            if name == best or _is_second(words, WORDS[name] - WORDS[best], real[best])
        }
    total = sum(real.values())
    return {name: letters * count // total for name, count in real.items()} if total else {}


def _is_second(words: list[str], own: frozenset[str], first: int) -> bool:
    """Tell whether a second language has words of its own, several of them and often enough."""
    found = [word for word in words if word in own]
    return len(set(found)) >= _SECOND and len(found) >= 0.3 * first


def _likeliest(words: list[str], languages: tuple[str, ...]) -> str:
    """Give the language that the words speak for most: a word that many share says little."""
    counted = Counter(words)
    speaks: Counter[str] = Counter(dict.fromkeys(languages, 0))
    for word, times in counted.items():
        holders = [name for name in languages if word in WORDS[name]]
        for name in holders if len(holders) < len(languages) else ():
            speaks[name] += 60 * min(times, _OFTEN) // len(holders)
    return speaks.most_common(1)[0][0]
