"""What stands at the edge of page after page is read once, and nothing is lost with it."""

from __future__ import annotations

import time
from collections.abc import Sequence

import pytest

from duly.receive.readers import Document, Line
from duly.receive.reading import Reading, read
from tests.rooms.reading.made import SHA, subjects

HEAD = ["DEMO OFFICE (synthetic)", "No. 7/2026"]
ALL = [("account", "zqkara"), ("account", "zqmira"), ("account", "zqlone")]


def paged(*pages: Sequence[str], head: Sequence[str] = HEAD, foot: str = "Page {}") -> Document:
    lines = [
        Line(text=text, page=number, box=(50.0, 20.0 * place, 500.0, 20.0 * place + 12.0))
        for number, page in enumerate(pages, start=1)
        for place, text in enumerate([*head, *page, *filter(None, [foot.format(number)])])
    ]
    return Document(
        name="letter.pdf",
        sha256=SHA,
        media_type="application/pdf",
        lines=tuple(lines),
        pages=len(pages),
    )


def reading_of(document: Document) -> Reading:
    return read([document], platform="x")


def test_a_request_that_runs_over_a_page_break_is_one_request() -> None:
    document = paged(
        ["Our office has looked into a fraud and orders you to withhold"],
        ["in our country the following accounts on your service:", "@zqkara, @zqmira and, for"],
        ["the same reasons and in the same way,", "@zqlone."],
    )

    assert subjects(reading_of(document)) == ALL


def test_a_deadline_that_runs_over_a_page_break_is_read() -> None:
    document = paged(
        ["Withhold the account @zqkara within twenty-four"],
        ["hours of receipt of this letter."],
        ["The reasons are secret."],
    )
    deadline = reading_of(document).order.deadline

    assert deadline is not None
    assert deadline.length == "PT24H"


def test_the_office_is_read_from_the_first_page() -> None:
    document = paged(
        ["Block @zqkara."], ["The reasons follow."], ["Signed on 4 March 2026."], foot="- {} of 3 -"
    )
    reading = reading_of(document)

    assert reading.order.references == ("7/2026",)
    assert str(reading.order.issued_on) == "2026-03-04"


def test_a_label_above_an_account_is_kept_on_each_page() -> None:
    accounts = ("@zqkara", "@zqmira", "@zqlone")
    document = paged(*(["Account to be blocked", one, "Reason: fraud"] for one in accounts))

    assert subjects(reading_of(document)) == ALL


def test_an_introduction_is_kept_on_each_page() -> None:
    accounts = ("@zqkara", "@zqmira", "@zqlone")
    document = paged(*(["Please block:", one] for one in accounts), foot="")

    assert subjects(reading_of(document)) == ALL


def test_what_points_somewhere_is_no_head_however_often_it_comes() -> None:
    pages = [[f"{number}. @zqkara{number}", "fraud"] for number in range(1, 5)]
    reading = reading_of(paged(*pages, head=["Block these accounts:"]))
    found = {item.id for item in reading.items}

    assert found >= {f"zqkara{number}" for number in range(1, 5)}


def test_a_refusal_on_two_of_many_pages_is_read_on_both() -> None:
    said = ["The application concerning the account", "@zqmira", "is dismissed."]
    document = paged(["Block @zqkara and @zqlone."], said, said, ["Signed."])

    assert ("account", "zqmira") not in subjects(reading_of(document))


@pytest.mark.parametrize("line", ["Page 1" + 2_000 * "." + "x", "```\n" * 2_000, "." * 6_000])
def test_lines_of_signs_alone_cost_no_more_than_their_length(line: str) -> None:
    began = time.process_time()
    found = reading_of(paged([line], ["Block the account @zqone"]))
    assert time.process_time() - began < 4
    assert subjects(found) == [("account", "zqone")]
