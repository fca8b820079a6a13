"""What was said to the desk comes back exactly as it was said, whatever it was."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from duly.desk.acts import decide, publish
from duly.desk.orders import read
from duly.desk.orders.door import handle, handle_items, open_order
from duly.desk.orders.models import Entry, VaultRow
from duly.desk.orders.vault import Pouch, open_sealed, same_texts, seal_of
from duly.desk.orders.vault import open_order as texts_of
from duly.ledger.commitment import SALT_SIZE, commit
from duly.order.events import FindingKind
from duly.order.terms import ItemRef, Kind, Refusal, Sealed
from duly.receive.rules import CorrectReading
from tests.case import CHECKED, received, sealed
from tests.cast import ASHA, DEV, ESI, NOON, ORDER
from tests.desk.standing import counted

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("desk")]
ITEM = ItemRef(f"{ORDER}/1")
HOSTILE = [
    "",
    "nul \0 in the middle",
    "\0",
    "lone \ud800 surrogate",
    "a pair as two \ud83d\ude00 halves",
    "\x1a begins with the desk's own mark",
    "\x1a00",
    "\x1b[31mred\x1b[0m",
    "\u202egnp.exe",
    "e\u0301 and \u00e9",
    "\ufeff\uffff\ufffe",
    "line\r\nBcc: x@zq.example",
    "ज्ञ\u200dय \U0001f9d1\u200d\u2696\ufe0f",
    "x" * 2_000_000,
]


@pytest.fixture
def an_order(desk: None) -> None:
    open_order(ORDER, received(1), at=NOON, pouch=Pouch(ORDER))


def kept(text: str, topic: str = "") -> Sealed:
    pouch = Pouch(ORDER)
    name = pouch.seal(text, topic=topic)
    pouch.keep()
    return name


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text)[:30])
def test_a_sealed_text_is_given_back_as_it_was_committed_to(text: str) -> None:
    name = kept(text, topic="subject:account")
    row = VaultRow.objects.get(sealed=name)

    back = open_sealed([name])[name]

    assert back == text
    raw = back.encode("utf-8", "surrogatepass")
    opened = seal_of(ORDER).open(name, bytes(row.cipher))
    assert commit(opened[:SALT_SIZE], raw).hex() == name
    assert len(raw) < 4 or raw not in bytes(row.cipher)
    assert texts_of(ORDER)[name] == text
    assert same_texts("subject:account", [text]) == {text: [(name, ORDER)]}


@given(st.text(st.characters(), max_size=40))
@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_at_all_is_given_back(text: str) -> None:
    name = kept(text)

    assert open_sealed([name]) == {name: text}


@pytest.mark.usefixtures("an_order")
def test_a_hostile_note_is_recorded_and_read_again() -> None:
    said = "@zq\0kara \ud800 \u202e"
    done = decide.find([ITEM], FindingKind.SATIRE, said, by=ASHA, at=NOON)
    note = done.events[0][1].note  # type: ignore[union-attr]

    assert note is not None
    assert open_sealed([note])[note] == said


@pytest.mark.usefixtures("an_order")
def test_a_word_that_is_no_text_is_refused_and_changes_nothing() -> None:
    before = counted()

    for word in ("\ud800", "a\0b"):
        with pytest.raises(Refusal, match="not-a-label"):
            publish.seal(ORDER, word, by=ESI, at=NOON)
        with pytest.raises(Refusal, match="not-text"):
            handle(ORDER, replace(CHECKED, basis=f"s 69A {word}"), at=NOON)

    assert counted() == before


@pytest.mark.usefixtures("an_order")
def test_a_refused_command_leaves_the_text_in_hand_for_a_second_try() -> None:
    pouch = Pouch(ORDER)
    locator, reading, why = pouch.seal("@zqnew"), pouch.seal("{}"), pouch.seal("w")
    command = CorrectReading(by=DEV, kind=Kind.ACCOUNT, locator=locator, reading=reading, why=why)
    stale = replace(command, seen=99)

    with pytest.raises(Refusal, match="changed-since-seen"):
        handle_items(ORDER, [(ITEM, stale)], at=NOON, pouch=pouch)
    handle_items(ORDER, [(ITEM, command)], at=NOON, pouch=pouch)

    assert open_sealed([locator, reading, why]) == {locator: "@zqnew", reading: "{}", why: "w"}


@pytest.mark.usefixtures("an_order")
@pytest.mark.parametrize("text", ["{broken", "[1]", "{}", "null", '"x"', "9" * 10_000, "[" * 9_999])
def test_a_reading_that_is_no_reading_breaks_no_page(text: str) -> None:
    pouch = Pouch(ORDER)
    command = CorrectReading(
        by=DEV,
        kind=Kind.ACCOUNT,
        locator=pouch.seal("@zqnew"),
        reading=pouch.seal(text),
        why=sealed("why"),
    )
    handle_items(ORDER, [(ITEM, command)], at=NOON, pouch=pouch)

    (view,) = read.items(ORDER)

    assert dict(view.reading) == {}
    assert view.locator == "@zqnew"


@pytest.mark.usefixtures("an_order")
def test_nothing_that_was_said_stands_in_the_ledger() -> None:
    decide.find([ITEM], FindingKind.SATIRE, "zq_secret_person", by=ASHA, at=NOON)

    assert not any(b"zq_secret" in bytes(row.body) for row in Entry.objects.all())
