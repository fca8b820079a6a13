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

from duly.gate.entry import Standing
from duly.gate.words import Words, chosen

STATUS: Final = 451
REASON: Final = "Unavailable For Legal Reasons"
JSON: Final = "application/json"
PROBLEM: Final = "application/problem+json"
HTML: Final = "text/html"

Headers = list[tuple[str, str]]
ANYTHING: Final = "*"
_NEVER: Final = ("Vary", ANYTHING)

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
    reader's country is told; where there are none (the connection's address tells it), what is
    shown of a subject carries ``Vary: *``, so that no shared cache hands it on. ``note`` stands
    under every page, such as that all of it is a demonstration.
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


def answer(
    publisher: Publisher, withheld: Withheld, *, accept: str = "", languages: str = ""
) -> tuple[Headers, bytes]:
    """Return headers and body of the answer with status 451.

    ``accept`` and ``languages`` are the request's headers Accept and Accept-Language. It says no
    more of an order than its public reference and dates, and no cache may keep it: another
    reader, another country, and this reader after a restore, must each be asked anew.
    """
    media_type, words = _chosen(accept), chosen(languages)
    body = (_page if media_type == HTML else _document)(publisher, withheld, words)
    links = [f'<{_uri(publisher.blocked_by)}>; rel="blocked-by"']
    links += [f'<{publisher.page_of(one.order)}>; rel="describedby"' for one in withheld.standings]
    headers = [
        ("Content-Type", f"{media_type}; charset=utf-8" if media_type == HTML else media_type),
        ("Content-Language", words.language),
        ("Content-Length", str(len(body))),
        ("Link", ", ".join(links)),
        ("Cache-Control", "private, no-store"),
        ("Vary", ", ".join(("Accept", "Accept-Language", *map(_word, publisher.vary)))),
        ("X-Robots-Tag", "noindex"),
        ("X-Content-Type-Options", "nosniff"),
        ("Content-Security-Policy", _POLICY),
    ]
    return headers, body


def varied(headers: Headers, names: Sequence[str]) -> Headers:
    """Return a passed answer's headers, saying which request headers told the country.

    ``ANYTHING`` among the names says that no cache can tell from the request.
    """
    if ANYTHING in names:
        return [*((name, value) for name, value in headers if name.lower() != "vary"), _NEVER]
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


def _document(publisher: Publisher, withheld: Withheld, words: Words) -> bytes:
    told = {
        "type": "about:blank",
        "title": REASON,
        "status": STATUS,
        "detail": words.told(withheld.kind, words.place(withheld.country)),
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


def _page(publisher: Publisher, withheld: Withheld, words: Words) -> bytes:
    place = words.place(withheld.country)
    appeal = (
        f'<p>{_text(words.yours)} <a href="{_text(_uri(publisher.appeal))}">'
        f"{_text(words.appeal)}</a>.</p>"
        if publisher.appeal
        else ""
    )
    return _PAGE.format(
        language=words.language,
        style=_STYLE,
        title=_text(words.title.format(place=place)),
        what=_text(words.told(withheld.kind, place)),
        alone=_text(words.alone.format(place=place)),
        rows="".join(_row(publisher, one, words) for one in withheld.standings),
        references=_text(words.references),
        appeal=appeal,
        by=_text(words.by),
        home=_text(_uri(publisher.blocked_by)),
        name=_text(publisher.name),
        note=f"<br>{_text(publisher.note)}" if publisher.note else "",
    ).encode()


def _row(publisher: Publisher, one: Standing, words: Words) -> str:
    since = _time(one.since, words)
    dates = (
        words.open.format(since=since)
        if one.until is None
        else words.since.format(since=since, until=_time(one.until, words))
    )
    link = f'<a href="{_text(publisher.page_of(one.order))}">{words.order} {_text(one.order)}</a>'
    return f"<li>{link}<span>{dates}</span></li>"


def _time(at: datetime, words: Words) -> str:
    return f'<time datetime="{at:%Y-%m-%dT%H:%MZ}">{_text(words.day(at))}</time>'


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
<html lang="{language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<title>{title}</title><style>{style}</style></head>
<body><main>
<h1>{title}</h1>
<p>{what}
{alone}</p>
<ul>{rows}</ul>
<p>{references}</p>
{appeal}
<footer>{by} <a href="{home}">{name}</a> · HTTP 451 Unavailable For Legal Reasons{note}
</footer>
</main></body></html>
"""
