"""No page keeps anybody out: axe finds nothing on any of them, by day, by night, on a phone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import Stage
from tests.browser.walking import sign_in

LIST, SHORT = "/desk/orders/IN-2021-0001/", "/desk/orders/IN-2021-0002/"
DOUBTFUL = (f"{SHORT}?item=6", f"{SHORT}items/6/correct/", f"{SHORT}reading/")
OF_ORDER = (
    SHORT,
    *DOUBTFUL,
    f"{SHORT}?item=1",
    f"{SHORT}items/1/",
    f"{SHORT}items/1/correct/",
    f"{SHORT}items/1/appeal/",
    f"{SHORT}items/1/evidence/",
    f"{SHORT}evidence/",
    f"{SHORT}check/",
    f"{SHORT}clocks/",
    f"{SHORT}staff/",
    f"{SHORT}exhibits/",
    f"{SHORT}letters/",
    f"{SHORT}history/",
    f"{SHORT}propose/",
    f"{SHORT}confirm/",
    f"{SHORT}find/?item=1",
    f"{SHORT}restore/",
    f"{SHORT}do/answer/",
    f"{LIST}escalations/",
    f"{LIST}escalations/?step=dialogue",
    f"{LIST}escalations/?step=agenda",
    f"{LIST}escalations/?step=stay",
)
OF_DESK = (
    "/desk/",
    "/desk/letters/",
    "/desk/escalations/",
    "/desk/restores/",
    "/desk/unsent/",
    "/desk/ledger/",
    "/desk/ledger/3/",
)
PUBLIC = ("/", "/orders/IN-2021-0001/", "/withheld/?country=IN", "/blocked-by/", "/nowhere")
BLOG = ("/", "/compare", "/hashtag/a")
AXE = Axe()


@pytest.mark.parametrize(
    ("who", "theme", "width", "pages"),
    [
        ("bilal", "light", 1440, (*OF_ORDER, *OF_DESK, "/desk/receive/", "/desk/nowhere/")),
        (
            "bilal",
            "dark",
            1440,
            (
                *DOUBTFUL,
                f"{LIST}items/242/evidence/",  # with every picture that there is
                f"{LIST}evidence/",
                f"{SHORT}propose/",
                "/desk/ledger/",
            ),
        ),
        (
            "asha",
            "light",
            390,
            (
                SHORT,
                f"{SHORT}items/1/evidence/",
                f"{SHORT}evidence/",
                *DOUBTFUL,
                "/desk/",
                f"{SHORT}letters/",
            ),
        ),
        ("asha", "light", 1440, (f"{LIST}?item=3",)),
        ("farid", "light", 1440, ("/desk/people/",)),
    ],
    ids=["by-day", "by-night", "on-a-phone", "257-rows", "people"],
)
def test_axe_finds_no_violation_at_the_desk(
    opened: Callable[..., Page], who: str, theme: str, width: int, pages: tuple[str, ...]
) -> None:
    page = opened(theme=theme, width=width)
    sign_in(page, who)
    assert found(page, pages) == {}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_no_violation_outside(opened: Callable[..., Page], theme: str) -> None:
    assert found(opened(theme=theme), ("/sign-in/", *PUBLIC)) == {}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_no_violation_on_the_microblog(
    opened: Callable[..., Page], stage: Stage, theme: str
) -> None:
    assert found(opened(base=stage.blog, theme=theme), BLOG) == {}


def found(page: Page, addresses: tuple[str, ...]) -> dict[str, str]:
    """Return what axe has against each page."""
    reports: dict[str, str] = {}
    for address in addresses:
        page.goto(address)
        results = AXE.run(page)
        if results.violations_count:
            reports[address] = results.generate_report()
    return reports
