"""Walking through the desk by keyboard alone, as a person without a pointer does."""

from __future__ import annotations

from playwright.sync_api import Page, expect

_STEPS = 60


def sign_in(page: Page, login: str) -> None:
    """Sit down as one of the cast: Tab to the name, Enter."""
    page.goto("/sign-in/")
    for _step in range(_STEPS):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.value") == login:
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/desk/**")


def open_order(page: Page, ref: str) -> None:
    """Move down the inbox to an order and open it."""
    page.keyboard.press("k")
    for _step in range(_STEPS):
        if page.evaluate("document.activeElement.getAttribute('href')") == f"/desk/orders/{ref}/":
            break
        page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/desk/orders/{ref}/")


def move_to(page: Page, position: int) -> None:
    """Move down the items to one; the inspector and the exhibit follow."""
    page.keyboard.press("k")
    for _step in range(position - 1):
        page.keyboard.press("j")
    expect(page.locator("#inspector h2").first).to_have_text(f"Item {position}")
    expect(page.locator(f"#exhibit [data-position='{position}'].here")).to_be_visible()


def press(page: Page, key: str, heading: str) -> None:
    """Press a key and arrive at a page with this heading."""
    page.keyboard.press(key)
    expect(page.locator("main h2", has_text=heading).first).to_be_visible()
    page.wait_for_load_state()  # keys are heard once the page's script runs


def told(page: Page, text: str) -> None:
    """See what has just been recorded."""
    expect(page.locator(".word.told")).to_contain_text(text)
