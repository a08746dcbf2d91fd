"""Tables beside a scene: CSV and workbooks, plain headers and HXL."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from treve.errors import Spot
from treve.store.cells import columns_of, value_of
from treve.store.numbers import ThousandsPoint
from treve.store.tables import MOST_ROWS, Table, read_table

GROUPS = """id,place,category,people,leaving,destinations,assumed,release
a,mill,civilians,40,30,school; hall,,2026-11-02T08:00
b,mill,,12,10,school: 7; hall: 3,people: a guess; leaving: too,
"""
ROWS: list[dict[str, Any]] = [
    {
        "id": "a",
        "place": "mill",
        "category": "civilians",
        "people": 40,
        "leaving": 30,
        "destinations": ["school", "hall"],
        "release": "2026-11-02T08:00",
    },
    {
        "id": "b",
        "place": "mill",
        "people": 12,
        "leaving": 10,
        "destinations": {"school": 7, "hall": 3},
        "assumed": {"people": "a guess", "leaving": "too"},
    },
]


def read(folder: Path, text: str, section: str = "groups") -> Table:
    path = folder / "table.csv"
    path.write_text(text, encoding="utf-8")
    return read_table(path, "table.csv", section)


def test_cells_become_the_values_of_the_document(tmp_path: Path) -> None:
    table = read(tmp_path, GROUPS)
    assert (table.rows, table.faults) == (ROWS, [])


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_semicolons_and_tabs_separate_too(delimiter: str, tmp_path: Path) -> None:
    text = "id,kind,name\nmill,depot,The Mill\n".replace(",", delimiter)
    assert read(tmp_path, text, "places").rows == [
        {"id": "mill", "kind": "depot", "name": "The Mill"}
    ]


def test_spots_count_rows_of_the_file_and_columns_of_the_table(tmp_path: Path) -> None:
    text = 'id,kind,name,capacity.people\n\nmill,depot,"The\nMill",\nhall,depot,,900\n'
    table = read(tmp_path, text, "places")
    assert table.spot((0, "kind")) == Spot("table.csv", 3, 2)
    assert table.spot((1, "capacity", "people")) == Spot("table.csv", 5, 4)
    assert table.spot((1, "bays")) == Spot("table.csv", 5, 1)
    assert table.rows[1] == {"id": "hall", "kind": "depot", "capacity": {"people": 900}}


def test_headers_are_read_in_any_case(tmp_path: Path) -> None:
    table = read(tmp_path, "From,To,Minutes,Loaded minutes\nmill,hall,4,5\n", "links")
    assert table.rows == [{"from": "mill", "to": "hall", "minutes": 4, "loaded_minutes": 5}]


def test_an_id_of_digits_stays_text(tmp_path: Path) -> None:
    table = read(tmp_path, "id,kind,pcode\n007,depot,0102\n", "places")
    assert table.rows == [{"id": "007", "kind": "depot", "pcode": "0102"}]


def test_a_tag_row_counts_before_its_headers(tmp_path: Path) -> None:
    text = "Où,Combien,Partent,Remarque\n#loc +code,#affected,#affected +leaving,#comment\n"
    table = read(tmp_path, text + "mill,40,30,vu hier\n")
    assert table.rows == [{"place": "mill", "people": 40, "leaving": 30}]
    assert table.spot((0, "people")) == Spot("table.csv", 3, 2)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("id,kind\n", ["table-empty"]),
        ("", ["table-empty"]),
        ("mill,depot\n", ["table-no-header"]),
        ("id,name\nmill,Mill\n", ["table-missing-column"]),
        ("id,kind,nme\nmill,depot,Mill\n", ["unknown-key"]),
        ("id,kind,id\nmill,depot,hall\n", ["yaml-duplicate-key"]),
        ("id,kind\nmill\n", ["table-ragged-row"]),
        ("id,kind\nmill,depot,more\n", ["table-ragged-row"]),
        ('id,kind\nmill,"depot\n', ["table-cut"]),
    ],
)
def test_what_is_wrong_with_a_table(text: str, codes: list[str], tmp_path: Path) -> None:
    assert [fault.code for fault in read(tmp_path, text, "places").faults] == codes


@pytest.mark.parametrize(
    ("cell", "key", "value", "meant"),
    [
        ("hall, school", "destinations", ["hall", "school"], "hall; school"),
        ("hall|school", "destinations", ["hall", "school"], "hall; school"),
        ("hall\nschool", "destinations", ["hall", "school"], "hall; school"),
        (
            "hall: 400, school: 500",
            "destinations",
            {"hall": 400, "school": 500},
            "hall: 400; school: 500",
        ),
        ("people: a guess, no more", "assumed", {"people": "a guess, no more"}, ""),
        ("hall: 3,5", "destinations", {"hall": "3,5"}, ""),
        ("hall; school", "destinations", ["hall", "school"], ""),
    ],
)
def test_a_list_parted_by_other_signs_is_read_and_told(
    cell: str, key: str, value: object, meant: str, tmp_path: Path
) -> None:
    text = f'place,category,people,leaving,{key}\nmill,civilians,9,9,"{cell}"\n'
    table = read(tmp_path, text)
    assert table.rows[0][key] == value
    assert [(fault.code, fault.figures["meant"]) for fault in table.faults] == (
        [("list-wrongly-parted", meant)] if meant else []
    )
    assert [fault.spot for fault in table.faults] == [Spot("table.csv", 2, 5)] * len(table.faults)


def test_commas_at_the_end_of_a_row_are_no_cells(tmp_path: Path) -> None:
    table = read(tmp_path, "id,kind\nmill,depot,,\n", "places")
    assert (table.rows, table.faults) == ([{"id": "mill", "kind": "depot"}], [])


def workbook(path: Path, sheets: dict[str, list[list[object]]]) -> Path:
    with xlsxwriter.Workbook(str(path), {"default_date_format": "yyyy-mm-dd hh:mm"}) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for line, row in enumerate(rows):
                sheet.write_row(line, 0, row)
    return path


def test_a_workbook_is_read_like_a_csv_file(tmp_path: Path) -> None:
    header: list[object] = ["id", "place", "people", "leaving", "destinations", "release"]
    moment = datetime(2026, 11, 2, 8)  # noqa: DTZ001 - a workbook knows no zones
    rows = [header, ["a", "mill", 40, 30, "school", moment]]
    path = workbook(tmp_path / "t.xlsx", {"notes": [["x"]], "Groups": rows})
    table = read_table(path, "t.xlsx", "groups")
    assert table.rows == [
        {
            "id": "a",
            "place": "mill",
            "people": 40,
            "leaving": 30,
            "destinations": ["school"],
            "release": "2026-11-02T08:00",
        }
    ]
    assert table.spot((0, "leaving")) == Spot("t.xlsx", 2, 4)


def test_a_sheet_is_named_behind_a_hash(tmp_path: Path) -> None:
    rows: list[list[object]] = [["id", "kind"], ["mill", "depot"]]
    path = workbook(tmp_path / "t.xlsx", {"one": [["x"]], "two": rows})
    assert read_table(path, "t.xlsx", "places", "two").rows == [{"id": "mill", "kind": "depot"}]
    (fault,) = read_table(path, "t.xlsx", "places", "tow").faults
    assert (fault.code, fault.figures["likely"]) == ("unknown-sheet", "two")


def test_a_workbook_that_is_none(tmp_path: Path) -> None:
    (tmp_path / "t.xlsx").write_text("id,kind\n", encoding="utf-8")
    (fault,) = read_table(tmp_path / "t.xlsx", "t.xlsx", "places").faults
    assert fault.code == "not-a-workbook"


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("12", "number", 12),
        ("-1.5", "number", -1.5),
        ("35 min", "number", "35 min"),
        ("1,250", "number", "1,250"),
        ("yes", "truth", True),
        ("08:00/16:00", "hours", [{"from": "08:00", "to": "16:00"}]),
        ("08:00-16:00", "hours", [{"from": "08:00", "to": "16:00"}]),
        ("4.7 46.1; 4.8 46.2", "line", [(4.7, 46.1), (4.8, 46.2)]),
    ],
)
def test_one_cell(text: str, kind: str, value: object) -> None:
    assert value_of(text, kind) == value


def test_every_key_of_the_document_is_a_column() -> None:
    columns = columns_of("links")
    assert {key: column.kind for key, column in columns.items()} == {
        "source": "text",
        "method": "text",
        "assumed": "texts",
        "from": "text",
        "to": "text",
        "minutes": "number",
        "loaded_minutes": "number",
        "km": "number",
        "class": "text",
        "two_way": "truth",
        "inside": "truth",
        "line": "line",
    }
    assert [key for key, column in columns.items() if column.needed] == ["from", "to", "minutes"]


@pytest.mark.property
@given(st.text())
def test_no_text_makes_a_cell_crash(text: str) -> None:
    for kind in ("text", "number", "truth", "list", "mapping", "texts", "choices", "hours", "line"):
        value_of(text, kind)


def test_a_row_of_a_workbook_with_nothing_but_blanks_is_no_row(tmp_path: Path) -> None:
    rows: list[list[object]] = [["id", "kind"], ["mill", "depot"], [" ", "\u00a0"]]
    path = workbook(tmp_path / "t.xlsx", {"places": rows})
    assert read_table(path, "t.xlsx", "places").rows == [{"id": "mill", "kind": "depot"}]


@pytest.mark.parametrize("line", ["sep=;", '"sep=;"', "SEP=;\r"])
def test_a_line_that_states_the_delimiter_is_left_aside(line: str, tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text(f"{line}\nid;kind\nmill;depot\n", encoding="utf-8")
    table = read_table(tmp_path / "t.csv", "t.csv", "places")
    assert (table.rows, table.lines) == ([{"id": "mill", "kind": "depot"}], [3])


def test_a_cell_that_is_never_closed_in_a_long_table(tmp_path: Path) -> None:
    table = read(tmp_path, 'id,place,leaving\na,"mill,3\n' + "b,mill,3\n" * 20_000)
    assert [(fault.code, fault.spot) for fault in table.faults] == [
        ("table-cell-too-long", Spot("table.csv", 2, 1))
    ]


def test_a_table_of_too_many_rows_is_not_judged(tmp_path: Path) -> None:
    table = read(tmp_path, "id,place,leaving\n" + "b,mill,3\n" * (MOST_ROWS + 7))
    assert [(fault.code, fault.figures["most_rows"]) for fault in table.faults] == [
        ("table-too-long", MOST_ROWS)
    ]


def test_a_control_character_is_told_and_taken_out(tmp_path: Path) -> None:
    table = read(tmp_path, "id,place,leaving\nb,mi\x1bll,3\n")
    assert [(fault.code, fault.spot, fault.figures["sign"]) for fault in table.faults] == [
        ("unwritable-sign", Spot("table.csv", 2, 2), "U+001B")
    ]
    assert table.rows == [{"id": "b", "place": "mi\ufffdll", "leaving": 3}]


def test_a_number_of_thousands_of_digits_is_read_as_a_large_one() -> None:
    assert value_of("9" * 10_000, "number") == int("9" * 4_000)


def test_a_text_cell_of_a_workbook_keeps_its_point_between_thousands(tmp_path: Path) -> None:
    path = tmp_path / "groups.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("groups")
        sheet.write_row(0, 0, ["place", "people", "leaving"])
        sheet.write_string(1, 0, "mill")
        sheet.write_number(1, 1, 3000.0)
        sheet.write_string(1, 2, "2.000")
    (row,) = read_table(path, "groups.xlsx", "groups").rows
    assert row["people"] == 3000
    assert isinstance(row["leaving"], ThousandsPoint)
