"""Whether nothing couples vehicles in time, and what is left of the problem then.

Vehicles of one *kind* drive and carry alike; only their homes differ. What a kind can do next is a
small graph. A *state* is a stop while the tour is under way, a fleet at its start, or the end.
A *move* leads from one state to another and takes so much of the tour's time: from the first
second in the zone to the last. Time is counted in *ticks*, the greatest common divisor of all.
"""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import MISSING, dataclass, fields
from typing import Any

import numpy as np
import numpy.typing as npt

from treve.timetabling.arcs import Arc, all_arcs, may_end_at
from treve.timetabling.clock import usable, without_margin
from treve.timetabling.problem import PEOPLE, Fleet, Load, Problem, Stop, Way

Ints = npt.NDArray[np.int64]

_UNDERSTOOD: dict[type, frozenset[str]] = {
    Stop: frozenset({"id", "inside", "capacity"}),
    Way: frozenset(
        {"id", "origin", "destination", "legs", "vehicle_classes", "direction", "corridor"}
    ),
    Fleet: frozenset(
        {
            "id",
            "vehicle_class",
            "count",
            "home",
            "capacity",
            "loading_seconds",
            "unloading_seconds",
            "available",
            "returns",
            "rests_inside",
        }
    ),
    Load: frozenset(
        {
            "id",
            "kind",
            "category",
            "quantity",
            "origin",
            "destinations",
            "release_seconds",
            "due_seconds",
            "rank",
            "weight",
            "people",
        }
    ),
    Problem: frozenset({"stops", "gates", "ways", "fleets", "loads", "windows", "margin_seconds"}),
}
"""Fields that this solver understands; any other must be as it is where nobody says."""


@dataclass(frozen=True, slots=True)
class Kind:
    """Vehicles that drive and carry alike.

    Attributes:
        fleets: Index of each fleet into the problem's.
        counts: Vehicles of each.
        starts: State in which each begins.
        states: How many there are. The last one is the end.
        may_end: By state: whether a tour may be over there.
        tails, heads, ticks: Of each move, sorted by tail.
        first_moves: By state: where its moves begin; one entry more than states.
        arcs: Each move's arc.
        loads: Each move's load, -1 where empty.
        units: Most units aboard each, 0 where empty.
        places: Each move's destination among the stops.
        acts: What each move does, as an index into ``doing``.
        doing: Way and load (-1 where empty), as indices into the problem's.
    """

    fleets: tuple[int, ...]
    counts: tuple[int, ...]
    starts: tuple[int, ...]
    states: int
    may_end: npt.NDArray[np.bool_]
    tails: Ints
    heads: Ints
    ticks: Ints
    first_moves: Ints
    arcs: Ints
    loads: Ints
    units: Ints
    places: Ints
    acts: Ints
    doing: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Room:
    """A limit on what may be unloaded at a place: units of some loads at one stop."""

    stop: int
    key: str
    units: int
    loads: frozenset[int]


@dataclass(frozen=True, slots=True)
class Shape:
    """An uncoupled problem.

    Attributes:
        tick_seconds: Length of a tick.
        latest_seconds: Longest time from first to last second in the zone.
        begin_seconds: When tours begin: everything is released and in service.
        rooms: Every limit that could bind.
    """

    problem: Problem
    arcs: tuple[Arc, ...]
    kinds: tuple[Kind, ...]
    rooms: tuple[Room, ...]
    tick_seconds: int
    begin_seconds: int
    latest_seconds: int

    @property
    def most_ticks(self) -> int:
        """Longest time in ticks."""
        return self.latest_seconds // self.tick_seconds

    def rooms_of(self, load: int, stop: int) -> tuple[int, ...]:
        """Limits that a load counts in at a stop."""
        return tuple(
            r for r, room in enumerate(self.rooms) if room.stop == stop and load in room.loads
        )


