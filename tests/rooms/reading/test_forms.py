"""Prescribed forms: typed fields, and items only where the form asks for them."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema_rs import Draft202012Validator

from duly.order.terms import Ask, Unreadable
from duly.receive.readers import File, open_files
from duly.receive.reading import Reading, read
from tests.rooms.readers.made import escaped, pdf
from tests.rooms.readers.offices import docx, grid, para
from tests.rooms.reading.made import aside, codes, doubted, subjects
from tests.rooms.reading.removal_form import (
    Filling,
    as_docx,
    as_docx_table,
    as_pdf,
    as_text,
    form_lines,
)

LONG = settings().max_examples > 100
ITEMS = [("post", "1356868433739783990"), ("account", "zqb")]
DOCS = Path(__file__).parents[3] / "docs"


def reading_of(data: bytes, name: str = "order", platform: str | None = "x") -> Reading:
    return read(open_files([File(name=name, data=data)]), platform=platform)


@cache
def removal(make: Callable[[list[str]], bytes] = as_text, **filling: Any) -> Reading:
    return reading_of(make(form_lines(Filling(**filling))))


@pytest.mark.parametrize("make", [as_text, as_docx, as_docx_table, as_pdf])
def test_a_removal_order_gives_its_fields_in_every_container(
    make: Callable[[list[str]], bytes],
) -> None:
    signs = ("[x]", "[ ]") if make is as_pdf else ("☒", "☐")
    order = removal(make, signs=signs).order
    assert order.form == "eu-terreg:annex1"
    assert (order.regime, order.instrument) == ("eu-terreg", "removal_order")
    assert order.authority.name == "Landeskriminalamt Zq (synthetic)"
    assert (order.authority.id, order.authority.type) == ("eu-terreg:ms_competent", "police")
    assert (order.country, order.issued_on) == ("DE", "2024-03-03")
    assert order.references == ("ZQ-TCO-2024-0017", "12 Js 34/24")
    assert order.grounds == ("incites", "solicits_group")
    assert [basis.provision for basis in order.legal_basis] == [
        "Article 3",
        "Article 2(7)(a)",
        "Article 2(7)(c)",
    ]
    assert order.ask is Ask.REMOVE
    assert order.deadline is not None
    assert (order.deadline.length, order.deadline.start) == ("PT1H", "receipt")
    assert order.confidential is True
    assert order.territory == ("EU27",)
    assert order.redress is not None
    assert order.redress.startswith("Verwaltungsgericht Zq")


@pytest.mark.parametrize("make", [as_text, as_docx, as_docx_table, as_pdf])
def test_only_the_addresses_of_section_b_are_items(make: Callable[[list[str]], bytes]) -> None:
    signs = ("[x]", "[ ]") if make is as_pdf else ("☒", "☐")
    reading = removal(make, signs=signs)
    assert subjects(reading) == ITEMS
    assert doubted(reading) == []
    assert aside(reading) == {
        "https://chirp.example/tco": "named-otherwise",
        "https://x.com/zqnews/status/1356868433739783001": "outside-the-list",
        "https://lka.example/feedback": "outside-the-list",
        "@zqlka": "outside-the-list",
        "tco@lka.example": "mail-address",
        "https://www.gesetze-im-internet.de/zq": "law-text",
    }
    assert codes(reading) == set()


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("https://x.com/zqa/status/1356868433739783990 (posted by @zqvictim)", [ITEMS[0]]),
        ("1. Post: https://x.com/zqa/status/1356868433739783990", [ITEMS[0]]),
        ("hxxps://x[.]com/zqa/status/1356868433739783990", [ITEMS[0]]),
    ],
)
def test_what_tells_more_of_an_address_is_no_item(
    item: str, expected: list[tuple[str, str]]
) -> None:
    assert subjects(removal(items=(item,))) == expected


def test_an_address_in_a_sentence_and_a_bare_name_go_to_a_person() -> None:
    words = "The account is one of a group of many that are run together, the largest of which is "
    sentence = removal(items=(f"{words}https://x.com/zqa",))
    assert (subjects(sentence), len(doubted(sentence))) == ([], 1)
    bare = removal(items=("@zqa",))
    assert (subjects(bare), len(doubted(bare))) == ([], 1)


@pytest.mark.parametrize(
    "word", ["SECTION", "ABSCHNITT", "SECCIÓN", "SEZIONE", "SEKCJA", "ODDÍL", "AFDELING"]
)
def test_sections_are_known_by_their_letters_in_any_language(word: str) -> None:
    reading = removal(section=word, sender=0)
    assert subjects(reading) == ITEMS
    assert reading.order.authority.type == "court"


def test_letters_before_the_word_and_letters_of_greek_and_cyrillic_count() -> None:
    lines = form_lines()
    before = [line.replace("SECTION ", "", 1) for line in lines]
    before = [f"{line[0]}. SZAKASZ{line[1:]}" if line[1:2] == ":" else line for line in before]
    assert subjects(reading_of(as_text(before))) == ITEMS
    for letters in ("ΑΒΓΔΕ", "АБВГД"):
        turned = lines
        for latin, other in zip("ABCDE", letters, strict=True):
            turned = [line.replace(f"SECTION {latin}:", f"ΤΜΗΜΑ {other}:") for line in turned]
        turned = [
            line.replace("SECTION F", "ΤΜΗΜΑ ΣΤ").replace("SECTION G", "x") for line in turned
        ]
        assert subjects(reading_of(as_text(turned))) == ITEMS


RETYPED = """REMOVAL ORDER
(Article 3 of Regulation (EU) 2021/784)

