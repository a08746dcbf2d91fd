"""Workbooks that would unpack to more than memory are seen before they are read."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import xlsxwriter

from treve.errors import Figure, Finding, Spot
from treve.store import sheets
from treve.store.sheets import sheet_fault
from treve.store.tables import read_table

HEADERS = ("id", "place", "leaving")


def workbook(path: Path, row: int, column: int) -> Path:
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, HEADERS)
    sheet.write(row, column, 7)
    book.close()
    return path


def test_an_ordinary_workbook_has_no_fault(tmp_path: Path) -> None:
    assert sheet_fault(workbook(tmp_path / "a.xlsx", 60_000, 30)) is None


def test_a_cell_far_down_and_far_to_the_right(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", 1_048_575, 16_383)
    table = read_table(path, "a.xlsx", "groups")
    figures: dict[str, Figure] = {
        "file": "a.xlsx",
        "rows": 1_048_576,
        "columns": 16_384,
        "most_cells": 4_000_000,
    }
    assert table.faults == [
        Finding("sheet-too-large", ("groups",), figures, "fault", Spot("a.xlsx"))
    ]


def test_a_cell_across_two_pieces_of_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = workbook(tmp_path / "a.xlsx", 1_048_575, 16_383)
    monkeypatch.setattr(sheets, "_CHUNK", 61)
    fault = sheet_fault(path)
    assert fault is not None
    assert (fault.figures["rows"], fault.figures["columns"]) == (1_048_576, 16_384)


@pytest.mark.parametrize(
    "spoilt",
    [b'<c r="A499999999">', b"<c r='A499999999'>", b'<c s="1" r = "a499999999">'],
)
def test_a_cell_that_no_sheet_can_hold(spoilt: bytes, tmp_path: Path) -> None:
    """One digit too many, and whoever unpacks the sheet asks for more memory than there is."""
    path = workbook(tmp_path / "a.xlsx", 3, 3)
    _rewrite(path, lambda sheet: sheet.replace(b"<sheetData>", b"<sheetData>" + spoilt + b"</c>"))
    fault = sheet_fault(path)
    assert fault is not None
    assert fault.figures["rows"] == 499_999_999


def test_a_packed_sheet_that_lost_some_bytes_is_no_workbook(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", 5, 5)
    with zipfile.ZipFile(path) as archive:
        part = archive.getinfo("xl/worksheets/sheet1.xml")
    content = bytearray(path.read_bytes())
    begin = part.header_offset + 30 + len(part.filename)
    content[begin : begin + 40] = b"\xff" * 40
    path.write_bytes(content)
    assert sheet_fault(path) is None
    assert [fault.code for fault in read_table(path, "a.xlsx", "groups").faults] == [
        "not-a-workbook"
    ]


def _rewrite(path: Path, change: Callable[[bytes], bytes]) -> None:
    """Put another first sheet into a workbook."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            sheet = name == "xl/worksheets/sheet1.xml"
            archive.writestr(name, change(content) if sheet else content)


def test_a_small_archive_that_unpacks_to_much(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in ("a", "b", "c"):
            archive.writestr(name, b"0" * 100_000_000)
    assert path.stat().st_size < 1_000_000
    fault = sheet_fault(path)
    assert fault is not None
    assert (fault.code, dict(fault.figures)) == ("file-too-large", {"most_megabytes": 256})


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"PK\x03\x04" + b"0" * 500, b"text"])
def test_what_is_broken_in_another_way_is_left_to_the_reader(
    content: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(content)
    assert sheet_fault(path) is None
    assert [fault.code for fault in read_table(path, "a.xlsx", "groups").faults] == [
        "not-a-workbook"
    ]
