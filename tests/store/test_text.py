"""Text out of files, or the byte at which it stops being UTF-8."""

from __future__ import annotations

from pathlib import Path

from treve.errors import Figure, Finding, Spot
from treve.store.text import read_text


def test_utf_8_with_and_without_a_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    for content in ("é".encode(), "é".encode("utf-8-sig")):
        path.write_bytes(content)
        assert read_text(path, "a.csv") == ("é", None)


def test_another_encoding_is_told_by_its_byte(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"id,name\n1,caf\xe9\n")
    figures: dict[str, Figure] = {"offset": 13, "byte": "E9", "likely": "Windows-1252"}
    fault = Finding("wrong-encoding", ("places",), figures, "fault", Spot("a.csv", 2, 6))
    assert read_text(path, "a.csv", "places") == ("", fault)


def test_a_spreadsheet_that_saved_utf_16(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("id,name\n".encode("utf-16"))
    _, fault = read_text(path, "a.csv")
    assert fault is not None
    assert (fault.code, fault.figures["likely"]) == ("wrong-encoding", "UTF-16")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    _, fault = read_text(tmp_path, "here")
    assert fault is not None
    assert fault.code == "file-unreadable"
