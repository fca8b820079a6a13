"""Workbooks saved as Strict Open XML: the same files under other names of their vocabularies."""

from __future__ import annotations

import re
from collections.abc import Sequence
from io import BytesIO
from zipfile import ZipFile

_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/")
_USUAL = rb"http://schemas.openxmlformats.org/\1/2006/"
_TOLD_BY = "xl/workbook.xml"


def in_usual_names(
    data: bytes, members: Sequence[tuple[str, bytes]]
) -> tuple[bytes, list[tuple[str, bytes]]]:
    """Give a workbook and its members under the names that the libraries know."""
    if not any(name == _TOLD_BY and _STRICT.search(body) for name, body in members):
        return data, list(members)
    named = [
        (name, _STRICT.sub(_USUAL, body) if name.endswith((".xml", ".rels")) else body)
        for name, body in members
    ]
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        for name, body in named:
            archive.writestr(name, body)
    return packed.getvalue(), named
