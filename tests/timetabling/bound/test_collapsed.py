"""The program of a small problem, row by row."""

from __future__ import annotations

from dataclasses import replace

from tests.problems.ferry import ferry
from treve.timetabling.bound.collapsed import charge, collapse
from treve.timetabling.bound.columns import KINDS
from treve.timetabling.bound.proof import solve_program
from treve.timetabling.bound.stagger import staggers
from treve.timetabling.problem import Leg, Stop, Way


def test_a_trip_is_charged_by_the_cut_it_makes() -> None:
    c = collapse(ferry(), 1)
    out = next(arc for arc in c.arcs if arc.load is not None)
    assert {kind: charge(out, kind, 1) for kind in KINDS} == {
        "wander": 0, "enter": 440, "mid": 440, "leave": 210, "single": 210, "after": 0,
    }  # fmt: skip


def test_demands_are_rounded_up_to_whole_vehicles() -> None:
    c = collapse(ferry(people=41), 1)
    rows = {row.name: row for row in c.program.rows}
    assert rows["demand:people:10"].least == 5
    assert set(rows["demand:people:10"].coefficients.values()) == {1}


def test_a_gate_loses_no_more_than_the_pause_is_known_to_have() -> None:
    """Nobody goes out before having come in: 100 + 50 to town, 100 back. Out, nothing follows."""
    problem = ferry()
    least = {
        assumed: next(
            row.least
            for row in collapse(problem, 1, assumed_open_seconds=assumed).program.rows
            if row.name == "gate-time:gate:out"
        )
        for assumed in (0, 100, 5000)
    }
    assert least == {0: 0, 100: 100, 5000: 100 + 50 + 100}


def test_who_works_outside_may_never_enter() -> None:
    problem = ferry()
    hop = Way("hop", "camp", "camp", (replace(problem.ways[0].legs[1]),), frozenset({"bus"}))
    load = replace(problem.loads[0], id="tents", origin="camp")
    c = collapse(replace(problem, ways=(*problem.ways, hop), loads=(load,)), 1)
    assert c.outside_work == {0}
    rows = {row.name: row.equal for row in c.program.rows}
    assert (rows["balance:bus:camp:0"], rows["balance:bus:camp:1"]) == (False, True)


def test_vehicles_cannot_all_be_first() -> None:
    """One lane of 50 s: of two first passages one is 50 s late, k = 1 says so."""
    c = collapse(ferry(), 1)
    family = next(s for s in staggers(c) if s.side == "first")
    row = family.row(c, 1)
    assert (row.name, row.least) == ("first:gate:bus:1", -50)
    late = {j: extra - 50 for j, extra in family.extra.items()}
    assert row.coefficients == {c.delay["first", 0, 0]: 1} | late


def test_the_program_is_solved_and_added_up() -> None:
    proof = solve_program(collapse(ferry(people=10), 1))
    assert proof is not None
    assert proof.value == proof.certificate("open_seconds").value == 360


def test_nobody_is_first_in_the_zone_from_where_nobody_can_stand_before() -> None:
    """A second camp next to the gate makes no head shorter: no bus begins there."""
    problem = ferry()
    out, into = problem.ways
    near = (
        replace(out, id="out-2", destination="near", legs=(out.legs[0], Leg(5, 5, inside=False))),
        replace(into, id="in-2", origin="near", legs=(Leg(5, 5), into.legs[1])),
    )
    stops = (*problem.stops, Stop("near"))
    c = collapse(replace(problem, stops=stops, ways=(*problem.ways, *near)), 1)
    enters = {c.arcs[i].origin for i, kind in c.columns if kind in ("enter", "single")}
    assert enters == {1}
    family = next(s for s in staggers(c) if s.side == "first")
    assert set(family.extra.values()) == {0}
