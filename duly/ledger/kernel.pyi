from collections.abc import Iterable

from duly.ledger.stored import Row

INTERFACE: int

def prefixed(prefix: bytes, row: Iterable[bytes], /) -> list[bytes]: ...
def paired(prefix: bytes, row: Iterable[bytes], /) -> list[bytes]: ...
def hmacs(label: bytes, salts: Iterable[bytes], bodies: Iterable[bytes], /) -> list[bytes]: ...
def beside(
    label: bytes,
    prefix: bytes,
    kinds: dict[str, bool],
    secret: bytes,
    rows: list[Row],
    leaves: list[Row],
    due: int,
    read: int,
    /,
) -> tuple[int, list[bytes]] | None: ...
def turned(secret: bytes, rows: list[Row], before: Row | None, /) -> tuple[int, bool] | None: ...
