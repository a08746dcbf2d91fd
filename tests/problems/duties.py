"""Problems with shifts and fuel; figures by hand, and some at random.

:func:`shuttle`: one bus of ten stands at the depot outside, 1,800 s from the town, which is
1,800 s from the camp outside; from the camp to the town it is as far, and to the depot as well.
Nothing holds it up, and boarding and alighting take no time. So the first ten people are at the
camp after 3,600 s, and each ten more 3,600 s later.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from random import Random

from tests.problems.any_problem import any_problem
from treve.timetabling.problem import Fleet, Fuel, Leg, Load, Problem, Shifts, Stop, Way
from treve.timetabling.timetable import Timetable
from treve.timetabling.window import Window

HOUR = 3600
_BUS = frozenset({"bus"})


def shuttle(
    *,
    shifts: Shifts | None = None,
    fuel: Fuel | None = None,
    people: int = 80,
    buses: int = 1,
    windows: tuple[Window, ...] = (Window(0, 100 * HOUR),),
) -> Problem:
    """The problem, with what may change."""
    town, depot, camp = Stop("town"), Stop("depot", inside=False), Stop("camp", inside=False)
    ends = ("depot", "town"), ("town", "camp"), ("camp", "town"), ("camp", "depot")
    return Problem(
        stops=(town, depot, camp),
        gates=(),
        ways=tuple(
            Way(f"{a}>{b}", a, b, (Leg(1800, 1800, inside="town" in (a, b)),), _BUS)
            for a, b in ends
        ),
        fleets=(
            Fleet(
                "bus", "bus", buses, "depot", {"seats": 10}, {"seats": 0}, {"seats": 0},
                rests_inside=False, shifts=shifts, fuel=fuel,
            ),
        ),
        loads=(Load("people", "seats", "civilians", people, "town", ("camp",)),),
        windows=windows,
    )  # fmt: skip


def any_dutiful(seed: int) -> Problem:
    """Any problem, most of its fleets with shifts, or in need of fuel, or both."""
    problem, draw = any_problem(seed), Random(-7 - seed)
    outside = [stop.id for stop in problem.stops if not stop.inside]
    fleets = []
    for fleet in problem.fleets:
        shifts = fuel = None
        if draw.random() < 0.7:
            longest = draw.choice((7_000, 10_000, 4 * HOUR, 10 * HOUR))
            shifts = Shifts(longest, draw.choice((1_200, 2 * HOUR, 8 * HOUR)))
        if draw.random() < 0.5:
            stops = draw.choice(((fleet.home,), (fleet.home,), tuple(outside)))
            driving = draw.choice((6_000, 10_000, 5 * HOUR))
            fuel = Fuel(driving, draw.choice((0, 600, 1_800)), stops)
        fleets.append(replace(fleet, shifts=shifts, fuel=fuel))
    return replace(problem, fleets=tuple(fleets))


def tired(problem: Problem, timetable: Timetable, draw: Random) -> Problem:
    """A problem with the shortest shifts and the least fuel that a timetable of it still keeps.

    How long a rest is, and a stand for fuel, is drawn from how long its vehicles stand.
    """
    inside = {stop.id: stop.inside for stop in problem.stops}
    ways = {way.id: way for way in problem.ways}
    fleets = []
    for fleet in problem.fleets:
        days = [
            [trip for trip in timetable.trips if trip.vehicle == name] for name in fleet.vehicles
        ]
        stood = [b.begins_seconds - a.ends_seconds for day in days for a, b in pairwise(day)]
        rest, filling = (draw.choice([1, *(s for s in stood if s > 0)]) for _ in range(2))
        pumps = tuple(stop for stop in inside if draw.random() < 0.6)
        shift = driving = 1
        for day in days:
            began = driven = 0
            for k, trip in enumerate(day):
                stop = ways[trip.way].origin
                gap = trip.begins_seconds - day[k - 1].ends_seconds if k else 0
                may_rest = fleet.rests_inside or not inside[stop]
                if k == 0 or (may_rest and gap >= rest):
                    began = trip.begins_seconds
                if k == 0 or (stop in pumps and gap >= filling):
                    driven = 0
                driven += sum(
                    leg.empty_seconds if trip.load is None else leg.loaded_seconds
                    for leg in ways[trip.way].legs
                )
                shift, driving = max(shift, trip.ends_seconds - began), max(driving, driven)
        fleets.append(
            replace(fleet, shifts=Shifts(shift, rest), fuel=Fuel(driving, filling, pumps))
        )
    return replace(problem, fleets=tuple(fleets))
