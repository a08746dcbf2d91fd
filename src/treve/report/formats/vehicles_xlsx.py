"""``vehicles.xlsx``: one sheet for each vehicle, its day, to print and hand to the driver."""

from __future__ import annotations

import functools
import io
import itertools
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import xlsxwriter

from treve.errors import Finding
from treve.languages import say
from treve.plan.model import Plan
from treve.report.clock import Clock, clock_of
from treve.report.names import class_name, goods_aboard, isolated, names_of
from treve.report.outputs import Made
from treve.report.rows import TripRow, trip_rows
from treve.scene.model import Scene
from treve.timetabling.problem import Load

FILE_NAME = "vehicles.xlsx"

MOST_SHEETS = 250
"""More sheets than this cannot be leafed through: vehicles then share the sheet of their fleet."""

_FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\", "-"))
_NAME_LENGTH = 31
_CREATED = datetime(2000, 1, 1)  # noqa: DTZ001 - a fixed date keeps the bytes the same
_COLUMNS = (
    *("from", "to", "category", "quantity", "unit", "loading-start", "loading-end", "departure"),
    *("gates", "arrival", "unloading-start", "unloading-end"),
)
_WIDTHS = (22, 22, 18, 9, 9, 19, 19, 19, 34, 19, 19, 19)
_CONVOY_WIDTH = 16
_STANDS = {"stand": 22, "stand-start": 19}
"""Columns where vehicles rest or are refuelled, and their widths."""
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
    "remove_timezone": True,
}


@dataclass(frozen=True, slots=True)
class _Book:
    """The workbook with what every sheet needs."""

    book: Any
    clock: Clock
    language: str
    zone: str
    names: dict[str, str]
    scene: Scene
    convoys: bool
    stands: bool
    title: Any
    head: Any
    time: Any

    def say(self, code: str, **figures: str | int) -> str:
        return say(code, self.language, **figures)


def make(plan: Plan, language: str) -> Made:
    """Make the workbook.

    Args:
        plan: Its timetable; a plan without one gives the first sheet alone.
        language: Of titles and headings.

    Returns:
        XLSX, times as local times of the zone that each title names; with more than
        :data:`MOST_SHEETS` vehicles one sheet a fleet, and the finding ``vehicles-grouped``.
    """
    rows = trip_rows(plan)
    vehicles = len({row.trip.vehicle for row in rows})
    grouped = vehicles > MOST_SHEETS
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, _OPTIONS) as book:
        book.set_properties({"title": plan.scene.name, "created": _CREATED})
        _fill(_opened(book, plan, language, rows), rows, grouped=grouped)
    figures = {"vehicles": vehicles, "most": MOST_SHEETS}
    note = (Finding("vehicles-grouped", (), figures, severity="note"),) if grouped else ()
    return Made(buffer.getvalue(), note)


def _opened(book: Any, plan: Plan, language: str, rows: list[TripRow]) -> _Book:  # noqa: ANN401
    return _Book(
        book,
        clock_of(plan),
        language,
        plan.scene.calendar.time_zone,
        names_of(plan.scene),
        plan.scene,
        any(row.trip.convoy for row in rows),
        any(row.stand for row in rows),
        book.add_format({"bold": True, "font_size": 14}),
        book.add_format({"bold": True, "text_wrap": True, "bottom": 1, "valign": "top"}),
        book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss", "align": "left"}),
    )


def _fill(desk: _Book, rows: list[TripRow], *, grouped: bool) -> None:
    def key(row: TripRow) -> str:
        return row.fleet.id if grouped and row.fleet else row.trip.vehicle

    groups = [(name, list(group)) for name, group in itertools.groupby(rows, key)]
    taken: set[str] = set()
    first = _sheet_name(desk.say("report-sheet-vehicles"), taken)
    index = desk.book.add_worksheet(first)
    sheets = [_sheet_name(name, taken) for name, _ in groups]
    _index(desk, index, groups, sheets)
    for (name, group), sheet in zip(groups, sheets, strict=True):
        _day(desk, desk.book.add_worksheet(sheet), name, group, grouped=grouped)


def _sheet_name(wanted: str, taken: set[str]) -> str:
    """A name that Excel takes: short, without its forbidden signs, unique whatever the case."""
    clean = "".join(sign for sign in wanted.translate(_FORBIDDEN) if sign.isprintable())
    clean = clean.strip("' ") or "-"
    for number in itertools.count(1):
        ending = "" if number == 1 else f" ({number})"
        name = clean[: _NAME_LENGTH - len(ending)].rstrip("' ") + ending
        # Excel keeps the name History for itself.
        if name.casefold() not in taken and name.casefold() != "history":
            taken.add(name.casefold())
            return name
    raise AssertionError  # pragma: no cover - counting does not end


