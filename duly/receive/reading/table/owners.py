"""Columns of names beside a column of posts: whose handles agree with the posts, and whose do not.

Where one column of a list bears the posts' own authors, another one of handles that never does
names somebody else: whoever reported, saw or answered.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from duly.receive.readers.document import Row

_AUTHOR = re.compile(
    r"/(?:profile/|users/)?@?([\w.@:-]{1,80})/(?:status(?:es)?/|post/)?(?:\d{6,}|[a-z0-9]{13})",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"[@＠]?[\w.@:-]{2,80}")
_NUMBER = re.compile(r"\d{17,19}")
_NAME = re.compile(r"(?=.*[^\W\d_])[\w.]{2,40}", re.ASCII)
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
    whole = [
        (post, name)
        for post in posts
        for name, said in names.items()
        if _agree(authors[post], said) == 1
    ]
    if len({post for post, _ in whole}) != 1:
        return frozenset()
    post, name = whole[0]
    others = {one for one, said in names.items() if _agree(authors[post], said) == 0}
    others |= {one for one in posts if one != post and _agree(authors[one], names[name]) == 0}
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
