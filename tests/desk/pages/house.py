"""A desk for tests of its pages: a real delivery, and anybody of the cast before a browser."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from django.test import Client

from duly.desk.acts import check, house
from duly.desk.acts.receive import Delivery, receive
from duly.desk.acts.resolve import resolve
from duly.desk.clock import now
from duly.desk.orders import read
from duly.order.terms import Actor, Channel, OrderRef
from duly.receive.readers.document import File
from tests.cast import ASHA, DEV

HANDLES = ("zqone", "zqtwo", "zqthree")


def letter(handles: Sequence[str] = HANDLES) -> bytes:
    """Return a synthetic direction with its list."""
    rows = "\n".join(f"{place}. @{name}" for place, name in enumerate(handles, 1))
    return (
        "SYNTHETIC SAMPLE\nGovernment of India (synthetic)\n"
        "Ministry of Electronics and Information Technology\n"
        "Subject: Direction under section 69A of the Information Technology Act, 2000.\n\n"
        "You are directed to block access by the public in India to the following accounts, in"
        f" the interest of public order, within 48 hours of receipt:\n\n{rows}\n"
    ).encode()


def delivered(handles: Sequence[str] = HANDLES, *, resolved: bool = True) -> OrderRef:
    """Deliver an order of these accounts by Dev's hand, an hour ago."""
    at = now() - timedelta(hours=1)
    delivery = Delivery(
        files=(File(name="direction.txt", data=letter(handles)),),
        channel=Channel.PORTAL,
        authority="in-it-act:do_meity",
        country="IN",
        instrument="in-it-act:s69a_direction",
        platform="x",
    )
    ref = receive(delivery, by=DEV, at=at).order
    if resolved:
        resolve(ref, by=DEV, at=at)
        check.check(ref, by=ASHA, at=at)
    return ref


def sits(actor: Actor, **settings: object) -> Client:
    """Return a browser in which somebody of the cast is signed in."""
    client = Client(**settings)  # type: ignore[arg-type]
    client.force_login(house.user_of(actor.person))
    return client


def shown(ref: str, *positions: int) -> list[str]:
    """Return items as the order page's boxes send them: position and the turn shown."""
    items = read.items(ref)
    wanted = positions or tuple(item.position for item in items)
    return [f"{item.position}.{item.turn}" for item in items if item.position in wanted]


def states(ref: str) -> list[str]:
    """Return how each item stands, in the order's sequence."""
    return [item.state for item in read.items(ref)]


def propose(client: Client, ref: str, *positions: int, **more: str) -> int:
    """Propose to withhold items for a week, by the form; return the status."""
    until = (now() + timedelta(days=7)).date().isoformat()
    said = {"do": "1", "outcome": "comply", "until": until, "reason": "lawful_order", **more}
    response = client.post(f"/desk/orders/{ref}/propose/", {**said, "item": shown(ref, *positions)})
    return response.status_code


def act(client: Client, ref: str, verb: str, *positions: int, **more: str) -> int:
    """Confirm, withhold or restore items by the form; return the status."""
    said = {"do": "1", "item": shown(ref, *positions), **more}
    return client.post(f"/desk/orders/{ref}/{verb}/", said).status_code
