"""What a vehicle can do next, and how much of it lies in the zone; rebuilt from the problem alone.

A *move* is an empty drive along a way, or a loaded trip. Its *parts* are what takes time in it, in
order: loading, legs and passages in turn, unloading. Nothing here waits.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, zip_longest
from typing import NamedTuple

from treve.timetabling.problem import EMPTY, Direction, Fleet, Gate, Load, Problem, Stop, Way


class Part(NamedTuple):
    """Something that takes time: from when to when, whether inside, at which gate if at one."""

    start: int
    end: int
    inside: bool
    gate: str | None = None


@dataclass(frozen=True, slots=True)
class Move:
    """One thing a vehicle can do next.

    Attributes:
        load: ``None`` for an empty drive.
        parts: Those that take time, seconds from the move's own beginning.
        inside: The parts in the zone.
        seconds: Its length.
        enters: Its first second in the zone, 0 where it never is.
        leaves: The end of its last second in the zone.
        away: Seconds outside between its first second in the zone and its last.
        driven: What of its seconds it drives.
    """

    fleet: Fleet
    way: Way
    origin: Stop
    destination: Stop
    load: Load | None
    parts: tuple[Part, ...]
    inside: tuple[Part, ...]
    seconds: int
    enters: int
    leaves: int
    away: int
    driven: int

    @property
    def touches(self) -> bool:
        """Whether any second of it lies in the zone."""
        return bool(self.inside)

    @property
    def room(self) -> int:
        """Most units aboard."""
        return 0 if self.load is None else self.fleet.capacity[self.load.kind]

    @property
    def loading_seconds(self) -> int:
        """How long it loads."""
        return 0 if self.load is None else self.fleet.loading_seconds[self.load.kind]

    @property
    def unloading_seconds(self) -> int:
        """How long it unloads."""
        return 0 if self.load is None else self.fleet.unloading_seconds[self.load.kind]

    def passages(self, gate: str, directions: frozenset[Direction]) -> tuple[Part, ...]:
        """Its passages at a gate, if it goes in one of the directions."""
        if self.way.direction not in directions:
            return ()
        return tuple(part for part in self.parts if part.gate == gate)

    def stay(self, part: Part) -> tuple[int, int]:
        """The stretch in the zone around a part: no second of it is outside."""
        start, end = part.start, part.end
        for other in reversed(self.inside):
            start = other.start if other.end == start else start
        for other in self.inside:
            end = other.end if other.start == end else end
        return start, end


def all_moves(problem: Problem) -> tuple[Move, ...]:
    """Every move of a well-formed problem."""
    return tuple(_moves(problem))


def _moves(problem: Problem) -> Iterator[Move]:
    stops = {stop.id: stop for stop in problem.stops}
    gates = {gate.id: gate for gate in problem.gates}
    waiting: dict[str, list[Load]] = defaultdict(list)
    for load in problem.loads:
        waiting[load.origin].append(load)
    for fleet in problem.fleets:
        for way in problem.ways:
            if fleet.vehicle_class not in way.vehicle_classes:
                continue
            loads: list[Load | None] = [None] if fleet.returns else []
            if fleet.returns or way.origin == fleet.home:
                loads += [x for x in waiting[way.origin] if _may_carry(fleet, way, x)]
            for aboard in loads:
                move = _move(fleet, way, aboard, stops, gates)
                if move is not None:
                    yield move


def _may_carry(fleet: Fleet, way: Way, load: Load) -> bool:
    return way.destination in load.destinations and fleet.capacity.get(load.kind, 0) > 0


def _too_long(load: Load, seconds: int) -> bool:
    """Whether its units would be aboard longer than they may be, even waiting nowhere."""
    return load.longest_aboard_seconds is not None and seconds > load.longest_aboard_seconds


def _standing(fleet: Fleet, load: Load | None, way: Way, gates: dict[str, Gate]) -> int:
    """What of a move is no driving: loading, unloading and passages."""
    state = EMPTY if load is None else load.category
    held = (gates[name].seconds(fleet.vehicle_class, state, way.direction) for name in way.gates)
    handled = 0
    if load is not None:
        handled = fleet.loading_seconds[load.kind] + fleet.unloading_seconds[load.kind]
    return handled + sum(seconds or 0 for seconds in held)


def _move(
    fleet: Fleet, way: Way, load: Load | None, stops: dict[str, Stop], gates: dict[str, Gate]
) -> Move | None:
    """The move; ``None``: no gate lets it pass, or load, crew or fuel do not last as long."""
    state = EMPTY if load is None else load.category
    origin, destination = stops[way.origin], stops[way.destination]
    stretch: list[tuple[int, bool, str | None]] = []
    if load is not None:
        stretch.append((fleet.loading_seconds[load.kind], origin.inside, None))
    for leg, name in zip_longest(way.legs, way.gates):
        stretch.append(
            (leg.empty_seconds if load is None else leg.loaded_seconds, leg.inside, None)
        )
        if name is not None:
            hold = gates[name].seconds(fleet.vehicle_class, state, way.direction)
            if hold is None:
                return None
            stretch.append((hold, gates[name].inside, name))
    if load is not None:
        stretch.append((fleet.unloading_seconds[load.kind], destination.inside, None))
    ends = list(accumulate(seconds for seconds, _, _ in stretch))
    if load is not None and _too_long(load, ends[-1]):
        return None
    if fleet.shifts is not None and ends[-1] > fleet.shifts.longest_seconds:
        return None
    driven = ends[-1] - _standing(fleet, load, way, gates)
    if fleet.fuel is not None and driven > fleet.fuel.longest_driving_seconds:
        return None
    parts = tuple(
        Part(end - seconds, end, inside, gate)
        for end, (seconds, inside, gate) in zip(ends, stretch, strict=True)
        if seconds > 0
    )
    inside = tuple(part for part in parts if part.inside)
    enters, leaves = (inside[0].start, inside[-1].end) if inside else (0, 0)
    away = leaves - enters - sum(part.end - part.start for part in inside)
    return Move(
        fleet,
        way,
        origin,
        destination,
        load,
        parts,
        inside,
        ends[-1],
        enters,
        leaves,
        away,
        driven,
    )
