"""A name that is not on the platform: a person is shown who is, and nothing is chosen unasked."""

from __future__ import annotations

from pathlib import Path

import pytest

from duly.desk.acts.correct import correct, offers
from duly.desk.acts.resolve import near, resolve
from duly.desk.clock import now
from duly.desk.orders import read
from duly.platforms.directory import open_directory
from duly.receive.readers.document import File
from tests.cast import ASHA, DEV
from tests.desk.pages import lines

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("desk")]

LISTED = ["@zqm0dern", "@zqknown", "@zqnobody", "@zqformer"]
KNOWN = (
    "kind,id,author,was,state,subject\naccount,zqmodern,,,,1\naccount,zqmodem,,,,2\n"
    "account,zqknown,,,,3\naccount,zqtoday,,zqformer,,4\n"
)


@pytest.fixture
def ref(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    file = tmp_path / "accounts.csv"
    file.write_text(KNOWN)
    monkeypatch.setenv("DULY_PLATFORM", f"directory:{file}")
    return lines.delivered(File(name="direction.txt", data=lines.letter(LISTED)))


def test_the_names_that_exist_are_offered_for_one_that_does_not(ref: str) -> None:
    items = read.items(ref)

    assert [item.unresolved for item in items] == ["not-found", "", "not-found", "ambiguous"]
    assert near(items[0]) == ("zqmodern", "zqmodem")
    assert [near(item) for item in items[1:]] == [(), (), ("zqtoday",)]
    ways = [offer.text for offer in offers(items[0], "x")]
    assert ways == ["@zqm0dern", "@zqmodern", "@zqmodem"]


def test_the_name_that_a_person_chooses_is_resolved_by_its_permanent_id(ref: str) -> None:
    correct(f"{ref}/1", "@zqmodern", "the scan shows rn", by=ASHA, at=now())

    item = read.items(ref)[0]
    assert (item.state, item.subject, item.label) == ("resolved", "1", "@zqmodern")
    assert near(item) == ()


def test_a_platform_out_of_reach_offers_nothing(ref: str, tmp_path: Path) -> None:
    class Away:
        def lookup(self, wanted: object) -> tuple[()]:
            raise ConnectionRefusedError("synthetic outage")

    item = read.items(ref)[0]
    assert near(item, platform=Away()) == ()  # type: ignore[arg-type]
    assert near(item, platform=open_directory(tmp_path / "accounts.csv")) != ()


def test_asking_again_gives_the_same_and_records_no_choice(ref: str) -> None:
    resolve(ref, by=DEV, at=now())

    assert read.items(ref)[0].unresolved == "not-found"
