"""The microblog's feeds (Atom): what a reader in one country may see of an account or a hashtag."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree

from werkzeug.wrappers import Request, Response

from duly.platforms.demo.api import missing
from duly.platforms.demo.reading import Reading, Shown
from duly.platforms.demo.world import NOTICE
from duly.platforms.port import Post

_ATOM = "http://www.w3.org/2005/Atom"
_LONGEST = 50


def of_account(request: Request, reading: Reading, handle: str) -> Response:
    """Answer an account's newest posts."""
    one = reading.world.by_handle.get(handle.lower())
    if one is None or one.gone:
        return missing("nobody is called that here")
    return _feed(request, reading, f"@{one.handle}", reading.world.by_author.get(one.id, ()))


def of_hashtag(request: Request, reading: Reading, tag: str) -> Response:
    """Answer the newest posts with a hashtag."""
    posts = reading.world.by_hashtag.get(tag.lower(), ())
    return _feed(request, reading, f"#{tag}", posts) if posts else missing("nobody used that here")


def _feed(request: Request, reading: Reading, title: str, posts: Sequence[Post]) -> Response:
    feed = ElementTree.Element("feed", xmlns=_ATOM)
    _say(feed, "title", f"{title} on Chirp (synthetic)")
    _say(feed, "subtitle", NOTICE)
    _say(feed, "id", request.base_url)
    shown = reading.shown(posts[:_LONGEST])
    _say(feed, "updated", _when(posts[0]) if posts else "2021-01-01T00:00:00Z")
    for one in shown:
        _entry(request, feed, one)
    body = ElementTree.tostring(feed, encoding="utf-8", xml_declaration=True)
    return Response(body, mimetype="application/atom+xml")


def _entry(request: Request, feed: ElementTree.Element, shown: Shown) -> None:
    """Add one entry; a withheld one keeps its place and says that it is withheld."""
    entry = ElementTree.SubElement(feed, "entry")
    address = f"{request.host_url}{shown.author.handle}/status/{shown.post.id}"
    _say(entry, "id", address)
    _say(entry, "updated", _when(shown.post))
    ElementTree.SubElement(entry, "link", href=address)
    if shown.hidden is None:
        _say(entry, "title", f"@{shown.author.handle}")
        _say(entry, "content", shown.post.text)
        return
    refs = ", ".join(one.order for one in shown.hidden.orders)
    _say(entry, "title", f"Withheld in {shown.hidden.place}")
    _say(entry, "content", f"In response to a legal demand: order {refs}.")


def _when(post: Post) -> str:
    return post.created_at.isoformat().replace("+00:00", "Z")


def _say(parent: ElementTree.Element, name: str, text: str) -> None:
    ElementTree.SubElement(parent, name).text = text
