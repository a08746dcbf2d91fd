"""Trips that stand on a board: they hold what they touch, and are never taken out."""

from __future__ import annotations

from dataclasses import replace

from tests.problems.conditioned import reciprocal
from tests.problems.one_gate import PROBLEM
from tests.timetabling.solvers.search.boards import Laid, laid
from treve.timetabling.baselines.nearest_first import nearest_first
from treve.timetabling.problem import Direction, Gate, Lane, Problem
from treve.timetabling.solvers.search.board import TRIP_AT, TRIP_END, TRIP_START
from treve.timetabling.solvers.search.exact import to_timetable
from treve.timetabling.solvers.search.follow import when_free
from treve.timetabling.solvers.search.standing import put_standing, with_standing
from treve.timetabling.solvers.search.walk import cut_day, put_back, remember, send
from treve.timetabling.timetable import Timetable, UnderWay


def told(problem: Problem = PROBLEM) -> Timetable:
    """The dispatcher's timetable."""
    found = nearest_first(problem)
    assert found is not None
    return found


def standing(problem: Problem, under_way: UnderWay) -> Laid:
    """A board with what stands."""
    case = laid(problem)
    put_standing(problem, case.arcs, case.board, case.clock, case.resources, under_way)
    return case


def test_rows_have_the_moments_of_the_trips() -> None:
    """To the second, whatever slots are."""
    timetable = told()
    case = standing(PROBLEM, UnderWay(10_000, timetable))
    assert int(case.board.counts[0]) == int(case.board.fixed[0]) == len(timetable.trips)
    for row, trip in zip(case.board.days[0], timetable.trips, strict=False):
        assert int(row[TRIP_START]) == case.clock.at(trip.begins_seconds)
        assert int(row[TRIP_END]) == case.clock.at(trip.ends_seconds)
        gate = 0 if trip.load is None else 1
        assert int(row[TRIP_AT + gate]) == case.clock.at(trip.passings[0].start_seconds)
    assert int(case.board.loads["left"][0]) == 0


def test_what_is_under_way_holds_its_slots_and_what_is_over_none() -> None:
    """The gate is taken when the second trip comes, and free when the first came."""
    timetable = told()
    second = timetable.trips[1]
    now = timetable.trips[0].ends_seconds + 1
    case = standing(PROBLEM, UnderWay(now, timetable))
    gate = case.resources.known["gate", "gate", "both"]
    over, coming = (
        case.clock.at(trip.passings[0].start_seconds) for trip in (timetable.trips[0], second)
    )
    size = int(case.board.slots[gate])
    assert when_free(case.board, gate, over, 1, 1 << 30) < over + size
    assert when_free(case.board, gate, coming, 1, 1 << 30) >= coming + 60


def test_no_day_is_cut_before_its_standing_trips() -> None:
    """Nor are they put back twice."""
    timetable = told()
    stands = Timetable(timetable.trips[:2])
    case = standing(PROBLEM, UnderWay(timetable.trips[1].ends_seconds, stands))
    before = case.board.days[0, :2].copy()
    remember(case.board, 0)
    cut_day(case.board, 0, 0)
    put_back(case.board, 0, 0)
    assert int(case.board.counts[0]) == 2
    assert (case.board.days[0, :2] == before).all()
    assert int(case.board.loads["left"][0]) == 30


def test_a_barred_vehicle_is_sent_nowhere() -> None:
    """Though there is something to fetch."""
    case = standing(PROBLEM, UnderWay(0, Timetable(()), frozenset({"bus-1"})))
    assert send(case.board, 0, case.clock.count, 0.0, 1e12)
    assert int(case.board.counts[0]) == 0


def test_nothing_new_begins_before_now() -> None:
    """However long a vehicle has stood at home."""
    case = standing(PROBLEM, UnderWay(5000, Timetable(())))
    case.board.arcs["pay"] = [0 if arc.load is None else 1e6 for arc in case.arcs]
    assert send(case.board, 0, case.clock.count, 0.0, 1e12)
    assert int(case.board.counts[0]) > 0
    assert int(case.board.days[0, 0, TRIP_START]) >= case.clock.at(5000)


def test_standing_trips_come_back_as_they_were() -> None:
    """From the board they may differ by how slots are rounded; without any nothing changes."""
    problem = reciprocal()
    timetable = told(problem)
    under_way = UnderWay(10**6, timetable)
    case = standing(problem, under_way)
    exact = to_timetable(problem, case.arcs, case.board, case.clock, case.resources)
    found = with_standing(problem, exact, under_way)
    assert found is not None
    assert found.trips == timetable.trips
    assert with_standing(problem, exact, None) is exact


def test_others_get_the_lanes_that_are_left() -> None:
    """Of two lanes the one that a standing trip does not hold; of one none."""
    both = Lane(frozenset(Direction))
    for lanes in (1, 2):
        gate = PROBLEM.gates[0]
        wide = replace(PROBLEM, gates=(Gate(gate.id, (both,) * lanes, gate.passages),))
        timetable = told(wide)
        other = replace(timetable.trips[0], vehicle="bus-2")
        fleet = replace(wide.fleets[0], count=2)
        problem = replace(wide, fleets=(fleet,))
        under_way = UnderWay(10**6, timetable)
        found = with_standing(problem, Timetable((*timetable.trips, other)), under_way)
        if lanes == 1:
            assert found is None
        else:
            assert found is not None
            assert found.trips[-1].passings[0].lane != timetable.trips[0].passings[0].lane
