"""Whatever was read of an item is kept with it, told the same everywhere, and sealed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from duly.desk.acts.correct import correct
from duly.desk.clock import now
from duly.desk.orders import read
from duly.desk.orders.models import Entry
from duly.desk.sandbox.reading import read_in_child
from duly.desk.verbs.order import item_json
from duly.receive.readers.document import File
from duly.receive.reading import as_json
from tests.cast import ASHA
from tests.desk.asked import caller
from tests.desk.pages import house, lines

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("desk")]

READ = (
    *("locator", "kind", "id", "norm", "ask", "source", "repaired", "needs_person"),
    *("alternatives", "ground", "author"),
)
LISTED = (
    "@zqone",
    "@zqtw\u043e",
    f"htttps://chirp.example/zqthree/status/{lines.POST}",
    "https://chirp.example/zqone",
    "@zqfive",
)


def told(of: Mapping[str, Any]) -> dict[str, Any]:
    return {name: of[name] for name in READ}


def test_what_was_read_of_an_item_is_the_same_from_the_reading_to_every_surface() -> None:
    law = house.letter(["zqsix"]) + b"\nSee https://www.indiacode.nic.in/act for the Act.\n"
    files = (lines.pdf(LISTED), File(name="more.txt", data=law))
    said: Any = as_json(read_in_child(files, platform="x"))
    ref = lines.delivered(*files)

    items = read.items(ref)
    assert [told(item_json(item)) for item in items] == [told(item) for item in said["items"]]
    answer = caller(ASHA).get(f"orders/{ref}/items").json()
    assert [told(item) for item in answer["items"]] == [told(item) for item in said["items"]]

    whole = caller(ASHA).get(f"orders/{ref}").json()["reading"]
    for name in ("not_items", "counts", "flags", "documents"):
        assert whole[name] == said[name], name
    assert {said["why"] for said in whole["not_items"]} == {"law-text"}
    by_locator = {item["locator"]: item for item in said["items"]}  # all of it is there to tell
    assert by_locator[LISTED[0]]["source"]["box"]
    assert by_locator[LISTED[1]]["alternatives"]
    assert by_locator[LISTED[2]]["repaired"]
    twin = by_locator[LISTED[3]]["duplicate_of"]
    assert said["items"][twin]["locator"] == LISTED[0]
    same = next(item for item in items if item.locator == LISTED[3])
    assert same.duplicate_of == f"{ref}/{twin + 1}"


def test_a_person_s_reading_keeps_the_place_and_nothing_of_it_stands_in_the_ledger() -> None:
    ref = lines.delivered()
    before = read.items(ref)[1]
    correct(f"{ref}/2", "@zqtwo", "seen in the original", by=ASHA, at=now(), seen=before.turn)
    after = read.items(ref)[1]
    assert after.reading["source"] == before.reading["source"]
    assert (after.locator, after.reading["needs_person"]) == ("@zqtwo", None)
    for body in Entry.objects.filter(order=ref).values_list("body", flat=True):
        for word in (b"zq", b"seen in", b"direction.txt", b"public order"):
            assert word not in bytes(body)
