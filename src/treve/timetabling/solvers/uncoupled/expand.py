"""Tours that are paid for no more of a load than there is.

Prices alone let a tour carry a dear load again and again. For some *counted* loads the states
remember how many paid trips a tour has made: at most ``ceil(quantity / units aboard)``; further
trips are driven for nothing. No real tour gains more than that. It carries at most the whole load,
so filling its best-paid trips first fills no more of them than that; and were ``trips`` rows to
count no more than so many trips of one tour, they would still hold, since so many suffice alone.
"""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np

from treve.timetabling.solvers.uncoupled.master import Tour
from treve.timetabling.solvers.uncoupled.recognise import Ints, Kind, Shape


def limit_of(kind: Kind, quantity: int, load: int) -> int:
    """Most trips of a load that a tour of the kind is paid for; 0 where it cannot carry it."""
    units = kind.units[kind.loads == load]
    return -(-quantity // int(units.max())) if len(units) else 0


def expand(shape: Shape, counted: tuple[int, ...]) -> Shape:
    """The shape with states that count the paid trips of some loads."""
    return replace(shape, kinds=tuple(_expanded(shape, kind, counted) for kind in shape.kinds))


def to_count(shape: Shape, shares: list[tuple[Tour, float]], counted: tuple[int, ...]) -> list[int]:
    """Loads that tours in use are paid for too often, the worst first."""
    excess: dict[int, float] = {}
    for tour, x in shares:
        kind = shape.kinds[tour.kind]
        loads = kind.loads[list(tour.moves)]
        for load in sorted({int(i) for i in loads if i >= 0} - set(counted)):
            quantity = shape.problem.loads[load].quantity
            over = int((loads == load).sum()) - limit_of(kind, quantity, load)
            if over > 0:
                excess[load] = excess.get(load, 0.0) + over * x
    return sorted(excess, key=lambda load: (-excess[load], load))


def copies_of(shape: Shape, counted: tuple[int, ...]) -> int:
    """How many copies of each state a kind needs at most."""
    return max(
        math.prod(1 + limit_of(kind, shape.problem.loads[load].quantity, load) for load in counted)
        for kind in shape.kinds
    )


def _expanded(shape: Shape, kind: Kind, counted: tuple[int, ...]) -> Kind:
    """Copy ``c`` of state ``s`` is state ``c * states + s``; each counted load is a digit of it."""
    limits = [limit_of(kind, shape.problem.loads[load].quantity, load) for load in counted]
    strides = [math.prod(1 + n for n in limits[:d]) for d in range(len(limits))]
    copies = math.prod(1 + n for n in limits)
    digit = {load: d for d, load in enumerate(counted) if limits[d]}
    tails, heads, origin, paid = [], [], [], []
    for c in range(copies):
        for move in range(len(kind.tails)):
            tail, head = int(kind.tails[move]), int(kind.heads[move])
            load = int(kind.loads[move])
            here, there = c * kind.states + tail, c * kind.states + head
            d = digit.get(load)
            tails.append(here)
            heads.append(there)
            origin.append(move)
            paid.append(d is None)
            if d is not None and c // strides[d] % (1 + limits[d]) < limits[d]:
                tails.append(here)
                heads.append(there + strides[d] * kind.states)
                origin.append(move)
                paid.append(True)
    order = np.argsort(np.array(tails), kind="stable")
    m = np.array(origin)[order]
    pays = np.array(paid)[order]
    states = copies * kind.states
    return replace(
        kind,
        states=states,
        may_end=np.tile(kind.may_end, copies),
        tails=np.array(tails, dtype=np.int64)[order],
        heads=np.array(heads, dtype=np.int64)[order],
        ticks=kind.ticks[m],
        first_moves=_firsts(np.array(tails, dtype=np.int64)[order], states),
        arcs=kind.arcs[m],
        loads=np.where(pays, kind.loads[m], -1),
        units=np.where(pays, kind.units[m], 0),
        places=kind.places[m],
        acts=kind.acts[m],
    )


def _firsts(tails: Ints, states: int) -> Ints:
    return np.searchsorted(tails, np.arange(states + 1)).astype(np.int64)
