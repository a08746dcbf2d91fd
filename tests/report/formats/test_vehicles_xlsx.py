"""One sheet for each vehicle, read back by another tool."""

from __future__ import annotations

import dataclasses
import io
from datetime import datetime

import pytest
from python_calamine import CalamineWorkbook

from tests.report.convoyed import NAME, convoyed
from treve.errors import Finding
from treve.plan.model import Plan
from treve.report.formats import vehicles_xlsx
from treve.timetabling.timetable import Timetable


def _book(plan: Plan, language: str = "en") -> CalamineWorkbook:
    content = vehicles_xlsx.make(plan, language).content
    assert content is not None
    return CalamineWorkbook.from_filelike(io.BytesIO(content))


def _many(plan: Plan, names: tuple[str, ...]) -> Plan:
    assert plan.timetable is not None
    one = plan.timetable.trips[1]
    trips = tuple(dataclasses.replace(one, vehicle=name) for name in names)
    return dataclasses.replace(plan, timetable=Timetable(trips))


def test_a_sheet_for_each_vehicle_behind_the_list(plan: Plan) -> None:
    book = _book(plan)
    assert book.sheet_names == [
        *("Vehicles", "bus-1", "bus-2", "bus-3", "ambulance-1", "truck-1"),
    ]
    rows = book.get_sheet_by_name("Vehicles").to_python()
    assert rows[0] == ["sheet", "class", "trips, empty ones too", "departs", "arrives"]
    assert rows[5] == [
        *("truck-1", "truck", 2.0),
        *(datetime(2026, 11, 2, 5, 30), datetime(2026, 11, 2, 7, 26)),  # noqa: DTZ001 - local
    ]


def test_the_day_of_a_vehicle(plan: Plan) -> None:
    rows = _book(plan).get_sheet_by_name("truck-1").to_python()
    assert rows[0][0] == "truck-1: 2 trips (1 loaded), times in Europe/Paris"
    day = datetime(2026, 11, 2)  # noqa: DTZ001 - the sheet's local time
    out, back = rows[3], rows[4]
    assert out[:5] == ["Upland school", "Church square", "blankets", 600.0, "kg"]
    assert out[5] == day.replace(hour=5, minute=30)
    assert str(out[8]).startswith("Old bridge 06:")
    assert back[:5] == ["Church square", "Upland school", "empty", "", ""]


def test_a_driver_reads_how_much_of_what_is_aboard(mixed: Plan) -> None:
    book = _book(mixed)
    sheets = ("truck-1", "truck-2")
    assert [book.get_sheet_by_name(name).to_python()[3][2:5] for name in sheets] == [
        ["blankets (400 kg), soap (50 kg)", 450.0, "kg"],
        ["soap", 100.0, "kg"],
    ]


def test_headings_in_french(plan: Plan) -> None:
    rows = _book(plan, "fr").get_sheet_by_name("bus-1").to_python()
    assert rows[2][:5] == ["de", "à", "catégorie", "quantité", "unité"]
    assert rows[4][2] == "civils"


def test_sheet_names_are_valid_and_unique(plan: Plan) -> None:
    long = "a" * 40
    names = ("a/b:c*d?[e]\\f", "a-b-c-d--e--f", long, long + "b", "'x'", "X", "History", "", "é\n")
    sheets = _book(_many(plan, names)).sheet_names[1:]
    assert len({sheet.casefold() for sheet in sheets}) == len(names)
    for sheet in sheets:
        assert 0 < len(sheet) <= 31
        assert not set(sheet) & set("[]:*?/\\\n")
        assert sheet.strip("'") == sheet
    assert "history" not in {sheet.casefold() for sheet in sheets}


@pytest.mark.parametrize("name", ["=1+1", "http://example.org", "42"])
def test_names_are_text_and_nothing_else(plan: Plan, name: str) -> None:
    places = tuple(dataclasses.replace(place, name=name) for place in plan.scene.places)
    scene = dataclasses.replace(plan.scene, places=places)
    book = _book(dataclasses.replace(plan, scene=scene))
    assert book.get_sheet_by_name("bus-1").to_python()[3][0] == name


def test_many_vehicles_share_the_sheet_of_their_fleet(plan: Plan) -> None:
    fleets = (dataclasses.replace(plan.problem.fleets[0], count=300), *plan.problem.fleets[1:])
    problem = dataclasses.replace(plan.problem, fleets=fleets)
    names = (*(f"bus-{number}" for number in range(1, 301)), "ambulance-1")
    big = _many(dataclasses.replace(plan, problem=problem), names)
    made = vehicles_xlsx.make(big, "en")
    assert made.findings == (
        Finding("vehicles-grouped", (), {"vehicles": 301, "most": 250}, "note"),
    )
    book = _book(big)
    assert book.sheet_names == ["Vehicles", "bus", "ambulance"]
    rows = book.get_sheet_by_name("bus").to_python()
    assert rows[0][0] == "bus: 300 vehicles, 300 trips (300 loaded), times in Europe/Paris"
    assert [row[0] for row in rows[3:6]] == ["bus-1", "bus-2", "bus-3"]


def test_without_a_timetable_only_the_list(impossible: Plan) -> None:
    assert _book(impossible).sheet_names == ["Vehicles"]


@pytest.mark.parametrize(("language", "heading"), [("en", "convoy"), ("fr", "convoi")])
def test_a_driver_reads_the_convoy(plan: Plan, language: str, heading: str) -> None:
    rows = _book(convoyed(plan), language).get_sheet_by_name("bus-1").to_python()
    plain = _book(plan, language).get_sheet_by_name("bus-1").to_python()
    assert [row[-1] for row in rows[2:5]] == [heading, "", NAME]
    assert [row[:-1] for row in rows[2:]] == plain[2:]
