"""From the desk to a reader on another host: a restore takes the way of a withholding."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from werkzeug.test import Client

from duly.desk.home import current
from duly.desk.verbs.gating.keys import verifier, verifying
from duly.desk.worker import gate as worker_gate
from duly.desk.worker.drain import drain
from duly.desk.worker.gate import register_id
from duly.gate import Gate
from duly.gate.chain import places
from duly.gate.fetching import Source
from duly.gate.following import Follower, Found
from duly.gate.shelf import Shelf
from duly.platforms.demo.app import make_app
from duly.platforms.demo.shown import VIEWER, WORLD
from tests.cast import NOON
from tests.desk.worker.office import HOUR, account, opened, restore, withhold
from tests.desk.worker.posts import Died
from tests.rooms.gate.publishers import served

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.loopback,
    pytest.mark.usefixtures("people", "outlet"),
]
AUTHOR = WORLD.accounts[WORLD.timeline(VIEWER, limit=1)[0].author]
PAGES = ("/{0.handle}", "/{0.handle}/feed.xml", "/api/accounts/{0.id}.json")


@pytest.fixture
def outlet(tmp_path: Path, settings: Any) -> Path:
    settings.DULY_GATE_OUTLET = str(tmp_path / "outlet")
    return tmp_path / "outlet"


@pytest.fixture
def url(outlet: Path) -> Iterator[str]:
    with served(Shelf(outlet)) as address:
        yield address


def seen(chirp: Client, country: str) -> list[bool]:
    pages = [chirp.get(f"{page.format(AUTHOR)}?country={country}").text for page in PAGES]
    return [AUTHOR.name in page or f"@{AUTHOR.handle} on Chirp" in page for page in pages]


def test_what_is_restored_at_the_desk_is_seen_again_on_every_surface_of_another_host(
    url: str, tmp_path: Path
) -> None:
    refs = opened(account(AUTHOR.id))
    withhold(refs)
    drain(at=NOON)
    host = tmp_path / "register.gate"
    verify = verifier(verifying(current().register.with_name("trust.pub")))
    following = Follower(Source(url=url), host, verify=verify, register_id=register_id())
    gate = Gate(host, verify=verify, register_id=register_id())
    public = "https://desk.example/"
    chirp = Client(make_app(WORLD, gate, public_site=public, now=lambda: NOON + HOUR))
    assert seen(chirp, "IN") == [True] * 3

    assert following.once() is Found.REPLACED
    assert (seen(chirp, "IN"), seen(chirp, "US")) == ([False] * 3, [True] * 3)

    restore(refs, at=HOUR)
    drain(at=NOON + HOUR)
    assert following.once() is Found.REPLACED
    assert (seen(chirp, "IN"), seen(chirp, "US")) == ([True] * 3, [True] * 3)
    assert (gate.epoch, gate.alarm) == (2, None)


def test_what_a_lost_history_handed_out_is_replaced_although_a_worker_died_on_the_way(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refs = opened(account("ana"), account("ben"))
    withhold(refs[:1])
    drain(at=NOON)
    moment, kept = transaction.savepoint(), current().register.read_bytes()
    withhold(refs[1:], at=HOUR)
    drain(at=NOON + HOUR)
    transaction.savepoint_rollback(moment)
    for file in places(current().register):
        file.unlink(missing_ok=True)
    current().register.write_bytes(kept)

    with monkeypatch.context() as patch, pytest.raises(Died):
        patch.setattr(worker_gate, "replace", dies)
        drain(at=NOON + 2 * HOUR)
    drain(at=NOON + 3 * HOUR)

    host, verify = tmp_path / "register.gate", verifier(worker_gate.key().verifier)
    Follower(Source(url=url), host, verify=verify, register_id=register_id()).once()
    gate = Gate(host, verify=verify, register_id=register_id())
    hidden = [bool(gate.one("account", each, "IN", now=NOON + HOUR)) for each in ("ana", "ben")]
    assert hidden == [True, False]


def dies(*args: Any, **kwargs: Any) -> None:
    raise Died


def test_the_checkpoint_is_signed_anew_each_minute_and_not_more_often(outlet: Path) -> None:
    withhold(opened(account("1001")))
    issued = []
    for seconds in (0, 30, 60, 90, 120):
        drain(at=NOON + timedelta(seconds=seconds))
        issued.append((outlet / "checkpoint").read_text().split("\n")[2])

    assert [issued.index(one) for one in issued] == [0, 0, 2, 2, 4]
    assert len(list((outlet / "segments").iterdir())) == 1


def test_a_folder_that_cannot_be_written_is_a_trouble_and_holds_nothing_else_up(
    outlet: Path,
) -> None:
    outlet.write_text("a file in its place")
    withhold(opened(account("1001")))

    done = drain(at=NOON)

    assert any("not handed out" in each for each in done.troubles)
    assert (done.epoch, done.told) == (1, 1)


def test_an_outlet_of_another_desk_is_never_written_over(outlet: Path) -> None:
    withhold(opened(account("1001")))
    drain(at=NOON)
    note = (outlet / "checkpoint").read_text()
    (outlet / "checkpoint").write_text(note.replace("register localhost/", "register another/"))

    done = drain(at=NOON + HOUR)

    assert any("checkpoint-forged" in each for each in done.troubles)
