"""Chirp, the synthetic microblog: a small platform that asks the gate at every read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from http import HTTPStatus
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from werkzeug.exceptions import HTTPException, NotFound
from werkzeug.routing import Map, Rule
from werkzeug.wrappers import Request, Response

from duly.gate.asking import Subjects
from duly.gate.holder import Gate
from duly.gate.notice import Headers, Publisher
from duly.gate.wsgi import WSGIGate
from duly.platforms.demo import api, feed
from duly.platforms.demo.pages import Pages
from duly.platforms.demo.reading import (
    ACCOUNT,
    HASHTAG,
    POST,
    UNKNOWN,
    Reading,
    known_country,
)
from duly.platforms.demo.shown import VIEWER
from duly.platforms.demo.world import NOTICE, World

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

Clock = Callable[[], datetime]

POLICY: Final = (
    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
STATIC: Final = (
    ("chirp.css", "text/css", "duly.platforms.demo", "static/chirp.css"),
    ("mark.svg", "image/svg+xml", "duly.platforms.demo", "static/mark.svg"),
    ("devanagari.ttf", "font/ttf", "duly.answer.fonts", "NotoSansDevanagari-Regular.ttf"),
)
COOKIE: Final = "country"
EMBEDDABLE: Final = POLICY.replace("frame-ancestors 'none'", "frame-ancestors *")
EPOCH: Final = "X-Gate-Epoch"  # by which a synthetic viewer knows what a page was made with
LONGEST_TIMELINE: Final = 200

ROUTES: Final = Map(
    [
        Rule("/", endpoint="home"),
        Rule("/search", endpoint="search"),
        Rule("/compare", endpoint="compare"),
        Rule("/hashtag/<tag>", endpoint="hashtag"),
        Rule("/static/<name>", endpoint="static"),
        Rule("/embed/<id>", endpoint="embed"),
        Rule("/hashtag/<tag>/feed.xml", endpoint="hashtag-feed"),
        Rule("/<handle>/feed.xml", endpoint="feed"),
        Rule("/api/timeline.json", endpoint="api-timeline"),
        Rule("/api/accounts/<id>.json", endpoint="api-account"),
        Rule("/api/posts/<id>.json", endpoint="api-post"),
        Rule("/<handle>", endpoint="posts"),
        Rule("/<handle>/likes", endpoint="likes"),
        Rule("/<handle>/status/<id>", endpoint="post"),
    ]
)


def make_app(
    world: World,
    gate: Gate,
    *,
    public_site: str,
    now: Clock | None = None,
    blocked_by: str = "https://chirp.example/",
    orders: str | None = None,
) -> WSGIApplication:
    """Return the microblog as a WSGI application.

    ``public_site`` is where the public reads of orders; an order's page is at
    ``{public_site}/orders/REF`` unless ``orders`` says otherwise, and how to object at
    ``{public_site}/blocked-by/``. ``now`` replaces the clock by
    which withholdings begin and end. The reader's country is ``?country=``, else the cookie.
    """
    publisher = Publisher(
        name="Chirp (synthetic)",
        blocked_by=blocked_by,
        orders=orders or public_site.rstrip("/") + "/orders",
        appeal=public_site.rstrip("/") + "/blocked-by/",
        note=NOTICE,
        vary=("Cookie",),
    )
    gated = WSGIGate(
        Chirp(world, gate, publisher, public_site=public_site, now=now),
        gate,
        publisher=publisher,
        subject_of=lambda environ: _subjects(world, environ),
        country_of=lambda environ: _country(Request(environ)),
        now=now,
    )
    return _remembering(gated, gate)


def _remembering(app: WSGIApplication, gate: Gate) -> WSGIApplication:
    """Keep the country that was switched to, also from a page that is withheld there.

    Every answer names the epoch that was in use when it was asked for.
    """

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        more = [(EPOCH, str(gate.epoch))]
        told = Request(environ).args.get("country")
        if told is not None:
            chosen = known_country(told) or UNKNOWN
            cookie = f"{COOKIE}={chosen}; Path=/; Max-Age=86400; HttpOnly; SameSite=Lax"
            more.append(("Set-Cookie", cookie))

        def start(status: str, headers: Headers, *failed: object) -> Callable[[bytes], object]:
            return start_response(status, [*headers, *more], *failed)  # type: ignore[arg-type]

        return app(environ, start)

    return answer


class Chirp:
    """The application behind the gate's 451 pages; it hides single posts itself."""

    def __init__(
        self,
        world: World,
        gate: Gate,
        publisher: Publisher,
        *,
        public_site: str,
        now: Clock | None,
    ) -> None:
        self._world = world
        self._gate = gate
        self._publisher = publisher
        self._now = now
        self._pages = Pages(public_site)
        self._files = {
            name: (mimetype, (files(package) / where).read_bytes())
            for name, mimetype, package, where in STATIC
        }

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request."""
        request = Request(environ)
        response = self._answer(request)
        response.headers.setdefault("Content-Security-Policy", POLICY)
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Referrer-Policy"] = "same-origin"
        response.headers["X-Robots-Tag"] = "noindex"
        response.headers.setdefault("Cache-Control", "private, no-store")
        response.vary.add("Cookie")
        return response(environ, start_response)

    def _answer(self, request: Request) -> Response:
        country = _country(request)
        reading = self._reading(country)
        try:
            if request.method not in {"GET", "HEAD"}:
                return Response(
                    status=HTTPStatus.METHOD_NOT_ALLOWED, headers={"Allow": "GET, HEAD"}
                )
            endpoint, given = ROUTES.bind_to_environ(request.environ).match()
        except NotFound:
            return self._pages.missing(request, reading, "There is no such page.")
        except HTTPException as other:
            return Response(other.description, status=other.code, mimetype="text/plain")
        return self._page(endpoint, request, reading, given)

    def _page(
        self, endpoint: str, request: Request, reading: Reading, given: Mapping[str, str]
    ) -> Response:
        pages = self._pages
        match endpoint:
            case "home":
                return pages.home(request, reading)
            case "search":
                return pages.search(request, reading)
            case "compare":
                return pages.compare(request, reading, lambda c: self._reading(known_country(c)))
            case "hashtag":
                return pages.hashtag(request, reading, given["tag"])
            case "post":
                return pages.post(request, reading, given["handle"], given["id"])
            case "posts" | "likes":
                return pages.profile(request, reading, given["handle"], endpoint)
            case "static":
                return self._static(given["name"], request, reading)
            case _:
                return self._abroad(endpoint, request, reading, given)

    def _abroad(
        self, endpoint: str, request: Request, reading: Reading, given: Mapping[str, str]
    ) -> Response:
        """Answer what is read outside these pages: in frames, by readers of feeds, by programs."""
        match endpoint:
            case "embed":
                response = self._pages.embed(request, reading, given["id"])
                response.headers["Content-Security-Policy"] = EMBEDDABLE
                return response
            case "feed":
                return feed.of_account(request, reading, given["handle"])
            case "hashtag-feed":
                return feed.of_hashtag(request, reading, given["tag"])
            case _:
                return _document(endpoint, request, reading, given)

    def _static(self, name: str, request: Request, reading: Reading) -> Response:
        if name not in self._files:
            return self._pages.missing(request, reading, "There is no such file.")
        mimetype, data = self._files[name]
        return Response(data, mimetype=mimetype, headers={"Cache-Control": "max-age=300"})

    def _reading(self, country: str | None) -> Reading:
        now = None if self._now is None else self._now()
        register = self._gate.register()
        return Reading(self._world, register, self._publisher, country=country, now=now)


def _document(
    endpoint: str, request: Request, reading: Reading, given: Mapping[str, str]
) -> Response:
    if endpoint == "api-account":
        return api.account(reading, given["id"])
    if endpoint == "api-post":
        return api.post(reading, given["id"])
    limit = request.args.get("limit", 50, type=int)
    viewer = request.args.get("viewer", VIEWER)
    return api.timeline(reading, viewer, max(1, min(limit, LONGEST_TIMELINE)))


def _country(request: Request) -> str | None:
    return known_country(request.args.get("country") or request.cookies.get(COOKIE))


def _subjects(world: World, environ: WSGIEnvironment) -> Subjects:
    """Say whom or what a page is about; the JSON and the lists say it item by item instead."""
    try:
        endpoint, given = ROUTES.bind_to_environ(environ).match()
    except HTTPException:
        return None
    if endpoint in {"posts", "likes", "feed"}:
        one = world.by_handle.get(given["handle"].lower())
        return None if one is None else (ACCOUNT, one.id)
    if endpoint in {"post", "embed"}:
        post = world.posts.get(given["id"])
        return None if post is None else [(POST, post.id), (ACCOUNT, post.author)]
    return (HASHTAG, given["tag"].lower()) if endpoint in {"hashtag", "hashtag-feed"} else None
