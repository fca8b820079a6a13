"""Outsiders vouch for the desk's heads: asked, kept, shown, and believed when they say no."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from wsgiref.simple_server import WSGIRequestHandler, make_server

import pytest

from duly.desk.doctor.finding import Weight
from duly.desk.doctor.outsiders import look as outsiders_looked_at
from duly.desk.home import current
from duly.desk.orders import guard, read, witnessed
from duly.desk.orders.door import handle, open_order
from duly.desk.orders.models import (
    Checkpoint,
    Cosignature,
    Entry,
    Head,
    ItemRow,
    Leaf,
    OrderRow,
    Owed,
)
from duly.desk.orders.receipts import receipt_of
from duly.desk.orders.vault import Pouch
from duly.desk.witness.asking import Said, ask
from duly.desk.witness.keeping import Keeping
from duly.desk.witness.serving import Application
from duly.desk.worker.witnesses import AGAIN, ANYWAY, ask_witnesses
from duly.ledger.cosignature import CosigningKey
from duly.ledger.note import parse as parse_note
from duly.ledger.policy import Witness, parse_policy
from duly.ledger.receipt import parse
from duly.ledger.witness import Rejected
from duly.order.terms import OrderRef, Refusal, Unreadable
from tests.case import CHECKED, received
from tests.cast import NOON, ORDER

OTHER = OrderRef("IN-2021-0009")
NORTH = CosigningKey(name="north.example/w", seed=bytes(32))
SOUTH = CosigningKey(name="south.example/w", seed=bytes([1]) * 32)
POLICY = f"""witness north {NORTH.verifier} http://127.0.0.1:1/north
witness south {SOUTH.verifier} http://127.0.0.1:1/south
group both 2 north south
quorum both
"""


class Outsiders:
    """Two witnesses within reach of a test; those that are down do not answer."""

    def __init__(self, folder: Path) -> None:
        self.keys = {"north": NORTH, "south": SOUTH}
        self.kept = {name: Keeping(folder / f"{name}.sqlite3") for name in self.keys}
        self.down: set[str] = set()
        for one in self.kept.values():
            one.watch(current().ledger_key("localhost/duly/desk").verifier)

    def post(self, url: str, body: bytes) -> tuple[int, str, str]:
        name = url.split("/")[3]
        if name in self.down:
            raise OSError("nobody is there")
        try:
            line = self.kept[name].cosign(body.decode(), self.keys[name], at=NOON)
        except Rejected as no:
            kind = "text/x.tlog.size" if no.status == 409 else "text/plain"
            return no.status, kind, f"{no.size}\n" if no.status == 409 else no.why
        return 200, "text/plain", line


@pytest.fixture
def outsiders(desk: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Outsiders:
    made = Outsiders(tmp_path)
    monkeypatch.setattr("duly.desk.witness.asking._posted", made.post)
    monkeypatch.setenv("DULY_WITNESSES", str(tmp_path / "policy"))
    (tmp_path / "policy").write_text(POLICY)
    open_order(ORDER, received(2), at=NOON, pouch=Pouch(ORDER))
    return made


def forget(*, beyond: int) -> None:
    """Cut the history off, as an old backup or somebody with the database would."""
    with guard.lifted_for_tests():
        Cosignature.objects.filter(checkpoint_id__gt=beyond).delete()
        Checkpoint.objects.filter(size__gt=beyond).delete()
        entries = list(Leaf.objects.filter(index__gte=beyond).values_list("entry_id", flat=True))
        Leaf.objects.filter(index__gte=beyond).delete()
        Owed.objects.filter(entry_id__in=entries).delete()
        Entry.objects.filter(pk__in=entries).delete()
    if beyond == 0:
        OrderRow.objects.all().delete()
        ItemRow.objects.all().delete()
        Head.objects.all().delete()


def stands() -> witnessed.Standing:
    return witnessed.standing(witnessed.policy())


def test_a_head_counts_as_witnessed_once_enough_have_cosigned_it(outsiders: Outsiders) -> None:
    outsiders.down.add("south")
    ask_witnesses(at=NOON)
    alone = stands()
    outsiders.down.clear()
    ask_witnesses(at=NOON + AGAIN)
    both = stands()

    assert (alone.by, alone.met, alone.size, alone.wants) == (
        ("north",),
        False,
        0,
        "2 of north, south",
    )
    assert (both.by, both.met) == (("north", "south"), True)
    head = read.head()
    assert head is not None
    assert both.size == head.size
    assert len(parse_note(head.note).signed_by([NORTH.verifier, SOUTH.verifier])) == 2


def test_whoever_did_not_answer_is_left_alone_for_a_while(outsiders: Outsiders) -> None:
    outsiders.down.add("south")
    first, second = ask_witnesses(at=NOON), ask_witnesses(at=NOON + AGAIN / 2)

    assert [each.witness for each in first.said] == ["north", "south"]
    assert second.said == ()
    assert [each.witness for each in ask_witnesses(at=NOON + AGAIN).said] == ["south"]
    assert len(ask_witnesses(at=NOON + ANYWAY).said) == 2
    assert len(ask_witnesses(at=NOON + ANYWAY, anew=True).said) == 2


def test_a_receipt_stands_on_the_newest_head_that_was_witnessed(outsiders: Outsiders) -> None:
    ask_witnesses(at=NOON)
    size = stands().size
    handle(ORDER, CHECKED, at=NOON)

    earlier, later = parse(receipt_of(ORDER, "", 0) or ""), parse(receipt_of(ORDER, "", 1) or "")
    key = current().ledger_key("localhost/duly/desk").verifier
    policy = witnessed.policy()

    assert earlier.check([key]).size == size
    assert policy.met(policy.cosigners(earlier.note))
    assert later.check([key]).size > size
    assert policy.cosigners(later.note) == ()


def test_growing_is_cosigned_by_who_saw_the_past(outsiders: Outsiders) -> None:
    for turn in range(3):
        ask_witnesses(at=NOON + turn * AGAIN)
        assert stands().met
        handle(ORDER, CHECKED, at=NOON)
    assert Cosignature.objects.count() == 6


def test_a_witness_that_lost_our_count_is_told_the_way(outsiders: Outsiders) -> None:
    ask_witnesses(at=NOON)
    handle(ORDER, CHECKED, at=NOON)
    question = witnessed.question()
    assert question is not None
    policy = witnessed.policy()
    size, note = question.size, question.note
    said = ask(policy.witnesses[0], note, size, 0, lambda old: question.tree.consistency(old, size))
    assert said.line is not None


def test_a_history_that_was_rolled_back_is_found_by_its_witness_and_not_served(
    outsiders: Outsiders,
) -> None:
    """A restored old backup holds fewer entries than outsiders saw."""
    ask_witnesses(at=NOON)
    size = stands().size
    handle(ORDER, CHECKED, at=NOON)
    ask_witnesses(at=NOON + AGAIN)
    forget(beyond=size)
    shorter = ask_witnesses(at=NOON + AGAIN, anew=True)
    open_order(OTHER, received(1, delivery="9" * 64), at=NOON, pouch=Pouch(OTHER))

    found = ask_witnesses(at=NOON + 2 * AGAIN)

    assert shorter.troubles[0].endswith(f"saw {size + 1} entries; this history has {size}")
    assert len(found.troubles) == 2
    with pytest.raises(Refusal, match="witness-knows-more"):
        witnessed.must_not_be_behind(witnessed.policy())


def test_a_stolen_key_signs_what_no_witness_takes(outsiders: Outsiders) -> None:
    """The thief has our key, our database and our desk; not the outsiders' memory."""
    ask_witnesses(at=NOON)
    forget(beyond=0)
    open_order(ORDER, received(3), at=NOON, pouch=Pouch(ORDER))
    handle(ORDER, CHECKED, at=NOON)

    found = ask_witnesses(at=NOON + AGAIN)

    assert len(found.troubles) == 2
    assert not stands().met


