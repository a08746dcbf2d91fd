"""The solver as a whole, on named cases and as laws: its timetables pass, never longer."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from random import Random

import pytest

from tests.problems.any_problem import any_problem
from tests.problems.ferry import ferry
from tests.problems.one_gate import FLEET, GATE, IN, LOAD, OUT, PROBLEM, with_fleet, with_load
from tests.timetabling.solvers.search.lawful import lawful
from treve.timetabling.baselines.nearest_first import dispatch, nearest_first
from treve.timetabling.problem import (
    Fleet,
    Leg,
    Problem,
    Stop,
    Way,
)
from treve.timetabling.referee import check_timetable, measure
from treve.timetabling.solution import Outcome, Progress, Request, Solution
from treve.timetabling.solvers import solve
from treve.timetabling.span import pause_seconds
from treve.timetabling.window import (
    Window,
)

SEEDS = range(120)


def _solve(problem: Problem, steps: int = 400, **asked: object) -> Solution:
    request = Request(**asked)  # type: ignore[arg-type]
    return solve(problem, request, lambda done: done >= steps, lambda _: None)


def _pause(problem: Problem, found: Solution) -> int:
    assert found.timetable is not None
    assert check_timetable(problem, found.timetable) == ()
    return pause_seconds(problem, found.timetable)


def test_one_bus_and_two_rounds() -> None:
    found = _solve(PROBLEM)
    first = nearest_first(PROBLEM)
    assert first is not None
    assert found.bound is not None
    assert found.bound.pause_seconds <= _pause(PROBLEM, found) <= pause_seconds(PROBLEM, first)


def test_a_bound_that_is_known_is_not_proven_again(monkeypatch: pytest.MonkeyPatch) -> None:
    proven = _solve(PROBLEM)
    monkeypatch.setattr("treve.timetabling.solvers.search.solve.prove_bound", None)
    assert _solve(PROBLEM, bound=proven.bound).timetable == proven.timetable


def test_what_cannot_be_is_impossible() -> None:
    problem = replace(PROBLEM, windows=(Window(0, 1_800),))
    found = _solve(problem)
    assert (found.outcome, found.timetable) == (Outcome.PROVEN_IMPOSSIBLE, None)
    assert found.clash


def test_windows_that_no_trip_fits_into_are_impossible_however_many_there_are() -> None:
    """Boarding 60, out 100, gate 50: 210 seconds in one stretch, and no window holds them."""
    days = tuple(Window(day * 86400, day * 86400 + 200) for day in range(30))
    found = _solve(ferry(windows=days))
    assert (found.outcome, found.timetable) == (Outcome.PROVEN_IMPOSSIBLE, None)
    assert [(c.object, c.kind) for c in found.clash] == [("people", "trip")]


def test_a_problem_without_gates() -> None:
    """The bus evacuation problem: yard, point, shelter, and back to the point."""
    legs = (Leg(600, 600),)
    problem = Problem(
        (Stop("yard"), Stop("point"), Stop("shelter", capacity={"people": 3})),
        (),
        (
            Way("a", "yard", "point", legs, frozenset({"bus"})),
            Way("b", "point", "shelter", legs, frozenset({"bus"})),
            Way("c", "shelter", "point", legs, frozenset({"bus"})),
        ),
        (Fleet("bus", "bus", 1, "yard", {"seats": 1}, {"seats": 0}, {"seats": 0}),),
        (replace(LOAD, quantity=3, origin="point", destinations=("shelter",)),),
        (Window(0, 36_000),),
    )
    assert _pause(problem, _solve(problem)) == 6 * 600


def test_a_fleet_that_no_road_serves_stays_at_home() -> None:
    problem = replace(PROBLEM, fleets=(FLEET, replace(FLEET, id="truck", vehicle_class="truck")))
    assert _pause(problem, _solve(problem)) == _pause(PROBLEM, _solve(PROBLEM))


def test_loadings_of_no_seconds() -> None:
    problem = with_fleet(loading_seconds={"seats": 0}, unloading_seconds={"seats": 0})
    assert _pause(problem, _solve(problem)) > 0


def test_a_million_units_of_one_load() -> None:
    problem = replace(
        with_fleet(count=6, capacity={"seats": 100_000}),
        loads=(replace(LOAD, quantity=1_000_000),),
    )
    assert _pause(problem, _solve(problem)) > 0


def test_thirty_days() -> None:
    windows = tuple(Window(86_400 * day, 86_400 * day + 20_000) for day in range(30))
    problem = replace(with_load(quantity=400), windows=windows, margin_seconds=900)
    assert _pause(problem, _solve(problem)) > 0


def test_nothing_inside_needs_no_pause() -> None:
    stops = tuple(replace(stop, inside=False) for stop in PROBLEM.stops)
    ways = tuple(
        replace(way, legs=tuple(replace(leg, inside=False) for leg in way.legs))
        for way in PROBLEM.ways
    )
    gates = tuple(replace(gate, inside=False) for gate in PROBLEM.gates)
    problem = replace(PROBLEM, stops=stops, ways=ways, gates=gates)
    assert _pause(problem, _solve(problem)) == 0


@pytest.mark.parametrize("after", [0, 200, 400])
def test_told_to_stop_it_gives_the_best_so_far(after: int) -> None:
    assert _pause(PROBLEM, _solve(PROBLEM, after)) > 0


def test_progress_is_told_with_the_bound() -> None:
    told: list[Progress] = []
    solve(with_load(quantity=300), Request(), lambda done: done >= 600, told.append)
    assert {each.bound_seconds for each in told} == {told[0].bound_seconds}
    assert [each.steps for each in told] == sorted(each.steps for each in told)


@pytest.mark.property
@pytest.mark.parametrize("seed", SEEDS)
def test_a_timetable_passes_and_is_never_longer(seed: int) -> None:
    """Than the dispatcher's; and never shorter than the bound."""
    problem = lawful(seed)
    found = _solve(problem, seed=seed, early=seed % 2 == 0)
    first = nearest_first(problem)
    if found.outcome is Outcome.PROVEN_IMPOSSIBLE:
        assert first is None
        return
    assert found.bound is not None
    if found.timetable is None:
        assert (found.outcome, first) == (Outcome.UNKNOWN, None)
        return
    pause = _pause(problem, found)
    assert pause >= found.bound.pause_seconds
    assert first is None or pause <= pause_seconds(problem, first)
    again = _solve(problem, 200, seed=seed + 1, early=False, incumbent=found.timetable)
    assert _pause(problem, again) <= pause


