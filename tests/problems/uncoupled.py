"""Small problems in which nothing couples vehicles in time, and what is shortest by trying all."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator

from treve.timetabling.problem import PEOPLE, Fleet, Leg, Load, Problem, Stop, Way
from treve.timetabling.window import Window

Errand = tuple[int, int]
"""Load and shelter, by number."""


def uncoupled_problem(seed: int, *, rooms: bool = True, mixed: bool = True) -> Problem:
    """Two yards, three villages, two shelters; one to three vehicles of one class or two."""
    dice = random.Random(seed)
    yards, villages, shelters = ("y1", "y2"), ("a", "b", "c"), ("s", "t")
    classes = ("bus", "van") if mixed else ("bus",)
    people = [dice.randint(1, 3) for _ in villages]
    spare = dice.randint(0, 1)
    places = (sum(people) // 2 + spare, sum(people) - sum(people) // 2)
    ways = []
    for name in classes:
        for origin, end in (*itertools.product(yards, villages), *_both(villages, shelters)):
            seconds = 60 * dice.randint(1, 9)
            leg = Leg(seconds, seconds + 60 * dice.randint(0, 1))
            ways.append(Way(f"{origin}>{end}:{name}", origin, end, (leg,), frozenset({name})))
    fleets = [_fleet("bus", "y1", dice.randint(1, 2), 2, 60)]
    if mixed:
        fleets.append(_fleet("van", "y2", 1, 1, 0))
    return Problem(
        stops=(
            *(Stop(name) for name in (*yards, *villages)),
            *(
                Stop(name, capacity={PEOPLE: room} if rooms else {})
                for name, room in zip(shelters, places, strict=True)
            ),
        ),
        gates=(),
        ways=tuple(ways),
        fleets=tuple(fleets),
        loads=tuple(
            Load(f"people-{name}", "seats", "civilians", count, name, shelters)
            for name, count in zip(villages, people, strict=True)
        ),
        windows=(Window(0, 86_400),),
        margin_seconds=300,
    )


def _both(ones: tuple[str, ...], others: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for one, other in itertools.product(ones, others):
        yield one, other
        yield other, one


def _fleet(name: str, home: str, count: int, seats: int, loading: int) -> Fleet:
    return Fleet(f"{name}s", name, count, home, {"seats": seats}, {"seats": loading}, {"seats": 60})


def shortest_by_trial(problem: Problem) -> int:
    """The shortest pause, margin included, over every choice of tours (slow and plain)."""
    vehicles = [fleet for fleet in problem.fleets for _ in range(fleet.count)]
    trips = sum(load.quantity for load in problem.loads)
    tours = [sorted(_tours(problem, fleet, trips)) for fleet in vehicles]
    ends = sorted({seconds for mine in tours for seconds, _ in mine})
    low, high = 0, len(ends) - 1
    while low < high:
        middle = (low + high) // 2
        if _possible(problem, vehicles, tours, ends[middle]):
            high = middle
        else:
            low = middle + 1
    return ends[high] + problem.margin_seconds


def _tours(problem: Problem, fleet: Fleet, most: int) -> set[tuple[int, tuple[Errand, ...]]]:
    """For each sorted bag of errands the least seconds."""
    legs = {
        (way.origin, way.destination): way.legs[0]
        for way in problem.ways
        if fleet.vehicle_class in way.vehicle_classes
    }
    empty = _empty_seconds(problem, fleet)
    spent = fleet.loading_seconds["seats"] + fleet.unloading_seconds["seats"]
    shelters = problem.loads[0].destinations
    best: dict[tuple[str, tuple[Errand, ...]], int] = {(fleet.home, ()): 0}
    layer = dict(best)
    for _ in range(most):
        after: dict[tuple[str, tuple[Errand, ...]], int] = {}
        for (here, bag), now in layer.items():
            for (i, load), (s, shelter) in itertools.product(
                enumerate(problem.loads), enumerate(shelters)
            ):
                if sum(1 for errand in bag if errand[0] == i) == load.quantity:
                    continue
                then = now + empty[here, load.origin] + spent
                then += legs[load.origin, shelter].loaded_seconds
                key = (shelter, tuple(sorted((*bag, (i, s)))))
                after[key] = min(then, after.get(key, then))
        layer = after
        best.update(after)
    return {(seconds, bag) for (_, bag), seconds in best.items()}


def _empty_seconds(problem: Problem, fleet: Fleet) -> dict[tuple[str, str], int]:
    """Quickest empty drives (Floyd's way): a detour may be quicker than the road."""
    names = [stop.id for stop in problem.stops]
    far = 10**9
    found = {(one, other): 0 if one == other else far for one in names for other in names}
    for way in problem.ways:
        if fleet.vehicle_class in way.vehicle_classes:
            found[way.origin, way.destination] = way.legs[0].empty_seconds
    for middle, one, other in itertools.product(names, repeat=3):
        through = found[one, middle] + found[middle, other]
        found[one, other] = min(found[one, other], through)
    return found


def _possible(
    problem: Problem,
    vehicles: list[Fleet],
    tours: list[list[tuple[int, tuple[Errand, ...]]]],
    seconds: int,
) -> bool:
    """Whether tours of so many seconds carry all: by what every set of vehicles can bring where."""
    rooms = [
        next(stop for stop in problem.stops if stop.id == name).capacity.get(PEOPLE, 99)
        for name in problem.loads[0].destinations
    ]
    reached = {(tuple(load.quantity for load in problem.loads), tuple(rooms))}
    for fleet, mine in zip(vehicles, tours, strict=True):
        seats = fleet.capacity["seats"]
        after = set(reached)
        for bag in {bag for took, bag in mine if took <= seconds}:
            for units in itertools.product(range(1, seats + 1), repeat=len(bag)):
                for left, room in reached:
                    rest, free = list(left), list(room)
                    for (i, s), q in zip(bag, units, strict=True):
                        rest[i], free[s] = rest[i] - q, free[s] - q
                    if min(rest) >= 0 and min(free) >= 0:
                        after.add((tuple(rest), tuple(free)))
        reached = after
    return any(not any(left) for left, _ in reached)
