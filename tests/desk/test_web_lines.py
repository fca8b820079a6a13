"""The line beside its reading: shown to those who may see it, and to nobody else."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from django.test import Client
from PIL import Image
from pytest_django.fixtures import DjangoAssertNumQueries

from duly.desk.acts import house as people
from duly.desk.acts.correct import offers
from duly.desk.clock import now
from duly.desk.orders import read
from duly.desk.web.views.saying.codes import NOT_ITEMS
from duly.order.terms import OrderRef
from duly.receive import reading
from duly.receive.readers.document import File
from tests.cast import ASHA, BILAL, CHITRA, ESI, FARID, GITA
from tests.desk.pages import house, lines

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("desk")]


def line_of(ref: str, position: int) -> str:
    return f"/desk/orders/{ref}/items/{position}/line.png"


def test_a_line_is_shown_to_casework_only_and_good_no_longer_than_the_seat() -> None:
    ref, asha = lines.delivered(lines.pdf()), house.sits(ASHA)
    for who in (BILAL, ESI, GITA, ASHA):
        response = house.sits(who).get(line_of(ref, 2))
        assert response.status_code == 200, who
        assert response.headers["Content-Type"] == "image/png"
        assert response.headers["Cache-Control"] == "private, no-store"
    assert Image.open(BytesIO(response.content)).width > 300
    for who in (CHITRA, FARID):
        assert house.sits(who).get(line_of(ref, 2)).status_code == 404, who
    assert Client().get(line_of(ref, 2)).headers["Location"].startswith("/sign-in/?next=/desk/")
    for address in (line_of(ref, 99), line_of(ref, 0), line_of("IN-2000-0009", 2)):
        assert asha.get(address).status_code == 404, address

    people.revoke_seat("asha", "left", by=FARID, at=now())

    gone = asha.get(line_of(ref, 2))
    assert gone.headers["Location"] == "/sign-in/?ended=seat-revoked"


def test_every_item_shows_its_line_with_the_reading_as_its_words() -> None:
    ref, asha = lines.delivered(lines.pdf()), house.sits(ASHA)
    for position in (1, 2):
        page = asha.get(f"/desk/orders/{ref}/?item={position}").content.decode()
        assert f'href="{line_of(ref, position)}"' in page
        assert re.search(r'<svg class="line-of"[^>]*aria-label="@zq[^"]+"', page)
    assert "U+043E</dt><dd>cyrillic small letter o" in page
    assert '<span class="lookalike"' in page
    address = re.search(r'class="line-of".*?href="([^"]+)"', page, re.S)
    assert address
    assert "zq" not in address[1]  # no name in any address
    queue = asha.get(f"/desk/orders/{ref}/reading/").content.decode()
    pictures = re.findall(r'<img src="([^"]+)" alt="([^"]+)" loading="lazy"', queue)
    assert [address for address, _alt in pictures] == [line_of(ref, n) for n in lines.DOUBTFUL]
    assert pictures[0][1] == "@zqtw\u043e"


def test_a_file_without_pages_shows_the_line_among_its_neighbors() -> None:
    listed = ["zqone", "zqtw\u200bo", "zqthree", "zqfour"]
    ref = lines.delivered(File(name="list.txt", data=house.letter(listed)))
    page = house.sits(ASHA).get(f"/desk/orders/{ref}/?item=2").content.decode()
    crop = page.partition('class="crop')[2].partition("</table>")[0]
    assert "zqone" in crop
    assert "zqthree" in crop
    assert "zqfour" not in crop
    assert re.search(r'class="here[^"]*" aria-current="true".*?zqtw.*?U\+200B', crop, re.S)
    assert "\u200b" not in page
    assert "zero width space" in page


def test_of_two_documents_of_one_name_no_line_is_shown_that_might_be_the_other() -> None:
    first = house.letter(["zqone", "zqtwo"])
    second = first.replace(b"zqone", b"zqfive").replace(b"zqtwo", b"zqsix")
    ref = lines.delivered(*(File(name="list.txt", data=data) for data in (first, second)))
    page = house.sits(ASHA).get(f"/desk/orders/{ref}/?item=1").content.decode()
    assert "Its line cannot be shown by itself; look in the exhibit." in page


def test_a_name_that_is_code_stays_words() -> None:
    name = '"><script>alert(1)</script>.txt'
    ref = lines.delivered(File(name=name, data=house.letter(["zqone"])))
    client = house.sits(ASHA)
    for address in ("?item=1", "items/1/correct/", "reading/"):
        page = client.get(f"/desk/orders/{ref}/{address}").content.decode()
        assert "<script>alert" not in page, address
        assert "alert(1)" in page or address == "reading/"


@pytest.fixture
def ref() -> OrderRef:
    """An order with three lines for a person."""
    return lines.delivered()


def correct(client: Client, ref: str, position: int, **said: str) -> tuple[int, str]:
    """Send the form of a line as it was shown; return the status and where it leads."""
    (item,) = read.items(ref, refs=[f"{ref}/{position}"])
    address = f"/desk/orders/{ref}/items/{position}/correct/"
    response = client.post(address, {"turn": str(item.turn), **said})
    return response.status_code, response.headers.get("Location", "")


def test_after_a_line_is_read_the_next_doubtful_one_comes_up_to_the_last(ref: OrderRef) -> None:
    asha, base = house.sits(ASHA), f"/desk/orders/{ref}/"
    assert [item.position for item in read.items(ref) if item.needs_person] == [*lines.DOUBTFUL]
    page = asha.get(f"{base}items/2/correct/").content.decode()
    assert "1 of 3 for a person" in page
    assert 'name="choice" value="@zqtwo" data-key="1"' in page

    assert correct(asha, ref, 2, choice="@zqtwo") == (302, f"{base}items/3/correct/")
    page = asha.get(f"{base}items/3/correct/").content.decode()
    assert "2 of 3 for a person" in page
    assert "Line 2: your reading stands in the place of the machine" in page
    assert f'href="{base}items/2/correct/"' in page  # the way back
    assert "These would name more than the line does" in page
    assert not re.search(r'name="choice" value="[^"]*status', page)
    post = f"chirp.example/zqthree/status/{lines.POST}"
    assert correct(asha, ref, 3, locator=post) == (302, f"{base}items/5/correct/")
    said = {"choice": "", "locator": "@zqfive", "why": "the link leads there"}
    assert correct(asha, ref, 5, **said) == (302, f"{base}reading/")

    items = read.items(ref)
    assert [item.kind for item in items] == ["account", "account", "post", "account", "account"]
    assert [item.reading["id"] for item in items] == [
        "zqone",
        "zqtwo",
        lines.POST,
        "zqfour",
        "zqfive",
    ]
    assert not any(item.needs_person for item in items)
    done = asha.get(f"{base}reading/").content.decode()
    assert "Nothing waits for a person." in done
    assert "3 read by a person already" in done
    page = asha.get(f"{base}items/2/").content.decode()
    assert "Read first as" in page
    assert "the link leads there" in asha.get(f"{base}items/5/").content.decode()


def test_nothing_is_recorded_of_a_choice_that_was_not_made_or_is_not_certain(ref: OrderRef) -> None:
    asha, before = house.sits(ASHA), len(read.events(ref))
    assert correct(asha, ref, 2)[0] == 409
    assert correct(asha, ref, 2, choice="@zqtw\u043e")[0] == 409
    assert correct(asha, ref, 2, choice="@zqtwo", turn="77")[0] == 409
    assert correct(house.sits(GITA), ref, 2, choice="@zqtwo")[0] == 403
    assert len(read.events(ref)) == before


def test_a_seat_that_may_not_read_for_others_is_told_who_can(ref: OrderRef) -> None:
    page = house.sits(GITA).get(f"/desk/orders/{ref}/items/2/correct/").content.decode()
    assert 'name="choice"' not in page
    assert "This needs a seat as" in page


X_POST = f"x.com/zqthree/status/{lines.POST}"
WAYS = [  # platform, kind read, alternative, how it is offered, whether it names more
    ("x", "post", "@zqthree", ("account", "@zqthree"), True),
    ("x", "page", "@zqthree", ("account", "@zqthree"), True),
    ("x", "unknown", "@zqthree", ("account", "@zqthree"), False),
    ("x", "post", "#zqtag", ("hashtag", "#zqtag"), True),
    ("x", "hashtag", "zqtag", ("hashtag", "#zqtag"), False),
    ("x", "account", "zqtwin", ("account", "@zqtwin"), False),
    ("x", "page", X_POST, ("post", X_POST), False),
    ("x", "media", X_POST, ("post", X_POST), True),
    ("bluesky", "account", "zq.bsky.social", ("account", "zq.bsky.social"), False),
    ("mastodon", "account", "zq@zq.example", ("account", "@zq@zq.example"), False),
]


def test_a_choice_is_spelled_for_its_platform_and_never_names_more_than_the_line(
    ref: OrderRef,
) -> None:
    found = read.items(ref)[1]
    for platform, kind, other, told, wider in WAYS:
        item = replace(found, kind=kind, locator="?", reading={"alternatives": [other, "?"]})
        offered = [(way.kind, way.text, way.wider) for way in offers(item, platform)]
        assert offered == [(*told, wider)], (platform, kind, other)


def test_what_was_set_aside_is_listed_with_its_reason_and_place() -> None:
    law = b"\nThe Act stands at https://www.indiacode.nic.in/act.\n"
    ref = lines.delivered(File(name="direction.txt", data=lines.letter() + law))
    page = house.sits(ASHA).get(f"/desk/orders/{ref}/reading/").content.decode()
    aside = page.partition("Set aside</h2>")[2]
    assert "the text of a law" in aside
    assert "indiacode.nic.in" in aside
    assert "direction.txt" in aside
    counts = dict(
        re.findall(r'<th scope="row">([^<]*)</th><td class="num">(?:<a[^>]*>)?([^<]*)', page)
    )
    assert counts["Items"] == "5"
    assert counts["For a person"] == "3"
    assert counts["Set aside"] == "1"


def test_the_queue_asks_as_few_questions_as_any_page(
    ref: OrderRef, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client = house.sits(ASHA)
    for address in ("reading/", "items/2/correct/", "items/2/line.png"):
        client.get(f"/desk/orders/{ref}/{address}")
        with django_assert_max_num_queries(12):
            client.get(f"/desk/orders/{ref}/{address}")


def test_every_reason_for_setting_aside_is_said_in_words() -> None:
    code = r'(?:_no\(|NotItem\([^)]*why=|_?aside(?: or state)?[=(].{0,12}?)"([a-z]+(?:-[a-z]+)+)"'
    readers = Path(reading.__file__).parents[1]
    given = {one for path in readers.rglob("*.py") for one in re.findall(code, path.read_text())}
    assert {"law-text", "hidden-row", "page-margin"} <= given
    assert given - NOT_ITEMS.keys() == set()
