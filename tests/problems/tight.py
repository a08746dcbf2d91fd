"""Tiny problems and tight timetables, made up at random: what the bound's rows are tried on.

Each trip is put as early as the vehicle, the window and the lanes let it; the referee says whether
it may stay. Problems have what is rare elsewhere: ways that leave the zone and come back, loads
that never touch it, windows shorter than a trip, cars, homes inside, gates that nobody uses.
"""

from __future__ import annotations

import itertools
from dataclasses import replace
from fractions import Fraction
from random import Random

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

TRIES = 60
LONG = 10_000


def tight_case(seed: int) -> tuple[Problem, Timetable]:
    """A problem and a timetable that the referee passes; every load of it moves whole."""
    chance = Random(seed)
    problem = _problem(chance)
    trips = _drive(chance, problem)
    moved = {load.id: sum(t.quantity for t in trips if t.load == load.id) for load in problem.loads}
    loads = tuple(replace(x, quantity=moved[x.id]) for x in problem.loads if moved[x.id])
    return replace(problem, loads=loads), Timetable(trips)


def _problem(chance: Random) -> Problem:
    stops = tuple(_stop(chance, f"s{n}") for n in range(chance.randint(2, 4)))
    gates = tuple(_gate(chance, f"g{n}") for n in range(chance.randint(1, 3)))
    ways = tuple(
        _way(chance, f"w{n}", a, b, gates)
        for n, (a, b) in enumerate(
            (a, b) for a, b in itertools.permutations(stops, 2) if chance.random() < 0.8
        )
    )
    ends = [(w.origin, w.destination) for w in ways] or [(stops[0].id, stops[1].id)]
    loads = []
    for n in range(chance.randint(1, 3)):
        origin, destination = chance.choice(ends)
        goods = chance.random() < 0.3
        loads.append(
            Load(
                f"l{n}",
                "seats",
                "goods" if goods else "civilians",
                LONG,
                origin,
                (destination,),
                people=not goods,
                binding=chance.random() < 0.8,
            )
        )
    fleets = tuple(_fleet(chance, f"f{n}", stops) for n in range(chance.randint(1, 2)))
    margin = chance.choice((0, 0, 10))
    return Problem(stops, gates, ways, fleets, tuple(loads), _windows(chance), margin)


def _windows(chance: Random) -> tuple[Window, ...]:
    if chance.random() < 0.3:
        return (Window(0, LONG),)
    windows, start = [], 0
    for _ in range(8):
        length = chance.choice((5, 60, 200, 400))
        windows.append(Window(start, start + length))
        start += length + chance.choice((30, 150, 500))
    return tuple(windows)


def _stop(chance: Random, name: str) -> Stop:
    intake = {PEOPLE: Fraction(chance.randint(1, 9), 3)} if chance.random() < 0.3 else {}
    return Stop(
        name,
        inside=chance.random() < 0.5,
        bays=chance.choice((None, 1)),
        intake_seconds_per_unit=intake,
    )


def _gate(chance: Random, name: str) -> Gate:
    lanes = chance.choice(
        (
            (Lane(),),
            (Lane(), Lane()),
            (Lane(frozenset({Direction.OUT})), Lane(frozenset({Direction.IN}))),
            (Lane(), Lane(frozenset({Direction.OUT})), Lane(frozenset({Direction.IN}))),
        )
    )
    rows = tuple(
        Passage("bus", state, direction, chance.choice((1, 10, 40)))
        for state in (EMPTY, "civilians", "goods")
        for direction in Direction
    )
    return Gate(name, lanes, rows, inside=chance.random() < 0.7)


def _way(chance: Random, name: str, a: Stop, b: Stop, gates: tuple[Gate, ...]) -> Way:
    passed = tuple(g.id for g in chance.sample(gates, chance.randint(0, len(gates))))
    legs = tuple(
        Leg(chance.choice((0, 10, 30)), chance.choice((0, 10, 40)), chance.random() < 0.5)
        for _ in range(len(passed) + 1)
    )
    classes = frozenset({"bus"})
    return Way(name, a.id, b.id, legs, classes, passed, chance.choice(list(Direction)))


def _fleet(chance: Random, name: str, stops: tuple[Stop, ...]) -> Fleet:
    hours = tuple(Window(n * 300, n * 300 + 200) for n in range(12))
    return Fleet(
        name,
        "bus",
        chance.randint(1, 3),
        chance.choice(stops).id,
        {"seats": chance.choice((1, 3, 5))},
        {"seats": chance.choice((0, 10, 50))},
        {"seats": chance.choice((0, 10, 30))},
        available=hours if chance.random() < 0.15 else None,
        returns=chance.random() < 0.85,
        rests_inside=chance.random() < 0.6,
    )


