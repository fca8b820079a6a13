"""The week, played by keyboard in a real browser, and its effect seen on the microblog."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.conftest import Stage
from tests.browser.walking import move_to, open_order, press, sign_in, told

REF = "IN-2021-0002"


def test_two_people_withhold_an_account_in_one_country_by_keyboard_and_bring_it_back(
    opened: Callable[..., Page], stage: Stage
) -> None:
    asha, bilal, reader = opened(), opened(), opened(base=stage.blog)
    sign_in(asha, "asha")
    open_order(asha, REF)
    position, handle = _somebody(asha)
    assert _seen(reader, handle, "IN") == 200

    move_to(asha, position)
    asha.keyboard.press("x")
    expect(asha.locator("[data-count]")).to_have_text("1 chosen")
    press(asha, "p", "Propose an answer to 1 item")
    expect(asha.locator("#effect")).to_contain_text("Withholds 1 account in India until")
    expect(asha.locator("#effect")).to_contain_text("Elsewhere: nothing.")
    asha.keyboard.press("p")
    told(asha, "Proposed for 1 item.")
    expect(asha.locator(".head-actions .why-not")).to_contain_text("another person must confirm it")
    assert _seen(reader, handle, "IN") == 200  # one pair of eyes changes nothing

    sign_in(bilal, "bilal")
    open_order(bilal, REF)
    press(bilal, "c", "Confirm")
    bilal.keyboard.press("c")
    told(bilal, "Confirmed for 1 item.")
    press(bilal, "w", "Withhold")
    expect(bilal.locator("#effect")).to_contain_text("Withholds 1 account in India until")
    bilal.keyboard.press("c")
    told(bilal, "Withheld 1 account in India; elsewhere nothing.")

    assert _seen(reader, handle, "IN") == 451
    expect(reader.locator("h1")).to_have_text("Withheld in India")
    assert _seen(reader, handle, "US") == 200
    expect(reader.locator("main")).to_contain_text(handle)
    assert _seen(reader, handle, "") == 200  # an unknown country is no country

    press(bilal, "u", "Restore")
    bilal.keyboard.press("c")
    told(bilal, "Restored 1 account.")
    assert _seen(reader, handle, "IN") == 200


def test_every_key_of_the_page_is_said_and_the_ways_lead_where_they_say(
    opened: Callable[..., Page],
) -> None:
    page = opened()
    sign_in(page, "gita")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_contain_text("Everything by keyboard")
    page.keyboard.press("Escape")
    for keys, heading in (
        ("gl", "Letters"),
        ("ge", "Escalations"),
        ("gh", "Ledger"),
        ("gi", "Inbox"),
    ):
        for key in keys:
            page.keyboard.press(key)
        expect(page.locator("h1")).to_have_text(heading)
        page.wait_for_load_state()  # keys are heard once the page's script runs


def test_on_a_phone_the_three_panes_are_three_tabs(opened: Callable[..., Page]) -> None:
    page = opened(width=390)
    sign_in(page, "asha")
    page.goto(f"/desk/orders/{REF}/")
    expect(page.locator("#items")).to_be_visible()
    expect(page.locator("#exhibit")).to_be_hidden()
    page.locator("tbody .l a").first.click()
    expect(page.locator("#inspector h2").first).to_have_text("Item 1")
    page.get_by_text("Exhibit", exact=True).first.click()
    expect(page.locator("#exhibit image, #exhibit .lines").first).to_be_visible()


def _somebody(page: Page) -> tuple[int, str]:
    """Find an account in review that nothing speaks for or against."""
    rows = page.locator("[data-rows=items] tbody tr").all()
    for row in rows:
        subject = row.locator(".s").inner_text().strip()
        plain = row.locator(".st").inner_text().strip() == "in review"
        if plain and subject.startswith("@") and not row.locator(".badge").count():
            return int((row.get_attribute("id") or "").removeprefix("i")), subject[1:]
    raise AssertionError("the list names nobody plainly")


def _seen(reader: Page, handle: str, country: str) -> int:
    """Ask the microblog for a profile from a country; return the status."""
    response = reader.goto(f"/{handle}?country={country}")
    assert response is not None
    return response.status
