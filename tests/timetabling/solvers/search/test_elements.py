"""An arc as steps."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from tests.problems.one_gate import FLEET, GATE, IN, OUT, PROBLEM
from treve.timetabling.arcs import all_arcs
from treve.timetabling.problem import (
    PEOPLE,
    Direction,
    Lane,
    Problem,
    Stop,
)
from treve.timetabling.solvers.search.cells import Seconds
from treve.timetabling.solvers.search.elements import (
    AFTER_LAST,
    AT_END,
    AT_LAST,
    AT_START,
    BEFORE_START,
    FIRST_ARRIVAL,
    ON_ARRIVAL,
    REACHED,
    WHOLE,
    Elements,
    elements_of,
)
from treve.timetabling.solvers.search.resources import Resources
from treve.timetabling.window import (
    Window,
)


def _elements(problem: Problem, way: str, load: int | None = None) -> Elements:
    arcs = all_arcs(problem)
    arc = next(a for a in arcs if problem.ways[a.way].id == way and a.load == load)
    return elements_of(problem, arc, Resources(problem, arcs, Seconds(0, 36_000)))


def test_a_loaded_trip_loads_passes_and_unloads() -> None:
    found = _elements(PROBLEM, "out", 0)
    assert [(s.travel, s.hold) for s in found.steps] == [(0, 300), (660, 60), (1_260, 120)]
    assert (found.tail, found.inside) == (0, (0, AT_START, 1, AT_END))


def test_an_empty_move_drives_on_after_its_gate() -> None:
    found = _elements(PROBLEM, "in")
    assert [(s.travel, s.hold) for s in found.steps] == [(1_200, 60)]
    assert (found.tail, found.inside) == (600, (0, AT_START, 0, ON_ARRIVAL))


def test_an_empty_way_out_is_inside_from_its_first_second() -> None:
    assert _elements(PROBLEM, "out").inside == (0, BEFORE_START, 0, AT_END)


def test_a_gate_outside_is_not_inside() -> None:
    gates = (replace(GATE, inside=False),)
    assert _elements(replace(PROBLEM, gates=gates), "out").inside[2:] == (0, FIRST_ARRIVAL)
    assert _elements(replace(PROBLEM, gates=gates), "in").inside[:2] == (1, AFTER_LAST)


def test_a_road_without_a_gate_is_one_piece() -> None:
    ways = tuple(replace(w, gates=(), legs=w.legs[:1]) for w in PROBLEM.ways)
    found = _elements(replace(PROBLEM, ways=ways), "out")
    assert (found.steps, found.tail, found.inside) == ([], 600, (0, WHOLE, 0, WHOLE))


def test_who_stands_inside_is_inside_though_the_road_to_it_is_not() -> None:
    """Unless the fleet may rest there."""
    ways = tuple(
        replace(w, gates=(), legs=(replace(w.legs[0], inside=False),)) for w in PROBLEM.ways
    )
    problem = replace(PROBLEM, ways=ways, fleets=(replace(FLEET, rests_inside=False),))
    assert _elements(problem, "in").inside == (0, AT_LAST, 0, WHOLE)
    assert _elements(problem, "out").inside == (0, WHOLE, 0, WHOLE)
    assert _elements(replace(PROBLEM, ways=ways), "in").inside == (-1, 0, -1, 0)


def test_who_comes_with_goods_to_a_stop_inside_is_there_from_when_he_arrives() -> None:
    """The road is outside and has no gate: nobody waits at the warehouse for the stop to open."""
    stops = tuple(replace(s, inside=not s.inside) for s in PROBLEM.stops)
    roads = tuple(
        replace(w, gates=(), legs=(replace(w.legs[0], inside=False),)) for w in PROBLEM.ways
    )
    assert _elements(replace(PROBLEM, stops=stops, ways=roads), "out", 0).inside == (
        1,
        REACHED,
        1,
        AT_END,
    )


def test_who_waits_at_an_inner_gate_is_inside_from_when_he_comes_there() -> None:
    """For a first gate one waits at the stop."""
    outer = replace(GATE, id="outer", inside=False)
    near, far = OUT.legs
    road = replace(far, empty_seconds=300, loaded_seconds=300)
    ways = (
        replace(OUT, legs=(near, road, far), gates=("gate", "outer")),
        replace(IN, legs=(far, road, near), gates=("outer", "gate")),
    )
    problem = replace(PROBLEM, gates=(GATE, outer), ways=ways)
    assert _elements(problem, "in").inside == (1, REACHED, 1, ON_ARRIVAL)
    assert _elements(PROBLEM, "in").inside[:2] == (0, AT_START)


def test_a_loading_of_no_seconds_begins_a_stay_and_keeps_hours() -> None:
    village = Stop("village", hours=(Window(600, 6_000),), bays=1)
    fleet = replace(FLEET, loading_seconds={"seats": 0})
    problem = replace(PROBLEM, stops=(village, PROBLEM.stops[1]), fleets=(fleet,))
    found = _elements(problem, "out", 0)
    assert found.inside[:2] == (0, AT_START)
    assert (found.steps[0].hold, found.steps[0].slots) == (0, 1)
    assert found.steps[0].resources[0] >= 0


def test_desks_of_a_category_and_of_all_people() -> None:
    town = Stop(
        "town",
        inside=False,
        intake_seconds_per_unit={PEOPLE: Fraction(6), "civilians": Fraction(12)},
    )
    found = _elements(replace(PROBLEM, stops=(PROBLEM.stops[0], town)), "out", 0)
    assert found.steps[-1].rates == (12 / 60, 6 / 60)
    assert len(set(found.steps[-1].desks)) == 2


def test_each_group_of_lanes_covers_a_passage_with_slots_of_its_own() -> None:
    rows = tuple(
        replace(p, seconds=60 if p.load_state == "civilians" else 45) for p in GATE.passages
    )
    lanes = (Lane(frozenset({Direction.OUT})), Lane())
    problem = replace(PROBLEM, gates=(replace(GATE, lanes=lanes, passages=rows),))
    arcs = all_arcs(problem)
    resources = Resources(problem, arcs, Seconds(0, 36_000))
    for arc in arcs:
        for step in elements_of(problem, arc, resources).steps:
            for r, slots in zip(step.resources, (step.slots, step.other_slots), strict=True):
                assert r < 0 or slots * resources.slots[r] >= step.hold
