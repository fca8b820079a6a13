"""Synthetic orders: what they ask about, in every notation, and what is true of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

Subject = tuple[str, str]  # kind and id

_PARTS = "ka ra mi zo tu pe la qi ve xo na si du fe jo bi wu gy ho cy".split()  # noqa: SIM905
_GROUNDS = (
    ("Inciting violence; public order", "हिंसा भड़काना; लोक व्यवस्था"),
    ("Spreading misinformation", "भ्रामक सूचना का प्रसार"),
    (
        "Operated from foreign territory, amplifying calls to gather near the capital",
        "विदेश से संचालित",
    ),
    ("Provocative content", "भड़काऊ सामग्री"),
)
_HOSTS = ("https://twitter.com/", "https://x.com/", "twitter.com/", "https://mobile.twitter.com/")
_SLIPS: tuple[Callable[[str], str], ...] = (
    lambda text: text.replace("https://", "htttps://"),
    lambda text: text.replace("twitter.com", "twiter.com"),
    lambda text: text.replace("twitter.com", "twitter,com"),
    lambda text: text.replace("https://", "https:/"),
    lambda text: text + ".",
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of an order."""

    number: int
    written: str
    subject: Subject
    type: str
    ground: str


def make_order(random: Random, *, rows: int, bare: bool = True) -> tuple[Entry, ...]:
    """Make an order; ``bare`` allows handles without any sign, as in a column of handles."""
    entries: list[Entry] = []
    used: set[str] = set()
    for number in range(1, rows + 1):
        if entries and random.random() < 0.05:
            earlier = random.choice(entries)
            entries.append(_entry(random, number, earlier.written, earlier.subject))
            continue
        written, subject = _locator(random, used, bare)
        if written.startswith("https://twitter.com/zq") and random.random() < 0.04:
            written = random.choice(_SLIPS)(written)
        entries.append(_entry(random, number, written, subject))
    return tuple(entries)


def _entry(random: Random, number: int, written: str, subject: Subject) -> Entry:
    kind = {"account": "Account", "post": "Tweet", "hashtag": "Hashtag"}[subject[0]]
    ground = random.choice(random.choice(_GROUNDS))
    return Entry(number, written, subject, kind, ground)


def _locator(random: Random, used: set[str], bare: bool) -> tuple[str, Subject]:
    name = _name(random, used)
    account = ("account", name.lower())
    share = random.random()
    if share < 0.3:
        return f"@{name}", account
    if share < 0.6:
        host = random.choice(
            [
                "https://twitter.com/",
                "https://x.com/",
                "twitter.com/",
                "https://mobile.twitter.com/",
            ]
        )
        return f"{host}{name}{random.choice(['', '', '/', '?lang=hi'])}", account
    if share < 0.66 and bare:
        return name, account
    if share < 0.95:
        post = str(random.randint(1355 * 10**15, 1357 * 10**15))
        tail = random.choice(["", "", "?s=20", "?s=19&lang=en"])
        return f"https://twitter.com/{name}/status/{post}{tail}", ("post", post)
    tag = "Zq" + "".join(random.choice(_PARTS).capitalize() for _ in range(random.randint(3, 6)))
    if share < 0.98:
        return f"#{tag}", ("hashtag", tag.lower())
    return f"https://twitter.com/search?q=%23{tag}&src=typed_query", ("hashtag", tag.lower())


def _name(random: Random, used: set[str]) -> str:
    while True:
        name = "zq" + "".join(random.choice(_PARTS) for _ in range(random.randint(2, 4)))
        name = name.capitalize() if random.random() < 0.3 else name
        name += "_" if random.random() < 0.25 else ""
        name += str(random.randint(1, 99999)) if random.random() < 0.6 else ""
        name = (name + "_" * random.choice([0, 0, 0, 0, 0, 0, 1, 2]))[:15]
        if name.lower() not in used:
            used.add(name.lower())
            return name
