from collections.abc import Callable, Sequence
from datetime import datetime

from duly.gate.entry import Id, Ids
from duly.gate.plain import LayerParts, Tables

INTERFACE: int

class Asker:
    def __init__(
        self,
        seed: bytes,
        layers: tuple[LayerParts, ...],
        kinds: dict[str, Tables],
        bits: dict[str, bytes],
        issued_at: int,
        canonical: Callable[[Id], int | str],
        instant: Callable[[datetime], int],
    ) -> None: ...
    def withheld(
        self, kind: str, ids: Ids, country: str | None, now: datetime | None = None
    ) -> list[int]: ...
    def one(self, kind: str, id: Id, country: str | None, now: datetime | None = None) -> bool: ...
    def find(self, kind: str, ids: Ids, /) -> list[tuple[int, int, int]]: ...
    def sound(self, layers: int, /) -> bool: ...

def fill_numbers(
    seed: bytes,
    parts: tuple[tuple[Sequence[int], int | Sequence[int]], ...],
    lines: int,
    words: int,
    /,
) -> bytes | None: ...
def fill_texts(
    seed: bytes, texts: list[bytes], classes: Sequence[int], lines: int, words: int, /
) -> bytes | None: ...
