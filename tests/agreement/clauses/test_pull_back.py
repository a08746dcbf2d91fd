"""How far from a line weapons and people under arms stand."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from tests.agreement.ground import moment
from treve.agreement.clauses.pull_back import Point, Position, PullBack, offset_metres
from treve.languages import say_finding

METRES_NORTH = 111_195.08
ROAD = ((36.25, 37.10), (36.25, 37.20))
"""A road from west to east."""
CASTELLO = PullBack(
    "castello-north",
    ROAD,
    {"heavy": 3500.0, "other": 2500.0, "personnel": 1000.0},
    "north",
    parties=("government",),
)
"""The distances of 9 September 2016, north of the Castello road."""
GUN = Position("gun", "government", "heavy", 36.25 + 3400 / METRES_NORTH, 37.15)


def test_what_stands_too_near_is_told_with_what_is_missing() -> None:
    finding = CASTELLO.too_near(GUN)
    assert finding is not None
    assert finding.objects == ("gun", "castello-north")
    assert (finding.figures["metres"], finding.figures["missing_metres"]) == (3400, 100)
    assert say_finding(finding, "en") == (
        "gun: heavy of government stand 3,400 m from the line; castello-north asks for 3,500 m."
    )


@pytest.mark.parametrize(
    "position",
    [
        replace(GUN, latitude=36.25 + 3501 / METRES_NORTH),
        replace(GUN, weapons="personnel"),
        replace(GUN, weapons="boats"),
        replace(GUN, of="opposition"),
        replace(GUN, latitude=36.25 - 100 / METRES_NORTH),
        replace(GUN, ends=moment(0)),
    ],
    ids=["far", "lighter", "unknown", "other-party", "other-side", "gone-before"],
)
def test_what_the_clause_does_not_speak_of_is_left_alone(position: Position) -> None:
    assert replace(CASTELLO, begins=moment(0)).too_near(position) is None


@pytest.mark.parametrize(
    ("side", "told"),
    [("both", "told"), ("north", "told"), ("south", ""), ("east", "told"), ("west", "")],
)
def test_sides_are_those_of_the_compass(side: str, told: str) -> None:
    slanted = replace(
        CASTELLO,
        line=((36.20, 37.10), (36.30, 37.10), (36.20, 37.20)),
        side=side,  # type: ignore[arg-type]
    )
    near = replace(GUN, latitude=36.27, longitude=37.14)
    assert (slanted.too_near(near) is not None) is bool(told)


def test_a_line_has_two_points_and_a_distance() -> None:
    bad = PullBack("p", ((1.0, 2.0), (1.0, 2.0)), {})
    assert [one.code for one in bad.wrong()] == ["clause-line-of-one-point", "clause-no-distance"]
    assert list(CASTELLO.wrong()) == []


def test_both_say_themselves() -> None:
    assert "north of the line" in say_finding(CASTELLO.said(), "en")
    assert say_finding(GUN.said(), "en") == "gun: a position of government, heavy."
    assert list(GUN.wrong()) == []


POINTS = st.tuples(
    st.floats(36.0, 36.3, allow_subnormal=False), st.floats(37.0, 37.3, allow_subnormal=False)
)


@pytest.mark.oracle
@given(line=st.lists(POINTS, min_size=2, max_size=5), point=POINTS)
def test_shapely_measures_the_same(line: list[Point], point: Point) -> None:
    east = METRES_NORTH * math.cos(math.radians(point[0]))
    flat = shapely.LineString([(lon * east, lat * METRES_NORTH) for lat, lon in line])
    there = shapely.Point(point[1] * east, point[0] * METRES_NORTH)
    away, offset_east, offset_north = offset_metres(tuple(line), point)
    assert away == pytest.approx(float(shapely.distance(flat, there)), abs=0.5, rel=1e-4)
    assert math.hypot(offset_east, offset_north) == pytest.approx(away)
