"""Made-up sentences in five languages: a few words everywhere, many rare, as in real posts."""

from __future__ import annotations

import re
from functools import cache
from itertools import accumulate
from pathlib import Path
from random import Random

import yaml

HERE = Path(__file__).parent
SLOT = re.compile(r"\{(\w+)\}")
LANGUAGES = ("en", "hi", "pa", "ur", "es")

# A word list's first words come far oftener than its last. What is rare in real posts are names
# and numbers: people and places are named with a made-up name as often as this.
_SKEW = 0.7
_NAMED = {"person": 0.3, "place": 0.25}


@cache
def lexicon(lang: str) -> dict[str, list[str]]:
    """Return the words and forms of a language."""
    loaded = yaml.safe_load((HERE / "sentences.yaml").read_text(encoding="utf-8"))
    words: dict[str, list[str]] = loaded[lang]
    return words


@cache
def _weights(size: int) -> tuple[float, ...]:
    return tuple(accumulate(1 / (rank + 1) ** _SKEW for rank in range(size)))


def _pick(rng: Random, words: list[str]) -> str:
    return rng.choices(words, cum_weights=_weights(len(words)))[0]


def name(rng: Random, lang: str) -> str:
    """Make up a name; some are said often, most hardly ever."""
    made = Random(f"{lang} {int(rng.paretovariate(0.5))}")  # noqa: S311  a name, no secret
    syllables = lexicon(lang)["syllables"]
    said = "".join(made.choice(syllables) for _ in range(made.randint(2, 3)))
    return said[0].upper() + said[1:]


def _fill(rng: Random, lang: str, slot: str) -> str:
    if rng.random() < _NAMED.get(slot, 0):
        return name(rng, lang)
    return _pick(rng, lexicon(lang)[slot])


def sentence(rng: Random, lang: str) -> str:
    """Say something in one to three clauses."""
    words = lexicon(lang)
    said = rng.choice(words["openers"])
    for turn in range(rng.choices((1, 2, 3), (30, 50, 20))[0]):
        clause = SLOT.sub(lambda slot: _fill(rng, lang, slot[1]), _pick(rng, words["clauses"]))
        said += (rng.choice(words["joins"]) if turn else "") + clause
    if rng.random() < 0.25:
        said += f" {rng.randint(2, 99)}"
    said += rng.choice(words["closers"])
    return said[0].upper() + said[1:]


def tag(rng: Random, lang: str) -> str:
    """Return a hashtag that anybody may use."""
    return "#" + _pick(rng, lexicon(lang)["tags"])


def new_tag(rng: Random, lang: str) -> str:
    """Return a hashtag made up for an occasion."""
    words = lexicon(lang)["tags"]
    return f"#{rng.choice(words)}{rng.choice(words)}{rng.randint(2, 99)}"


def edited(rng: Random, text: str, lang: str, most: int) -> str:
    """Return a text as somebody passes it on who was asked to change it a little."""
    said = text.split(" ")
    for _ in range(rng.randint(0, most)):
        at = rng.randrange(len(said))
        match rng.randrange(4):
            case 0:
                said[at] = _pick(rng, lexicon(lang)["quality"])
            case 1 if len(said) > 4:
                del said[at]
            case 2:
                said.insert(at, _pick(rng, lexicon(lang)["when"]))
            case _:
                said.append(rng.choice(("🙏", "!!", "👇", "🔥", "…")))
    return " ".join(said)


def handle(rng: Random, plain: bool) -> str:
    """Return a made-up handle; plain ones are as sign-up forms propose them, with a number."""
    syllables = lexicon("en")["syllables"]
    name = "".join(rng.choice(syllables) for _ in range(rng.randint(2, 4)))
    return f"made_{name}{rng.randrange(10**4, 10**8)}" if plain else f"made_{name}"
