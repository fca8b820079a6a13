"""Hasty hands and small screens in a real browser: nothing is sent twice, nothing runs off."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page

from tests.browser.walking import sign_in, told

LIST, SHORT = "/desk/orders/IN-2021-0001/", "/desk/orders/IN-2021-0002/"
PAGES = ("/desk/", SHORT, f"{LIST}evidence/", f"{LIST}items/242/evidence/", f"{SHORT}check/")
TWICE = "one => { one.click(); setTimeout(() => one.click(), 40); }"  # the first is on its way
PAST_THE_EDGE = """() => {
  const edge = document.documentElement.clientWidth;
  const seen = [...document.querySelectorAll("caption:not(.unseen), .bar *")];
  const past = seen.filter((one) => one.checkVisibility() && !one.closest(".sheet-pop"))
    .filter((one) => one.getBoundingClientRect().right > edge + 1);
  return [document.documentElement.scrollWidth - edge, past.map((one) => one.outerHTML)];
}"""


def test_a_double_click_records_once_and_is_told_once(opened: Callable[..., Page]) -> None:
    page, sent = opened(), []
    sign_in(page, "asha")
    page.goto(SHORT)
    page.locator("input[name=item]").nth(8).check()
    page.get_by_role("button", name="Record a finding").click()
    page.locator("select[name=finding]").select_option("satire")
    page.on("request", lambda one: sent.append(one.url) if one.method == "POST" else None)

    page.locator("main .submit button").evaluate(TWICE)

    told(page, "Recorded for 1 item.")
    assert len(sent) == 1


def test_no_page_and_no_caption_runs_past_the_edge_of_a_small_phone(
    opened: Callable[..., Page],
) -> None:
    page = opened(width=360)
    sign_in(page, "bilal")
    for address in PAGES:
        page.goto(address)
        assert (address, page.evaluate(PAST_THE_EDGE)) == (address, [0, []])
