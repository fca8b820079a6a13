"""Lines cut out of their pages: exactly the line and a little around it, and nothing hostile."""

from __future__ import annotations

from io import BytesIO
from math import inf, nan

import pytest
from PIL import Image, ImageDraw

from duly.desk.demo.annexures import ruled_pdf
from duly.desk.sandbox.crops import Spot, asking_for, frame_of, taken
from duly.desk.sandbox.leaves import Part
from duly.desk.sandbox.limits import ChildLimits
from duly.desk.sandbox.opened import pack
from duly.desk.sandbox.reading import read_in_child
from duly.desk.sandbox.runner import run_in_child
from duly.desk.sandbox.wire import from_bytes
from duly.order.terms import Unreadable
from duly.platforms.demo.shown import WORLD
from duly.receive.readers.digest import digest
from duly.receive.readers.document import Box, File

pytestmark = pytest.mark.walled

QUICK = ChildLimits(wall_seconds=30, cpu_seconds=20)
ROWS = WORLD.february.rows[:5]
PDF = ruled_pdf(ROWS, ["Synthetic."], "1", "4th February, 2021")
A4 = (595.3, 841.9)


def cut(data: bytes, *spots: Spot, scale: float = 2.0) -> list[Image.Image | None]:
    payload = asking_for([File(name="", data=data)], sha256=digest(data), spots=spots, scale=scale)
    made = taken(run_in_child("crops", payload, limits=QUICK))
    return [Image.open(BytesIO(each)) if each else None for each in made]


def dark(picture: Image.Image) -> int:
    return sum(level < 90 for level in picture.convert("L").tobytes())


def spots_of(data: bytes) -> list[Spot]:
    items = read_in_child([File(name="list.pdf", data=data)], platform="x").items
    boxes = [(item.source.page, item.source.box) for item in items]
    return [Spot(page=page, box=box) for page, box in boxes if page and box]


def test_every_item_of_a_pdf_is_cut_to_its_own_line() -> None:
    spots = spots_of(PDF)
    assert len(spots) == len(ROWS)
    pictures = cut(PDF, *spots)
    for spot, picture in zip(spots, pictures, strict=True):
        assert picture is not None
        left, top, right, bottom = spot.box
        assert picture.height == pytest.approx(2 * (bottom - top + 14), abs=3)
        assert picture.width == pytest.approx(2 * max(right - left + 36, 200), abs=3)
        assert dark(picture) > 200  # letters, not a blank
    assert len({picture.tobytes() for picture in pictures if picture}) == len(ROWS)


def test_a_line_is_cut_as_it_stands_on_the_whole_page() -> None:
    spot = spots_of(PDF)[0]
    (alone,) = cut(PDF, spot)
    (page,) = cut(PDF, Spot(page=spot.page, box=(0.1, 0.1, A4[0], A4[1])))
    frame = frame_of(spot.box, A4)
    assert alone is not None
    assert page is not None
    assert frame is not None
    left, top, right, bottom = (round(2 * at) for at in frame)
    same = page.crop((left, top, right, bottom))
    assert dark(alone) == pytest.approx(dark(same), rel=0.1)


NOWHERE: tuple[Box, ...] = (
    (700.0, 10.0, 760.0, 20.0),
    (10.0, -40.0, 60.0, -10.0),
    (60.0, 10.0, 10.0, 20.0),
    (10.0, 20.0, 60.0, 20.0),
    (nan, 10.0, 60.0, 20.0),
    (10.0, 10.0, inf, 20.0),
)


def test_what_lies_on_no_page_gives_no_picture_and_hides_no_other() -> None:
    assert {frame_of(box, A4) for box in NOWHERE} == {None}
    box = (50.0, 50.0, 90.0, 60.0)
    spots = [Spot(page=1, box=each) for each in NOWHERE]
    spots += [Spot(page=page, box=box) for page in (0, -1, 99, 1)]
    *nothing, line = cut(PDF, *spots)
    assert nothing == [None] * 9
    assert line is not None


def test_a_box_half_off_the_page_shows_the_half_that_is_on_it() -> None:
    assert frame_of((580.0, 830.0, 700.0, 900.0), A4) == (540.0, 823.0, 595.3, 841.9)


def test_a_line_as_high_as_its_page_is_drawn_within_bounds() -> None:
    (picture,) = cut(PDF, Spot(page=1, box=(0.0, 0.0, *A4)), scale=50.0)
    assert picture is not None
    assert max(picture.size) <= 2401


@pytest.mark.parametrize(("kind", "dots"), [("JPEG", 150), ("TIFF", 300), ("PNG", 0)])
def test_a_line_of_a_picture_is_cut_by_points_at_its_own_resolution(kind: str, dots: int) -> None:
    across = dots or 72
    page = Image.new("RGB", (across * 4, across * 2), "white")
    ImageDraw.Draw(page).rectangle((across, across, across * 2, across * 1.25), fill="black")
    out = BytesIO()
    page.save(out, kind, **({"dpi": (dots, dots)} if dots else {}))
    whole = from_bytes(
        tuple[Part, ...],
        run_in_child("outline", pack([File(name="", data=out.getvalue())]), limits=QUICK),
    )
    assert whole[0].leaves[0] == pytest.approx((288, 144), abs=1)
    (line,) = cut(out.getvalue(), Spot(page=1, box=(72.0, 72.0, 144.0, 90.0)))
    assert line is not None
    black = sum(level < 90 for level in line.convert("L").tobytes())
    assert black == pytest.approx(2 * 72 * 2 * 18, rel=0.1)


def test_a_picture_without_ground_is_seen_on_white_paper() -> None:
    out = BytesIO()
    Image.new("RGBA", (288, 144), (0, 0, 0, 0)).save(out, "PNG", dpi=(72, 40))
    (line,) = cut(out.getvalue(), Spot(page=1, box=(72.0, 72.0, 144.0, 90.0)))
    assert line is not None
    assert not dark(line)


def test_a_picture_of_many_pages_has_each_of_them() -> None:
    pages = [Image.new("L", (144, 72), shade) for shade in (0, 255)]
    out = BytesIO()
    pages[0].save(out, "TIFF", save_all=True, append_images=pages[1:], dpi=(72, 72))
    box = (20.0, 20.0, 60.0, 40.0)
    black, white = cut(out.getvalue(), Spot(page=1, box=box), Spot(page=2, box=box))
    assert black is not None
    assert white is not None
    assert dark(black)
    assert not dark(white)


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7\nbroken", b"\x89PNG\r\n\x1a\nbroken", b"Sir,\n@zqone\n"]
)
def test_what_has_no_pages_is_refused_and_the_desk_goes_on(data: bytes) -> None:
    with pytest.raises(Unreadable, match="no-pages"):
        cut(data, Spot(page=1, box=(10.0, 10.0, 60.0, 20.0)))
