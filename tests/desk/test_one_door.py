from dataclasses import replace

import pytest
from django.db import DatabaseError, connection, transaction

from duly.decide.rules import Confirm
from duly.desk.acts import house
from duly.desk.home import current
from duly.desk.orders import guard, read
from duly.desk.orders.door import handle, handle_items, open_order
from duly.desk.orders.models import Checkpoint, Entry, ItemRow, Leaf, Owed, VaultRow
from duly.desk.orders.rebuild import rebuild
from duly.desk.orders.vault import Pouch, open_sealed, same_texts
from duly.ledger.checkpoint import open_note
from duly.ledger.tree import leaf_hash, root
from duly.order.events import Cause
from duly.order.terms import Digest, ItemRef, OrderRef, Refusal
from duly.withhold.rules import Restore, Withhold
from tests.case import CHECKED, COMPLY, FOUND, received
from tests.cast import ASHA, BILAL, CHITRA, DEV, ESI, FARID, GITA, NOON, ORDER

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("desk")]
ITEMS = 5
SETS = {"orders_entry": "turn", "orders_leaf": "commitment", "orders_checkpoint": "note"}


def refs(count: int = ITEMS) -> list[ItemRef]:
    return [ItemRef(f"{ORDER}/{place}") for place in range(1, count + 1)]


@pytest.fixture(autouse=True)
def an_order_on_the_desk(desk: None) -> None:
    open_order(ORDER, received(ITEMS), at=NOON, pouch=Pouch(ORDER))
    handle(ORDER, CHECKED, at=NOON)
    handle_items(ORDER, [(ref, FOUND) for ref in refs()], at=NOON)


def walk_to_withheld() -> None:
    handle_items(ORDER, [(ref, COMPLY) for ref in refs()], at=NOON)
    handle_items(ORDER, [(ref, Confirm(by=BILAL)) for ref in refs()], at=NOON)
    handle_items(ORDER, [(ref, Withhold(by=BILAL)) for ref in refs()], at=NOON)


def everything() -> list[int]:
    return [table.objects.count() for table in (Entry, Leaf, Checkpoint, Owed, VaultRow, ItemRow)]


def test_a_whole_order_walks_to_withheld_and_back() -> None:
    walk_to_withheld()
    assert set(ItemRow.objects.values_list("state", flat=True)) == {"withheld"}

    restored = [(ref, Restore(by=BILAL, cause=Cause.REVIEW)) for ref in refs()]
    handle_items(ORDER, restored, at=NOON)

    assert set(ItemRow.objects.values_list("state", flat=True)) == {"restored"}


def test_one_register_is_owed_for_a_whole_batch_and_one_notice_for_each_item() -> None:
    walk_to_withheld()

    assert Owed.objects.filter(kind="gate").count() == 1
    assert Owed.objects.filter(kind="notice").exclude(item="").count() == ITEMS


def test_one_refused_item_refuses_the_batch_and_changes_nothing() -> None:
    handle_items(ORDER, [(ref, COMPLY) for ref in refs()[:-1]], at=NOON)
    before = everything()

    with pytest.raises(Refusal, match="nothing-proposed"):
        handle_items(ORDER, [(ref, Confirm(by=BILAL)) for ref in refs()], at=NOON)

    assert everything() == before


def test_a_refused_command_keeps_no_sealed_text_either() -> None:
    pouch = Pouch(ORDER)
    note = pouch.seal("a note")
    before = everything()

    with pytest.raises(Refusal, match="no-until"):
        handle_items(
            ORDER, [(refs()[0], replace(COMPLY, until=None, note=note))], at=NOON, pouch=pouch
        )

    assert everything() == before


def test_a_turn_other_than_the_one_shown_is_refused() -> None:
    shown = read.items(ORDER)[0].turn
    handle_items(ORDER, [(refs()[0], replace(COMPLY, seen=shown))], at=NOON)

    with pytest.raises(Refusal, match="changed-since-seen"):
        handle_items(ORDER, [(refs()[0], replace(Confirm(by=BILAL), seen=shown))], at=NOON)


def test_the_same_delivery_twice_is_one_order() -> None:
    with pytest.raises(Refusal, match="same-delivery") as refused:
        open_order(OrderRef("IN-2021-0003"), received(1), at=NOON, pouch=Pouch(ORDER))

    assert refused.value.why == ORDER
    assert Entry.objects.filter(order="IN-2021-0003").count() == 0


