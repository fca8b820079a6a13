"""The page a reader gets where something is withheld: HTTP 451, as RFC 7725 describes it."""

from __future__ import annotations

import base64
import hashlib
import html
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from urllib.parse import quote, urlsplit

from duly.gate.countries import COUNTRIES
from duly.gate.entry import Standing

STATUS: Final = 451
REASON: Final = "Unavailable For Legal Reasons"
JSON: Final = "application/json"
PROBLEM: Final = "application/problem+json"
HTML: Final = "text/html"

Headers = list[tuple[str, str]]

_KINDS: Final = {"account": "This account", "post": "This post", "hashtag": "This hashtag"}
_UNSAFE: Final = re.compile(r"[^\x21\x23-\x3b\x3d\x3f-\x5b\x5d\x5f\x61-\x7a\x7e]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Withheld:
    """One thing that is withheld from one reader, and by which orders."""

    kind: str
    country: str
    standings: tuple[Standing, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """Who withholds, and where the public can read of it.

    ``blocked_by`` is the address of whoever runs this gate (RFC 7725 names the one that blocks,
    never the authority). ``orders`` is the address before an order's public reference. ``appeal``
    is where the affected person turns. ``vary`` names the request headers from which the
    reader's country is told, if any. ``note`` stands under every page, such as that all of it is
    a demonstration.
    """

    name: str
    blocked_by: str
    orders: str
    appeal: str | None = None
    note: str = ""
    vary: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for address in (self.blocked_by, self.orders, self.appeal or self.orders):
            parts = urlsplit(address)
            if parts.scheme not in {"http", "https"} or not parts.netloc:
                raise ValueError(f"{address!r} is no full http or https address")

    def page_of(self, order: str) -> str:
        """Return the address of an order's public page."""
        return _uri(self.orders.rstrip("/") + "/" + quote(order, safe=""))


def answer(publisher: Publisher, withheld: Withheld, *, accept: str = "") -> tuple[Headers, bytes]:
    """Return headers and body of the answer with status 451.

    It says no more of an order than its public reference and dates, and no cache may keep it:
    another reader, another country, and this reader after a restore, must each be asked anew.
    """
    media_type = _chosen(accept)
    body = (_page if media_type == HTML else _document)(publisher, withheld)
    links = [f'<{_uri(publisher.blocked_by)}>; rel="blocked-by"']
    links += [f'<{publisher.page_of(one.order)}>; rel="describedby"' for one in withheld.standings]
    headers = [
        ("Content-Type", f"{media_type}; charset=utf-8" if media_type == HTML else media_type),
        ("Content-Length", str(len(body))),
        ("Link", ", ".join(links)),
        ("Cache-Control", "private, no-store"),
        ("Vary", ", ".join(("Accept", *map(_word, publisher.vary)))),
        ("X-Robots-Tag", "noindex"),
        ("X-Content-Type-Options", "nosniff"),
        ("Content-Security-Policy", _POLICY),
    ]
    return headers, body


def varied(headers: Headers, names: Sequence[str]) -> Headers:
    """Return a passed answer's headers, saying which request headers told the country."""
    told = ", ".join(value for name, value in headers if name.lower() == "vary")
    known = {one.strip().lower() for one in told.split(",")}
    more = [name for name in map(_word, names) if name.lower() not in known]
    if not more or "*" in known:
        return headers
    rest = [(name, value) for name, value in headers if name.lower() != "vary"]
    return [*rest, ("Vary", ", ".join(filter(None, (told, *more))))]


def _uri(address: str) -> str:
    """Keep an address from ending its angle brackets or its header early."""
    return _UNSAFE.sub(lambda unsafe: quote(unsafe[0], safe=""), address)


def _word(name: str) -> str:
    return re.sub(r"[^A-Za-z0-9-]", "", name)


def _chosen(accept: str) -> str:
    weights = {media: _weight(accept, media) for media in (HTML, JSON, PROBLEM)}
    best = max((JSON, PROBLEM), key=lambda media: weights[media])
    return best if weights[best] > weights[HTML] else HTML


def _weight(accept: str, media_type: str) -> float:
    """Return how much the reader wants it; the most precise range counts (RFC 9110, 12.5.1)."""
    ranges = {"*/*": 0, media_type.partition("/")[0] + "/*": 1, media_type: 2}
    found = (-1, 0.0)
    for part in accept.lower().split(","):
        name, _, rest = part.partition(";")
        if name.strip() in ranges:
            wanted = re.search(r"(?:^|;)\s*q\s*=\s*(\d(?:\.\d*)?)", rest)
            found = max(found, (ranges[name.strip()], float(wanted[1]) if wanted else 1.0))
    return found[1]


def _document(publisher: Publisher, withheld: Withheld) -> bytes:
    told = {
        "type": "about:blank",
        "title": REASON,
        "status": STATUS,
        "detail": f"{_what(withheld)} is withheld in {_where(withheld)} in response to a legal "
        "demand. It has not been deleted.",
        "kind": withheld.kind,
        "country": withheld.country,
        "blocked_by": _uri(publisher.blocked_by),
        "orders": [
            {
                "reference": one.order,
                "page": publisher.page_of(one.order),
                "since": one.since.isoformat().replace("+00:00", "Z"),
                "until": one.until and one.until.isoformat().replace("+00:00", "Z"),
            }
            for one in withheld.standings
        ],
        **({"appeal": _uri(publisher.appeal)} if publisher.appeal else {}),
    }
    return json.dumps(told, ensure_ascii=False, indent=1).encode() + b"\n"


def _page(publisher: Publisher, withheld: Withheld) -> bytes:
    rows = "".join(_row(publisher, one) for one in withheld.standings)
    appeal = (
        f'<p>Is this about you? <a href="{_text(_uri(publisher.appeal))}">Read why, and how to '
        "appeal</a>.</p>"
        if publisher.appeal
        else ""
    )
    return _PAGE.format(
        style=_STYLE,
        title=_text(f"Withheld in {_where(withheld)}"),
        what=_text(_what(withheld)),
        where=_text(_where(withheld)),
        rows=rows,
        appeal=appeal,
        home=_text(_uri(publisher.blocked_by)),
        name=_text(publisher.name),
        note=f"<br>{_text(publisher.note)}" if publisher.note else "",
    ).encode()


def _row(publisher: Publisher, one: Standing) -> str:
    until = "until it is lifted" if one.until is None else f"until {_day(one.until)}"
    return (
        f'<li><a href="{_text(publisher.page_of(one.order))}">Order {_text(one.order)}</a>'
        f"<span>since {_day(one.since)}, {until}</span></li>"
    )


def _what(withheld: Withheld) -> str:
    return _KINDS.get(withheld.kind, "This page")


def _where(withheld: Withheld) -> str:
    return COUNTRIES.get(withheld.country, withheld.country)


def _day(at: datetime) -> str:
    return f'<time datetime="{at:%Y-%m-%dT%H:%MZ}">{at.day} {at:%B %Y, %H:%M} UTC</time>'


def _text(value: str) -> str:
    return html.escape(value, quote=True)


_STYLE: Final = """
:root{color-scheme:light dark;--paper:oklch(98.4% .006 85);--ink:oklch(25% .012 250);
--quiet:oklch(45% .012 250);--line:oklch(88% .01 85);--act:oklch(42% .075 205)}
@media(prefers-color-scheme:dark){:root{--paper:oklch(20% .012 250);--ink:oklch(92% .008 85);
--quiet:oklch(72% .012 85);--line:oklch(35% .015 250);--act:oklch(80% .08 200)}}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);
font:1.0625rem/1.55 "Source Serif 4","Noto Serif",Georgia,serif}
main{max-width:36rem;margin:0 auto;padding:clamp(2.5rem,12vh,8rem) 1.5rem 3rem}
h1{font-size:1.75rem;line-height:1.2;font-weight:600;margin:0 0 1rem;text-wrap:balance}
p{margin:0 0 1rem}a{color:var(--act);text-underline-offset:.15em}
a:focus-visible{outline:2px solid var(--act);outline-offset:3px;border-radius:2px}
ul{list-style:none;margin:1.5rem 0;padding:0;border-top:1px solid var(--line)}
li{padding:.75rem 0;border-bottom:1px solid var(--line)}li span{display:block;color:var(--quiet);
font-size:.9375rem}footer{margin-top:2.5rem;color:var(--quiet);font-size:.875rem}
""".strip()

_STYLE_DIGEST: Final = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
_POLICY: Final = (
    f"default-src 'none'; style-src 'sha256-{_STYLE_DIGEST}'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'self'"
)

_PAGE: Final = """<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<title>{title}</title><style>{style}</style></head>
<body><main>
<h1>{title}</h1>
<p>{what} is withheld in {where} in response to a legal demand. It has not been deleted.
This notice concerns readers in {where} alone.</p>
<ul>{rows}</ul>
<p>The references lead to what may be said publicly of each order.</p>
{appeal}
<footer>Withheld by <a href="{home}">{name}</a> · HTTP 451 Unavailable For Legal Reasons{note}
</footer>
</main></body></html>
"""
