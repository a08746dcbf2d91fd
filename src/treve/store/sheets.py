"""Whether a workbook is small enough to be read: a few kilobytes may unpack to more than memory.

A cell far down and far to the right makes a sheet of thousands of millions of cells, and a packed
file may hold a thousand times its size; both are seen here before anything is unpacked as a whole.
"""

from __future__ import annotations

import lzma
import re
import struct
import zipfile
import zlib
from pathlib import Path

from treve.errors import Finding

MOST_UNPACKED_MEGABYTES = 256
"""Of all parts of a workbook together."""

MOST_CELLS = 4_000_000
"""Of a sheet, from its first cell to the one furthest down and to the right."""

_BYTES_PER_MEGABYTE = 1_000_000
_CHUNK = 1 << 20
_CELL = re.compile(
    rb"""<(?:\w{1,20}:)?(?:c|row)\s[^>]{0,200}?\br\s{0,9}=\s{0,9}["']([A-Za-z]{0,9})([0-9]{1,20})["']"""
)
"""Where a cell or a row stands: whatever a reader may take for one, though no sheet is so large."""

_LONGEST_CELL = 256
_LETTERS = 26

_BROKEN = (
    *(OSError, zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError),
    *(zlib.error, lzma.LZMAError, struct.error, ValueError),
)
"""What the library of archives ends in where bytes of one were lost or changed on their way."""


def sheet_fault(path: Path) -> Finding | None:
    """What makes a workbook too large to be read.

    Args:
        path: Any workbook; only those that are archives of XML can be looked into.

    Returns:
        ``file-too-large`` or ``sheet-too-large``, or nothing. A file that is broken in another way
        is left to whoever reads it.
    """
    try:
        if path.stat().st_size > MOST_UNPACKED_MEGABYTES * _BYTES_PER_MEGABYTE:
            return _too_large()
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            if (
                sum(part.file_size for part in parts)
                > MOST_UNPACKED_MEGABYTES * _BYTES_PER_MEGABYTE
            ):
                return _too_large()
            for part in parts:
                if part.filename.startswith("xl/worksheets/"):
                    rows, columns = _extent(archive, part)
                    if rows * columns > MOST_CELLS:
                        figures = {"rows": rows, "columns": columns, "most_cells": MOST_CELLS}
                        return Finding("sheet-too-large", (), figures, "fault")
    except _BROKEN:
        return None
    return None


def _too_large() -> Finding:
    figures = {"most_megabytes": MOST_UNPACKED_MEGABYTES}
    return Finding("file-too-large", (), figures, "fault")


def _extent(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> tuple[int, int]:
    """The furthest row and column that any cell or row of a sheet names."""
    rows = columns = 0
    rest = b""
    with archive.open(part) as file:
        while chunk := file.read(_CHUNK):
            text = rest + chunk
            for letters, row in _CELL.findall(text):
                rows = max(rows, int(row))
                columns = max(columns, _column(letters))
            # A cell may lie across the end of what was read.
            rest = text[-_LONGEST_CELL:]
    return rows, columns


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * _LETTERS + letter - ord("A") + 1
    return number
