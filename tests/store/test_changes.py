"""Changes of the command line, laid over a scene."""

from __future__ import annotations

import hashlib
import json

import pytest

from treve.errors import Spot
from treve.scene.ways import Convoy
from treve.store.scenes import examine_scene, read_scene, scene_digest, scene_to_json

DRIVING = ("fleets.bus.longest_driving=6 h", "fleets.bus.refuelling=0 min")


def test_a_count_is_changed() -> None:
    assert read_scene("riverbend", ["fleets.bus.count=60"]).fleets[0].count == 60


def test_lanes_are_changed_in_short_and_in_full() -> None:
    in_short = read_scene("riverbend", ["gates.bridge.lanes=2"]).gates[0]
    in_full = read_scene("riverbend", ["gates.bridge.lanes.out=1"]).gates[0]
    assert (in_short.lanes_both, in_short.lanes_out) == (2, 0)
    assert (in_full.lanes_both, in_full.lanes_out) == (1, 1)


def test_a_value_has_its_unit() -> None:
    changes = ["calendar.margin=1 h", "places.school.capacity.people=1000"]
    scene = read_scene("riverbend", changes)
    assert scene.calendar.margin_minutes == 60.0
    assert scene.places[2].capacity["people"] == 1000


def test_a_row_of_a_table_is_changed() -> None:
    links = read_scene("riverbend", ["links.mill-bridge.minutes=12"]).links
    assert [link.minutes for link in links] == [12.0, 5.0, 14.0, 16.0]


def test_a_count_typed_stands_before_those_of_the_scene() -> None:
    changes = ["groups.church-people.people=400"]
    group = read_scene("riverbend", changes).groups[2]
    assert (group.people, [count.people for count in group.counts]) == (400, [400])


@pytest.mark.parametrize(
    ("change", "code", "likely"),
    [
        ("fleets.bus.cont=60", "unknown-key", "count"),
        ("fleets.buss.count=60", "change-unknown", "bus"),
        ("fleet.bus.count=60", "change-unknown", "fleets"),
        ("fleets.bus=60", "change-no-field", None),
        ("fleets=60", "change-no-field", None),
        ("calendar=60", "change-no-field", None),
        ("longest_aboard=90", "length-without-unit", None),
        ("longest_aboard.most=2 h", "change-unknown", "longest_aboard"),
        ("name=[", "change-value", None),
        ("name=Mill", "change-not-here", "none"),
        ("treve=2", "change-not-here", "none"),
        ("fleets..count=3", "change-form", None),
        ("fleets.bus.count=null", "change-value", None),
        ("fleets.bus.count.more=60", "change-unknown", "none"),
        ("fleets.bus.count", "change-form", None),
        ("count=60", "change-unknown", "none"),
        ("bus.count=60", "change-unknown", "fleets.bus.count"),
        ("bridge.lanes=2", "change-unknown", "gates.bridge.lanes"),
        ("school.capacity.people=2", "change-unknown", "places.school.capacity.people"),
        ("calender.margin=1 h", "change-unknown", "calendar"),
        ("fleets.bus.count=[", "change-value", None),
        ("fleets.bus.count=many", "not-a-number", None),
        ("fleets.bus.count=0", "empty-fleet", None),
    ],
)
def test_a_change_that_cannot_be_is_a_fault_of_its_own(
    change: str, code: str, likely: str | None
) -> None:
    (fault,) = examine_scene("riverbend", [change]).faults
    assert (fault.code, fault.figures.get("likely")) == (code, likely)
    assert fault.spot == Spot("--set", 1, 1)


def test_what_is_changed_twice_is_told() -> None:
    changes = ["fleets.bus.count=3", "fleets.bus.reserve_percent=5", "fleets.bus.count = 4"]
    (fault,) = examine_scene("riverbend", changes).faults
    assert (fault.code, fault.spot) == ("change-twice", Spot("--set", 3, 1))


def test_a_change_without_a_key_is_told_which_keys_there_are() -> None:
    (fault,) = examine_scene("riverbend", ["fleets.ambulance=5"]).faults
    assert fault.figures["path"] == "fleets.ambulance.KEY"
    assert str(fault.figures["fields"]).startswith("class, count, home, available")
    (whole,) = examine_scene("riverbend", ["gates=5"]).faults
    assert (whole.figures["path"], whole.figures["fields"]) == ("gates.ID.KEY", "bridge")


def test_hours_are_written_as_in_a_table() -> None:
    gate = read_scene("riverbend", ["gates.bridge.hours=06:00/12:00; 14:00-20:00"]).gates[0]
    hours = gate.hours or ()
    assert [(f"{one.start:%d %H:%M}", f"{one.end:%d %H:%M}") for one in hours][:3] == [
        ("02 06:00", "02 12:00"),
        ("02 14:00", "02 20:00"),
        ("03 06:00", "03 12:00"),
    ]


def test_a_continuous_pause_is_given_hours() -> None:
    calendar = read_scene("riverbend", ["calendar.pause.daily=08:00/16:00"]).calendar
    assert [f"{one.start:%d %H:%M}" for one in calendar.windows] == [
        "02 08:00",
        "03 08:00",
        "04 08:00",
    ]


def test_destinations_are_written_as_in_a_table() -> None:
    group = read_scene("riverbend", ["groups.mill-people.destinations=school; clinic"]).groups[0]
    assert group.destinations == ("school", "clinic")


