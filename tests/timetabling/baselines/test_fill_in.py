"""What need not move: it goes along between what stands, and lengthens nothing."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.problems.any_problem import any_problem
from tests.problems.one_gate import LOAD, PROBLEM, with_fleet
from treve.timetabling.baselines.fill_in import binding_part, binding_trips, fill_in, fill_windows
from treve.timetabling.baselines.nearest_first import nearest_first
from treve.timetabling.problem import Load, Problem
from treve.timetabling.referee import check_timetable
from treve.timetabling.rows import Calendar, Cap, Floor, Moment, Precedence, Quantity, Ratio, Rows
from treve.timetabling.span import inside_span
from treve.timetabling.timetable import Timetable
from treve.timetabling.window import Window

RICE = Load("rice", "seats", "civilians", 500, "village", ("town",), rank=1, binding=False)
"""More of it than there is time for."""


def _with(load: Load, vehicles: int = 1) -> Problem:
    problem = with_fleet(count=vehicles)
    gates = tuple(replace(gate, lanes=gate.lanes * 3) for gate in problem.gates)
    return replace(problem, gates=gates, loads=(*problem.loads, load))


def _must(problem: Problem) -> Timetable:
    found = nearest_first(binding_part(problem))
    assert found is not None
    return found


def test_trips_that_stand_stay_and_the_pause_stays() -> None:
    problem = _with(RICE, vehicles=3)
    before = _must(problem)
    after = fill_in(problem, before)
    assert set(before.trips) < set(after.trips)
    assert check_timetable(problem, after) == ()
    assert inside_span(problem, after) == inside_span(problem, before)
    assert 0 < after.unmoved["rice"] < 500


def test_nothing_fits_after_the_last_round_of_the_only_bus() -> None:
    problem = _with(RICE)
    before = _must(problem)
    assert fill_in(problem, before) == Timetable(before.trips, {"rice": 500})


def test_all_of_the_given_hours_are_used_where_the_pause_is_given() -> None:
    problem = _with(RICE)
    after = fill_windows(problem, problem.windows, _must(problem))
    assert check_timetable(problem, after) == ()
    assert after.unmoved.get("rice", 0) < 500


def test_people_left_behind_are_fetched_before_what_need_not_move() -> None:
    problem = _with(RICE)
    nobody = Timetable((), {LOAD.id: LOAD.quantity, "rice": 500})
    until = inside_span(problem, _must(problem))
    assert until is not None
    hours = (Window(0, until[1] + problem.margin_seconds),)
    after = fill_windows(problem, hours, nobody)
    assert after.unmoved == {"rice": 500}


def test_where_all_binds_nothing_is_added() -> None:
    found = _must(PROBLEM)
    assert fill_in(PROBLEM, found) is found


def test_what_something_binding_waits_for_is_no_extra() -> None:
    first = replace(RICE, id="first", rank=-1)
    problem = _with(first)
    assert binding_part(problem) == problem
    assert binding_part(_with(RICE)).loads == PROBLEM.loads


def test_taking_the_extras_out_gives_what_stood_before() -> None:
    problem = _with(RICE, vehicles=3)
    before = _must(problem)
    assert binding_trips(problem, fill_in(problem, before)) == before


def test_a_day_that_goes_on_with_what_must_move_is_not_cut() -> None:
    problem = _with(replace(RICE, quantity=50, rank=0))
    long = (Window(0, 10 * 3600),)
    urgent = replace(problem.loads[1], binding=True, rank=-1)
    mixed = nearest_first(replace(problem, loads=(urgent, *PROBLEM.loads), windows=long))
    assert mixed is not None
    assert binding_trips(problem, mixed) is None


def _loosened(problem: Problem, mask: int) -> Problem:
    loads = tuple(replace(x, binding=bool(mask >> i & 1)) for i, x in enumerate(problem.loads))
    return replace(problem, loads=loads)


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 10**6), st.integers(0, 2**8 - 1))
def test_on_any_problem_laws_pause_and_trips_are_kept(seed: int, mask: int) -> None:
    loose = _loosened(any_problem(seed), mask)
    before = nearest_first(binding_part(loose))
    if before is None:
        return
    after = fill_in(loose, before)
    assert check_timetable(loose, after) == ()
    assert inside_span(loose, after) == inside_span(loose, before)
    assert set(before.trips) <= set(after.trips)
    stripped = binding_trips(loose, after)
    assert stripped is not None
    assert set(stripped.trips) <= set(before.trips)
    assert check_timetable(binding_part(loose), stripped) == ()


def test_conditions_forget_what_need_not_move() -> None:
    """What waits for others may be all or in part what need not move; what they wait for binds."""
    must = Quantity(("people",), Moment.ARRIVAL)
    rice, both = replace(must, loads=("rice",)), replace(must, loads=("people", "rice"))
    hours = (Window(0, 9),)

    def rows(*whats: Quantity) -> Rows:
        return Rows(
            tuple(Precedence("a", must, 1, what) for what in whats),
            tuple(Ratio("b", what, must, Fraction(1)) for what in whats),
            tuple(Cap("c", what, 9) for what in whats),
            (Floor("d", must, 1, 9),),
            tuple(Calendar("e", what, hours) for what in whats),
        )

    assert binding_part(replace(_with(RICE), rows=rows(rice, both))).rows == rows(must)
    urgent = replace(RICE, rank=-1)
    assert binding_part(replace(_with(urgent), rows=rows(rice, both))).rows == rows(rice, both)