def recognise(problem: Problem) -> Shape | None:
    """What is left of a problem where nothing couples vehicles in time; ``None`` elsewhere."""
    span = _common_hours(problem) if _alone(problem) else None
    if span is None:
        return None
    arcs = all_arcs(problem)
    if any(arc.inside_from is None and arc.load is not None for arc in arcs):
        return None
    drafts = [_draft(problem, arcs, fleets) for fleets in _alike(problem)]
    ticks = [move[2] for draft in drafts for move in draft.moves]
    if not ticks or min(ticks) <= 0:
        return None
    tick = math.gcd(*ticks)
    kinds = tuple(draft.kind(problem, arcs, tick) for draft in drafts if draft.moves)
    return Shape(problem, arcs, kinds, _rooms(problem), tick, *span)


def _alone(problem: Problem) -> bool:
    """Whether no vehicle ever waits for another: no gates, bays, desks, hours, ranks, or rules."""
    return (
        _plain(problem)
        and len(usable(problem.windows, problem.margin_seconds)) == 1
        and not any(way.gates for way in problem.ways)
        and _one_rank_an_origin(problem)
    )


def _plain(problem: Problem) -> bool:
    """Whether every field that this solver does not know is as it is where nobody says."""
    things: list[Any] = [
        problem,
        *problem.stops,
        *problem.ways,
        *problem.fleets,
        *problem.loads,
    ]
    return all(_at_rest(thing) for thing in things)


def _at_rest(thing: Any) -> bool:  # noqa: ANN401 - any of the problem's types
    known = _UNDERSTOOD[type(thing)]
    for field in fields(thing):
        if field.name in known:
            continue
        usual: Any = field.default
        factory: Any = field.default_factory
        if factory is not MISSING:
            usual = factory()
        if getattr(thing, field.name) != usual:
            return False
    return True


def _one_rank_an_origin(problem: Problem) -> bool:
    """Whether ranks never tell apart what waits at one place."""
    ranks: dict[str, set[int]] = defaultdict(set)
    for load in problem.loads:
        ranks[load.origin].add(load.rank)
    return all(len(found) == 1 for found in ranks.values())


def _common_hours(problem: Problem) -> tuple[int, int] | None:
    """When tours may begin, and how long one may last, with everything released and in service.

    Hours before that moment are left unused, which costs nothing: the pause counts from the first
    second in the zone. Drives outside before zero need vehicles that are in service then.
    """
    window = without_margin(problem.windows, problem.margin_seconds)[0]
    start, end = window.start_seconds, window.end_seconds
    for fleet in problem.fleets:
        if fleet.available is None:
            continue
        if len(fleet.available) != 1 or not _all_inside(problem):
            return None
        start = max(start, fleet.available[0].start_seconds)
        end = min(end, fleet.available[0].end_seconds)
    for load in problem.loads:
        start = max(start, load.release_seconds if load.release_seconds is not None else start)
        end = min(end, load.due_seconds if load.due_seconds is not None else end)
    return (start, end - start) if end > start else None


def _all_inside(problem: Problem) -> bool:
    return all(stop.inside for stop in problem.stops) and all(
        leg.inside for way in problem.ways for leg in way.legs
    )


def _alike(problem: Problem) -> list[list[int]]:
    """Fleets by kind."""
    found: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for f, fleet in enumerate(problem.fleets):
        key = (
            fleet.vehicle_class,
            tuple(sorted(fleet.capacity.items())),
            tuple(sorted(fleet.loading_seconds.items())),
            tuple(sorted(fleet.unloading_seconds.items())),
            fleet.rests_inside,
            True if fleet.returns else fleet.home,
        )
        found[key].append(f)
    return list(found.values())


def _rooms(problem: Problem) -> tuple[Room, ...]:
    """Limits that are less than all that could come."""
    rooms = []
    for s, stop in enumerate(problem.stops):
        for key, most in sorted(stop.capacity.items()):
            loads = frozenset(
                i
                for i, load in enumerate(problem.loads)
                if stop.id in load.destinations
                and (load.category == key or (key == PEOPLE and load.people))
            )
            if loads and sum(problem.loads[i].quantity for i in loads) > most:
                rooms.append(Room(s, key, most, loads))
    return tuple(rooms)


