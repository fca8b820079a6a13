"""Files of accounts: whom the order lists, and what the platform says of accounts."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from duly.desk.evidence.files import opened
from duly.evidence.material import Account, RegionFact
from duly.evidence.traces import moment
from duly.order.terms import Refusal, Unreadable

_NAMES: dict[str, tuple[str, ...]] = {
    "id": ("account_id", "user_id", "id", "account"),
    "handle": ("handle", "username", "screen_name"),
    "created_at": ("created_at", "created"),
    "client": ("client", "app"),
    "language": ("lang", "language"),
    "regions": ("regions",),
}


def accounts_of(path: Path) -> list[Account]:
    """Read what the platform says of accounts: CSV, JSON lines or Parquet.

    Unreadable: ``no-columns`` without an account's id, ``bad-regions`` for a region that is none.
    """
    with opened(path) as table:
        at = _places(table.columns)
        if "id" not in at:
            raise Unreadable("no-columns", f"{path}: name a column {' or '.join(_NAMES['id'])}")
        return [_account(path, row, at) for row in table.rows if _cell(row, at, "id")]


def listed_in(path: Path, known: Iterable[Account]) -> tuple[list[str], list[Account]]:
    """Read the order's list: one id or handle a line, or a file of accounts with a header.

    Returns the ids in their order, and what the file itself says of accounts. A handle is
    looked up among the known accounts; one that two of them bear is refused
    (``ambiguous-handle``), one that nobody bears stays as it is and has no posts.
    """
    try:
        lines = path.read_text("utf-8-sig").splitlines()
    except OSError as error:
        raise Unreadable("no-file", f"{path}: {error.strerror}") from error
    except UnicodeDecodeError:
        lines = []  # Parquet, or no text at all; opening it will tell
    if lines and not _headed(lines[0]):
        by = _by_handle(known)
        return [_found(line.strip(), by) for line in lines if line.strip()], []
    own = accounts_of(path)
    return [account.id for account in own], own


def _headed(line: str) -> bool:
    cells = {cell.strip().strip('"').lower() for cell in line.split(",")}
    return line.lstrip().startswith("{") or bool(cells & set(_NAMES["id"]))


def _by_handle(known: Iterable[Account]) -> dict[str, set[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for account in known:
        found[account.id].add(account.id)
        if account.handle:
            found[f"@{account.handle.lstrip('@').casefold()}"].add(account.id)
    return found


def _found(name: str, by: dict[str, set[str]]) -> str:
    exact = by.get(name)
    ids = exact or by.get(f"@{name.lstrip('@').casefold()}", {name.lstrip("@")})
    if len(ids) > 1:
        raise Refusal("ambiguous-handle", f"{name} is borne by {len(ids)} accounts; give the id")
    return next(iter(ids))


def _places(columns: Sequence[str]) -> dict[str, int]:
    plain = [name.strip().lstrip("\ufeff").lower() for name in columns]
    return {
        what: next(plain.index(name) for name in names if name in plain)
        for what, names in _NAMES.items()
        if any(name in plain for name in names)
    }


def _cell(row: Sequence[object], at: dict[str, int], name: str) -> str:
    place = at.get(name, -1)
    cell = row[place] if 0 <= place < len(row) else None
    return "" if cell is None else str(cell).strip()


def _account(path: Path, row: Sequence[object], at: dict[str, int]) -> Account:
    created = _cell(row, at, "created_at")
    return Account(
        id=_cell(row, at, "id"),
        handle=_cell(row, at, "handle").lstrip("@"),
        created_at=moment(created) if created else None,
        client=_cell(row, at, "client"),
        language=_cell(row, at, "language"),
        regions=_regions(path, _cell(row, at, "regions")),
    )


def _regions(path: Path, cell: str) -> tuple[RegionFact, ...]:
    """Read facts about regions: a JSON list of objects with the names of ``RegionFact``."""
    if not cell:
        return ()
    try:
        return tuple(_fact(**each) for each in json.loads(cell))
    except (ValueError, TypeError) as error:
        raise Unreadable(
            "bad-regions",
            f"{path}: regions are a JSON list of what, value, may_use, share, uncertainty: {error}",
        ) from error


def _fact(
    *,
    what: str,
    value: str,
    may_use: bool = False,
    share: float | None = None,
    uncertainty: str = "",
) -> RegionFact:
    if not isinstance(may_use, bool):
        raise TypeError("may_use is true or false")
    return RegionFact(
        what=str(what),
        value=str(value),
        may_use=may_use,
        share=None if share is None else float(share),
        uncertainty=str(uncertainty),
    )
