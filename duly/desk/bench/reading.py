"""``duly bench read``: an order of 1,178 rows read in its child, beside the bare child."""

from __future__ import annotations

from functools import partial

from duly.desk.bench.row import Row, row, seconds
from duly.desk.demo.annexures import ruled_pdf, spreadsheet
from duly.desk.sandbox.probes import describe
from duly.desk.sandbox.reading import read_in_child
from duly.platforms.demo.world import WORLD
from duly.receive.readers import File

_NUMBER, _DATED = "11(9)/2021-CLES-Synth", "4th February, 2021"


def rows() -> list[Row]:
    """Read the demo's synthetic annexure in three formats."""
    listed = WORLD.february.rows
    lines = ["handle", *(each.locator for each in listed)]
    made = {
        "CSV": ("list.csv", "\n".join(f'"{each}"' for each in lines).encode()),
        "XLSX": ("list.xlsx", spreadsheet(listed, _NUMBER, _DATED)),
        "PDF": ("list.pdf", ruled_pdf(listed, ["Block the accounts below."], _NUMBER, _DATED)),
    }
    floor = seconds(describe)
    return [
        row(
            f"read {len(listed):,} rows of {form}",
            seconds(partial(read_in_child, [File(name=name, data=data)])),
            "s",
            floor=floor,
        )
        for form, (name, data) in made.items()
    ]
