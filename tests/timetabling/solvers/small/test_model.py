"""The model's laws are the referee's: neither more nor less is possible."""

from __future__ import annotations

import dataclasses

import pytest

from tests.problems.tight import tight_case
from tests.timetabling.solvers.search.lawful import lawful
from tests.timetabling.solvers.small.shortest import shortest
from treve.timetabling.baselines.fill_in import binding_part
from treve.timetabling.baselines.nearest_first import nearest_first
from treve.timetabling.problem import (
    Problem,
)
from treve.timetabling.referee import check_timetable
from treve.timetabling.solvers.small.courses import courses_of
from treve.timetabling.solvers.small.engine import work
from treve.timetabling.solvers.small.finder import Finder
from treve.timetabling.solvers.small.grid import grid_of
from treve.timetabling.solvers.small.model import Asked, build, settle, worth_of, worths
from treve.timetabling.solvers.small.read import plan_from, timetable_of
from treve.timetabling.solvers.small.size import is_small
from treve.timetabling.timetable import Timetable
from treve.timetabling.window import (
    Window,
)

pytestmark = pytest.mark.property


def small(problem: Problem) -> bool:
    return is_small(problem, courses_of(problem, grid_of(problem)))


SMALL = [seed for seed in range(60) if small(binding_part(lawful(seed)))][:12]


def needful(problem: Problem, timetable: Timetable) -> Timetable:
    """Without the empty ways at the end of a day that lead to nothing."""
    fleets = {f"{x.id}-{n}": x for x in problem.fleets for n in range(1, x.count + 1)}
    inside = {stop.id: stop.inside for stop in problem.stops}
    origins = {way.id: way.origin for way in problem.ways}
    trips = []
    for vehicle in dict.fromkeys(trip.vehicle for trip in timetable.trips):
        day = [trip for trip in timetable.trips if trip.vehicle == vehicle]
        while day and day[-1].load is None:
            if not fleets[vehicle].rests_inside and inside[origins[day[-1].way]]:
                break
            day.pop()
        trips += day
    return Timetable(tuple(trips), timetable.unmoved)


def fits(problem: Problem, timetable: Timetable) -> bool:
    """Whether the same trips with the same people keep the model's laws, at whatever moments."""
    grid = grid_of(problem)
    courses = courses_of(problem, grid)
    plan = plan_from(problem, grid, courses, timetable)
    vehicles = [(f, n) for f, x in enumerate(problem.fleets) for n in range(1, x.count + 1)]
    choices = {
        vehicle: [[errand.course] for errand in day]
        for vehicle, day in zip(vehicles, plan, strict=True)
    }
    sheet = build(problem, grid, courses, choices, Asked())
    errands = [errand for day in plan for errand in day]
    settle(sheet, [errand.units for errand in errands])
    for slot, errand in zip(sheet.slots, errands, strict=True):
        for moment, tick in errand.moments.items():
            if all(x % grid.seconds == 0 for x in _seconds(timetable)):
                sheet.model.add(slot.moments[moment] == tick)
    done = work(sheet, 0, 20_000, 0, lambda _: False)
    if done.plan is None:
        return False
    again = timetable_of(problem, grid, courses, done.plan)
    return check_timetable(problem, again) == ()


def _seconds(timetable: Timetable) -> list[int]:
    return [
        seconds
        for trip in timetable.trips
        for seconds in (
            trip.departure_seconds,
            trip.loading_start_seconds or 0,
            trip.unloading_start_seconds or 0,
            *(passing.start_seconds for passing in trip.passings),
        )
    ]


@pytest.mark.parametrize("seed", SMALL)
def test_the_referee_passes_what_it_finds(seed: int) -> None:
    problem = binding_part(lawful(seed))

    found = shortest(problem, steps=300, seed=seed)

    assert found is None or check_timetable(problem, found) == ()


@pytest.mark.parametrize("seed", SMALL[:6])
def test_the_referee_passes_what_it_moves_in_a_given_pause(seed: int) -> None:
    problem = lawful(seed)
    first = problem.windows[0]
    problem = dataclasses.replace(problem, windows=(Window(0, min(4 * 3600, first.end_seconds)),))
    finder = Finder(problem, Asked(most=True), seed, None, 0)

    finder.run(sum(worths(problem)) * 10**6, lambda done: done >= 300, lambda: None)

    found = finder.settled(lambda _: False)
    assert found is not None
    assert check_timetable(problem, found) == ()
    assert worth_of(problem, found) >= 0


@pytest.mark.parametrize("seed", range(0, 60, 2))
def test_what_the_dispatcher_drives_keeps_its_laws(seed: int) -> None:
    problem = lawful(seed)
    driven = nearest_first(problem, lambda _: False)

    assert driven is None or len(driven.trips) > 60 or fits(problem, driven)


@pytest.mark.parametrize("seed", range(40))
def test_what_is_put_as_early_as_the_laws_let_it_keeps_them(seed: int) -> None:
    problem, timetable = tight_case(seed)
    timetable = needful(problem, timetable)

    assert not timetable.trips or len(timetable.trips) > 60 or fits(problem, timetable)
