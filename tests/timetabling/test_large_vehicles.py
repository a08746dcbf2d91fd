"""A formation as one vehicle: its class, its passages, its ways."""

from __future__ import annotations

from dataclasses import replace

from tests.problems.convoys import convoyed, in_series
from treve.timetabling.large_vehicles import class_of, formed_fleet, lengthened, narrowed, opened


def test_a_class_is_named_after_how_many_go_together() -> None:
    """Alone they are what they were."""
    assert (class_of("bus", 1), class_of("bus", 3)) == ("bus", "bus~3")


def test_few_bays_make_rounds_and_desks_take_in_one_by_one() -> None:
    """Two bays for three: two rounds of loading; a desk is busy with the first two before."""
    problem = in_series()
    fleet = formed_fleet(problem, problem.fleets[0], 3, 2)
    assert fleet.loading_seconds == {"seats": 2 * 300}
    assert fleet.unloading_seconds["seats"] > 2 * 120
    assert narrowed(problem, problem.stops[0], 3).bays == 1


def test_gates_are_passed_by_all_and_waits_are_shorter() -> None:
    """Of a gate on the way; the first one has none to wait for."""
    problem = in_series()
    first, second = (lengthened(problem, gate, {3}, 3) for gate in problem.gates)
    assert {row.seconds for row in first.passages} == {180}
    assert second.longest_wait_seconds == 900 - 2 * 90


def test_led_formations_keep_to_their_corridors() -> None:
    """Where a team goes with them; others take any way that lets them wait for each other."""
    problem = convoyed(2, 3, teams=1)
    way = problem.ways[0]
    assert opened(problem, way, {2}).vehicle_classes == {"bus~2"}
    assert opened(problem, replace(way, corridor="other"), {2}).vehicle_classes == frozenset()
    free = replace(problem, escort_teams=None)
    assert opened(free, replace(way, corridor="other"), {2}).vehicle_classes == {"bus~2"}
