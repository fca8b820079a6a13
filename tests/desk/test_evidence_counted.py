"""What posts show is counted once items are resolved, kept sealed, counted again, and erased."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

import pytest

from duly.cli import main
from duly.desk.acts import counting
from duly.desk.evidence.accounts import accounts_of, listed_in
from duly.desk.evidence.counted import Counted, account_of, card, newest
from duly.desk.evidence.files import opened as opened_file
from duly.desk.evidence.version import code
from duly.desk.orders import exhibits, owed, read
from duly.desk.orders.door import handle
from duly.desk.orders.models import Entry, Exhibit
from duly.desk.orders.rebuild import rebuild
from duly.desk.worker.counting import count_evidence
from duly.desk.worker.drain import drain
from duly.desk.worker.erasing import serve_erasures
from duly.evidence.cards import digest, gathered, studied
from duly.evidence.material import Account
from duly.order.terms import Kind, Refusal
from duly.platforms.demo.platform import DemoPlatform
from duly.platforms.demo.shown import WORLD
from duly.platforms.demo.traffic import traffic
from duly.publish.rules import Close, Erase
from duly.receive.rules import Withdraw
from tests.case import sealed
from tests.cast import ASHA, BILAL, CHITRA, ESI, NOON, ORDER
from tests.desk.asked import caller
from tests.desk.worker.office import People, account, opened, post

pytestmark = pytest.mark.usefixtures("desk")
CHIRP = DemoPlatform()


def test_accounts_are_gone_through_once_however_long_the_list_is(tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text("@one\ntwo\n9\n")
    known = iter([Account(id="1", handle="one"), Account(id="2", handle="Two")])

    assert listed_in(tmp_path / "list.txt", known)[0] == ["1", "2", "9"]


def bots(many: int) -> list[str]:
    relay = next(one for one in traffic().planted if one.kind == "relay")
    return sorted(relay.posts)[:many]


def counted(names: Sequence[str]) -> Counted:
    opened(*map(account, names))
    counting.count(ORDER, by=ASHA, at=NOON, platform=CHIRP)
    found = newest(ORDER)
    assert found is not None
    return found


def test_a_count_is_on_record_with_its_documents_and_holds_no_account() -> None:
    names = bots(3)
    found = counted(names)

    assert (found.event.accounts, found.event.by) == (3, ASHA.person)
    assert found.event.rows > 500 and found.event.compared >= 300
    assert exhibits.load(found.event.posts).body and exhibits.load(found.event.result).body
    [body] = Entry.objects.filter(kind="EvidenceCounted").values_list("body", flat=True)
    assert not [name for name in names if name.encode() in bytes(body)]
    handle_of = {one.handle for one in map(WORLD.accounts.__getitem__, names)}
    assert not [handle for handle in handle_of if handle.encode() in bytes(body)]


def test_every_account_has_the_card_of_its_own_posts() -> None:
    found = counted(bots(3))
    for item in read.items(ORDER):
        digest = found.of(item)
        assert digest is not None
        shown = card(digest)
        assert shown.account == account_of(item)
        ids = {
            one.id
            for one in (
                *traffic().by_author[shown.account],
                *WORLD.by_author.get(shown.account, ()),
            )
        }
        assert {one.id for one in shown.shown} <= ids
        assert shown.posts <= len(ids)


def test_the_same_posts_give_the_same_bytes_again() -> None:
    counted(bots(2))

    assert counting.again(ORDER, by=ASHA)


def test_what_is_handed_out_gives_the_same_cards_without_the_desk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found, out = counted(bots(2)), tmp_path / "out"
    monkeypatch.setenv("DULY_TOKEN", caller(ASHA).token)
    assert main(["cards", ORDER, "--out", str(out)]) == 0

    known = accounts_of(out / "accounts.csv")
    listed, _ = listed_in(out / "listed.csv", known)
    with opened_file(out / "posts.csv") as table:
        traces = gathered(
            table.columns, table.rows, accounts=known, listed=listed, at=NOON.timestamp()
        )
    cards = {one.account: digest(one) for one in studied(traces, code=code()).cards()}

    assert traces.digest == found.event.input
    assert cards == found.cards


def test_a_post_has_the_card_of_whoever_wrote_it_and_a_hashtag_has_none() -> None:
    wrote = bots(1)[0]
    opened(post("1", wrote), post("2", None))
    counting.count(ORDER, by=ASHA, at=NOON, platform=CHIRP)
    found = newest(ORDER)
    assert found is not None
    first, second = read.items(ORDER)

    assert (account_of(first), account_of(second)) == (wrote, "")
    assert found.of(first) is not None
    assert found.of(second) is None


def test_the_worker_counts_once_for_all_that_was_resolved() -> None:
    opened(*map(account, bots(2)))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DULY_PLATFORM", "demo")
        assert count_evidence(at=NOON) == (ORDER,)
        assert count_evidence(at=NOON + timedelta(days=1)) == ()

    assert not owed.waits(ORDER, [owed.EVIDENCE])
    assert Entry.objects.filter(kind="EvidenceCounted").count() == 1


def test_a_platform_without_posts_leaves_nothing_owed_and_nothing_recorded() -> None:
    opened(account("a"))
    count_evidence(at=NOON)

    assert not owed.waits(ORDER, [owed.EVIDENCE])
    assert newest(ORDER) is None
    with pytest.raises(Refusal, match="no-posts"):
        counting.count(ORDER, by=ASHA, at=NOON, platform=People())


def test_an_outage_of_the_platform_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    class Down(DemoPlatform):
        def facts(self, subjects: object) -> Sequence[object]:  # type: ignore[override]
            raise ConnectionRefusedError("synthetic outage")

    opened(*map(account, bots(1)))
    monkeypatch.setattr("duly.desk.acts.counting.default_platform", Down)
    assert count_evidence(at=NOON) == ()
    assert owed.waits(ORDER, [owed.EVIDENCE])

    monkeypatch.setattr("duly.desk.acts.counting.default_platform", DemoPlatform)
    assert count_evidence(at=NOON) == ()
    assert count_evidence(at=NOON + timedelta(minutes=2)) == (ORDER,)


@pytest.mark.parametrize("by", [CHITRA, ESI], ids=["in-the-country", "without-the-right"])
def test_nobody_else_may_have_it_counted(by: object) -> None:
    opened(*map(account, bots(1)))
    with pytest.raises(Refusal, match=r"no-right|unknown-order"):
        counting.count(ORDER, by=by, at=NOON, platform=CHIRP)  # type: ignore[arg-type]
    assert newest(ORDER) is None


def test_rebuilding_after_a_count_finds_every_row_as_it_was() -> None:
    counted(bots(2))

    assert rebuild().differences == ()


def test_erasing_an_order_takes_its_posts_and_cards_away() -> None:
    found = counted(bots(2))
    kept = {found.event.posts, found.event.result, *found.cards.values()}
    assert Exhibit.objects.filter(digest__in=kept).exclude(body=b"").count() == len(kept)
    for command in (
        Withdraw(by=BILAL, why=sealed("w")),
        Close(by=BILAL),
        Erase(by=BILAL, why="asked"),
    ):
        handle(ORDER, command, at=NOON)
    drain(at=NOON)
    serve_erasures(at=NOON + timedelta(minutes=6))

    assert not Exhibit.objects.filter(digest__in=kept).exclude(body=b"").exists()
    assert newest(ORDER) is None
    with pytest.raises(Refusal, match="erased-exhibit"):
        counting.again(ORDER, by=ASHA)
    assert rebuild().differences == ()


def test_a_hashtag_alone_has_no_accounts_to_count_for() -> None:
    opened(post("1", None))
    assert {item.kind for item in read.items(ORDER)} == {Kind.POST}
    with pytest.raises(Refusal, match="no-accounts"):
        counting.count(ORDER, by=ASHA, at=NOON, platform=CHIRP)
