"""A mail as bytes: its header fields exactly as they were sent, and what is wrong with them."""

from __future__ import annotations

import re
from dataclasses import dataclass

SINGLE = frozenset(
    {
        "from",
        "sender",
        "reply-to",
        "to",
        "cc",
        "subject",
        "date",
        "message-id",
        "mime-version",
        "content-type",
        "content-transfer-encoding",
    }
)
MAX_HEADER = 64 * 1024
_END = re.compile(rb"(?:\A|\n)\r?\n")
_FIELD = re.compile(rb"([!-9;-~]+):(.*)", re.DOTALL)
_BREAK = re.compile(rb"\r?\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One header field: its name in lower case, its value unfolded."""

    name: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """The header fields in their order, and the body.

    ``broken`` means that two programs may see two different headers: a lone carriage return, a
    nought byte, a line that is no field, an empty fold, or more than 64 KB.
    """

    fields: tuple[Field, ...]
    body: bytes
    broken: bool

    def all(self, name: str) -> tuple[str, ...]:
        """Return the values of every field of this name."""
        return tuple(field.value for field in self.fields if field.name == name)

    def first(self, name: str) -> str:
        """Return the value of the first field of this name, or nothing."""
        return next(iter(self.all(name)), "")

    def doubled(self) -> tuple[str, ...]:
        """Return the names of fields that must stand once and stand more often."""
        names = [field.name for field in self.fields]
        return tuple(sorted(name for name in SINGLE if names.count(name) > 1))


def open_mail(raw: bytes) -> Mail:
    """Return the mail in ``raw``. Nothing is refused here: what is wrong is marked."""
    end = _END.search(raw)
    head, body = (raw[: end.start() + 1], raw[end.end() :]) if end else (raw, b"")
    broken = len(head) > MAX_HEADER or b"\0" in head
    gathered: list[bytes] = []
    for number, line in enumerate(_BREAK.split(head[:MAX_HEADER])):
        broken = broken or b"\r" in line
        if line[:1] in (b" ", b"\t"):
            broken = broken or not line.strip() or not gathered
            gathered[-1:] = [b"".join(gathered[-1:]) + line]
        elif line and not (number == 0 and line.startswith(b"From ")):
            gathered.append(line)
    fields = [_FIELD.fullmatch(line) for line in gathered]
    return Mail(
        fields=tuple(_field(one) for one in fields if one),
        body=body,
        broken=broken or not all(fields),
    )


def _field(match: re.Match[bytes]) -> Field:
    name, value = match.groups()
    return Field(name=name.decode("ascii").lower(), value=value.decode("utf-8", "replace").strip())
