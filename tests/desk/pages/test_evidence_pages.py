"""The pages of what posts show: counts beside an item, a group, the whole; and no other word."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest

from duly.desk.acts import counting
from duly.desk.clock import now
from duly.desk.evidence.counted import newest
from duly.desk.orders.models import Entry
from duly.desk.worker.counting import count_evidence
from duly.evidence.cards import Planned, Study, counted
from duly.evidence.unearned import unearned
from duly.order.terms import Actor, Refusal
from duly.platforms.demo.platform import DemoPlatform
from duly.platforms.demo.shown import WORLD
from duly.platforms.demo.traffic import traffic
from tests.cast import ASHA, CHITRA, NOON, ORDER
from tests.desk.pages.house import sits
from tests.desk.worker.office import account, opened, post

pytestmark = pytest.mark.usefixtures("desk")
CHIRP = DemoPlatform()
BASE = f"/desk/orders/{ORDER}/"
HREF = f"{BASE}evidence/"


@dataclass(frozen=True)
class Relay:
    """Accounts of one planted kind, on an order that was counted."""

    names: tuple[str, ...]

    @property
    def handles(self) -> set[str]:
        return {WORLD.accounts[name].handle for name in self.names}


@pytest.fixture
def relay(monkeypatch: pytest.MonkeyPatch) -> Relay:
    monkeypatch.setenv("DULY_PLATFORM", "demo")
    monkeypatch.setattr(counting, "_LEAST_OTHERS", 60)
    planted = next(one for one in traffic().planted if one.kind == "relay")
    names = tuple(sorted(planted.posts)[:8])
    opened(*map(account, names), post("9", None))
    counting.count(ORDER, by=ASHA, at=NOON, platform=CHIRP)
    return Relay(names=names)


def page(where: str, who: Actor = ASHA) -> str:
    response = sits(who).get(where)
    assert response.status_code == 200, (where, response.status_code)
    return response.content.decode()


def test_a_card_stands_beside_its_item_with_posts_and_counts(relay: Relay) -> None:
    html = page(f"{BASE}items/1/evidence/")
    found = newest(ORDER)
    assert found is not None

    assert found.cards[relay.names[0]] in html
    assert "The posts themselves" in html
    assert "shared the same post" in html
    assert "What cannot be told" in html
    assert f"{BASE}items/1/evidence/" in page(f"{BASE}?item=1")


def test_accounts_that_are_not_on_the_order_are_never_named(relay: Relay) -> None:
    others = {one.handle for one in WORLD.accounts.values()} - relay.handles
    places = [f"{BASE}items/{n}/evidence/" for n in (1, 4, 8)]
    html = "".join(map(page, [*places, HREF]))

    drawn = [part.partition("</svg>")[0] for part in html.split('role="img"')[1:]]
    tables = [part.partition("</table>")[0] for part in html.split("<table")[1:]]
    assert any("not on the order, 1" in table for table in tables)
    assert any("not on the order, 1" in picture for picture in drawn)
    assert not [name for name in others if any(f">{name}<" in part for part in (*drawn, *tables))]
    assert not [name for name in others if any(f"@{name}<" in part for part in tables)]


def test_what_is_nobody_s_has_no_card_and_says_so(relay: Relay) -> None:
    assert "Cannot tell: it is no account" in page(f"{BASE}items/9/evidence/")


def test_a_group_and_the_whole_have_pages_of_their_own(relay: Relay) -> None:
    found = newest(ORDER)
    assert found is not None and found.groups
    whole = page(HREF)
    group = page(f"{HREF}groups/{found.groups[0].id}/")

    assert f"{HREF}groups/{found.groups[0].id}/" in whole
    assert any(f"@{handle}" in group for handle in relay.handles)
    assert "95 %" in whole


def test_no_page_says_a_word_that_no_detector_has_earned(relay: Relay) -> None:
    found = newest(ORDER)
    assert found is not None
    for where in (HREF, f"{HREF}groups/{found.groups[0].id}/"):
        main = page(where).partition('class="page')[2]
        assert unearned(main) == []


def test_a_platform_without_posts_is_said_on_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DULY_PLATFORM", "named")
    opened(account("zqa"))

    for where in (HREF, f"{BASE}items/1/evidence/"):
        assert "Cannot tell: the platform gave no posts." in page(where)


def test_a_reviewer_has_it_counted_by_a_button(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DULY_PLATFORM", "demo")
    monkeypatch.setattr(counting, "_LEAST_OTHERS", 60)
    opened(account(sorted(traffic().fans)[0]))
    assert "Nothing was counted yet" in page(HREF)

    assert sits(ASHA).post(HREF).status_code == 302
    assert newest(ORDER) is None
    assert "Waiting for the worker" in page(HREF) and "Stop counting" in page(HREF)

    assert count_evidence(at=now()) == (ORDER,)
    found = newest(ORDER)
    assert found is not None and found.event.by == ASHA.person
    assert "Waiting for the worker" not in page(HREF)


def test_a_count_that_waits_is_stopped_by_a_button(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DULY_PLATFORM", "demo")
    monkeypatch.setattr(counting, "_LEAST_OTHERS", 60)
    opened(account(sorted(traffic().fans)[0]))
    count_evidence(at=NOON)
    sits(ASHA).post(HREF)
    assert sits(ASHA).post(HREF, {"do": "stop"}).status_code == 302

    assert "The count was stopped" in page(HREF)
    assert count_evidence(at=now()) == ()
    assert Entry.objects.filter(kind="EvidenceCounted").count() == 1


def test_what_a_count_costs_stands_on_the_page_before_it_begins(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DULY_PLATFORM", "demo")
    monkeypatch.setattr(counting, "_LEAST_OTHERS", 60)
    opened(*map(account, sorted(traffic().fans)[:3]))
    seen: list[str] = []

    def looked(plan: Planned, **told: object) -> Study:
        seen.append(page(HREF))
        return counted(plan, **told)  # type: ignore[arg-type]

    monkeypatch.setattr("duly.desk.acts.counting.counted", looked)
    assert count_evidence(at=NOON) == (ORDER,)

    [told] = seen
    assert re.search(r"Pairs of posts to look at: [\d,]+\. Expected: \d+ s\.", told)
    assert "<progress" in told


def test_a_failed_count_says_why_and_what_still_stands(
    relay: Relay, monkeypatch: pytest.MonkeyPatch
) -> None:
    def many(*_given: object, **_told: object) -> None:
        raise Refusal("too-many-pairs", "9 pairs of posts lie in the windows; take fewer days")

    sits(ASHA).post(HREF)
    monkeypatch.setattr("duly.desk.acts.counting.planned", many)
    assert count_evidence(at=now()) == ()
    html = page(HREF)

    assert "did not come to its end" in html
    assert "9 pairs of posts lie in the windows; take fewer days." in html
    assert "Count now" in html and "Of the order" in html


def test_a_finding_cites_the_card(relay: Relay) -> None:
    found = newest(ORDER)
    assert found is not None
    digest = found.cards[relay.names[0]]
    form = page(f"{BASE}find/?item=1.2&cites={digest}")
    assert f'value="{digest}"' in form


def test_a_seat_in_the_demanding_country_finds_no_such_page(relay: Relay) -> None:
    for where in (HREF, f"{BASE}items/1/evidence/"):
        assert sits(CHITRA).get(where).status_code == 404
