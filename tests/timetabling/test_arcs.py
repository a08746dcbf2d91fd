"""What one vehicle can do next, by the second."""

from __future__ import annotations

from dataclasses import replace

from tests.problems.ferry import ferry
from treve.timetabling.arcs import Pass, all_arcs, lanes_serving, may_end_at
from treve.timetabling.problem import Direction, Gate, Lane, Leg


def test_a_loaded_trip_adds_up() -> None:
    out = next(arc for arc in all_arcs(ferry()) if arc.load == 0)
    assert (out.seconds, out.units, out.blocks) == (440, 10, ((0, 210),))
    assert out.passes == (Pass(0, 160, 50, Direction.OUT, inside=True),)


def test_a_way_that_comes_back_has_two_stretches_inside() -> None:
    problem = ferry()
    legs = (Leg(10, 10), Leg(20, 20, inside=False))
    back = replace(problem.ways[0], legs=(*legs, Leg(5, 5)), gates=("gate", "far"))
    far = replace(problem.gates[0], id="far", inside=False)
    arcs = all_arcs(replace(problem, ways=(back,), gates=(*problem.gates, far), loads=()))
    (arc,) = arcs
    assert (arc.blocks, arc.outside_between) == (((0, 60), (130, 135)), 70)
    assert (arc.inside_from, arc.inside_to) == (0, 135)


def test_cars_drive_loaded_and_from_home_only() -> None:
    problem = ferry()
    car = replace(problem.fleets[0], returns=False)
    assert all_arcs(replace(problem, fleets=(car,))) == ()
    (arc,) = all_arcs(replace(problem, fleets=(replace(car, home="town"),)))
    assert arc.load == 0


def test_a_gate_that_does_not_let_it_pass_leaves_no_arc() -> None:
    problem = ferry()
    shut = replace(problem.gates[0], passages=problem.gates[0].passages[:1])
    assert all(arc.load is None for arc in all_arcs(replace(problem, gates=(shut,))))


def test_a_trip_that_keeps_its_load_aboard_too_long_is_no_arc() -> None:
    problem = ferry()
    for longest, there in ((440, True), (439, False)):
        load = replace(problem.loads[0], longest_aboard_seconds=longest)
        arcs = all_arcs(replace(problem, loads=(load,)))
        assert any(arc.load == 0 for arc in arcs) is there
        assert any(arc.load is None for arc in arcs)


def test_lanes_and_ends() -> None:
    gate = Gate("g", (Lane(), Lane(frozenset({Direction.IN}))), ())
    assert [lanes_serving(gate, frozenset({way})) for way in Direction] == [1, 2]
    problem = ferry()
    strict = replace(problem.fleets[0], rests_inside=False)
    assert [may_end_at(stop, strict) for stop in problem.stops] == [False, True]
