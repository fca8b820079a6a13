"""The microblog's pages, made on the server; nothing runs in the reader's browser."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Final
from urllib.parse import urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined
from werkzeug.wrappers import Request, Response

from duly.gate.countries import COUNTRIES
from duly.platforms.demo.portrait import portrait
from duly.platforms.demo.reading import HASHTAG, UNKNOWN, Reading
from duly.platforms.demo.shown import VIEWER
from duly.platforms.demo.words import HASHTAGS
from duly.platforms.demo.world import NOTICE

SWITCH: Final = (("IN", "India"), ("US", "United States"), ("DE", "Germany"), (UNKNOWN, "Unknown"))
PAGE: Final = 50
SIDE: Final = 100


class Pages:
    """Renders each page for one reading at a time."""

    def __init__(self, public_site: str) -> None:
        self._public_site = public_site
        self._templates = Environment(
            loader=PackageLoader("duly.platforms.demo"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.globals.update(portrait=portrait, day=_day, notice=NOTICE, switch=SWITCH)

    def home(self, request: Request, reading: Reading) -> Response:
        """Show a viewer's home timeline."""
        viewer = request.args.get("viewer", VIEWER)
        one = reading.world.accounts.get(viewer)
        if one is None:
            return self.missing(request, reading, "No account has this id.")
        posts = reading.shown(reading.world.timeline(viewer, limit=PAGE))
        return self._page(request, reading, "home.html", viewer=one, posts=posts)

    def profile(self, request: Request, reading: Reading, handle: str, tab: str) -> Response:
        """Show an account's posts, or what it likes."""
        one = reading.world.by_handle.get(handle.lower())
        if one is None:
            return self.missing(request, reading, f"Nobody is called @{handle} here.")
        if one.gone:
            return self.missing(request, reading, f"@{handle} is no longer here: {one.gone}.")
        world = reading.world
        chosen = world.liked(one.id) if tab == "likes" else world.by_author.get(one.id, ())
        following = len(world.follows.get(one.id, ()))
        return self._page(
            request,
            reading,
            "profile.html",
            one=one,
            tab=tab,
            following=following,
            posts=reading.shown(chosen[:PAGE]),
        )

    def post(self, request: Request, reading: Reading, handle: str, id: str) -> Response:
        """Show one post; the handle in the address does not matter, as on large platforms."""
        one = reading.world.posts.get(id)
        if one is None:
            why = reading.world.gone_posts.get(id, "no post has this number")
            return self.missing(request, reading, f"This post is not here: {why}.")
        liked_by = sum(id in likes for likes in reading.world.likes.values())
        shown = reading.shown([one])[0]
        return self._page(request, reading, "post.html", shown=shown, liked_by=liked_by)

    def embed(self, request: Request, reading: Reading, id: str) -> Response:
        """Show one post as other sites frame it."""
        one = reading.world.posts.get(id)
        if one is None:
            why = reading.world.gone_posts.get(id, "no post has this number")
            return self.missing(request, reading, f"This post is not here: {why}.")
        shown = reading.shown([one])[0]
        return self._page(request, reading, "embed.html", shown=shown)

    def hashtag(self, request: Request, reading: Reading, tag: str) -> Response:
        """Show the newest posts with a hashtag."""
        posts = reading.world.by_hashtag.get(tag.lower(), ())
        if not posts:
            return self.missing(request, reading, f"Nobody has used #{tag} here.")
        shown = reading.shown(posts[:PAGE])
        return self._page(request, reading, "list.html", heading=f"#{tag}", posts=shown, words="")

    def search(self, request: Request, reading: Reading) -> Response:
        """Show the newest posts that hold the words."""
        words = request.args.get("q", "")[:100]
        posts = reading.shown(reading.world.search(words, limit=PAGE))
        heading = f"Posts with {words}" if words else "Search"
        return self._page(request, reading, "list.html", heading=heading, posts=posts, words=words)

    def compare(
        self, request: Request, reading: Reading, elsewhere: Callable[[str], Reading]
    ) -> Response:
        """Show one timeline as it is read from two countries, side by side."""
        sides = [
            elsewhere(request.args.get(side, default))
            for side, default in (("left", "IN"), ("right", "US"))
        ]
        posts = reading.world.timeline(request.args.get("viewer", VIEWER), limit=SIDE)
        left, right = (side.shown(posts) for side in sides)
        rows = list(zip(left, right, strict=True))
        return self._page(
            request,
            reading,
            "compare.html",
            rows=rows,
            places=[side.place for side in sides],
            heads=[side.place.removeprefix("the ") for side in sides],
            hidden=[sum(one.hidden is not None for one in side) for side in (left, right)],
        )

    def missing(self, request: Request, reading: Reading, why: str) -> Response:
        """Say that nothing is there."""
        return self._page(request, reading, "missing.html", status=404, why=why)

    def _page(
        self, request: Request, reading: Reading, name: str, *, status: int = 200, **shown: object
    ) -> Response:
        tags = [tag.lower() for tag in HASHTAGS]
        body = self._templates.get_template(name).render(
            **shown,
            country=reading.country or UNKNOWN,
            place=reading.place,
            register=reading.register,
            link_to=lambda code: "?" + urlencode({**request.args.to_dict(), "country": code}),
            elsewhere=None if reading.country is None else COUNTRIES[reading.country],
            public_site=self._public_site,
            trends=list(zip(HASHTAGS, tags, strict=True))[:8],
            closed_tags=reading.withheld(HASHTAG, tags),
            path=request.path,
        )
        return Response(body, status=status, mimetype="text/html")


def _day(at: datetime) -> str:
    return f"{at.day} {at:%b %Y, %H:%M} UTC"
