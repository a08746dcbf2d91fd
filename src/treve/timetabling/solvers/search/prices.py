"""Prices: what a load is worth carrying and what a gate's lane is worth, in vehicle-seconds.

With the pause fixed a little above the bound, the collapsed program that spends the fewest
vehicle-seconds has useful multipliers (at the least pause itself one resource carries them all).
Gate prices then follow use, and the loads' prices are found again under them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from treve.timetabling.arcs import Arc
from treve.timetabling.bound.collapsed import Collapsed, collapse
from treve.timetabling.bound.row_kinds import (
    AVAILABLE,
    BALANCE,
    BAY_TIME,
    BROUGHT,
    DEMAND,
    FLEET_TIME,
    GATE_HOURS,
    GATE_SWITCHES,
    GATE_TIME,
    INTAKE,
    SHARE,
    SINGLE,
)
from treve.timetabling.bound.solvers.linear import Linear
from treve.timetabling.problem import Problem
from treve.timetabling.program import Floats, Ints

SCARCITY = 8.0
"""How steeply a fleet's time loses value with the share of it that must be used (measured, M)."""
ABOVE = 1.03
"""How much longer than the bound the pause is that prices are first taken from."""
LEAST_RATE = 0.1
"""What the time of a fleet with much to spare is worth still, so that it does not idle at gates."""
SCARCE = frozenset(
    kind.word
    for kind in (
        *(FLEET_TIME, GATE_TIME, GATE_HOURS, GATE_SWITCHES),
        *(BAY_TIME, AVAILABLE, SINGLE, INTAKE),
    )
)
"""Rows that the pricing program is without."""
PAYING = tuple(f"{kind.word}:" for kind in (DEMAND, BROUGHT, SHARE))
"""How the rows begin that pay for what is carried."""
LANES = tuple(f"{kind.word}:" for kind in (GATE_TIME, GATE_HOURS))
"""How the rows begin that price lanes."""


@dataclass(frozen=True, slots=True)
class Prices:
    """Prices in vehicle-seconds.

    Attributes:
        gates: Per lane-second, by gate.
        lanes: By arc, what its passages cost.
        pay: By arc, what its load is worth.
        stand: What it is worth to stand at a stop, by fleet and stop.
        waste: By arc, what it loses against the best use of a vehicle; about 0 for good ones.
    """

    gates: Floats
    lanes: Floats
    pay: Floats
    stand: Floats
    waste: Floats


@dataclass(slots=True)
class Market:
    """The program that prices loads, kept warm between calls.

    Attributes:
        entries: Row, column and value of every entry of the program.
        paying: Whether each row pays for what is carried.
        standing: Row of the balance during the pause, by fleet and stop; -1: none.
    """

    collapsed: Collapsed
    linear: Linear
    entries: tuple[Ints, Ints, Floats]
    paying: NDArray[np.bool_]
    standing: Ints

    def under(self, gate_price: Floats, rates: Floats) -> Prices:
        """Pay and waste of each arc, given prices.

        Args:
            gate_price: Per second of a lane, by gate.
            rates: Per second of a vehicle, by fleet.

        The program without scarce rows is a shortest-cycle problem per load: what a trip is paid is
        its load's share of the cheapest round that carries it; what an arc loses against that is
        its waste.
        """
        columns = self.collapsed.columns
        table = columns.table
        arcs = len(self.collapsed.arcs)
        owner = np.repeat(np.arange(arcs), table.passes)
        charged: Floats = table.hold * gate_price[table.gate]
        lanes = np.bincount(owner, charged, arcs).astype(np.float64)
        cost = np.zeros(len(self.collapsed.program.most))
        spent = columns.charges(self.collapsed.windows) * rates[columns.fleet]
        cost[columns.number] = spent + lanes[columns.arc]
        self.linear.set_costs(cost)
        duals = self.linear.solve().duals
        y = np.array([duals.get(row.name, 0.0) for row in self.collapsed.program.rows])
        row, column, value = self.entries
        made: Floats = y[row] * value
        paid: Floats = made * self.paying[row]
        reduced = cost - np.bincount(column, made, len(cost))
        pay = np.bincount(column, paid, len(cost)).astype(np.float64)
        stand: Floats = y[self.standing] * (self.standing >= 0)
        return Prices(gate_price, lanes, self._by_arc(pay), stand, self._by_arc(reduced))

    def _by_arc(self, by_column: Floats) -> Floats:
        """The figure of each arc's column in the middle of a day, where it can be there."""
        columns = self.collapsed.columns
        found = np.zeros(len(self.collapsed.arcs))
        for kind in reversed(("mid", "single", "leave", "enter", "wander")):
            there = columns.of_kind(kind)
            found[columns.arc[there]] = by_column[columns.number[there]]
        return found


