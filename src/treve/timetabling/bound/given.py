"""How few can stay behind in a pause that is given, when each vehicle has one whole day.

The program of :mod:`treve.timetabling.bound.units` adds vehicles' time up, as if half a round of
one and half of another brought anybody out. Here each vehicle has one of the days that fit into
the pause, as in :mod:`treve.timetabling.bound.supposed`; what is missed is what costs.
"""

from __future__ import annotations

from fractions import Fraction

import numpy as np

from treve.timetabling.bound.columns import Collapsed
from treve.timetabling.bound.proof import Proof
from treve.timetabling.bound.solvers.linear import Linear
from treve.timetabling.bound.supposed import ENOUGH, FINE, MOST_ROUNDS, Trial, is_small
from treve.timetabling.program import SAFE, Floats, Row
from treve.timetabling.solution import Certificate


def left_by_days(c: Collapsed, proof: Proof) -> Certificate | None:
    """A certificate that more stay behind than is proven without days.

    Args:
        c: The program of what can be moved in one window that is given, all of it assumed.
        proof: What it proves by itself.

    Returns:
        ``None`` where no more is proven, or it would take too long to try.
    """
    seconds = c.assumed_open_seconds
    if c.windows != 1 or c.free_ends or c.outside_work or not is_small(c, seconds):
        return None
    found = _Given(c, proof).fewest(seconds)
    if found is None or found.value <= proof.value:
        return None
    return found


class _Given(Trial):
    """Days that share what can be moved."""

    def fewest(self, seconds: int) -> Certificate | None:
        """The most that is proven to be missed, by the multipliers that prove most."""
        least = np.array([row.least for row in self._rows], dtype=object)
        least -= self._matrix[:, self._c.T] * seconds
        costs = self._c.program.costs()
        best: tuple[float, Floats] | None = None
        for _ in range(MOST_ROUNDS):
            answer = Linear(self.program(seconds, least)).solve()
            if not answer.feasible:
                return None
            y = np.array([max(0.0, answer.duals[row.name]) for row in self._rows])
            worth: Floats = y @ self._floats
            found = [days.best(worth, seconds - self._margin) for days in self._days]
            proven = float(y @ least.astype(float)) - sum(
                fleet.count * value
                for fleet, (value, _) in zip(self._c.problem.fleets, found, strict=True)
            )
            over = np.maximum((worth - costs)[self._paid], 0)
            proven -= float(over @ np.array(self._c.program.most)[self._paid])
            if best is None or proven > best[0]:
                best = proven, y
            if answer.objective < best[0] + ENOUGH or not self._learn(found, answer):
                break
        return self._certificate(best[1], seconds) if best is not None else None

    def _certificate(self, y: Floats, seconds: int) -> Certificate | None:
        """The same added up in whole numbers, and rounded up to whole units."""
        program = self._c.program
        prices = [round(price * FINE) for price in y.tolist()]
        worth = np.array(prices, dtype=object) @ self._matrix
        for j, cost in program.cost.items():
            worth[j] -= cost * FINE
        largest = max((abs(int(v)) for v in worth.tolist()), default=0)
        if largest * (seconds + 2) >= SAFE // 4:
            return None
        total = sum(v * row.least for v, row in zip(prices, self._rows, strict=True))
        total -= max(0, int(worth[self._c.T])) * seconds
        narrow = worth.astype(np.int64)
        for fleet, days in zip(self._c.problem.fleets, self._days, strict=True):
            total -= fleet.count * int(days.best(narrow, seconds - self._margin)[0])
        total -= sum(max(0, int(worth[j])) * program.most[j] for j in self._paid.tolist())
        named = zip(self._rows, prices, strict=True)
        return Certificate(
            "units",
            Fraction(-(-total // FINE)),
            1,
            {row.name: Fraction(v, FINE) for row, v in sorted(named, key=_name) if v},
            self._c.assumed_open_seconds,
            supposed_open_seconds=seconds,
        )


def _name(named: tuple[Row, int]) -> str:
    return named[0].name
