"""What a person must know about pages that are pictures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from duly.receive.readers.document import Flag
from duly.receive.readers.recognized.values import Recognized

_SHOWN = 12


def flags_of_scan(unread: Sequence[int], recognized: Recognized) -> Iterator[Flag]:
    """Say which pages were read from pictures, in which languages, and which were not read."""
    if unread:
        why = f"{named(unread)} a picture; its words were not read{_because(recognized)}. "
        how = "Type its items in, or ask for the list as XLSX, CSV or a PDF with text."
        yield Flag(code="needs-ocr", why=why + how)
    if recognized.leaves:
        pages = [leaf.number for leaf in recognized.leaves]
        languages = ", ".join(recognized.used) or "none"
        lacking = f"; no data for {', '.join(recognized.missing)}" if recognized.missing else ""
        why = f"{named(pages)} a picture; its words were recognized (language data: {languages}"
        yield Flag(code="recognized", why=f"{why}{lacking}). Compare what matters with the page.")


def named(numbers: Sequence[int]) -> str:
    """Name pages as the beginning of a sentence."""
    shown = [str(number) for number in numbers[:_SHOWN]] + ["…"] * (len(numbers) > _SHOWN)
    many = len(numbers) > 1
    return f"Page{'s' * many} {', '.join(shown)} {'are' if many else 'is'}"


def _because(recognized: Recognized) -> str:
    return f" ({recognized.failed})" if recognized.failed else ""
