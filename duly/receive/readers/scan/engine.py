"""The first reader: tesseract, in this process, one instance for each language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import tesserocr

from duly.receive.readers.recognized import Segment
from duly.receive.readers.scan.straight import Gray
from duly.receive.readers.scan.targets import SIGN

LATIN = "eng"
_FAIR = 60  # hundredths of confidence: below, another language may read it better
_WELL, _CLEARLY = 75, 25  # how well it must, for a name is no word of any language
_HOPELESS = 12  # lines in which a language never was the better one
_ENOUGH_DPI, _TELLING = 150.0, 2.0  # for seeing which way up a page is
_PART = 0.4
_BORDER = 10
_WORD, _SYMBOL, _LINE = (
    tesserocr.RIL.WORD,
    tesserocr.RIL.SYMBOL,
    tesserocr.RIL.TEXTLINE,
)
_SETTINGS = {
    "debug_file": "",  # it would die of a file that it may not write
    "user_defined_dpi": "200",
    "load_system_dawg": "0",  # names are no words of any language
    "load_freq_dawg": "0",
}


@dataclass(frozen=True, slots=True)
class Said:
    """A line as the engine reads it: text, two edges for each character, confidence."""

    text: str
    edges: tuple[int, ...]
    confidence: int


class Engine:
    """Tesseract with the language data of one folder."""

    def __init__(self, folder: str, languages: Sequence[str]) -> None:
        """Take the folder of language data and the languages wanted that it has."""
        self._folder = folder
        self.languages = tuple(languages)
        self._held: dict[str, tesserocr.PyTessBaseAPI] = {}
        self._tried: Counter[str] = Counter()
        self._better: Counter[str] = Counter()

    def quarter_turns(self, gray: Gray, dpi: float) -> int | None:
        """Return how many quarter turns make a page upright; none where the engine cannot tell."""
        if not Path(self._folder, "osd.traineddata").exists():
            return None
        shrink = min(1.0, _ENOUGH_DPI / dpi)
        part = _fullest(gray)
        small = cv2.resize(part, None, fx=shrink, fy=shrink, interpolation=cv2.INTER_AREA)
        api = self._api("osd")
        api.SetPageSegMode(tesserocr.PSM.OSD_ONLY)
        height, width = small.shape
        api.SetImageBytes(small.tobytes(), width, height, 1, width)
        api.SetSourceResolution(int(dpi * shrink))
        found = api.DetectOrientationScript()
        if not found or found["orient_conf"] < _TELLING:
            return None
        return int(found["orient_deg"]) // 90

    def best(self, gray: Gray, latin: Said | None = None) -> tuple[Said, str]:
        """Read a line in the language that reads it best; Latin letters are tried first.

        ``latin`` is what they gave, where the line was read before.
        """
        best, language = latin or self.line(gray, LATIN), LATIN
        for other in sorted(self.languages, key=lambda name: -self._better[name]):
            hopeless = self._tried[other] >= _HOPELESS and not self._better[other]
            told = best.confidence >= _FAIR or SIGN.search(best.text)
            if told or other == LATIN or hopeless:
                continue
            said = self.line(gray, other)
            self._tried[other] += 1
            if said.confidence >= max(_WELL, best.confidence + _CLEARLY):
                best, language = said, other
                self._better[other] += 1
        return best, language

    def line(self, gray: Gray, language: str) -> Said:
        """Read a picture that holds one line."""
        api = self._api(language)
        api.SetPageSegMode(tesserocr.PSM.SINGLE_LINE)
        framed = _framed(gray)
        height, width = framed.shape
        api.SetImageBytes(framed.tobytes(), width, height, 1, width)
        api.Recognize()
        return _said(list(_symbols(api)), -_BORDER, gray.shape[1])

    def page(self, gray: Gray, language: str, dpi: float) -> Iterator[tuple[Segment, Said]]:
        """Read a whole page; yield its lines as the engine tells them apart."""
        api = self._api(language)
        api.SetPageSegMode(tesserocr.PSM.AUTO)
        height, width = gray.shape
        api.SetImageBytes(gray.tobytes(), width, height, 1, width)
        api.SetSourceResolution(int(dpi))
        api.Recognize()
        held: list[_Symbol] = []
        for symbol in _symbols(api):
            if symbol.starts_line and held:
                yield from _lined(held)
                held = []
            held.append(symbol)
        if held:
            yield from _lined(held)

    def _api(self, language: str) -> tesserocr.PyTessBaseAPI:
        if language not in self._held:
            self._held[language] = tesserocr.PyTessBaseAPI(
                path=self._folder, lang=language, variables=_SETTINGS
            )
        return self._held[language]


def _fullest(gray: Gray) -> Gray:
    """Return the part of a page, a good third of its height, that holds most print."""
    height = gray.shape[0]
    size = int(height * _PART)
    dark = np.cumsum(np.concatenate(([0.0], (255.0 - gray[::4].astype(np.float32)).sum(axis=1))))
    rows = size // 4
    start = 4 * int(np.argmax(dark[rows:] - dark[:-rows])) if rows and rows < len(dark) else 0
    return np.ascontiguousarray(gray[start : start + size])


@dataclass(frozen=True, slots=True)
class _Symbol:
    text: str
    box: Segment
    confidence: float
    starts_word: bool
    starts_line: bool


def _symbols(api: tesserocr.PyTessBaseAPI) -> Iterator[_Symbol]:
    found = api.GetIterator()
    if found is None:
        return
    for place in tesserocr.iterate_level(found, _SYMBOL):
        try:
            text = place.GetUTF8Text(_SYMBOL)
        except RuntimeError:  # the engine found a place, and no sign in it
            continue
        box = place.BoundingBox(_SYMBOL)
        if text and text.strip() and box:
            yield _Symbol(
                text,
                box,
                place.Confidence(_WORD),
                place.IsAtBeginningOf(_WORD),
                place.IsAtBeginningOf(_LINE),
            )


def _lined(symbols: Sequence[_Symbol]) -> Iterator[tuple[Segment, Said]]:
    left, top = min(one.box[0] for one in symbols), min(one.box[1] for one in symbols)
    right, bottom = max(one.box[2] for one in symbols), max(one.box[3] for one in symbols)
    if right > left and bottom > top:
        yield (left, top, right, bottom), _said(symbols, -left, right - left)


def _said(symbols: Sequence[_Symbol], shift: int, width: int) -> Said:
    text: list[str] = []
    edges: list[int] = []
    for symbol in symbols:
        left, right = (min(max(symbol.box[at] + shift, 0), width) for at in (0, 2))
        if symbol.starts_word and text:
            text.append(" ")
            edges += [edges[-1], max(left, edges[-1])]
        step = (right - left) / len(symbol.text)
        for place, char in enumerate(symbol.text):
            text.append(char)
            edges += [round(left + place * step), round(left + (place + 1) * step)]
    sure = sum(one.confidence for one in symbols) / len(symbols) if symbols else 0.0
    return Said("".join(text), tuple(edges), round(sure))


def _framed(gray: Gray) -> Gray:
    return np.asarray(
        cv2.copyMakeBorder(
            gray, _BORDER, _BORDER, _BORDER, _BORDER, cv2.BORDER_CONSTANT, value=(255.0,)
        ),
        dtype=np.uint8,
    )
