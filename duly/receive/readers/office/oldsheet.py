"""XLS: what the sheets of an old Excel workbook show, hide, link and round."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from io import StringIO

import xlrd
from xlrd.biffh import XL_CELL_BOOLEAN, XL_CELL_DATE, XL_CELL_ERROR, XL_CELL_NUMBER

from duly.order.terms import Unreadable
from duly.receive.readers.digest import digest
from duly.receive.readers.document import Cell, Document, File, Flag
from duly.receive.readers.limits import Limits, Opening
from duly.receive.readers.marks import STRUCK
from duly.receive.readers.office.oldrecords import Weighed, weigh_records
from duly.receive.readers.office.sheet import Sheet, confirm_all, hiding_flags, tables_of
from duly.receive.readers.sniff import OLD_SHEET

_NAMES = re.compile(r"[@/.＠]\w")  # words of a link that may name something by themselves
_LOWEST, _NARROWEST = 40, 77  # twentieths of a point; 256ths of a letter
_NOT_TOLD = "A formula made this link, and its address is not written in it. Look at the original."


def read_old_sheet(file: File, opening: Opening, stream: bytes) -> tuple[Document, ...]:
    """Read every sheet of the workbook's stream, hidden ones marked."""
    weighed = weigh_records(stream, opening.limits)
    try:
        book = xlrd.open_workbook(
            file_contents=stream, formatting_info=True, ragged_rows=True, logfile=StringIO()
        )
        sheets = [_sheet(book, place, weighed, opening.limits) for place in range(book.nsheets)]
    except Unreadable:
        raise
    except MemoryError:
        raise
    except Exception as broken:  # the library asserts and indexes its way through hostile bytes
        why = f"The workbook is damaged ({type(broken).__name__}). Save it again, or send CSV."
        raise Unreadable("broken-workbook", why) from broken
    confirm_all(sheets, file.data)
    tables = tables_of(sheets, "xls-cells")
    return (
        Document(
            name=file.name,
            sha256=digest(file.data),
            media_type=OLD_SHEET,
            tables=tables,
            flags=(*hiding_flags(tables), *_flags(book, weighed)),
            part_of=opening.part_of,
        ),
    )


def _flags(book: xlrd.Book, weighed: Weighed) -> Iterator[Flag]:
    if weighed.macros:
        yield Flag(code="macros", why="The workbook holds macros; they were not run.")
    if any(sheet.cell_note_map for sheet in book.sheets()):
        yield Flag(code="comments", why="The sheets hold comments; nothing in them is an item.")


def _sheet(book: xlrd.Book, place: int, weighed: Weighed, limits: Limits) -> Sheet:
    found = book.sheet_by_index(place)
    sheet = Sheet(name=found.name, limits=limits, hidden=found.visibility != 0)
    made, shown = weighed.linked.get(place, {}), weighed.shown.get(place, {})
    for row in range(found.nrows):
        for column in range(found.row_len(row)):
            cell = _cell(book, found, (row, column), made, shown)
            sheet.put(row + 1, column + 1, cell)
        size = found.rowinfo_map.get(row)
        if size is not None and (size.hidden or _is_flat(size.height)):
            sheet.hidden_rows.add(row + 1)
    for column, info in found.colinfo_map.items():
        if info.hidden or info.width < _NARROWEST:
            sheet.hidden_columns.add(column + 1)
    for top, bottom, left, right in found.merged_cells:
        sheet.spans[top + 1, left + 1] = (max(1, bottom - top), max(1, right - left))
    return sheet


def _is_flat(height: int | None) -> bool:
    return height is not None and height < _LOWEST


def _cell(
    book: xlrd.Book,
    sheet: xlrd.sheet.Sheet,
    place: tuple[int, int],
    made: Mapping[tuple[int, int], str | None],
    shown: Mapping[tuple[int, int], str],
) -> Cell:
    kind, value = sheet.cell_type(*place), sheet.cell_value(*place)
    link = sheet.hyperlink_map.get(place)
    address = _address(link) if link is not None else made.get(place)
    text = _text(book, kind, value)
    unknown = place in made and address is None
    if not text and address is not None and _names_another(shown.get(place, ""), address):
        text = shown[place]
    struck = bool(text) and _is_struck(book, sheet, place)
    return Cell(
        text=text,
        link=address,
        numeric=kind == XL_CELL_NUMBER,
        doubt=_NOT_TOLD if unknown else STRUCK if struck else None,
    )


def _names_another(words: str, address: str) -> bool:
    """Tell whether the words of a link may name something else than its address does."""
    return _NAMES.search(words) is not None and _last(words) != _last(address)


def _last(text: str) -> str:
    return re.split(r"[/@＠]", text.partition("?")[0].strip(" /").casefold())[-1]


def _is_struck(book: xlrd.Book, sheet: xlrd.sheet.Sheet, place: tuple[int, int]) -> bool:
    """Tell whether a cell's words, or a piece of them, are struck through."""
    fonts = [book.xf_list[sheet.cell_xf_index(*place)].font_index]
    fonts += [font for _, font in sheet.rich_text_runlist_map.get(place, ())]
    return any(book.font_list[font].struck_out for font in fonts if font < len(book.font_list))


def _address(link: xlrd.sheet.Hyperlink) -> str | None:
    if link.type != "url" or not link.url_or_path:
        return None
    address = link.url_or_path
    text = address if isinstance(address, str) else address.decode("latin-1")
    return text.strip("\x00 ") or None


def _text(book: xlrd.Book, kind: int, value: object) -> str:
    if kind == XL_CELL_NUMBER and isinstance(value, float):
        return str(int(value)) if value.is_integer() else str(value)
    if kind == XL_CELL_DATE and isinstance(value, float):
        return _date(book, value)
    if kind == XL_CELL_BOOLEAN:
        return "TRUE" if value else "FALSE"
    if kind == XL_CELL_ERROR:
        return xlrd.error_text_from_code.get(int(str(value)), "#ERROR")
    return str(value).strip()


def _date(book: xlrd.Book, value: float) -> str:
    try:
        moment = xlrd.xldate_as_datetime(value, book.datemode)
    except (ValueError, OverflowError, xlrd.xldate.XLDateError):
        return str(value)
    return (
        moment.date().isoformat() if moment.time().isoformat() == "00:00:00" else moment.isoformat()
    )