def _index(
    desk: _Book,
    sheet: Any,  # noqa: ANN401 - no types shipped
    groups: list[tuple[str, list[TripRow]]],
    sheets: list[str],
) -> None:
    """The first sheet: every sheet with its first and last time, and a link to it."""
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 4, 20)
    _headings(desk, sheet, 0, ("sheet", "class", "trips", "departure", "arrival"))
    for line, ((_, group), name) in enumerate(zip(groups, sheets, strict=True), start=1):
        target = name.replace("'", "''")
        sheet.write_url(line, 0, f"internal:'{target}'!A1", string=name)
        fleet = group[0].fleet
        sheet.write_string(line, 1, class_name(fleet.vehicle_class, desk.language) if fleet else "")
        sheet.write_number(line, 2, len(group))
        _time(desk, sheet, line, 3, min(row.start_seconds for row in group))
        _time(desk, sheet, line, 4, max(row.end_seconds for row in group))
    sheet.freeze_panes(1, 0)


def _headings(desk: _Book, sheet: Any, line: int, columns: Iterable[str]) -> None:  # noqa: ANN401
    for column, name in enumerate(columns):
        sheet.write_string(line, column, desk.say(f"report-column-{name}"), desk.head)


def _day(
    desk: _Book,
    sheet: Any,  # noqa: ANN401 - no types shipped
    name: str,
    group: list[TripRow],
    *,
    grouped: bool,
) -> None:
    """One vehicle's day, or the days of a fleet with the vehicle in the first column."""
    columns = ("vehicle", *_COLUMNS) if grouped else _COLUMNS
    widths = (16, *_WIDTHS) if grouped else _WIDTHS
    if desk.convoys:
        columns, widths = (*columns, "convoy"), (*widths, _CONVOY_WIDTH)
    if desk.stands:
        columns, widths = (*columns, *_STANDS), (*widths, *_STANDS.values())
    sheet.write_string(0, 0, _title(desk, name, group, grouped=grouped), desk.title)
    _headings(desk, sheet, 2, columns)
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)
    for line, row in enumerate(group, start=3):
        if grouped:
            sheet.write_string(line, 0, row.trip.vehicle)
        _trip(desk, sheet, line, row, first=int(grouped))
    sheet.freeze_panes(3, 0)
    sheet.autofilter(2, 0, 2 + len(group), len(columns) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0, 2)


def _title(desk: _Book, name: str, group: list[TripRow], *, grouped: bool) -> str:
    loaded = sum(row.trip.load is not None for row in group)
    figures: dict[str, str | int] = {"trips": len(group), "loaded": loaded, "zone": desk.zone}
    if not grouped:
        return desk.say("report-sheet-title", vehicle=name, **figures)
    vehicles = len({row.trip.vehicle for row in group})
    return desk.say("report-sheet-grouped-title", fleet=name, vehicles=vehicles, **figures)


def _trip(desk: _Book, sheet: Any, line: int, row: TripRow, *, first: int) -> None:  # noqa: ANN401
    trip, load = row.trip, row.load
    category, unit = _words(load, row.category, desk.language)
    if row.goods:
        category = goods_aboard(desk.scene, row.goods, desk.language)
    sheet.write_string(line, first, row.origin)
    sheet.write_string(line, first + 1, row.destination)
    sheet.write_string(line, first + 2, category)
    if load:
        sheet.write_number(line, first + 3, trip.quantity)
    sheet.write_string(line, first + 4, unit)
    _time(desk, sheet, line, first + 5, trip.loading_start_seconds)
    _time(desk, sheet, line, first + 6, trip.loading_end_seconds)
    _time(desk, sheet, line, first + 7, trip.departure_seconds)
    sheet.write_string(line, first + 8, _gates(desk, row))
    _time(desk, sheet, line, first + 9, trip.arrival_seconds)
    _time(desk, sheet, line, first + 10, trip.unloading_start_seconds)
    _time(desk, sheet, line, first + 11, trip.unloading_end_seconds)
    if trip.convoy:
        sheet.write_string(line, first + 12, trip.convoy)
    if row.stand is not None:
        column = first + 12 + int(desk.convoys)
        sheet.write_string(line, column, desk.say("report-stand", kind=row.stand.kind))
        _time(desk, sheet, line, column + 1, row.stand.start_seconds)


@functools.lru_cache(maxsize=1024)
def _words(load: Load | None, category: str, language: str) -> tuple[str, str]:
    """What is aboard and in which unit; a plan says the same few words a hundred thousand times."""
    if load is None:
        return say("report-empty", language), ""
    unit = "report-unit-people" if load.people else "report-unit-kilograms"
    return say("report-category", language, category=category), say(unit, language)


def _gates(desk: _Book, row: TripRow) -> str:
    """Each passage with its hours; plain figures, which need no language."""
    return ", ".join(
        f"{isolated(desk.names.get(passing.gate, passing.gate), desk.language)} "
        f"{desk.clock.at(passing.start_seconds):%H:%M:%S}–"
        f"{desk.clock.at(passing.end_seconds):%H:%M:%S}"
        for passing in row.trip.passings
    )


def _time(desk: _Book, sheet: Any, line: int, column: int, seconds: int | None) -> None:  # noqa: ANN401
    if seconds is not None:
        sheet.write_datetime(line, column, desk.clock.at(seconds), desk.time)
