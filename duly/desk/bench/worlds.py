"""Made-up posts of a fortnight for the evidence's bench; each file is written once in a run."""

from __future__ import annotations

import csv
import random
from collections.abc import Callable
from pathlib import Path

from duly.desk.bench.sentences import LANGUAGES, edited, sentence

_SEED = 42
HEAD = (
    *("message_id", "user_id", "username", "repost_id", "reply_id"),
    *("message", "timestamp", "urls"),
)
_FORTNIGHT = 14 * 86_400
_BEGUN = 1_612_137_600
_LINES = 10_000


def once(path: Path, make: Callable[[Path, int], None], posts: int) -> Path:
    """Write a file of so many posts where it is not there yet."""
    if not path.exists():
        make(path, posts)
    return path


def shares(path: Path, posts: int) -> None:
    """Write made-up reposts: few accounts and few posts have most of them."""
    chance = random.Random(_SEED)  # noqa: S311  the same posts each time, no secret
    accounts, objects = posts // 10 + 50, posts // 20 + 20
    born = [chance.randrange(_FORTNIGHT) for _ in range(objects)]
    with path.open("w", encoding="ascii") as file:
        file.write(",".join(HEAD) + "\n")
        for first in range(0, posts, _LINES):
            numbers = range(first, min(posts, first + _LINES))
            file.writelines(_share(chance, number, accounts, born) for number in numbers)


def _share(chance: random.Random, number: int, accounts: int, born: list[int]) -> str:
    who = int(accounts * chance.random() ** 2)
    what = int(len(born) * chance.random() ** 2.5)
    later = int(min(30 * (chance.paretovariate(0.6) - 1), _FORTNIGHT))
    return f"m{number},u{who},u{who},p{what},,,{_BEGUN + born[what] + later},\n"


def texts(path: Path, posts: int) -> None:
    """Write made-up sentences in five languages; one in twenty is an edited copy."""
    chance = random.Random(_SEED)  # noqa: S311  the same posts each time, no secret
    said: list[tuple[str, str]] = []
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEAD)
        for number in range(posts):
            lang = chance.choices(LANGUAGES, (5, 3, 2, 1, 1))[0]
            text = sentence(chance, lang)
            if said and chance.random() < 0.05:
                text, lang = chance.choice(said[-400:])
                text = edited(chance, text, lang, 2)
            said.append((text, lang))
            who = int((posts // 10 + 50) * chance.random() ** 2)
            at = _BEGUN + number * _FORTNIGHT // posts
            writer.writerow((f"m{number}", f"u{who}", f"u{who}", "", "", text, at, ""))


def anything(path: Path, posts: int, seed: int = 1, *, bare: bool = True) -> None:
    """Write posts of every kind within two hours, dense, some with empty cells, for equal edges.

    ``bare`` texts are mentions and nothing else, at which the toolkit's similarity breaks off.
    """
    chance = random.Random(seed)  # noqa: S311  the same posts each time, no secret
    said = [sentence(chance, chance.choice(LANGUAGES)) for _ in range(posts // 20 + 2)]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEAD)
        for number in range(posts):
            who = f"u{int(60 * chance.random() ** 2)}"
            some = int(posts / 20 * chance.random() ** 2)
            share = f"p{some}" if chance.random() < 0.3 else ""
            reply = f"p{some}" if not share and chance.random() < 0.4 else ""
            text = (
                chance.choice(said)
                if chance.random() < 0.9
                else f"@{who} @u1{'' if bare else ' yes'}"
            )
            text = edited(chance, text, "en", 1) if chance.random() < 0.3 else text
            links = " ".join(f"https://n.example/{some % 40 + n}" for n in range(some % 3))
            when = _BEGUN + chance.randrange(7_200)
            writer.writerow((f"m{number}", who, who, share, reply, text, when, links))
