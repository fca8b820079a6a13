"""Words for tests: an order of a few items, and how far it has walked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from duly.check.rules import CheckOrder
from duly.decide.rules import Confirm, Propose, StateBasis
from duly.desk.orders.registry import COMMANDS, Scope
from duly.order.command import Command
from duly.order.events import AboutItem, HeadEvent, Reason, Standing
from duly.order.state import Folder, Item, Order, fold
from duly.order.terms import Ask, Channel, Digest, ItemRef, Kind, Outcome, Sealed
from duly.receive.rules import ListedItem, Receive, receive
from duly.resolve.rules import Resolve, Subject
from duly.withhold.rules import Withhold
from tests.cast import ASHA, BILAL, DEV, IN, NOON, ORDER, WEEK

FIRST = ItemRef(f"{ORDER}/1")
COMPLY = Propose(
    by=ASHA, outcome=Outcome.COMPLY, reason=Reason.LAWFUL_ORDER, territory=(IN,), until=WEEK
)
STATED = StateBasis(by=ASHA, explanation=Sealed("e" * 64), terms=Sealed("f" * 64))
OURS = replace(COMPLY, reason=Reason.OWN_TERMS)
DECLINE = Propose(by=ASHA, outcome=Outcome.DECLINE, reason=Reason.GROUND_NOT_SHOWN)
CHECKED = CheckOrder(
    by=ASHA,
    pack="in-it-act",
    pack_version="2021",
    instrument="s69a_direction",
    standing=Standing.HOLDS,
    results=(),
    basis="in-it-act:s69a1",
)
FOUND = Resolve(
    by=DEV,
    found=Subject(kind=Kind.ACCOUNT, subject=Sealed("5" * 64), label=Sealed("6" * 64)),
)


def sealed(text: str) -> Sealed:
    """Stand in for the vault: rules never look behind a commitment."""
    return Sealed(text.encode().hex()[:64].ljust(64, "0"))


def received(items: int = 1, *, delivery: str = "d" * 64) -> Receive:
    """Return the command that records an order of so many accounts."""
    return Receive(
        by=DEV,
        authority="in-it-act:do_meity",
        country=IN,
        territory=(IN,),
        regime="in-it-act",
        instrument="s69a_direction",
        channel=Channel.MAIL,
        received_at=NOON,
        delivery=Digest(delivery),
        exhibits=(Digest("e" * 64),),
        reading=sealed("letter"),
        ask=Ask.WITHHOLD,
        stated_items=items,
        stated_length="PT24H",
        items=tuple(
            ListedItem(
                position=place,
                kind=Kind.ACCOUNT,
                ask=Ask.WITHHOLD,
                locator=sealed(f"@zq{place}"),
                reading=sealed(f"r{place}"),
            )
            for place in range(1, items + 1)
        ),
    )


@dataclass
class Case:
    """An order that tests walk on by commands, through the same rules as the desk."""

    command: Receive = field(default_factory=received)
    events: list[HeadEvent | AboutItem] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.events += receive(ORDER, self.command, at=NOON)

    @property
    def folder(self) -> Folder:
        """How everything stands."""
        return fold(self.events)

    @property
    def order(self) -> Order:
        """How the head stands."""
        return self.folder.order

    def item(self, ref: ItemRef = FIRST) -> Item:
        """How one item stands."""
        return self.folder.items[ref]

    def do(self, *commands: Command, item: ItemRef = FIRST, at: datetime = NOON) -> Case:
        """Walk on; what a rule refuses is raised and changes nothing."""
        for command in commands:
            entry = COMMANDS[type(command)]
            folder = self.folder
            subject: Any = {
                Scope.HEAD: folder.order,
                Scope.FOLDER: folder,
                Scope.ITEM: folder.items[item],
            }[entry.scope]
            said = entry.rule(subject, command, at=at)
            self.events += said if isinstance(said, tuple) else (said,)
        return self


def ready(items: int = 1) -> Case:
    """Return an order that was checked and whose first item is resolved."""
    return Case(received(items)).do(CHECKED, FOUND)


def withheld() -> Case:
    """Return an order whose first item is withheld in India for a week."""
    return ready().do(COMPLY, Confirm(by=BILAL), Withhold(by=BILAL))


def kinds(events: Sequence[object]) -> list[str]:
    """Return the names of events."""
    return [type(event).__name__ for event in events]
