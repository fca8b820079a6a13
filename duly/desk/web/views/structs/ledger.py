"""The ledger page: how long the history is, what its root is, how to check it without us."""

from __future__ import annotations

from dataclasses import dataclass

from duly.desk.web.views.structs.order import Paging
from duly.desk.web.views.structs.parts import Action, Frame, State, Term, When


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One leaf of the ledger."""

    index: int
    what: str
    room: str
    order: str
    order_href: str
    by: str
    at: When
    leaf: str
    sealed: bool = False
    receipt: str = ""
    here: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerPage:
    """The tree head, the check, the entries and the commands for an outsider."""

    frame: Frame
    size: int
    root: str
    signed: When
    origin: str
    key: str
    verdict: State
    verdict_why: str
    note: str
    commands: tuple[Term, ...]
    entries: tuple[Entry, ...]
    paging: Paging
    primary: Action | None = None
    order: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """Why one entry is in the tree: the path an outsider can add up."""

    entry: Entry
    path: tuple[str, ...]
    size: int
    root: str
    download: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptPage:
    """The receipt of one entry."""

    frame: Frame
    proof: Proof
    back: str
