"""However Chirp shows something, it asks the gate first: a surface that does not fails here."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from werkzeug.test import Client, TestResponse

from duly.gate import Gate, build
from duly.gate.entry import Entry
from duly.platforms.demo.app import EPOCH, ROUTES, make_app
from duly.platforms.demo.shown import VIEWER, WORLD
from tests.rooms.gate.registers import NOON, entry

TIMELINE = WORLD.timeline(VIEWER, limit=50)
POST = next(post for post in TIMELINE if post.hashtags and len(post.text) > 20)
AUTHOR = WORLD.accounts[POST.author]
LIKER = next(
    WORLD.accounts[one] for one, likes in WORLD.likes.items() if likes and one != AUTHOR.id
)
LIKED = WORLD.posts[WORLD.likes[LIKER.id][0]]

# Where each route shows something of somebody; a new route has to be added to be allowed.
PAGES = {
    "home": "/",
    "search": f"/search?q={POST.text.split()[0]}",
    "compare": "/compare?left=IN&right=IN",
    "hashtag": f"/hashtag/{POST.hashtags[0]}",
    "hashtag-feed": f"/hashtag/{POST.hashtags[0]}/feed.xml",
    "feed": f"/{AUTHOR.handle}/feed.xml",
    "embed": f"/embed/{POST.id}",
    "api-timeline": "/api/timeline.json",
    "api-account": f"/api/accounts/{AUTHOR.id}.json",
    "api-post": f"/api/posts/{POST.id}.json",
    "posts": f"/{AUTHOR.handle}",
    "likes": f"/{LIKER.handle}/likes",
    "post": f"/{AUTHOR.handle}/status/{POST.id}",
}
SILENT = {"static"}  # style, mark and font: nothing of anybody


def chirp(path: Path, held: Iterator[Entry]) -> Client:
    build(held, path, register_id="chirp", epoch=3, issued_at=NOON)
    return Client(make_app(WORLD, Gate(path), public_site="https://x.example/", now=lambda: NOON))


@pytest.fixture(scope="module")
def all_withheld(tmp_path_factory: pytest.TempPathFactory) -> Client:
    """Serve a world of which every account is withheld in India, and nothing elsewhere."""
    return chirp(tmp_path_factory.mktemp("gate") / "r", (entry(one) for one in WORLD.accounts))


@pytest.fixture(scope="module")
def posts_withheld(tmp_path_factory: pytest.TempPathFactory) -> Client:
    held = (entry(one, kind="post") for one in WORLD.posts)
    return chirp(tmp_path_factory.mktemp("gate") / "r", held)


def get(client: Client, path: str, country: str) -> TestResponse:
    joint = "&" if "?" in path else "?"
    return client.get(f"{path}{joint}country={country}")


def said(response: TestResponse) -> set[str]:
    """Return what of the world's words can be read in an answer."""
    text = response.get_data(as_text=True)
    everything = {post.text for post in WORLD.posts.values()} | {
        one.bio for one in WORLD.accounts.values() if len(one.bio) > 12
    }
    plain = text.replace("&#39;", "'").replace("&amp;", "&")
    return {one for one in everything if _in(one, plain)}


def _in(words: str, text: str) -> bool:
    first = words.split("#", maxsplit=1)[0].strip()
    return len(first) > 12 and first in text


def test_every_route_is_looked_at() -> None:
    assert {rule.endpoint for rule in ROUTES.iter_rules()} == PAGES.keys() | SILENT


@pytest.mark.parametrize("endpoint", PAGES)
def test_a_surface_shows_nothing_of_those_withheld_and_everything_elsewhere(
    endpoint: str, all_withheld: Client
) -> None:
    assert said(get(all_withheld, PAGES[endpoint], "IN")) == set()
    if endpoint != "compare":  # it reads from the countries it names
        assert said(get(all_withheld, PAGES[endpoint], "US"))
    assert get(all_withheld, PAGES[endpoint], "IN").headers[EPOCH] == "3"


@pytest.mark.parametrize("endpoint", sorted(PAGES.keys() - {"api-account", "posts", "compare"}))
def test_a_surface_shows_no_withheld_post_and_each_elsewhere(
    endpoint: str, posts_withheld: Client
) -> None:
    texts = {post.text for post in WORLD.posts.values()}

    assert said(get(posts_withheld, PAGES[endpoint], "IN")) & texts == set()
    assert said(get(posts_withheld, PAGES[endpoint], "US")) & texts


def test_an_embedded_post_may_be_framed_and_nothing_else(all_withheld: Client) -> None:
    embed = get(all_withheld, PAGES["embed"], "US")

    assert "frame-ancestors *" in embed.headers["Content-Security-Policy"]
    assert (
        "frame-ancestors 'none'" in get(all_withheld, "/", "US").headers["Content-Security-Policy"]
    )
    barred = get(all_withheld, PAGES["embed"], "IN")
    assert barred.status_code == 451
    assert "https://x.example/blocked-by/" in barred.text  # how to object
    assert get(all_withheld, PAGES["feed"], "IN").status_code == 451
