"""Raise a bound by supposing that the pause is no longer than so many seconds, and seeing it fail.

Within a pause that is supposed, each vehicle's days are some of those that fit. If no choice of
days, not even in fractions, makes all the trips and keeps the gates' rows, no timetable is so
short. The multipliers of the last program (:mod:`treve.timetabling.bound.trial`) and the best days
under them prove it, in whole numbers.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import NamedTuple

import numpy as np

from treve.timetabling.bound.columns import Collapsed
from treve.timetabling.bound.days import by_days
from treve.timetabling.bound.proof import Proof
from treve.timetabling.bound.solvers.linear import Linear
from treve.timetabling.bound.trial import ENOUGH, FINE, MOST_ROUNDS, Found, Priced, Trial
from treve.timetabling.program import Floats
from treve.timetabling.solution import Certificate


class Limits(NamedTuple):
    """Up to which size days are looked at.

    Attributes:
        work: Moves times seconds of the longest day.
        steps: Moves times how often the shortest of them fits into it.
    """

    work: int
    steps: int


MOST = Limits(15_000_000, 100_000)
"""In one window."""
MOST_OFTEN = Limits(6_000_000, 20_000)
"""In several windows, where one number of them is looked at after the other."""
FIRST_STEP = 500
"""The first pause supposed is longer than the bound by one part in so many."""
FIRMER = (2, 128)
"""What fails is stated so many seconds too short, and more where rounding takes that."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which pauses are worth supposing.

    Attributes:
        most: None longer: there is no more time, or a longer one would serve nobody.
        near: Where the end is expected, if anywhere: it is looked at first, so that two pauses
            supposed instead of some seventeen tell where it is as expected.
        found: Days found for other numbers of windows with the same columns; more are added.
    """

    most: int
    near: int | None = None
    found: list[Found] = field(default_factory=list)


def raised_by_days(
    c: Collapsed, proof: Proof, basis: Certificate, wanted: Wanted
) -> Certificate | None:
    """A certificate that no timetable of so many windows is as short as some pause above the bound.

    Args:
        c: The program for this number of windows, its best bound assumed.
        proof: Of that bound.
        basis: The certificate of that bound.
        wanted: Which pauses to suppose.

    Returns:
        ``None`` where little more or nothing is proven, or it would take too long to try.
    """
    bound = c.assumed_open_seconds
    if not is_small(c, bound):
        return None
    trial = Supposing(c, proof, wanted.found)
    best: _Failed | None = None
    low, step = bound, max(1, bound // FIRST_STEP)
    high: int | None = None
    expected = [] if wanted.near is None else [wanted.near, wanted.near - 1]
    while low < wanted.most and (expected or high is None or high - low > 1):
        guess = expected.pop() if expected else None
        if guess is not None and not low < guess < (high or wanted.most + 1):
            continue
        supposed = guess or min(wanted.most, _next(low, high, step, begun=best is not None))
        failed = trial.suppose(supposed, (high or wanted.most + 1) - 1)
        if failed is not None:
            best, low, step = failed, failed.seconds, (2 * step if c.windows == 1 else wanted.most)
        elif best is None and guess is None:
            return None
        else:
            high = supposed
    return best.certificate(c, basis) if best is not None else None


def _next(low: int, high: int | None, step: int, *, begun: bool) -> int:
    """The next pause to suppose, above what failed and below what did not.

    Nothing much longer comes first: where that does not fail it is not worth going on. Where it
    does in several windows, perhaps all their time does.
    """
    if high is None or (not begun and low + step < high):
        return low + step
    return (low + high) // 2


def is_small(c: Collapsed, seconds: int) -> bool:
    """Whether there are days, and they can be looked at in reasonable time."""
    fleets = by_days(c)
    longest = min(seconds, max(window.seconds for window in c.problem.windows))
    mid, charges = c.columns.of_kind("mid"), c.columns.charges(c.windows)
    moves, steps = 0, 0
    for fleet in fleets:
        lengths = charges[mid & (c.columns.fleet == fleet)]
        moves += len(lengths)
        steps += len(lengths) * (longest // int(lengths.min(initial=longest + 1)) + 1)
    limits = MOST if c.windows == 1 else MOST_OFTEN
    return bool(fleets) and moves * longest <= limits.work and steps <= limits.steps


@dataclass(frozen=True, slots=True)
class _Failed:
    """A supposed pause that cannot be, and multipliers (in ``1 / FINE``) that prove it."""

    seconds: int
    multipliers: Mapping[str, int]

    def certificate(self, c: Collapsed, basis: Certificate) -> Certificate:
        """As anybody can add it up."""
        return Certificate(
            "open_seconds",
            Fraction(self.seconds + 1),
            c.windows,
            {name: Fraction(y, FINE) for name, y in sorted(self.multipliers.items())},
            c.assumed_open_seconds,
            basis,
            supposed_open_seconds=self.seconds,
        )


class Supposing(Trial):
    """Pauses supposed one after the other; days known from one serve the next."""

    def suppose(self, seconds: int, most: int) -> _Failed | None:
        """Whether a pause of so many seconds fails.

        Args:
            seconds: Supposed.
            most: Where this fails, longer ones up to this may be shown to fail at once.
        """
        for _ in range(MOST_ROUNDS):
            answer = Linear(self.program(seconds)).solve()
            if not answer.feasible or answer.objective < ENOUGH:
                return None
            y = np.array([max(0.0, answer.duals[row.name]) for row in self._rows])
            priced = self.price(y @ self._floats, seconds)
            if self._lacking(y, priced, seconds) > ENOUGH:
                failed = self._further(y, priced, seconds, most)
                if failed is not None:
                    return failed
            if not self.learn(priced, answer, seconds):
                return None
        return None

    def _lacking(self, y: Floats, priced: Priced, seconds: int) -> float:
        """How much the best days lack, in what multipliers are stated in."""
        asked = float(y @ self._least(seconds).astype(float))
        return asked - priced.most(self._lengths(seconds)) - self._over(priced.worth)

    def _further(self, y: Floats, priced: Priced, seconds: int, most: int) -> _Failed | None:
        """The longest pause that these multipliers show to fail, if any does exactly."""
        known = self.longest <= seconds - self._c.margins_seconds  # what longer days are worth
        low, high = seconds, (most if known else seconds) + 1
        while high - low > 1:
            middle = (low + high) // 2
            if self._lacking(y, priced, middle) > ENOUGH:
                low = middle
            else:
                high = middle
        for longest in dict.fromkeys((low, seconds)):
            lacking = self._lacking(y, priced, longest)
            for firm in FIRMER:
                failed = self._exactly(y, lacking / firm, longest)
                if failed is not None:
                    return failed
        return None

    def _exactly(self, y: Floats, unit: float, seconds: int) -> _Failed | None:
        """The same in whole numbers, enlarged so that the open time's own cost is made up for."""
        price = float(y @ self._floats[:, self._c.T])
        scale = max(1 / unit, 2 / price if price > 0 else (seconds + 2) / unit)
        prices = [int(v) for v in np.floor(y * scale * FINE)]
        total = self.added_up(prices, seconds)
        if total is None or total <= seconds * FINE:
            return None
        named = zip(self._rows, prices, strict=True)
        return _Failed(seconds, {row.name: v for row, v in named if v})