def open_market(problem: Problem, arcs: tuple[Arc, ...], windows: int) -> Market:
    """The pricing program: demands and balances only, no fleet and no gate is scarce."""
    collapsed = collapse(problem, windows, arcs=arcs)
    rows = [r for r in collapsed.program.rows if _is_priced(problem, r.name)]
    collapsed.program.rows[:] = rows
    number = {row.name: n for n, row in enumerate(rows)}
    lengths = [len(row.columns) for row in rows]
    entries = (
        np.repeat(np.arange(len(rows)), lengths),
        np.concatenate([row.columns for row in rows]),
        np.concatenate([row.values for row in rows]).astype(float),
    )
    standing = [
        [number.get(BALANCE.name(fleet.id, stop.id, 1), -1) for stop in problem.stops]
        for fleet in problem.fleets
    ]
    paying = [row.name.startswith(PAYING) for row in rows]
    return Market(
        collapsed,
        Linear(collapsed.program),
        entries,
        np.array(paying, dtype=bool),
        np.array(standing, dtype=np.int64).reshape(len(problem.fleets), len(problem.stops)),
    )


def _is_priced(problem: Problem, row: str) -> bool:
    """Whether a row takes part in pricing.

    Trips counted in full vehicles of one size count those of smaller ones as much: a car with four
    would be paid like a coach with fifty. So where sizes differ, only units are counted.
    """
    kind, _, rest = row.partition(":")
    if kind in SCARCE:
        return False
    if kind != DEMAND.word:
        return True
    load, _, size = rest.rpartition(":")
    found = next(x for x in problem.loads if x.id == load)
    rooms = {f.capacity.get(found.kind, 0) for f in problem.fleets} - {0}
    return size == "1" or 2 * min(rooms, default=1) >= int(size)


def first_prices(
    problem: Problem, arcs: tuple[Arc, ...], windows: int, bound_seconds: float | None
) -> tuple[Floats, Floats]:
    """Prices to begin with, from the program of fewest vehicle-seconds at a fixed pause.

    Args:
        problem: The problem.
        arcs: Its arcs.
        windows: How many windows the program is stated for.
        bound_seconds: The pause is fixed a little above this bound on the open time; ``None``:
            above the program's own least. A bound that knows of nights leaves a program that does
            not so much room that nothing in it is scarce.

    Where trucks stand idle half of the time and buses never, a second of a truck must cost less
    than a second of a bus: then trucks take the gates and hours that buses would have to queue at.

    Returns:
        Per lane-second of each gate, its multiplier. Per vehicle-second of each fleet, 1 for the
        scarcest, less for those with time to spare or with less room than others of a kind.
    """
    collapsed = collapse(problem, windows, arcs=arcs)
    linear = Linear(collapsed.program)
    open_seconds = ABOVE * (linear.solve().objective if bound_seconds is None else bound_seconds)
    cost = np.zeros(len(collapsed.program.most))
    cost[collapsed.columns.number] = collapsed.columns.charges(windows)
    linear.set_costs(cost)
    linear.fix(collapsed.T, open_seconds)
    answer = linear.solve()
    prices = np.zeros(len(problem.gates))
    dear = [(name, y) for name, y in answer.duals.items() if y > 0 and name.startswith(LANES)]
    for g, gate in enumerate(problem.gates):
        of_gate = tuple(f"{kind}{gate.id}:" for kind in LANES)
        prices[g] = sum(y for name, y in dear if name.startswith(of_gate))
    rates = _rates(problem, collapsed, np.array(answer.values), open_seconds)
    rents = _rents(problem, answer.duals)
    return prices, np.where(rents < 1.0, rents, rates)


def _rents(problem: Problem, duals: Mapping[str, float]) -> Floats:
    """What a second of each fleet is worth beside the best that could carry the same kind.

    Where coaches are all on the road, a minibus with a third of their seats is worth sending all
    the same: at a second as dear as a coach's it never would be.
    """
    worth = np.array(
        [1.0 + max(0.0, duals.get(FLEET_TIME.name(fleet.id), 0.0)) for fleet in problem.fleets]
    )
    best = worth.copy()
    for kind in {kind for fleet in problem.fleets for kind in fleet.capacity}:
        alike = np.array([fleet.capacity.get(kind, 0) > 0 for fleet in problem.fleets])
        if alike.any():
            best[alike] = np.maximum(best[alike], worth[alike].max())
    return worth / best


def _rates(problem: Problem, collapsed: Collapsed, values: Floats, open_seconds: float) -> Floats:
    if not values.size:  # the fixed pause is too short after all
        return np.ones(len(problem.fleets))
    columns = collapsed.columns
    spent = columns.charges(collapsed.windows) * values[columns.number]
    use = np.bincount(columns.fleet, spent, len(problem.fleets))
    for f, fleet in enumerate(problem.fleets):
        served = open_seconds
        if fleet.available is not None:
            served = min(served, sum(h.seconds for h in fleet.available))
        if fleet.shifts is not None:
            shift, rest = fleet.shifts.longest_seconds, fleet.shifts.rest_seconds
            served = max(min(served, shift), served * shift / (shift + rest))
        use[f] /= max(1.0, served * fleet.count)
    return np.clip((use / max(1e-9, use.max(initial=0.0))) ** SCARCITY, LEAST_RATE, 1.0)
