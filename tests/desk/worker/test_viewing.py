"""That an order is carried out is seen on every surface, by looking, before it is recorded."""

from __future__ import annotations

from typing import Any

import pytest

from duly.desk.orders.models import Entry
from duly.desk.worker.drain import drain
from duly.ledger.codec import decode, encode
from duly.order.events import CarriedOut
from duly.order.terms import OrderRef
from duly.platforms.demo.app import Chirp
from duly.platforms.demo.reading import Reading
from duly.platforms.demo.shown import VIEWER, WORLD
from tests.cast import NOON
from tests.desk.worker.office import HOUR, account, open_owed, opened, post, restore, withhold

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("people", "demo")]
AUTHOR = WORLD.accounts[WORLD.timeline(VIEWER, limit=1)[0].author]
POST = next(one for one in WORLD.timeline(VIEWER, limit=50) if one.author != AUTHOR.id)
ALL = {"web", "api", "search", "timeline", "embed", "feed"}


@pytest.fixture
def demo(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DULY_PLATFORM", "demo")


def seen(epoch: int) -> dict[str, CarriedOut]:
    rows = Entry.objects.filter(kind="CarriedOut").order_by("pk").values_list("body", flat=True)
    events = [decode(bytes(row)) for row in rows]
    found = [one for one in events if isinstance(one, CarriedOut) and one.host]
    return {one.surface: one for one in found if one.epoch == epoch}


def test_a_withholding_and_its_restore_are_seen_on_all_six_surfaces() -> None:
    refs = opened(account(AUTHOR.id), post(POST.id, POST.author))
    withhold(refs)
    drain(at=NOON)

    first = seen(1)
    assert first.keys() == ALL
    for event in first.values():
        assert (event.withheld_in, event.visible_in, event.withheld) == (("IN",), ("US",), 2)

    restore(refs[:1], at=HOUR)
    drain(at=NOON + HOUR)
    second = seen(2)
    assert second.keys() == ALL
    for event in second.values():
        assert (event.withheld_in, event.withheld) == (("IN",), 1)
        assert set(event.visible_in) == {"IN", "US"}

    restore(refs[1:], at=2 * HOUR)
    drain(at=NOON + 2 * HOUR)
    for event in seen(3).values():
        assert (event.withheld_in, event.withheld) == ((), 0)
        assert set(event.visible_in) == {"IN", "US"}
    assert [one for one in open_owed() if one.startswith("view")] == []


def test_a_surface_that_does_not_ask_is_a_trouble_and_is_not_recorded_as_carried_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    real = Chirp._page

    def careless(self: Any, endpoint: str, request: Any, reading: Reading, given: Any) -> Any:
        if endpoint == "search":
            reading = Reading(self._world, None, self._publisher, country=None, now=None)
        return real(self, endpoint, request, reading, given)

    withhold(opened(account(AUTHOR.id)))
    with monkeypatch.context() as broken:
        broken.setattr(Chirp, "_page", careless)
        done = drain(at=NOON)

    assert seen(1).keys() == ALL - {"search"}
    assert any("search on" in one and "must be hidden" in one for one in done.troubles)
    assert [(one.kind, one.many) for one in done.stuck] == [("view", 1)]

    drain(at=NOON + HOUR)
    assert seen(1).keys() == ALL
    assert Entry.objects.filter(kind="CarriedOut").count() == 1 + len(ALL)  # each once
    assert drain(at=NOON + HOUR).stuck == ()


def test_one_order_may_hide_what_another_restored(monkeypatch: pytest.MonkeyPatch) -> None:
    first = opened(account(AUTHOR.id))
    second = opened(account(AUTHOR.id), ref=OrderRef("IN-2021-0003"))
    withhold(first)
    withhold(second)
    drain(at=NOON)
    restore(first, at=HOUR)

    done = drain(at=NOON + HOUR)

    assert done.troubles == ()
    assert all(one.withheld_in == ("IN",) for one in seen(2).values())


def test_an_entry_of_the_first_version_is_read_as_nobody_having_looked() -> None:
    withhold(opened(account(AUTHOR.id)))
    drain(at=NOON)
    event = seen(1)["web"]
    told = encode(event).decode()
    for name in ("host", "visible_in", "withheld_in"):
        start = told.index(f'"{name}":')
        ends = told.index("]" if told[start:].startswith(f'"{name}":[') else ",", start)
        told = told[:start] + told[ends + 1 :].lstrip(",")
    old = decode(told.replace(",}", "}").replace('"v":2', '"v":1').encode())

    assert isinstance(old, CarriedOut)
    assert (old.host, old.withheld_in, old.visible_in) == ("", (), ())
    assert (old.surface, old.epoch) == (event.surface, event.epoch)
    with pytest.raises(ValueError, match="version"):
        decode(encode(event).replace(b'"v":2', b'"v":1'))
