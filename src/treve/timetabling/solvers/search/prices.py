"""Prices: what a load is worth carrying and what a gate's lane is worth, in vehicle-seconds.

With the pause fixed a little above the bound, the collapsed program that spends the fewest
vehicle-seconds has useful multipliers (at the least pause itself one resource carries them all).
Gate prices then follow use, and the loads' prices are found again under them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from treve.timetabling.arcs import Arc
from treve.timetabling.bound.collapsed import Collapsed, charge, collapse
from treve.timetabling.bound.solvers.linear import Linear
from treve.timetabling.problem import Problem
from treve.timetabling.solvers.search.board import Floats

SCARCITY = 8.0
"""How steeply a fleet's time loses value with the share of it that must be used (measured, M)."""
LEAST_RATE = 0.1
"""What the time of a fleet with much to spare is worth still, so that it does not idle at gates."""


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
    """The program that prices loads, kept warm between calls."""

    problem: Problem
    collapsed: Collapsed
    linear: Linear

    def under(self, gate_price: Floats, rates: Floats) -> Prices:
        """Pay and waste of each arc, given prices.

        Args:
            gate_price: Per second of a lane, by gate.
            rates: Per second of a vehicle, by fleet.

        The program without scarce rows is a shortest-cycle problem per load: what a trip is paid is
        its load's share of the cheapest round that carries it; what an arc loses against that is
        its waste.
        """
        lanes = np.array(
            [
                sum(p.hold_seconds * float(gate_price[p.gate]) for p in arc.passes)
                for arc in self.collapsed.arcs
            ]
        )
        arcs, windows = self.collapsed.arcs, self.collapsed.windows
        cost = {
            column: charge(arcs[i], kind, windows) * float(rates[arcs[i].fleet]) + lanes[i]
            for (i, kind), column in self.collapsed.columns.items()
        }
        self.linear.set_costs(cost)
        answer = self.linear.solve()
        reduced = np.zeros(len(self.collapsed.program.names))
        pay = np.zeros(len(self.collapsed.program.names))
        for j, c in cost.items():
            reduced[j] = c
        for row in self.collapsed.program.rows:
            y = answer.duals.get(row.name, 0.0)
            if y:
                table = pay if row.name.startswith(("demand:", "units:", "share:")) else None
                for j, a in row.coefficients.items():
                    reduced[j] -= y * a
                    if table is not None:
                        table[j] += y * a
        stand = np.array(
            [
                [
                    answer.duals.get(f"balance:{fleet.id}:{stop.id}:1", 0.0)
                    for stop in self.problem.stops
                ]
                for fleet in self.problem.fleets
            ]
        )
        return Prices(gate_price, lanes, self._by_arc(pay), stand, self._by_arc(reduced))

    def _by_arc(self, by_column: Floats) -> Floats:
        """The figure of each arc's column in the middle of a day, where it can be there."""
        columns = self.collapsed.columns
        order = ("mid", "single", "leave", "enter", "wander")
        return np.array(
            [
                next((by_column[columns[i, k]] for k in order if (i, k) in columns), 0.0)
                for i in range(len(self.collapsed.arcs))
            ]
        )


def open_market(problem: Problem, arcs: tuple[Arc, ...], windows: int) -> Market:
    """The pricing program: demands and balances only, no fleet and no gate is scarce."""
    collapsed = collapse(problem, windows, arcs=arcs)
    scarce = ("fleet-time", "gate-time", "gate-hours", "bay-time", "available", "single", "intake")
    kept = [r for r in collapsed.program.rows if r.name.split(":", 1)[0] not in scarce]
    collapsed.program.rows[:] = kept
    return Market(problem, collapsed, Linear(collapsed.program))


def first_prices(
    problem: Problem, arcs: tuple[Arc, ...], windows: int, open_seconds: float
) -> tuple[Floats, Floats]:
    """Prices to begin with, from the program of fewest vehicle-seconds at a fixed pause.

    Where trucks stand idle half of the time and buses never, a second of a truck must cost less
    than a second of a bus: then trucks take the gates and hours that buses would have to queue at.

    Returns:
        Per lane-second of each gate, its multiplier. Per vehicle-second of each fleet, 1 for the
        scarcest, less for those with time to spare.
    """
    collapsed = collapse(problem, windows, arcs=arcs)
    linear = Linear(collapsed.program)
    linear.set_costs(
        {
            column: float(charge(collapsed.arcs[i], kind, windows))
            for (i, kind), column in collapsed.columns.items()
        }
    )
    linear.fix(collapsed.T, open_seconds)
    answer = linear.solve()
    prices = np.zeros(len(problem.gates))
    for g, gate in enumerate(problem.gates):
        for name, y in answer.duals.items():
            if name.startswith((f"gate-time:{gate.id}:", f"gate-hours:{gate.id}:")):
                prices[g] += max(0.0, y)
    return prices, _rates(problem, collapsed, list(answer.values), open_seconds)


def _rates(
    problem: Problem, collapsed: Collapsed, values: Sequence[float], open_seconds: float
) -> Floats:
    if not values:  # the fixed pause is too short after all
        return np.ones(len(problem.fleets))
    use = np.zeros(len(problem.fleets))
    for (i, kind), column in collapsed.columns.items():
        arc = collapsed.arcs[i]
        use[arc.fleet] += charge(arc, kind, collapsed.windows) * values[column]
    for f, fleet in enumerate(problem.fleets):
        served = open_seconds
        if fleet.available is not None:
            served = min(served, sum(h.seconds for h in fleet.available))
        use[f] /= max(1.0, served * fleet.count)
    return np.clip((use / max(1e-9, use.max(initial=0.0))) ** SCARCITY, LEAST_RATE, 1.0)
