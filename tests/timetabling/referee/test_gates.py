"""Gates: who may pass, how long it takes, one passage at a time."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.problems.at_gates import ferry_lane
from tests.problems.mill import (
    BUS_OUT,
    CAR_OUT,
    check,
    fault,
    problem,
    with_fields,
    with_object,
    with_trip,
)
from treve.timetabling.referee import check_timetable
from treve.timetabling.timetable import Passing, Timetable, Trip
from treve.timetabling.window import (
    Window,
)


def test_a_passage_takes_its_seconds() -> None:
    rows = tuple(
        replace(row, seconds=61) if row.vehicle_class == "car" else row
        for row in problem().gates[0].passages
    )
    assert check(changed_problem=with_object("gates", "bridge", passages=rows)) == (
        fault("passage-time", "car-1", "bridge", trip=1, seconds=60, expected_seconds=61),
    )


def test_who_is_not_in_the_table_does_not_pass() -> None:
    rows = tuple(row for row in problem().gates[0].passages if row.load_state != "stretcher_cases")
    assert check(changed_problem=with_object("gates", "bridge", passages=rows)) == (
        fault(
            "passage-not-permitted",
            "ambulance-1",
            "bridge",
            trip=2,
            vehicle_class="ambulance",
            load_state="stretcher_cases",
            direction="out",
        ),
    )


def test_nobody_passes_before_arrival() -> None:
    changed = with_fields(
        BUS_OUT,
        departure_seconds=931,
        bridge_arrival_seconds=1231,
    )
    assert check(changed) == (
        fault(
            "passes-before-arrival",
            "bus-1",
            "bridge",
            trip=2,
            start_seconds=1230,
            arrival_seconds=1231,
        ),
    )


def _waiting(seconds: int) -> Timetable:
    times = {
        "bridge_start_seconds": 1590 + seconds,
        "bridge_end_seconds": 1650 + seconds,
        "arrival_seconds": 2250 + seconds,
        "unloading_start_seconds": 2250 + seconds,
        "unloading_end_seconds": 2310 + seconds,
    }
    return with_fields(CAR_OUT, **times)


def test_waiting_at_a_gate_is_bounded() -> None:
    assert check(_waiting(120)) == ()
    assert check(_waiting(121)) == (
        fault("wait-too-long", "car-1", "bridge", trip=1, waited_seconds=121, longest_seconds=120),
    )


def test_a_passage_lies_within_one_of_the_hours() -> None:
    hours = (Window(0, 1600), Window(1600, 7200))
    assert check(changed_problem=with_object("gates", "bridge", hours=hours)) == (
        fault("gate-shut", "car-1", "bridge", trip=1, start_seconds=1590, end_seconds=1650),
    )


def test_a_lane_serves_its_directions() -> None:
    assert check(with_fields(CAR_OUT, bridge_lane=1)) == (
        fault("lane-direction", "car-1", "bridge", trip=1, lane=2, direction="out"),
    )


def test_a_lane_holds_one_passage_at_a_time() -> None:
    overlapping = with_trip(CAR_OUT, lambda trip: trip.later(-1))
    spoilt = replace(
        overlapping.trips[CAR_OUT],
        passings=(replace(overlapping.trips[CAR_OUT].passings[0], lane=0),),
    )
    roomy = with_object("stops", "mill", bays=2)
    assert check(Timetable((*overlapping.trips[:CAR_OUT], spoilt)), roomy) == (
        fault(
            "lane-held",
            "car-1",
            "bridge",
            "ambulance-1",
            trip=1,
            lane=1,
            start_seconds=1589,
            free_seconds=1590,
        ),
    )


def test_passages_may_follow_without_a_gap() -> None:
    assert check(with_fields(CAR_OUT, bridge_lane=0)) == ()


def _in_and_out(gap: int) -> Timetable:
    """One bus comes in and goes out again, so many seconds after it came."""
    came = Passing("gate", 0, 0, 0, 60)
    goes = Passing("gate", 0, 1920, 60 + gap, 120 + gap)
    return Timetable(
        (
            Trip("bus-1", "in", -900, 960, (came,)),
            Trip(
                "bus-1", "out", 1020, 1020 + gap, (goes,), "people", 10, 960, 1020,
                1020 + gap, 1050 + gap,
            ),
        )
    )  # fmt: skip


def test_a_lane_is_switched_between_two_directions() -> None:
    one_bus = ferry_lane(2000, buses=1, people=10)
    assert check_timetable(one_bus, _in_and_out(2000)) == ()
    assert check_timetable(one_bus, _in_and_out(1999)) == (
        fault(
            "lane-not-switched",
            "bus-1",
            "gate",
            "bus-1",
            trip=2,
            lane=1,
            direction="out",
            start_seconds=2059,
            switched_seconds=2060,
        ),
    )
    two_lanes = ferry_lane(2000, buses=1, people=10, lanes=2)
    out = _in_and_out(1999).trips[1]
    beside = replace(out, passings=(replace(out.passings[0], lane=1),))
    assert check_timetable(two_lanes, Timetable((_in_and_out(1999).trips[0], beside))) == ()


def test_a_queue_holds_so_many_of_one_direction() -> None:
    """Who waits no second is in no queue; who waits alone is a queue of one."""
    alone = with_object("gates", "bridge", longest_queue_vehicles=0, longest_wait_seconds=None)
    assert check(changed_problem=alone) == ()
    late = _waiting(60)
    assert check(late, with_object("gates", "bridge", longest_queue_vehicles=1)) == ()
    waits = late.trips[CAR_OUT].passings[0]
    assert check(late, with_object("gates", "bridge", longest_queue_vehicles=0)) == (
        fault(
            "queue-too-long",
            "car-1",
            "bridge",
            trip=1,
            direction="out",
            arrival_seconds=waits.arrival_seconds,
            queued=1,
            longest=0,
        ),
    )


@pytest.mark.property
@given(
    st.lists(st.integers(0, 40), min_size=1, max_size=12),
    st.integers(1, 30),
    st.integers(0, 400),
    st.integers(0, 200),
)
def test_lanes_that_pass_keep_their_rate(
    gaps: list[int], seconds: int, start: int, length: int
) -> None:
    """Over any closed interval of L seconds a lane sees at most ``1 + floor(L / s)`` starts."""
    starts, free = [], 0
    for gap in gaps:
        starts.append(free + gap)
        free = starts[-1] + seconds
    seen = sum(start <= moment <= start + length for moment in starts)
    assert seen <= 1 + length // seconds