@pytest.mark.property
@pytest.mark.parametrize("seed", range(60))
def test_zones_with_any_border_are_kept_to(seed: int) -> None:
    """Gates and legs lie inside or outside in any order, and whoever stands inside is inside."""
    problem = _any_border(lawful(seed), Random(seed))
    found = _solve(problem, 200, seed=seed, early=False)
    if found.timetable is not None:
        assert _pause(problem, found) == measure(problem, found.timetable).pause_seconds


@pytest.mark.property
@pytest.mark.parametrize("seed", range(120))
def test_nobody_waits_in_the_zone_beyond_its_windows(seed: int) -> None:
    """Only stops are inside, and outer gates open late: whoever has boarded may wait at them.

    Windows of a few hours, with the next one as likely in an hour as tomorrow.
    """
    draw = Random(seed)
    problem = any_problem(seed)
    starts = [0]
    while len(starts) < 8:
        starts.append(starts[-1] + draw.choice((12_600, 18_000, 86_400)))
    windows = tuple(Window(start, start + 10_800) for start in starts)
    late = draw.choice((3_600, 7_200, 10_000))
    hours = tuple(Window(w.start_seconds + late, w.end_seconds + 1_800) for w in windows)
    gates = tuple(
        replace(gate, inside=False, hours=hours, longest_wait_seconds=draw.choice((None, 0, 1_200)))
        for gate in problem.gates
    )
    ways = tuple(
        replace(way, legs=tuple(replace(leg, inside=False) for leg in way.legs))
        for way in problem.ways
    )
    loads = tuple(replace(x, due_seconds=None) for x in problem.loads)
    open_late = replace(problem, windows=windows, gates=gates, ways=ways, loads=loads)
    for shut in (open_late, replace(open_late, margin_seconds=1_800)):
        found = _solve(shut, 400, seed=seed, early=False)
        if found.timetable is not None:
            assert _pause(shut, found) == measure(shut, found.timetable).pause_seconds


def _any_border(problem: Problem, draw: Random) -> Problem:
    gates = tuple(replace(gate, inside=draw.random() < 0.4) for gate in problem.gates)
    ways = tuple(
        replace(way, legs=tuple(replace(leg, inside=draw.random() < 0.5) for leg in way.legs))
        for way in problem.ways
    )
    return replace(problem, gates=gates, ways=ways)


