"""Tables beside a scene: CSV or a sheet of a workbook, plain headers or an HXL tag row.

A table becomes the same list of dictionaries that rows written in YAML would be, with the row and
column of every cell kept. Rows count from 1 at the top of the file, columns from 1 at its left.
"""

from __future__ import annotations

import csv
import io
import itertools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook

from treve.errors import Figure, Finding, Spot
from treve.scene.likely import likely
from treve.store.cells import Column, columns_of, value_of, wrongly_parted
from treve.store.hxl import TAG_ROW_SEARCHED, is_tag_row, keys_of_tags
from treve.store.sheets import sheet_fault
from treve.store.text import composed, read_text, readable, unwritable

MOST_ROWS = 100_000
"""Of a table, headers included."""

_DELIMITERS = ",;\t"
_STATED_DELIMITER = re.compile(r"\"?sep=([,;\t])\"?\s*\Z", re.IGNORECASE)
"""The line that some spreadsheets want before the headers."""

_WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".ods")

Row = tuple[int, list[str]]
"""The number of the row in its file, and its cells."""


@dataclass(slots=True)
class Table:
    """What a table holds.

    Attributes:
        file: As the scene names it.
        section: The list of the document that it stands for.
        rows: One dictionary a row, keys as in the scene's document.
        lines: The row number of each.
        columns: The column number of each key.
        header_line: The row of the headers or tags.
        faults: What the table's form has wrong.
    """

    file: str
    section: str
    rows: list[dict[str, Any]] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    columns: dict[str, int] = field(default_factory=dict)
    header_line: int = 1
    faults: list[Finding] = field(default_factory=list)

    def spot(self, place: tuple[int | str, ...]) -> Spot:
        """Where the value at ``(row index, key, ...)`` stands."""
        if not place or not isinstance(place[0], int) or place[0] >= len(self.lines):
            return Spot(self.file, self.header_line, 1)
        names = [str(step) for step in place[1:]]
        for length in range(len(names), 0, -1):
            column = self.columns.get(".".join(names[:length]))
            if column is not None:
                return Spot(self.file, self.lines[place[0]], column)
        return Spot(self.file, self.lines[place[0]], 1)


def read_table(path: Path, shown: str, section: str, sheet: str = "") -> Table:
    """Read the rows of one section of a scene.

    Args:
        path: A CSV file (comma, semicolon or tab; UTF-8), or a workbook.
        shown: How its name is written in remarks.
        section: ``places``, ``links``, ``groups``, ``fleets``, ``consignments``, ``stocks``.
        sheet: Sheet of a workbook; empty: the one named like the section, else the first.

    Returns:
        The table; what is wrong with its form is in ``faults``, never raised.
    """
    table = Table(shown, section)
    is_workbook = path.suffix.lower() in _WORKBOOKS
    rows = _sheet_rows(path, table, section, sheet) if is_workbook else _csv_rows(path, table)
    if table.faults:
        return table
    if not rows:
        _blame(table, "table-empty", 1, 1)
        return table
    if len(rows) > MOST_ROWS:
        _blame(table, "table-too-long", rows[-1][0], 1, most_rows=MOST_ROWS)
        return table
    columns = columns_of(section)
    header, body = _header(table, section, rows, columns)
    if header is None:
        return table
    _fill(table, body, header)
    if not table.rows and not table.faults:
        _blame(table, "table-empty", table.header_line, 1)
    return table


def _csv_rows(path: Path, table: Table) -> list[Row]:
    text, fault = read_text(path, table.file, table.section)
    if fault is not None and fault.code != "empty-file":
        table.faults.append(fault)
        return []
    first, _, rest = text.partition("\n")
    stated = _STATED_DELIMITER.match(first)
    if stated is not None:  # a line for the spreadsheet alone; lines count on
        text, delimiter = f"\n{rest}", stated[1]
    else:
        delimiter = max(_DELIMITERS, key=first.count)
    return list(itertools.islice(_csv_records(text, delimiter, table), MOST_ROWS + 1))


def _csv_records(text: str, delimiter: str, table: Table) -> Iterator[Row]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    start = 1
    try:
        for cells in reader:
            if any(cell and not cell.isspace() for cell in cells):
                yield start, cells
            start = reader.line_num + 1
    except csv.Error as error:
        # A quotation mark that is never closed, or one in the middle of a cell; or the other.
        if "field larger" in str(error):
            most = csv.field_size_limit()
            _blame(table, "table-cell-too-long", start, 1, most_letters=most)
        else:
            _blame(table, "table-cut", start, 1)


