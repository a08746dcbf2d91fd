"""Two chains side by side."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from fractions import Fraction

import pytest

from tests.problems.one_gate import FLEET, LOAD, PROBLEM
from treve.timetabling.baselines.nearest_first import dispatch, nearest_first
from treve.timetabling.bound import prove_bound
from treve.timetabling.problem import (
    Direction,
    Leg,
    Problem,
    Stop,
    Way,
)
from treve.timetabling.solution import Progress, Request
from treve.timetabling.solvers.search import walk
from treve.timetabling.solvers.search.crew import ROUND, Crew
from treve.timetabling.solvers.search.opening import open_crew
from treve.timetabling.span import pause_seconds
from treve.timetabling.timetable import Timetable
from treve.timetabling.window import (
    Window,
)

OUTSIDE = 20_000
"""Seconds of a road outside: far longer than the pause."""
FAR = replace(
    PROBLEM,
    ways=(
        Way("out", "village", "town", (Leg(600, 660), Leg(OUTSIDE, OUTSIDE, inside=False)),
            frozenset({"bus"}), ("gate",)),
        Way("in", "town", "village", (Leg(OUTSIDE, OUTSIDE, inside=False), Leg(600, 660)),
            frozenset({"bus"}), ("gate",), Direction.IN),
    ),
    fleets=(replace(FLEET, count=4),),
    loads=(replace(LOAD, quantity=200),),
)  # fmt: skip
FOUR = replace(PROBLEM, fleets=(replace(FLEET, count=4),), loads=(replace(LOAD, quantity=900),))


def _crew(problem: Problem, first: Timetable | None = None, **asked: object) -> Crew:
    request = Request(early=False, **asked)  # type: ignore[arg-type]
    return open_crew(problem, request, prove_bound(problem), first)


def _search(crew: Crew, steps: int, workers: int = 1) -> list[Progress]:
    told: list[Progress] = []
    with ThreadPoolExecutor(workers) as pool:
        crew.search(pool, lambda done: done >= steps, told.append)
    return told


def test_steps_are_counted_in_rounds() -> None:
    told = _search(_crew(FOUR), 3 * ROUND)
    assert [each.steps for each in told] == [ROUND, 2 * ROUND, 3 * ROUND]


def test_the_best_never_gets_worse() -> None:
    told = [p.pause_seconds for p in _search(_crew(FOUR), 10 * ROUND) if p.pause_seconds]
    assert told == sorted(told, reverse=True)
    assert told


def test_the_pause_told_on_the_way_holds_the_margin() -> None:
    late = replace(FOUR, margin_seconds=1_800)
    pauses = [
        [p.pause_seconds for p in _search(_crew(problem), 2 * ROUND)][-1]
        for problem in (FOUR, late)
    ]
    assert pauses[1] == (pauses[0] or 0) + 1_800
    assert (pauses[1] or 0) >= prove_bound(late).pause_seconds


def test_one_worker_or_two_find_the_same() -> None:
    found = []
    for workers in (1, 2):
        crew = _crew(FOUR, seed=3)
        _search(crew, 6 * ROUND, workers)
        found.append(crew.timetable())
    assert found[0] == found[1]


def test_an_incumbent_is_where_the_search_begins() -> None:
    first = nearest_first(FOUR)
    assert first is not None
    crew = _crew(FOUR, None, incumbent=first)
    assert all(chain.best is not None for chain in crew.chains)


def test_who_is_out_of_the_zone_drives_on_after_the_pause() -> None:
    """Else the board would hold no trip whose road outside ends after the best pause so far."""
    first = nearest_first(FAR)
    assert first is not None
    crew = _crew(FAR, first, incumbent=first)
    assert all(chain.best is not None for chain in crew.chains)


@pytest.mark.parametrize(("people", "left"), [(500, {"people": 300}), (1, {})])
def test_in_a_given_pause_nobody_stays_behind_for_the_sake_of_idle_hours(
    people: int, left: dict[str, int]
) -> None:
    """Four buses that wait far away for the opening get fifty out each, or a single one."""
    given = 5_400
    cut = replace(FAR, windows=(Window(0, given),), loads=(replace(LOAD, quantity=people),))
    crew = _crew(cut, fixed_open_seconds=given)
    with ThreadPoolExecutor(1) as pool:
        crew.search_most(pool, lambda done: done >= 2 * ROUND, lambda _: None)
    found = crew.timetable()
    assert found is not None
    assert {name: units for name, units in found.unmoved.items() if units} == left


def test_a_search_without_anything_complete_is_hopeless_after_a_while() -> None:
    """2,000 steps and ten for each vehicle, fifty if little is missing; once complete never."""
    crew = _crew(PROBLEM)
    missing = walk.missing(crew.chains[0].board)
    assert (crew.best, missing) == (None, 0)
    assert (crew.is_hopeless(2049), crew.is_hopeless(2050)) == (False, True)
    for chain in crew.chains:
        walk.cut_day(chain.board, 0, 0)
    assert (crew.is_hopeless(2009), crew.is_hopeless(2010)) == (False, True)
    _search(crew, ROUND)
    assert crew.best is not None
    assert not crew.is_hopeless(10**6)


def test_a_search_at_its_floor_stops() -> None:
    crew = _crew(FOUR)
    crew.floor = crew.ceiling
    assert len(_search(crew, 100 * ROUND)) < 20


def test_under_a_given_pause_it_moves_what_it_can() -> None:
    given = 9_000
    problem = replace(FOUR, windows=(replace(FOUR.windows[0], end_seconds=given),))
    first = dispatch(problem)
    crew = _crew(problem, first, fixed_open_seconds=given)
    with ThreadPoolExecutor(1) as pool:
        crew.search_most(pool, lambda done: done >= 600, lambda _: None)
    found = crew.timetable()
    assert found is not None
    assert found.unmoved["people"] <= first.unmoved["people"]
    assert 0 < pause_seconds(problem, found) <= given


def test_the_clock_holds_the_way_on_outside_and_the_queue_there() -> None:
    """The last 1,380 s of a trip are outside, and a desk takes in six people a minute."""
    slow = replace(PROBLEM.stops[1], intake_seconds_per_unit={"civilians": Fraction(10)})
    for problem in (FOUR, replace(FOUR, stops=(PROBLEM.stops[0], slow))):
        first = nearest_first(problem)
        assert first is not None
        clock = _crew(problem, first).chains[0].clock
        end = max(trip.unloading_end_seconds or trip.arrival_seconds for trip in first.trips)
        assert clock.at(end) < clock.count


def test_a_timetable_of_earlier_windows_does_not_say_when_those_of_a_later_one_must_end() -> None:
    early = nearest_first(PROBLEM)
    assert early is not None
    later = replace(PROBLEM, windows=(Window(40_000, 60_000),))
    crew = _crew(later, early)
    with ThreadPoolExecutor(1) as pool:
        crew.search(pool, lambda done: done >= ROUND, lambda _: None)
    assert crew.best is not None


def _all_sent(problem: Problem, first: Timetable | None) -> bool:
    """Whether a board as long as it is made carries everybody, were that worth any time."""
    chain = _crew(problem, first).chains[0]
    chain.board.arcs["pay"] *= 1e3
    chain.deadline = chain.clock.count
    chain.idle_price = 0.0
    for vehicle in range(len(chain.board.counts)):
        walk.cut_day(chain.board, vehicle, 0)
    chain.build(0)
    return bool(walk.missing(chain.board) == 0)


def test_a_bus_waits_outside_for_the_window_in_which_people_may_board() -> None:
    """In the first window the village has no hours: who comes in then has to leave without them."""
    village = Stop("village", hours=(Window(10_000, 36_000),))
    problem = replace(
        PROBLEM,
        fleets=(replace(FLEET, count=2, rests_inside=False),),
        stops=(village, PROBLEM.stops[1]),
        windows=(Window(0, 8_000), Window(9_000, 14_000)),
    )
    assert _all_sent(problem, None)


def test_a_desk_inside_may_be_busy_when_the_zone_is_quiet() -> None:
    """Fifty people at two minutes each: the last of them are taken in after the pause."""
    town = Stop("town", intake_seconds_per_unit={"civilians": Fraction(120)})
    problem = replace(
        PROBLEM,
        stops=(PROBLEM.stops[0], town),
        loads=(replace(LOAD, quantity=50),),
    )
    first = nearest_first(problem)
    assert first is not None
    assert _all_sent(problem, first)


def test_the_people_told_on_the_way_are_those_whom_the_best_moves() -> None:
    short = replace(FOUR, windows=(Window(0, 7_200),))
    crew = _crew(short, fixed_open_seconds=7_200)
    told: list[Progress] = []
    with ThreadPoolExecutor(1) as pool:
        crew.search_most(pool, lambda done: done >= 2 * ROUND, told.append)
    timetable = crew.timetable()
    assert timetable is not None
    moved = sum(trip.quantity for trip in timetable.trips)
    assert 0 < moved < 900
    assert told[-1].people_moved == moved
