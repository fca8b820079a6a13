"""Six synthetic viewers of the microblog, each reading one surface as a reader's program does."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Final
from urllib.parse import quote_plus

from werkzeug.test import Client

from duly.gate.holder import Gate
from duly.platforms.demo.app import EPOCH, make_app
from duly.platforms.demo.reading import ACCOUNT, HASHTAG, POST
from duly.platforms.demo.world import World
from duly.platforms.port import Post
from duly.platforms.viewing import Seen, Sight

if TYPE_CHECKING:
    from wsgiref.types import WSGIApplication

_ENTRIES: Final = {
    "html": r'<li class="post" id="p{id}">(.*?)</li>',
    "xml": r"<entry>(.*?)</entry>",
}
_WORDS: Final = 6


@dataclass(frozen=True, slots=True)
class Page:
    """What came back: status, text, and the epoch it was made with."""

    status: int
    text: str
    epoch: int


@dataclass(slots=True)
class Reader:
    """Reads pages of the running application; each once, so that a look is of one moment."""

    app: WSGIApplication
    pages: dict[tuple[str, str], Page] = field(default_factory=dict)

    def get(self, path: str, country: str) -> Page:
        """Return a page as it is read from a country."""
        if (path, country) not in self.pages:
            joint = "&" if "?" in path else "?"
            answer = Client(self.app).get(f"{path}{joint}country={country}")
            epoch = int(answer.headers.get(EPOCH, "0"))
            self.pages[path, country] = Page(answer.status_code, answer.text, epoch)
        return self.pages[path, country]


Look = Callable[["Viewer", str, str, str], Seen]


@dataclass(frozen=True, slots=True)
class Viewer:
    """One surface of the microblog on one host."""

    name: str
    host: str
    world: World
    reader: Reader

    def look(self, kind: str, subject: str, country: str) -> Seen:
        """Look for a subject as a reader in a country."""
        return _LOOKS[self.name](self, kind, subject, country)

    def post_of(self, kind: str, subject: str) -> Post | None:
        """Return a post by which an account or the post itself is met on a list."""
        if kind == POST:
            return self.world.posts.get(subject)
        return next(iter(self.world.by_author.get(subject, ())), None) if kind == ACCOUNT else None

    def page(self, path: str, country: str) -> Seen:
        """Look at a page that is about the subject alone."""
        page = self.reader.get(path, country)
        sights = {200: Sight.SHOWN, 451: Sight.HIDDEN}
        return Seen(sight=sights.get(page.status, Sight.ABSENT), epoch=page.epoch)

    def listed(self, path: str, post: Post, country: str, *, form: str, mark: str) -> Seen:
        """Look for a post's entry on a list; ``mark`` stands in a notice and in no post."""
        page = self.reader.get(path, country)
        if page.status == 451:
            return Seen(sight=Sight.HIDDEN, epoch=page.epoch)
        entries = re.findall(_ENTRIES[form].format(id=post.id), page.text, re.DOTALL)
        entry = next((one for one in entries if form == "html" or f"/{post.id}<" in one), None)
        sight = Sight.ABSENT if entry is None else Sight.HIDDEN if mark in entry else Sight.SHOWN
        return Seen(sight=sight, epoch=page.epoch)

    def nothing(self, country: str) -> Seen:
        """Say that this surface does not carry it."""
        return Seen(sight=Sight.ABSENT, epoch=self.reader.get("/embed/0", country).epoch)


def opened(
    world: World, gate: Gate, *, public_site: str, at: datetime, host: str
) -> tuple[Viewer, ...]:
    """Return a viewer for each surface of the microblog as it reads with a gate at an instant."""
    return viewers(make_app(world, gate, public_site=public_site, now=lambda: at), world, host)


def viewers(app: WSGIApplication, world: World, host: str) -> tuple[Viewer, ...]:
    """Return a viewer for each surface of the running application, for one round of looks."""
    reader = Reader(app)
    return tuple(Viewer(name, host, world, reader) for name in _LOOKS)


def _web(viewer: Viewer, kind: str, subject: str, country: str) -> Seen:
    path = f"/hashtag/{subject}" if kind == HASHTAG else None
    if kind == ACCOUNT and subject in viewer.world.accounts:
        path = f"/{viewer.world.accounts[subject].handle}"
    if kind == POST and subject in viewer.world.posts:
        path = f"/post/status/{subject}"
    return viewer.nothing(country) if path is None else viewer.page(path, country)


def _api(viewer: Viewer, kind: str, subject: str, country: str) -> Seen:
    if kind not in {ACCOUNT, POST}:
        return viewer.nothing(country)
    page = viewer.reader.get(f"/api/{kind}s/{subject}.json", country)
    if page.status != 200:
        return Seen(sight=Sight.ABSENT, epoch=page.epoch)
    shown = json.loads(page.text)["available"]
    return Seen(sight=Sight.SHOWN if shown else Sight.HIDDEN, epoch=page.epoch)


def _search(viewer: Viewer, kind: str, subject: str, country: str) -> Seen:
    post = viewer.post_of(kind, subject)
    if post is None:
        return viewer.nothing(country)
    words = quote_plus(" ".join(post.text.split()[:_WORDS]))
    return viewer.listed(f"/search?q={words}", post, country, form="html", mark="data-withheld")


def _timeline(viewer: Viewer, kind: str, subject: str, country: str) -> Seen:
    post = viewer.post_of(kind, subject)
    readers = _readers(viewer.world, post)
    if post is None or not readers:
        return viewer.nothing(country)
    return viewer.listed(f"/?viewer={readers[0]}", post, country, form="html", mark="data-withheld")


def _readers(world: World, post: Post | None) -> list[str]:
    """Return who has a post on the first page of the home timeline: its author always reads it."""
    if post is None:
        return []
    return [one for one in (post.author,) if post in world.timeline(one, limit=50)]


def _embed(viewer: Viewer, kind: str, subject: str, country: str) -> Seen:
    post = viewer.post_of(kind, subject)
    return viewer.nothing(country) if post is None else viewer.page(f"/embed/{post.id}", country)


def _feed(viewer: Viewer, kind: str, subject: str, country: str) -> Seen:
    if kind == HASHTAG:
        return viewer.page(f"/hashtag/{subject}/feed.xml", country)
    post = viewer.post_of(kind, subject)
    if post is None:
        return viewer.nothing(country)
    path = f"/{viewer.world.accounts[post.author].handle}/feed.xml"
    return viewer.listed(path, post, country, form="xml", mark="<title>Withheld in ")


_LOOKS: Final[dict[str, Look]] = {
    "web": _web,
    "api": _api,
    "search": _search,
    "timeline": _timeline,
    "embed": _embed,
    "feed": _feed,
}
