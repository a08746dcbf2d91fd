"""Faults told once, each where it stands; nothing that only follows from another."""

from __future__ import annotations

from pathlib import Path

import pytest
import xlsxwriter

from treve.errors import Finding, Spot
from treve.languages import remedy
from treve.store.examine import Examiner
from treve.store.faults import object_name
from treve.store.loading import load_scene
from treve.store.mending import mended_entry, mended_section
from treve.store.scenes import examine_scene

SCENE = """treve: 1
name: Tiny
calendar: {time_zone: Europe/Paris, start: 2026-11-02T06:00, end: 2026-11-02T18:00}
places:
  - {id: mill, kind: assembly_point}
  - {id: school, kind: receiving_site}
groups:
  - {id: millers, place: mill, people: 40, leaving: 30, destinations: [school]}
fleets:
  - {id: bus, class: coach, count: 2, home: school}
links:
  - {from: mill, to: school, minutes: 9}
"""


def examine(folder: Path, text: str) -> list[tuple[str, str]]:
    (folder / "scene.yaml").write_text(text, encoding="utf-8")
    loaded = load_scene(folder, "s")
    return [(finding.code, str(finding.spot)) for finding in Examiner(loaded).examine().remarks]


def test_a_scene_without_faults(tmp_path: Path) -> None:
    assert examine(tmp_path, SCENE) == []


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("kind: receiving_site", "kind: shelter", [("unknown-word", "s/scene.yaml:6:24")]),
        ("minutes: 9", "minutes: soon", [("not-a-measure", "s/scene.yaml:12:39")]),
        ("count: 2", "count: six, reserve_percent: 20", [("not-a-number", "s/scene.yaml:10:36")]),
        ("Europe/Paris", "localtime", [("unknown-time-zone", "s/scene.yaml:3:23")]),
        ("count: 2", "cuont: 2", [("unknown-key", "s/scene.yaml:10:29")]),
        (
            "count: 2",
            "reserve: 10%, count: 2",
            [("unknown-key", "s/scene.yaml:10:29"), ("not-a-number", "s/scene.yaml:10:38")],
        ),
        ("class: coach", "class: spaceship", [("unknown-class", "s/scene.yaml:10:22")]),
        ("treve: 1", "treve: true", [("wrong-version", "s/scene.yaml:1:8")]),
        ("name: Tiny", "nam: Tiny", [("unknown-key", "s/scene.yaml:2:1")]),
        ("start: 2026", "strat: 2026", [("unknown-key", "s/scene.yaml:3:37")]),
        (
            "  - {id: mill, kind: assembly_point}",
            "  - mill",
            [("not-a-mapping", "s/scene.yaml:5:5")],
        ),
        (
            "people: 40",
            "people: -40, id: millers",
            [("yaml-duplicate-key", "s/scene.yaml:8:45"), ("negative-people", "s/scene.yaml:8:40")],
        ),
    ],
)
def test_one_fault_brings_no_other(
    old: str, new: str, found: list[tuple[str, str]], tmp_path: Path
) -> None:
    assert examine(tmp_path, SCENE.replace(old, new)) == sorted(
        found, key=lambda remark: int(remark[1].rpartition(":")[2])
    )


def test_a_word_that_no_category_has_is_told_of_the_list_it_stands_in(tmp_path: Path) -> None:
    text = SCENE.replace("kind: receiving_site}", "kind: receiving_site, capacity: {peple: 3}}")
    (tmp_path / "scene.yaml").write_text(text, encoding="utf-8")
    found = Examiner(load_scene(tmp_path, "s")).examine().remarks
    assert [(one.code, one.figures["key"], one.figures["value"]) for one in found] == [
        ("unknown-word", "capacity", "peple")
    ]


def test_twins_are_told_though_one_cannot_be_read(tmp_path: Path) -> None:
    twin = "  - {id: millers, place: mill, counts: -1, leaving: 0}\n"
    text = SCENE.replace("fleets:", twin + "fleets:")
    assert examine(tmp_path, text) == [
        ("duplicate-id", "s/scene.yaml:9:10"),
        ("not-a-list", "s/scene.yaml:9:40"),
    ]


def test_a_group_with_a_wrong_count_is_still_judged(tmp_path: Path) -> None:
    text = SCENE.replace("leaving: 30", "leaving: 30.5").replace("[school]", "{schol: 30}")
    assert examine(tmp_path, text) == [
        ("fractional-people", "s/scene.yaml:8:53"),
        ("unknown-place", "s/scene.yaml:8:81"),
    ]


def test_an_entry_is_mended_or_left_out() -> None:
    def fault(code: str, likely: str = "none", key: str = "") -> Finding:
        return Finding(code, (), {"likely": likely, "key": key}, "fault")

    entry = {"id": "bus", "class": "coach", "cuont": 2}
    place = ("fleets", 0, "cuont")
    assert mended_entry("fleets", entry, place, fault("unknown-key", "count")) == {
        "id": "bus",
        "class": "coach",
        "count": 2,
    }
    assert mended_entry("fleets", entry, ("fleets", 0), fault("missing-key", key="home")) is None
    kind = fault("unknown-word", "depot")
    assert mended_entry("places", {"kind": "depott"}, ("places", 0, "kind"), kind) == {
        "kind": "depot"
    }
    bays = fault("not-whole")
    assert mended_entry("places", {"bays": 1.5}, ("places", 0, "bays"), bays) == {}


