import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from werkzeug.test import Client, TestResponse

from duly.gate import Gate
from duly.platforms.demo.app import make_app
from duly.platforms.demo.shown import VIEWER, WORLD
from duly.platforms.demo.world import NOTICE
from tests.rooms.gate.registers import NOON, entry, write

HOME = WORLD.timeline(VIEWER, limit=50)
AUTHOR = WORLD.accounts[HOME[0].author]
POST = next(post for post in HOME if post.author != AUTHOR.id)
TAG = next(post.hashtags[0] for post in reversed(HOME) if post.hashtags)
OTHERS_POST = WORLD.accounts[POST.author]


@pytest.fixture
def register(tmp_path: Path) -> Path:
    held = [
        entry(AUTHOR.id),
        entry(POST.id, kind="post", order="IN-2021-0001"),
        entry(TAG, kind="hashtag", until=None),
    ]
    return write(tmp_path / "r", held)


@pytest.fixture
def gate(register: Path) -> Gate:
    return Gate(register)


@pytest.fixture
def chirp(gate: Gate) -> Client:
    app = make_app(WORLD, gate, public_site="https://public.example/", now=lambda: NOON)
    return Client(app)


def read(chirp: Client, path: str) -> str:
    response = chirp.get(path)
    assert response.status_code == 200, path
    return response.text


def notices(page: str) -> list[str]:
    return re.findall(r'data-withheld="(\w+)"', page)


def test_in_india_a_notice_stands_in_the_place_of_what_is_withheld(chirp: Client) -> None:
    page = read(chirp, "/?country=IN")
    from_author = sum(post.author == AUTHOR.id for post in HOME)

    assert sorted(notices(page)) == sorted(["account"] * from_author + ["post"])
    assert page.count('<li class="post"') == len(HOME)
    assert HOME[0].id in page
    assert AUTHOR.name not in page
    assert "is withheld in India in response to a legal demand" in page
    assert 'href="https://public.example/orders/IN-2021-0001"' in page


@pytest.mark.parametrize("query", ["?country=US", "?country=DE", "?country=XX", "?country=", ""])
def test_everywhere_else_and_from_nowhere_known_nothing_changes(chirp: Client, query: str) -> None:
    page = read(chirp, "/" + query)

    assert notices(page) == []
    assert AUTHOR.name in page


def test_a_withheld_account_answers_451_in_india_alone(chirp: Client) -> None:
    for path in (f"/{AUTHOR.handle}", f"/{AUTHOR.handle.upper()}", f"/{AUTHOR.handle}/likes"):
        there = chirp.get(path + "?country=IN")
        assert there.status_code == 451
        assert 'rel="blocked-by"' in there.headers["Link"]
        assert NOTICE in there.text
        assert AUTHOR.name not in there.text
        assert chirp.get(path + "?country=US").status_code == 200


def test_a_withheld_post_falls_alone_and_a_withheld_account_with_its_posts(chirp: Client) -> None:
    assert chirp.get(f"/x/status/{POST.id}?country=IN").status_code == 451
    assert chirp.get(f"/x/status/{HOME[0].id}?country=IN").status_code == 451
    assert chirp.get(f"/{OTHERS_POST.handle}?country=IN").status_code == 200
    assert read(chirp, f"/x/status/{POST.id}?country=US").count("<article>") == 1


def test_a_withheld_hashtag_takes_no_post_with_it(chirp: Client) -> None:
    post = next(p for p in WORLD.by_hashtag[TAG] if p.author != AUTHOR.id and p.id != POST.id)

    assert chirp.get(f"/hashtag/{TAG.upper()}?country=IN").status_code == 451
    assert chirp.get(f"/hashtag/{TAG}?country=US").status_code == 200
    assert chirp.get(f"/x/status/{post.id}?country=IN").status_code == 200


def test_likes_and_search_hide_it_too(chirp: Client) -> None:
    fan = next(a for a, likes in WORLD.likes.items() if POST.id in likes and a != AUTHOR.id)
    words = "+".join(re.findall(r"[a-z]+", POST.text.lower())[:4])

    for path in (f"/{WORLD.accounts[fan].handle}/likes", f"/search?q={words}"):
        there = "&" if "?" in path else "?"
        assert "post" in notices(read(chirp, f"{path}{there}country=IN"))
        assert notices(read(chirp, f"{path}{there}country=US")) == []


def test_the_country_is_kept_until_it_is_switched(chirp: Client) -> None:
    chirp.get(f"/{AUTHOR.handle}?country=IN")
    kept = notices(read(chirp, "/"))
    chirp.get("/?country=XX")

    assert kept
    assert notices(read(chirp, "/")) == []


def test_side_by_side_shows_one_moment_from_two_countries(chirp: Client) -> None:
    page = read(chirp, "/compare")
    posts = WORLD.timeline(VIEWER, limit=100)
    hidden = sum(post.author == AUTHOR.id or post.id == POST.id for post in posts)

    assert len(notices(page)) == hidden
    assert f"Withheld in India: <strong>{hidden}</strong>" in page
    assert "Withheld in the United States: <strong>0</strong>" in page
    assert page.count("differs") == hidden


