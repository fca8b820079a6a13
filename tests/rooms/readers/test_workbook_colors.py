"""A sheet that says what its colors mean is read by a person; color alone says nothing."""

from __future__ import annotations

import pytest
from openpyxl import Workbook
from openpyxl.styles import PatternFill

from duly.receive.reading import read
from tests.rooms.readers.made import opened, saved
from tests.rooms.reading.made import doubted, subjects


def book(legend: str, colored: int | None) -> bytes:
    made = Workbook()
    (sheet,) = made.worksheets
    sheet.append([legend])
    sheet.append(["Please block the accounts below."])
    sheet.append(["No.", "URL", "Ground"])
    for number, handle in enumerate(["@zqkara", "@zqmira", "@zqpilo"], start=1):
        sheet.append([number, handle, "public order"])
    if colored:
        for cell in sheet[colored]:
            cell.fill = PatternFill("solid", fgColor="FFFF0000")
    return saved(made)


@pytest.mark.parametrize(
    "legend",
    [
        "Rows shaded red are not pressed.",
        "Only the entries in yellow are to be blocked.",
        "Grün markierte Einträge sind erledigt.",
        "Les lignes surlignées en rouge sont retirées.",
        "Las filas resaltadas en rojo no proceden.",
        "Строки, выделенные красным, исключены.",
        "红色标注的账号无需处理",
    ],
)
def test_a_legend_of_colors_leaves_a_list_with_colors_to_a_person(legend: str) -> None:
    reading = read([opened(book(legend, 5))], platform="x")

    assert subjects(reading) == []
    assert [item.id for item in doubted(reading)] == ["zqkara", "zqmira", "zqpilo"]


@pytest.mark.parametrize(
    ("legend", "colored"),
    [("Rows shaded red are not pressed.", None), ("Ministry (synthetic)", 5)],
)
def test_a_legend_without_colors_and_colors_without_a_legend_say_nothing(
    legend: str, colored: int | None
) -> None:
    assert len(subjects(read([opened(book(legend, colored))], platform="x"))) == 3
