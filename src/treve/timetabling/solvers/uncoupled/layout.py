"""Tours as sequences of *errands*: a load from its stop to one destination. Their tables."""

from __future__ import annotations

import heapq
from dataclasses import dataclass

import numpy as np

from treve.timetabling.solvers.by_address import ByAddress
from treve.timetabling.solvers.uncoupled.pricing import Ints
from treve.timetabling.solvers.uncoupled.recognise import Kind, Shape

FAR = 1 << 40
"""Ticks of what cannot be done."""


@dataclass(frozen=True, eq=False)
class Tables(ByAddress):
    """What compiled code reads of a layout. What cannot be done takes :data:`FAR` ticks.

    Attributes:
        load_of: By errand.
        stop_of: By errand.
        fleet_of: Fleet (numbered over all kinds) of each vehicle.
        kind_of: Kind of each fleet.
        begin: By fleet and errand: ticks from the start until it is done.
        between: By kind, destination and load: empty drives from there to the load.
        carry: By kind and errand: the loaded trip.
        finish: By kind and errand: what its end adds after the last errand (saves, if negative).
        alone: By fleet and errand: a tour of this errand alone.
        most: By kind and load: units on a trip.
        rooms: By errand: two rooms that its units count in, -1 for none.
    """

    load_of: Ints
    stop_of: Ints
    fleet_of: Ints
    kind_of: Ints
    begin: Ints
    between: Ints
    carry: Ints
    finish: Ints
    alone: Ints
    most: Ints
    rooms: Ints


@dataclass(frozen=True, slots=True)
class Layout:
    """A shape's errands and their tables.

    Attributes:
        errands: Load and stop of each errand.
        index: Errand by load and stop.
        tables: Ticks between errands, by kind or fleet.
        left: By room: units that fit.
    """

    errands: tuple[tuple[int, int], ...]
    index: dict[tuple[int, int], int]
    tables: Tables
    left: Ints


def lay_out(shape: Shape) -> Layout:
    """Make the tables of a shape."""
    problem = shape.problem
    pairs = sorted(
        {
            (int(load), int(place))
            for kind in shape.kinds
            for load, place in zip(kind.loads, kind.places, strict=True)
            if load >= 0
        }
    )
    index = {pair: e for e, pair in enumerate(pairs)}
    fleets = [(k, i) for k, kind in enumerate(shape.kinds) for i in range(len(kind.fleets))]
    kinds, stops, loads = len(shape.kinds), len(problem.stops), len(problem.loads)
    begin = np.full((len(fleets), len(pairs)), FAR, dtype=np.int64)
    alone = np.full((len(fleets), len(pairs)), FAR, dtype=np.int64)
    between = np.full((kinds, stops, loads), FAR, dtype=np.int64)
    carry = np.full((kinds, len(pairs)), FAR, dtype=np.int64)
    finish = np.full((kinds, len(pairs)), FAR, dtype=np.int64)
    most = np.zeros((kinds, loads), dtype=np.int64)
    origin = [_stop_of(shape, load.origin) for load in problem.loads]
    for k, kind in enumerate(shape.kinds):
        empty = [_drives(kind, s) for s in range(kind.states)]
        for s in range(stops):
            for load in range(loads):
                between[k, s, load] = empty[s][origin[load]]
        _carry(kind, index, carry[k], most[k])
        _finish(kind, index, empty, carry[k], finish[k])
        for f, (_, i) in ((f, w) for f, w in enumerate(fleets) if w[0] == k):
            _begin(kind, index, empty[kind.starts[i]], origin, carry[k], (begin[f], alone[f]), i)
    np.minimum(alone, np.minimum(FAR, begin + finish[[k for k, _ in fleets]]), out=alone)
    rooms = np.full((len(pairs), 2), -1, dtype=np.int64)
    for e, (load, place) in enumerate(pairs):
        for n, r in enumerate(shape.rooms_of(load, place)):
            rooms[e, n] = r
    counts = [shape.kinds[k].counts[i] for k, i in fleets]
    tables = Tables(
        load_of=np.array([load for load, _ in pairs], dtype=np.int64),
        stop_of=np.array([stop for _, stop in pairs], dtype=np.int64),
        fleet_of=np.repeat(np.arange(len(fleets)), counts).astype(np.int64),
        kind_of=np.array([k for k, _ in fleets], dtype=np.int64),
        begin=begin,
        between=between,
        carry=carry,
        finish=finish,
        alone=alone,
        most=most,
        rooms=rooms,
    )
    left = np.array([room.units for room in shape.rooms] or [0], dtype=np.int64)
    return Layout(tuple(pairs), index, tables, left)


def _stop_of(shape: Shape, name: str) -> int:
    return next(s for s, stop in enumerate(shape.problem.stops) if stop.id == name)


def _drives(kind: Kind, start: int) -> list[int]:
    """Ticks of empty drives from a state to each other."""
    reached = [FAR] * kind.states
    reached[start] = 0
    heap = [(0, start)]
    while heap:
        now, state = heapq.heappop(heap)
        if now > reached[state]:
            continue
        for m in range(kind.first_moves[state], kind.first_moves[state + 1]):
            if kind.loads[m] >= 0:
                continue
            there, then = int(kind.heads[m]), now + int(kind.ticks[m])
            if then < reached[there]:
                reached[there] = then
                heapq.heappush(heap, (then, there))
    return reached


def _carry(kind: Kind, index: dict[tuple[int, int], int], carry: Ints, most: Ints) -> None:
    """Loaded trips under way, by the quickest way."""
    for m in np.flatnonzero(kind.loads >= 0):
        load = int(kind.loads[m])
        most[load] = kind.units[m]
        if kind.heads[m] == kind.places[m] and kind.tails[m] < kind.starts[0]:
            e = index[load, int(kind.places[m])]
            carry[e] = min(carry[e], kind.ticks[m])


def _finish(
    kind: Kind,
    index: dict[tuple[int, int], int],
    empty: list[list[int]],
    carry: Ints,
    finish: Ints,
) -> None:
    """The way to where a tour may end; or less, where the zone is left on the last trip."""
    for (_, place), e in index.items():
        ends = [d for s, d in enumerate(empty[place]) if kind.may_end[s]]
        finish[e] = min(ends)
    for m in np.flatnonzero((kind.loads >= 0) & (kind.heads == kind.states - 1)):
        e = index[int(kind.loads[m]), int(kind.places[m])]
        if kind.tails[m] < kind.starts[0] and carry[e] < FAR:
            finish[e] = min(finish[e], kind.ticks[m] - carry[e])


def _begin(
    kind: Kind,
    index: dict[tuple[int, int], int],
    drives: list[int],
    origin: list[int],
    carry: Ints,
    out: tuple[Ints, Ints],
    fleet: int,
) -> None:
    """From the start until an errand is done: empty drives first, or loaded at once."""
    begin, alone = out
    for (load, _), e in index.items():
        begin[e] = min(FAR, drives[origin[load]] + int(carry[e]))
    start = kind.starts[fleet]
    for m in range(kind.first_moves[start], kind.first_moves[start + 1]):
        if kind.loads[m] >= 0:
            e = index[int(kind.loads[m]), int(kind.places[m])]
            table = alone if kind.heads[m] == kind.states - 1 else begin
            table[e] = min(table[e], kind.ticks[m])