def test_who_comes_by_a_road_outside_does_not_stand_inside_before_the_windows_open() -> None:
    """Only the village itself lies inside; the bus could be there half an hour before zero."""
    ways = tuple(
        replace(way, legs=tuple(replace(leg, inside=False) for leg in way.legs))
        for way in PROBLEM.ways
    )
    gates = tuple(replace(gate, inside=False) for gate in PROBLEM.gates)
    problem = replace(with_fleet(rests_inside=False), ways=ways, gates=gates)
    assert _pause(problem, _solve(problem)) > 0


def test_who_may_wait_at_the_inner_gate_is_inside_from_when_he_comes_there() -> None:
    """The outer gate lets nobody wait, and the road between the two is outside."""
    outer = replace(GATE, id="outer", inside=False, longest_wait_seconds=0)
    inner = GATE
    near, far = OUT.legs
    road = Leg(300, 300, inside=False)
    ways = (
        replace(OUT, legs=(near, road, far), gates=("gate", "outer")),
        replace(IN, legs=(far, road, near), gates=("outer", "gate")),
    )
    problem = replace(PROBLEM, gates=(inner, outer), ways=ways)
    assert _pause(problem, _solve(problem)) > 0


def test_a_later_window_that_does_alone_is_found_and_never_ends_in_an_error() -> None:
    """The dispatcher begins in a first window of little use; the second would do by itself."""
    windows = (Window(0, 2_600), Window(50_000, 66_000))
    found = _solve(replace(PROBLEM, windows=windows))
    assert _pause(replace(PROBLEM, windows=windows), found) < 16_000


@pytest.mark.property
@pytest.mark.parametrize("seed", SEEDS)
def test_a_given_pause_is_kept(seed: int) -> None:
    """And moves at least as much as the dispatcher, the most urgent ranks first."""
    problem = lawful(seed)
    share = Random(seed).choice((0.02, 0.05, 0.1, 0.3))
    given = int(sum(w.seconds for w in problem.windows) * share)
    found = _solve(problem, 200, seed=seed, fixed_open_seconds=given).timetable
    assert found is not None
    assert check_timetable(problem, found, fixed_open_seconds=given) == ()
    assert measure(problem, found).open_seconds <= given
    first = dispatch(problem, open_seconds=given)
    assert _moved(problem, found.unmoved) >= _moved(problem, first.unmoved)


@pytest.mark.parametrize("seed", range(12))
def test_what_need_not_move_costs_no_second(seed: int) -> None:
    problem = lawful(seed)
    chance = Random(seed)
    goods = tuple(
        replace(x, id=f"extra {x.id}", rank=9, binding=False)
        for x in problem.loads
        if chance.random() < 0.7
    )
    more = replace(problem, loads=(*problem.loads, *goods))
    without, found = _solve(problem), _solve(more)
    assert found.outcome == without.outcome
    if found.timetable is None:
        return
    assert check_timetable(more, found.timetable) == ()
    assert _pause(more, found) == _pause(problem, without)
    again = _solve(more, incumbent=found.timetable)
    assert again.timetable is not None
    assert check_timetable(more, again.timetable) == ()
    assert _pause(more, again) <= _pause(more, found)


def _moved(problem: Problem, unmoved: object) -> list[int]:
    people = [x for x in problem.loads if x.people]
    left = dict(unmoved)  # type: ignore[call-overload]
    return [
        sum((x.quantity - left.get(x.id, 0)) * x.weight for x in people if x.rank == rank)
        for rank in sorted({x.rank for x in people})
    ]


@pytest.mark.parametrize("seed", [4, 9, 12])
def test_more_workers_change_nothing(seed: int) -> None:
    problem = lawful(seed)
    assert _solve(problem, 1_000, seed=seed) == _solve(problem, 1_000, seed=seed, workers=2)


def test_another_process_finds_the_same() -> None:
    code = (
        "import hashlib\n"
        "from tests.timetabling.solvers.search.test_solve import _solve, lawful\n"
        "print(hashlib.sha256(repr(_solve(lawful(12), 1_000, seed=5)).encode()).hexdigest())\n"
    )
    answers = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": number},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for number in ("1", "2")
    }
    assert len(answers) == 1
