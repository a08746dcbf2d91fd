"""Whole seconds counted in their greatest common divisor, so that few moments are left to try.

Whatever a timetable does begins when something else ends or opens, so where every length and every
hour of a problem is a multiple of some seconds, nothing is gained by moments between them.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from treve.timetabling.problem import (
    Problem,
)
from treve.timetabling.window import (
    Window,
)


@dataclass(frozen=True, slots=True)
class Grid:
    """Ticks of so many seconds."""

    seconds: int

    def ticks(self, seconds: int) -> int:
        """Ticks to a moment or of a length; one between two ticks counts as the earlier."""
        return seconds // self.seconds

    def desk(self, rate: Fraction) -> tuple[int, int]:
        """Ticks per unit at a desk, as a fraction: numerator, denominator."""
        ticks = Fraction(rate) / self.seconds
        return ticks.numerator, ticks.denominator


def grid_of(problem: Problem) -> Grid:
    """The coarsest grid that holds every length and every hour of a problem."""
    return Grid(math.gcd(*_numbers(problem)) or 1)


def _numbers(problem: Problem) -> Iterator[int]:
    yield problem.margin_seconds
    yield from _ends(problem.windows)
    for stop in problem.stops:
        yield from _ends(stop.hours or ())
        for rate in stop.intake_seconds_per_unit.values():
            exact = Fraction(rate)
            yield exact.numerator if exact.denominator == 1 else 1
    for gate in problem.gates:
        yield from _ends(gate.hours or ())
        yield gate.longest_wait_seconds or 0
        yield from (row.seconds for row in gate.passages)
    for way in problem.ways:
        for leg in way.legs:
            yield from (leg.empty_seconds, leg.loaded_seconds)
    for fleet in problem.fleets:
        yield from _ends(fleet.available or ())
        yield from fleet.loading_seconds.values()
        yield from fleet.unloading_seconds.values()
    for load in problem.loads:
        yield from (load.release_seconds or 0, load.due_seconds or 0)


def _ends(hours: Sequence[Window]) -> Iterator[int]:
    for hour in hours:
        yield from (hour.start_seconds, hour.end_seconds)
