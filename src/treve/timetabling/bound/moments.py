"""Sets of moments, and the moments at which one vehicle alone can end an arc.

A set of moments is a tuple of closed intervals of whole seconds, in order and apart. Nothing here
knows of other vehicles: lanes, bays and desks are free, so whoever cannot do something here cannot
do it in any timetable.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from treve.timetabling.arcs import Arc, lanes_serving
from treve.timetabling.problem import (
    Fleet,
    Problem,
)
from treve.timetabling.window import (
    Window,
)

Moments = tuple[tuple[int, int], ...]
"""Closed intervals, in order, none touching the next."""

EVER = 1 << 60
"""Seconds to a moment that never comes; as a wait: any."""
ALWAYS: Moments = ((-EVER, EVER),)
NO_WINDOW = -1
"""The window of a vehicle that is outside, or rests."""
Where = Mapping[int, Moments]
"""When a vehicle can be there, by the window that its stay in the zone lies in."""


def joined(intervals: Iterable[tuple[int, int]]) -> Moments:
    """The union of any intervals."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(intervals):
        if found and start <= found[-1][1] + 1:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return tuple(found)


def met(one: Moments, other: Moments) -> Moments:
    """What lies in both."""
    found = []
    i = j = 0
    while i < len(one) and j < len(other):
        start, end = max(one[i][0], other[j][0]), min(one[i][1], other[j][1])
        if start <= end:
            found.append((start, end))
        if one[i][1] < other[j][1]:
            i += 1
        else:
            j += 1
    return tuple(found)


def starts_within(hours: tuple[Window, ...] | None, seconds: int) -> Moments:
    """When something of a length may begin so that it lies within one of the hours."""
    if hours is None:
        return ALWAYS
    return joined((h.start_seconds, h.end_seconds - seconds) for h in hours if seconds <= h.seconds)


@dataclass(frozen=True, slots=True)
class Step:
    """One part of an arc.

    Attributes:
        inside: Whether it, and the wait before it, lie in the zone.
        longest_wait_seconds: Most that a vehicle may wait before it.
        seconds: How long it takes.
        starts: When it may begin.
    """

    inside: bool
    longest_wait_seconds: int
    seconds: int
    starts: Moments = ALWAYS


class Drives:
    """What one vehicle alone can do in a problem.

    Args:
        problem: The problem; where a pause is given its windows are cut. Outside the zone time
            goes on without end.
    """

    def __init__(self, problem: Problem) -> None:
        """Take the margin off the windows."""
        self.problem = problem
        self._windows = tuple(
            (w.start_seconds, w.end_seconds - problem.margin_seconds)
            for w in problem.windows
            if w.seconds > problem.margin_seconds
        )
        self._steps: dict[tuple[int, int, int | None], tuple[Step, ...] | None] = {}

    def ends(self, arc: Arc, window: int, ready_seconds: int) -> dict[int, int]:
        """The soonest that the vehicle stands at the arc's end, by the window it then stays in.

        Args:
            arc: Any arc of the problem.
            window: In which the vehicle's stay lies that it goes on with, or :data:`NO_WINDOW`.
            ready_seconds: The soonest that it stands at the arc's beginning.
        """
        steps = self._steps_of(arc)
        if steps is None:
            return {}
        fleet = self.problem.fleets[arc.fleet]
        load = None if arc.load is None else self.problem.loads[arc.load]
        start, end = ready_seconds, EVER
        if load is not None:
            start = max(start, -EVER if load.release_seconds is None else load.release_seconds)
            end = EVER if load.due_seconds is None else load.due_seconds
        if window != NO_WINDOW:
            start = max(start, self._windows[window][0])
        stays = self.problem.stops[arc.destination].inside and not fleet.rests_inside
        found: dict[int, int] = {}
        for first, last in _service(fleet):
            begin, over = max(start, first), min(end, last)
            if begin + arc.seconds > over:
                continue
            here: Where = {window: ((begin, over - arc.seconds),)}
            here = self._over(self._along(steps, here, over), inside=stays)
            for at, moments in here.items():
                soonest = moments[0][0]
                found[at] = min(found.get(at, soonest), soonest)
            if NO_WINDOW in found:
                break
        return found

    def _along(self, steps: tuple[Step, ...], here: Where, over: int) -> Where:
        """Go on step by step."""
        for step in steps:
            here = self._over(here, inside=step.inside)
            there = {}
            for window, moments in here.items():
                last = over if window == NO_WINDOW else min(over, self._windows[window][1])
                latest = last - step.seconds
                waited = joined(
                    (a, min(b + step.longest_wait_seconds, latest))
                    for a, b in moments
                    if a <= latest
                )
                begun = met(waited, step.starts)
                if begun:
                    there[window] = tuple((a + step.seconds, b + step.seconds) for a, b in begun)
            here = there
        return here

    def _over(self, here: Where, *, inside: bool) -> Where:
        """Into the zone, in any window that is open then, or out of it; a stay goes on."""
        if not inside:
            out = joined(moment for moments in here.values() for moment in moments)
            return {NO_WINDOW: out} if out else {}
        if NO_WINDOW not in here:
            return here
        outside = here[NO_WINDOW]
        found = {window: moments for window, moments in here.items() if window != NO_WINDOW}
        for window, hours in enumerate(self._windows):
            if hours[0] > outside[-1][1]:
                break
            entered = met(outside, (hours,))
            if entered:
                found[window] = joined((*found.get(window, ()), *entered))
        return found

    def _steps_of(self, arc: Arc) -> tuple[Step, ...] | None:
        """The parts of an arc; ``None`` where a gate has no lane for it."""
        key = (arc.fleet, arc.way, arc.load)
        if key not in self._steps:
            self._steps[key] = self._find_steps(arc)
        return self._steps[key]

    def _find_steps(self, arc: Arc) -> tuple[Step, ...] | None:
        problem, way = self.problem, self.problem.ways[arc.way]
        origin, destination = problem.stops[arc.origin], problem.stops[arc.destination]
        loaded = arc.load is not None
        steps = []
        if loaded:
            boarding = arc.loading_seconds
            starts = starts_within(origin.hours, boarding)
            steps += [Step(origin.inside, 0, boarding, starts), Step(origin.inside, EVER, 0)]
        for k, leg in enumerate(way.legs):
            seconds = leg.loaded_seconds if loaded else leg.empty_seconds
            steps.append(Step(leg.inside, 0, seconds))
            if k < len(arc.passes):
                passing = arc.passes[k]
                gate = problem.gates[passing.gate]
                if not lanes_serving(gate, frozenset({passing.direction})):
                    return None
                wait = EVER if gate.longest_wait_seconds is None else gate.longest_wait_seconds
                hold = passing.hold_seconds
                steps.append(Step(gate.inside, wait, hold, starts_within(gate.hours, hold)))
        if loaded:
            alighting = arc.unloading_seconds
            starts = starts_within(destination.hours, alighting)
            steps.append(Step(destination.inside, EVER, alighting, starts))
        return tuple(steps)


def _service(fleet: Fleet) -> Moments:
    """Hours of service, each by itself: what lies in one of them may not lie across two."""
    if fleet.available is None:
        return ALWAYS
    return tuple(sorted((w.start_seconds, w.end_seconds) for w in fleet.available))
