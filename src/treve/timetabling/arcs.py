"""Arcs: what one vehicle of a fleet can do next, with its seconds when nobody is in the way.

An arc is an empty move along a way, or a loaded trip (loading, the way, unloading). The bound adds
arcs up; the search strings them together. Offsets count from the arc's first second.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from treve.timetabling.problem import EMPTY, Direction, Fleet, Gate, Load, Problem, Stop, Way


@dataclass(frozen=True, slots=True)
class Pass:
    """A passage on an arc.

    Attributes:
        gate: Index into the problem's gates.
        offset_seconds: From the arc's start to the passage's start, without waiting.
        hold_seconds: How long it holds a lane.
        direction: Which way.
        inside: Whether the gate lies inside the zone.
    """

    gate: int
    offset_seconds: int
    hold_seconds: int
    direction: Direction
    inside: bool


@dataclass(frozen=True, slots=True)
class Arc:
    """One thing a vehicle can do next. Indices are into the problem's tuples.

    Attributes:
        load: ``None`` for an empty move.
        units: Most units aboard.
        seconds: Whole length without waiting.
        inside_from, inside_to: Offsets of the first and last second inside; ``None`` where the
            arc lies outside altogether.
        outside_between: Seconds outside between the first and the last second inside.
        loading_seconds, unloading_seconds: 0 for an empty move.
        blocks: Offsets from and to of each stretch inside, without a second outside in it. Between
            two of them a vehicle may wait outside, even through a night.
        driving_seconds: What of it are legs.
    """

    fleet: int
    way: int
    origin: int
    destination: int
    load: int | None
    units: int
    seconds: int
    passes: tuple[Pass, ...]
    inside_from: int | None
    inside_to: int | None
    outside_between: int = 0
    loading_seconds: int = 0
    unloading_seconds: int = 0
    blocks: tuple[tuple[int, int], ...] = ()
    driving_seconds: int = 0


def all_arcs(problem: Problem) -> tuple[Arc, ...]:
    """Every arc of every fleet, fleets in order, empty moves before loaded trips."""
    stop_of = {s.id: i for i, s in enumerate(problem.stops)}
    gate_of = {g.id: i for i, g in enumerate(problem.gates)}
    by_origin: dict[str, list[tuple[int, Load]]] = {}
    for index, load in enumerate(problem.loads):
        by_origin.setdefault(load.origin, []).append((index, load))
    arcs: list[Arc] = []
    for f, fleet in enumerate(problem.fleets):
        ways = [
            (w, way)
            for w, way in enumerate(problem.ways)
            if fleet.vehicle_class in way.vehicle_classes
        ]
        found = [
            _arc(problem, gate_of, stop_of, f, w, None, None) for w, way in ways if fleet.returns
        ]
        for w, way in ways:
            if not (fleet.returns or way.origin == fleet.home):
                continue
            for index, load in by_origin.get(way.origin, ()):
                if way.destination in load.destinations and fleet.capacity.get(load.kind, 0) > 0:
                    found.append(_arc(problem, gate_of, stop_of, f, w, index, load))
        arcs.extend(arc for arc in found if arc is not None)
    return tuple(arcs)


def _arc(
    problem: Problem,
    gate_of: dict[str, int],
    stop_of: dict[str, int],
    f: int,
    w: int,
    index: int | None,
    load: Load | None,
) -> Arc | None:
    """One arc; ``None``: no gate lets it pass, or load, crew or fuel do not last as long."""
    fleet, way = problem.fleets[f], problem.ways[w]
    origin, destination = stop_of[way.origin], stop_of[way.destination]
    clock = _Clock()
    loading = fleet.loading_seconds.get(load.kind, 0) if load else 0
    unloading = fleet.unloading_seconds.get(load.kind, 0) if load else 0
    if load:
        clock.spend(loading, problem.stops[origin].inside)
    passes = _drive(problem, gate_of, fleet, way, load, clock)
    if passes is None:
        return None
    if load:
        clock.spend(unloading, problem.stops[destination].inside)
        longest = load.longest_aboard_seconds
        if longest is not None and clock.now > longest:
            return None
    if not _lasts(fleet, way, clock.now, loaded=load is not None):
        return None
    blocks = tuple(clock.blocks)
    return Arc(
        fleet=f,
        way=w,
        origin=origin,
        destination=destination,
        load=index,
        units=fleet.capacity.get(load.kind, 0) if load else 0,
        seconds=clock.now,
        passes=passes,
        inside_from=blocks[0][0] if blocks else None,
        inside_to=blocks[-1][1] if blocks else None,
        outside_between=sum(b[0] - a[1] for a, b in itertools.pairwise(blocks)),
        loading_seconds=loading,
        unloading_seconds=unloading,
        blocks=blocks,
        driving_seconds=driving_seconds(way, loaded=load is not None),
    )


def _lasts(fleet: Fleet, way: Way, seconds: int, *, loaded: bool) -> bool:
    """Whether one shift and one filling are enough for it."""
    if fleet.shifts is not None and seconds > fleet.shifts.longest_seconds:
        return False
    fuel = fleet.fuel
    return fuel is None or driving_seconds(way, loaded=loaded) <= fuel.longest_driving_seconds


def driving_seconds(way: Way, *, loaded: bool) -> int:
    """What a vehicle drives on a way, without the gates."""
    return sum(leg.loaded_seconds if loaded else leg.empty_seconds for leg in way.legs)


def _drive(
    problem: Problem,
    gate_of: dict[str, int],
    fleet: Fleet,
    way: Way,
    load: Load | None,
    clock: _Clock,
) -> tuple[Pass, ...] | None:
    passes = []
    for k, leg in enumerate(way.legs):
        clock.spend(leg.loaded_seconds if load else leg.empty_seconds, leg.inside)
        if k < len(way.gates):
            g = gate_of[way.gates[k]]
            gate = problem.gates[g]
            hold = gate.seconds(
                fleet.vehicle_class, load.category if load else EMPTY, way.direction
            )
            if hold is None:
                return None
            passes.append(Pass(g, clock.now, hold, way.direction, gate.inside))
            clock.spend(hold, gate.inside)
    return tuple(passes)


class _Clock:
    """Adds up the parts of an arc and remembers which of them lie inside."""

    def __init__(self) -> None:
        self.now = 0
        self.blocks: list[tuple[int, int]] = []

    def spend(self, seconds: int, inside: bool) -> None:  # noqa: FBT001 - a part lies in or out
        """Add a part; one that takes no time touches nothing."""
        if inside and seconds > 0:
            start = self.now
            if self.blocks and self.blocks[-1][1] == start:
                start = self.blocks.pop()[0]
            self.blocks.append((start, self.now + seconds))
        self.now += seconds


def lanes_serving(gate: Gate, directions: frozenset[Direction]) -> int:
    """Lanes that serve at least one of the directions."""
    return sum(1 for lane in gate.lanes if lane.directions & directions)


def may_end_at(stop: Stop, fleet: Fleet) -> bool:
    """Whether a vehicle of the fleet may stand there when the silence ends."""
    return fleet.rests_inside or not stop.inside
