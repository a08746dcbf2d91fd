"""Laws: what is right passes; what is tampered with does not, unless that provably harms nobody."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from random import Random

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from tests.problems.ample import Case, ample_cases
from treve.errors import Finding
from treve.timetabling.problem import EMPTY
from treve.timetabling.referee import check_claims, check_timetable, measure
from treve.timetabling.timetable import Timetable, Trip

pytestmark = pytest.mark.property
LAW = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
PICK = st.integers(0, 10_000)


def _codes(faults: tuple[Finding, ...]) -> set[str]:
    return {finding.code.removeprefix("referee-") for finding in faults}


def _changed(case: Case, row: int, change: Callable[[Trip], Trip]) -> tuple[Finding, ...]:
    trips = list(case.timetable.trips)
    trips[row] = change(trips[row])
    return check_timetable(case.problem, replace(case.timetable, trips=tuple(trips)))


def _row(case: Case, pick: int, *, loaded: bool = False) -> int:
    trips = case.timetable.trips
    rows = [row for row, trip in enumerate(trips) if trip.load is not None or not loaded]
    assume(rows)
    return rows[pick % len(rows)]


def _takes_time(case: Case, trip: Trip) -> bool:
    way = next(way for way in case.problem.ways if way.id == trip.way)
    return trip.load is not None or bool(trip.passings) or way.legs[0].empty_seconds > 0


@given(ample_cases())
@LAW
def test_what_is_right_passes(case: Case) -> None:
    assert check_timetable(case.problem, case.timetable) == ()


@given(ample_cases())
@LAW
def test_what_is_measured_can_be_claimed(case: Case) -> None:
    """Open time is part of the pause, and moved and unmoved make up each load."""
    measured = measure(case.problem, case.timetable)
    assert 0 <= measured.open_seconds <= measured.pause_seconds
    unmoved = {load.id: load.quantity - measured.moved[load.id] for load in case.problem.loads}
    assert {load: units for load, units in unmoved.items() if units} == case.timetable.unmoved
    claims = (measured.pause_seconds, measured.open_seconds, unmoved)
    assert check_claims(case.problem, case.timetable, *claims) == ()


@given(ample_cases(), PICK)
@LAW
def test_a_trip_removed_is_found(case: Case, pick: int) -> None:
    """Loaded: its units are missing. Empty: the vehicle is elsewhere, or stays inside."""
    row = _row(case, pick)
    trips = (*case.timetable.trips[:row], *case.timetable.trips[row + 1 :])
    codes = _codes(check_timetable(case.problem, replace(case.timetable, trips=trips)))
    loaded = case.timetable.trips[row].load is not None
    assert codes & ({"units-missing"} if loaded else {"wrong-start", "left-inside"})


@given(ample_cases(), PICK)
@LAW
def test_a_trip_doubled_is_found(case: Case, pick: int) -> None:
    """No way leads back to its own origin, so the second time starts at the wrong place.

    It also starts before the first has ended, unless a drive without load takes no time.
    """
    row = _row(case, pick)
    trips = (*case.timetable.trips[: row + 1], *case.timetable.trips[row:])
    codes = _codes(check_timetable(case.problem, replace(case.timetable, trips=trips)))
    assert "wrong-start" in codes
    assert ("before-previous" in codes) == _takes_time(case, case.timetable.trips[row])


@given(ample_cases(), PICK, PICK, st.sampled_from((-60, -1, 1, 60)))
@LAW
def test_one_time_shifted_is_found(case: Case, pick: int, which: int, seconds: int) -> None:
    """Each time of a trip stands in an equality with another time of the same trip."""

    def shift(trip: Trip) -> Trip:
        names = [
            name
            for name in (each.name for each in fields(trip))
            if name.endswith("_seconds") and getattr(trip, name) is not None
        ]
        times = ("arrival_seconds", "start_seconds", "end_seconds")
        places = [(-1, name) for name in names]
        places += [(n, name) for n in range(len(trip.passings)) for name in times]
        at, name = places[which % len(places)]
        if at < 0:
            return replace(trip, **{name: getattr(trip, name) + seconds})
        passings = list(trip.passings)
        later = {name: getattr(passings[at], name) + seconds}
        passings[at] = replace(passings[at], **later)
        return replace(trip, passings=tuple(passings))

    codes = _codes(_changed(case, _row(case, pick), shift))
    assert codes & {"travel-time", "passage-time", "loading-time", "unloading-time"}


@given(ample_cases(), PICK)
@LAW
def test_an_overfull_vehicle_is_found(case: Case, pick: int) -> None:
    row = _row(case, pick, loaded=True)
    trip = case.timetable.trips[row]
    fleet = next(
        fleet for fleet in case.problem.fleets if fleet.id == trip.vehicle.rpartition("-")[0]
    )
    load = next(load for load in case.problem.loads if load.id == trip.load)
    units = fleet.capacity[load.kind] + 1
    codes = _codes(_changed(case, row, lambda trip: replace(trip, quantity=units)))
    assert {"overfull", "units-missing"} <= codes


@given(ample_cases(), PICK, st.integers(0, 4))
@LAW
def test_a_lane_swapped_is_found_unless_it_serves(case: Case, pick: int, lane: int) -> None:
    """Harmless exactly when the lane exists and serves the direction: rounds are alone here."""
    row = _row(case, pick)
    trip = case.timetable.trips[row]
    assume(trip.passings)
    way = next(way for way in case.problem.ways if way.id == trip.way)
    gate = next(gate for gate in case.problem.gates if gate.id == trip.passings[0].gate)
    swapped = (replace(trip.passings[0], lane=lane), *trip.passings[1:])
    codes = _codes(_changed(case, row, lambda trip: replace(trip, passings=swapped)))
    if lane >= len(gate.lanes):
        assert "trip-no-lane" in codes
    elif way.direction not in gate.lanes[lane].directions:
        assert codes == {"lane-direction"}
    else:
        assert codes == set()


@given(ample_cases(), PICK, st.sampled_from((-1, 1)))
@LAW
def test_a_demand_changed_is_found(case: Case, pick: int, units: int) -> None:
    loads = list(case.problem.loads)
    at = pick % len(loads)
    assume(loads[at].quantity + units > 0)
    loads[at] = replace(loads[at], quantity=loads[at].quantity + units)
    faults = check_timetable(replace(case.problem, loads=tuple(loads)), case.timetable)
    assert [(f.code, f.objects) for f in faults if f.code == "referee-units-missing"] == [
        ("referee-units-missing", (loads[at].id,))
    ]


@given(ample_cases(), PICK, PICK, st.sampled_from((1, 60)))
@LAW
def test_a_gate_changed_is_found_where_it_is_used(
    case: Case, pick: int, which: int, seconds: int
) -> None:
    """Harmless exactly when nobody passes with that class, state and direction."""
    gate = case.problem.gates[pick % len(case.problem.gates)]
    row = gate.passages[which % len(gate.passages)]
    rows = tuple(
        replace(each, seconds=each.seconds + seconds) if each is row else each
        for each in gate.passages
    )
    gates = tuple(
        replace(gate, passages=rows) if each is gate else each for each in case.problem.gates
    )
    faults = check_timetable(replace(case.problem, gates=gates), case.timetable)
    users = {
        trip.vehicle
        for trip in case.timetable.trips
        if gate.id in {passing.gate for passing in trip.passings}
        and (_class_of(case, trip), _state_of(case, trip)) == (row.vehicle_class, row.load_state)
        and next(way for way in case.problem.ways if way.id == trip.way).direction == row.direction
    }
    assert {finding.code for finding in faults} <= {"referee-passage-time"}
    assert {finding.objects[0] for finding in faults} == users


def _class_of(case: Case, trip: Trip) -> str:
    name = trip.vehicle.rpartition("-")[0]
    return next(fleet.vehicle_class for fleet in case.problem.fleets if fleet.id == name)


def _state_of(case: Case, trip: Trip) -> str:
    return next((load.category for load in case.problem.loads if load.id == trip.load), EMPTY)


@given(ample_cases(), st.randoms(use_true_random=False))
@LAW
def test_the_order_of_the_problem_is_no_matter(case: Case, chance: Random) -> None:
    stops, ways, loads = case.problem.stops, case.problem.ways, case.problem.loads
    mixed = replace(
        case.problem,
        stops=tuple(chance.sample(stops, len(stops))),
        ways=tuple(chance.sample(ways, len(ways))),
        loads=tuple(chance.sample(loads, len(loads))),
    )
    spoilt = Timetable(case.timetable.trips[1:], case.timetable.unmoved)
    assert check_timetable(mixed, case.timetable) == ()
    assert _codes(check_timetable(mixed, spoilt)) == _codes(check_timetable(case.problem, spoilt))
