"""Class speeds: the vehicle's own figures over the shipped ones, and the seconds that follow."""

from __future__ import annotations

import math

import numpy as np
import pytest

from treve.roads.graph import ROAD_CLASSES, Profile
from treve.roads.speeds import RoadSpeed, profile_of, slowest, speeds_of
from treve.scene.model import VehicleClass


def vehicle(*, returns: bool = True, **capacity: float) -> VehicleClass:
    return VehicleClass("v", capacity, 1.0, 1.0, {}, returns)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (vehicle(seats=50.0), Profile.BUS),
        (vehicle(seats=2.0, stretchers=2.0), Profile.EMERGENCY),
        (vehicle(tonnes=12.0), Profile.TRUCK),
        (vehicle(seats=30.0, tonnes=1.0), Profile.BUS),
        (vehicle(seats=4.0, returns=False), Profile.CAR),
    ],
)
def test_what_the_law_takes_a_vehicle_for(given: VehicleClass, expected: Profile) -> None:
    assert profile_of(given) is expected


def test_the_shipped_table_is_whole_and_sourced(speeds_table: tuple[RoadSpeed, ...]) -> None:
    pairs = {(row.road_class, row.profile) for row in speeds_table}
    assert pairs == {(name, p) for name in (*ROAD_CLASSES, "off_road") for p in Profile}
    assert len(pairs) == len(speeds_table)
    assert all(0 < row.kph <= 90 for row in speeds_table)


def test_own_figures_count_and_cap_lesser_roads(speeds_table: tuple[RoadSpeed, ...]) -> None:
    own = VehicleClass("truck", {"tonnes": 10.0}, 1.0, 1.0, {"motorway": 70.0, "primary": 20.0})
    kph = dict(zip(ROAD_CLASSES, speeds_of(own, speeds_table).kph, strict=True))
    expected = {
        "motorway": 70.0,  # its own
        "motorway_link": 45.0,  # the table's, below its own for motorways
        "trunk": 70.0,  # the table says 80
        "primary": 20.0,
        "secondary": 20.0,  # the table says 55
        "living_street": 10.0,  # the table's
    }
    assert {name: kph[name] for name in expected} == expected


def test_two_fleets_of_one_class_get_the_lower_figures(
    speeds_table: tuple[RoadSpeed, ...],
) -> None:
    fast = speeds_of(vehicle(seats=1.0), speeds_table)
    slow = speeds_of(VehicleClass("v", {"seats": 1.0}, 1.0, 1.0, {"motorway": 30.0}), speeds_table)
    assert slowest(fast, slow).kph == slowest(slow, fast).kph
    assert slowest(fast, slow).kph[0] == 30.0


def test_a_signed_limit_slows_and_never_speeds_up(speeds_table: tuple[RoadSpeed, ...]) -> None:
    speeds = speeds_of(vehicle(seats=50.0), speeds_table)
    primary = np.full(3, float(ROAD_CLASSES.index("primary")))
    limits = np.array([math.inf, 30.0, 120.0])
    seconds = speeds.arc_seconds(primary, np.full(3, 1000.0), limits)
    assert seconds.tolist() == pytest.approx([60.0, 120.0, 60.0])
