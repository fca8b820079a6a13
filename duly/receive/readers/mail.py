"""Mails as they arrived: headers, body, what they quote, and every attachment by itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32
from itertools import accumulate
from typing import TypeAlias

from duly.order.terms import Digest, Unreadable
from duly.receive.readers.decoding import decode, split_lines
from duly.receive.readers.digest import digest
from duly.receive.readers.document import Document, File, Flag, Line, Row, Table
from duly.receive.readers.hypertext import Page, read_page
from duly.receive.readers.limits import Limits, Opening
from duly.receive.readers.plain import unlinked
from duly.receive.readers.quoting import is_forward, mark_quoted

_BOUNDARY = re.compile(rb"boundary\s*=\s*(?:\"([^\"\r\n]{1,200})\"|([^\s;\"]{1,200}))", re.I)
_CONTROL = re.compile(r"[\x00-\x1f\x7f\u2028\u2029]+")
_ADDRESS = re.compile(r"https?://[^\s<>\"')\]]+|(?<![\w.@/])[@#]\w[\w.-]*", re.IGNORECASE)
_DIFFERS = "The mail's plain and formatted versions name different addresses. Compare them."
_FEW = 40  # words
_BROKEN = (MessageError, ValueError, LookupError, AttributeError, TypeError, AssertionError)

Mail: TypeAlias = "Message[str, str]"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Body:
    lines: tuple[Line, ...] = ()
    tables: tuple[Table, ...] = ()
    flags: tuple[Flag, ...] = ()


def read_mail(file: File, opening: Opening) -> tuple[Document, ...]:
    """Read a mail; its attachments and forwarded mails follow as documents of their own.

    Raises ``Unreadable`` with ``too-many-parts``, ``too-deep`` or ``header-too-long``.
    """
    _bound(file.data, opening.limits)
    try:
        message = BytesParser(policy=compat32).parsebytes(file.data)
        return _documents(file.name, digest(file.data), message, opening)
    except (*_BROKEN, RecursionError) as broken:
        why = f"The mail is damaged ({type(broken).__name__}). Ask for it as PDF."
        raise Unreadable("broken-mail", why) from broken


def _bound(data: bytes, limits: Limits) -> None:
    """Count before parsing: the parser itself hangs on what is counted here."""
    head = re.match(rb"(?:[^\r\n]+(?:\r\n|\r|\n))*", data)
    if head and head.end() > limits.header_bytes:
        raise Unreadable("header-too-long", "The mail's header is longer than any honest one.")
    marks = {quoted or bare for quoted, bare in _BOUNDARY.findall(data)}
    parts = data.lower().count(b"\ncontent-type:")
    if len(marks) <= limits.parts:
        parts = max(parts, sum(data.count(b"\n--" + mark) - 1 for mark in marks))
    if max(parts, len(marks)) > limits.parts:
        raise Unreadable(
            "too-many-parts", f"The mail has more than {limits.parts} parts. Send a ZIP."
        )


def _documents(name: str, sha256: Digest, message: Mail, opening: Opening) -> tuple[Document, ...]:
    headers = tuple(_headers(message, opening.limits))
    subject = next((value for key, value in headers if key.lower() == "subject"), "")
    leaves = list(_leaves(message, opening.limits, 0))
    body = _body([leaf for leaf in leaves if _is_body(leaf)], opening, is_forward(subject))
    inside = opening.inside(sha256)
    attached = [
        document
        for place, leaf in enumerate((leaf for leaf in leaves if not _is_body(leaf)), start=1)
        for document in _attached(leaf, place, inside)
    ]
    own = Document(
        name=name,
        sha256=sha256,
        media_type="message/rfc822",
        lines=body.lines,
        tables=body.tables,
        flags=(*body.flags, *_doubled(headers)),
        headers=headers,
        part_of=opening.part_of,
    )
    return (own, *attached)


def _leaves(message: Mail, limits: Limits, depth: int) -> Iterator[list[Mail]]:
    """Yield what is to be read: single parts, or the alternatives to one another."""
    if depth > limits.depth:
        raise Unreadable("too-deep", "The mail's parts are nested too deeply. Send a PDF.")
    parts = message.get_payload()
    if message.get_content_maintype() != "multipart" or not isinstance(parts, list):
        yield [message]
        return
    inner = [leaf for part in _mails(parts) for leaf in _leaves(part, limits, depth + 1)]
    if message.get_content_subtype() != "alternative":
        yield from inner
        return
    bodies = [part for leaf in inner if _is_body(leaf) for part in leaf]
    if bodies:
        yield bodies
    yield from (leaf for leaf in inner if not _is_body(leaf))


def _is_body(leaf: Sequence[Mail]) -> bool:
    return all(
        part.get_content_type() in {"text/plain", "text/html"}
        and part.get_content_disposition() != "attachment"
        and not part.get_filename()
        for part in leaf
    )


def _body(leaves: Sequence[Sequence[Mail]], opening: Opening, forwarded: bool) -> _Body:
    bodies = [_shown(leaf, opening.limits, forwarded) for leaf in leaves]
    lines = tuple(line for body in bodies for line in body.lines)
    above = accumulate((len(body.lines) for body in bodies), initial=0)
    tables = tuple(
        replace(table, above=before + (table.above or 0))
        for before, body in zip(above, bodies, strict=False)
        for table in body.tables
    )
    flags = tuple(dict.fromkeys(flag for body in bodies for flag in body.flags))
    if any(line.text.strip() for line in lines) and all(
        line.quoted for line in lines if line.text.strip()
    ):
        why = "The mail consists of quoted text only; a person must say whether it is the order."
        flags = (*flags, Flag(code="all-quoted", why=why))
    return _Body(lines=lines, tables=tables, flags=flags)


def _shown(leaf: Sequence[Mail], limits: Limits, forwarded: bool) -> _Body:
    """Prefer the plain alternative; the HTML one when it is alone or holds a table."""
    pages = [part for part in leaf if part.get_content_type() == "text/html"]
    plains = [part for part in leaf if part.get_content_type() == "text/plain"]
    page = _page(pages[-1], limits, forwarded) if pages else None
    plain = _plain(plains[0], forwarded) if plains else None
    if page is None or plain is None or _only_points(plain, page):
        return page or plain or _Body()
    best, other = (page, plain) if page.tables else (plain, page)
    if _addresses(page) == _addresses(plain):
        return best
    return _with_differences(best, other)


def _only_points(plain: _Body, page: _Body) -> bool:
    """Tell whether a plain version says nothing, or little more than that there is another one."""
    words, shown = (sum(len(text.split()) for text in _texts(body)) for body in (plain, page))
    return not words or (not _addresses(plain) and 0 < words <= _FEW and words < shown / 2)


def _texts(body: _Body) -> Iterator[str]:
    yield from (line.text for line in body.lines)
    yield from (cell.text for table in body.tables for row in table.rows for cell in row.cells)


def _with_differences(best: _Body, other: _Body) -> _Body:
    """Doubt what only one version of a mail names, and add what only the other one does."""
    named, named_there = _addresses(best), _addresses(other)

    def lone(text: str, link: str | None) -> bool:
        return not set(_named(f"{text} {link or ''}")) <= named_there

    lines = [
        replace(line, doubt=line.doubt or _DIFFERS) if lone(line.text, line.link) else line
        for line in best.lines
    ]
    more = [Line(text=address, doubt=_DIFFERS) for address in sorted(named_there - named)]
    tables = tuple(
        replace(table, rows=tuple(_doubted(row, lone) for row in table.rows))
        for table in best.tables
    )
    flag = Flag(code="alternatives-differ", why=_DIFFERS)
    return _Body(lines=(*lines, *more), tables=tables, flags=(*best.flags, flag))


def _doubted(row: Row, lone: Callable[[str, str | None], bool]) -> Row:
    cells = (
        replace(cell, doubt=cell.doubt or _DIFFERS) if lone(cell.text, cell.link) else cell
        for cell in row.cells
    )
    return replace(row, cells=tuple(cells))


def _plain(part: Mail, forwarded: bool) -> _Body:
    decoded = decode(_payload(part), declared=part.get_content_charset())
    texts = [text.rstrip() for text in split_lines(decoded.text)]
    if str(part.get_param("format")).lower() == "flowed":
        joint = "" if str(part.get_param("delsp")).lower() == "yes" else " "
        texts = list(_unflowed(split_lines(decoded.text), joint))
    marked = mark_quoted(texts, forwarded=forwarded)
    return _Body(
        lines=tuple(piece for line in marked for piece in unlinked(line)), flags=decoded.flags
    )


def _unflowed(texts: Sequence[str], joint: str) -> Iterator[str]:
    """Join what format=flowed (RFC 3676) broke: a line that ends in a blank goes on.

    With DelSp the blank itself was put in, and may stand inside a word.
    """
    held = ""
    for text in texts:
        line = held + (text[1:] if text.startswith(" ") else text)
        if text.endswith(" ") and text != "-- " and not text.startswith(">"):
            held = line[:-1] + joint
            continue
        held = ""
        yield line.rstrip()
    if held:
        yield held.rstrip()


def _page(part: Mail, limits: Limits, forwarded: bool) -> _Body:
    decoded = decode(_payload(part), declared=part.get_content_charset())
    page: Page = read_page(decoded.text, limits=limits, forwarded=forwarded)
    return _Body(lines=page.lines, tables=page.tables, flags=(*decoded.flags, *page.flags))


def _addresses(body: _Body) -> frozenset[str]:
    texts = [f"{line.text} {line.link or ''}" for line in body.lines if not line.quoted]
    texts += [
        f"{cell.text} {cell.link or ''}"
        for table in body.tables
        for row in table.rows
        for cell in row.cells
    ]
    return frozenset(found for text in texts for found in _named(text))


def _named(text: str) -> list[str]:
    return [found.rstrip("/.,;:") for found in _ADDRESS.findall(text)]


def _attached(leaf: Sequence[Mail], place: int, inside: Opening) -> tuple[Document, ...]:
    part = leaf[0]
    name = _decoded(part.get_filename() or "") or f"part {place}"
    inner = _mails(part.get_payload())
    if part.get_content_type() == "message/rfc822" and inner:
        return inside.open_part(File(name=name, data=inner[0].as_bytes()), inside)
    data = _payload(part)
    if not data.strip():
        return ()
    return inside.open_part(File(name=name, data=data), inside)


def _mails(payload: object) -> list[Mail]:
    parts = payload if isinstance(payload, list) else []
    return [part for part in parts if isinstance(part, Message)]


def _payload(part: Mail) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _headers(message: Mail, limits: Limits) -> Iterator[tuple[str, str]]:
    for name, value in message.raw_items():
        if len(str(value)) > limits.header_bytes:
            raise Unreadable("header-too-long", "A header is longer than any honest one.")
        yield name, _decoded(str(value))


def _decoded(value: str) -> str:
    """Decode encoded words; line ends and control characters become blanks, never headers."""
    raw = value.encode("utf-8", "surrogateescape")
    text = decode(raw).text if not raw.isascii() else value
    if "=?" in text:
        text = _words(text)
    return _CONTROL.sub(" ", text).strip()


def _words(text: str) -> str:
    try:
        pieces = decode_header(re.sub(r"\s*[\r\n]+\s*", " ", text))
    except (*_BROKEN, RecursionError):
        return text
    return "".join(
        piece if isinstance(piece, str) else decode(piece, declared=charset).text
        for piece, charset in pieces
    )


def _doubled(headers: Sequence[tuple[str, str]]) -> tuple[Flag, ...]:
    names = [name.lower() for name, _ in headers]
    single = ("from", "to", "subject", "date", "message-id", "reply-to", "sender")
    doubled = [name for name in single if names.count(name) > 1]
    why = f"The mail carries {' and '.join(doubled)} more than once, which honest mails do not."
    return (Flag(code="doubled-header", why=why),) if doubled else ()
