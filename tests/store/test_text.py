"""Text out of files, or the byte at which it stops being UTF-8."""

from __future__ import annotations

from pathlib import Path

import pytest

from treve.errors import Figure, Finding, Spot
from treve.store.text import composed, read_text, readable, unwritable


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


def _likely(content: bytes, tmp_path: Path) -> object:
    path = tmp_path / "a.csv"
    path.write_bytes(content)
    _, fault = read_text(path, "a.csv")
    assert fault is not None
    return fault.figures.get("likely", fault.code)


def test_other_encodings_are_guessed(tmp_path: Path) -> None:
    assert _likely("id,name\n1,حلب\n".encode("cp1256"), tmp_path) == "Windows-1256, Windows-1251"
    assert _likely("id,name\n1,Київ\n".encode("cp1251"), tmp_path) == "Windows-1256, Windows-1251"
    assert _likely("id,name\n1,Orléans\n".encode("cp1252"), tmp_path) == "Windows-1252"
    assert _likely("id,name\n".encode("utf-16-le"), tmp_path) == "UTF-16"
    assert _likely(b"id,name\n1,a\0b\n", tmp_path) == "not-a-text-file"


def test_a_file_beyond_the_limit_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"a" * 1_000_001)
    text, fault = read_text(path, "a.csv", most_megabytes=1)
    figures: dict[str, Figure] = {"file": "a.csv", "most_megabytes": 1}
    assert (text, fault) == (
        "",
        Finding("file-too-large", ("a.csv",), figures, "fault", Spot("a.csv")),
    )


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Halab", ""),
        ("حلب\tÎle\n𐍈 ירושלים می\u200cخواهم", ""),
        ("a\ud800", "U+D800"),
        ("\x1b[2J", "U+001B"),
        ("\0", "U+0000"),
        ("\u202emill", "U+202E"),
        ("حلب\u200f", "U+200F"),
        ("mill\u2066\u2069", "U+2066"),
        ("mill\u2028", "U+2028"),
        ("mill\U000e0041", "U+E0041"),
    ],
)
def test_signs_that_no_file_can_hold(text: str, sign: str) -> None:
    assert (unwritable(text), readable(text) == text) == (sign, not sign)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    _, fault = read_text(tmp_path, "here")
    assert fault is not None
    assert fault.code == "file-unreadable"


def test_letters_with_accents_are_one_sign_however_they_are_written(tmp_path: Path) -> None:
    file = tmp_path / "two-signs.csv"
    file.write_bytes("id,name\nporte-e\u0301,Ecole\n".encode())
    assert read_text(file, "two-signs.csv") == ("id,name\nporte-\u00e9,Ecole\n", None)
    assert composed("e\u0301 \u1112\u1161\u11ab plain") == "\u00e9 \ud55c plain"
