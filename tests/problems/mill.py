"""One village, one bridge, four vehicles: a correct timetable written by hand, and how to spoil it.

By the clock (seconds): zone and gate are quiet in ``[0, 7200)`` and ``[10800, 18000)``, margin 600.
Inside a leg takes 300, outside 600; the bridge 30 empty and 60 loaded. A bus loads 600 and unloads
300, the ambulance 300 and 300, a car 60 and 60. The mill has one bay.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from typing import Any

from treve.errors import Finding
from treve.timetabling.problem import (
    EMPTY,
    PEOPLE,
    Direction,
    Fleet,
    Gate,
    Lane,
    Leg,
    Load,
    Passage,
    Problem,
    Stop,
    Way,
)
from treve.timetabling.referee import check_timetable
from treve.timetabling.timetable import Passing, Timetable, Trip
from treve.timetabling.window import Window

OUT, IN = Direction.OUT, Direction.IN
INSIDE, OUTSIDE = Leg(300, 300, inside=True, metres=2000), Leg(600, 600, inside=False, metres=9000)


def problem() -> Problem:
    """Two beds, more urgent, for the clinic; sixty people for the school."""
    every = frozenset({"coach", "ambulance", "car"})
    rows = [
        *(Passage(name, EMPTY, way, 30) for name in ("coach", "ambulance") for way in Direction),
        *(Passage(name, "civilians", OUT, 60) for name in ("coach", "car", "ambulance")),
        *(Passage(name, "stretcher_cases", OUT, 60) for name in ("coach", "ambulance")),
    ]
    return Problem(
        stops=(
            Stop("mill", bays=1),
            Stop(
                "clinic",
                inside=False,
                hours=(Window(0, 9000),),
                capacity={"stretcher_cases": 2},
                intake_seconds_per_unit={"stretcher_cases": Fraction(60)},
            ),
            Stop(
                "school",
                inside=False,
                capacity={PEOPLE: 60},
                intake_seconds_per_unit={PEOPLE: Fraction(3, 2)},
            ),
        ),
        gates=(
            Gate(
                "bridge",
                (Lane(frozenset({OUT})), Lane(frozenset({IN})), Lane()),
                tuple(rows),
                hours=(Window(0, 7200),),
                longest_wait_seconds=120,
            ),
        ),
        ways=(
            Way("mill>school", "mill", "school", (INSIDE, OUTSIDE), every, ("bridge",), OUT),
            Way("mill>clinic", "mill", "clinic", (INSIDE, OUTSIDE), every, ("bridge",), OUT),
            Way("school>mill", "school", "mill", (OUTSIDE, INSIDE), every, ("bridge",), IN),
            Way("clinic>mill", "clinic", "mill", (OUTSIDE, INSIDE), every, ("bridge",), IN),
            Way("path", "mill", "school", (Leg(900, 900),), frozenset({"mule"})),
        ),
        fleets=(
            Fleet("bus", "coach", 2, "school", {"seats": 50}, {"seats": 600}, {"seats": 300}),
            Fleet(
                "ambulance",
                "ambulance",
                1,
                "clinic",
                {"stretchers": 2},
                {"stretchers": 300},
                {"stretchers": 300},
                available=(Window(-3600, 7200),),
                rests_inside=False,
            ),
            Fleet(
                "car", "car", 1, "mill", {"seats": 4}, {"seats": 60}, {"seats": 60}, returns=False
            ),
        ),
        loads=(
            Load("beds", "stretchers", "stretcher_cases", 2, "mill", ("clinic",), 930, 2490),
            Load("people", "seats", "civilians", 60, "mill", ("school",), rank=1),
        ),
        windows=(Window(0, 7200), Window(10800, 18000)),
        margin_seconds=600,
    )


def timetable() -> Timetable:
    """Fifty people by the first bus, both beds, four by car, six by the second bus."""
    return Timetable(
        (
            empty("bus-1", "school>mill", -600, Passing("bridge", 1, 0, 0, 30), 330),
            loaded(
                "bus-1", "mill>school", "people", 50, 330, Passing("bridge", 0, 1230, 1230, 1290)
            ),
            empty("bus-2", "school>mill", 400, Passing("bridge", 1, 1000, 1000, 1030), 1330),
            loaded(
                "bus-2", "mill>school", "people", 6, 1330, Passing("bridge", 0, 2230, 2230, 2290)
            ),
            empty("ambulance-1", "clinic>mill", -500, Passing("bridge", 1, 100, 100, 130), 430),
            loaded(
                "ambulance-1", "mill>clinic", "beds", 2, 930, Passing("bridge", 0, 1530, 1530, 1590)
            ),
            loaded(
                "car-1", "mill>school", "people", 4, 1230, Passing("bridge", 2, 1590, 1590, 1650)
            ),
        )
    )


def empty(vehicle: str, way: str, departure: int, passing: Passing, arrival: int) -> Trip:
    """An empty trip through the bridge."""
    return Trip(vehicle, way, departure, arrival, (passing,))


def loaded(vehicle: str, way: str, load: str, units: int, start: int, passing: Passing) -> Trip:
    """A loaded trip through the bridge, which never waits at a stop."""
    loading, unloading = {"bus": (600, 300), "ambulance": (300, 300), "car": (60, 60)}[
        vehicle.partition("-")[0]
    ]
    departure, arrival = start + loading, passing.end_seconds + 600
    return Trip(
        vehicle,
        way,
        departure,
        arrival,
        (passing,),
        load,
        units,
        start,
        departure,
        arrival,
        arrival + unloading,
    )


BUS_IN, BUS_OUT, SECOND_IN, SECOND_OUT, AMBULANCE_IN, AMBULANCE_OUT, CAR_OUT = range(7)
"""Rows of the timetable."""


def with_trip(row: int, change: Callable[[Trip], Trip]) -> Timetable:
    """The timetable with one trip changed."""
    trips = list(timetable().trips)
    trips[row] = change(trips[row])
    return Timetable(tuple(trips))


def with_fields(row: int, **fields: Any) -> Timetable:
    """The timetable with fields of one trip changed; ``passing`` fields by ``bridge_`` names."""
    mine = {
        name.removeprefix("bridge_"): fields.pop(name)
        for name in list(fields)
        if name.startswith("bridge_")
    }

    def change(trip: Trip) -> Trip:
        changed = replace(trip, **fields)
        if not mine:
            return changed
        return replace(changed, passings=(replace(changed.passings[0], **mine),))

    return with_trip(row, change)


def with_object(kind: str, name: str, **fields: Any) -> Problem:
    """The problem with fields of one stop, gate, way, fleet or load changed."""
    before = problem()
    after = tuple(
        replace(thing, **fields) if thing.id == name else thing for thing in getattr(before, kind)
    )
    changed: dict[str, Any] = {kind: after}
    return replace(before, **changed)


def fault(code: str, *objects: str, **figures: int | str) -> Finding:
    """What the referee is expected to say."""
    return Finding(f"referee-{code}", objects, figures, "fault")


def check(
    changed_timetable: Timetable | None = None, changed_problem: Problem | None = None
) -> tuple[Finding, ...]:
    """The referee's word on the little timetable, or on what became of it."""
    return check_timetable(changed_problem or problem(), changed_timetable or timetable())
