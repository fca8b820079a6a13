"""Columns of names beside a column of posts: whose handles agree with the posts, and whose do not.

Where one column of a list bears the posts' own authors, another one of handles that never does
names somebody else: whoever reported, saw or answered.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from duly.receive.readers.document import Row
from duly.receive.reading.table.heads import is_of_persons

_AUTHOR = re.compile(
    r"/(?:profile/|users/)?@?([\w.@:-]{1,80})/(?:status(?:es)?/|post/)?(?:\d{6,}|[a-z0-9]{13})",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"[@＠]?[\w.@:-]{2,80}")
_NUMBER = re.compile(r"\d{17,19}")
_NAME = re.compile(r"(?=.*[^\W\d_])[\w.]{2,40}", re.ASCII)
_ACCOUNT = re.compile(
    r"[@＠][\w.]{2,40}|(?:\w{3,6}://)?(?:www\.|mobile\.)?(?:x|twitter)\.com/@?\w{2,40}/?(?:\?\S*)?",
    re.IGNORECASE,
)
_WRITES = re.compile(
    r"auth?or|auteur|verfasser|penulis|автор|作者|投稿者|작성자|लेखक|schrijver|forfatter|"
    r"författare|"
    r"kirjoittaja|συντάκτ|συγγραφ|المؤلف|الكاتب|صاحب|نویسنده|مصنف|handle|account|user|poster|"
    r"posted by|publi[eé] par|publicado por|pubblicato da|gepostet|skribent|szerző|yazar|tác giả|"
    r"ผู้เขียน|ผู้โพสต์|מחבר|konto|cuenta|compte|conta|akun|hesap|аккаунт|акаунт|账号|アカウント|"
    r"계정|حساب",
    re.IGNORECASE,
)
_LONG = re.compile(r"\d{17,19}(?:\.0)?|\d(?:[.,]\d+)?[eE]\+?1[5-9]")
_MOST = 0.8
_FEWEST = 2  # rows


def of_others(
    rows: Sequence[Row], locators: Sequence[int], called: Collection[int]
) -> frozenset[int]:
    """Give the columns of locators that name others than the authors of the list's posts.

    ``called`` are the columns whose heads say that they hold what is asked about.
    """
    authors = {column: _authors(rows, column) for column in locators}
    posts = [column for column, found in authors.items() if any(found)]
    names = {column: _names(rows, column) for column in locators if column not in posts}
    width = max((len(row.cells) for row in rows), default=0)
    every = {column: _names(rows, column) for column in range(width) if column not in posts}
    whole = [
        (post, name)
        for post in posts
        for name, said in every.items()
        if _agree(authors[post], said) == 1
    ]
    if len({post for post, _ in whole}) != 1:
        return frozenset()
    post, name = whole[0]
    others = {one for one, said in names.items() if _agree(authors[post], said) == 0}
    others |= {one for one in posts if one != post and _agree(authors[one], every[name]) == 0}
    return frozenset(others.difference(called))


def beside_numbers(rows: Sequence[Row], taken: Collection[int], width: int) -> Iterator[int]:
    """Give the column of bare names beside one that holds a post's number in every row.

    Whatever their heads call them: two such columns are a list of posts. ``taken`` are columns
    whose heads say that they hold something else.
    """
    texts = {n: [_text(row, n) for row in rows] for n in range(width) if n not in taken}
    numbers = [n for n, said in texts.items() if all(map(_NUMBER.fullmatch, said))]
    if len(rows) < _FEWEST or len(numbers) != 1:
        return
    names = [n for n, said in texts.items() if all(map(_NAME.fullmatch, said))]
    beside = [n for n in names if abs(n - numbers[0]) == 1]
    yield from beside if len(beside) == 1 else ()


def authors_of_posts(rows: Sequence[Row], heads: Mapping[int, str], post: int) -> list[int]:
    """Give the column of accounts whose posts' numbers stand in a column of the list.

    Where several hold accounts, the one that its head calls the author's.
    """
    columns = [n for n in range(max(len(row.cells) for row in rows)) if n != post] if rows else []
    named = [n for n in columns if _hold_accounts([_text(row, n) for row in rows])]
    called = [n for n in named if _WRITES.search(heads.get(n, ""))]
    only = named if len(named) == 1 and not is_of_persons(heads.get(named[0], "")) else []
    return called if len(called) == 1 else only


def _hold_accounts(texts: Sequence[str]) -> bool:
    filled = [text for text in texts if text]
    return bool(filled) and sum(map(_is_account, filled)) >= _MOST * len(filled)


def _is_account(text: str) -> bool:
    return _ACCOUNT.fullmatch(text) is not None


def long_numbers(rows: Sequence[Row], column: int) -> list[int]:
    """Give a column if it holds numbers as long as a post's, whole or rounded."""
    texts = [_text(row, column) for row in rows]
    return [column] if any(map(_LONG.fullmatch, texts)) else []


def numbers_alone(rows: Sequence[Row], width: int) -> Iterator[int]:
    """Give the one column of a list that holds numbers as long as a post's in nearly every row.

    A list that names nothing else is a list of them, whatever its head says.
    """
    texts = {n: list(filter(None, (_text(row, n) for row in rows))) for n in range(width)}
    found = [n for n, said in texts.items() if _are_long(said)]
    yield from found if len(found) == 1 else ()


def _are_long(texts: Sequence[str]) -> bool:
    """Tell whether texts are long numbers, below the words above the first of them."""
    long = [_LONG.fullmatch(text) is not None for text in texts]
    below = long[long.index(True) :] if True in long else []
    return bool(below) and sum(below) >= _MOST * len(below)


def _text(row: Row, column: int) -> str:
    cell = row.cells[column] if column < len(row.cells) else None
    return "" if cell is None else (cell.link or cell.text).strip()


def _authors(rows: Sequence[Row], column: int) -> list[str]:
    """Give the author of each row's post; nothing where the column hardly holds posts."""
    texts = [_text(row, column) for row in rows]
    found = [match[1].casefold() if (match := _AUTHOR.search(text)) else "" for text in texts]
    filled = sum(map(bool, texts))
    return found if filled and sum(map(bool, found)) >= _MOST * filled else []


def _names(rows: Sequence[Row], column: int) -> list[str]:
    texts = [_text(row, column) for row in rows]
    return [text.lstrip("@＠").casefold() if _HANDLE.fullmatch(text) else "" for text in texts]


def _agree(authors: Sequence[str], names: Sequence[str]) -> float | None:
    """Give in how many of the rows that bear both the two agree; nothing without such rows."""
    both = [one == other for one, other in zip(authors, names, strict=False) if one and other]
    return sum(both) / len(both) if both else None
