"""The second reader of scans: a document's own letters, set anew until the picture is explained."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from duly.receive.readers.document import TextLayer
from duly.receive.readers.pdf.scanned.leaf import read_leaf
from duly.receive.readers.pdf.scanned.turning import to_page
from duly.receive.readers.recognized import Leaf, Words
from duly.receive.readers.recognized.doubt import CLEAR, DIFFER
from duly.receive.readers.scan.galley import ABOVE, ROWS, Ink
from duly.receive.readers.scan.setting import Composer
from duly.receive.readers.scan.typeface import MISSING, learn
from tests.scans import FONTS, SERIF

FONT = ImageFont.truetype(FONTS / SERIF, 28)


def printed(text: str, *, at: float = 4.0) -> Ink:
    """Print a line on the baseline; a broken place shifts every edge by a part of a pixel."""
    width = round(FONT.getlength(text)) + 12
    page = Image.new("L", (width * 4, ROWS * 4), 0)
    large = ImageFont.truetype(FONTS / SERIF, 28 * 4)
    ImageDraw.Draw(page).text((at * 4, ABOVE * 4), text, 255, large, anchor="ls")
    small = page.resize((width, ROWS), Image.Resampling.BOX)
    return np.asarray(small, np.float32) / np.float32(255.0)


def letter(sign: str, *, at: float = 0.0) -> Ink:
    ink = printed(sign, at=4.0 + at)
    columns = np.flatnonzero(ink.max(axis=0) > 0.5)
    return ink[:, columns[0] - 1 : columns[-1] + 2]


def composer(signs: str) -> Composer:
    places = (0.0, 0.25, 0.5, 0.75, 0.0, 0.25, 0.5, 0.75)
    return Composer(learn((letter(one, at=at), one) for at in places for one in signs))


def test_letters_that_look_alike_are_told_apart_by_the_document_s_own() -> None:
    reader = composer("zqo0ceglI1_x")

    for text in ("zqo0oceg", "zq_oxo_", "zqlI1c", "zqgo__x", "zqx___"):
        assert reader.settings([printed(text)])[0][0].text == text


def test_a_reading_with_an_underscore_less_never_comes_near() -> None:
    best, *others = composer("zqxo_").settings([printed("zqxo__")])[0]

    assert best.text == "zqxo__"
    assert all(one.cost > best.cost + 3 for one in others if one.text.startswith("zqxo"))


def test_a_pile_is_named_by_its_majority_so_that_the_engine_s_slips_do_not_stay() -> None:
    named = [("0", "0")] * 6 + [("0", "o")] * 2 + [("o", "o")] * 8

    typeface = learn((letter(shown), name) for shown, name in named)

    assert Composer(typeface).settings([printed("0o0")])[0][0].text == "0o0"


def test_the_empty_box_for_a_sign_that_the_font_lacks_is_no_letter() -> None:
    box = np.zeros((ROWS, 15), np.float32)
    box[6:ABOVE, 1:14] = 1.0
    box[8 : ABOVE - 2, 3:12] = 0.0

    assert learn([(box, "O")] * 5).signs == {MISSING}


def leaf(*words: Words) -> Leaf:
    return Leaf(number=1, dpi=72.0, width=600, height=800, words=words)


def line(text: str, **more: object) -> Words:
    edges = tuple(edge for place in range(len(text)) for edge in (place * 8, place * 8 + 8))
    return Words(box=(50, 50, 50 + 8 * len(text), 66), text=text, edges=edges, **more)  # type: ignore[arg-type]


def test_a_line_tells_its_other_readings_and_why_a_person_must_look() -> None:
    unsure = read_leaf(leaf(line("@zqxo_", others=("@zqxo__",))), TextLayer.SCAN, None).lines[0]
    clear = read_leaf(
        leaf(line("@zqxo_", others=("@zqxo__",), clear=True)), TextLayer.SCAN, None
    ).lines[0]
    sure = read_leaf(leaf(line("@zqxo_", sure=True, clear=True)), TextLayer.SCAN, None).lines[0]

    assert (unsure.text, unsure.doubt, unsure.alternatives) == ("@zqxo_", DIFFER, ("@zqxo__",))
    assert clear.doubt == CLEAR
    assert (sure.doubt, sure.alternatives) == (None, ())


def test_a_box_lies_on_the_page_as_it_was_sent() -> None:
    box = (100.0, 200.0, 150.0, 220.0)
    turned = {
        turns: to_page(box, Leaf(number=1, dpi=72.0, width=600, height=800, quarter_turns=turns))
        for turns in range(4)
    }

    assert turned == {
        0: (100.0, 200.0, 150.0, 220.0),
        1: (580.0, 100.0, 600.0, 150.0),
        2: (450.0, 580.0, 500.0, 600.0),
        3: (200.0, 450.0, 220.0, 500.0),
    }
