"""The rows that formats share."""

from __future__ import annotations

import dataclasses

from treve.plan.model import Plan
from treve.report.rows import quiet_rows, to_csv, trip_rows
from treve.timetabling.timetable import Timetable


def test_trips_are_numbered_within_their_vehicle(plan: Plan) -> None:
    rows = trip_rows(plan)
    assert [row.number for row in rows if row.trip.vehicle == "truck-1"] == [1, 2]
    first = rows[1]
    assert (first.trip.vehicle, first.number, first.origin, first.destination) == (
        *("bus-1", 2),
        *("The Mill", "Upland school"),
    )
    assert (first.start_seconds, first.end_seconds) == (1440, 5160)


def test_the_tenth_vehicle_comes_after_the_ninth(plan: Plan) -> None:
    assert plan.timetable is not None
    one = plan.timetable.trips[0]
    trips = tuple(dataclasses.replace(one, vehicle=f"bus-{number}") for number in (10, 9, 1))
    fleets = (dataclasses.replace(plan.problem.fleets[0], count=10), *plan.problem.fleets[1:])
    big = dataclasses.replace(
        plan,
        timetable=Timetable(trips),
        problem=dataclasses.replace(plan.problem, fleets=fleets),
    )
    assert [row.trip.vehicle for row in trip_rows(big)] == ["bus-1", "bus-9", "bus-10"]


def test_what_refers_to_nothing_is_left_empty(plan: Plan) -> None:
    assert plan.timetable is not None
    odd = dataclasses.replace(plan.timetable.trips[0], vehicle="ghost", way="nowhere", load="air")
    (row,) = trip_rows(dataclasses.replace(plan, timetable=Timetable((odd,))))
    assert (row.fleet, row.way, row.load, row.origin) == (None, None, None, "")


def test_silence_has_names_and_times_with_offset(plan: Plan) -> None:
    assert dataclasses.astuple(next(quiet_rows(plan))) == (
        *("corridor", "east", "East road"),
        *("2026-11-02T06:14:00+01:00", "2026-11-02T12:54:00+01:00"),
    )


def test_a_cell_is_never_a_formula() -> None:
    cells = ("=1+1", "+a", "-a", "@a", "\ta", "a=1", 'say "x", y')
    assert to_csv(("a",) * 7, [cells]).decode() == (
        'a,a,a,a,a,a,a\n\'=1+1,\'+a,\'-a,\'@a,\'\ta,a=1,"say ""x"", y"\n'
    )
