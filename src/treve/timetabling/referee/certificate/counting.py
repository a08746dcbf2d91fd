"""Whether all loads can be carried within a time, by counting every tour out.

How quick a tour can be, by how often it carries each load, is found by Dijkstra's way through its
circuit. What all vehicles carry together is then built up vehicle by vehicle: by units of all loads
but the largest, the most units of that one. Limits of places are left out: without them more can
be carried, not less.
"""

from __future__ import annotations

import heapq
import math

import numpy as np
import numpy.typing as npt

from treve.timetabling.problem import Load, Problem
from treve.timetabling.referee.certificate.circuits import Circuit, Place, circuits, most_paid
from treve.timetabling.referee.certificate.moves import Move

MOST_STATES = 400_000
"""States that are counted at most; a proof that needs more is not looked at."""

Trips = tuple[int, ...]


def counted_out(problem: Problem, moves: tuple[Move, ...], seconds: int) -> bool:
    """Whether it is shown that what binds cannot be carried in tours of so many seconds."""
    loads = sorted((x for x in problem.loads if x.binding), key=lambda x: (x.quantity, x.id))
    if not loads or math.prod(x.quantity + 1 for x in loads[:-1]) > MOST_STATES:
        return False
    found = circuits(moves, ())
    if found is None:
        return False
    carried: npt.NDArray[np.int64] = np.full([x.quantity + 1 for x in loads[:-1]], -1)
    carried[(0,) * (len(loads) - 1)] = 0
    for circuit in found:
        for fleet, start in zip(circuit.fleets, circuit.starts, strict=True):
            trips = _within(circuit, start, seconds, loads)
            if trips is None:
                return False
            options = _units(circuit, trips, loads)
            for _ in range(fleet.count):
                carried = _with_one_more(carried, options, loads)
    return bool(carried[(-1,) * (len(loads) - 1)] < loads[-1].quantity)


def _within(circuit: Circuit, start: Place, seconds: int, loads: list[Load]) -> set[Trips] | None:
    """Counts of trips, by load, of tours that are over in time; ``None``: too many.

    No more trips of a load are counted than carry all of it.
    """
    digit = {load.id: n for n, load in enumerate(loads)}
    onward: dict[Place, list[tuple[Place, int, int, int]]] = {}
    for step in circuit.steps:
        load = step.move.load
        n = -1 if load is None else digit.get(load.id, -1)
        onward.setdefault(step.tail, []).append((step.head, step.seconds, n, most_paid(step.move)))
    none = (0,) * len(loads)
    reached = {(start, none): 0}
    heap = [(0, start, none)]
    over: set[Trips] = {none}
    while heap:
        now, place, made = heapq.heappop(heap)
        if now > reached[place, made]:
            continue
        if place in circuit.ends:
            over.add(made)
        for head, takes, n, most in onward.get(place, ()):
            then = now + takes
            more = made
            if n >= 0 and made[n] < most:
                more = (*made[:n], made[n] + 1, *made[n + 1 :])
            if then <= seconds and then < reached.get((head, more), seconds + 1):
                reached[head, more] = then
                heapq.heappush(heap, (then, head, more))
        if len(reached) > MOST_STATES:
            return None
    return over


def _units(circuit: Circuit, trips: set[Trips], loads: list[Load]) -> list[Trips]:
    """Units by load, those that others reach as well left out."""
    room = [
        max((s.move.room for s in circuit.steps if s.move.load == load), default=0)
        for load in loads
    ]
    units = {
        tuple(min(x.quantity, n * r) for x, n, r in zip(loads, made, room, strict=True))
        for made in trips
    }
    best: list[Trips] = []
    for mine in sorted(units, reverse=True):
        if not any(all(b >= m for b, m in zip(other, mine, strict=True)) for other in best):
            best.append(mine)
    return best


def _with_one_more(
    carried: npt.NDArray[np.int64], options: list[Trips], loads: list[Load]
) -> npt.NDArray[np.int64]:
    """By units asked for: the most of the last load with one more vehicle, below 0 where none."""
    best = np.full_like(carried, -1)
    for option in options:
        taken = carried
        for axis, units in enumerate(option[:-1]):
            asked = np.maximum(0, np.arange(carried.shape[axis]) - units)
            taken = np.take(taken, asked, axis=axis)
        more = np.minimum(loads[-1].quantity, taken + option[-1])
        best = np.maximum(best, np.where(taken >= 0, more, -1))
    return best
