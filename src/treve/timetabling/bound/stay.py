"""The shortest stay of a vehicle that carries a load, whatever the hour it begins at.

The programs of the bound add hours up and forget their order. Where a gate opens for half an hour
a day, a bus that cannot be in, loaded and out again within it stays until the next day, however
few people wait. So one vehicle is followed alone (:mod:`treve.timetabling.bound.alone`) within
stretches of the windows that begin at every grain of time: where no stretch of some length is long
enough to carry a load, no pause is, less the grain that a stay may begin later than its stretch.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise

from treve.timetabling.arcs import Arc
from treve.timetabling.bound.alone import stranded
from treve.timetabling.problem import (
    Load,
    Problem,
)
from treve.timetabling.solution import Certificate
from treve.timetabling.window import (
    Window,
)

ROW = "stay:"
"""Begins the only row of such a certificate; the load's name follows."""
LEAST_GRAIN_SECONDS, STRETCHES = 60, 1_440
"""A grain is a minute, or such a part of the time until the last window ends."""
MOST_LOOKS = 4_000
"""Stretches looked at before it is given up: nothing more is then said."""
FAR_LONGER = 3
"""A bound so many times as long as any hours are shut and any move takes is not raised so."""


def grain_seconds(problem: Problem) -> int:
    """How far apart stretches begin: a minute, or what parts the calendar in 1,440."""
    return max(LEAST_GRAIN_SECONDS, problem.horizon_seconds // STRETCHES)


def raised_by_stay(
    problem: Problem, arcs: tuple[Arc, ...], certificate: Certificate
) -> Certificate | None:
    """A certificate that one load alone needs more open time than is proven so far.

    Args:
        problem: Its windows all longer than the margin.
        arcs: All its arcs.
        certificate: What is proven of pauses within one window; the basis of what is returned.

    Returns:
        ``None`` where no load does.
    """
    known = max(0, math.ceil(certificate.value))
    if not _may_help(problem, arcs, known):
        return None
    looks = Looks(problem, arcs)
    best: tuple[int, str] | None = None
    for load in _unlike(problem):
        shortest = looks.shortest(load, known - problem.margin_seconds)
        if shortest is not None:
            known = shortest - grain_seconds(problem) + 1 + problem.margin_seconds
            best = known, problem.loads[load].id
    if best is None:
        return None
    value, name = best
    row = {f"{ROW}{name}": Fraction(1)}
    return Certificate("open_seconds", Fraction(value), 1, row, basis=certificate)


def stay_of(certificate: Certificate) -> str | None:
    """The load whose stay makes a certificate; ``None`` where none does."""
    row = next(iter(certificate.multipliers), "")
    return row.removeprefix(ROW) if row.startswith(ROW) else None


@dataclass(slots=True)
class Looks:
    """Stretches of the windows, and whether a load can be carried within them.

    Attributes:
        problem: Its windows all longer than the margin.
        arcs: All its arcs.
        left: How many more may be looked at.
    """

    problem: Problem
    arcs: tuple[Arc, ...]
    left: int = MOST_LOOKS

    def fits(self, load: int, window: Window, start: int, length: int) -> bool:
        """Whether one vehicle alone can carry a unit within so many seconds from a moment on."""
        self.left -= 1
        end = min(window.end_seconds, start + length + self.problem.margin_seconds)
        if end - start <= self.problem.margin_seconds:
            return False
        cut = replace(self.problem, windows=(Window(start, end),))
        return not stranded(cut, [load], self._mine(load))

    def _mine(self, load: int) -> tuple[Arc, ...]:
        """Arcs of the fleets that can carry a load."""
        fleets = {arc.fleet for arc in self.arcs if arc.load == load}
        return tuple(arc for arc in self.arcs if arc.fleet in fleets)

    def shortest(self, load: int, known: int) -> int | None:
        """The shortest stretch from any grain of time on in which a load can be carried.

        Args:
            load: Its index.
            known: Seconds of a stay that are proven already.

        Returns:
            ``None`` where it proves no more than is known, or where that was not found out.
        """
        grain = grain_seconds(self.problem)
        best: int | None = None
        for window in self.problem.windows:
            start, last = window.start_seconds, window.end_seconds - self.problem.margin_seconds
            while start < last and self.left > 0:
                most = last - start if best is None else min(best - 1, last - start)
                if not self.fits(load, window, start, most):
                    if best is None:
                        break  # nor from any later moment of this window
                    start += grain
                    continue
                end = start + self._least(load, window, start, most)
                start = self._latest(load, window, start, end)
                best = end - start
                if best - grain + 1 <= known:
                    return None
                start += grain
        return best if self.left > 0 else None

    def _least(self, load: int, window: Window, start: int, enough: int) -> int:
        """The least length from a moment on, given one that is enough."""
        low = 0
        while low < enough:
            middle = (low + enough) // 2
            if self.fits(load, window, start, middle):
                enough = middle
            else:
                low = middle + 1
        return enough

    def _latest(self, load: int, window: Window, start: int, end: int) -> int:
        """The latest grain of time from which on it fits before an end, given one."""
        grain = grain_seconds(self.problem)
        low, high = 0, (end - start) // grain
        while low < high:
            middle = (low + high + 1) // 2
            moment = start + middle * grain
            if self.fits(load, window, moment, end - moment):
                low = middle
            else:
                high = middle - 1
        return start + low * grain


def _may_help(problem: Problem, arcs: tuple[Arc, ...], known: int) -> bool:
    """Whether there are hours that one could wait for, and the bound is not far longer anyway."""
    hours = [
        *(g.hours for g in problem.gates),
        *(s.hours for s in problem.stops),
        *(f.available for f in problem.fleets),
    ]
    shut = [
        later.start_seconds - earlier.end_seconds
        for open_hours in hours
        if open_hours is not None
        for earlier, later in pairwise(open_hours)
    ]
    longest = max((arc.seconds for arc in arcs), default=0)
    may = bool(shut) and known <= FAR_LONGER * (max(shut) + longest)
    return may and not _has_instants(problem)


def _has_instants(problem: Problem) -> bool:
    """Whether something inside may take no time at all.

    It must lie in a window, and so in a stretch that is looked at; but no second of a pause is
    needed for it, so that a pause may be shorter than the stretch.
    """
    inside = {stop.id for stop in problem.stops if stop.inside}
    if any(
        leg.inside and 0 in (leg.empty_seconds, leg.loaded_seconds)
        for way in problem.ways
        for leg in way.legs
    ):
        return True
    return any(
        (load.origin in inside and not fleet.loading_seconds.get(load.kind))
        or (not inside.isdisjoint(load.destinations) and not fleet.unloading_seconds.get(load.kind))
        for load in problem.loads
        for fleet in problem.fleets
        if fleet.capacity.get(load.kind, 0) > 0
    )


def _unlike(problem: Problem) -> list[int]:
    """Loads that bind, one of those that differ in nothing but their number and their rank."""
    found: dict[Load, int] = {}
    for i, load in enumerate(problem.loads):
        if load.binding:
            found.setdefault(replace(load, id="", quantity=1, rank=0, weight=1), i)
    return list(found.values())
