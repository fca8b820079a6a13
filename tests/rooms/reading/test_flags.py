"""What a person must know before anything is done."""

from __future__ import annotations

import pytest

from duly.order.terms import Refusal
from duly.receive.readers import Document, Flag, TextLayer
from duly.receive.reading import Directory, as_json, read
from tests.rooms.reading.made import (
    POST,
    SHA,
    codes,
    doubted,
    letter,
    listed,
    read_letter,
    read_list,
    subjects,
)

TARGET = "https://x.com/zqkara"
LAW = "Under section 71 of the Crimes Ordinance, Cap. 200"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"Please remove {TARGET}.", "no-law-cited"),
        (f"Beijing Network Industry Association\n\nRemove {TARGET}.", "not-a-state-body"),
        (f"Smith LLP, Solicitors\n\nRemove {TARGET}.", "not-a-state-body"),
        (f"Удалить {TARGET} . НЕ ВСТУПИЛО В ЗАКОННУЮ СИЛУ", "not-in-force"),
        (f"Remove {TARGET} and all the forks of it.", "open-ended-ask"),
        (f"Remove {TARGET} and any other similar content.", "open-ended-ask"),
        (f"Block {TARGET} and furnish the IP logs of the user.", "block-and-data-demand"),
        (f"Remove {TARGET} [REDACTED]", "redacted"),
        ("The list of 257 accounts is enclosed: block all 257 accounts.", "count-mismatch"),
        ("Our direction is hereby withdrawn.", "withdrawal"),
        ("Thank you.", "nothing-found"),
    ],
)
def test_a_letter_raises_its_flag(text: str, code: str) -> None:
    assert code in codes(read_letter(text))


def test_a_plain_order_of_a_state_body_raises_no_flag() -> None:
    text = f"Hong Kong Police Force\n\n{LAW}, remove {TARGET}."

    assert codes(read_letter(text)) == set()


def test_counts_in_words_and_sums_are_held_against_the_list() -> None:
    rows = [("No.", "Handle")] + [(str(n), f"@zqkara{n}") for n in range(1, 6)]
    right = read([letter("Block the 3 accounts and 2 posts listed."), listed(*rows)])
    wrong = read([letter("Block the seven (7) accounts listed."), listed(*rows)])

    assert (right.counts.stated, right.counts.rows) == (5, 5)
    assert "count-mismatch" not in codes(right)
    assert wrong.counts.stated == 7
    assert "count-mismatch" in codes(wrong)


def test_the_flags_of_opened_documents_pass_through() -> None:
    scan = Document(
        name="s.pdf",
        sha256=SHA,
        media_type="application/pdf",
        pages=1,
        text_layer=TextLayer.SCAN,
        flags=(Flag(code="hidden-cells", why="hidden"),),
    )

    assert {"needs-ocr", "hidden-cells", "nothing-found"} <= codes(read([scan]))


def test_a_date_that_most_posts_contradict_is_flagged_and_doubts_no_post() -> None:
    rows = [("No.", "URL")]
    rows += [(str(n), f"https://x.com/zqa/status/{int(POST) + n}") for n in range(1, 8)]
    reading = read([letter("Date: 2019-02-04"), listed(*rows)], platform="x")

    assert "date-contradicted" in codes(reading)
    assert len(subjects(reading)) == 7


def test_a_single_post_younger_than_the_order_goes_to_a_person() -> None:
    young = "1622499999999999999"
    text = f"Date: 2021-02-04\n\nRemove https://x.com/zqa/status/{young}"

    assert [item.id for item in doubted(read_letter(text))] == [young]


def test_an_unknown_platform_is_refused() -> None:
    with pytest.raises(Refusal, match="unknown-platform"):
        read([letter("x")], platform="zq")


def test_the_platform_is_decided_by_its_addresses() -> None:
    github = read([letter("Remove https://github.com/zq/zq and see https://x.com/zqkara"
                          "\nhttps://gist.github.com/b6345333147279321f1d")])  # fmt: skip
    mastodon = read([letter("Remove https://zq.example/@zq/109876543210987654")])

    assert (github.platform, mastodon.platform) == ("github", "mastodon")
    assert read([letter("Remove @zqkara")]).platform == "generic"


DIRECTORY = f"""kind,id,author
account,zqkara,
account,zqkar4,
account,zq1o,
post,{POST},zqkara
"""


def test_a_name_the_platform_does_not_have_goes_to_a_person_with_those_it_looks_like() -> None:
    directory = Directory.parse(DIRECTORY)
    documents = [letter("Block:\n\n@zqkara\n@zqlO\n@zqnobody")]
    reading = read(documents, platform="x", directory=directory)

    assert subjects(reading) == [("account", "zqkara")]
    assert [item.alternatives for item in doubted(reading)] == [("zq1o",), ()]


def test_a_post_of_another_author_than_its_address_says_goes_to_a_person() -> None:
    directory = Directory.parse(DIRECTORY)
    right = read([letter(f"Block https://x.com/zqkara/status/{POST}")], directory=directory)
    wrong = read([letter(f"Block https://x.com/zqkar4/status/{POST}")], directory=directory)

    assert subjects(right) == [("post", POST)]
    assert subjects(wrong) == []


def test_the_json_has_the_promised_shape() -> None:
    told = as_json(read_list(("No.", "Handle", "Reason"), ("1", "@zqkara", "spam")))

    assert set(told) >= {"documents", "order", "items", "not_items", "counts", "flags"}
    assert told["documents"] == [
        {
            "name": "list.xlsx",
            "sha256": SHA,
            "media_type": "text/csv",
            "pages": None,
            "text_layer": None,
            "signature": None,
        }
    ]
    assert told["items"] == [
        {
            "locator": "@zqkara",
            "kind": "account",
            "id": "zqkara",
            "norm": "@zqkara",
            "ask": "none",
            "source": {
                "document": "list.xlsx",
                "page": None,
                "row": 2,
                "sheet": "Annexure",
                "box": None,
                "path": "xlsx-cells",
            },
            "repaired": None,
            "duplicate_of": None,
            "needs_person": None,
            "alternatives": [],
            "ground": "spam",
            "author": None,
        }
    ]


def test_the_counts_hold_what_is_stated_beside_what_was_read() -> None:
    told = as_json(read_list(("No.", "Handle"), ("1", "@zqkara"), ("3", "@zqmira"), ("3", "@zq3")))

    assert told["counts"] == {
        "stated": None,
        "rows": 3,
        "items": 3,
        "distinct": 3,
        "needs_person": 0,
        "serials": {"last": 3, "missing": "2", "doubled": "3"},
    }