def test_a_restore_is_seen_by_the_next_reader(chirp: Client, register: Path) -> None:
    before = notices(read(chirp, "/?country=IN"))
    write(register, [], epoch=2)

    assert before
    assert notices(read(chirp, "/?country=IN")) == []


def test_without_a_register_everything_is_shown_and_it_says_so(tmp_path: Path) -> None:
    app = make_app(WORLD, Gate(tmp_path / "none"), public_site="https://public.example")

    page = read(Client(app), "/?country=IN")

    assert notices(page) == []
    assert "No verified register: nothing is withheld." in page


def test_the_json_says_where_as_large_platforms_do(chirp: Client) -> None:
    def told(path: str) -> dict[str, Any]:
        answer: dict[str, Any] = chirp.get(path).get_json()
        return answer

    there = told(f"/api/timeline.json?viewer={VIEWER}&country=IN")
    elsewhere = told(f"/api/timeline.json?viewer={VIEWER}&country=US")

    assert [post["id"] for post in there["posts"]] == [post["id"] for post in elsewhere["posts"]]
    first = there["posts"][0]
    assert first["withheld"] == {"country_codes": ["IN"], "scope": "account"}
    assert "text" not in first
    assert elsewhere["posts"][0]["text"] == HOME[0].text
    assert elsewhere["posts"][0]["withheld"] == first["withheld"]
    assert all(post["available"] for post in elsewhere["posts"])

    account = told(f"/api/accounts/{AUTHOR.id}.json?country=IN")
    assert (account["available"], account["withheld"]["scope"]) == (False, "account")
    assert "name" not in account
    assert told(f"/api/accounts/{AUTHOR.id}.json?country=US")["name"] == AUTHOR.name
    post = told(f"/api/posts/{POST.id}.json?country=IN")
    assert post["withheld"] == {"country_codes": ["IN"], "scope": "post"}
    assert "withheld" not in told(f"/api/accounts/{VIEWER}.json?country=IN")
    assert chirp.get("/api/posts/1.json").status_code == 404


@pytest.mark.parametrize("path", ["/?country=IN", "/compare", "/api/timeline.json?country=IN"])
def test_a_page_asks_a_few_times_whatever_its_length(
    chirp: Client, gate: Gate, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    register = gate.register()
    assert register is not None
    ask = register.withheld

    def counted(kind: str, ids: Any, country: Any, **how: Any) -> list[int]:
        asked.append(len(ids))
        return ask(kind, ids, country, **how)

    monkeypatch.setattr(register, "withheld", counted)
    chirp.get(path)

    assert len(asked) <= 5
    assert max(asked) >= 50


def pages(chirp: Client) -> Iterator[TestResponse]:
    someone = OTHERS_POST.handle
    for path in (
        *("/", "/compare", "/search", "/search?q=tea", f"/hashtag/{TAG}", f"/{someone}"),
        *(f"/{someone}/likes", f"/x/status/{POST.id}", "/zqnobody", "/a/b/c/d", "/hashtag/none"),
    ):
        yield chirp.get(path)


def test_every_page_says_that_all_is_synthetic_and_runs_nothing(chirp: Client) -> None:
    for response in pages(chirp):
        assert NOTICE in response.text
        assert "<script" not in response.text
        assert " style=" not in response.text
        assert "default-src 'none'" in response.headers["Content-Security-Policy"]
        assert "unsafe" not in response.headers["Content-Security-Policy"]
        assert response.headers["Cache-Control"] == "private, no-store"
        assert "Cookie" in response.headers["Vary"]


def test_what_a_reader_types_stays_text(chirp: Client) -> None:
    page = read(chirp, "/search?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&country=IN")

    assert "<script" not in page
    assert "&lt;script&gt;" in page


def test_what_is_not_there_is_said_plainly(chirp: Client) -> None:
    gone = next(a for a in WORLD.accounts.values() if a.gone)
    gone_post = next(iter(WORLD.gone_posts))

    for path in (f"/{gone.handle}", f"/x/status/{gone_post}", "/static/none", "/?viewer=1"):
        assert chirp.get(path).status_code == 404, path
    assert chirp.post("/").status_code == 405
    assert chirp.get(f"/api/accounts/{gone.id}.json").status_code == 404
    assert chirp.get("/api/timeline.json?viewer=1").status_code == 404


def test_head_is_answered_and_files_are_served(chirp: Client) -> None:
    assert chirp.head("/").data == b""
    for name, start in (
        ("chirp.css", b"/*"),
        ("mark.svg", b"<svg"),
        ("devanagari.ttf", b"\0\1\0\0"),
    ):
        assert chirp.get(f"/static/{name}").data.startswith(start)
