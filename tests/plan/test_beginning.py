"""From when on anything can be done in the zone: the little problem, its gate 600 s from inside.

Empty in: 1,200 s outside, gate 60 s, 600 s inside. The gate lies in the zone.
"""

from __future__ import annotations

from dataclasses import replace

from tests.problems.one_gate import FLEET, GATE, PROBLEM
from treve.plan.beginning import idle_seconds
from treve.timetabling.problem import (
    Leg,
    Problem,
)
from treve.timetabling.window import (
    Window,
)

HOURS = (Window(3_630, 7_200), Window(90_000, 93_600))


def _with(
    hours: tuple[Window, ...] | None = HOURS, *, legs_inside: bool = False, inside: bool = True
) -> Problem:
    """The gate with hours, behind a stretch of zone or not; the home outside."""
    stops = tuple(
        replace(stop, inside=stop.inside and stop.id != FLEET.home) for stop in PROBLEM.stops
    )
    ways = tuple(
        replace(
            way,
            legs=tuple(
                replace(leg, inside=leg.inside or (legs_inside and n == 0))
                if way.origin == FLEET.home
                else leg
                for n, leg in enumerate(way.legs)
            ),
        )
        for way in PROBLEM.ways
    )
    gates = (replace(GATE, hours=hours, inside=inside),)
    return replace(PROBLEM, stops=stops, ways=ways, gates=gates)


def test_nobody_has_anything_to_do_before_the_gate_opens() -> None:
    """Whole minutes, rounded down."""
    assert idle_seconds(_with()) == 3_600


def test_the_way_to_the_gate_through_the_zone_comes_before() -> None:
    assert idle_seconds(_with(legs_inside=True)) == (3_630 - 1_200) // 60 * 60


def test_the_zone_is_not_touched_before_a_gate_outside_is_passed() -> None:
    assert idle_seconds(_with(inside=False)) == (3_630 + 60) // 60 * 60


def test_a_gate_without_hours_may_be_passed_at_once() -> None:
    assert idle_seconds(_with(None)) == 0


def test_vehicles_in_the_zone_may_board_while_the_gate_is_shut() -> None:
    inside = _with()
    stops = tuple(replace(stop, inside=True) for stop in inside.stops)
    assert idle_seconds(replace(inside, stops=stops)) == 0


def test_vehicles_come_to_the_zone_after_their_service_begins() -> None:
    fleet = replace(FLEET, available=(Window(6_000, 80_000),))
    assert idle_seconds(replace(_with(None), fleets=(fleet,))) == 6_000 + 1_200


def test_a_window_in_which_nothing_can_be_done_is_left_out() -> None:
    windows = (Window(0, 3_000), Window(80_000, 100_000))
    assert idle_seconds(replace(_with(), windows=windows)) == 80_000


def test_where_nothing_can_be_done_at_all_every_hour_stays() -> None:
    assert idle_seconds(replace(_with(), windows=(Window(0, 3_000),))) == 0


def test_a_road_past_the_gate_may_be_taken_at_once() -> None:
    road = replace(PROBLEM.ways[0], id="road", gates=(), legs=(Leg(900, 900),), origin=FLEET.home)
    ways = (*_with().ways, replace(road, destination=PROBLEM.loads[0].origin))
    assert idle_seconds(replace(_with(), ways=ways)) == 0
