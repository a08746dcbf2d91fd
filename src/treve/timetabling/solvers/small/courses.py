"""Courses: an arc with every moment that is free to choose, and what lies between them.

The moments of a trip are the start of its loading (empty: its departure), its departure, the start
of each passage and the start of its unloading. All else follows from them by fixed lengths.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from treve.timetabling.arcs import Arc, all_arcs
from treve.timetabling.problem import EMPTY, Fleet, Load, Problem, Way
from treve.timetabling.solvers.small.grid import Grid

START, DEPART, UNLOAD, FIRST_PASSAGE = 0, 1, 2, 3
"""Numbers of a trip's moments; passages follow in their order."""


@dataclass(frozen=True, slots=True)
class Point:
    """So many ticks after a moment of a trip."""

    moment: int
    ticks: int = 0

    def plus(self, ticks: int) -> Point:
        """A later point."""
        return Point(self.moment, self.ticks + ticks)


@dataclass(frozen=True, slots=True)
class Part:
    """What lies between two points of a trip, inside or outside.

    Attributes:
        least_ticks: How long it takes without waiting.
        waits: Whether it may take longer.
    """

    start: Point
    end: Point
    inside: bool
    least_ticks: int = 0
    waits: bool = False

    @property
    def idle(self) -> bool:
        """Whether it never takes any time."""
        return self.least_ticks == 0 and not self.waits


@dataclass(frozen=True, slots=True)
class Block:
    """Parts inside, one after the other.

    Attributes:
        opens, closes: Whether it begins, or ends, with the trip.
    """

    start: Point
    end: Point
    opens: bool
    closes: bool


@dataclass(frozen=True, slots=True)
class Course:
    """An arc in ticks.

    Attributes:
        fleet, load: Indices into the problem's tuples; ``load`` is ``None`` when empty.
        most_units: Aboard.
        loading, unloading: Ticks; 0 when empty.
        reaches: When each gate is reached.
        holds: How long each passage takes.
        arrives, ends: When the way, and the whole trip, is over.
        parts: From the first to the last.
    """

    fleet: int
    way: Way
    load: int | None
    most_units: int
    loading: int
    unloading: int
    departs: Point
    reaches: tuple[Point, ...]
    holds: tuple[int, ...]
    arrives: Point
    ends: Point
    parts: tuple[Part, ...]

    @property
    def least_ticks(self) -> int:
        """From its start to its end, without waiting."""
        lengths = (point.ticks for point in (*self.reaches, self.arrives))
        return self.loading + sum(lengths) + self.unloading

    @property
    def first_ticks_inside(self) -> int:
        """From its start until it is first outside, without waiting."""
        inside = itertools.takewhile(lambda part: part.inside, self.parts)
        return sum(part.least_ticks for part in inside)

    def span(self) -> tuple[Point, Point] | None:
        """From where to where it is inside; ``None`` where it never is for any time."""
        inside = [part for part in self.parts if part.inside and not part.idle]
        return (inside[0].start, inside[-1].end) if inside else None

    def blocks(self, *, rest_before: bool, rest_after: bool) -> tuple[Block, ...]:
        """Its stretches inside without a part outside.

        Args:
            rest_before: Whether standing inside before the trip is part of the same stay.
            rest_after: The same of standing after it.
        """
        parts = list(self.parts)
        if rest_before:
            parts.insert(0, Part(Point(START), Point(START), inside=True))
        if rest_after:
            parts.append(Part(self.ends, self.ends, inside=True))
        blocks: list[Block] = []
        joined = False
        for number, part in enumerate(parts):
            closes = number == len(parts) - 1
            if part.inside and joined:
                blocks[-1] = Block(blocks[-1].start, part.end, blocks[-1].opens, closes)
            elif part.inside:
                blocks.append(Block(part.start, part.end, number == 0, closes))
            joined = part.inside
        return tuple(blocks)


def courses_of(problem: Problem, grid: Grid) -> tuple[Course, ...]:
    """Every course of every fleet, in the order of the problem's arcs.

    Also those through a gate without a lane in that direction: nobody can take them, yet the law
    of ranks counts them among the ways of a load.
    """
    arcs = (arc for arc in all_arcs(problem) if arc.load is None or arc.units > 0)
    return tuple(_course(problem, grid, arc) for arc in arcs)


def can_pass(problem: Problem, course: Course) -> bool:
    """Whether every gate of a course has a lane in its direction."""
    gates = {gate.id: gate for gate in problem.gates}
    return all(
        any(course.way.direction in lane.directions for lane in gates[name].lanes)
        for name in course.way.gates
    )


def _course(problem: Problem, grid: Grid, arc: Arc) -> Course:
    fleet, way = problem.fleets[arc.fleet], problem.ways[arc.way]
    load = None if arc.load is None else problem.loads[arc.load]
    loading, unloading = grid.ticks(arc.loading_seconds), grid.ticks(arc.unloading_seconds)
    inside = {stop.id: stop.inside for stop in problem.stops}
    departs = Point(START if load is None else DEPART)
    parts: list[Part] = []
    if load is not None:
        here = inside[way.origin]
        parts.append(Part(Point(START), departs, here, loading, waits=True))
    reaches, holds, arrives = _drive(problem, grid, fleet, way, load, parts)
    ends = arrives
    if load is not None:
        ends = Point(UNLOAD, unloading)
        parts.append(Part(arrives, ends, inside[way.destination], unloading, waits=True))
    return Course(
        fleet=arc.fleet,
        way=way,
        load=arc.load,
        most_units=0 if load is None else min(arc.units, load.quantity),
        loading=loading,
        unloading=unloading,
        departs=departs,
        reaches=reaches,
        holds=holds,
        arrives=arrives,
        ends=ends,
        parts=tuple(parts),
    )


def _drive(
    problem: Problem, grid: Grid, fleet: Fleet, way: Way, load: Load | None, parts: list[Part]
) -> tuple[tuple[Point, ...], tuple[int, ...], Point]:
    """When gates are reached, how long they are passed, when the way is over."""
    gates = {gate.id: gate for gate in problem.gates}
    state = EMPTY if load is None else load.category
    now = Point(START if load is None else DEPART)
    reaches, holds = [], []
    for k, leg in enumerate(way.legs):
        ticks = grid.ticks(leg.empty_seconds if load is None else leg.loaded_seconds)
        parts.append(Part(now, now.plus(ticks), leg.inside, ticks))
        now = now.plus(ticks)
        if k < len(way.gates):
            gate = gates[way.gates[k]]
            seconds = gate.seconds(fleet.vehicle_class, state, way.direction)
            hold = grid.ticks(seconds or 0)
            end = Point(FIRST_PASSAGE + k, hold)
            parts.append(Part(now, end, gate.inside, hold, waits=True))
            reaches.append(now)
            holds.append(hold)
            now = end
    return tuple(reaches), tuple(holds), now
