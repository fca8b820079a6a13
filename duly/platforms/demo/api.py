"""The microblog's JSON, with ``withheld`` as the large platforms write it."""

from __future__ import annotations

import json
from collections.abc import Sequence

from werkzeug.wrappers import Response

from duly.platforms.demo.people import Account
from duly.platforms.demo.reading import ACCOUNT, POST, Reading, Shown, Withholding
from duly.platforms.demo.world import NOTICE
from duly.platforms.port import Post


def timeline(reading: Reading, viewer: str, limit: int) -> Response:
    """Answer the home timeline of a viewer."""
    if viewer not in reading.world.accounts:
        return missing("no account has this id")
    posts = reading.world.timeline(viewer, limit=limit)
    return _document(
        {
            "viewer": viewer,
            "country": reading.country,
            "epoch": None if reading.register is None else reading.register.epoch,
            "posts": _posts(reading, posts),
        }
    )


def account(reading: Reading, id: str) -> Response:
    """Answer one account; what describes it is absent where it is withheld."""
    one = reading.world.accounts.get(id)
    if one is None or one.gone:
        return missing("no account has this id" if one is None else one.gone or "")
    countries = reading.account_places(id)
    seen = reading.country not in countries
    told: dict[str, object] = {"id": one.id, "handle": one.handle, "available": seen}
    if seen:
        told |= _described(one)
    if countries:
        told["withheld"] = _withheld(Withholding(countries=countries, scope=ACCOUNT))
    return _document(told | {"country": reading.country})


def post(reading: Reading, id: str) -> Response:
    """Answer one post; its text is absent where it is withheld."""
    one = reading.world.posts.get(id)
    if one is None:
        return missing(reading.world.gone_posts.get(id, "no post has this id"))
    return _document(_posts(reading, [one])[0] | {"country": reading.country})


def missing(why: str) -> Response:
    """Answer that nothing is there."""
    problem = {"type": "about:blank", "title": "Not Found", "status": 404, "detail": why}
    return Response(json.dumps(problem), status=404, mimetype="application/problem+json")


def _posts(reading: Reading, posts: Sequence[Post]) -> list[dict[str, object]]:
    places = reading.places(posts)
    return [_post(shown, places.get(shown.post.id)) for shown in reading.shown(posts)]


def _post(shown: Shown, places: Withholding | None) -> dict[str, object]:
    one = shown.post
    told: dict[str, object] = {
        "id": one.id,
        "author": {"id": shown.author.id, "handle": shown.author.handle},
        "created_at": one.created_at.isoformat().replace("+00:00", "Z"),
        "available": shown.hidden is None,
    }
    if shown.hidden is None:
        told |= {"text": one.text, "lang": one.language, "hashtags": list(one.hashtags)}
    if places is not None:
        told["withheld"] = _withheld(places)
    return told


def _described(one: Account) -> dict[str, object]:
    return {
        "name": one.name,
        "bio": one.bio,
        "created_at": one.created_at.isoformat().replace("+00:00", "Z"),
        "verified": "verified" in one.traits,
    }


def _withheld(places: Withholding) -> dict[str, object]:
    scope = ACCOUNT if places.scope == ACCOUNT else POST
    return {"country_codes": list(places.countries), "scope": scope}


def _document(told: dict[str, object]) -> Response:
    whole = told | {"notice": NOTICE}
    return Response(json.dumps(whole, ensure_ascii=False), mimetype="application/json")
