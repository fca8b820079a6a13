"""The lines for a person, read by keyboard in a real browser, one after the other."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.walking import press, sign_in, told

READING = "/desk/orders/IN-2021-0002/reading/"


def test_what_is_doubtful_is_read_by_keyboard_with_the_line_beside_it(
    opened: Callable[..., Page],
) -> None:
    page = opened()
    sign_in(page, "asha")
    page.goto(READING)
    expect(page.locator(".queue img").first).to_be_visible()
    assert _is_drawn(page, ".queue img")
    many = page.locator(".queue > li").count()
    assert many >= 2
    press(page, "e", "Read line")
    expect(page.locator(".progress")).to_have_text(f"1 of {many} for a person")
    expect(page.locator("svg.line-of rect")).to_be_visible()

    first = page.url
    page.keyboard.press("j")
    expect(page.locator(".progress")).to_have_text(f"2 of {many} for a person")
    page.keyboard.press("k")
    page.wait_for_url(first)
    choice = page.locator("input[name=choice][data-key='1']")
    page.keyboard.press("1")
    expect(choice).to_be_checked()
    expect(page.locator("#f-locator")).to_have_value(choice.get_attribute("value") or "")
    page.keyboard.press("n")
    expect(choice).not_to_be_checked()
    expect(page.locator("#f-locator")).to_be_focused()
    expect(page.locator("#f-locator")).to_have_value("")
    page.keyboard.press("Escape")
    page.keyboard.press("1")
    page.keyboard.press("Enter")
    told(page, "your reading stands in the place of the machine's")
    expect(page.locator(".progress")).to_have_text(f"2 of {many} for a person")


def test_without_a_script_a_line_is_read_all_the_same(opened: Callable[..., Page]) -> None:
    page = opened(script=False)
    page.goto("/sign-in/")
    page.locator("button[value=asha]").click()
    page.goto(READING)
    page.locator(".queue a.row").last.click()
    expect(page.locator("h2", has_text="Read line")).to_be_visible()
    position = page.locator("h2", has_text="Read line").inner_text().split()[2]
    page.locator("#f-locator").fill("@zqtyped")
    page.get_by_role("button", name="So it stands there").click()
    told(page, f"Line {position}: your reading stands")


def test_on_a_phone_the_line_and_its_exhibit_are_two_tabs(opened: Callable[..., Page]) -> None:
    page = opened(width=390)
    sign_in(page, "gita")
    page.goto("/desk/orders/IN-2021-0002/items/6/correct/")
    expect(page.locator("svg.line-of")).to_be_visible()
    expect(page.locator("#exhibit")).to_be_hidden()
    page.get_by_text("Exhibit", exact=True).click()
    expect(page.locator("#exhibit image")).to_be_visible()
    expect(page.locator("svg.line-of")).to_be_hidden()


def _is_drawn(page: Page, picture: str) -> bool:
    """Wait for a picture and tell whether the browser could read it."""
    page.wait_for_function("one => document.querySelector(one).complete", arg=picture)
    return bool(page.locator(picture).first.evaluate("one => one.naturalWidth > 100"))