def _drive(chance: Random, problem: Problem) -> tuple[Trip, ...]:
    """Trips added one by one, in the order in which the vehicles are free."""
    days: dict[str, list[Trip]] = {
        f"{f.id}-{n}": [] for f in problem.fleets for n in range(1, f.count + 1)
    }
    kept: tuple[Trip, ...] = ()
    began = chance.choice((0, 0, 150))
    for _ in range(chance.randint(8, TRIES)):
        vehicle = chance.choice(list(days))
        trip = _trip(chance, problem, vehicle, days[vehicle], kept, began)
        if trip is None:
            continue
        days[vehicle].append(trip)
        trips = tuple(t for day in days.values() for t in day)
        if _codes(problem, trips) - {"referee-left-inside"}:
            days[vehicle].pop()
        elif not _codes(problem, trips):
            kept = trips
    return kept


def _codes(problem: Problem, trips: tuple[Trip, ...]) -> set[str]:
    left = {
        x.id: x.quantity - sum(t.quantity for t in trips if t.load == x.id) for x in problem.loads
    }
    found = check_timetable(problem, Timetable(trips, {k: v for k, v in left.items() if v}))
    return {finding.code for finding in found}


def _trip(
    chance: Random,
    problem: Problem,
    vehicle: str,
    day: list[Trip],
    others: tuple[Trip, ...],
    began: int,
) -> Trip | None:
    fleet = next(f for f in problem.fleets if vehicle.startswith(f"{f.id}-"))
    ways = {w.id: w for w in problem.ways}
    place = ways[day[-1].way].destination if day else fleet.home
    choices: list[tuple[Way, Load | None]] = []
    for way in problem.ways:
        if way.origin == place:
            loads = [
                x for x in problem.loads if x.origin == place and way.destination in x.destinations
            ]
            choices += [(way, load) for load in loads] * 3
            choices += [(way, None)] if fleet.returns else []
    if not choices:
        return None
    way, load = chance.choice(choices)
    free = began - chance.choice((0, 100, 200))
    if day:
        free = max(day[-1].arrival_seconds, day[-1].unloading_end_seconds or -LONG)
    wait = chance.choice((0, 0, 0, 7))
    return _timed(chance, problem, (vehicle, fleet, way, load), free + wait, others)


def _timed(
    chance: Random,
    problem: Problem,
    who: tuple[str, Fleet, Way, Load | None],
    free: int,
    others: tuple[Trip, ...],
) -> Trip:
    """The trip from the vehicle's first free second, or so that it comes in as a window opens."""
    vehicle, fleet, way, load = who
    stops = {s.id: s for s in problem.stops}
    loading = fleet.loading_seconds["seats"] if load else 0
    before = 0 if stops[way.origin].inside else loading
    start = free
    later = [w.start_seconds for w in problem.windows if w.start_seconds >= free + before]
    if later and chance.random() < 0.4:
        start = later[0] - before
    now = start + loading
    departure = now
    passings = []
    for leg, name in zip(way.legs, way.gates, strict=False):
        gate = next(g for g in problem.gates if g.id == name)
        now += leg.loaded_seconds if load else leg.empty_seconds
        arrival = now
        hold = gate.seconds("bus", load.category if load else EMPTY, way.direction) or 1
        lane, now = _lane(gate, way.direction, now, hold, others)
        if not gate.inside and chance.random() < 0.3:
            now = next((w.start_seconds for w in problem.windows if w.start_seconds >= now), now)
        passings.append(Passing(name, lane, arrival, now, now + hold))
        now += hold
    now += way.legs[-1].loaded_seconds if load else way.legs[-1].empty_seconds
    trip = Trip(vehicle, way.id, departure, now, tuple(passings))
    if load is None:
        return trip
    units = chance.choice((1, fleet.capacity["seats"]))
    done = now + fleet.unloading_seconds["seats"]
    return replace(
        trip,
        load=load.id,
        quantity=units,
        loading_start_seconds=start,
        loading_end_seconds=departure,
        unloading_start_seconds=now,
        unloading_end_seconds=done,
    )


def _lane(
    gate: Gate, direction: Direction, now: int, hold: int, others: tuple[Trip, ...]
) -> tuple[int, int]:
    """The lane that is free first, and when."""
    best = (LONG * 9, 0)
    for number, lane in enumerate(gate.lanes):
        if direction not in lane.directions:
            continue
        held = sorted(
            (p.start_seconds, p.end_seconds)
            for t in others
            for p in t.passings
            if p.gate == gate.id and p.lane == number
        )
        start = now
        for a, b in held:
            if a < start + hold and start < b:
                start = b
        best = min(best, (start, number))
    return (best[1], best[0]) if best[0] < LONG * 9 else (0, now)