@pytest.mark.parametrize("someone", [DEV, ESI, FARID, GITA])
def test_a_seat_without_the_right_decides_nothing(someone: object) -> None:
    with pytest.raises(Refusal, match="no-right"):
        handle_items(ORDER, [(refs()[0], replace(COMPLY, by=someone))], at=NOON)  # type: ignore[arg-type]


def test_a_seat_in_the_demanding_country_neither_acts_nor_sees() -> None:
    with pytest.raises(Refusal, match="unknown-order"):
        handle_items(ORDER, [(refs()[0], replace(COMPLY, by=CHITRA))], at=NOON)
    with pytest.raises(Refusal, match="unknown-order"):
        read.order(ORDER, CHITRA)
    assert read.orders(CHITRA) == []


def test_a_revoked_seat_is_refused_at_its_next_command() -> None:
    house.revoke_seat("asha", "left", by=FARID, at=NOON)

    with pytest.raises(Refusal, match="seat-revoked"):
        handle_items(ORDER, [(refs()[0], COMPLY)], at=NOON)


def test_a_seat_that_claims_more_roles_than_granted_gains_nothing() -> None:
    liar = replace(DEV, roles=ASHA.roles)

    with pytest.raises(Refusal, match="seat-changed"):
        handle_items(ORDER, [(refs()[0], replace(COMPLY, by=liar))], at=NOON)


def test_an_unknown_item_or_order_is_refused_by_name() -> None:
    with pytest.raises(Refusal, match="unknown-item"):
        handle_items(ORDER, [(ItemRef(f"{ORDER}/99"), COMPLY)], at=NOON)
    with pytest.raises(Refusal, match="unknown-order"):
        handle(OrderRef("IN-2021-0099"), CHECKED, at=NOON)


def test_rebuilding_gives_every_row_as_it_lives() -> None:
    walk_to_withheld()

    assert rebuild().differences == ()


def test_rebuilding_names_and_mends_a_row_that_was_tampered_with() -> None:
    ItemRow.objects.filter(item=refs()[0]).update(state="withheld")

    assert rebuild().differences == (f"ItemRow {refs()[0]}",)
    assert rebuild().differences == ()


CHANGES = [
    f"{words} {table}{rest}"
    for table in ("orders_entry", "orders_leaf", "orders_checkpoint")
    for words, rest in (("DELETE FROM", ""), ("UPDATE", f" SET {SETS[table]} = {SETS[table]}"))
]


@pytest.mark.parametrize("statement", CHANGES)
def test_the_database_itself_refuses_to_change_the_history(statement: str) -> None:
    refused(statement)


@pytest.mark.sqlite
def test_sqlite_refuses_to_replace_an_entry() -> None:
    refused("INSERT OR REPLACE INTO orders_entry SELECT * FROM orders_entry")


@pytest.mark.postgres
def test_postgresql_refuses_to_empty_the_history_at_once() -> None:
    refused("TRUNCATE orders_checkpoint CASCADE")


def refused(statement: str) -> None:
    with (
        pytest.raises(DatabaseError, match="never changed"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)
    assert guard.missing() == set()


def test_every_entry_has_its_place_and_the_newest_head_is_signed_over_all() -> None:
    walk_to_withheld()
    key = current().ledger_key("localhost/duly/desk").verifier

    newest = Checkpoint.objects.latest("size")
    leaves = [bytes(leaf.commitment) for leaf in Leaf.objects.order_by("index")]

    assert newest.size == Entry.objects.count() == len(leaves)
    assert open_note(newest.note, [key]).root == root(leaf_hash(each) for each in leaves)


def test_no_event_holds_the_text_that_was_sealed() -> None:
    pouch = Pouch(ORDER)
    secret = pouch.seal("zq_secret_person", topic="subject:account")
    handle_items(ORDER, [(refs()[0], replace(COMPLY, note=secret))], at=NOON, pouch=pouch)

    assert open_sealed([secret]) == {secret: "zq_secret_person"}
    assert same_texts("subject:account", ["zq_secret_person"]) == {
        "zq_secret_person": [(secret, ORDER)]
    }
    assert not any(b"zq_secret" in bytes(row.body) for row in Entry.objects.all())


def test_the_same_text_sealed_twice_gives_two_commitments() -> None:
    pouch = Pouch(ORDER)

    assert pouch.seal("one person") != pouch.seal("one person")


def test_a_delivery_of_other_documents_is_another_order() -> None:
    other = OrderRef("IN-2021-0003")
    command = replace(received(1), delivery=Digest("f" * 64))

    open_order(other, command, at=NOON, pouch=Pouch(other))

    assert {view.ref for view in read.orders(ASHA)} == {ORDER, other}
