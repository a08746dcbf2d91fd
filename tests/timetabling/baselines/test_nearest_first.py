"""The dispatcher: what it does on tiny cases, and that it keeps all laws on any."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.problems.any_problem import any_problem
from tests.problems.one_gate import FLEET, LOAD, PROBLEM, with_fleet, with_load
from treve.timetabling.baselines.nearest_first import dispatch, nearest_first
from treve.timetabling.problem import (
    PEOPLE,
    Fleet,
    Load,
    Problem,
    Stop,
    Way,
)
from treve.timetabling.referee import check_timetable, measure
from treve.timetabling.span import pause_seconds
from treve.timetabling.timetable import Timetable, Trip
from treve.timetabling.window import (
    Window,
)


def _kept(problem: Problem, timetable: Timetable | None) -> Timetable:
    assert timetable is not None
    assert check_timetable(problem, timetable) == ()
    return timetable


def _brief(timetable: Timetable) -> list[tuple[str, str, int, int]]:
    return [(t.vehicle, t.way, t.departure_seconds, t.quantity) for t in timetable.trips]


def test_bus_stands_ready_outside_and_makes_two_rounds() -> None:
    timetable = _kept(PROBLEM, nearest_first(PROBLEM))
    # At the gate at 0; in at 60, there at 660, loaded at 960, out at 1620-1680, town at 2940,
    # empty at 3060; gate at 4260, and the same again.
    assert _brief(timetable) == [
        ("bus-1", "in", -1200, 0),
        ("bus-1", "out", 960, 50),
        ("bus-1", "in", 3060, 0),
        ("bus-1", "out", 5220, 30),
    ]
    assert measure(PROBLEM, timetable).pause_seconds == 5940


def test_second_bus_waits_for_the_first_at_the_gate() -> None:
    problem = with_fleet(count=2)
    timetable = _kept(problem, nearest_first(problem))
    starts = sorted(p.start_seconds for t in timetable.trips for p in t.passings)
    assert starts == [0, 60, 1620, 1680]


def test_nearer_load_goes_first() -> None:
    far = replace(LOAD, id="far", origin="farm")
    farm = (
        Way("farm-out", "farm", "town", PROBLEM.ways[0].legs, frozenset({"bus"}), ("gate",)),
        replace(PROBLEM.ways[1], id="farm-in", destination="farm"),
    )
    longer = tuple(
        replace(way, legs=tuple(replace(leg, empty_seconds=leg.empty_seconds + 60)
                                for leg in way.legs))
        for way in farm
    )  # fmt: skip
    problem = replace(
        PROBLEM,
        stops=(*PROBLEM.stops, Stop("farm")),
        ways=(*PROBLEM.ways, *longer),
        loads=(far, LOAD),
    )
    timetable = _kept(problem, nearest_first(problem))
    assert [t.load for t in timetable.trips if t.load] == ["people", "people", "far", "far"]


def test_urgent_load_goes_before_a_nearer_one() -> None:
    wounded = Load("wounded", "seats", "civilians", 10, "village", ("town",), rank=-1)
    problem = replace(PROBLEM, loads=(LOAD, wounded))
    timetable = _kept(problem, nearest_first(problem))
    assert [t.load for t in timetable.trips if t.load] == ["wounded", "people", "people"]


def test_fixed_hours_move_what_they_can_and_declare_the_rest() -> None:
    timetable = _kept(PROBLEM, dispatch(PROBLEM, open_seconds=2000))
    assert timetable.unmoved == {"people": 30}
    assert measure(PROBLEM, timetable).open_seconds == 1680


def test_nothing_moves_in_too_short_windows_and_the_dispatcher_has_no_answer() -> None:
    problem = replace(PROBLEM, windows=(Window(0, 1000), Window(5000, 6000)))
    assert nearest_first(problem) is None
    assert dispatch(problem) == Timetable((), {"people": 80})


def test_a_vehicle_that_may_not_rest_inside_is_out_before_the_window_ends() -> None:
    problem = replace(
        with_fleet(rests_inside=False), windows=(Window(0, 1700), Window(20_000, 30_000))
    )
    timetable = _kept(problem, nearest_first(problem))
    assert [t.departure_seconds for t in timetable.trips] == [-1200, 960, 18_800, 20_960]


def test_a_truck_that_may_not_stay_drives_out_again_empty() -> None:
    goods = Load("rice", "seats", "civilians", 40, "town", ("village",), people=False)
    problem = replace(with_fleet(rests_inside=False), loads=(goods,))
    timetable = _kept(problem, nearest_first(problem))
    assert [(t.way, t.load) for t in timetable.trips] == [("in", "rice"), ("out", None)]


def test_private_cars_leave_once() -> None:
    problem = with_fleet(home="village", count=3, returns=False)
    timetable = _kept(problem, nearest_first(problem))
    assert [(t.vehicle, t.quantity) for t in timetable.trips] == [("bus-1", 50), ("bus-2", 30)]


def test_cars_stay_at_home_where_the_pause_is_shorter_without_them() -> None:
    """Thirty cars of two before one bus of fifty: the gate alone would take them half an hour."""
    cars = Fleet("car", "bus", 30, "village", {"seats": 2}, {"seats": 0}, {"seats": 0},
                 returns=False)  # fmt: skip
    problem = replace(with_load(quantity=50), fleets=(cars, FLEET))
    every = dispatch(problem)
    found = _kept(problem, nearest_first(problem))
    assert every.unmoved == found.unmoved == {}
    assert pause_seconds(problem, found) < pause_seconds(problem, every)
    assert {trip.vehicle for trip in found.trips} == {"bus-1"}
    few = replace(
        problem, fleets=(replace(cars, count=2), FLEET), loads=(replace(LOAD, quantity=54),)
    )
    assert {trip.vehicle for trip in _kept(few, nearest_first(few)).trips} == {
        "bus-1", "car-1", "car-2",
    }  # fmt: skip


def test_cars_stay_at_home_where_they_would_use_up_the_window() -> None:
    cars = Fleet("car", "bus", 30, "village", {"seats": 2}, {"seats": 0}, {"seats": 0},
                 returns=False)  # fmt: skip
    hours = (Window(0, 1800), Window(50_000, 50_060))
    problem = replace(with_load(quantity=40), fleets=(cars, FLEET), windows=hours)
    assert dispatch(problem).unmoved == {"people": 2}
    timetable = _kept(problem, nearest_first(problem))
    assert [(t.vehicle, t.quantity) for t in timetable.trips] == [("bus-1", 0), ("bus-1", 40)]


def test_a_wait_at_the_gate_that_is_limited_is_spent_at_the_stop() -> None:
    gate = replace(PROBLEM.gates[0], longest_wait_seconds=30)
    problem = replace(with_fleet(count=2), gates=(gate,))
    timetable = _kept(problem, nearest_first(problem))
    assert [t.departure_seconds for t in timetable.trips if t.way == "in"] == [-1200, -1170]


def test_full_sites_turn_people_away() -> None:
    town = replace(PROBLEM.stops[1], capacity={PEOPLE: 60})
    problem = replace(PROBLEM, stops=(PROBLEM.stops[0], town))
    assert nearest_first(problem) is None
    assert _kept(problem, dispatch(problem)).unmoved == {"people": 20}


def test_loads_wait_for_their_release_and_none_leaves_after_its_due() -> None:
    problem = with_load(release_seconds=7200)
    boarding = [
        t.loading_start_seconds for t in _kept(problem, nearest_first(problem)).trips if t.load
    ]
    assert boarding[0] == 7200
    late = with_load(due_seconds=3060)
    assert dispatch(late).unmoved == {"people": 30}


def test_goods_that_do_not_bind_stay() -> None:
    spare = Load(
        "rice", "seats", "civilians", 40, "town", ("village",), people=False, binding=False
    )
    problem = replace(PROBLEM, loads=(LOAD, spare))
    assert _kept(problem, nearest_first(problem)).unmoved == {"rice": 40}


def test_a_vehicle_takes_several_ways_to_a_load_it_cannot_drive_straight_to() -> None:
    rice = Load("rice", "seats", "civilians", 40, "depot", ("village",), people=False)
    problem = replace(
        PROBLEM,
        stops=(*PROBLEM.stops, Stop("depot", inside=False)),
        ways=(
            *PROBLEM.ways,
            replace(PROBLEM.ways[0], id="to-depot", destination="depot"),
            replace(PROBLEM.ways[1], id="from-depot", origin="depot"),
        ),
        loads=(rice,),
    )
    timetable = _kept(problem, nearest_first(problem))
    assert [t.way for t in timetable.trips] == ["in", "to-depot", "from-depot"]


def test_trips_stand_by_vehicle_in_order_of_time() -> None:
    problem = with_fleet(count=2)
    trips: tuple[Trip, ...] = _kept(problem, nearest_first(problem)).trips
    assert [t.vehicle for t in trips] == ["bus-1", "bus-1", "bus-2", "bus-2"]


@pytest.mark.property
@settings(deadline=None)
@given(seed=st.integers(0, 10**6), hours=st.sampled_from((None, 3, 11)))
def test_every_timetable_passes_the_referee(seed: int, hours: int | None) -> None:
    problem = any_problem(seed)
    open_seconds = None if hours is None else hours * 3600
    timetable = dispatch(problem, open_seconds=open_seconds)
    assert check_timetable(problem, timetable) == ()
    if open_seconds is not None:
        assert measure(problem, timetable).open_seconds <= open_seconds


@pytest.mark.property
@settings(deadline=None)
@given(seed=st.integers(0, 10**6))
def test_an_answer_moves_all_that_binds_and_is_the_same_again(seed: int) -> None:
    problem = any_problem(seed)
    timetable = nearest_first(problem)
    assert timetable == nearest_first(problem)
    if timetable is not None:
        assert check_timetable(problem, timetable) == ()
        assert not any(timetable.unmoved.get(load.id) for load in problem.loads if load.binding)


class _After:
    """A stop rule that says yes after so many questions."""

    def __init__(self, asked: int) -> None:
        self.left = asked

    def __call__(self, steps: int) -> bool:
        """Count; what a dispatcher does are no steps of a search."""
        assert steps < 0
        self.left -= 1
        return self.left < 0


def test_a_dispatcher_that_is_stopped_keeps_what_it_has_and_declares_the_rest() -> None:
    whole = dispatch(PROBLEM)
    stopped = dispatch(PROBLEM, stop=_After(1))
    assert stopped.trips == whole.trips[: len(stopped.trips)]
    assert 0 < len(stopped.trips) < len(whole.trips)
    assert check_timetable(PROBLEM, stopped, fixed_open_seconds=36_000) == ()
    assert sum(stopped.unmoved.values()) > 0
    assert nearest_first(PROBLEM, _After(1)) is None
    assert nearest_first(PROBLEM, _After(100)) == whole