{word} A
Member State of the issuing competent authority: Ireland
Name of the issuing competent authority: Zqland Garda
Reference of the removal order: ZQ-TCO-2026-0031
Date and time of issue: 19 June 2026, 11:20 (UTC+1)

{word} B: Addressee
Hosting service provider: administrator of zqboard.example

{word} C: Content to be removed within one hour of receipt of the removal order
URL and any additional information enabling the identification of the content:
{items}

{word} D: Reasons
[X] incites others to commit terrorist offences (Article 2, point (7)(a))
[ ] solicits others to participate in a terrorist group

{word} E: Information to the content provider
[{gag}] The hosting service provider must refrain from informing the content provider.
"""


@pytest.mark.parametrize("word", ["SECTION", "PART", "ABSCHNITT"])
@pytest.mark.parametrize("gag", ["X", " "])
def test_a_form_typed_anew_gives_the_addresses_of_the_field_that_holds_them(
    word: str, gag: str
) -> None:
    text = RETYPED.format(word=word, gag=gag, items="\n".join(Filling().items))
    reading = reading_of(text.encode())
    order = reading.order

    assert subjects(reading) == ITEMS
    assert (order.authority.name, order.country) == ("Zqland Garda", "IE")
    assert (order.issued_on, order.references) == ("2026-06-19", ("ZQ-TCO-2026-0031",))
    assert (order.grounds, order.confidential) == (("incites",), gag == "X")
    assert codes(reading) == set()


@pytest.mark.parametrize("signs", [("☑", "□"), ("[X]", "[ ]"), ("■", "□"), ("\uf0fe", "\uf0a8")])
def test_ticked_boxes_are_told_from_open_ones(signs: tuple[str, str]) -> None:
    order = removal(signs=signs, types="e", gag=False, sender=2).order
    assert order.grounds == ("threatens",)
    assert order.confidential is False
    assert order.authority.type == "police"  # by the name of the authority


def test_what_the_form_leaves_blank_is_told() -> None:
    lines = [line.replace(": ZQ-TCO-2024-0017", ": ……") for line in form_lines(Filling(types=""))]
    lines = [line.replace("File No: 12 Js 34/24", "File No:") for line in lines]
    reading = reading_of(as_text(lines))
    assert reading.order.references == ()
    assert codes(reading) == {"form-incomplete"}


def test_a_letter_that_only_speaks_of_the_regulation_is_no_form() -> None:
    text = (
        "Under Regulation (EU) 2021/784 remove:\nhttps://x.com/zqa\nSection A: one\nSection B: two"
    )
    reading = reading_of(text.encode())
    assert reading.order.form is None
    assert subjects(reading) == [("account", "zqa")]


ORDER = [
    ("Reference", "ZQ-9/2024"),
    ("Date", "5 March 2024"),
    ("Issuing authority", "Media Authority Zq (synthetic), Germany"),
    ("Legal basis", "Section 130(1) of the German Criminal Code"),
    (
        "Statement of reasons",
        "They incite hatred. Compare https://x.com/zqother/status/13568684337397",
    ),
    ("Exact URL(s)", "https://x.com/zqa/status/1356868433739783990\nhttps://x.com/zqb"),
    ("Territorial scope", "Germany and Austria"),
    ("Language", "German"),
    ("Information about redress", "Objection within a month, https://x.com/zqcourt"),
]
ACT = "Order to act, Article 9 of Regulation (EU) 2022/2065"


def order_as_docx() -> bytes:
    rows = [[label, "".join(map(para, value.split("\n")))] for label, value in ORDER]
    return docx(para(ACT) + grid(*rows))


def order_as_text() -> bytes:
    return "\n".join([ACT, *(f"{label}: {value}" for label, value in ORDER)]).encode()


def order_as_pdf() -> bytes:
    lines = order_as_text().decode().split("\n")
    return pdf("\n\n".join(map(escaped, lines)))


def order_as_data() -> bytes:
    fields: dict[str, object] = {label.lower().replace(" ", "_"): value for label, value in ORDER}
    fields["urls"] = str(fields.pop("exact_url(s)")).split("\n")
    fields["issuing_authority"] = {"name": ORDER[2][1], "contact": "https://x.com/zqauthority"}
    return json.dumps({"regulation": ACT, "order": fields}).encode()


@pytest.mark.parametrize("make", [order_as_text, order_as_docx, order_as_pdf, order_as_data])
def test_the_elements_of_article_9_are_read_from_every_container(
    make: Callable[[], bytes],
) -> None:
    reading = reading_of(make())
    order = reading.order
    assert order.form == "eu-dsa:article9"
    assert subjects(reading) == ITEMS
    assert doubted(reading) == []
    assert order.authority.name == "Media Authority Zq (synthetic), Germany"
    assert (order.country, order.issued_on, order.references) == (
        "DE",
        "2024-03-05",
        ("ZQ-9/2024",),
    )
    assert order.legal_basis[0].provision == "Section 130(1)"
    assert order.territory == ("DE", "AT")
    assert order.redress is not None
    assert order.reasons is not None
    assert order.reasons.startswith("They incite hatred")
    assert codes(reading) == set()


def test_an_element_that_is_missing_is_told() -> None:
    text = order_as_text().decode().replace("Statement of reasons", "Remarks")
    assert "form-incomplete" in codes(reading_of(text.encode()))


def test_every_address_counts_where_an_order_repeats_the_field() -> None:
    text = order_as_text().decode().replace("\nhttps://x.com/zqb", "\nReasons: see above")
    text += "\nURL: https://x.com/zqb\nReasons: the same, as https://x.com/zqthird says"
    reading = reading_of(text.encode())
    assert subjects(reading) == ITEMS
    assert aside(reading)["https://x.com/zqthird"] == "outside-the-list"


REGISTER = """<?xml version="1.0" encoding="windows-1251"?>
<reg:register xmlns:reg="http://rsoc.ru" updateTime="2021-02-04T12:00:00+03:00" formatVersion="2.4">
<content id="101" includeTime="2021-02-03T10:00:00" entryType="1" hash="A1">
<decision date="2021-02-02" number="27-31-2021/Ид" org="Генпрокуратура"/>
<url><![CDATA[https://x.com/zqa/status/1356868433739783990]]></url>
<url ts="2021-02-03T10:00:00"><![CDATA[https://x.com/zqb]]></url>
<domain><![CDATA[x.com]]></domain><ip>192.0.2.1</ip><ip>192.0.2.2</ip></content>
{more}</reg:register>"""
MORE = """<content id="102"><decision date="2021-02-01" number="7" org="ФНС"/>
<url><![CDATA[https://zq.example/page]]></url></content>"""
DUMP = """Updated: 2021-02-04 12:00:00 +0300
192.0.2.1 | 192.0.2.2;x.com;https://x.com/zqa/status/1356868433739783990 | https://x.com/zqb;Генпрокуратура;27-31-2021/Ид;2021-02-02
192.0.2.7;zq.example;"https://zq.example/page";ФНС;7;2021-02-01
"""
DECISION = "Генпрокуратура 27-31-2021/Ид 2021-02-02"


@pytest.mark.parametrize(
    "data",
    [REGISTER.format(more=MORE).encode("cp1251"), DUMP.encode("cp1251")],
    ids=["xml", "dump"],
)
def test_a_register_gives_each_entry_with_its_decision(data: bytes) -> None:
    reading = reading_of(data, "dump.csv")
    assert subjects(reading)[:2] == ITEMS
    assert [item.ground for item in reading.items] == [DECISION, DECISION, "ФНС 7 2021-02-01"]
    assert [item.kind.value for item in reading.items][2] == "foreign"
    assert (reading.order.form, reading.order.country) == ("rkn:register", "RU")
    assert reading.order.authority.name == "Roskomnadzor"


def test_a_register_of_one_entry_is_a_list_too() -> None:
    reading = reading_of(REGISTER.format(more="").encode("cp1251"))
    assert subjects(reading) == ITEMS


def example() -> dict[str, Any]:
    made: dict[str, Any] = json.loads((DOCS / "order.schema.json").read_text("utf-8"))
    (given,) = made["examples"]
    Draft202012Validator(made).validate(given)
    return dict(given)


def test_the_documented_example_of_an_order_as_data_gives_its_fields() -> None:
    reading = reading_of(json.dumps(example()).encode())
    order = reading.order
    assert order.form == "data"
    assert order.authority.name == "Ministry of Information (synthetic)"
    assert (order.country, order.issued_on, order.references) == (
        "IN",
        "2021-02-04",
        ("11(1)/2021",),
    )
    assert (order.legal_basis[0].law, order.legal_basis[0].provision) == (
        "Information Technology Act, 2000",
        "section 69A",
    )
    assert order.ask is Ask.WITHHOLD
    assert order.deadline is not None
    assert (order.deadline.length, order.deadline.duty) == ("PT24H", "execute")
    assert order.confidential is True
    assert subjects(reading) == [*ITEMS, ("hashtag", "zqtag")]
    assert [item.ground for item in reading.items] == ["public order", None, None]


@pytest.mark.parametrize(
    "wrapped",
    [
        lambda order: {"order": order},
        lambda order: {"meta": {"id": 7}, "payload": {"orders": [order]}},
        lambda order: [order],
        lambda order: {"unknown": {"deeply": {"nested": order}}, "note": "of 4 February"},
    ],
)
def test_items_are_found_however_they_are_nested(wrapped: Callable[[object], object]) -> None:
    order = {
        "items": [{"locator": "https://x.com/zqa/status/1356868433739783990"}, {"url": "@zqb"}],
        "contact": {"web": "https://x.com/zqministry"},
        "legal_basis": [{"law": "Act", "link": "https://x.com/zqlaw"}],
    }
    assert subjects(reading_of(json.dumps(wrapped(order)).encode())) == ITEMS


@settings(max_examples=400 if LONG else 15, deadline=None)
@given(
    start=st.sampled_from([as_text(form_lines()), order_as_text(), DUMP.encode(), order_as_data()]),
    cuts=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 200)), min_size=1, max_size=8),
)
def test_a_form_with_pieces_cut_out_names_nothing_that_was_not_in_its_list(
    start: bytes, cuts: list[tuple[float, int]]
) -> None:
    text = start.decode()
    for where, size in cuts:
        at = int(where * len(text))
        text = text[:at] + text[at + size :]
    try:
        reading = reading_of(text.encode())
    except Unreadable as refused:
        assert len(refused.why) > 20
        return
    assert reading.items or reading.flags
    if reading.order.form == "eu-terreg:annex1":
        named = {item.id for item in reading.items if item.needs_person is None}
        assert not named & {"1356868433739783001", "zqlka", "zqnews"}