def test_every_change_that_cannot_be_is_told_once() -> None:
    changes = [
        "gates.x.hours=06:00/20:00",
        "gates.bridge.hours=all day",
        "gates.bridge.lanes=two",
        "gates.bridge.minutes.7.minutes=3",
        "fleets.bus.count=",
        "fleets.bus.count=-1",
        'name="\\ud800"',
        'scene="\\ud800"',
        "fleets.bus.home=\udcff",
    ]
    found = examine_scene("riverbend", changes).faults
    assert [(fault.code, fault.objects[0], fault.figures.get("key")) for fault in found] == [
        ("change-unknown", "gates.x.hours=06:00/20:00", None),
        ("not-hours", "bridge", "hours"),
        ("not-a-number", "bridge", "lanes"),
        ("change-in-list", "gates.bridge.minutes.7.minutes=3", None),
        ("change-form", "fleets.bus.count=", None),
        ("negative-number", "bus", "count"),
        ("change-value", 'name="\\ud800"', None),
        ("change-value", 'scene="\\ud800"', None),
        ("unwritable-sign", "fleets.bus.home=\ufffd", None),
    ]


def test_a_row_of_a_list_is_named_with_the_whole() -> None:
    found = examine_scene("riverbend", ["gates.bridge.minutes.7.minutes=3"]).faults
    assert dict(found[0].figures) == {"value": "minutes", "path": "gates.bridge.minutes"}


def test_a_point_between_thousands_is_no_decimal_point() -> None:
    examination = examine_scene("riverbend", ["fleets.bus.count=2.000", "gates.bridge.lanes=2.0"])
    (fault,) = examination.faults
    assert (fault.code, fault.objects, fault.spot) == (
        "thousands-point", ("bus",), Spot("--set", 1, 1)
    )  # fmt: skip
    assert fault.figures == {"key": "count", "value": "2.000", "whole": 2}


def test_shifts_and_fuel_are_set_with_their_units() -> None:
    changes = [
        "fleets.bus.longest_shift=10 h",
        "fleets.bus.rest=8 h",
        "fleets.truck.longest_driving=6 h",
        "fleets.truck.refuelling=30 min",
        "fleets.truck.refuels_at=[clinic, school]",
    ]
    fleets = {one.id: one for one in read_scene("riverbend", changes).fleets}
    bus, truck = fleets["bus"], fleets["truck"]
    assert (bus.longest_shift_minutes, bus.rest_minutes, bus.refuels_at) == (600.0, 480.0, ())
    assert (truck.longest_driving_minutes, truck.refuelling_minutes) == (360.0, 30.0)
    assert truck.refuels_at == ("clinic", "school")
    assert fleets["ambulance"].longest_shift_minutes is None


def test_a_scene_without_later_keys_has_the_digest_of_one_that_knows_no_such_keys() -> None:
    plain = read_scene("riverbend")
    held = {**scene_to_json(plain), "escort_teams": None}
    del held["escort_teams"]
    late = [
        *("convoy", "longest_aboard_minutes", "together", "refuels_at", "rest_minutes"),
        *("refuelling_minutes", "longest_shift_minutes", "longest_driving_minutes"),
        *("lanes_switched", "switch_minutes", "longest_queue_vehicles"),
    ]
    for holder in (*held["corridors"], *held["groups"], *held["fleets"], *held["gates"]):
        for key in late:
            holder.pop(key, None)
    text = json.dumps(held, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert scene_digest(plain) == hashlib.sha256(text.encode()).hexdigest()
    assert scene_digest(plain) != scene_digest(read_scene("riverbend", DRIVING))


def test_a_limit_on_the_time_aboard_is_the_groups_own_or_the_scenes() -> None:
    changes = ["longest_aboard=4 h", "groups.mill-beds.longest_aboard=90 min"]
    limits = {g.id: g.longest_aboard_minutes for g in read_scene("riverbend", changes).groups}
    assert limits == {"mill-people": 240.0, "mill-beds": 90.0, "church-people": 240.0}
    assert {g.longest_aboard_minutes for g in read_scene("riverbend").groups} == {None}


@pytest.mark.parametrize(
    ("changes", "sizes", "teams"),
    [
        (["corridors.east.convoy=10"], (1, 10), None),
        (["corridors.east.convoy=10", "corridors.east.convoy.smallest=3"], (3, 10), None),
        (["corridors.east.convoy.largest=30", "escort_teams=6"], (1, 30), 6),
        (["corridors.east.convoy=9", "corridors.east.convoy.spacing=30 s"], (1, 9, 0.5), None),
    ],
)
def test_convoys_and_their_teams_are_changed(
    changes: list[str], sizes: tuple[int, ...], teams: int | None
) -> None:
    scene = read_scene("riverbend", changes)
    assert scene.corridors[0].convoy == Convoy(*sizes)
    assert scene.escort_teams == teams


@pytest.mark.parametrize(
    ("change", "code", "likely"),
    [
        ("escort_teams.north=6", "change-unknown", "escort_teams"),
        ("escort_team=6", "change-unknown", "escort_teams"),
        ("escort_teams=many", "not-a-number", None),
        ("escort_teams=6", "escort-without-convoys", None),
        ("corridors.east.convoy=ten", "not-a-number", None),
        ("corridors.east.convoy=0", "convoy-without-vehicles", None),
    ],
)
def test_convoys_that_cannot_be_are_told_of_the_change(
    change: str, code: str, likely: str | None
) -> None:
    (remark,) = [
        one
        for one in examine_scene("riverbend", [change]).remarks
        if one.spot == Spot("--set", 1, 1)
    ]
    assert (remark.code, remark.figures.get("likely")) == (code, likely)
