"""Words for tests of the worker: orders of a few things, people with addresses, and mail."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from email.message import Message

from django.core import mail

from duly.check.clocks import StartClock
from duly.decide.rules import Confirm
from duly.desk.home import current
from duly.desk.orders.door import Recorded, handle, handle_items, open_order
from duly.desk.orders.models import Entry, Owed
from duly.desk.orders.owed import EVIDENCE
from duly.desk.orders.vault import Pouch
from duly.desk.people.access import SYSTEM
from duly.gate.register import Register
from duly.order.command import Command
from duly.order.events import Cause
from duly.order.terms import Country, Digest, ItemRef, Kind, OrderRef
from duly.platforms.port import Answer, Contact, Wanted
from duly.platforms.silent import Silent
from duly.receive.rules import Receive
from duly.resolve.rules import Resolve, Subject
from duly.withhold.rules import Restore, Withhold
from tests.case import CHECKED, COMPLY, received
from tests.cast import BILAL, DEV, NOON, ORDER

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
AFTERWARDS = timedelta(minutes=31)  # when the claims of a dead worker have lapsed


@dataclass(frozen=True, slots=True)
class Thing:
    """Something of somebody's on the platform."""

    kind: Kind
    subject: str
    author: str | None


def account(name: str) -> Thing:
    return Thing(Kind.ACCOUNT, name, name)


def post(name: str, author: str | None) -> Thing:
    return Thing(Kind.POST, name, author)


@dataclass
class People(Silent):
    """A platform that knows where its people read mail, and may be out of order."""

    addresses: dict[str, str] = field(default_factory=dict)
    down: bool = False
    name: str = "Chirp (synthetic)"

    def lookalikes(self, handle: str) -> Sequence[str]:
        return ()

    def contact(self, subject: str) -> Contact | None:
        if self.down:
            raise ConnectionRefusedError("synthetic outage")
        address = self.addresses.get(subject, f"{subject}@people.example")
        return Contact(subject=subject, address=address, language="en") if address else None

    def lookup(self, wanted: Sequence[Wanted]) -> Sequence[Answer]:
        raise NotImplementedError


def opened(*things: Thing, ref: OrderRef = ORDER, law: Receive | None = None) -> list[ItemRef]:
    """Record an order of these things, checked and resolved; return its items."""
    delivery = Digest(ref.lower().replace("-", "").ljust(64, "0"))
    command = replace(law or received(len(things)), delivery=delivery)
    lines = received(len(things)).items
    items = [replace(line, kind=thing.kind) for line, thing in zip(lines, things, strict=True)]
    open_order(ref, replace(command, items=tuple(items)), at=NOON, pouch=Pouch(ref))
    handle(ref, _checked(command), at=NOON)
    refs = [ItemRef(f"{ref}/{place}") for place in range(1, len(things) + 1)]
    pouch = Pouch(ref)
    found = [
        (item, Resolve(by=DEV, found=_subject(thing, pouch)))
        for item, thing in zip(refs, things, strict=True)
    ]
    handle_items(ref, found, at=NOON, pouch=pouch)
    return refs


def _checked(law: Receive) -> Command:
    return replace(CHECKED, pack=law.regime or "", instrument=law.instrument or "")


def _subject(thing: Thing, pouch: Pouch) -> Subject:
    return Subject(
        kind=thing.kind,
        subject=pouch.seal(thing.subject, topic=f"subject:{thing.kind}"),
        label=pouch.seal(f"the {thing.kind} zq_{thing.subject}"),
        author=pouch.seal(thing.author) if thing.author else None,
    )


def withhold(refs: Sequence[ItemRef], *, at: timedelta = timedelta(), days: int = 7) -> Recorded:
    """Withhold items so long after noon, each by two people, for some days from noon on."""
    order = OrderRef(refs[0].partition("/")[0])
    territory = (Country(order[:2]),)
    propose = replace(COMPLY, territory=territory, until=NOON + days * DAY)
    for command in (propose, Confirm(by=BILAL)):
        handle_items(order, [(ref, command) for ref in refs], at=NOON + at)
    return handle_items(order, [(ref, Withhold(by=BILAL)) for ref in refs], at=NOON + at)


def restore(refs: Sequence[ItemRef], *, at: timedelta) -> Recorded:
    order = OrderRef(refs[0].partition("/")[0])
    command: Command = Restore(by=BILAL, cause=Cause.REVIEW)
    return handle_items(order, [(ref, command) for ref in refs], at=NOON + at)


def start_clock(
    clock: str,
    *,
    duty: str,
    due: timedelta,
    ref: OrderRef = ORDER,
    who: str = "platform",
    length: str = "PT24H",
) -> None:
    """Let a duty run from noon on."""
    command = StartClock(
        by=SYSTEM,
        clock=clock,
        duty=duty,
        who=who,
        started_at=NOON,
        due_at=NOON + due,
        length=length,
        confidence="primary",
        why="24 hours, by the test",
    )
    handle(ref, command, at=NOON)


def events(kind: str, *, ref: str = ORDER) -> int:
    """Count what was recorded of an order."""
    return Entry.objects.filter(order=ref, kind=kind).count()


def open_owed() -> list[str]:
    """Name what is not done, with the reason it waits for; counts have rounds of their own."""
    rows = Owed.objects.filter(done_at=None).exclude(kind=EVIDENCE).order_by("pk")
    return [f"{kind} {why}".strip() for kind, why in rows.values_list("kind", "last_error")]


def sent_to(address: str) -> list[Message]:
    """Return the mails to one person, as they went out."""
    return [each.message() for each in mail.outbox if each.to == [address]]


def text(message: Message) -> str:
    """Return a mail's words without its line breaks; a receipt beside them is no words."""
    said = next(part for part in message.walk() if part.get_content_type() == "text/plain")
    payload = said.get_payload(decode=True)
    assert isinstance(payload, bytes)
    return " ".join(payload.decode().split())


def names() -> Counter[str]:
    """Count the mails that went out, by Message-ID."""
    return Counter(str(each.message()["Message-ID"]) for each in mail.outbox)


def register() -> Register:
    return Register.open(current().register)
