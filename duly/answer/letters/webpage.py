"""A worded letter becomes one accessible HTML page that loads nothing and links nowhere else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from html import escape
from importlib.resources import files
from typing import assert_never

from duly.answer.letters.inert import OURS, visible
from duly.answer.letters.sheet import (
    Fact,
    Facts,
    Heading,
    Items,
    Link,
    Paragraph,
    Part,
    Points,
    Receipt,
    Row,
    Sheet,
)
from duly.answer.letters.words import direction, words

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def webpage(sheet: Sheet) -> bytes:
    """Write a sheet as HTML. Equal sheets give equal bytes.

    Text is escaped, made visible and set apart from the direction of what surrounds it, so that
    nothing in it is markup. The private page is the only link.
    """
    return "\n".join(_page(sheet)).encode()


def _page(sheet: Sheet) -> Iterator[str]:
    reference = words(sheet.language).given(sheet.cover.our_reference)
    title = _prose(f"{sheet.subject} · {reference}")
    yield "<!doctype html>"
    yield f'<html lang="{sheet.language}" dir="{direction(sheet.language)}">'
    yield '<head><meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="robots" content="noindex"><meta name="referrer" content="no-referrer">'
    yield f"<title>{title}</title><style>{_style()}</style></head>"
    yield "<body>"
    yield from _head(sheet)
    yield f"<main><h1>{_prose(sheet.subject)}</h1>"
    yield _paragraph(sheet.frame.greeting)
    for part in sheet.parts:
        yield _part(part)
    yield from _end(sheet)
    yield "</main></body></html>"


@lru_cache(maxsize=1)
def _style() -> str:
    return (files("duly.answer.letters") / "letter.css").read_text("utf-8")


def _head(sheet: Sheet) -> Iterator[str]:
    cover = sheet.cover
    address = _lines((*cover.address, cover.contact))
    yield f"<header><p class=platform>{_given(cover.platform)}</p><p class=faint>{address}</p>"
    yield f"</header><section class=cover><p>{_lines(cover.to)}</p><dl>"
    for label, text in sheet.frame.references:
        yield f"<div><dt>{_prose(label)}</dt><dd>{_value(text)}</dd></div>"
    yield "</dl></section>"


def _end(sheet: Sheet) -> Iterator[str]:
    frame = sheet.frame
    yield f"<p>{_prose(frame.closing)}<br><strong>{_prose(frame.signed)}</strong></p>"
    yield f"<p class=faint>{_prose(frame.no_names)}</p>"


def _part(part: Part) -> str:
    match part:
        case Paragraph():
            return _paragraph(part.text)
        case Heading():
            return f"<h2>{_prose(part.text)}</h2>"
        case Points():
            points = (f"<li>{_prose(text)}</li>" for text in part.texts)
            return f"<ol>{''.join(points)}</ol>"
        case Facts():
            return f"<dl class=facts>{''.join(map(_fact, part.facts))}</dl>"
        case Items():
            return "\n".join(_items(part))
        case Receipt():
            return _receipt(part)
        case Link():
            address = escape(visible(part.address))
            link = f'<a rel="noreferrer" href="{address}"><bdi dir=ltr>{address}</bdi></a>'
            return f"<p><span class=faint>{_prose(part.label)}</span><br>{link}</p>"
        case _:
            assert_never(part)


def _paragraph(text: str) -> str:
    return f"<p>{_prose(text)}</p>"


def _fact(fact: Fact) -> str:
    value = _exact(fact.value) if fact.exact else _value(fact.value)
    return f"<div><dt>{_prose(fact.label)}</dt><dd>{value}</dd></div>"


def _items(part: Items) -> Iterator[str]:
    heads = "".join(f"<th scope=col>{_prose(head)}</th>" for head in part.heads)
    yield f"<table><thead><tr>{heads}</tr></thead><tbody>"
    yield from map(_row, part.rows)
    yield "</tbody></table>"


def _row(row: Row) -> str:
    detail = f"<br><span class=faint>{_prose(row.detail)}</span>" if row.detail else ""
    return (
        f"<tr><th scope=row>{_value(row.number)}</th><td>{_exact(row.locator)}</td>"
        f"<td>{_value(row.resolved)}</td><td><strong>{_prose(row.word)}</strong>{detail}</td></tr>"
    )


def _receipt(part: Receipt) -> str:
    lines = "<br>".join(f"<code>{_given(line)}</code>" for line in part.text.splitlines())
    head = f"<p class=faint>{_prose(part.label)}</p>"
    return f"{_paragraph(part.meaning)}<div class=receipt>{head}<p dir=ltr>{lines}</p></div>"


def _lines(texts: Iterable[str]) -> str:
    return "<br>".join(map(_given, texts))


def _exact(text: str) -> str:
    return f"<code><bdi>{_prose(text)}</bdi></code>"


def _value(text: str) -> str:
    return f"<bdi>{_prose(text)}</bdi>"


def _given(text: str) -> str:
    return f"<bdi>{escape(visible(text))}</bdi>"


def _prose(text: str) -> str:
    return escape(visible(text, keep=OURS))
