"""What a file is, by its content; its name and its declared type are never asked."""

from __future__ import annotations

import re
import struct
from io import BytesIO
from zipfile import ZipFile

from duly.receive.readers.decoding import Decoded, decode
from duly.receive.readers.delimited import find_dialect
from duly.receive.readers.unpacked import BROKEN_ZIP

PLAIN = "text/plain"
DELIMITED = "text/csv"
HYPERTEXT = "text/html"
MAIL = "message/rfc822"
PDF = "application/pdf"
JSON = "application/json"
ARCHIVE = "application/zip"
WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
SLIDES = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
OPEN_SHEET = "application/vnd.oasis.opendocument.spreadsheet"
OPEN_TEXT = "application/vnd.oasis.opendocument.text"
BINARY_BOOK = "application/vnd.ms-excel.sheet.binary.macroenabled.12"
OLD_OFFICE = "application/x-ole-storage"
OLD_SHEET = "application/vnd.ms-excel"
SHEET_MARKUP = "application/vnd.ms-excel+xml"
OFFICE_MARKUP = "application/vnd.office+xml"
MARKUP = "application/xml"
RICH_TEXT = "application/rtf"
PICTURE = "image/*"
PACKED = "application/x-packed"
SIGNATURE = "application/pkcs7"
UNKNOWN = "application/octet-stream"

_MAGIC = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", OLD_OFFICE),
    (b"{\\rtf", RICH_TEXT),
    (b"\x89PNG\r\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"BM", "image/bmp"),
    (b"7z\xbc\xaf\x27\x1c", PACKED),
    (b"Rar!", PACKED),
    (b"\x1f\x8b", PACKED),
    (b"-----BEGIN PKCS7", SIGNATURE),
    (b"\x30\x82", SIGNATURE),
    (b"\x30\x80", SIGNATURE),
)
_ZIPPED = (
    (b"xl/workbook.bin", BINARY_BOOK),
    (b"xl/workbook", WORKBOOK),
    (b"word/document", WORD),
    (b"ppt/presentation", SLIDES),
)
_OPEN = (
    (b"opendocument.spreadsheet", OPEN_SHEET),
    (b"opendocument.text", OPEN_TEXT),
    (b"opendocument.presentation", SLIDES),
)
_SHEET_MARKUP = re.compile(r"<(?:\w+:)?Workbook\b[^>]*urn:schemas-microsoft-com:office:spreadsheet")
_OFFICE_MARKUP = re.compile(r"<(?:w:wordDocument|pkg:package|office:document)\b")
_MARKUP = re.compile(r"<\?xml\s|<!DOCTYPE\s|<([A-Za-z][\w.:-]*)(?:\s[^<>]*)?>.*</\1>\s*\Z", re.S)
_PAGE = re.compile(
    r"<!doctype html|<html[\s>]|<body[\s>]|<table[\s>].*?<tr[\s>]|"
    r"\A\s*<(?:meta|head|title|style|div|p|h[1-6]|ol|ul|center|font|span)(?:\s[^<>]*)?>"
    r"(?=.*</\w+>)",
    re.I | re.S,
)
_HEADER = re.compile(r"^([!-9;-~]{1,80}):")
_ENVELOPE = frozenset(
    re.findall(
        r"\S+",
        "message-id mime-version received return-path date content-type dkim-signature "
        "delivered-to x-mailer",
    )
)
_BINARY_NAMES = ("image/bmp", SIGNATURE)


def sniff(data: bytes) -> str:
    """Return the media type the content shows; ``application/octet-stream`` when none."""
    if b"%PDF-" in data[:1024]:
        return PDF
    if data[:4] in {b"PK\x03\x04", b"PK\x05\x06"}:
        return _zipped(data)
    for magic, media_type in _MAGIC:
        if data.startswith(magic) and (media_type not in _BINARY_NAMES or b"\x00" in data[:512]):
            return media_type
    decoded = decode(data)
    return UNKNOWN if decoded.binary else _written(decoded)


def _zipped(data: bytes) -> str:
    """Tell by the names of the members, or by what an OpenDocument file says of itself."""
    names = _directory(data)
    if b"mimetype" in names and b"content.xml" in names:
        said = _said(data)
        return next((kind for mark, kind in _OPEN if mark in said), ARCHIVE)
    return next((kind for name, kind in _ZIPPED if name in names), ARCHIVE)


def _said(data: bytes) -> bytes:
    """Give the file's own word on its type, which programs other than offices compress."""
    try:
        with ZipFile(BytesIO(data)) as archive, archive.open("mimetype") as member:
            return member.read(200)
    except BROKEN_ZIP:
        return b""


def _directory(data: bytes) -> bytes:
    """Give the list of members alone: a file stored in an archive has a list of its own."""
    end = data.rfind(b"PK\x05\x06")
    if end >= 0 and len(data) >= end + 16:
        (size,) = struct.unpack_from("<I", data, end + 12)
        if size <= end:
            return data[end - size : end]
    return data[-256 * 1024 :]


def _written(decoded: Decoded) -> str:
    text = decoded.text.lstrip()
    if _is_mail(decoded.text.lstrip("\r\n")):
        return MAIL
    if text[:1] in {"{", "["} and text.rstrip()[-1:] in {"}", "]"} and '"' in text:
        return JSON
    if _SHEET_MARKUP.search(text[:4096]):
        return SHEET_MARKUP
    if _PAGE.search(text[:4096]):
        return HYPERTEXT
    if text.startswith("<") and _MARKUP.match(text):
        return OFFICE_MARKUP if _OFFICE_MARKUP.search(text[:4096]) else MARKUP
    return DELIMITED if find_dialect(decoded.text) else PLAIN


def _is_mail(text: str) -> bool:
    names: set[str] = set()
    for line in text[:20_000].splitlines():
        header = _HEADER.match(line)
        if header:
            names.add(header[1].lower())
        elif not line.startswith((" ", "\t", "From ", ">From ")):
            break
    page = {"mime-version", "content-type"} <= names  # a web page saved as one file
    return page or ("from" in names and bool(names & _ENVELOPE))