def _sheet_rows(path: Path, table: Table, section: str, sheet: str) -> list[Row]:
    if not path.exists():
        _blame(table, "file-missing", 0, 0, file=table.file)
        return []
    fault = sheet_fault(path)
    if fault:
        figures: dict[str, Figure] = {"file": table.file, **fault.figures}
        _blame(table, fault.code, 0, 0, **figures)
        return []
    try:
        book = CalamineWorkbook.from_path(str(path))
        names = book.sheet_names
        wanted = sheet or next((name for name in names if name.lower() == section), names[0])
        if wanted not in names:
            _blame(table, "unknown-sheet", 1, 1, value=wanted, likely=likely(wanted, names))
            return []
        cells = book.get_sheet_by_name(wanted).to_python(skip_empty_area=False)
    except (CalamineError, IndexError):
        # What the library says speaks of the inside of Zip archives; the file is something else.
        _blame(table, "not-a-workbook", 1, 1, file=table.file)
        return []
    except OSError as error:
        _blame(table, "file-unreadable", 1, 1, file=table.file, why=str(error))
        return []
    rows = ((line, [_cell_text(cell) for cell in row]) for line, row in enumerate(cells, start=1))
    return [(line, row) for line, row in rows if any(cell.strip() for cell in row)]


def _cell_text(cell: object) -> str:
    """A cell of a workbook as the text that a CSV file would hold."""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime | time):
        return cell.isoformat(timespec="minutes")
    return cell.isoformat() if isinstance(cell, date) else composed(str(cell))


def _header(
    table: Table, section: str, rows: list[Row], columns: Mapping[str, Column]
) -> tuple[list[Column | None] | None, list[Row]]:
    """The column of the document that each column of the table is, and the rows below."""
    for at, (line, cells) in enumerate(rows[:TAG_ROW_SEARCHED]):
        if is_tag_row(cells):
            table.header_line = line
            keys = keys_of_tags(section, cells, columns)
            return _known_columns(table, keys, columns, tagged=True), rows[at + 1 :]
    table.header_line, cells = rows[0]
    keys = [cell.strip().lower().replace(" ", "_") for cell in cells]
    if not any(_column(key, columns) for key in keys):
        wanted = ", ".join(key for key, column in columns.items() if column.needed)
        _blame(table, "table-no-header", table.header_line, 1, wanted=wanted)
        return None, []
    return _known_columns(table, keys, columns, tagged=False), rows[1:]


def _known_columns(
    table: Table, keys: list[str], columns: Mapping[str, Column], *, tagged: bool
) -> list[Column | None] | None:
    found: list[Column | None] = []
    for number, key in enumerate(keys, start=1):
        column = _column(key, columns)
        near = likely(key, columns)
        if key and column is None and not tagged:
            _blame(
                table,
                "unknown-key",
                table.header_line,
                number,
                key=key,
                likely=near,
                allowed=", ".join(columns),
            )
            column = columns.get(near)
        if column is not None and column.key in table.columns:
            _blame(table, "yaml-duplicate-key", table.header_line, number, key=key)
            column = None
        if column is not None:
            table.columns[column.key] = number
        found.append(column)
    lacking = [key for key, column in columns.items() if column.needed and key not in table.columns]
    for key in lacking:
        _blame(table, "table-missing-column", table.header_line, 1, key=key)
    return None if lacking else found


def _column(key: str, columns: Mapping[str, Column]) -> Column | None:
    known = columns.get(key)
    if known is not None:
        return known
    head, _, tail = key.partition(".")
    parent = columns.get(head)
    return Column(key, parent.inner, needed=False) if parent and tail and parent.inner else None


def _fill(table: Table, body: list[Row], header: list[Column | None]) -> None:
    width = len(header)
    for line, cells in body:
        if len(cells) < width or any(cells[width:]):
            _blame(table, "table-ragged-row", line, len(cells), cells=len(cells), expected=width)
            continue
        row: dict[str, Any] = {}
        for column, cell in zip(header, cells, strict=False):
            text = cell.strip()
            if column is None or not text:
                continue
            sign = unwritable(text)
            if sign:
                _blame(table, "unwritable-sign", line, table.columns[column.key], sign=sign)
                text = readable(text)
            meant = wrongly_parted(text, column.kind)
            if meant:
                at = table.columns[column.key]
                _blame(table, "list-wrongly-parted", line, at, value=text, meant=meant)
            value = value_of(meant or text, column.kind)
            head, _, tail = column.key.partition(".")
            if tail:
                row.setdefault(head, {})[tail] = value
            else:
                row[column.key] = value
        table.rows.append(row)
        table.lines.append(line)


def _blame(table: Table, code: str, line: int, column: int, **figures: Figure) -> None:
    spot = Spot(table.file, line, column)
    table.faults.append(Finding(code, (table.section,), figures, "fault", spot))