def test_whoever_said_no_is_believed_until_they_cosign(outsiders: Outsiders) -> None:
    one = witnessed.policy().witnesses[0]
    witnessed.answered(one, 3, "saw another head of 3 entries", against=True, at=NOON)
    witnessed.answered(one, 3, "cannot be asked", against=False, at=NOON)
    (answer,) = witnessed.answers([one])
    assert (answer.against, answer.why) == (True, "saw another head of 3 entries")
    witnessed.answered(one, 3, "", against=False, at=NOON)
    assert [each.against for each in witnessed.answers([one])] == [False]


def test_a_cosignature_of_somebody_else_is_not_taken(outsiders: Outsiders) -> None:
    outsiders.keys["north"] = SOUTH
    found = ask_witnesses(at=NOON)
    assert [each.why for each in found.said] == ["its cosignature does not verify", ""]
    assert Cosignature.objects.count() == 1


def test_the_doctor_forbids_to_serve_what_a_witness_contradicts(outsiders: Outsiders) -> None:
    before = {each.id: each for each in outsiders_looked_at()}
    ask_witnesses(at=NOON)
    good = {each.id: each for each in outsiders_looked_at()}
    witnessed.answered(witnessed.policy().witnesses[0], 3, "saw 9 entries", against=True, at=NOON)
    bad = {each.id: each for each in outsiders_looked_at()}

    assert (before["witnesses"].failed, good["witnesses"].ok) == (True, True)
    assert (good["witness-agrees"].ok, bad["witness-agrees"].ok) == (True, False)
    assert bad["witness-agrees"].weight is Weight.FATAL
    assert "saw 9 entries" in bad["witness-agrees"].why


def test_a_faulty_policy_is_a_trouble_and_stops_nothing_else(
    outsiders: Outsiders, tmp_path: Path
) -> None:
    (tmp_path / "policy").write_text("quorum everyone\n")
    assert "policy" in ask_witnesses(at=NOON).troubles[0]
    with pytest.raises(Unreadable, match="policy-malformed"):
        witnessed.policy()


class Quiet(WSGIRequestHandler):
    """A server that writes nothing about its requests."""

    def log_message(self, *words: object) -> None:
        """Say nothing."""


@contextmanager
def served(keeping: Keeping, key: CosigningKey) -> Iterator[str]:
    application = Application(keeping, key, lambda: NOON)
    with make_server("127.0.0.1", 0, application, handler_class=Quiet) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join(10)


@pytest.mark.loopback
def test_two_desks_witness_one_another_over_http(desk: None, tmp_path: Path) -> None:
    open_order(ORDER, received(2), at=NOON, pouch=Pouch(ORDER))
    keeping = Keeping(tmp_path / "north.sqlite3")
    keeping.watch(current().ledger_key("localhost/duly/desk").verifier)
    question = witnessed.question()
    assert question is not None
    size, note = question.size, question.note

    def asked(url: str, old: int = 0) -> Said:
        policy = parse_policy(f"witness n {NORTH.verifier} {url}\nquorum n\n")
        witness: Witness = policy.witnesses[0]
        return ask(witness, note, size, old, lambda n: question.tree.consistency(n, size))

    with served(keeping, NORTH) as url:
        first, again, missing = asked(url), asked(url), asked(f"{url}/elsewhere")
    gone = asked(url)

    assert first.line is not None
    assert again.line is not None  # asked from nought, told the size, asked once more
    assert (missing.line, missing.why) == (None, "answered 404")
    assert gone.why.startswith("cannot be asked")
    assert not gone.against