def test_a_section_is_mended_or_left_out() -> None:
    data = {"calendar": {"time_zone": "UTC", "margin": "x"}, "links": 3, "places": 4}
    assert mended_section(data, ("calendar", "margin"))["calendar"] == {"time_zone": "UTC"}
    assert "links" not in mended_section(data, ("links",))
    assert mended_section(data, ("places",))["places"] == []


def test_objects_are_called_by_their_ids() -> None:
    data = {"fleets": [{"id": "bus"}, {}], "links": [{"from": "mill", "to": "school"}]}
    assert object_name(("fleets", 0, "count"), data) == "bus"
    assert object_name(("fleets", 1), data) == "fleets[2]"
    assert object_name(("links", 0), data) == "mill-school"
    assert object_name(("calendar", "margin"), data) == "calendar"
    assert object_name((), data) == "scene"


def test_a_table_is_laid_in_place_of_its_name(tmp_path: Path) -> None:
    text = SCENE[: SCENE.index("links:")] + "links: roads/links.csv\n"
    (tmp_path / "roads").mkdir()
    links = tmp_path / "roads" / "links.csv"
    links.write_text("from,to,minutes\nmill,school,9\n", encoding="utf-8")
    assert examine(tmp_path, text) == []
    links.write_text("from,to,minutes\nmill,,9\n", encoding="utf-8")
    assert examine(tmp_path, text) == [("missing-key", "s/roads/links.csv:2:2")]
    links.write_text("from,to,minutes\nmill,school,9\n", encoding="utf-8")
    loaded = load_scene(tmp_path, "s")
    assert loaded.spot(("links", 0, "to")) == Spot("s/roads/links.csv", 2, 2)
    assert loaded.spot(("fleets", 0, "count")) == Spot("s/scene.yaml", 10, 36)


def test_nothing_is_said_of_trips_by_a_figure_that_stands_in() -> None:
    # A count that cannot be read stands as one vehicle, an unknown class as the likely one;
    # and a fleet of none is told by itself.
    for change in ("fleets.bus.count=many", "fleets.bus.class=camion", "fleets.bus.count=0"):
        codes = [one.code for one in examine_scene("riverbend", [change]).remarks]
        assert "people-beyond-trips" not in codes


def test_a_formula_that_no_spreadsheet_has_worked_out_is_warned_of(tmp_path: Path) -> None:
    rows = (("from", "to", "minutes"), ("mill", "school", "=18/2"))
    with xlsxwriter.Workbook(tmp_path / "links.xlsx") as book:
        sheet = book.add_worksheet("links")
        for at, row in enumerate(rows):
            sheet.write_row(at, 0, row)
    text = SCENE.partition("links:")[0] + "links: links.xlsx\n"
    assert examine(tmp_path, text) == [("link-zero-minutes", "s/links.xlsx:2:3")]


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({"{id: school,": "{id: mill,"}, [("duplicate-id", "s/scene.yaml:6:10")]),
        (
            {
                "class: coach": "class: van",
                "groups:": "classes:\n  - {id: van, seats: -5}\ngroups:",
            },
            [("negative-number", "s/scene.yaml:8:22")],
        ),
        (
            {"id: mill,": 'id: "mi\\u202ell",', "from: mill": 'from: "mi\\u202ell"'},
            [("unwritable-sign", "s/scene.yaml:5:10"), ("unwritable-sign", "s/scene.yaml:12:12")],
        ),
        (
            {
                "{id: school,": "{id: mill,",
                "home: school": "home: depot",
                "to: school": "to: bridge",
            },
            [
                ("duplicate-id", "s/scene.yaml:6:10"),
                ("unknown-place", "s/scene.yaml:8:72"),
                ("unknown-place", "s/scene.yaml:10:45"),
                ("unknown-end", "s/scene.yaml:12:22"),
            ],
        ),
    ],
)
def test_a_cause_is_told_without_what_follows_from_it(
    tmp_path: Path, changes: dict[str, str], found: list[tuple[str, str]]
) -> None:
    text = SCENE
    for old, new in changes.items():
        text = text.replace(old, new)
    assert examine(tmp_path, text) == found


@pytest.mark.parametrize(
    ("change", "remedy_said"),
    [
        ("fleets.bus.count=-1", "Write one or more."),
        ("gates.bridge.lanes=-1", "Write one or more."),
        ("places.mill.bays=-1", "Write one or more."),
        ("links.mill-bridge.km=-1", "Write zero or more."),
        ("groups.mill-people.family_size=-1", "Write zero or more."),
    ],
)
def test_a_remedy_asks_for_no_number_that_is_a_fault_again(change: str, remedy_said: str) -> None:
    (fault,) = examine_scene("riverbend", (change,)).faults
    assert remedy(fault, "en") == remedy_said
