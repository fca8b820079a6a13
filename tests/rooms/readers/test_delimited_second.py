"""Lists whose cells could have been cut in another way are asked about."""

from __future__ import annotations

import pytest

from duly.receive.readers import File, open_files
from duly.receive.reading import ReadItem, read

LONG = "https://twitter.com/search?q=%23zqone"


def items_of(text: str, encoding: str = "utf-8") -> tuple[ReadItem, ...]:
    file = File(name="list.csv", data=text.encode(encoding))
    return read(open_files([file]), platform="x").items


def asked(text: str, encoding: str = "utf-8") -> list[str]:
    return [item.id for item in items_of(text, encoding) if item.needs_person]


def listed(row: str) -> str:
    others = [f"{number},@zqkara{number},public order" for number in range(1, 10)]
    return "\n".join(["No,Account,Ground", *others, row])


def test_rows_of_one_width_are_certain() -> None:
    assert asked(listed("10,@zqlast,public order")) == []


def test_an_address_that_an_unquoted_comma_may_have_cut_is_asked_about() -> None:
    assert asked(listed(f"10,{LONG},zqtwo,public order")) == ["zqone"]


def test_a_row_broken_at_a_line_end_is_asked_about() -> None:
    broken = listed("10,https://twitter.com/zqka\nramizo,public order")
    assert "zqka" in asked(broken)


def test_rows_that_end_early_are_certain() -> None:
    assert asked(listed("10,@zqlast")) == []


def test_a_backslash_before_a_quotation_mark_is_asked_about_from_there_on() -> None:
    text = listed('10,"@zqlast","said \\"no, never\\", ok"') + "\n11,@zqafter,public order"
    assert {"zqlast", "zqafter"} <= set(asked(text))


@pytest.mark.parametrize(("encoding", "expected"), [("utf-8", []), ("cp1251", 1)])
def test_letters_of_a_guessed_encoding_are_asked_about(encoding: str, expected: object) -> None:
    found = asked(listed("10,#протест,нарушение общественного порядка"), encoding)
    assert found == expected or len(found) == expected
