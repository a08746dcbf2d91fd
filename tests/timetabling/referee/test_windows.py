"""Windows: nobody in the zone when the guns resume, nor within the margin before."""

from __future__ import annotations

from dataclasses import replace

from tests.problems import one_gate
from tests.problems.mill import (
    SECOND_OUT,
    check,
    fault,
    problem,
    timetable,
    with_object,
    with_trip,
)
from treve.errors import Finding
from treve.timetabling.baselines.nearest_first import nearest_first
from treve.timetabling.problem import (
    Problem,
)
from treve.timetabling.referee import check_timetable
from treve.timetabling.solution import Request
from treve.timetabling.solvers import solve
from treve.timetabling.timetable import Timetable
from treve.timetabling.window import (
    Window,
)


def _open(*windows: Window, margin: int = 600, **fields: object) -> Problem:
    gate = with_object("gates", "bridge", hours=None, **fields)
    return replace(gate, windows=windows, margin_seconds=margin)


def _outside(vehicle: str, trip: int, there: tuple[int, int], window: tuple[int, int]) -> Finding:
    """A stay in the zone that no window holds, beside the window that is meant."""
    return fault(
        "outside-windows",
        vehicle,
        trip=trip,
        start_seconds=there[0],
        end_seconds=there[1],
        earliest_seconds=window[0],
        latest_seconds=window[1],
    )


def test_a_stay_ends_before_the_margin() -> None:
    assert check(changed_problem=_open(Window(0, 2890), Window(9000, 18000))) == ()
    assert check(changed_problem=_open(Window(0, 2889), Window(9000, 18000))) == (
        _outside("bus-2", 2, (1330, 2290), (0, 2289)),
    )


def test_a_stay_begins_in_the_window() -> None:
    changed = _open(Window(0, 10), Window(1000, 18000), margin=0)
    early = [finding for finding in check(changed_problem=changed) if finding.objects[0] == "bus-1"]
    assert early == [
        _outside("bus-1", 1, (0, 330), (0, 10)),
        _outside("bus-1", 2, (330, 1290), (0, 10)),
    ]


def test_before_the_first_window_nothing_moves_inside() -> None:
    nothing_else = Timetable(
        tuple(trip.later(-1) for trip in timetable().trips[:2]), {"people": 10, "beds": 2}
    )
    assert check(nothing_else, _open(Window(0, 18000))) == (
        _outside("bus-1", 1, (-1, 330 - 1), (0, 17400)),
    )


def test_an_empty_vehicle_may_rest_inside_over_the_night() -> None:
    changed = with_trip(SECOND_OUT, lambda trip: trip.later(9500))
    night = _open(Window(0, 7200), Window(10800, 18000))
    assert check(changed, night) == ()


def test_a_loaded_vehicle_does_not_stand_inside_over_the_night() -> None:
    trip = timetable().trips[SECOND_OUT].later(9500)
    changed = with_trip(
        SECOND_OUT,
        lambda _: replace(trip, loading_start_seconds=1330, loading_end_seconds=1930),
    )
    night = _open(Window(0, 7200), Window(10800, 18000))
    assert check(changed, night) == (_outside("bus-2", 2, (1330, 11790), (0, 6600)),)


def test_who_may_not_rest_inside_stays_within_one_window() -> None:
    changed = with_trip(SECOND_OUT, lambda trip: trip.later(9500))
    bus = with_object("fleets", "bus", rests_inside=False).fleets
    night = replace(_open(Window(0, 7200), Window(10800, 18000)), fleets=bus)
    assert check(changed, night) == (_outside("bus-2", 1, (1000, 11790), (0, 6600)),)


def test_an_outside_gate_is_not_of_the_zone() -> None:
    outside = _open(Window(0, 2830), Window(9000, 18000), inside=False)
    assert check(changed_problem=outside) == ()


def test_without_a_margin_a_stay_may_end_with_the_window() -> None:
    assert check(changed_problem=_open(Window(0, 2290), Window(2290, 18000), margin=0)) == ()


def test_a_given_pause_cuts_the_windows() -> None:
    assert check_timetable(problem(), timetable(), fixed_open_seconds=2890) == ()
    assert check_timetable(problem(), timetable(), fixed_open_seconds=2889) == (
        _outside("bus-2", 2, (1330, 2290), (0, 2289)),
    )


def test_a_given_pause_goes_on_in_the_next_window() -> None:
    changed = with_trip(SECOND_OUT, lambda trip: trip.later(9500))
    night = _open(Window(0, 7200), Window(10800, 18000))
    needed = 7200 + (11790 + 600 - 10800)
    assert check_timetable(night, changed, fixed_open_seconds=needed) == ()
    assert len(check_timetable(night, changed, fixed_open_seconds=needed - 1)) == 1
    assert len(check_timetable(night, changed, fixed_open_seconds=0)) == 6


def test_nobody_boards_unless_the_whole_way_is_clear_within_the_window() -> None:
    """A gate that opens too late for the first window is no reason to board and wait there."""
    shut = replace(one_gate.GATE, hours=(Window(3_940, 20_000),))
    problem = replace(
        one_gate.PROBLEM,
        windows=(Window(0, 4_000), Window(8_000, 16_000)),
        margin_seconds=10,
        fleets=(replace(one_gate.FLEET, home="village"),),
        gates=(shut,),
        loads=(replace(one_gate.LOAD, quantity=50),),
    )
    found = nearest_first(problem)
    searched = solve(problem, Request(workers=1), lambda done: done >= 200, lambda _: None)
    for one in (found, searched.timetable):
        assert one is not None
        (trip,) = (trip for trip in one.trips if trip.load)
        assert trip.loading_start_seconds is not None
        assert trip.loading_start_seconds >= 8_000
        assert check_timetable(problem, one) == ()
    assert found is not None
    (trip,) = found.trips
    too_soon = trip.later(3_940 - trip.passings[0].start_seconds)
    faults = check_timetable(problem, replace(found, trips=(too_soon,)))
    assert {fault.code for fault in faults} == {"referee-outside-windows"}
