"""What tags mean: one-way streets, limits, access, barriers; one hand case each."""

from __future__ import annotations

import math

import pytest

from treve.roads.graph import Profile
from treve.roads.tags import blocks, directions, limit_kph, read_way


def allowed(profile: Profile, **tags: str) -> tuple[bool, bool]:
    """Whether a vehicle may drive such a way as drawn, and the way back."""
    keys = {key.replace("__", ":"): value for key, value in tags.items()}
    way = read_way(tuple({"highway": "residential", **keys}.items()))
    bits = way.allowed if way else 0
    return bool(bits >> profile & 1), bool(bits >> (profile + 4) & 1)


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ({"highway": "residential"}, (True, True)),
        ({"highway": "residential", "oneway": "yes"}, (True, False)),
        ({"highway": "residential", "oneway": "true"}, (True, False)),
        ({"highway": "residential", "oneway": "1"}, (True, False)),
        ({"highway": "residential", "oneway": "-1"}, (False, True)),
        ({"highway": "residential", "oneway": "reverse"}, (False, True)),
        ({"highway": "residential", "oneway": "reversible"}, (False, False)),
        ({"highway": "residential", "oneway": "alternating"}, (True, True)),
        ({"highway": "residential", "oneway": "no"}, (True, True)),
        ({"highway": "residential", "oneway": "yes; no"}, (True, True)),
        ({"highway": "residential", "junction": "roundabout"}, (True, False)),
        ({"highway": "residential", "junction": "circular"}, (True, False)),
        ({"highway": "residential", "junction": "roundabout", "oneway": "-1"}, (False, True)),
        ({"highway": "motorway"}, (True, False)),
        ({"highway": "motorway", "oneway": "no"}, (True, True)),
        ({"highway": "motorway", "oneway": "-1"}, (False, True)),
        ({"highway": "motorway_link"}, (True, True)),
    ],
)
def test_one_way(tags: dict[str, str], expected: tuple[bool, bool]) -> None:
    assert directions(tags, Profile.CAR) == expected


def test_a_bus_may_be_let_through_against_a_one_way_street() -> None:
    tags = {"oneway": "yes", "oneway__psv": "no"}
    assert allowed(Profile.BUS, **tags) == (True, True)
    assert allowed(Profile.TRUCK, **tags) == (True, False)


EVERYBODY = {Profile.CAR, Profile.BUS, Profile.EMERGENCY, Profile.TRUCK}


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ({}, EVERYBODY),
        ({"access": "no"}, set()),
        ({"access": "private"}, set()),
        ({"access": "destination"}, EVERYBODY),
        ({"access": "permissive"}, EVERYBODY),
        ({"access": "no", "psv": "yes"}, {Profile.BUS}),
        ({"access": "no", "bus": "designated"}, {Profile.BUS}),
        ({"access": "psv"}, {Profile.BUS}),
        ({"motor_vehicle": "no", "emergency": "yes"}, {Profile.EMERGENCY}),
        ({"access": "emergency"}, {Profile.EMERGENCY}),
        ({"hgv": "no"}, EVERYBODY - {Profile.TRUCK}),
        ({"access": "no", "hgv": "yes"}, {Profile.TRUCK}),
        ({"motorcar": "no"}, EVERYBODY - {Profile.CAR}),
        ({"vehicle": "agricultural"}, set()),
        ({"motor_vehicle": "agricultural;forestry"}, set()),
        ({"motor_vehicle": "agricultural;yes"}, EVERYBODY),
        ({"highway": "busway"}, {Profile.BUS, Profile.EMERGENCY}),
        ({"highway": "pedestrian"}, set()),
        ({"highway": "pedestrian", "access": "yes"}, set()),
        ({"highway": "pedestrian", "motor_vehicle": "yes"}, EVERYBODY),
        ({"highway": "footway"}, set()),
        ({"highway": "construction"}, set()),
        ({"area": "yes"}, set()),
        ({"impassable": "yes"}, set()),
        ({"smoothness": "impassable"}, set()),
    ],
)
def test_who_may_drive(tags: dict[str, str], expected: set[Profile]) -> None:
    assert {one for one in Profile if allowed(one, **tags) == (True, True)} == expected


def test_access_may_differ_by_direction() -> None:
    assert allowed(Profile.CAR, motor_vehicle__backward="no") == (True, False)


@pytest.mark.parametrize(
    ("tagged", "kph"),
    [
        ("50", 50.0),
        ("50 km/h", 50.0),
        ("30 mph", 48.28032),
        ("30mph", 48.28032),
        ("10 knots", 18.52),
        ("walk", 5.0),
        ("90;30;90", 30.0),
        ("none", math.inf),
        ("RO:urban", math.inf),
        ("0", math.inf),
        ("-20", math.inf),
        ("", math.inf),
    ],
)
def test_limits(tagged: str, kph: float) -> None:
    assert limit_kph(tagged) == kph


def test_a_limit_may_differ_by_direction() -> None:
    tags = (("highway", "primary"), ("maxspeed", "80"), ("maxspeed:backward", "30"))
    way = read_way(tags)
    assert way is not None
    assert (way.limit_forward_kph, way.limit_backward_kph) == (80.0, 30.0)


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ({"barrier": "bollard"}, True),
        ({"barrier": "debris"}, True),
        ({"barrier": "bollard", "access": "yes"}, False),
        ({"barrier": "gate"}, False),
        ({"barrier": "gate", "access": "private"}, True),
        ({"barrier": "gate", "access": "no", "emergency": "yes"}, False),
        ({"barrier": "border_control"}, False),
        ({"access": "no"}, False),
    ],
)
def test_barriers(tags: dict[str, str], *, expected: bool) -> None:
    assert blocks(tags) is expected
