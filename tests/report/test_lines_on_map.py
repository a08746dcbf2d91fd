"""Lines of an agreement on the map, and what has to stand back from them."""

from __future__ import annotations

import dataclasses

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from treve.agreement.clauses.pull_back import Point, Position, PullBack
from treve.agreement.model import Agreement
from treve.plan.model import Plan
from treve.report.lines_on_map import positions_on_map, pull_backs_on_map, ring_about
from treve.report.page import page_document

ROAD = PullBack(
    "road", ((46.105, 4.70), (46.115, 4.74), (46.105, 4.78)), {"light": 500.0, "heavy": 3500.0}
)
GUN = Position("gun", "town", "heavy", 46.13, 4.73)
SIDES = ["both", "north", "south", "east", "west"]


def under(plan: Plan, *clauses: PullBack | Position) -> Plan:
    return dataclasses.replace(plan, agreement=Agreement("Drill", (), clauses))


def test_rings_and_positions_are_told_for_the_map(plan: Plan) -> None:
    agreed = under(plan, ROAD, GUN, dataclasses.replace(GUN, id="away", latitude=46.2))
    (line,) = pull_backs_on_map(agreed)
    assert line["line"] == [[4.70, 46.105], [4.74, 46.115], [4.78, 46.105]]
    assert [(one["weapons"], one["metres"]) for one in line["buffers"]] == [
        ("heavy", 3500.0),
        ("light", 500.0),
    ]
    assert line["buffers"][0]["ring"][0] == line["buffers"][0]["ring"][-1]
    told = [(one["id"], one["at"], one["too_near"]) for one in positions_on_map(agreed)]
    assert told == [("gun", [4.73, 46.13], True), ("away", [4.73, 46.2], False)]


def test_they_are_on_the_page_unless_it_shows_a_drawing(plan: Plan) -> None:
    page = page_document(under(plan, ROAD, GUN), languages=("en",))
    shown = not page["schematic"]
    assert [bool(page["pull_backs"]), bool(page["positions"])] == [shown, shown]


@pytest.mark.oracle
@given(
    side=st.sampled_from(SIDES),
    latitude=st.floats(46.05, 46.16),
    longitude=st.floats(4.64, 4.84),
)
def test_what_lies_in_the_ring_is_what_stands_too_near(
    side: str, latitude: float, longitude: float
) -> None:
    steps: tuple[Point, ...] = ((46.100, 4.70), (46.105, 4.74), (46.110, 4.78))
    clause = dataclasses.replace(ROAD, line=steps, side=side)  # type: ignore[arg-type]
    ring = shapely.Polygon(ring_about(clause, 3500.0))
    there = shapely.Point(longitude, latitude)
    if shapely.distance(ring.exterior, there) < 0.0005:  # about 40 m: the ring has corners
        return
    position = Position("x", "town", "heavy", latitude, longitude)
    assert ring.contains(there) is (clause.too_near(position) is not None)


def test_a_line_that_turns_back_is_drawn_on_both_sides() -> None:
    turned = dataclasses.replace(ROAD, line=((46.1, 4.7), (46.1, 4.8), (46.12, 4.75)), side="north")
    both = dataclasses.replace(turned, side="both")
    assert ring_about(turned, 500.0) == ring_about(both, 500.0)
