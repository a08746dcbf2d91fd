"""Random valid timetables, made without any art: one round after the other, with ample slack.

Each round (drive to the load, carry it, come out again where that is asked for) is alone in the
world, so that lanes, bays and desks are free by construction. The problem is then drawn tight
around the timetable: hours, releases, dues and places leave no second and no unit to spare.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from fractions import Fraction
from random import Random

from hypothesis import strategies as st

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
from treve.timetabling.timetable import Passing, Timetable, Trip
from treve.timetabling.window import Window

WINDOW_SECONDS, NIGHT_SECONDS, ROUND_SECONDS, MARGIN_SECONDS = 30_000, 10_000, 14_000, 300
KINDS = {"seats": "civilians", "stretchers": "stretcher_cases", "goods": "goods"}
CLASSES = ("coach", "truck", "car")


@dataclass(frozen=True, slots=True)
class Case:
    """A problem and a timetable of it that is right."""

    problem: Problem
    timetable: Timetable


@st.composite
def ample_cases(draw: st.DrawFn) -> Case:
    """Any problem of a few stops, gates, fleets and loads, with a timetable that is right."""
    chance = draw(st.randoms(use_true_random=False))
    problem = ample_problem(chance)
    return _drive(chance, problem)


def ample_problem(chance: Random) -> Problem:
    """A few stops, gates, fleets and loads, and so many windows that none is missed."""
    inner = [Stop(f"in{n}", bays=1) for n in range(chance.randint(1, 3))]
    outer = [
        Stop(
            f"out{n}",
            inside=False,
            bays=chance.choice((1, None)),
            intake_seconds_per_unit={PEOPLE: Fraction(1, 2), "goods": Fraction(1, 3)},
        )
        for n in range(chance.randint(1, 2))
    ]
    gates = tuple(_gate(chance, f"gate{n}") for n in range(chance.randint(1, 3)))
    stops = (*inner, *outer)
    ways = tuple(
        _way(chance, origin, destination, gates)
        for origin in stops
        for destination in stops
        if origin is not destination
    )
    fleets = (
        *(_fleet(chance, f"fleet{n}", stops) for n in range(chance.randint(1, 3))),
        Fleet(
            "cars", "car", 2, inner[0].id, {"seats": 4}, {"seats": 40}, {"seats": 40}, returns=False
        ),
    )
    loads = tuple(_load(chance, n, inner, outer) for n in range(chance.randint(1, 5)))
    windows = tuple(
        Window(start, start + WINDOW_SECONDS)
        for start in range(0, 400 * 40_000, WINDOW_SECONDS + NIGHT_SECONDS)
    )
    return Problem(stops, gates, ways, fleets, loads, windows, MARGIN_SECONDS)


def _gate(chance: Random, name: str) -> Gate:
    lanes = (
        Lane(frozenset({Direction.IN})),
        Lane(frozenset({Direction.OUT})),
        *(Lane() for _ in range(chance.randint(0, 2))),
    )
    rows = tuple(
        Passage(vehicle_class, state, direction, chance.randint(1, 60))
        for vehicle_class in CLASSES
        for state in (EMPTY, *KINDS.values())
        for direction in Direction
    )
    return Gate(name, lanes, rows, inside=chance.random() < 0.5, longest_wait_seconds=60)


def _way(chance: Random, origin: Stop, destination: Stop, gates: tuple[Gate, ...]) -> Way:
    crossing = origin.inside != destination.inside
    names = chance.sample([gate.id for gate in gates], chance.randint(1, len(gates)))
    passed = tuple(names) if crossing else ()
    inside = origin.inside or destination.inside
    legs = tuple(
        Leg(chance.randint(0, 300), chance.randint(0, 300), inside, chance.randint(0, 9000))
        for _ in range(len(passed) + 1)
    )
    return Way(
        f"{origin.id}>{destination.id}",
        origin.id,
        destination.id,
        legs,
        frozenset(CLASSES),
        passed,
        Direction.OUT if origin.inside else Direction.IN,
    )


def _fleet(chance: Random, name: str, stops: tuple[Stop, ...]) -> Fleet:
    kinds = chance.sample(sorted(KINDS), chance.randint(1, 3))
    return Fleet(
        name,
        chance.choice(CLASSES[:2]),
        chance.randint(1, 3),
        chance.choice([stop.id for stop in stops if not stop.inside]),
        {kind: chance.randint(1, 50) for kind in kinds},
        {kind: chance.randint(30, 300) for kind in kinds},
        {kind: chance.randint(30, 300) for kind in kinds},
        rests_inside=chance.random() < 0.5,
    )


def _load(chance: Random, number: int, inner: list[Stop], outer: list[Stop]) -> Load:
    kind = chance.choice(sorted(KINDS))
    origins, ends = (outer, inner) if kind == "goods" else (inner, outer)
    chosen = chance.sample(ends, chance.randint(1, len(ends)))
    return Load(
        f"load{number}",
        kind,
        KINDS[kind],
        chance.randint(1, 60),
        chance.choice(origins).id,
        tuple(stop.id for stop in chosen),
        rank=chance.randint(0, 2),
        people=kind != "goods",
    )


@dataclass(slots=True)
class _Day:
    """Everything driven so far; the clock never runs back."""

    problem: Problem
    chance: Random
    clock: int = 0
    places: dict[str, str] = field(default_factory=dict)
    trips: dict[str, list[Trip]] = field(default_factory=lambda: defaultdict(list))

    def begin_round(self) -> None:
        """Skip to the next window where this one may be too short for a round."""
        for window in self.problem.windows:
            start = max(self.clock, window.start_seconds)
            if start + ROUND_SECONDS <= window.end_seconds - MARGIN_SECONDS:
                self.clock = start
                return

    def drive(self, vehicle: str, fleet: Fleet, way_id: str, load: Load | None, units: int) -> None:
        """One trip, with a little waiting wherever that is permitted."""
        way = next(way for way in self.problem.ways if way.id == way_id)
        start = self._later(100)
        if load is not None:
            self.clock = start + fleet.loading_seconds[load.kind]
        done = self.clock
        departure = self._later(50)
        passings = self._pass_gates(fleet, way, load)
        self.clock += way.legs[-1].loaded_seconds if load else way.legs[-1].empty_seconds
        arrival = self.clock
        trip = Trip(vehicle, way.id, departure, arrival, passings)
        if load is not None:
            unloading = self._later(50)
            self.clock += fleet.unloading_seconds[load.kind]
            trip = replace(
                trip,
                load=load.id,
                quantity=units,
                loading_start_seconds=start,
                loading_end_seconds=done,
                unloading_start_seconds=unloading,
                unloading_end_seconds=self.clock,
            )
        self.trips[vehicle].append(trip)
        self.places[vehicle] = way.destination

    def _pass_gates(self, fleet: Fleet, way: Way, load: Load | None) -> tuple[Passing, ...]:
        passings = []
        for leg, name in zip(way.legs, way.gates, strict=False):
            gate = next(gate for gate in self.problem.gates if gate.id == name)
            self.clock += leg.loaded_seconds if load else leg.empty_seconds
            arrival = self.clock
            start = self._later(60)
            state = load.category if load else EMPTY
            self.clock += gate.seconds(fleet.vehicle_class, state, way.direction) or 0
            lanes = [n for n, lane in enumerate(gate.lanes) if way.direction in lane.directions]
            passings.append(Passing(name, self.chance.choice(lanes), arrival, start, self.clock))
        return tuple(passings)

    def _later(self, most: int) -> int:
        self.clock += self.chance.randint(0, most)
        return self.clock


def _drive(chance: Random, problem: Problem) -> Case:
    day = _Day(problem, chance)
    unmoved: dict[str, int] = {}
    for load in sorted(problem.loads, key=lambda load: load.rank):
        last = load is max(problem.loads, key=lambda load: load.rank)
        left = load.quantity
        while left:
            unused = [
                (f"{fleet.id}-{n}", fleet)
                for fleet in problem.fleets
                for n in range(1, fleet.count + 1)
                if load.kind in fleet.capacity
                and (
                    fleet.returns
                    or (fleet.home == load.origin and f"{fleet.id}-{n}" not in day.trips)
                )
            ]
            if not unused or (last and chance.random() < 0.1):
                unmoved[load.id] = left
                break
            vehicle, fleet = chance.choice(unused)
            units = chance.randint(1, min(left, fleet.capacity[load.kind]))
            _round(day, vehicle, fleet, load, units)
            left -= units
    trips = tuple(trip for own in day.trips.values() for trip in own)
    return Case(_tighten(problem, trips), Timetable(trips, unmoved))


def _round(day: _Day, vehicle: str, fleet: Fleet, load: Load, units: int) -> None:
    day.begin_round()
    place = day.places.get(vehicle, fleet.home)
    if place != load.origin:
        day.drive(vehicle, fleet, f"{place}>{load.origin}", None, 0)
    destination = day.chance.choice(load.destinations)
    day.drive(vehicle, fleet, f"{load.origin}>{destination}", load, units)
    inside = {stop.id for stop in day.problem.stops if stop.inside}
    if destination in inside and not fleet.rests_inside:
        outside = next(stop.id for stop in day.problem.stops if stop.id not in inside)
        day.drive(vehicle, fleet, f"{destination}>{outside}", None, 0)


def _tighten(problem: Problem, trips: tuple[Trip, ...]) -> Problem:
    """The same problem with hours, releases, dues and places just enough for these trips."""
    passed: dict[str, list[int]] = defaultdict(list)
    used: dict[str, list[int]] = defaultdict(list)
    units: Counter[tuple[str, str]] = Counter()
    ways = {way.id: way for way in problem.ways}
    loads = {load.id: load for load in problem.loads}
    for trip in trips:
        for passing in trip.passings:
            passed[passing.gate] += [passing.start_seconds, passing.end_seconds]
        if trip.load is not None:
            used[trip.load] += [trip.loading_start_seconds or 0, trip.unloading_end_seconds or 0]
            key = PEOPLE if loads[trip.load].people else loads[trip.load].category
            units[ways[trip.way].destination, key] += trip.quantity
    return replace(
        problem,
        stops=tuple(
            replace(stop, capacity={key: n for (name, key), n in units.items() if name == stop.id})
            for stop in problem.stops
        ),
        gates=tuple(
            replace(gate, hours=(Window(min(passed[gate.id]), max(passed[gate.id])),))
            if passed[gate.id]
            else gate
            for gate in problem.gates
        ),
        loads=tuple(
            replace(load, release_seconds=min(used[load.id]), due_seconds=max(used[load.id]))
            if used[load.id]
            else load
            for load in problem.loads
        ),
    )
