"""The same order in any container names the same items."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest

from duly.receive.readers import File, open_files
from duly.receive.reading import Reading, read
from tests.rooms.reading.same_order import CONTAINERS, order_rows

ROWS = order_rows()


@cache
def reading_of(container: str) -> Reading:
    data = CONTAINERS[container](ROWS)
    return read(open_files([File(name="order", data=data)]), platform="x")


def items(reading: Reading) -> list[tuple[str, str, bool, int | None]]:
    return [
        (item.kind.value, item.id, item.needs_person is None, item.duplicate_of)
        for item in reading.items
    ]


@pytest.mark.parametrize("container", CONTAINERS)
def test_every_container_gives_the_items_of_the_document(container: str) -> None:
    reading, other = reading_of(container), reading_of("docx")
    assert items(reading) == items(other)
    assert [item.ground for item in reading.items] == [row[2] for row in ROWS]
    assert reading.order == other.order
    assert reading.counts == other.counts


def test_the_order_names_what_was_written_into_it() -> None:
    reading = reading_of("docx")
    assert len(reading.items) == len(ROWS) == 39
    kinds = Counter(item.kind.value for item in reading.items)
    assert kinds == {"account": 20, "post": 15, "hashtag": 3, "foreign": 1}
    assert sum(item.duplicate_of is not None for item in reading.items) == 6
    assert reading.order.instrument == "s69a_direction"
    assert reading.order.deadline is not None
    assert reading.order.deadline.length == "PT24H"


@pytest.mark.parametrize("container", CONTAINERS)
def test_every_item_says_where_it_stood_and_how_it_was_read(container: str) -> None:
    sources = [item.source for item in reading_of(container).items]
    numbers = [source.row for source in sources]
    assert all(number is not None for number in numbers)
    assert len({source.path for source in sources}) == 1
    if container in {"xls", "xlsx", "ods", "zip"}:
        assert {source.sheet for source in sources} == {"Annexure"}
        assert numbers == [number + 1 for number in range(1, len(ROWS) + 1)]
    if container == "pdf":
        assert all(source.page and source.box for source in sources)