@dataclass(slots=True)
class _Draft:
    """A kind before its moves are sorted: tail, head, seconds, arc."""

    fleets: list[int]
    moves: list[tuple[int, int, int, int]]

    def kind(self, problem: Problem, arcs: tuple[Arc, ...], tick: int) -> Kind:
        stops = len(problem.stops)
        states = stops + len(self.fleets) + 1
        moves = sorted(self.moves)
        tails = np.array([m[0] for m in moves], dtype=np.int64)
        index = [arcs[m[3]] for m in moves]
        may_end = np.zeros(states, dtype=np.bool_)
        fleet = problem.fleets[self.fleets[0]]
        may_end[:stops] = [may_end_at(stop, fleet) for stop in problem.stops]
        may_end[-1] = True
        loads = [-1 if a.load is None else a.load for a in index]
        most = [0 if a.load is None else problem.loads[a.load].quantity for a in index]
        doing = sorted({(a.way, load) for a, load in zip(index, loads, strict=True)})
        act = {what: n for n, what in enumerate(doing)}
        return Kind(
            tuple(self.fleets),
            tuple(problem.fleets[f].count for f in self.fleets),
            tuple(stops + i for i in range(len(self.fleets))),
            states,
            may_end,
            tails,
            np.array([m[1] for m in moves], dtype=np.int64),
            np.array([m[2] // tick for m in moves], dtype=np.int64),
            np.searchsorted(tails, np.arange(states + 1)).astype(np.int64),
            np.array([m[3] for m in moves], dtype=np.int64),
            np.array(loads, dtype=np.int64),
            np.array([min(a.units, q) for a, q in zip(index, most, strict=True)], dtype=np.int64),
            np.array([a.destination for a in index], dtype=np.int64),
            np.array([act[a.way, load] for a, load in zip(index, loads, strict=True)]),
            tuple(doing),
        )


def _draft(problem: Problem, arcs: tuple[Arc, ...], fleets: list[int]) -> _Draft:
    """States and moves of a kind; those no tour can reach are left out."""
    stops = len(problem.stops)
    end = stops + len(fleets)
    stop_of = {stop.id: i for i, stop in enumerate(problem.stops)}
    first = problem.fleets[fleets[0]]
    moves: list[tuple[int, int, int, int]] = []
    for i, f in enumerate(fleets):
        mine = [(a, arc) for a, arc in enumerate(arcs) if arc.fleet == f]
        for place in _without_touching(mine, stop_of[problem.fleets[f].home]):
            for a, arc in mine:
                if arc.origin != place or arc.inside_from is None or arc.inside_to is None:
                    continue
                enter = arc.seconds - arc.inside_from
                single = arc.inside_to - arc.inside_from
                if first.returns:
                    moves.append((stops + i, arc.destination, enter, a))
                if arc.load is not None and (single < enter or not first.returns):
                    moves.append((stops + i, end, single, a))
    reached = {head for _, head, _, _ in moves if head < stops}
    mine = [(a, arc) for a, arc in enumerate(arcs) if arc.fleet == fleets[0] and first.returns]
    _under_way(moves, reached, mine, end)
    moves = [m for m in moves if m[1] != end or _may_stay(problem, first, arcs[m[3]])]
    return _Draft(fleets, moves)


def _may_stay(problem: Problem, fleet: Fleet, arc: Arc) -> bool:
    return may_end_at(problem.stops[arc.destination], fleet)


def _under_way(
    moves: list[tuple[int, int, int, int]],
    reached: set[int],
    arcs: list[tuple[int, Arc]],
    end: int,
) -> None:
    """Moves from stops that a tour reaches, and from those that it reaches then."""
    new = set(reached)
    while new:
        here = new
        new = set()
        for a, arc in arcs:
            if arc.origin not in here:
                continue
            moves.append((arc.origin, arc.destination, arc.seconds, a))
            if arc.inside_to is not None and arc.inside_to < arc.seconds:
                moves.append((arc.origin, end, arc.inside_to, a))
            if arc.destination not in reached:
                reached.add(arc.destination)
                new.add(arc.destination)


def _without_touching(arcs: list[tuple[int, Arc]], home: int) -> list[int]:
    """Stops that empty vehicles reach from home without a second in the zone."""
    found = [home]
    for place in found:
        for _, arc in arcs:
            if arc.origin == place and arc.inside_from is None and arc.destination not in found:
                found.append(arc.destination)
    return found
