"""The two lists of the demo's orders: 257 rows of 31 January, 1,178 rows of 4 February."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random
from typing import Final

from duly.order.terms import Kind
from duly.platforms.demo.people import Account
from duly.platforms.demo.talk import Talk
from duly.platforms.demo.words import GROUNDS_FEBRUARY, GROUNDS_JANUARY, HASHTAGS
from duly.platforms.port import Post

HOSTS: Final = ("chirp.example", "m.chirp.example", "www.chirp.example")
JANUARY_ROWS: Final = 257
FEBRUARY_ROWS: Final = 1_178
OVERLAP: Final = 156
AGENCIES: Final = ("SYN-A/21/", "SYN-NL/", "SYN-C4/")


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedRow:
    """One row of an order's annexure, as the clerk wrote it; ``serial`` runs from 1."""

    serial: int
    locator: str
    kind: Kind
    ground_en: str
    ground_hi: str
    agency_ref: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Meant:
    """What a row's clerk had before them, for tests: nothing of it reaches the desk.

    ``subject`` is the permanent id; None where the locator was wrong from the start.
    """

    kind: Kind
    subject: str | None
    way: int  # the notation used; another turn is another notation


@dataclass(frozen=True, slots=True, kw_only=True)
class List:
    """One order's list and, row by row, what was meant by it."""

    rows: tuple[ListedRow, ...]
    meant: tuple[Meant, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Draft:
    kind: Kind
    id: str  # permanent, or as written for what does not exist
    label: str  # the handle, the tag, the words searched for
    by: str = ""
    missing: bool = False

    def written(self, way: int) -> str:
        """Write it in one of its notations."""
        forms = _FORMS[self.kind]
        return forms[way % len(forms)](self)


_Form = Callable[[_Draft], str]
_FORMS: Final[dict[Kind, tuple[_Form, ...]]] = {
    Kind.ACCOUNT: (
        lambda one: f"@{one.label}",
        lambda one: f"https://chirp.example/{one.label}",
        lambda one: f"@{one.label.lower()}",
        lambda one: f"https://m.chirp.example/{one.label}",
        lambda one: f"chirp.example/{one.label}",
        lambda one: f"https://www.chirp.example/{one.label}?lang=hi",
        lambda one: f"https://chirp.example/{one.label}/",
    ),
    Kind.POST: (
        lambda one: f"https://chirp.example/{one.by}/status/{one.id}",
        lambda one: f"https://chirp.example/{one.by}/status/{one.id}?s=20",
        lambda one: f"https://m.chirp.example/{one.by}/status/{one.id}",
    ),
    Kind.HASHTAG: (
        lambda one: f"#{one.label}",
        lambda one: f"https://chirp.example/hashtag/{one.label}",
        lambda one: f"https://chirp.example/search?q=%23{one.label}&src=typed_query",
    ),
    Kind.SEARCH: (lambda one: f"https://chirp.example/search?q={one.label}",),
}


def lists(crowd: Sequence[Account], said: Talk, luck: Random) -> tuple[List, List]:
    """Write both lists; the second repeats parts of the first in other notations."""
    drafts = _Drafts(crowd, said, luck)
    january = drafts.january()
    listed = _write(january, GROUNDS_JANUARY, luck)
    firm = sorted({pair[0].id: pair for pair in january if not pair[0].missing}.items())
    again = [_another_way(*pair, luck) for _, pair in luck.sample(firm, OVERLAP)]
    february = drafts.february(again)
    return listed, _write(february, GROUNDS_FEBRUARY, luck)


class _Drafts:
    """Chooses who and what is listed; everyone chosen afresh is chosen once."""

    def __init__(self, crowd: Sequence[Account], said: Talk, luck: Random) -> None:
        self._luck = luck
        self._by_id = {one.id: one for one in crowd}
        self._gone = [one for one in crowd if one.gone]
        self._renamed = [one for one in crowd if one.former]
        special = {one.id for one in (*self._gone, *self._renamed)}
        heirs = {old for one in self._renamed for old in one.former}
        roles: dict[str, list[Account]] = {}
        for one in crowd[:-1]:  # the reader, last of all, is never listed
            if one.id not in special and one.handle not in heirs:
                roles.setdefault(one.role, []).append(one)
        self._roles = {role: luck.sample(all_, len(all_)) for role, all_ in roles.items()}
        loud = [post for post in said.posts if post.author not in special]
        self._posts = luck.sample(loud, len(loud))
        self._gone_posts = sorted(said.gone)
        self._tags = luck.sample(HASHTAGS, len(HASHTAGS))

    def january(self) -> list[tuple[_Draft, int]]:
        """Choose 257: handles and posts, and some hashtags."""
        chosen = self._accounts(news_media=14, journalist=20, activist=32, politician=6)
        chosen += self._accounts(automated=14, ordinary=107)
        chosen += [_by_old_name(self._renamed.pop()) for _ in range(2)]
        chosen += [_account(self._gone.pop()) for _ in range(2)]
        chosen += [_missing("zqNobody_31"), _missing("zq_notfound7")]
        chosen += [*self._some_posts(42), self._gone_post()]
        chosen += [_hashtag(self._tags.pop()) for _ in range(11)]
        return self._filled(chosen, [], JANUARY_ROWS)

    def february(self, again: list[tuple[_Draft, int]]) -> list[tuple[_Draft, int]]:
        """Choose 1,178: mostly accounts, among them those of ``again``."""
        chosen = self._accounts(news_media=6, journalist=9, activist=16, politician=4)
        chosen += self._accounts(automated=392, ordinary=528)
        chosen += [_by_old_name(one) for one in self._renamed]
        chosen += [_account(one) for one in self._gone]
        chosen += [_missing(f"zqGhost_{number}") for number in (4, 17, 204, 2021)]
        chosen += [*self._some_posts(24), self._gone_post(), self._gone_post()]
        chosen += [_hashtag(self._tags.pop()) for _ in range(4)]
        words = ("zq%20gate%20march", "zq+bridge+closed", "zqharvest%20from%3Azqnobody")
        chosen += [_Draft(kind=Kind.SEARCH, id=q, label=q, missing=True) for q in words]
        return self._filled(chosen, again, FEBRUARY_ROWS)

    def _filled(
        self, chosen: list[_Draft], again: list[tuple[_Draft, int]], rows: int
    ) -> list[tuple[_Draft, int]]:
        """Mix everything, then repeat a few further down in another notation."""
        luck = self._luck
        mixed = [(draft, luck.randrange(7)) for draft in chosen] + again
        luck.shuffle(mixed)
        firm = [pair for pair in mixed if not pair[0].missing]
        return mixed + [_another_way(*pair, luck) for pair in luck.sample(firm, rows - len(mixed))]

    def _accounts(self, **wanted: int) -> list[_Draft]:
        return [_account(self._roles[role].pop()) for role, n in wanted.items() for _ in range(n)]

    def _some_posts(self, many: int) -> list[_Draft]:
        return [_post(post, self._by_id) for post in (self._posts.pop() for _ in range(many))]

    def _gone_post(self) -> _Draft:
        by = self._luck.choice(self._roles["ordinary"]).handle
        return _Draft(kind=Kind.POST, id=self._gone_posts.pop(), label="", by=by)


def _another_way(draft: _Draft, way: int, luck: Random) -> tuple[_Draft, int]:
    other = way + 1 + luck.randrange(2)
    while draft.written(other) == draft.written(way):
        other += 1
    return draft, other


def _account(one: Account) -> _Draft:
    return _Draft(kind=Kind.ACCOUNT, id=one.id, label=one.handle)


def _by_old_name(one: Account) -> _Draft:
    return _Draft(kind=Kind.ACCOUNT, id=one.id, label=one.former[0])


def _missing(handle: str) -> _Draft:
    return _Draft(kind=Kind.ACCOUNT, id=handle, label=handle, missing=True)


def _hashtag(tag: str) -> _Draft:
    return _Draft(kind=Kind.HASHTAG, id=tag.lower(), label=tag)


def _post(post: Post, by_id: dict[str, Account]) -> _Draft:
    return _Draft(kind=Kind.POST, id=post.id, label="", by=by_id[post.author].handle)


def _write(
    drafts: Sequence[tuple[_Draft, int]], grounds: Sequence[tuple[str, str]], luck: Random
) -> List:
    rows, meant = [], []
    for serial, (draft, way) in enumerate(drafts, 1):
        english, hindi = luck.choice(grounds)
        rows.append(
            ListedRow(
                serial=serial,
                locator=draft.written(way),
                kind=draft.kind,
                ground_en=english,
                ground_hi=hindi,
                agency_ref=luck.choice(AGENCIES) + str(luck.randint(100, 9_999)),
            )
        )
        subject = None if draft.missing else draft.id
        meant.append(Meant(kind=draft.kind, subject=subject, way=way))
    return List(rows=tuple(rows), meant=tuple(meant))
