"""A synthetic order as a hurried clerk writes it, with what each row means: nobody in it exists."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from random import Random

from duly.order.terms import Kind
from duly.platforms.demo.lists import ListedRow

ROWS = 1_178
_SEED = 20_210_204
_DUPLICATES = 31
_TYPOS = 27
_SYLLABLES = ("ka", "ra", "mi", "zo", "tu", "pe", "la", "qi", "ve", "xo", "na", "si", "du", "fe")
_GROUNDS = (
    ("Spreading misinformation", "भ्रामक सूचना का प्रसार"),
    ("Provocative content", "भड़काऊ सामग्री"),
    ("Automated, amplifying", "स्वचालित प्रसार"),
    ("Inciting violence; public order", "हिंसा भड़काना; लोक व्यवस्था"),
)
_ACCOUNT_FORMS = (
    "@{0}",
    "https://twitter.com/{0}",
    "@{0}",
    "twitter.com/{0}",
    "https://mobile.twitter.com/{0}",
    "https://www.twitter.com/{0}?lang=hi",
    "{0}",
    "https://twitter.com/{0}/",
)
_POST_FORMS = (
    "https://twitter.com/{0}/status/{1}",
    "https://twitter.com/{0}/status/{1}?s=20",
    "https://twitter.com/{0}/status/{1}?s=19&lang=en",
)
_SLIPS = (
    ("https:", "htttps:"),
    ("twitter.com", "twiter.com"),
    ("twitter.com", "twitter,com"),
    ("twitter.com/", "twitter.com/ "),
    ("https://", "https:/"),
    ("https://", "http//"),
    ("twitter.com/", "twittter.com/"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """One row as written, and the kind and id that it means."""

    row: ListedRow
    kind: Kind
    id: str

    @property
    def subject(self) -> tuple[str, str]:
        """Give what the row is held against."""
        return self.kind.value, self.id


def order(rows: int = ROWS, *, seed: int = _SEED) -> tuple[Wanted, ...]:
    """Write the list with its duplicates in other notations and its slips of the hand."""
    luck = Random(seed)  # noqa: S311 — a stage set, not a secret
    listed = list(plain_rows(rows, luck))
    _double(listed, luck)
    _slip(listed, luck)
    return tuple(listed)


def plain_rows(rows: int, luck: Random) -> Iterator[Wanted]:
    """Write any number of rows without slips, one by one."""
    for serial in range(1, rows + 1):
        handle = _handle(serial, luck)
        draw = luck.random()
        if draw < 0.74:
            kind, found = Kind.ACCOUNT, handle.lower()
            written = luck.choice(_ACCOUNT_FORMS).format(handle)
        elif draw < 0.97:
            kind, found = Kind.POST, str(luck.randint(1355 * 10**15, 1357 * 10**15))
            written = luck.choice(_POST_FORMS).format(handle, found)
        else:
            kind, found = Kind.HASHTAG, handle.lower()
            written = f"#{handle}"
        english, hindi = luck.choice(_GROUNDS)
        row = ListedRow(
            serial=serial,
            locator=written,
            kind=kind,
            ground_en=english,
            ground_hi=hindi,
            agency_ref=f"SYN-A/21/{luck.randint(100, 9_999)}",
        )
        yield Wanted(row=row, kind=kind, id=found)


def _handle(serial: int, luck: Random) -> str:
    """Invent a handle; the serial number in it keeps handles apart."""
    name = "zq" + "".join(luck.choice(_SYLLABLES) for _ in range(luck.randint(2, 3)))
    joint = luck.choice(("", "", "_"))
    return f"{name.capitalize() if luck.random() < 0.3 else name}{joint}{serial}"[:15]


def _double(listed: list[Wanted], luck: Random) -> None:
    """Repeat some of the first rows further down, accounts in another notation."""
    for place in luck.sample(range(200, len(listed)), _DUPLICATES):
        first = listed[luck.randrange(150)]
        written = first.row.locator
        if first.kind is Kind.ACCOUNT:
            written = luck.choice(("@{0}", "https://twitter.com/{0}")).format(first.id)
        row = replace(listed[place].row, locator=written, kind=first.kind)
        listed[place] = Wanted(row=row, kind=first.kind, id=first.id)


def _slip(listed: list[Wanted], luck: Random) -> None:
    addresses = [n for n, one in enumerate(listed) if one.row.locator.startswith("https://twitter")]
    signs = [n for n, one in enumerate(listed) if one.row.locator.startswith("@")]
    chosen = luck.sample(addresses, _TYPOS - 6)
    for turn, place in enumerate(chosen):
        right, wrong = _SLIPS[turn % len(_SLIPS)]
        _rewrite(listed, place, right, wrong)
    for turn, place in enumerate(luck.sample(signs, 6)):
        _rewrite(listed, place, "@", "@ " if turn % 2 else "＠")


def _rewrite(listed: list[Wanted], place: int, right: str, wrong: str) -> None:
    old = listed[place]
    row = replace(old.row, locator=old.row.locator.replace(right, wrong, 1))
    listed[place] = replace(old, row=row)
