"""How few can stay behind in a pause that is given, when each vehicle has whole days.

The program of :mod:`treve.timetabling.bound.units` adds vehicles' time up, as if half a round of
one and half of another brought anybody out. Here each vehicle has one of the days that fit into
each window, as in :mod:`treve.timetabling.bound.supposed`; what is missed is what costs.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import numpy as np

from treve.timetabling.bound.columns import Collapsed
from treve.timetabling.bound.proof import Proof
from treve.timetabling.bound.solvers.linear import Linear
from treve.timetabling.bound.supposed import is_small
from treve.timetabling.bound.trial import ENOUGH, FINE, MOST_ROUNDS, Trial
from treve.timetabling.program import Floats, Row
from treve.timetabling.solution import Certificate


def left_by_days(
    c: Collapsed, proof: Proof, go_on: Callable[[], bool] = lambda: True
) -> Certificate | None:
    """A certificate that more stay behind than is proven without days.

    Args:
        c: The program of what can be moved in the windows that are given, all of them assumed.
        proof: What it proves by itself.
        go_on: Asked before each round; what is proven by then is the answer.

    Returns:
        ``None`` where no more is proven, or it would take too long to try.
    """
    seconds = c.assumed_open_seconds
    if c.free_ends or not is_small(c, seconds) or not go_on():
        return None
    found = _Given(c, proof).fewest(seconds, go_on)
    if found is None or found.value <= proof.value:
        return None
    return found


class _Given(Trial):
    """Days that share what can be moved."""

    def fewest(self, seconds: int, go_on: Callable[[], bool]) -> Certificate | None:
        """The most that is proven to be missed, by the multipliers that prove most."""
        least = self._least(seconds).astype(float)
        costs = self._c.program.costs()
        best: tuple[float, Floats] | None = None
        for _ in range(MOST_ROUNDS):
            if not go_on():
                break
            answer = Linear(self.program(seconds)).solve()
            if not answer.feasible:
                return None
            y = np.array([max(0.0, answer.duals[row.name]) for row in self._rows])
            priced = self.price(y @ self._floats, seconds)
            over = self._over(priced.worth - costs)
            proven = float(y @ least) - priced.most(self._lengths(seconds)) - over
            if best is None or proven > best[0]:
                best = proven, y
            known = answer.objective < best[0] + ENOUGH
            if known or not self.learn(priced, answer, seconds):
                break
        return self._certificate(best[1], seconds) if best is not None else None

    def _certificate(self, y: Floats, seconds: int) -> Certificate | None:
        """The same added up in whole numbers, and rounded up to whole units."""
        prices = [round(price * FINE) for price in y.tolist()]
        total = self.added_up(prices, seconds)
        if total is None:
            return None
        named = zip(self._rows, prices, strict=True)
        return Certificate(
            "units",
            Fraction(-(-total // FINE)),
            self._c.windows,
            {row.name: Fraction(v, FINE) for row, v in sorted(named, key=_name) if v},
            self._c.assumed_open_seconds,
            supposed_open_seconds=seconds,
        )


def _name(named: tuple[Row, int]) -> str:
    return named[0].name
